import { findUnit } from '../../reference/categories.js';
import { lookUpMajor } from '../../reference/majors.js';
import { type Band, bandIndex } from '../bands.js';
import { type Facts, type Path, labelIn, numberIn, wordIn } from '../facts.js';
import type { Outcome } from '../outcome.js';
import { toTenths } from '../points.js';
import { cutShort } from '../reading.js';
import { type Sheet, report, reportMissing } from '../sheet.js';
import { type RowScore, scoreRows } from './rows.js';

/** Majors, each once, by the number of appraisers who hold it; the sum kept to a cap. */
export interface Majors {
  readonly kind: 'majors';
  readonly list: Path;
  readonly gives: { readonly bands: readonly Band[] } | { readonly each: number };
  /** The most that one row is said to give in a step up. */
  readonly best: number;
  /** Where only these majors count. */
  readonly only?: readonly string[];
  readonly cap: number;
}

export function scoreMajors(sheet: Sheet, rule: Majors): Outcome {
  const seen: Seen = {
    majors: new Set(),
    fields: new Set(),
    matter: findUnit(wordIn(sheet.facts, 'unit') ?? '')?.matter.code,
  };
  return scoreRows(sheet, rule, (row, path) => {
    const major = labelIn(row, 'major');
    if (major === undefined) reportMissing(sheet, [...path, 'major']);
    else checkMajor(sheet, rule, major, path, seen);
    return scoreMajor(sheet, rule, row, path, major !== undefined);
  });
}

/** The majors of the rows so far, and the fields of Annex 2 that they count as in the unit's matter. */
interface Seen {
  readonly majors: Set<string>;
  readonly fields: Set<string>;
  readonly matter: string | undefined;
}

function checkMajor(sheet: Sheet, { only }: Majors, major: string, path: Path, seen: Seen): void {
  if (only !== undefined && !only.includes(major)) {
    report(sheet, 'unknown-value', [...path, 'major'], { found: cutShort(major), allowed: { values: only } });
  } else if (seen.majors.has(major)) {
    report(sheet, 'duplicate-major', [...path, 'major'], { found: cutShort(major) });
  } else if (only === undefined && seen.matter !== undefined) {
    checkAnnex2(sheet, major, seen.matter, path, seen.fields);
  }
  seen.majors.add(major);
}

/** Annex 2 is known in part only, so it never makes a major wrong: it warns of one that is not on a list known to be whole. */
function checkAnnex2(sheet: Sheet, major: string, matter: string, path: Path, fields: Set<string>): void {
  const lookup = lookUpMajor(matter, major);
  if (lookup.found === 'notListed') report(sheet, 'unknown-major', [...path, 'major'], { found: cutShort(major) });
  if (lookup.found !== 'listed') return;
  const { field } = lookup;
  if (fields.has(field))
    report(sheet, 'same-field', [...path, 'major'], { found: major, allowed: { values: [field] } });
  fields.add(field);
}

function scoreMajor(sheet: Sheet, { gives }: Majors, row: Facts, path: Path, hasName: boolean): RowScore {
  const appraisers = numberIn(row, 'appraisers');
  if (appraisers === undefined) reportMissing(sheet, [...path, 'appraisers']);
  if (appraisers === undefined || !hasName) return {};
  if ('each' in gives) return { points: toTenths(appraisers * gives.each) };
  return { points: toTenths(gives.bands[bandIndex(gives.bands, appraisers)]?.points ?? 0) };
}
