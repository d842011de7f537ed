import { type AppraiserResult, type InstitutionResult, scoreSheet } from '@envscore/rules-core';
import type { ScoringFunction } from '../catalogue/declaration.js';
import { readArguments } from './arguments.js';
import { type Finding, issuesFound, problemsFound } from './outcome.js';

/** A scored sheet, or what was wrong with the call. */
export type Scored =
  { readonly result: AppraiserResult | InstitutionResult } | { readonly findings: readonly Finding[] };

/** Scores the sheet that a function's arguments make. Nothing is scored while the call itself or its policy is wrong. */
export function scoreArguments(
  declaration: Pick<ScoringFunction, 'sheet' | 'parameters'>,
  args: readonly unknown[],
): Scored {
  const { document, policy, issues, problems } = readArguments(declaration, args);
  if (problems.length > 0 || issues.length > 0) {
    return { findings: [...problemsFound(problems), ...issuesFound(issues, 'review')] };
  }
  return { result: scoreSheet(declaration.sheet, document, policy) };
}
