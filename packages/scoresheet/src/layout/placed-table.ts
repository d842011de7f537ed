import type { CellAddress, RangeAddress } from '../formula/expression.js';

/** A table on a sheet: which columns it has and between which rows its entries stand. */
export interface PlacedTable {
  readonly sheet: string;
  readonly header: number;
  readonly top: number;
  readonly bottom: number;
  readonly columns: ReadonlyMap<string, number>;
}

/** The place of a column, which has to be there. */
export function columnOf({ sheet, columns }: Pick<PlacedTable, 'sheet' | 'columns'>, key: string): number {
  const column = columns.get(key);
  if (column === undefined) throw new Error(`no column ${key} on ${sheet}`);
  return column;
}

/** The cell of a column in a row. */
export const cellIn = (table: PlacedTable, key: string, row: number): CellAddress => ({
  sheet: table.sheet,
  row,
  column: columnOf(table, key),
});

/** The cells of a column, from the first row to this one. */
export const columnIn = (table: PlacedTable, key: string, to = table.bottom): RangeAddress => {
  const column = columnOf(table, key);
  return { sheet: table.sheet, top: table.top, left: column, bottom: to, right: column };
};
