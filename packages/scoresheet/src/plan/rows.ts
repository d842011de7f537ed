import { listAt, valueAt } from '../layout/document.js';
import type { TableId } from './tables.js';

/** A row of a plan document, and where it stands in it: `appraisers.3`. */
export interface Row {
  readonly path: string;
  readonly values: unknown;
}

export const rowsOf = (plan: unknown, table: TableId): readonly Row[] =>
  (listAt(plan, table) ?? []).map((values, index) => ({ path: `${table}.${index}`, values }));

// What could not be read stands in a plan as it was found; whoever asks for a number or a text is not given it.

export function numberIn({ values }: Row, key: string): number | undefined {
  const value = valueAt(values, key);
  return typeof value === 'number' ? value : undefined;
}

export function textIn({ values }: Row, key: string): string | undefined {
  const value = valueAt(values, key);
  return typeof value === 'string' ? value : undefined;
}

export const textsIn = ({ values }: Row, key: string): readonly string[] =>
  (listAt(values, key) ?? []).filter((value) => typeof value === 'string');

export const numbersIn = ({ values }: Row, key: string): readonly number[] =>
  (listAt(values, key) ?? []).filter((value) => typeof value === 'number');

/** The rows that have this number. */
export const withNumber = (rows: readonly Row[], key: string, number: number | undefined): readonly Row[] =>
  number === undefined ? [] : rows.filter((row) => numberIn(row, key) === number);
