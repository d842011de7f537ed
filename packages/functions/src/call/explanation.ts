import { type Language, explain, explainRule } from '@envscore/rules-core';
import { functions } from '../catalogue/functions.js';
import { halfWidth } from '../coercion/spelling.js';
import { neededCell } from './needed-cell.js';
import { type Outcome, problemsFound } from './outcome.js';
import type { Problem } from './problem.js';
import { scoreArguments } from './score-arguments.js';

const parameter = 'ruleCode';

/**
 * A rule in words or, with the arguments of APPRAISER or INSTITUTION behind the code, how the points of that criterion came about.
 */
export function explanationOf([raw, ...args]: readonly unknown[], language: Language): Outcome {
  const problems: Problem[] = [];
  const cell = neededCell(raw, parameter, problems);
  if (problems.length > 0) return { findings: problemsFound(problems) };
  const code = halfWidth(String(cell)).trim().toUpperCase();
  const isRule = args.every((argument) => argument === null || argument === undefined);
  return isRule ? asText(explainRule(code, language), code) : explainedIn(code, args, language);
}

function explainedIn(code: string, args: readonly unknown[], language: Language): Outcome {
  const scored = scoreArguments(code.startsWith('I') ? functions.INSTITUTION : functions.APPRAISER, args);
  return 'findings' in scored ? scored : asText(explain(scored.result, code, language), code);
}

const asText = (text: string | undefined, found: string): Outcome =>
  text === undefined
    ? { findings: problemsFound([{ code: 'unknown-code', parameter, found }]) }
    : { value: text, findings: [] };
