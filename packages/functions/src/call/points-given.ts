import { type FactValue, isBlank } from '../coercion/cell.js';
import type { Problem } from './problem.js';

/** Points that were worked out elsewhere: a number from 0 to a maximum. What is wrong with them goes to the problems. */
export function pointsGiven(
  value: FactValue | undefined,
  max: number,
  place: Pick<Problem, 'parameter' | 'entry'>,
  problems: Problem[],
): number {
  if (isBlank(value)) problems.push({ code: 'missing-argument', ...place });
  else if (typeof value !== 'number' || !Number.isFinite(value))
    problems.push({ code: 'number-needed', ...place, found: String(value) });
  else if (value < 0 || value > max) {
    problems.push({ code: 'out-of-range', ...place, found: String(value), range: { from: 0, to: max } });
  } else return value;
  return 0;
}
