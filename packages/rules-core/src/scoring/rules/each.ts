import { type Path, numberAt } from '../facts.js';
import { type Outcome, capped } from '../outcome.js';
import { fromTenths, toTenths } from '../points.js';
import { type Sheet, reportMissing } from '../sheet.js';

/** So many points for each, up to a cap. */
export interface Each {
  readonly kind: 'each';
  readonly fact: Path;
  readonly gives: number;
  readonly cap: number;
}

export function scoreEach(sheet: Sheet, { fact, gives, cap }: Each): Outcome {
  const count = numberAt(sheet.facts, fact);
  if (count === undefined) {
    reportMissing(sheet, fact);
    return { points: 0 };
  }
  const sum = toTenths(count * gives);
  const points = capped(sheet, sum, toTenths(cap), fact);
  const room = Math.min(gives, fromTenths(toTenths(cap) - points));
  const next = room > 0 ? { needs: [{ path: fact, by: 1, to: count + 1 }], gives: room } : undefined;
  return { points, beforeCap: sum > points ? sum : undefined, next };
}
