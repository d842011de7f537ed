import { toTenths } from '../scoring/points.js';
import type { CriterionResult, Disagreement } from '../scoring/result.js';
import { type Table, criteriaOf } from '../scoring/table.js';

/** P2: two experts further apart than this part of a criterion's maximum disagree. */
const disagreementPart = 3;

/** The criteria of a table on which two experts are too far apart; each expert has a place, also one who has no sheet. */
export function disagreementsOf(
  table: Table,
  sheets: readonly (readonly CriterionResult[] | undefined)[],
): readonly Disagreement[] {
  return criteriaOf(table).flatMap(({ code, max }) => {
    const points = sheets.flatMap((criteria, expert) => {
      const given = criteria?.find((criterion) => criterion.code === code)?.points;
      return given === undefined ? [] : [{ expert, points: given }];
    });
    const given = points.map((one) => toTenths(one.points));
    const apart = Math.max(...given) - Math.min(...given);
    return apart * disagreementPart > toTenths(max) ? [{ code, max, points }] : [];
  });
}
