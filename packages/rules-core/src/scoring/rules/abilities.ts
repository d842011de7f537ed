import { type Path, flagAt, numberAt } from '../facts.js';
import type { Range } from '../fields.js';
import type { Outcome } from '../outcome.js';
import { fromTenths, toTenths } from '../points.js';
import { type Sheet, isRefused, report, reportMissing, use } from '../sheet.js';
import { checkDecimals } from './judged.js';

/** All abilities shown: full points. Some: a reviewer's points within `some`. None: 0 (D13). */
export interface Abilities {
  readonly kind: 'abilities';
  readonly all: Path;
  readonly points: Path;
  readonly full: number;
  readonly some: Range;
}

export function scoreAbilities(sheet: Sheet, rule: Abilities): Outcome {
  const { full, some } = rule;
  const all = flagAt(sheet.facts, rule.all);
  const given = numberAt(sheet.facts, rule.points);
  const isWithin = (points: number) => points === sheet.policy.D13 || (points >= some.from && points <= some.to);
  if (given !== undefined) {
    const isAllowed = all === true ? given === full : isWithin(given) || (given === full && isRefused(sheet, rule.all));
    const allowed = all === true ? { values: [full] } : { values: [sheet.policy.D13], ...some };
    if (!isAllowed) report(sheet, 'points-out-of-range', rule.points, { found: given, allowed });
    else checkDecimals(sheet, rule.points, given);
  }
  if (all === true) return { points: toTenths(full) };
  if (given === undefined) {
    reportMissing(sheet, rule.points);
    if (all === undefined) reportMissing(sheet, rule.all);
    return { points: 0 };
  }
  if (given === sheet.policy.D13) use(sheet, 'D13');
  return {
    points: toTenths(given),
    next: { needs: [{ path: rule.all, to: true }], gives: fromTenths(toTenths(full) - toTenths(given)) },
  };
}
