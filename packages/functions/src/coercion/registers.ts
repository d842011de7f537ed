import {
  type RegisterColumn,
  type RegisterId,
  isDate,
  registerColumns,
  registerIds,
  registerTermsOf,
} from '@envscore/rules-core';
import { type Cell, type FactValue, factOf } from './cell.js';
import { type Reader, readList, separator, typeReader } from './coerce.js';
import { type Serials, daySerials, readDay } from './day.js';
import { type FactType, typeOf } from './fact-types.js';
import { monthSerials, readMonth } from './month.js';
import { spelling } from './spelling.js';
import { type Word, flagWord } from './words.js';

/** A column of a register: what its cells are called and what they may be. */
export interface RegisterField extends Omit<RegisterColumn, 'value'> {
  readonly type: FactType | { readonly type: 'month'; readonly values: readonly [] };
  readonly label: { readonly zh: string; readonly en: string };
  /** The words that it may be, as a drop-down list shows them. */
  readonly words: readonly Word[];
  /** Which numbers are days, where its cells are days or months. */
  readonly serials?: Serials;
  /** What a cell means: what was refused stands as it was found, so that the core names it; nothing where the cell is blank. */
  readonly read: (cell: Cell) => FactValue | readonly FactValue[] | Unfit | undefined;
}

/** What a column does not take although it is a text or a day: `#N/A`, the year 9999. The core refuses it, and tells its text. */
export class Unfit {
  readonly found: string;

  constructor(found: string) {
    this.found = found;
  }

  toString(): string {
    return this.found;
  }
}

const shownError = /^#(?:GETTING_DATA|[A-Z][A-Z0-9/]*[!?]|N\/A)$/;

/** Whether the core would take it for a day or a month. */
const isPlain = (text: string): boolean => isDate(text) || isDate(`${text}-01`);

/** Excel keeps 15 digits of a number: of a longer number of a licence the last are lost. */
const mostDigits = 1e15;

/** Nothing else parts the names in one cell: there are spaces and dots in names. */
const namesApart = /[、;；,，\n]/;

/** There are no blanks and no such signs in the numbers that people and institutions go by. */
const numbersApart = /[、;；,，/／|｜和及·・•\s]/;

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
  return type.type === 'date' ? readDay : typeReader(type, () => spellings(words));
}

function serialsOf({ type }: RegisterField['type']): Serials | undefined {
  if (type === 'month') return monthSerials;
  return type === 'date' ? daySerials : undefined;
}

function field(register: RegisterId, { value, ...column }: RegisterColumn): RegisterField {
  const type = value.type === 'month' ? ({ type: 'month', values: [] } as const) : typeOf(value);
  const words = wordsOf(register, column.key, type);
  const reader = readerOf(type, words);
  const ofTexts = column.refers === undefined ? namesApart : numbersApart;
  const parts = type.type === 'code' ? separator : ofTexts;
  const serials = serialsOf(type);
  const read = (cell: Cell): ReturnType<RegisterField['read']> => {
    if (type.type === 'text') {
      if (typeof cell === 'string' && shownError.test(cell)) return new Unfit(cell);
      if (typeof cell === 'number' && Math.abs(cell) >= mostDigits) return cell;
    }
    if (!column.isList) {
      const coerced = reader(cell);
      const isFar = 'refused' in coerced && typeof coerced.refused === 'string' && isPlain(coerced.refused);
      return isFar && serials !== undefined ? new Unfit(String(cell)) : factOf(coerced);
    }
    const values = readList(cell, reader, parts)
      .map(factOf)
      .filter((one) => one !== undefined);
    return values.length === 0 ? undefined : values;
  };
  return { ...column, type, label: label(register, column.key), words, ...(serials && { serials }), read };
}

const fields = new Map(
  registerIds.map((id): [RegisterId, readonly RegisterField[]] => [
    id,
    registerColumns(id).map((column) => field(id, column)),
  ]),
);

/** The columns of a register in their order, with the one coercion of what people type into them. */
export const registerFields = (register: RegisterId): readonly RegisterField[] => fields.get(register) ?? [];
