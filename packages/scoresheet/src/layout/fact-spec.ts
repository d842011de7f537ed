import {
  type Cell,
  type Coerced,
  type FactPath,
  type FactType,
  type Kind,
  coerce,
  coerceList,
  factTypeOf,
  wordsOf,
} from '@envscore/functions';
import { catalogueOf } from '@envscore/rules-core';

/** A fact that a workbook holds: which one, what it may be, and how people see it. */
export interface FactSpec {
  readonly kind: Kind;
  readonly path: string;
  readonly label: string;
  readonly type: FactType;
  /** Its words as a drop-down list shows them, by value; yes and no for a flag. */
  readonly words: ReadonlyMap<string, string>;
  /** A list of plain values, in one cell. */
  readonly isList: boolean;
  /** What was typed, read; a list gives one for each of its entries, anything else exactly one. */
  readonly read: (cell: Cell) => readonly Coerced[];
}

const wordKey = (value: string | boolean): string => (typeof value === 'string' ? value : value ? 'yes' : 'no');

/** The facts that are lists of plain values. */
const lists: ReadonlySet<string> = new Set([
  'categories',
  'recommendedCategories',
  'scope.only',
  'scope.except',
  'appraiserDecisions.categories',
]);

export function factSpec<Of extends Kind>(kind: Of, path: FactPath<Of>): FactSpec {
  const { labels } = catalogueOf('zh');
  const label: unknown = Reflect.get(labels[kind], path);
  const type = factTypeOf(kind, path);
  const isList = lists.has(path);
  return {
    kind,
    path,
    label: String(label),
    type,
    words: new Map(
      type.type === 'code' ? [] : wordsOf(kind, path).map(({ value, zh }): [string, string] => [wordKey(value), zh]),
    ),
    isList,
    read: (cell) => (isList ? coerceList(kind, path, cell) : [coerce(kind, path, cell)]),
  };
}
