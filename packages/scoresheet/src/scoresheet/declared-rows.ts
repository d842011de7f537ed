import { valueAt } from '../layout/document.js';
import { type Entry, entriesOf, peopleOf } from './entries.js';
import { type ListId, type ListTable, listTables } from './tables.js';

/** The declared rows of one table. */
export interface DeclaredRows {
  readonly count: number;
  /** For each row of the entry sheet, in order, the place of the declared row that it is compared with. */
  readonly matches: readonly (number | undefined)[];
}

/** What was declared, as far as it decides the build of a scoresheet. */
export interface DeclaredShape {
  readonly appraisers: DeclaredRows;
  readonly lists: Readonly<Record<ListId, DeclaredRows>>;
}

/** The rows that were declared and which rows of the review they belong to; nothing where nothing was declared. */
export function declaredShapeOf(review: unknown): DeclaredShape | undefined {
  const declared = valueAt(review, 'declared');
  if (declared === undefined) return undefined;
  const list = (id: ListId): DeclaredRows => {
    const table = listTables.find((one) => one.id === id);
    return table === undefined ? { count: 0, matches: [] } : rowsOf(review, table);
  };
  const people = peopleOf(declared);
  return {
    appraisers: { count: people.length, matches: peopleOf(review).map((person) => placeOf(people, person)) },
    lists: {
      documents: list('documents'),
      publications: list('publications'),
      specialisedMajors: list('specialisedMajors'),
      projects: list('projects'),
      required: list('required'),
      optional: list('optional'),
    },
  };
}

/** People are told apart by their numbers in the roster. */
function placeOf(people: readonly unknown[], person: unknown): number | undefined {
  const id = valueAt(person, 'id');
  const place = people.findIndex((one) => valueAt(one, 'id') === id);
  return id === undefined || place < 0 ? undefined : place;
}

/**
 * The nth row of somebody's list is compared with the nth that was declared for the same person. What was declared beyond that stands
 * against the empty rows that follow, so that nothing declared goes unseen.
 */
function rowsOf(review: unknown, table: ListTable): DeclaredRows {
  const stated = numbered(entriesOf(review, table));
  const declared = numbered(entriesOf(review, table, 'declared'));
  const matches = stated.map((mark) => {
    const place = declared.indexOf(mark);
    return place < 0 ? undefined : place;
  });
  const rest = declared.flatMap((_, place) => (matches.includes(place) ? [] : place));
  return { count: declared.length, matches: [...matches, ...rest] };
}

/** Each entry's owner with its place among the owner's entries. */
function numbered(entries: readonly Entry[]): readonly string[] {
  const counts = new Map<unknown, number>();
  return entries.map(({ owner }) => {
    const place = (counts.get(owner) ?? 0) + 1;
    counts.set(owner, place);
    return `${typeof owner === 'number' ? owner : ''}#${place}`;
  });
}
