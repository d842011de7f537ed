import { type Row, lettersOf, readRow } from '@envscore/rules-core';
import { isBlank } from '../../coercion/cell.js';
import { type RegisterField, Unfit, registerFields } from '../../coercion/registers.js';
import { spelling } from '../../coercion/spelling.js';
import { singleCell } from '../arguments.js';
import { readCells } from '../cells.js';
import type { Problem } from '../problem.js';
import { type Column, type Entry, readTable } from '../table.js';

/**
 * What a row cannot do without here, what tells that a range is of this register at all (it is no matter of names alone), and whose
 * row it is.
 */
const demands = {
  blacklist: { needed: ['listing', 'event', 'date'], telling: ['event', 'date'], whose: 'holder' },
  cases: { needed: ['status', 'month'], telling: ['status', 'month', 'sentOn'], whose: 'institution' },
  trainings: { needed: ['from'], telling: ['from', 'to'], whose: 'appraiser' },
} as const;

type Read = keyof typeof demands;

const columns = new Map<Read, readonly Column<Unfit>[]>();

/** The functions look at no column with several values in a cell. */
const columnOf = ({ key, label, isList, read }: RegisterField): Column<Unfit> => ({
  key,
  label,
  headings: [label.zh, label.en, key].map(spelling),
  read: (cell) => {
    const value = isList ? undefined : read(cell);
    if (value instanceof Unfit) return { refused: value };
    return value === undefined || typeof value === 'object' ? { blank: true } : { value };
  },
});

function columnsOf(register: Read): readonly Column<Unfit>[] {
  const known = columns.get(register) ?? registerFields(register).map(columnOf);
  columns.set(register, known);
  return known;
}

type Typed = Entry<Unfit>;

/** A range of a register, whose rows are read as they are asked for: what is wrong in those of others is nobody's business here. */
export interface RegisterRange<Id extends Read> {
  /** The row as typed, by the keys of its columns. */
  readonly entries: readonly Typed[];
  /** These rows as the core takes them; what is wrong in them goes to the problems. */
  readonly read: (isWanted: (entry: Typed) => boolean) => readonly Row<Id>[];
  /** The first number that differs from this one in signs alone goes to the problems: its rows may be meant, too. */
  readonly tellAlike: (number: string) => void;
}

/** Reads a register: below its headings in any order, or its columns in their own. Columns that an office added are passed over. */
export function readRegister<Id extends Read>(
  raw: unknown,
  register: Id,
  parameter: string,
  problems: Problem[],
): RegisterRange<Id> {
  const cells = readCells(raw);
  if ('errorCell' in cells) {
    problems.push({ code: 'error-cell', parameter, found: cells.errorCell });
    return { entries: [], read: () => [], tellAlike: () => undefined };
  }
  const { entries = [], problems: found } = readTable(cells.cells, columnsOf(register), parameter);
  problems.push(...found.filter(({ code }) => code === 'repeated-heading'));
  const needed: readonly string[] = demands[register].needed;
  const telling: readonly string[] = demands[register].telling;
  const isOfRegister = (entry: Typed): boolean => {
    const row: object = readRow(register, entry, 0).row;
    return telling.some((column) => Reflect.get(row, column) !== undefined);
  };
  if (entries.length > 0 && !entries.some(isOfRegister)) problems.push({ code: 'register-shape', parameter });
  const labels = new Map(registerFields(register).map(({ key, label }) => [key, label]));
  const tell = (code: Problem['code'], index: number, key: string, typed?: Typed[string]): void => {
    const column = labels.get(key);
    problems.push({ code, parameter, entry: index + 1, found: String(typed ?? ''), ...(column && { column }) });
  };
  // A row of nobody knows whom may be anybody's.
  const { whose } = demands[register];
  for (const [index, entry] of entries.entries()) {
    const typed = entry[whose];
    if (typed !== undefined && typeof typed !== 'string') tell('cell-unreadable', index, whose, typed);
  }
  const read = (isWanted: (entry: Typed) => boolean): readonly Row<Id>[] =>
    entries.flatMap((entry, index) => {
      if (!isWanted(entry)) return [];
      const { row, findings } = readRow(register, entry, index);
      for (const { code, place, found: typed } of findings) {
        const key = place?.column ?? '';
        if (code === 'wrong-value' && key !== whose) tell('cell-unreadable', index, key, typed);
        if (code === 'missing-value' && needed.includes(key)) tell('cell-blank', index, key);
      }
      return [row];
    });
  const tellAlike = (number: string): void => {
    const letters = lettersOf(number);
    const numbers = entries.map((entry) => String(entry[whose] ?? ''));
    const index = numbers.findIndex((one) => identity(one) !== number && lettersOf(one) === letters);
    if (index >= 0 && letters !== '') tell('number-alike', index, whose, numbers[index]);
  };
  return { entries, read, tellAlike };
}

/** Numbers and names are told apart without case, width and blanks. */
export const identity = (found: unknown): string =>
  typeof found === 'string' || typeof found === 'number' ? spelling(String(found)) : '';

/** The rows of one number, or all where none is given. */
export function rowsOf<Id extends Read>(
  { read, tellAlike }: RegisterRange<Id>,
  key: keyof Row<Id> & string,
  raw: unknown,
  problems: Problem[],
): readonly Row<Id>[] {
  const given = readCells(raw);
  if ('errorCell' in given) problems.push({ code: 'error-cell', parameter: 'number', found: given.errorCell });
  const cell = 'cells' in given ? singleCell(given.cells, 'number', problems) : undefined;
  if (!isBlank(cell)) tellAlike(identity(cell));
  return read((entry) => isBlank(cell) || identity(entry[key]) === identity(cell));
}
