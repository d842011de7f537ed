import type { ILocales } from '@univerjs/core';

/** What the grid says where it does not do what it is asked. */
export interface Refusals {
  /** The cell, or one of them, is locked. */
  readonly locked: string;
  /** Rows, columns or sheets would come in, go or move. */
  readonly restructuring: string;
  /** Rows would come in where there is no list. */
  readonly noList: string;
}

/** Univer's own sentences speak of owners and collaborators; here there are none. */
const told = [
  'autoFillErr',
  'commonErr',
  'editErr',
  'formulaErr',
  'insertOrDeleteMoveRangeErr',
  'insertRowColErr',
  'moveRangeErr',
  'moveRowColErr',
  'operatorSheetErr',
  'pasteErr',
  'removeRowColErr',
  'setRowColStyleErr',
  'setStyleErr',
];

export const refusalLocale = ({ locked }: Refusals): ILocales[keyof ILocales] => {
  const dialog = Object.fromEntries(told.map((name) => [name, locked]));
  return { sheets: { permission: { dialog } }, 'sheets-ui': { permission: { dialog } } };
};
