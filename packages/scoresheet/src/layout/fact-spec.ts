import { type FactPath, type FactType, type Kind, factTypeOf, wordsOf } from '@envscore/functions';
import { catalogueOf } from '@envscore/rules-core';

/** A fact that a workbook holds: which one, what it may be, and how people see it. */
export interface FactSpec {
  readonly kind: Kind;
  readonly path: string;
  readonly label: string;
  readonly type: FactType;
  /** Its words as a drop-down list shows them, by value; yes and no for a flag. */
  readonly words: ReadonlyMap<string, string>;
  /** Reads what was typed, one entry or (in a list of plain values) all of them. */
  readonly isList: boolean;
}

const wordKey = (value: string | boolean): string => (typeof value === 'string' ? value : value ? 'yes' : 'no');

export function factSpec<Of extends Kind>(kind: Of, path: FactPath<Of>): FactSpec {
  const { labels } = catalogueOf('zh');
  const label: unknown = Reflect.get(labels[kind], path);
  const type = factTypeOf(kind, path);
  return {
    kind,
    path,
    label: String(label),
    type,
    words: new Map(
      type.type === 'code' ? [] : wordsOf(kind, path).map(({ value, zh }): [string, string] => [wordKey(value), zh]),
    ),
    isList:
      path === 'categories' || path === 'recommendedCategories' || path === 'scope.only' || path === 'scope.except',
  };
}
