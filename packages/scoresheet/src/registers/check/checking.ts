import {
  type DutyFinding,
  type Place,
  type RegisterId,
  type Supervision,
  type SupervisionOptions,
  supervising,
} from '@envscore/rules-core';
import { columnLetters } from '../../formula/column-letters.js';
import type { CellAddress } from '../../formula/expression.js';
import type { Snapshot } from '../../workbook/snapshot.js';
import type { ReadOptions } from '../../xlsx/reading/open.js';
import { Unreadable, type UnreadableCode } from '../../xlsx/unreadable.js';
import { type FoundRegisters, type RegisterRow, readRegisters, streamRegisters } from '../read.js';
import { pointerTo, takeDocument } from '../reading/document.js';
import type { FoundBook, FoundRegister } from '../reading/source.js';

/** A file of registers: a workbook's bytes, what a host found in it, or a document as `registersSchema` has it. */
export type RegistersFile = { readonly name: string } & (
  { readonly bytes: Uint8Array } | { readonly snapshot: Snapshot } | { readonly document: unknown }
);

/** What became of a file. */
export interface CheckedRegisters extends FoundRegisters {
  readonly file: string;
  readonly book: FoundBook;
  /** How many rows were taken from it, before it broke off where it did. */
  readonly rows: number;
  /** Why it could not be read, or not to its end; `noRegisters` where none of its sheets holds one. */
  readonly problem?: UnreadableCode | 'noRegisters';
}

/** Where a row or a value of a register stands. */
export type RegisterPlace = { readonly file: string } & (
  | {
      readonly sheet: string;
      /** `B7`; of a whole row, the first cell of the register's. */
      readonly cell: string;
      readonly at: CellAddress;
    }
  /** Into a document. */
  | { readonly pointer: string }
);

/** What registers say on a day, over all files. */
export interface RegistersCheck {
  readonly supervision: Supervision;
  readonly files: readonly CheckedRegisters[];
  /** Nothing for a finding that is of no row. */
  readonly placeOf: (finding: Pick<DutyFinding, 'place'>) => RegisterPlace | undefined;
  /** The same for any row that the supervision speaks of. */
  readonly placeAt: (place: Place) => RegisterPlace | undefined;
}

export interface CheckingOptions extends SupervisionOptions {
  /** Hears every thousand rows how many there have been. */
  readonly progress?: (rows: number) => void;
  /** How files are read. */
  readonly reading?: ReadOptions;
}

export interface CheckingRegisters {
  /** Takes a file whole; it throws nothing, what is wrong with a file stands beside it. */
  readonly add: (file: RegistersFile) => CheckedRegisters;
  readonly end: () => RegistersCheck;
}

/** A row of any sheet of any file as one number: the sheet's place times this, and the row. */
const rowsOfSheet = 2 ** 20;

/** A sheet with a register, or so many rows of a list in a document. */
type Sheet = { readonly file: string } & (
  { readonly sheet: string; found?: FoundRegister } | { readonly list: RegisterId; readonly before: number }
);

const step = 1000;

const nothingFound: FoundRegisters = { registers: [], unread: [] };

/** Checks registers of any number of files on a day, as one: a province's, or the whole country's. */
export function checkingRegisters({ progress, reading, ...options }: CheckingOptions): CheckingRegisters {
  const supervision = supervising(options);
  const sheets: Sheet[] = [];
  const files: CheckedRegisters[] = [];
  let total = 0;

  const add = (given: RegistersFile): CheckedRegisters => {
    const { name: file } = given;
    const first = sheets.length;
    let book: FoundBook = {};
    let rows = 0;
    const begin = (told: FoundBook): void => {
      book = told;
      supervision.begin(told);
    };
    /** A row of the sheet that is last. */
    const hear = (register: RegisterId, values: unknown, row: number): void => {
      supervision.add(register, values, (sheets.length - 1) * rowsOfSheet + row);
      rows += 1;
      total += 1;
      if (total % step === 0) progress?.(total);
    };
    const row = ({ register, row: values, at }: RegisterRow): void => {
      const last = sheets.at(-1);
      const isNew = sheets.length === first || last === undefined || !('sheet' in last) || last.sheet !== at.sheet;
      if (isNew) sheets.push({ file, sheet: at.sheet });
      hear(register, values, at.row - 1);
    };
    const listed = (register: RegisterId, values: unknown, number: number): void => {
      const before = Math.floor((number - 1) / rowsOfSheet) * rowsOfSheet;
      if (number - 1 === before) sheets.push({ file, list: register, before });
      hear(register, values, number - 1 - before);
    };
    const checked = (found: FoundRegisters, problem?: CheckedRegisters['problem']): CheckedRegisters => {
      for (const sheet of sheets.slice(first)) {
        if (!('sheet' in sheet)) continue;
        const own = found.registers.find((one) => one.sheet === sheet.sheet);
        if (own !== undefined) sheet.found = own;
      }
      return { file, book, rows, ...found, ...(problem !== undefined && { problem }) };
    };
    const take = (): FoundRegisters | undefined => {
      if ('document' in given) return takeDocument(given.document, { begin, row: listed });
      return 'bytes' in given ? streamRegisters(given.bytes, { begin, row }, reading) : heard(given.snapshot);
    };
    let outcome: CheckedRegisters;
    try {
      const found = take();
      // A document may be of a province that has nothing yet; a workbook has its sheets.
      const isNone = found === undefined || (found.registers.length === 0 && !('document' in given));
      outcome = checked(found ?? nothingFound, isNone ? 'noRegisters' : undefined);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      outcome = checked(nothingFound, error.code);
    }
    files.push(outcome);
    return outcome;

    function heard(snapshot: Snapshot): FoundRegisters {
      const { book: told, rows: found, ...registers } = readRegisters(snapshot);
      begin(told);
      found.forEach(row);
      return registers;
    }
  };

  const placeAt = ({ at, column }: Place): RegisterPlace | undefined => {
    const sheet = sheets[Math.floor(at / rowsOfSheet)];
    if (sheet === undefined) return undefined;
    const { file } = sheet;
    if ('list' in sheet) {
      const index = sheet.before + (at % rowsOfSheet);
      return { file, pointer: pointerTo(sheet.list, index, ...(column === undefined ? [] : [column])) };
    }
    const row = (at % rowsOfSheet) + 1;
    const { columns } = sheet.found ?? { columns: new Map<string, number>() };
    const first = Math.min(...columns.values());
    const number = columns.get(column ?? '') ?? (Number.isFinite(first) ? first : 1);
    const { sheet: name } = sheet;
    return { file, sheet: name, cell: `${columnLetters(number)}${row}`, at: { sheet: name, row, column: number } };
  };

  return {
    add,
    end: () => ({
      supervision: supervision.result(),
      files,
      placeOf: ({ place }) => (place === undefined ? undefined : placeAt(place)),
      placeAt,
    }),
  };
}
