import { type Cell, type Coerced, isBlank } from './cell.js';
import { readCode } from './code.js';
import { readDate } from './date.js';
import { type FactPath, type Kind, factTypeOf } from './fact-types.js';
import { readFlag } from './flag.js';
import { readNumber } from './number.js';
import { readText } from './text.js';
import { readWord } from './word.js';
import { spellingsOf } from './words.js';

/** Reads the cells of one fact. */
export type Reader = (cell: Cell) => Coerced;

function newReader<Of extends Kind>(kind: Of, path: FactPath<Of>): Reader {
  const { type, values } = factTypeOf(kind, path);
  switch (type) {
    case 'number':
    case 'wholeNumber':
      return values.length === 0 ? readNumber : numberOrWord(spellingsOf(kind, path));
    case 'word': {
      const spellings = spellingsOf(kind, path);
      return (cell) => readWord(cell, spellings);
    }
    case 'flag': {
      const flags = new Map([...spellingsOf(kind, path)].map(([key, word]) => [key, word === 'true']));
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
  const reader = newReader(kind, path);
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
const separator = /[;；,，\n]|(?:、|\s)\s*(?=[\d\uFF10-\uFF19])/;

/** A list of plain values typed into one cell (0401、0402): every entry read on its own. Nothing between two separators is no entry. */
export function coerceList<Of extends Kind>(kind: Of, path: FactPath<Of>, cell: Cell): readonly Coerced[] {
  const reader = readerOf(kind, path);
  const entries = typeof cell === 'string' ? cell.split(separator) : [cell];
  return entries.filter((entry) => !isBlank(entry)).map(reader);
}
