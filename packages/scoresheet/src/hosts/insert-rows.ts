import type { RangeAddress } from '../formula/expression.js';
import { type Move, moved } from '../formula/moved.js';
import type { Cell, Sheet, Workbook } from '../workbook/workbook.js';

/** Where rows come in. */
export interface Insertion {
  readonly sheet: string;
  /** The row that stands behind the new ones afterwards. */
  readonly before: number;
  readonly rows: number;
}

/** Where a row stands afterwards. */
export const movedRow = (row: number, { before, rows }: Omit<Insertion, 'sheet'>): number =>
  row < before ? row : row + rows;

/** A block that the rows come into grows; one below moves. */
const movedRange = (at: RangeAddress, insertion: Insertion): RangeAddress =>
  at.sheet === insertion.sheet
    ? { ...at, top: movedRow(at.top, insertion), bottom: movedRow(at.bottom, insertion) }
    : at;

const movedKeys = <T>(map: ReadonlyMap<number, T>, insertion: Insertion): ReadonlyMap<number, T> =>
  new Map([...map].map(([row, value]) => [movedRow(row, insertion), value]));

const movedSheet = (sheet: Sheet, insertion: Insertion): Sheet => {
  const follow: Move = (at) => (at.sheet === insertion.sheet ? { ...at, row: movedRow(at.row, insertion) } : at);
  const cellIn = (cell: Cell): Cell =>
    cell.formula === undefined ? cell : { ...cell, formula: moved(cell.formula, follow) };
  const cells = new Map(
    [...sheet.cells].map(([row, columns]) => [
      row,
      new Map([...columns].map(([column, cell]) => [column, cellIn(cell)] as const)),
    ]),
  );
  if (sheet.name !== insertion.sheet) return { ...sheet, cells };
  return {
    ...sheet,
    cells: movedKeys(cells, insertion),
    ...(sheet.rows === undefined ? {} : { rows: movedKeys(sheet.rows, insertion) }),
    ...(sheet.tables && { tables: sheet.tables.map((table) => ({ ...table, at: movedRange(table.at, insertion) })) }),
  };
};

/** A workbook as it is after somebody has inserted rows: what stood below has moved, and names and formulas follow. */
export const insertRows = (workbook: Workbook, insertion: Insertion): Workbook => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => movedSheet(sheet, insertion)),
  names: workbook.names.map((name) => ({ ...name, at: movedRange(name.at, insertion) })),
});
