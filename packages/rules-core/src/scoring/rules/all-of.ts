import { type Path, flagAt } from '../facts.js';
import type { Outcome } from '../outcome.js';
import { toTenths } from '../points.js';
import type { Need } from '../result.js';
import { type Sheet, report, reportMissing } from '../sheet.js';

/** All conditions hold: `gives` points, else none. One condition answered no settles it, whatever else is blank. */
export interface AllOf {
  readonly kind: 'allOf';
  readonly conditions: readonly Path[];
  readonly gives: number;
  /** Answered yes: the whole sheet is disqualified. Left blank: nothing is settled. */
  readonly disqualifiedBy?: Path;
}

export function scoreAllOf(sheet: Sheet, { conditions, disqualifiedBy, gives }: AllOf): Outcome {
  if (disqualifiedBy !== undefined) {
    const situation = flagAt(sheet.facts, disqualifiedBy);
    if (situation === undefined) reportMissing(sheet, disqualifiedBy);
    if (situation === true) {
      sheet.isDisqualified = true;
      report(sheet, 'disqualified', disqualifiedBy, { found: true });
      return { points: 0, isSettled: true };
    }
  }
  let needs: Need[] | undefined;
  let open: Path[] | undefined;
  for (const path of conditions) {
    const holds = flagAt(sheet.facts, path);
    if (holds === undefined) (open ??= []).push(path);
    else if (!holds) (needs ??= []).push({ path, to: true });
  }
  if (needs !== undefined) return { points: 0, next: { needs, gives } };
  open?.forEach((path) => {
    reportMissing(sheet, path);
  });
  return { points: toTenths(gives) };
}
