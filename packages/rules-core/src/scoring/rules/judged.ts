import { bandIndex } from '../bands.js';
import { type Path, numberAt, valueAt, wordAt } from '../facts.js';
import type { Range } from '../fields.js';
import type { Outcome } from '../outcome.js';
import type { NextStep } from '../result.js';
import { fromTenths, isMultipleOf, toTenths } from '../points.js';
import type { DecisionCode } from '../policy.js';
import { type Confirmation, type Sheet, isRefused, report, reportMissing, use } from '../sheet.js';
import { distinctHeld } from './held.js';

interface Grade {
  readonly grade: string;
  readonly from: number;
}

/** A reviewer's points within a range, held against the grade given beside them, or suggested from what is held. */
export interface Judged {
  readonly kind: 'judged';
  readonly points: Path;
  readonly range: Range;
  readonly grades?: { readonly path: Path; readonly bands: readonly Grade[] };
  readonly suggestion?: {
    readonly heldIn: Path;
    readonly decision: DecisionCode & ('D2' | 'D3');
    readonly confirmedBy: Confirmation;
  };
}

export function scoreJudged(sheet: Sheet, rule: Judged): Outcome {
  const given = numberAt(sheet.facts, rule.points);
  const points = given ?? suggested(sheet, rule);
  const grade = rule.grades && wordAt(sheet.facts, rule.grades.path);
  if (points === undefined) {
    reportMissing(sheet, rule.points);
    return { points: 0 };
  }
  if (given !== undefined && checkDecimals(sheet, rule.points, given)) checkGrade(sheet, rule, given, grade);
  return { points: toTenths(points), next: nextPoints(rule, points) };
}

/** Points that the policy's step (D1) allows; others are reported. */
export function checkDecimals(sheet: Sheet, path: Path, points: number): boolean {
  const step = sheet.policy.D1;
  if (isMultipleOf(points, step)) return true;
  use(sheet, 'D1');
  report(sheet, 'too-many-decimals', path, { found: points, allowed: { step } });
  return false;
}

function checkGrade(sheet: Sheet, { grades }: Judged, points: number, grade: string | undefined): void {
  if (grades === undefined || isRefused(sheet, grades.path)) return;
  const band = grades.bands[bandIndex(grades.bands, points)];
  const isBetweenWholePoints = !Number.isInteger(points);
  if (grade === undefined || grade !== band?.grade || isBetweenWholePoints) use(sheet, 'D7');
  if (grade === undefined || grade === band?.grade) return;
  report(
    sheet,
    'grade-mismatch',
    grades.path,
    { found: grade, allowed: { values: [band?.grade ?? ''] } },
    sheet.policy.D7,
  );
}

function suggested(sheet: Sheet, { suggestion, points: path, range }: Judged): number | undefined {
  if (suggestion === undefined || sheet.policy[suggestion.decision] === 'off' || isRefused(sheet, path))
    return undefined;
  const rows = valueAt(sheet.facts, suggestion.heldIn);
  if (rows === undefined) return undefined;
  const held = distinctHeld(sheet, suggestion.heldIn);
  if (held === undefined) return undefined;
  const points = Math.min(range.to, held);
  use(sheet, suggestion.decision);
  if (!sheet.confirmed.has(suggestion.confirmedBy)) report(sheet, 'suggested', path, { found: points });
  return points;
}

function nextPoints({ points: path, range, grades }: Judged, points: number): NextStep | undefined {
  if (points >= range.to) return undefined;
  const to = grades?.bands.find(({ from }) => from > points)?.from ?? range.to;
  const by = fromTenths(toTenths(to) - toTenths(points));
  return { needs: [{ path, by, to }], gives: by };
}
