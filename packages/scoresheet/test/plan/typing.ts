import type { Scalar } from '../../src/formula/expression.js';
import { columnLetters } from '../../src/formula/column-letters.js';
import { type ReadPlan, readPlan } from '../../src/plan/read.js';
import { planWorkbook } from '../../src/plan/write.js';
import type { FoundCell, Snapshot } from '../../src/workbook/snapshot.js';
import { snapshotOf } from '../snapshot.js';
import { plan } from './plan.js';

/** A cell that somebody types into: its column, the row of the table from 1, and what is typed; nothing clears it. */
export type Typing = readonly [column: string, row: number, content: Scalar | FoundCell | undefined];

/** A plan as somebody has filled it in, nothing to be said of it. */
export const filled: Snapshot = snapshotOf(planWorkbook(plan));

export const blank: Snapshot = snapshotOf(planWorkbook());

/** The workbook after some cells have been typed into. */
export function typing(book: Snapshot, typed: readonly Typing[]): Snapshot {
  const sheets = book.sheets.map((sheet) => ({
    ...sheet,
    cells: new Map([...sheet.cells].map(([row, cells]) => [row, new Map(cells)])),
  }));
  for (const [column, place, content] of typed) {
    const name = book.names.find((one) => one.name === `plan.${column}`);
    const cells = sheets.find((sheet) => sheet.name === name?.sheet)?.cells;
    if (name === undefined || cells === undefined) throw new Error(`no column ${column}`);
    const row = name.top + place - 1;
    const inRow = cells.get(row) ?? new Map<number, FoundCell>();
    cells.set(row, inRow);
    if (content === undefined) inRow.delete(name.left);
    else inRow.set(name.left, typeof content === 'object' ? content : { value: content });
  }
  return { ...book, sheets };
}

/** What a plan is told: the cell, the code, and what stood there. */
export const told = ({ findings }: ReadPlan): readonly string[] =>
  findings.map(({ at, code, found }) =>
    [`${at.sheet}!${columnLetters(at.column)}${at.row}`, code, ...(found === undefined ? [] : [found])].join(' '),
  );

/** What a plan is told after this typing. */
export const toldAfter = (...typed: readonly Typing[]): readonly string[] => told(readPlan(typing(filled, typed)));
