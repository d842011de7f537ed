import {
  type DutyFinding,
  type Place,
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
import type { FoundBook, FoundRegister } from '../reading/source.js';

/** A file of registers: its bytes, or what a host found in it. */
export type RegistersFile = { readonly name: string } & (
  { readonly bytes: Uint8Array } | { readonly snapshot: Snapshot }
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

/** Where a row or a cell of a register stands. */
export interface RegisterPlace {
  readonly file: string;
  readonly sheet: string;
  /** `B7`; of a whole row, the first cell of the register's. */
  readonly cell: string;
  readonly at: CellAddress;
}

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

interface Sheet {
  readonly file: string;
  readonly sheet: string;
  found?: FoundRegister;
}

const step = 1000;

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
    const row = ({ register, row: values, at }: RegisterRow): void => {
      if (sheets.length === first || sheets.at(-1)?.sheet !== at.sheet) sheets.push({ file, sheet: at.sheet });
      supervision.add(register, values, (sheets.length - 1) * rowsOfSheet + at.row - 1);
      rows += 1;
      total += 1;
      if (total % step === 0) progress?.(total);
    };
    const checked = (found: FoundRegisters, problem?: CheckedRegisters['problem']): CheckedRegisters => {
      for (const sheet of sheets.slice(first)) {
        const own = found.registers.find((one) => one.sheet === sheet.sheet);
        if (own !== undefined) sheet.found = own;
      }
      return { file, book, rows, ...found, ...(problem !== undefined && { problem }) };
    };
    let outcome: CheckedRegisters;
    try {
      const found = 'bytes' in given ? streamRegisters(given.bytes, { begin, row }, reading) : heard(given.snapshot);
      outcome = checked(found, found.registers.length === 0 ? 'noRegisters' : undefined);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      outcome = checked({ registers: [], unread: [] }, error.code);
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
    const row = (at % rowsOfSheet) + 1;
    const { columns } = sheet.found ?? { columns: new Map<string, number>() };
    const first = Math.min(...columns.values());
    const number = columns.get(column ?? '') ?? (Number.isFinite(first) ? first : 1);
    const { file, sheet: name } = sheet;
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
