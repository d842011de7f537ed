import { type RegisterField, registerFields } from '@envscore/functions';
import type { RegisterId } from '@envscore/rules-core';
import type { Scalar } from '../../formula/expression.js';
import type { RowCells } from '../../xlsx/reading/rows.js';
import { dayIn1900 } from './calendar.js';
import { columnsByHeading, headingKey } from './headings.js';

/** Which columns of a sheet are a register's. */
export interface RegisterColumns {
  /** The row of the headings. */
  readonly header: number;
  /** Where the register's columns stand, by their keys. */
  readonly columns: ReadonlyMap<string, number>;
  /** The columns that the register does not know, by their headings; they are kept and not looked at. */
  readonly extra: ReadonlyMap<string, number>;
  /** The columns that a row cannot do without, and no heading is of, by their keys. */
  readonly missing: readonly string[];
}

/** A row of a register as its sheet holds it. */
export interface SheetRow {
  readonly row: number;
  /** What its cells mean, by column; what could not be read stands as it was found. */
  readonly values: Readonly<Record<string, unknown>>;
  /** What stands in the columns that the register does not know, by heading. */
  readonly extra: Readonly<Record<string, Scalar>>;
}

/** Among so many rows with something in them are the headings: in the one that has most of them. */
export const mostAbove = 30;

/** A row of headings has at least so many of a register's. */
const leastHeadings = 2;

const isBlank = (value: Scalar | undefined): boolean =>
  value === undefined || (typeof value === 'string' && value.trim() === '');

interface TopRow {
  readonly row: number;
  readonly cells: RowCells;
}

interface Placed {
  readonly field: RegisterField;
  readonly column: number;
}

/** What tells where a register's columns are, where its headings do not: the names of its columns. */
export interface Told {
  readonly columns: ReadonlyMap<string, number>;
  readonly header: number;
}

interface Options {
  readonly told?: Told | undefined;
  /** The columns by what their headings may be, and the one row that they stand in; nothing: the register's own, wherever they are. */
  readonly mapped?: { readonly byHeading: ReadonlyMap<string, string>; readonly header: number };
  readonly countsFrom1904: boolean;
  readonly take: (row: SheetRow) => void;
}

/**
 * Takes the rows of a sheet in their order, finds the headings, and gives the register's rows. The first rows are given once it is known
 * which of them has the headings: after them, or at the end.
 */
export class RegisterSheet {
  readonly #register: RegisterId;
  readonly #options: Options;
  #top: TopRow[] | undefined = [];
  #found: RegisterColumns | undefined;
  #placed: readonly Placed[] = [];
  readonly #own = new Set<number>();

  constructor(register: RegisterId, options: Options) {
    this.#register = register;
    this.#options = options;
  }

  /** Nothing while the headings have not been found. */
  get found(): RegisterColumns | undefined {
    return this.#found;
  }

  row(row: number, cells: RowCells): void {
    if (this.#top === undefined) {
      if (this.#found !== undefined) this.#read(row, cells, this.#found);
      return;
    }
    this.#top.push({ row, cells: new Map(cells) });
    if (this.#top.length >= mostAbove) this.end();
  }

  /** No more rows come. */
  end(): void {
    const rows = this.#top ?? [];
    this.#top = undefined;
    let [most, header] = [0, -1];
    for (const [index, one] of rows.entries()) {
      const count = this.#headingsIn(one);
      if (count > most) [most, header] = [count, index];
    }
    const found = rows[header];
    if (found === undefined) return;
    this.#begin(found.row, found.cells, this.#columns(found.cells));
    for (const { row, cells } of rows.slice(header + 1)) this.row(row, cells);
  }

  /** How many of the register's headings a row has; none where it cannot be that of the headings. */
  #headingsIn({ row, cells }: TopRow): number {
    const { told, mapped } = this.#options;
    if (mapped !== undefined) return mapped.header === row ? 1 : 0;
    const columns = this.#byHeading(cells);
    if (told?.header !== row) return columns.size < leastHeadings ? 0 : columns.size;
    // Under its own name a column may be called anything.
    return [...told.columns].filter(([key, column]) => columns.has(key) || !isBlank(cells.get(column))).length;
  }

  #byHeading(cells: RowCells): Map<string, number> {
    const byHeading = this.#options.mapped?.byHeading ?? columnsByHeading(this.#register);
    const columns = new Map<string, number>();
    for (const [column, value] of cells) {
      const key = byHeading.get(headingKey(value));
      if (key !== undefined && !columns.has(key)) columns.set(key, column);
    }
    return columns;
  }

  /** The register's columns by the row of their headings; those that it does not tell, by their names. */
  #columns(cells: RowCells): ReadonlyMap<string, number> {
    const columns = this.#byHeading(cells);
    const taken = new Set(columns.values());
    for (const [key, column] of this.#options.told?.columns ?? [])
      if (!columns.has(key) && !taken.has(column)) columns.set(key, column);
    return columns;
  }

  #begin(header: number, cells: RowCells, columns: ReadonlyMap<string, number>): void {
    for (const column of columns.values()) this.#own.add(column);
    const extra = new Map<string, number>();
    for (const [column, value] of cells)
      if (!this.#own.has(column) && !isBlank(value) && !extra.has(String(value))) extra.set(String(value), column);
    this.#placed = registerFields(this.#register).flatMap((field) => {
      const column = columns.get(field.key);
      return column === undefined ? [] : [{ field, column }];
    });
    const missing = registerFields(this.#register).filter(({ key, isNeeded }) => isNeeded && !columns.has(key));
    this.#found = { header, columns, extra, missing: missing.map(({ key }) => key) };
  }

  #read(row: number, cells: RowCells, { extra }: RegisterColumns): void {
    const values: Record<string, unknown> = {};
    let isEmpty = true;
    for (const { field, column } of this.#placed) {
      const cell = cells.get(column);
      if (cell === undefined) continue;
      const read = field.read(dayIn1900(cell, field.serials, this.#options.countsFrom1904));
      if (read === undefined) continue;
      values[field.key] = read;
      isEmpty = false;
    }
    if (isEmpty) return;
    const beside: Record<string, Scalar> = {};
    for (const [heading, column] of extra) {
      const cell = cells.get(column);
      if (cell !== undefined && !isBlank(cell)) beside[heading] = cell;
    }
    this.#options.take({ row, values, extra: beside });
  }
}
