import { type Row, readRow } from '@envscore/rules-core';
import { isBlank } from '../../coercion/cell.js';
import { type RegisterField, registerFields } from '../../coercion/registers.js';
import { spelling } from '../../coercion/spelling.js';
import { singleCell } from '../arguments.js';
import { readCells } from '../cells.js';
import type { Problem } from '../problem.js';
import { type Column, type Entry, readTable } from '../table.js';

/** What a row cannot do without here, and what tells that a range is of this register at all: it is no matter of names alone. */
const demands = {
  blacklist: { needed: ['listing', 'event', 'date'], telling: ['event', 'date'] },
  cases: { needed: ['status', 'month'], telling: ['status', 'month', 'sentOn'] },
  trainings: { needed: ['from'], telling: ['from', 'to'] },
} as const;

type Read = keyof typeof demands;

const columns = new Map<Read, readonly Column[]>();

/** The functions look at no column with several values in a cell. */
const columnOf = ({ key, label, read }: RegisterField): Column => ({
  key,
  label,
  headings: [label.zh, label.en, key].map(spelling),
  read: (cell) => {
    const value = read(cell);
    return value === undefined || typeof value === 'object' ? { blank: true } : { value };
  },
});

function columnsOf(register: Read): readonly Column[] {
  const known = columns.get(register) ?? registerFields(register).map(columnOf);
  columns.set(register, known);
  return known;
}

/** A range of a register, whose rows are read as they are asked for: what is wrong in those of others is nobody's business here. */
export interface RegisterRange<Id extends Read> {
  /** The row as typed, by the keys of its columns. */
  readonly entries: readonly Entry[];
  /** These rows as the core takes them; what is wrong in them goes to the problems. */
  readonly read: (isWanted: (entry: Entry) => boolean) => readonly Row<Id>[];
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
    return { entries: [], read: () => [] };
  }
  const { entries = [], problems: found } = readTable(cells.cells, columnsOf(register), parameter);
  problems.push(...found.filter(({ code }) => code === 'repeated-heading'));
  const needed: readonly string[] = demands[register].needed;
  const telling: readonly string[] = demands[register].telling;
  const isOfRegister = (entry: Entry): boolean => {
    const row: object = readRow(register, entry, 0).row;
    return telling.some((column) => Reflect.get(row, column) !== undefined);
  };
  if (entries.length > 0 && !entries.some(isOfRegister)) problems.push({ code: 'register-shape', parameter });
  const labels = new Map(registerFields(register).map(({ key, label }) => [key, label]));
  const read = (isWanted: (entry: Entry) => boolean): readonly Row<Id>[] =>
    entries.flatMap((entry, index) => {
      if (!isWanted(entry)) return [];
      const { row, findings } = readRow(register, entry, index);
      for (const { code, place, found: typed } of findings) {
        const label = labels.get(place?.column ?? '');
        const column = label === undefined ? {} : { column: label };
        if (code === 'wrong-value')
          problems.push({
            code: 'cell-unreadable',
            parameter,
            entry: index + 1,
            found: String(typed ?? ''),
            ...column,
          });
        if (code === 'missing-value' && needed.includes(place?.column ?? ''))
          problems.push({ code: 'cell-blank', parameter, entry: index + 1, ...column });
      }
      return [row];
    });
  return { entries, read };
}

/** Numbers and names are told apart without case, width and blanks. */
export const identity = (found: unknown): string =>
  typeof found === 'string' || typeof found === 'number' ? spelling(String(found)) : '';

/** The rows of one number, or all where none is given. */
export function rowsOf<Id extends Read>(
  { read }: RegisterRange<Id>,
  key: keyof Row<Id> & string,
  raw: unknown,
  problems: Problem[],
): readonly Row<Id>[] {
  const given = readCells(raw);
  if ('errorCell' in given) problems.push({ code: 'error-cell', parameter: 'number', found: given.errorCell });
  const cell = 'cells' in given ? singleCell(given.cells, 'number', problems) : undefined;
  return read((entry) => isBlank(cell) || identity(entry[key]) === identity(cell));
}
