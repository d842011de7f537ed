import { type Path, flagAt } from '../facts.js';
import type { Outcome } from '../outcome.js';
import { toTenths } from '../points.js';
import { type Sheet, reportMissing, use } from '../sheet.js';

/** Full points, less a fixed number for each condition that does not hold, never below the floor that the policy sets (D8). */
export interface Deducted {
  readonly kind: 'deducted';
  readonly conditions: readonly Path[];
  readonly full: number;
  readonly less: number;
}

export function scoreDeducted(sheet: Sheet, { conditions, full, less }: Deducted): Outcome {
  const flags = conditions.map((path) => flagAt(sheet.facts, path));
  conditions.forEach((path, index) => {
    if (flags[index] === undefined) reportMissing(sheet, path);
  });
  const lacking = conditions.filter((_, index) => flags[index] === false);
  const worth = (missing: number): number => Math.max(full - missing * less, sheet.policy.D8);
  if (full - lacking.length * less < 0) use(sheet, 'D8');
  const points = worth(lacking.length);
  const [path] = lacking;
  const next = path && { needs: [{ path, to: true }], gives: worth(lacking.length - 1) - points };
  return { points: toTenths(points), next };
}
