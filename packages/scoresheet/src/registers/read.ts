import type { RegisterId } from '@envscore/rules-core';
import type { Scalar } from '../formula/expression.js';
import type { Snapshot } from '../workbook/snapshot.js';
import type { ReadOptions } from '../xlsx/reading/open.js';
import { streamXlsx } from '../xlsx/stream.js';
import {
  type FoundBook,
  type FoundRegister,
  type RowSource,
  type TakeRegisters,
  rowsOfSnapshot,
  takeRegisters,
} from './reading/source.js';

/** A row of a register, and where it stands. */
export interface RegisterRow {
  readonly register: RegisterId;
  /** As the rules core takes it; what could not be read stands as it was found. */
  readonly row: Readonly<Record<string, unknown>>;
  /** What stands in the columns that the register does not know, by heading. */
  readonly extra: Readonly<Record<string, Scalar>>;
  readonly at: { readonly sheet: string; readonly row: number };
}

/** What a workbook holds of registers, beside their rows. */
export interface FoundRegisters {
  readonly registers: readonly FoundRegister[];
  /** Sheets that hold no register. */
  readonly unread: readonly string[];
}

export interface RegisterRows extends FoundRegisters {
  readonly book: FoundBook;
  readonly rows: readonly RegisterRow[];
}

/** Hears a workbook's registers: what they are about, then row by row. */
export interface TakeRegisterRows {
  readonly begin: (book: FoundBook) => void;
  readonly row: (row: RegisterRow) => void;
}

const take = (source: RowSource, { begin, row: hear }: TakeRegisterRows): FoundRegisters => {
  const rows: TakeRegisters = {
    begin,
    row: (register, { row, values, extra }, sheet) => {
      hear({ register, row: values, extra, at: { sheet, row } });
    },
  };
  return takeRegisters(source, rows);
};

/** The registers of a workbook in memory. Blank rows are passed over, hidden ones are read, of formulas their values. */
export function readRegisters(snapshot: Snapshot): RegisterRows {
  const rows: RegisterRow[] = [];
  let book: FoundBook = {};
  const found = take(rowsOfSnapshot(snapshot), {
    begin: (told) => {
      book = told;
    },
    row: (row) => {
      rows.push(row);
    },
  });
  return { book, rows, ...found };
}

/**
 * The registers of a file, row by row: its cells are never held. Throws `Unreadable` for what is no such file, is damaged, or goes beyond
 * the limits; rows may have been taken before.
 */
export const streamRegisters = (bytes: Uint8Array, rows: TakeRegisterRows, options: ReadOptions = {}): FoundRegisters =>
  take(streamXlsx(bytes, options), rows);
