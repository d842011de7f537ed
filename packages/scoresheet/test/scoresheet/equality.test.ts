import { type CriterionResult, type ReviewResult, score } from '@envscore/rules-core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellAddress, Scalar } from '../../src/formula/expression.js';
import { at } from '../../src/scoresheet/facts.js';
import { type Placed, cellIn, placeScoresheet } from '../../src/scoresheet/placed.js';
import { shapeOf } from '../../src/scoresheet/review.js';
import { readScoresheet } from '../../src/scoresheet/read.js';
import { writeScoresheet } from '../../src/scoresheet/write.js';
import type { Workbook } from '../../src/workbook/workbook.js';
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
