import type { Expression, Scalar } from '../../src/formula/expression.js';
import type { Cell, Workbook } from '../../src/workbook/workbook.js';

export type Contents = Readonly<Record<string, readonly (readonly (Scalar | Expression | undefined)[])[]>>;

/** A workbook out of rows of values and formulas; `undefined` is a blank cell. */
export const workbookOf = (contents: Contents): Workbook => ({
  sheets: Object.entries(contents).map(([name, rows]) => ({
    name,
    cells: new Map(
      rows.map((row, index) => {
        const cells = new Map<number, Cell>();
        for (const [column, each] of row.entries()) {
          if (each === undefined) continue;
          cells.set(column + 1, typeof each === 'object' ? { formula: each } : { value: each });
        }
        return [index + 1, cells];
      }),
    ),
  })),
  names: [],
  styles: {},
});

export const valueAt = (workbook: Workbook, sheet: string, row: number, column: number): Scalar | undefined =>
  workbook.sheets
    .find(({ name }) => name === sheet)
    ?.cells.get(row)
    ?.get(column)?.value;
