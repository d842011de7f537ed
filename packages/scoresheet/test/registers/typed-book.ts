import type { Scalar } from '../../src/formula/expression.js';
import type { FoundSheet, Snapshot } from '../../src/workbook/snapshot.js';

export type Rows = readonly (readonly (Scalar | undefined)[])[];

const sheetOf = ([name, rows]: [string, Rows]): FoundSheet => ({
  name,
  isHidden: false,
  cells: new Map(
    rows.map((row, index) => [
      index + 1,
      new Map(row.flatMap((value, at) => (value === undefined ? [] : [[at + 1, { value }] as const]))),
    ]),
  ),
  // A row of data in most tests: what is hidden is read all the same.
  hiddenRows: new Set([5]),
  hiddenColumns: new Set(),
});

/** A workbook as somebody typed it, by its sheets. */
export const typedBook = (sheets: Readonly<Record<string, Rows>>, more: Partial<Snapshot> = {}): Snapshot => ({
  names: [],
  sheets: Object.entries(sheets).map(sheetOf),
  ...more,
});
