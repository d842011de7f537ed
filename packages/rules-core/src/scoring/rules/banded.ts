import { type Band, bandIndex } from '../bands.js';
import { type Path, factsIn, listAt, numberAt, wordAt } from '../facts.js';
import type { Outcome } from '../outcome.js';
import { fromTenths, isMultipleOf, roundHalfUp, toTenths } from '../points.js';
import type { Counted, Need } from '../result.js';
import { type Sheet, isRefused, report, reportMissing, use } from '../sheet.js';

/** What is laid against the bands, always a whole number. */
export type Quantity =
  | { readonly kind: 'completed'; readonly fact: Path }
  | { readonly kind: 'persons'; readonly fact: Path; readonly totals: Path }
  | { readonly kind: 'meanTotal'; readonly totals: Path; readonly headcount: Path }
  | { readonly kind: 'relevant'; readonly facts: readonly Path[] };

/** A quantity falls into one of several bands, and the band gives the points. */
export interface Banded {
  readonly kind: 'banded';
  readonly quantity: Quantity;
  readonly bands: readonly Band[];
}

/** A quantity that was found; `path` is where it could be raised, from what stands there. */
interface Measured {
  readonly value: number;
  readonly path: Path;
  readonly stated?: number;
  readonly word?: string;
  readonly isMean?: true;
  /** What stands there is no whole number, so only the target is told. */
  readonly isRounded?: boolean;
  readonly counted?: Counted;
}

export function scoreBanded(sheet: Sheet, { quantity, bands }: Banded): Outcome {
  const measured = measure(sheet, quantity);
  if (measured === undefined) return { points: 0 };
  const { value, counted } = measured;
  const index = bandIndex(bands, value);
  const { from, points } = bands[index] ?? { from: 0, points: 0 };
  const above = bands[index + 1];
  if (above === undefined) return { points: toTenths(points), counted, band: { value, from, points } };
  const band = { value, from, to: above.from - 1, points };
  const next = { needs: [need(measured, above.from - value)], gives: above.points - points };
  return { points: toTenths(points), counted, band, next };
}

function need({ path, value, stated, word, isMean, isRounded }: Measured, by: number): Need {
  if (word !== undefined) return { path, to: word };
  const to = (stated ?? value) + by;
  if (isRounded) return { path, to };
  return isMean ? { path, by, to, mean: true } : { path, by, to };
}

function measure(sheet: Sheet, quantity: Quantity): Measured | undefined {
  switch (quantity.kind) {
    case 'completed':
      return completed(sheet, quantity.fact);
    case 'persons':
      return persons(sheet, quantity.fact, quantity.totals);
    case 'meanTotal':
      return meanTotal(sheet, quantity.totals, quantity.headcount);
    case 'relevant':
      return relevant(sheet, quantity.facts);
  }
}

/** Whole completed units: 5.9 years are 5 (D10). */
function completed(sheet: Sheet, path: Path): Measured | undefined {
  const given = numberAt(sheet.facts, path);
  if (given === undefined) {
    reportMissing(sheet, path);
    return undefined;
  }
  const value = Math.floor(given) + 0;
  if (value !== given) use(sheet, 'D10');
  return { value, path, isRounded: value !== given };
}

const totalIn = (row: unknown): unknown => (typeof row === 'number' ? row : (factsIn(row)?.['total'] ?? row));

const isDisqualified = (row: unknown): boolean => totalIn(row) === 'disqualified';

/** The appraisers of the unit, the disqualified left out (D4). */
function persons(sheet: Sheet, path: Path, totals: Path): Measured | undefined {
  const stated = numberAt(sheet.facts, path);
  if (stated === undefined) {
    reportMissing(sheet, path);
    return undefined;
  }
  const disqualified = (listAt(sheet.facts, totals) ?? []).filter(isDisqualified).length;
  if (disqualified === 0) return { value: stated, path };
  if (disqualified > stated)
    report(sheet, 'value-out-of-range', path, { found: stated, allowed: { from: disqualified } });
  use(sheet, 'D4');
  if (sheet.policy.D4 === 'off') return { value: stated, path };
  return { value: stated - disqualified, path, stated, counted: { leftOut: disqualified } };
}

/** Appraisers' totals have at most one decimal, whatever the policy lets a reviewer give. */
const totalStep = 0.1;

/** A mean is shown to two decimals and decided on exactly. */
const shownParts = 100;

/** The mean of the appraisers' totals, rounded half up to a whole number (按四舍五入取整). */
function meanTotal(sheet: Sheet, path: Path, headcount: Path): Measured | undefined {
  const rows = listAt(sheet.facts, path) ?? [];
  let sum = 0;
  let scored = 0;
  let disqualified = 0;
  rows.forEach((row, index) => {
    const total = totalIn(row);
    if (total === 'disqualified') {
      disqualified += 1;
      report(sheet, 'disqualified-appraiser', [...path, index], { found: 'disqualified' });
      return;
    }
    if (typeof total === 'number' && isMultipleOf(total, totalStep)) {
      sum += toTenths(total);
      scored += 1;
    } else {
      reportTotal(sheet, total, factsIn(row) === undefined ? [...path, index] : [...path, index, 'total']);
    }
  });
  const expected = numberAt(sheet.facts, headcount) ?? rows.length;
  if (rows.length > 0 && rows.length !== expected) {
    report(sheet, 'totals-differ-from-headcount', path, {
      found: rows.length,
      allowed: { from: expected, to: expected },
    });
  }
  if (disqualified > 0) use(sheet, 'D4');
  if (rows.length === 0) use(sheet, 'D5');
  if (rows.length === 0 && sheet.policy.D5 === 'off' && !isRefused(sheet, path))
    return { value: 0, path, isMean: true };
  const count = sheet.policy.D4 === 'on' ? scored : scored + disqualified;
  if (count === 0 && disqualified === rows.length) reportMissing(sheet, path);
  if (count === 0) return undefined;
  const mean = roundHalfUp(sum * toTenths(1), count) / shownParts;
  const disqualifiedAs = sheet.policy.D4 === 'on' ? { leftOut: disqualified } : { asZero: disqualified };
  const counted = { count, sum: fromTenths(sum), mean, ...(disqualified > 0 && disqualifiedAs) };
  return { value: roundHalfUp(sum, count * toTenths(1)), path, isMean: true, counted };
}

function reportTotal(sheet: Sheet, total: unknown, path: Path): void {
  if (typeof total !== 'number') reportMissing(sheet, path);
  else report(sheet, 'too-many-decimals', path, { found: total, allowed: { step: totalStep } });
}

/** How many accreditations are held with a scope that covers the applied work. */
function relevant(sheet: Sheet, facts: readonly Path[]): Measured {
  let value = 0;
  let path: Path = [];
  for (const fact of facts) {
    const word = wordAt(sheet.facts, fact);
    if (word === undefined) reportMissing(sheet, fact);
    if (word === 'relevant') value += 1;
    else if (path.length === 0) path = fact;
  }
  return { value, path, word: 'relevant' };
}
