import { findUnit } from '../../reference/categories.js';
import { lookUpMajor } from '../../reference/majors.js';
import { type Band, bandIndex } from '../bands.js';
import { type Facts, type Path, labelAt, numberAt, wordAt } from '../facts.js';
import type { Outcome } from '../outcome.js';
import { toTenths } from '../points.js';
import { type Sheet, report, reportMissing } from '../sheet.js';
import { type RowScore, scoreRows } from './rows.js';

/** Majors, each once, by the number of appraisers who hold it; the sum kept to a cap. */
export interface Majors {
  readonly kind: 'majors';
  readonly list: Path;
  readonly gives: { readonly bands: readonly Band[] } | { readonly each: number };
  /** Where only these majors count. */
  readonly only?: readonly string[];
  readonly cap: number;
}

export function scoreMajors(sheet: Sheet, rule: Majors): Outcome {
  const seen = new Set<string>();
  const fields = new Set<string>();
  const best = 'each' in rule.gives ? rule.gives.each : Math.max(...rule.gives.bands.map(({ points }) => points));
  return scoreRows(sheet, { list: rule.list, cap: rule.cap, best }, (row, path) => {
    const major = labelAt(row, ['major']);
    if (major === undefined) reportMissing(sheet, [...path, 'major']);
    else checkMajor(sheet, rule, major, path, seen, fields);
    return scoreMajor(sheet, rule, row, path, major !== undefined);
  });
}

function checkMajor(
  sheet: Sheet,
  rule: Majors,
  major: string,
  path: Path,
  seen: Set<string>,
  fields: Set<string>,
): void {
  const place = [...path, 'major'];
  if (rule.only !== undefined && !rule.only.includes(major)) {
    report(sheet, 'unknown-value', place, { found: major, allowed: { values: rule.only } });
  } else if (seen.has(major)) {
    report(sheet, 'duplicate-major', place, { found: major });
  } else if (rule.only === undefined) {
    checkAnnex2(sheet, major, place, fields);
  }
  seen.add(major);
}

/** Annex 2 is known in part only, so it never makes a major wrong: it warns of one that is not on a list known to be whole. */
function checkAnnex2(sheet: Sheet, major: string, path: Path, fields: Set<string>): void {
  const matter = findUnit(wordAt(sheet.facts, ['unit']) ?? '')?.matter.code;
  if (matter === undefined) return;
  const lookup = lookUpMajor(matter, major);
  if (lookup.found === 'notListed') report(sheet, 'unknown-major', path, { found: major });
  if (lookup.found !== 'listed') return;
  if (fields.has(lookup.field))
    report(sheet, 'same-field', path, { found: major, allowed: { values: [lookup.field] } });
  fields.add(lookup.field);
}

function scoreMajor(sheet: Sheet, { gives }: Majors, row: Facts, path: Path, hasName: boolean): RowScore {
  const appraisers = numberAt(row, ['appraisers']);
  if (appraisers === undefined) reportMissing(sheet, [...path, 'appraisers']);
  if (appraisers === undefined || !hasName) return {};
  if ('each' in gives) return { points: toTenths(appraisers * gives.each) };
  return { points: toTenths(gives.bands[bandIndex(gives.bands, appraisers)]?.points ?? 0) };
}
