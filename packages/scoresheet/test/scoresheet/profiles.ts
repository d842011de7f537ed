import fc from 'fast-check';
import { shapeOf } from '../../src/scoresheet/review.js';
import type { Shape } from '../../src/scoresheet/shape.js';
import { writeEntrySheets, writeScoresheet } from '../../src/scoresheet/write.js';
import type { Workbook } from '../../src/workbook/workbook.js';
import { review } from './arbitrary.js';

/** Every majors scheme, and every policy value that reaches the formulas. */
export const profiles = [
  { unit: '01', policy: {} },
  { unit: '0104', policy: { D1: 0.5 } },
  { unit: '02', policy: { D2: 'off', D3: 'off' } },
  { unit: '04', policy: { D4: 'off' } },
  { unit: '06', policy: {} },
  { unit: '06', policy: { D7: 'warning', D5: 'off' } },
  { unit: '0613', policy: { D1: 1, D8: -1 } },
  { unit: '07', policy: {} },
];

type Profile = (typeof profiles)[number];

export interface Profiled {
  readonly shape: Shape;
  readonly workbooks: readonly Workbook[];
}

/** Reviews of one profile, and the shape that has room for every one of them, so that their formulas are alike. */
function reviewsOf(profile: Profile, appraisers: number, count: number) {
  const reviews = fc.sample(review(appraisers, profile), { numRuns: count, seed: 2018 });
  const shapes = reviews.map((document) => shapeOf(document));
  const [first] = shapes;
  if (first === undefined) throw new Error('no review');
  const rows = Object.keys(first.rows).map((id): [string, number] => [
    id,
    Math.max(...shapes.map((shape) => shape.rows[id] ?? 0)),
  ]);
  return { reviews, shape: { ...first, rows: Object.fromEntries(rows) } };
}

export function workbooksOf(profile: Profile, appraisers: number, count: number): Profiled {
  const { reviews, shape } = reviewsOf(profile, appraisers, count);
  return { shape, workbooks: reviews.map((document) => writeScoresheet(document, shape)) };
}

/** Without the forms and the conclusion, which only show what stands on the other sheets. */
export function entrySheetsOf(profile: Profile, appraisers: number, count: number): Profiled {
  const { reviews, shape } = reviewsOf(profile, appraisers, count);
  return { shape, workbooks: reviews.map((document) => writeEntrySheets(document, shape)) };
}
