import { type RegisterField, registerFields } from '@envscore/functions';
import type { RegisterId } from '@envscore/rules-core';
import type { Scalar } from '../../formula/expression.js';
import { in1900 } from '../../xlsx/reading/dates.js';
import type { RowCells } from '../../xlsx/reading/rows.js';
import { columnsByHeading, headingKey } from './headings.js';

/** Which columns of a sheet are a register's. */
export interface RegisterColumns {
  /** The row of the headings. */
  readonly header: number;
  /** Where the register's columns stand, by their keys. */
  readonly columns: ReadonlyMap<string, number>;
  /** The columns that the register does not know, by their headings; they are kept and not looked at. */
  readonly extra: ReadonlyMap<string, number>;
}

/** A row of a register as its sheet holds it. */
export interface SheetRow {
  readonly row: number;
  /** What its cells mean, by column; what could not be read stands as it was found. */
  readonly values: Readonly<Record<string, unknown>>;
  /** What stands in the columns that the register does not know, by heading. */
  readonly extra: Readonly<Record<string, Scalar>>;
}

/** So many rows with something in them may stand over the headings. */
const mostAbove = 30;

/** A row of headings has at least so many of a register's. */
const leastHeadings = 2;

const isBlank = (value: Scalar | undefined): boolean =>
  value === undefined || (typeof value === 'string' && value.trim() === '');

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

/** Takes the rows of a sheet in their order, finds the headings, and gives the register's rows. */
export class RegisterSheet {
  readonly #register: RegisterId;
  readonly #options: Options;
  #above = 0;
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
    if (this.#found !== undefined) {
      this.#read(row, cells, this.#found);
      return;
    }
    this.#above += 1;
    if (this.#above > mostAbove) return;
    const columns = this.#headings(row, cells);
    if (columns !== undefined) this.#begin(row, cells, columns);
  }

  /** The register's columns, where a row is that of its headings. */
  #headings(row: number, cells: RowCells): ReadonlyMap<string, number> | undefined {
    const { told, mapped } = this.#options;
    if (mapped !== undefined && mapped.header !== row) return undefined;
    const byHeading = mapped?.byHeading ?? columnsByHeading(this.#register);
    const columns = new Map<string, number>();
    for (const [column, value] of cells) {
      const key = byHeading.get(headingKey(value));
      if (key !== undefined && !columns.has(key)) columns.set(key, column);
    }
    if (mapped !== undefined) return columns;
    if (columns.size < leastHeadings && told?.header !== row) return undefined;
    const taken = new Set(columns.values());
    for (const [key, column] of told?.columns ?? [])
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
    this.#found = { header, columns, extra };
  }

  #read(row: number, cells: RowCells, { extra }: RegisterColumns): void {
    const values: Record<string, unknown> = {};
    let isEmpty = true;
    for (const { field, column } of this.#placed) {
      const cell = cells.get(column);
      if (cell === undefined) continue;
      const isDay = field.type.type === 'date' || field.type.type === 'month';
      const read = field.read(isDay ? in1900(cell, this.#options.countsFrom1904) : cell);
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
