import { type Cell, type Coerced, isBlank } from './cell.js';
import { readCode } from './code.js';
import { readDate } from './date.js';
import { type FactPath, type FactType, type Kind, factTypeOf } from './fact-types.js';
import { readFlag } from './flag.js';
import { readNumber } from './number.js';
import { readText } from './text.js';
import { readWord } from './word.js';
import { spellingsOf } from './words.js';

/** Reads the cells of one fact. */
export type Reader = (cell: Cell) => Coerced;

/** Reads cells of a type; the spellings are those of its words. */
export function typeReader({ type, values }: FactType, spellings: () => ReadonlyMap<string, string>): Reader {
  switch (type) {
    case 'number':
    case 'wholeNumber':
      return values.length === 0 ? readNumber : numberOrWord(spellings());
    case 'word': {
      const words = spellings();
      return (cell) => readWord(cell, words);
    }
    case 'flag': {
      const flags = new Map([...spellings()].map(([key, word]) => [key, word === 'true']));
      return (cell) => readFlag(cell, flags);
    }
    case 'text':
      return readText;
    case 'date':
      return readDate;
    case 'code':
      return readCode;
  }
}

const numberOrWord =
  (spellings: ReadonlyMap<string, string>): Reader =>
  (cell) => {
    const number = readNumber(cell);
    if (!('refused' in number)) return number;
    const word = readWord(cell, spellings);
    return 'value' in word ? word : number;
  };

const readers: Readonly<Record<Kind, Map<string, Reader>>> = {
  appraiser: new Map(),
  institution: new Map(),
  panel: new Map(),
  review: new Map(),
};

/** The reader of a fact, for whoever reads many cells of it. */
export function readerOf<Of extends Kind>(kind: Of, path: FactPath<Of>): Reader {
  const known = readers[kind].get(path);
  if (known !== undefined) return known;
  const reader = typeReader(factTypeOf(kind, path), () => spellingsOf(kind, path));
  readers[kind].set(path, reader);
  return reader;
}

/**
 * THE one coercion of what people type: what a cell means for the fact at `path` of a document of `kind`. For a list of plain values
 * (`categories`, `appraiserTotals`) it reads one entry. Throws a `TypeError` for a path that holds no value.
 */
export const coerce = <Of extends Kind>(kind: Of, path: FactPath<Of>, cell: Cell): Coerced =>
  readerOf(kind, path)(cell);

/** What parts the entries of a list in one cell; 、 and spaces only before a code, for they are in names too. */
export const separator = /[;；,，\n]|(?:、|\s)\s*(?=[\d\uFF10-\uFF19])/;

/** A list of plain values typed into one cell (0401、0402): every entry read on its own. Nothing between two separators is no entry. */
export const coerceList = <Of extends Kind>(kind: Of, path: FactPath<Of>, cell: Cell): readonly Coerced[] =>
  readList(cell, readerOf(kind, path), separator);

/** The entries of a list in one cell, every one read on its own. */
export function readList(cell: Cell, reader: Reader, parts: RegExp): readonly Coerced[] {
  const entries = typeof cell === 'string' ? cell.split(parts) : [cell];
  return entries.filter((entry) => !isBlank(entry)).map(reader);
}
