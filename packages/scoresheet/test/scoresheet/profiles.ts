import fc from 'fast-check';
import { shapeOf } from '../../src/scoresheet/review.js';
import type { Shape } from '../../src/scoresheet/shape.js';
import { writeScoresheet } from '../../src/scoresheet/write.js';
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

export interface Profiled {
  readonly shape: Shape;
  readonly workbooks: readonly Workbook[];
}

/** Workbooks of fifty appraisers of one profile, with room for every one of them: their formulas are alike. */
export function workbooksOf(profile: (typeof profiles)[number], count: number): Profiled {
  const reviews = fc.sample(review(50, profile), { numRuns: count, seed: 2018 });
  const shapes = reviews.map(shapeOf);
  const [first] = shapes;
  if (first === undefined) throw new Error('no review');
  const rows = Object.keys(first.rows).map((id) => [id, Math.max(...shapes.map((shape) => shape.rows[id] ?? 0))]);
  const shape = { ...first, rows: Object.fromEntries(rows) };
  return { shape, workbooks: reviews.map((document) => writeScoresheet(document, shape)) };
}
