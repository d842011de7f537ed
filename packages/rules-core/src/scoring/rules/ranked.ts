import { type Facts, type Path, flagIn, numberIn, wordIn } from '../facts.js';
import type { Range } from '../fields.js';
import type { Outcome } from '../outcome.js';
import { isMultipleOf, toTenths } from '../points.js';
import { type Confirmation, type Sheet, isRefused, report, reportMissing, use } from '../sheet.js';
import { checkDecimals } from './judged.js';
import { type RowScore, isNotAccepted, nothing, scoreRows } from './rows.js';

/** What works of one kind give: `range` for the persons named up to `lastRank`, nothing for those named later. */
interface RankedKind {
  readonly range: Range;
  readonly lastRank: number;
  /** A journal paper: its corresponding author counts as the first. */
  readonly isJournal?: true;
  /** A book whose group author (群体作者) gives nothing. */
  readonly hasGroupAuthors?: true;
}

/** Works of several kinds, each judged by the person's rank among the authors, the sum kept to a cap. */
export interface Ranked {
  readonly kind: 'ranked';
  readonly list: Path;
  readonly by: string;
  readonly kinds: Readonly<Record<string, RankedKind>>;
  /** The most that one work gives. */
  readonly best: number;
  readonly cap: number;
  readonly confirmedBy: Confirmation;
}

export function scoreRanked(sheet: Sheet, rule: Ranked): Outcome {
  return scoreRows(sheet, rule, (row, path) => scoreWork(sheet, rule, row, path));
}

/** The most that one work of any kind gives. */
export const bestOf = (kinds: Ranked['kinds']): number =>
  Math.max(...Object.values(kinds).map(({ range }) => range.to));

/** How a work stands: which points it may have (nothing for a rank beyond the limit or a group author), and who is left to say so. */
type Standing =
  | { readonly known: 'counts'; readonly kind: RankedKind; readonly rank: number }
  | { readonly known: 'countsNothing'; readonly reason: 'rank-beyond-limit' | 'group-author' }
  | { readonly known: 'open'; readonly highest: number };

function scoreWork(sheet: Sheet, rule: Ranked, row: Facts, path: Path): RowScore {
  const standing = standingOf(sheet, rule, row, path);
  const points = numberIn(row, 'points');
  const isRefusedRow = isNotAccepted(row);
  const isAllowed = points === undefined || checkPoints(sheet, standing, points, path, isRefusedRow);
  if (isRefusedRow) return nothing(sheet, 'not-accepted', [...path, 'accepted'], false);
  switch (standing.known) {
    case 'countsNothing': {
      const fact = standing.reason === 'group-author' ? 'group' : 'rank';
      return nothing(sheet, standing.reason, [...path, fact], row[fact]);
    }
    case 'open':
      reportBlanks(sheet, rule, row, path);
      return {};
    case 'counts':
      if (points === undefined) return givenOrSuggested(sheet, rule, standing, [...path, 'points']);
      return isAllowed ? { points: toTenths(points) } : {};
  }
}

function standingOf(sheet: Sheet, rule: Ranked, row: Facts, path: Path): Standing {
  const kind = rule.kinds[wordIn(row, rule.by) ?? ''];
  if (kind === undefined) return { known: 'open', highest: rule.best };
  const open: Standing = { known: 'open', highest: kind.range.to };
  if (kind.hasGroupAuthors) {
    if (flagIn(row, 'group') === true) return { known: 'countsNothing', reason: 'group-author' };
    if (isRefused(sheet, path, 'group')) return open;
  }
  if (kind.isJournal && flagIn(row, 'corresponding') === true) {
    return isRefused(sheet, path, 'rank') ? open : { known: 'counts', kind, rank: 1 };
  }
  const rank = numberIn(row, 'rank');
  if (rank === undefined) return open;
  if (rank <= kind.lastRank) return { known: 'counts', kind, rank };
  const mayCorrespond = kind.isJournal && isRefused(sheet, path, 'corresponding');
  return mayCorrespond ? open : { known: 'countsNothing', reason: 'rank-beyond-limit' };
}

/** Whether the points of a row are such as it may have; others are reported. */
function checkPoints(sheet: Sheet, standing: Standing, points: number, path: Path, isRefusedRow: boolean): boolean {
  const allowed = allowedPoints(standing, isRefusedRow);
  const isInRange = points >= allowed.from && points <= allowed.to;
  if (isInRange && isMultipleOf(points, sheet.policy.D1)) return true;
  if (isInRange) return checkDecimals(sheet, [...path, 'points'], points);
  report(sheet, 'points-out-of-range', [...path, 'points'], { found: points, allowed });
  return false;
}

function allowedPoints(standing: Standing, isRefusedRow: boolean): Range {
  switch (standing.known) {
    case 'open':
      return { from: 0, to: standing.highest };
    case 'countsNothing':
      return { from: 0, to: 0 };
    case 'counts':
      return isRefusedRow ? { from: 0, to: standing.kind.range.to } : standing.kind.range;
  }
}

function reportBlanks(sheet: Sheet, rule: Ranked, row: Facts, path: Path): void {
  const kind = rule.kinds[wordIn(row, rule.by) ?? ''];
  const isCorresponding = flagIn(row, 'corresponding') === true && (kind === undefined || kind.isJournal === true);
  if (kind === undefined) reportMissing(sheet, [...path, rule.by]);
  if (numberIn(row, 'rank') === undefined && !isCorresponding) reportMissing(sheet, [...path, 'rank']);
}

/** Blank points: given where only one score is possible, else suggested from the rank, highest − (rank − 1) (D2). */
function givenOrSuggested(
  sheet: Sheet,
  rule: Ranked,
  { kind, rank }: { readonly kind: RankedKind; readonly rank: number },
  path: Path,
): RowScore {
  const { from, to } = kind.range;
  if (isRefused(sheet, path)) return {};
  if (from === to) return { points: toTenths(to) };
  if (sheet.policy.D2 === 'off') {
    reportMissing(sheet, path);
    return {};
  }
  const points = to - (rank - 1);
  use(sheet, 'D2');
  if (sheet.confirmed.has(rule.confirmedBy)) return { points: toTenths(points) };
  report(sheet, 'suggested', path, { found: points });
  return { points: toTenths(points), suggested: true };
}
