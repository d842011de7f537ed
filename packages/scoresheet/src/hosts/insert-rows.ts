import type { Expression, RangeAddress } from '../formula/expression.js';
import type { Cell, Sheet, Workbook } from '../workbook/workbook.js';

/** Where rows come in. */
export interface Insertion {
  readonly sheet: string;
  /** The row that stands behind the new ones afterwards. */
  readonly before: number;
  readonly rows: number;
}

const moved = (row: number, { before, rows }: Insertion): number => (row < before ? row : row + rows);

/** A block that the rows come into grows; one below moves. */
const movedRange = (at: RangeAddress, insertion: Insertion): RangeAddress =>
  at.sheet === insertion.sheet ? { ...at, top: moved(at.top, insertion), bottom: moved(at.bottom, insertion) } : at;

const movedExpression = (expression: Expression, insertion: Insertion): Expression => {
  const inside = (each: Expression): Expression => movedExpression(each, insertion);
  switch (expression.kind) {
    case 'value':
      return expression;
    case 'cell':
      return expression.at.sheet === insertion.sheet
        ? { ...expression, at: { ...expression.at, row: moved(expression.at.row, insertion) } }
        : expression;
    case 'range':
      return { ...expression, at: movedRange(expression.at, insertion) };
    case 'operation':
      return { ...expression, left: inside(expression.left), right: inside(expression.right) };
    case 'call':
    case 'envscore':
      return { ...expression, args: expression.args.map(inside) };
    case 'row':
      return { ...expression, parts: expression.parts.map(inside) };
  }
};

const movedKeys = <T>(map: ReadonlyMap<number, T>, insertion: Insertion): ReadonlyMap<number, T> =>
  new Map([...map].map(([row, value]) => [moved(row, insertion), value]));

const movedSheet = (sheet: Sheet, insertion: Insertion): Sheet => {
  const cellIn = (cell: Cell): Cell =>
    cell.formula === undefined ? cell : { ...cell, formula: movedExpression(cell.formula, insertion) };
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
  };
};

/** A workbook as it is after somebody has inserted rows: what stood below has moved, and names and formulas follow. */
export const insertRows = (workbook: Workbook, insertion: Insertion): Workbook => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => movedSheet(sheet, insertion)),
  names: workbook.names.map((name) => ({ ...name, at: movedRange(name.at, insertion) })),
});
