import { type Cell, type Coerced, type FactValue, factOf, isBlank } from '../coercion/cell.js';
import { spelling } from '../coercion/spelling.js';
import type { Cells } from './cells.js';
import { isPassedOver } from './headings.js';
import type { Label, Problem } from './problem.js';

/** A column of a list: the key of its entries, its label, the spellings of its heading, and how its cells are read. */
export interface Column<Refused = FactValue> {
  readonly key: string;
  readonly label: Label;
  readonly headings: readonly string[];
  readonly read: (cell: Cell) => Coerced<FactValue, Refused>;
}

export type Entry<Refused = FactValue> = Readonly<Record<string, FactValue | Refused>>;

/** The entries of a list; `undefined` where nothing was typed, which is not the same as a list that was said to be empty. */
export interface List<Refused = FactValue> {
  readonly entries: readonly Entry<Refused>[] | undefined;
  readonly problems: readonly Problem[];
}

/** A row of nothing, or of the zeros that older versions of Excel make of nothing. */
const isBlankRow = (row: readonly Cell[]): boolean => row.every((cell) => isBlank(cell) || cell === 0);

const nothing = new Set(['无', '没有', 'none']);

/** One cell in all that says that there is none: the list is confirmed empty. */
const saysNone = (rows: Cells): boolean => {
  if (rows.length > 1) return false;
  const cells = rows.flat().filter((cell) => !isBlank(cell) && cell !== 0);
  return cells.length === 1 && nothing.has(spelling(String(cells[0])));
};

/** Reads a list: an entry a row, with or without headings above, blank rows passed over. */
export function readTable<Refused = FactValue>(
  cells: Cells,
  columns: readonly Column<Refused>[],
  parameter: string,
): List<Refused> {
  const rows = cells.filter((row) => !isBlankRow(row));
  const [first] = rows;
  if (first === undefined) return { entries: undefined, problems: [] };
  const problems: Problem[] = [];
  const hasHeadings = isHeadings(first, columns);
  const body = hasHeadings ? rows.slice(1) : rows;
  if (body.length === 0) return { entries: undefined, problems: [] };
  if (saysNone(body)) return { entries: [], problems: [] };
  const places = hasHeadings ? placesBelow(first, columns, parameter, problems) : columns;
  const entries = body.map((row) => entryOf(row, places, parameter, problems));
  return { entries, problems };
}

const columnOf = <Refused>(cell: Cell, columns: readonly Column<Refused>[]): Column<Refused> | undefined => {
  if (typeof cell !== 'string') return undefined;
  const heading = spelling(cell);
  return columns.find(({ headings }) => headings.includes(heading));
};

/**
 * Whether a row holds headings: texts alone, at least half of them known; a single word only where it is no value as well (已配备).
 */
function isHeadings<Refused>(row: readonly Cell[], columns: readonly Column<Refused>[]): boolean {
  const typed = row.filter((cell) => !isBlank(cell));
  if (!typed.every((cell) => typeof cell === 'string')) return false;
  const known = typed.filter((cell) => columnOf(cell, columns) !== undefined).length;
  const passedOver = typed.filter(isPassedOver).length;
  if (typed.length > 1)
    return known >= Math.min(2, typed.length - passedOver) && 2 * known + passedOver >= typed.length;
  const place = row.findIndex((cell) => !isBlank(cell));
  const read = columns[place]?.read(row[place]);
  return known === 1 && (read === undefined || !('value' in read));
}

/** The column that each place of the range holds, from the headings above; nothing for places that no rule reads. */
function placesBelow<Refused>(
  row: readonly Cell[],
  columns: readonly Column<Refused>[],
  parameter: string,
  problems: Problem[],
): readonly (Column<Refused> | undefined)[] {
  const places: (Column<Refused> | undefined)[] = [];
  for (const cell of row) {
    const column = columnOf(cell, columns);
    const found = String(cell ?? '').trim();
    if (column === undefined && found !== '' && !isPassedOver(found)) {
      problems.push({ code: 'unknown-heading', parameter, found, allowed: columns.map(({ label }) => label) });
    }
    if (column !== undefined && places.includes(column)) problems.push({ code: 'repeated-heading', parameter, found });
    places.push(column);
  }
  return places;
}

function entryOf<Refused>(
  row: readonly Cell[],
  places: readonly (Column<Refused> | undefined)[],
  parameter: string,
  problems: Problem[],
): Entry<Refused> {
  const entry: Record<string, FactValue | Refused> = {};
  row.forEach((cell, place) => {
    const column = places[place];
    if (place >= places.length && !isBlank(cell) && cell !== 0) {
      problems.push({ code: 'too-many-cells', parameter, found: String(cell), allowed: labelsOf(places) });
    }
    const value = column === undefined ? undefined : factOf(column.read(cell));
    if (column !== undefined && value !== undefined) entry[column.key] = value;
  });
  return entry;
}

const labelsOf = (places: readonly (Pick<Column, 'label'> | undefined)[]): readonly Label[] =>
  places.flatMap((column) => (column === undefined ? [] : [column.label]));
