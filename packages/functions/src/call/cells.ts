import type { Cell } from '../coercion/cell.js';

/** A range as rows of cells; one cell is a range of one. */
export type Cells = readonly (readonly Cell[])[];

/** The cells of an argument, or the first error among them: an argument with an error in it has no value. */
export type Read = { readonly cells: Cells } | { readonly errorCell: string };

const error = /^#([A-Z]+\/)?[A-Z0-9_]+[!?]?$/;

const isObject = (raw: unknown): raw is object => typeof raw === 'object' && raw !== null;

/** A value as Excel hands it over. Data types come as objects with a plain value inside, errors too. */
function cellOf(raw: unknown): Cell | { readonly errorCell: string } {
  if (isObject(raw)) {
    const value: unknown = Reflect.get(raw, 'basicValue');
    return isObject(value) || value === undefined
      ? { errorCell: String(Reflect.get(raw, 'code') ?? '#VALUE!') }
      : cellOf(value);
  }
  if (typeof raw === 'string') return error.test(raw) ? { errorCell: raw } : raw;
  return typeof raw === 'number' || typeof raw === 'boolean' ? raw : null;
}

const isList = (raw: unknown): raw is readonly unknown[] => Array.isArray(raw);

/** Reads one argument. A range is an array of rows; a single value, and a left-out argument, are one cell. */
export function readCells(raw: unknown): Read {
  const rows = isList(raw) ? raw : [raw];
  const cells: Cell[][] = [];
  for (const row of rows) {
    const line: Cell[] = [];
    for (const one of isList(row) ? row : [row]) {
      const cell = cellOf(one);
      if (isObject(cell)) return cell;
      line.push(cell);
    }
    cells.push(line);
  }
  return { cells };
}
