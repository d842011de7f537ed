import { type DecisionCode, type Policy, catalogueOf, defaultPolicy } from '@envscore/rules-core';
import type { Panel } from '../panel.js';
import { panelWords } from '../wording/words-of.js';
import { zhCN } from './wording/zh-CN.js';

/** A policy value that a panel's figures rest on, in words. */
export interface UsedValue {
  readonly code: DecisionCode;
  readonly title: string;
  readonly value: string;
  readonly text: string;
}

const { rules } = catalogueOf('zh');

const valueWords: Readonly<Record<string, string>> = { ...zhCN.values, ...panelWords('zh').readings };

const isDecision = (code: string): code is DecisionCode => Object.hasOwn(defaultPolicy, code);

/** What decided something about panels of one policy: in their figures, in one of their sheets, or because a province set it otherwise. */
export function usedValues(panels: readonly Panel[]): readonly UsedValue[] {
  const [{ policy } = { policy: defaultPolicy }] = panels;
  const used = new Set<DecisionCode>(panels.flatMap(({ result }) => result.decisions));
  for (const sheet of panels.flatMap(({ result }) => result.sheets)) {
    if (!('criteria' in sheet)) continue;
    for (const { decisions = [] } of [sheet, ...sheet.criteria]) for (const code of decisions) used.add(code);
  }
  return Object.entries(policy).flatMap(([code, value]: [string, Policy[DecisionCode]]) =>
    isDecision(code) && (used.has(code) || value !== defaultPolicy[code])
      ? [{ code, title: rules[code].title, value: valueWords[String(value)] ?? String(value), text: rules[code].text }]
      : [],
  );
}
