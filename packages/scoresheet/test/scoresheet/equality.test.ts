import { type CriterionResult, type ReviewResult, score } from '@envscore/rules-core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellAddress, Scalar } from '../../src/formula/expression.js';
import { at } from '../../src/scoresheet/facts.js';
import { type Placed, cellIn, placeScoresheet } from '../../src/scoresheet/placed.js';
import type { Shape } from '../../src/scoresheet/shape.js';
import { shapeOf } from '../../src/scoresheet/review.js';
import { readScoresheet } from '../../src/scoresheet/read.js';
import { writeScoresheet } from '../../src/scoresheet/write.js';
import type { Workbook } from '../../src/workbook/workbook.js';
import { type Figures, typedInto } from '../formula/hyperformula.js';
import { snapshotOf } from '../snapshot.js';
import { review, rightReview } from './arbitrary.js';

const statuses = { final: '已定稿', provisional: '暂计', invalid: '有误', disqualified: '取消评审资格' };

/** What the core says of a criterion, as a cell says it: its points, or the mark of what is wrong or missing. */
function said({ state, points }: { state: string; points?: number }): Scalar | undefined {
  return state === 'scored' ? points : state === 'wrong' ? '错' : '缺';
}

const shown = (value: Scalar | undefined): Scalar | undefined =>
  typeof value === 'string' && /^[错缺]：./u.test(value) ? value.slice(0, 1) : value;

const isPart = (part: object): part is { code: string; state: string; points?: number } => 'code' in part;

/** Of a wrong criterion the core still scores the parts that nothing wrong stands in; its cells need not. */
const codes = (criteria: readonly CriterionResult[]): [string, Scalar | undefined][] =>
  criteria.flatMap((criterion) => [
    [criterion.code, said(criterion)] as [string, Scalar | undefined],
    ...(criterion.state === 'wrong' ? [] : (criterion.parts ?? []))
      .filter(isPart)
      .map((part): [string, Scalar | undefined] => [part.code, said(part)]),
  ]);

export function expectEqual(workbook: Workbook, placed: Placed, result: ReviewResult): void {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const value = ({ sheet, row, column }: CellAddress) => shown(sheets.get(sheet)?.cells.get(row)?.get(column)?.value);
  result.appraisers.forEach(({ result: sheet }, index) => {
    if (!('kind' in sheet)) throw new Error('every appraiser has a sheet');
    const row = placed.appraisers.top + index;
    const expected = new Map(codes(sheet.criteria));
    const found = new Map([...expected.keys()].map((code) => [code, value(cellIn(placed.appraisers, code, row))]));
    expect(found).toEqual(expected);
    expect(value(cellIn(placed.appraisers, 'status', row))).toBe(statuses[sheet.status]);
    expect(value(cellIn(placed.appraisers, 'total', row))).toBe(sheet.total ?? statuses.disqualified);
  });
  const expected = new Map(codes(result.institution.criteria));
  const found = new Map([...expected.keys()].map((code) => [code, value(at(placed.institution, code))]));
  expect(found).toEqual(expected);
  expect(value(at(placed.institution, 'total'))).toBe(result.institution.total);
  expect(value(at(placed.institution, 'status'))).toBe(statuses[result.institution.status]);
  expect(value(at(placed.cover, 'status'))).toBe(statuses[result.status]);
}

const scored = (document: unknown): ReviewResult => {
  const result = score(document);
  if (!('kind' in result) || result.kind !== 'review') throw new Error('no review');
  return result;
};

describe('the formulas of a scoresheet', () => {
  it('give what the core gives for the facts that are read from it, whatever was typed', () => {
    fc.assert(
      fc.property(review(3), (document) => {
        const workbook = writeScoresheet(document);
        const read = readScoresheet(snapshotOf(workbook));
        expect(read.misread.filter(({ name }) => !name?.startsWith('env.declared'))).toEqual([]);
        expectEqual(workbook, placeScoresheet(shapeOf(document)), scored(read.review));
      }),
      { numRuns: 150, endOnFailure: true },
    );
  });
});

/** Two figures that a cell would show alike: Excel keeps fifteen digits. */
const same = (one: Scalar, other: Scalar | undefined): boolean =>
  typeof one === 'number' && typeof other === 'number' ? Math.abs(one - other) < 1e-9 : one === other;

/** Room for every one of the reviews: the formulas are then the same, and only what is typed differs. */
const shapeFor = (reviews: readonly object[]): Shape => {
  const shapes = reviews.map(shapeOf);
  const [first] = shapes;
  if (first === undefined) throw new Error('no review');
  const rows = Object.keys(first.rows).map((id) => [id, Math.max(...shapes.map((shape) => shape.rows[id] ?? 0))]);
  return {
    ...first,
    appraisers: Math.max(...shapes.map(({ appraisers }) => appraisers)),
    rows: Object.fromEntries(rows),
  };
};

describe('another spreadsheet engine', () => {
  // 8 × 5 workbooks of 50 appraisers' sheets and the institution's: 2,040 sheets.
  const profiles = [
    { unit: '01', policy: {} },
    { unit: '0104', policy: { D1: 0.5 } },
    { unit: '02', policy: { D2: 'off', D3: 'off' } },
    { unit: '04', policy: { D4: 'off' } },
    { unit: '06', policy: {} },
    { unit: '06', policy: { D7: 'warning', D5: 'off' } },
    { unit: '0613', policy: { D1: 1, D8: -1 } },
    { unit: '07', policy: {} },
  ];

  it.each(profiles)(
    'calculates every cell of scoresheets of $unit with $policy as the core would have it',
    (profile) => {
      const reviews = fc.sample(review(50, profile), { numRuns: 5, seed: 2018 });
      const workbooks = reviews.map((document) => writeScoresheet(document, shapeFor(reviews)));
      const figures = typedInto(workbooks);
      workbooks.forEach((workbook, index) => {
        expect(differences(workbook, figures[index])).toEqual([]);
      });
      reviews.forEach((document, index) => {
        const workbook = workbooks[index];
        if (workbook === undefined) throw new Error('a review without its workbook');
        const { review: read } = readScoresheet(snapshotOf(workbook));
        expectEqual(workbook, placeScoresheet(shapeFor(reviews)), scored(read));
      });
    },
    120_000,
  );
});

function differences(workbook: Workbook, figures: Figures | undefined): readonly object[] {
  return workbook.sheets.flatMap(({ name, cells }) =>
    [...cells].flatMap(([row, columns]) =>
      [...columns].flatMap(([column, { formula, value }]) => {
        const found = figures?.get(name)?.get(row)?.get(column);
        return formula === undefined || same(value ?? '', found) ? [] : [{ name, row, column, value, found }];
      }),
    ),
  );
}

describe('facts that go into a scoresheet', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(rightReview(3), (document) => {
        expect(readScoresheet(snapshotOf(writeScoresheet(document))).review).toEqual(document);
      }),
      { numRuns: 60 },
    );
  });
});
