import { type CellModel, type SheetModel, widthPadding } from '@envscore/scoresheet';
import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IColumnData,
  type IRowData,
  type IWorksheetData,
} from '@univerjs/core';
import { rangeOf } from './ranges.js';

/** Pixels of a digit of the standard font, and of a point. */
const digit = 8;
const point = 4 / 3;

/** A sheet ends somewhat below and beside what it holds: there is room to type, and none to get lost in. */
const roomBelow = 40;
const roomBeside = 6;

const widthOf = (characters: number): number => Math.round((characters + widthPadding) * digit);
const heightOf = (points: number): number => Math.round(points * point);

function valueOf({ value, error }: CellModel): Pick<ICellData, 'v' | 't'> {
  if (error !== undefined) return { v: error, t: CellValueType.STRING };
  if (value === undefined) return {};
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: typeof value === 'number' ? CellValueType.NUMBER : CellValueType.STRING };
}

const gridCell = (cell: CellModel): ICellData => ({
  ...valueOf(cell),
  ...(cell.formula !== undefined && { f: `=${cell.formula}` }),
  s: cell.style,
});

/** A sheet of the file as the grid takes it. */
export function gridSheet(id: string, sheet: SheetModel): Partial<IWorksheetData> {
  const { standard, frozen } = sheet;
  let [lastRow, lastColumn] = [0, 0];
  const cellData: Record<number, Record<number, ICellData>> = {};
  for (const [row, columns] of sheet.cells) {
    const inRow: Record<number, ICellData> = {};
    for (const [column, cell] of columns) {
      inRow[column - 1] = gridCell(cell);
      lastColumn = Math.max(lastColumn, column);
    }
    cellData[row - 1] = inRow;
    lastRow = Math.max(lastRow, row);
  }
  for (const { bottom, right } of [...sheet.merges, ...sheet.charts.map(({ covers }) => covers)]) {
    lastRow = Math.max(lastRow, bottom);
    lastColumn = Math.max(lastColumn, right);
  }
  const columnCount = lastColumn + roomBeside;
  const columnData: Record<number, IColumnData> = {};
  for (const { from, to, width, hidden, style } of sheet.columns) {
    for (let column = from; column <= Math.min(to, columnCount); column += 1) {
      columnData[column - 1] = {
        w: widthOf(width),
        ...(hidden && { hd: BooleanNumber.TRUE }),
        ...(style !== undefined && { s: style }),
      };
    }
  }
  const rowData: Record<number, Partial<IRowData>> = {};
  for (const [row, { height, grows, hidden, style }] of sheet.rows) {
    lastRow = Math.max(lastRow, row);
    rowData[row - 1] = {
      ...(height !== undefined && { h: heightOf(height), ia: grows ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
      ...(hidden && { hd: BooleanNumber.TRUE }),
      ...(style !== undefined && { s: style }),
    };
  }
  return {
    id,
    name: sheet.name,
    cellData,
    rowCount: lastRow + roomBelow,
    columnCount,
    columnData,
    rowData,
    defaultColumnWidth: widthOf(standard.width),
    defaultRowHeight: heightOf(standard.height),
    mergeData: sheet.merges.map(rangeOf),
    hidden: sheet.state === 'hidden' ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    showGridlines: sheet.hidesGrid ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    ...(sheet.tab !== undefined && { tabColor: sheet.tab }),
    ...(frozen !== undefined && {
      freeze: {
        xSplit: frozen.columns,
        ySplit: frozen.rows,
        startRow: frozen.rows === 0 ? -1 : frozen.rows,
        startColumn: frozen.columns === 0 ? -1 : frozen.columns,
      },
    }),
  };
}
