import { type Issue, type Policy, policyDecisions, readPolicy } from '@envscore/rules-core';
import { type Cell, isBlank } from '../coercion/cell.js';
import { readNumber } from '../coercion/number.js';
import { halfWidth, spelling } from '../coercion/spelling.js';
import type { Problem } from './problem.js';

export interface PolicyRead {
  /** The policy to score with; `undefined` for the default. */
  readonly policy: Policy | undefined;
  readonly issues: readonly Issue[];
  readonly problems: readonly Problem[];
}

const decision = /^([a-z]\d+)[=:](.+)$/i;

const switches = new Map([
  ['开', 'on'],
  ['关', 'off'],
]);

/** A value as the policy has it: numbers as numbers, words in the policy's own case, 开 and 关 for on and off. */
function valueOf(code: string, typed: string): string | number {
  const number = readNumber(typed);
  if ('value' in number) return number.value;
  const values: readonly (string | number)[] =
    Object.entries(policyDecisions).find(([known]) => known === code)?.[1].values ?? [];
  const word = switches.get(typed) ?? typed;
  return values.find((value) => spelling(String(value)) === spelling(word)) ?? typed;
}

/** Reads policy values from text such as `D1=0.5; D8=-1`. Blank is the default; what is wrong is named, and nothing is scored. */
export function readPolicyText(cell: Cell): PolicyRead {
  if (isBlank(cell)) return { policy: undefined, issues: [], problems: [] };
  const given: Record<string, string | number> = {};
  const problems: Problem[] = [];
  const text = halfWidth(String(cell)).replace(/\s*([=:])\s*/g, '$1');
  for (const piece of text.split(/[;,、\s]+/)) {
    const [, name, typed] = decision.exec(piece) ?? [];
    const code = name?.toUpperCase();
    if (code === undefined || typed === undefined || Object.hasOwn(given, code)) {
      if (piece !== '') problems.push({ code: 'policy-unreadable', parameter: 'policy', found: piece });
    } else given[code] = valueOf(code, typed);
  }
  const { policy, issues } = readPolicy(given);
  return { policy, issues: issues.map((issue) => ({ ...issue, path: ['policy', ...issue.path] })), problems };
}
