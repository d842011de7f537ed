import { type CellAddress, columnLetters } from '@envscore/scoresheet';

/** As a column's heading and a row's number say it: `R5`. */
export const addressIn = ({ row, column }: Pick<CellAddress, 'row' | 'column'>): string =>
  `${columnLetters(column)}${row}`;
