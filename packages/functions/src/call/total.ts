import type { ScoringFunction } from '../catalogue/declaration.js';
import { type Outcome, issuesFound } from './outcome.js';
import { disqualified } from './points.js';
import { scoreArguments } from './score-arguments.js';

/** The total of a whole table, only when it is final: a number in a cell cannot say that it is provisional. */
export function totalOf(declaration: ScoringFunction, args: readonly unknown[]): Outcome {
  const scored = scoreArguments(declaration, args);
  if ('findings' in scored) return scored;
  const { status, total, issues } = scored.result;
  const findings = issuesFound(issues, declaration.sheet);
  if (status === 'disqualified') return { value: disqualified, findings };
  return status === 'final' && total !== undefined ? { value: total, findings } : { findings };
}
