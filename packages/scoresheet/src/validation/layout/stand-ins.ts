import { type ListId, listTables } from '../../scoresheet/tables.js';

/** A table that people fill. */
export type EntryTable = 'appraisers' | ListId;

/** The tables of a scoresheet, and the blocks of its declared sheet. */
export type TableId = EntryTable | `declared.${EntryTable}`;

export const entryTables: readonly EntryTable[] = ['appraisers', ...listTables.map(({ id }) => id)];

const tableIds: readonly TableId[] = [...entryTables, ...entryTables.map((id): TableId => `declared.${id}`)];

// No sheet of ours is so long, and every sheet may be: seven digits that are easily found in a formula.
const first = 1_000_000;
const room = 1024;
const written = /10[01]\d{4}/g;

/** A row that stands for one of a table, so that what is compiled once holds wherever the table stands. Offset 0 is its header. */
export const standIn = (table: TableId, offset: number): number => first + tableIds.indexOf(table) * room + offset + 1;

interface StandIn {
  readonly table: TableId;
  readonly offset: number;
}

/** What a row stands for; nothing where it is just a row. */
export function standInOf(row: number): StandIn | undefined {
  if (row < first) return undefined;
  const table = tableIds[Math.floor((row - first) / room)];
  return table === undefined ? undefined : { table, offset: ((row - first) % room) - 1 };
}

/** A printed formula with other rows for its stand-ins. */
export const withRows = (formula: string, rowOf: (row: number) => number): string =>
  formula.replace(written, (digits) => String(rowOf(Number(digits))));
