import type { CellAddress, RangeAddress } from './expression.js';

/** One cell as a block, or the cells from it on to another row, another column, or both. */
export const cellBlock = ({ sheet, row, column }: CellAddress, to: Partial<CellAddress> = {}): RangeAddress => ({
  sheet,
  top: row,
  left: column,
  bottom: to.row ?? row,
  right: to.column ?? column,
});
