import { type Facts, type Path, factsIn, flagIn, listAt } from '../facts.js';
import type { IssueCode } from '../issues.js';
import { type Outcome, capped } from '../outcome.js';
import { type Tenths, fromTenths, toTenths } from '../points.js';
import type { RowResult } from '../result.js';
import { type Sheet, report, reportMissing } from '../sheet.js';

/** What a row gives: points (absent while it is incomplete), or nothing and why. */
export interface RowScore {
  readonly points?: Tenths;
  readonly reason?: IssueCode;
  readonly suggested?: true;
}

interface Rows {
  readonly list: Path;
  readonly cap: number;
  /** The most that one row can give. */
  readonly best: number;
}

/** A list of rows, each scored for itself, the sum kept to its cap. A blank list is open; an empty one is confirmed empty. */
export function scoreRows(
  sheet: Sheet,
  { list, cap, best }: Rows,
  scoreRow: (row: Facts, path: Path) => RowScore,
): Outcome {
  const entries = listAt(sheet.facts, list);
  if (entries === undefined) {
    reportMissing(sheet, list);
    return { points: 0 };
  }
  let sum: Tenths = 0;
  const rows = entries.map((entry, index) => {
    const path: Path = [...list, index];
    const row = factsIn(entry);
    const result: RowResult = { path, stated: row ?? {} };
    if (row === undefined) {
      reportMissing(sheet, path);
      return result;
    }
    const { points, reason, suggested } = scoreRow(row, path);
    if (points !== undefined) {
      sum += points;
      result.points = fromTenths(points);
    }
    if (reason !== undefined) result.reason = reason;
    if (suggested !== undefined) result.suggested = suggested;
    return result;
  });
  const points = capped(sheet, sum, toTenths(cap), list);
  const room = Math.min(best, fromTenths(toTenths(cap) - points));
  const next = room > 0 ? { needs: [{ path: list, row: true as const }], gives: room } : undefined;
  return { points, beforeCap: sum > points ? sum : undefined, rows, next };
}

/** A row that is complete but gives nothing, and why. */
export function nothing(sheet: Sheet, reason: IssueCode, path: Path, found: unknown): RowScore {
  report(sheet, reason, path, { found });
  return { points: 0, reason };
}

/** A row the reviewer refused (认定: 否): it gives nothing, whatever else in it is blank. */
export const isNotAccepted = (row: Facts): boolean => flagIn(row, 'accepted') === false;
