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

type Locale = ILocales[keyof ILocales];

/** What Univer says, and our sentences where it refuses something. */
export function withRefusals(locale: Locale, { locked }: Refusals): Locale {
  const dialog = Object.fromEntries(told.map((name) => [name, locked]));
  return { ...locale, sheets: refusing(locale, 'sheets', dialog), 'sheets-ui': refusing(locale, 'sheets-ui', dialog) };
}

function refusing(locale: Locale, part: string, dialog: Locale): Locale {
  const own = within(locale, part);
  const permission = within(own, 'permission');
  return { ...own, permission: { ...permission, dialog: { ...within(permission, 'dialog'), ...dialog } } };
}

/** Univer's own way to merge locales would forget everything else of a part. */
const within = (locale: Locale, part: string): Locale => {
  const found = locale[part];
  return typeof found === 'object' && !Array.isArray(found) ? found : {};
};
