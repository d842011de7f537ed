import type { CellAddress, Scalar } from '../../src/formula/expression.js';
import { evaluate } from '../../src/formula/evaluate.js';
import type { Cell, Sheet, Workbook } from '../../src/workbook/workbook.js';

export const sheetOf = (workbook: Workbook, name: string): Sheet => {
  const found = workbook.sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
};

/** Every cell of a sheet, row by row. */
export const cellsOf = (sheet: Sheet): readonly { row: number; column: number; cell: Cell }[] =>
  [...sheet.cells]
    .sort(([one], [other]) => one - other)
    .flatMap(([row, cells]) =>
      [...cells].sort(([one], [other]) => one - other).map(([column, cell]) => ({ row, column, cell })),
    );

/** What a sheet says, cell by cell. */
export const textsOf = (sheet: Sheet): readonly string[] =>
  cellsOf(sheet).flatMap(({ cell: { value } }) => (value === undefined || value === '' ? [] : [String(value)]));

/** The cells of the first row in which some cell says this, from there on. */
export const rowOf = (sheet: Sheet, text: string): readonly (Scalar | undefined)[] => {
  const found = cellsOf(sheet).find(({ cell }) => cell.value === text);
  if (found === undefined) throw new Error(`nothing says ${text} on ${sheet.name}`);
  return cellsOf(sheet)
    .filter(({ row, column }) => row === found.row && column >= found.column)
    .map(({ cell }) => cell.value);
};

/** The values under a heading, down to the end of the sheet. */
export const columnUnder = (sheet: Sheet, heading: string): readonly (Scalar | undefined)[] => {
  const found = cellsOf(sheet).find(({ cell }) => cell.value === heading);
  if (found === undefined) throw new Error(`no heading ${heading} on ${sheet.name}`);
  return cellsOf(sheet)
    .filter(({ row, column }) => column === found.column && row > found.row)
    .map(({ cell }) => cell.value);
};

interface Typed {
  readonly at: CellAddress;
  readonly value: Scalar;
}

/** The workbook after somebody typed into some cells: calculated again. */
export const typedInto = (workbook: Workbook, typed: readonly Typed[]): Workbook =>
  evaluate({
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      const here = typed.filter(({ at }) => at.sheet === sheet.name);
      return here.length === 0 ? sheet : { ...sheet, cells: here.reduce(withValue, sheet.cells) };
    }),
  });

function withValue(cells: Sheet['cells'], { at: { row, column }, value }: Typed): Sheet['cells'] {
  const inRow = new Map(cells.get(row));
  inRow.set(column, { ...inRow.get(column), value });
  return new Map(cells).set(row, inRow);
}
