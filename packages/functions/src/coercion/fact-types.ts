import { type FactValue, factValues, findUnit, termsOf } from '@envscore/rules-core';

type Labels = ReturnType<typeof termsOf>['labels'];

/** The kinds of documents, and the dotted path of every fact in one, places in lists left out: `documents.level`. */
export type Kind = keyof Labels;
export type FactPath<Of extends Kind> = Of extends Kind ? keyof Labels[Of] & string : never;

/** What a fact is: the way its cell is read. A `code` is that of a matter or a category. */
export interface FactType {
  readonly type: 'number' | 'wholeNumber' | 'word' | 'flag' | 'text' | 'date' | 'code';
  /** The words or codes it may be; a number may have words beside its numbers (`disqualified`). */
  readonly values: readonly string[];
  /** The least and the most it may be, both included. */
  readonly from?: number;
  readonly to?: number;
}

/** What a cell of a value is read as. */
export function typeOf({ type, words: values = [], from, to }: FactValue): FactType {
  const range = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  switch (type) {
    case 'boolean':
      return { type: 'flag', values };
    case 'word':
      return { type: values.every((value) => findUnit(value)) ? 'code' : 'word', values };
    case 'number':
    case 'wholeNumber':
    case 'text':
    case 'date':
      return { type, values, ...range };
  }
}

/** One type of two that a fact may have: a number with the words beside it. */
const joined = (first: FactType | undefined, next: FactType): FactType =>
  first === undefined ? next : { ...next, ...first, values: [...first.values, ...next.values] };

function read(kind: Kind): ReadonlyMap<string, FactType> {
  const labels: object = termsOf('zh').labels[kind];
  const types = new Map<string, FactType>();
  for (const [path, values] of factValues(kind)) {
    const type = values.map(typeOf).reduce<FactType | undefined>(joined, undefined);
    // What has no label is no fact of this kind: documents inside documents have facts of their own, the policy has its own reader.
    if (type !== undefined && Object.hasOwn(labels, path)) types.set(path, type);
  }
  return types;
}

const types = new Map<Kind, ReadonlyMap<string, FactType>>();

/** The types of all facts of a kind of document, by path, drawn from the schema that documents are checked by. */
export function factTypesOf(kind: Kind): ReadonlyMap<string, FactType> {
  const known = types.get(kind) ?? read(kind);
  types.set(kind, known);
  return known;
}

/** The type of one fact. A path that holds no value of its own (a group, a document) is a mistake of the caller. */
export function factTypeOf<Of extends Kind>(kind: Of, path: FactPath<Of>): FactType {
  const type = factTypesOf(kind).get(path);
  if (type === undefined) throw new TypeError(`no fact with a value: ${kind} ${path}`);
  return type;
}
