import { catalogueOf, findUnit, jsonSchemaOf } from '@envscore/rules-core';

type Labels = ReturnType<typeof catalogueOf>['labels'];

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

const at = (node: unknown, key: string): unknown =>
  typeof node === 'object' && node !== null ? Reflect.get(node, key) : undefined;

const entries = (node: unknown): readonly [string, unknown][] =>
  typeof node === 'object' && node !== null ? Object.entries(node) : [];

const textsOf = (values: unknown): readonly string[] =>
  Array.isArray(values) ? values.filter((value) => typeof value === 'string') : [];

/** What a place of the JSON Schema says of the values that stand there; `undefined` where it holds other places. */
function typeOf(node: unknown): FactType | undefined {
  const values = textsOf(at(node, 'enum'));
  switch (at(node, 'type')) {
    case 'boolean':
      return { type: 'flag', values };
    case 'number':
      return { type: 'number', values, ...rangeOf(node) };
    case 'integer':
      return { type: 'wholeNumber', values, ...rangeOf(node) };
    case 'string':
      if (at(node, 'const') !== undefined) return undefined;
      if (values.length > 0) return { type: values.every((value) => findUnit(value)) ? 'code' : 'word', values };
      return { type: at(node, 'pattern') === undefined ? 'text' : 'date', values };
    default:
      return undefined;
  }
}

function rangeOf(node: unknown): Pick<FactType, 'from' | 'to'> {
  const from = at(node, 'minimum');
  const to = at(node, 'maximum');
  return {
    ...(typeof from === 'number' && { from }),
    ...(typeof to === 'number' && to < Number.MAX_SAFE_INTEGER && { to }),
  };
}

/** One type of two that a place may have: a number with the words beside it. */
const joined = (first: FactType | undefined, next: FactType): FactType =>
  first === undefined ? next : { ...next, ...first, values: [...first.values, ...next.values] };

function read(schema: unknown): Readonly<Record<Kind, ReadonlyMap<string, FactType>>> {
  const { labels } = catalogueOf('zh');
  const resolve = (node: unknown): unknown => {
    const name = at(node, '$ref');
    return typeof name === 'string' ? at(at(schema, '$defs'), name.slice(name.lastIndexOf('/') + 1)) : node;
  };
  const walk = (found: Map<string, FactType>, place: unknown, path: string): void => {
    const node = resolve(place);
    const type = typeOf(node);
    if (type !== undefined) found.set(path, joined(found.get(path), type));
    for (const [, alternative] of entries(at(node, 'anyOf'))) walk(found, alternative, path);
    for (const [key, below] of entries(at(node, 'properties')))
      walk(found, below, path === '' ? key : `${path}.${key}`);
    const row = at(node, 'items');
    if (row !== undefined) walk(found, row, path);
  };
  const ofKind = (kind: Kind): ReadonlyMap<string, FactType> => {
    const documents = entries(at(schema, 'anyOf')).map(([, document]) => resolve(document));
    const found = new Map<string, FactType>();
    walk(
      found,
      documents.find((document) => at(at(at(document, 'properties'), 'kind'), 'const') === kind),
      '',
    );
    // What has no label is no fact of this kind: documents inside documents have facts of their own, the policy has its own reader.
    return new Map([...found].filter(([path]) => Object.hasOwn(labels[kind], path)));
  };
  return {
    appraiser: ofKind('appraiser'),
    institution: ofKind('institution'),
    panel: ofKind('panel'),
    review: ofKind('review'),
  };
}

let types: ReturnType<typeof read> | undefined;

/** The types of all facts of a kind of document, by path, drawn from the schema that rules-core publishes. */
export const factTypesOf = (kind: Kind): ReadonlyMap<string, FactType> => {
  types ??= read(jsonSchemaOf('facts'));
  return types[kind];
};

/** The type of one fact. A path that holds no value of its own (a group, a document) is a mistake of the caller. */
export function factTypeOf<Of extends Kind>(kind: Of, path: FactPath<Of>): FactType {
  const type = factTypesOf(kind).get(path);
  if (type === undefined) throw new TypeError(`no fact with a value: ${kind} ${path}`);
  return type;
}
