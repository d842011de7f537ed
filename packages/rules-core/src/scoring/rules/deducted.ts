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
  let lacking = 0;
  let first: Path | undefined;
  for (const path of conditions) {
    const holds = flagAt(sheet.facts, path);
    if (holds === undefined) reportMissing(sheet, path);
    if (holds !== false) continue;
    lacking += 1;
    first ??= path;
  }
  const floor = sheet.policy.D8;
  const points = Math.max(full - lacking * less, floor);
  if (full - lacking * less < 0) use(sheet, 'D8');
  if (first === undefined) return { points: toTenths(points) };
  const gives = Math.max(full - (lacking - 1) * less, floor) - points;
  return { points: toTenths(points), next: { needs: [{ path: first, to: true }], gives } };
}
