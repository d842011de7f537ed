import { type Language, findUnit, termsOf } from '@envscore/rules-core';
import { factOf } from '../coercion/cell.js';
import { readCode } from '../coercion/code.js';
import { neededCell } from './needed-cell.js';
import { type Outcome, issuesFound, problemsFound } from './outcome.js';
import type { Problem } from './problem.js';

/** Code and name of a matter or category, from either. */
export function categoryOf([raw]: readonly unknown[], language: Language): Outcome {
  const problems: Problem[] = [];
  const cell = neededCell(raw, 'unitCode', problems);
  if (problems.length > 0) return { findings: problemsFound(problems) };
  const found = factOf(readCode(cell));
  const unit = findUnit(String(found));
  if (unit !== undefined) return { value: termsOf(language).unit(unit), findings: [] };
  return { findings: issuesFound([{ severity: 'error', code: 'unknown-unit', path: ['unit'], found }], 'institution') };
}
