import { type CriterionResult, type ReviewResult, score } from '@envscore/rules-core';
import { expect } from 'vitest';
import type { CellAddress, Scalar } from '../../src/formula/expression.js';
import { at } from '../../src/scoresheet/facts.js';
import { type Placed } from '../../src/scoresheet/placed.js';
import { cellIn } from '../../src/layout/placed-table.js';
import type { Workbook } from '../../src/workbook/workbook.js';

const statuses = { final: '已定稿', provisional: '暂计', invalid: '有误', disqualified: '取消评审资格' };

interface Said {
  readonly state: string;
  readonly points?: number;
}

/** What the core says of a criterion, as a cell says it: its points, or the mark of what is wrong or missing. */
const said = ({ state, points }: Said): Scalar | undefined =>
  state === 'scored' ? points : state === 'wrong' ? '错' : '缺';

const shown = (value: Scalar | undefined): Scalar | undefined =>
  typeof value === 'string' && /^[错缺]：./u.test(value) ? value.slice(0, 1) : value;

/** Of a wrong criterion the core still scores the parts that nothing wrong stands in; its cells need not. */
const codes = (criteria: readonly CriterionResult[]): ReadonlyMap<string, Scalar | undefined> =>
  new Map(
    criteria.flatMap((criterion) => {
      const parts = criterion.state === 'wrong' ? [] : (criterion.parts ?? []);
      const own = parts.flatMap((part): [string, Scalar | undefined][] =>
        'code' in part ? [[part.code, said(part)]] : [],
      );
      return [[criterion.code, said(criterion)] as [string, Scalar | undefined], ...own];
    }),
  );

export type ValueAt = (at: CellAddress) => Scalar | undefined;

export function cached({ sheets }: Workbook): ValueAt {
  const cells = new Map(sheets.map((sheet) => [sheet.name, sheet.cells]));
  return ({ sheet, row, column }) => cells.get(sheet)?.get(row)?.get(column)?.value;
}

/** Holds every criterion, part, total and status of a workbook to what the core says. */
export function expectEqual(valueAt: ValueAt, placed: Placed, result: ReviewResult): void {
  const value = (address: CellAddress) => shown(valueAt(address));
  result.appraisers.forEach(({ result: sheet }, index) => {
    if (!('kind' in sheet)) throw new Error('every appraiser has a sheet');
    const row = placed.appraisers.top + index;
    const expected = codes(sheet.criteria);
    const found = new Map([...expected.keys()].map((code) => [code, value(cellIn(placed.appraisers, code, row))]));
    expect(found).toEqual(expected);
    expect(value(cellIn(placed.appraisers, 'status', row))).toBe(statuses[sheet.status]);
    expect(value(cellIn(placed.appraisers, 'total', row))).toBe(sheet.total ?? statuses.disqualified);
  });
  const expected = codes(result.institution.criteria);
  const found = new Map([...expected.keys()].map((code) => [code, value(at(placed.institution, code))]));
  expect(found).toEqual(expected);
  expect(value(at(placed.institution, 'total'))).toBe(result.institution.total);
  expect(value(at(placed.institution, 'status'))).toBe(statuses[result.institution.status]);
  expect(value(at(placed.cover, 'status'))).toBe(statuses[result.status]);
}

export function scored(document: unknown): ReviewResult {
  const result = score(document);
  if (!('kind' in result) || result.kind !== 'review') throw new Error('no review');
  return result;
}

/** Two figures that a cell would show alike: Excel keeps fifteen digits. */
const same = (one: Scalar, other: Scalar | undefined): boolean =>
  typeof one === 'number' && typeof other === 'number' ? Math.abs(one - other) < 1e-9 : one === (other ?? '');

/** The formula cells whose cached value another engine does not give. */
export const differences = ({ sheets }: Workbook, valueAt: ValueAt): readonly object[] =>
  sheets.flatMap(({ name, cells }) =>
    [...cells].flatMap(([row, columns]) =>
      [...columns].flatMap(([column, { formula, value }]) => {
        const found = valueAt({ sheet: name, row, column });
        return formula === undefined || same(value ?? '', found) ? [] : [{ name, row, column, value, found }];
      }),
    ),
  );
