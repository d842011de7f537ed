import {
  type RegisterColumn,
  type RegisterId,
  registerColumns,
  registerIds,
  registerTermsOf,
} from '@envscore/rules-core';
import { type Cell, type FactValue, factOf } from './cell.js';
import { type Reader, readList, separator, typeReader } from './coerce.js';
import { readDate } from './date.js';
import { type FactType, typeOf } from './fact-types.js';
import { readMonth } from './month.js';
import { spelling } from './spelling.js';
import { type Word, flagWord } from './words.js';

/** A column of a register: what its cells are called and what they may be. */
export interface RegisterField extends Omit<RegisterColumn, 'value'> {
  readonly type: FactType | { readonly type: 'month'; readonly values: readonly [] };
  readonly label: { readonly zh: string; readonly en: string };
  /** The words that it may be, as a drop-down list shows them. */
  readonly words: readonly Word[];
  /** What a cell means: what was refused stands as it was found, so that the core names it; nothing where the cell is blank. */
  readonly read: (cell: Cell) => FactValue | readonly FactValue[] | undefined;
}

/** Nothing else parts the numbers and names in one cell: there are spaces in names. */
const listSeparator = /[、;；,，\n]/;

const terms = { zh: registerTermsOf('zh'), en: registerTermsOf('en') };

const textIn = (record: object, ...path: readonly string[]): string | undefined => {
  let found: unknown = record;
  for (const key of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined;
    found = Reflect.get(found, key);
  }
  return typeof found === 'string' ? found : undefined;
};

function label(register: RegisterId, key: string): RegisterField['label'] {
  const of = (language: 'zh' | 'en') => textIn(terms[language].labels[register], key) ?? key;
  return { zh: of('zh'), en: of('en') };
}

function wordsOf(register: RegisterId, key: string, { type, values }: RegisterField['type']): readonly Word[] {
  if (type === 'flag') return [flagWord(true), flagWord(false)];
  if (type !== 'word') return [];
  const of = (value: string, language: 'zh' | 'en') => textIn(terms[language].words[register], key, value) ?? value;
  return values.map((value) => ({ value, zh: of(value, 'zh'), en: of(value, 'en') }));
}

const spellings = (words: readonly Word[]): ReadonlyMap<string, string> =>
  new Map(
    words.flatMap(({ value, zh, en }) =>
      [String(value), zh, en].map((text): [string, string] => [spelling(text), String(value)]),
    ),
  );

function readerOf(type: RegisterField['type'], words: readonly Word[]): Reader {
  if (type.type === 'month') return readMonth;
  return type.type === 'date' ? readDate : typeReader(type, () => spellings(words));
}

function field(register: RegisterId, { value, ...column }: RegisterColumn): RegisterField {
  const type = value.type === 'month' ? ({ type: 'month', values: [] } as const) : typeOf(value);
  const words = wordsOf(register, column.key, type);
  const reader = readerOf(type, words);
  const parts = type.type === 'code' ? separator : listSeparator;
  const read = (cell: Cell): ReturnType<RegisterField['read']> => {
    if (!column.isList) return factOf(reader(cell));
    const values = readList(cell, reader, parts)
      .map(factOf)
      .filter((one) => one !== undefined);
    return values.length === 0 ? undefined : values;
  };
  return { ...column, type, label: label(register, column.key), words, read };
}

const fields = new Map(
  registerIds.map((id): [RegisterId, readonly RegisterField[]] => [
    id,
    registerColumns(id).map((column) => field(id, column)),
  ]),
);

/** The columns of a register in their order, with the one coercion of what people type into them. */
export const registerFields = (register: RegisterId): readonly RegisterField[] => fields.get(register) ?? [];
