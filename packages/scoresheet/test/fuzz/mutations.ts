import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { type RawEntry, rawZip } from '../xlsx/raw-zip.js';

/**
 * One thing that is done to a file. Places are shares of what there is, from 0 to 1, so that a mutation fits every file: `part` of its
 * parts, `at` of what the part holds, `to` of the same or of the parts.
 */
export interface Mutation {
  readonly kind: Kind;
  readonly part: number;
  readonly at: number;
  readonly to: number;
  readonly text: string;
  readonly times: number;
}

type Kind = keyof typeof ofMarkup | keyof typeof ofParts | keyof typeof ofBytes;

const hostileNumbers = [
  '-1',
  '0',
  '1',
  '65',
  '1048577',
  '99999999999',
  '1e308',
  '1e999',
  '-1e-300',
  'NaN',
  '0x10',
  '1.5',
];
const hostileReferences = [
  'A0',
  'XFE1',
  'A1048577',
  'A1:XFD1048576',
  "'封面'!#REF!",
  "''!A1",
  '鉴定人!$K$5:$A$1',
  '[1]S!A1',
];
const hostileTexts = [
  '',
  ' ',
  '__proto__',
  'constructor',
  '=1+1',
  '&#0;',
  '&#xD800;',
  '&lol;',
  '&amp;lt;script&gt;alert(1)',
  '_x0000__x001B_[31m_x202E_',
  '\u202E\u200B\u0085',
  ']]>',
  '"',
  '\uFFFE',
  'true',
  '#REF!',
  '"'.repeat(99),
  '('.repeat(2000),
  'x'.repeat(40_000),
];
const hostileMarkup = [
  '<!DOCTYPE a [<!ENTITY lol "&lol;&lol;">]>',
  '<!--',
  '<![CDATA[<c/>]]>',
  '<?xml version="1.0" encoding="GBK"?>',
  '<a:b xmlns:a="x">',
  '<c r="A1" t="s"><v>99999</v></c>',
  '<row r="1048576"><c r="XFD1048576"><v>7</v></c></row>',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<col min="1" max="16384" hidden="1"/>',
  '<f t="shared" si="0"/>',
  '<f t="array" ref="A1:XFD1048576">1</f>',
];

const share = fc.double({ min: 0, max: 1, noNaN: true });
const text = fc.oneof(
  fc.constantFrom(...hostileNumbers, ...hostileReferences, ...hostileTexts, ...hostileMarkup),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

const indexOf = (place: number, length: number): number => Math.min(length - 1, Math.floor(place * length));

/** Tags, and what stands between them. */
const tokensOf = (xml: string): string[] => xml.match(/<[^>]*>|[^<]+/g) ?? [];

const attributes = /\s[\w:]+="[^"]*"/g;

/** The next token from a place on that has something to change; a token in which there is nothing stays as it is. */
function replaced(tokens: string[], at: number, pattern: RegExp, change: (found: string) => string): void {
  const from = indexOf(at, tokens.length);
  const index = tokens.findIndex((token, place) => place >= from && token.search(pattern) >= 0);
  const token = tokens[index];
  if (token === undefined) return;
  const places = [...token.matchAll(new RegExp(pattern, 'g'))];
  const found = places[indexOf((at * 1000) % 1, places.length)];
  if (found === undefined) return;
  tokens[index] = token.slice(0, found.index) + change(found[0]) + token.slice(found.index + found[0].length);
}

const value = /(?<==")[^"]*(?=")/;
const digits = /-?[0-9]+(?:\.[0-9]+)?/;

/** What is done to the markup of a part, token by token. */
const ofMarkup = {
  dropToken: (tokens: string[], { at }: Mutation) => void tokens.splice(indexOf(at, tokens.length), 1),
  dropTokens: (tokens: string[], { at, times }: Mutation) => void tokens.splice(indexOf(at, tokens.length), times),
  repeatToken: (tokens: string[], { at, times }: Mutation) => {
    const index = indexOf(at, tokens.length);
    tokens.splice(index, 0, ...new Array<string>(times).fill(tokens[index] ?? ''));
  },
  moveTokens: (tokens: string[], { at, to, times }: Mutation) => {
    const moved = tokens.splice(indexOf(at, tokens.length), times);
    tokens.splice(indexOf(to, tokens.length), 0, ...moved);
  },
  /** An element into another, with all that is in it. */
  copyTokens: (tokens: string[], { at, to, times }: Mutation) => {
    const from = indexOf(at, tokens.length);
    tokens.splice(indexOf(to, tokens.length), 0, ...tokens.slice(from, from + times));
  },
  nest: (tokens: string[], { at, times }: Mutation) => {
    const index = indexOf(at, tokens.length);
    tokens.splice(index, 1, `${'<a>'.repeat(times)}${tokens[index] ?? ''}${'</a>'.repeat(times)}`);
  },
  insertMarkup: (tokens: string[], { at, text: inserted }: Mutation) =>
    void tokens.splice(indexOf(at, tokens.length), 0, inserted),
  dropAttribute: (tokens: string[], { at }: Mutation) => {
    replaced(tokens, at, attributes, () => '');
  },
  repeatAttribute: (tokens: string[], { at }: Mutation) => {
    replaced(tokens, at, attributes, (found) => found + found);
  },
  setAttribute: (tokens: string[], { at, text: set }: Mutation) => {
    replaced(tokens, at, value, () => set);
  },
  /** One of the values that the part has already, where it does not belong. */
  swapAttribute: (tokens: string[], { at, to }: Mutation) => {
    const other = tokens.slice(indexOf(to, tokens.length)).find((token) => value.test(token));
    replaced(tokens, at, value, () => value.exec(other ?? '')?.[0] ?? '');
  },
  setNumber: (tokens: string[], { at, times }: Mutation) => {
    replaced(tokens, at, digits, () => hostileNumbers[times % hostileNumbers.length] ?? '');
  },
  setReference: (tokens: string[], { at, times }: Mutation) => {
    const reference = /\$?[A-Z]{1,3}\$?[0-9]{1,7}(?::\$?[A-Z]{1,3}\$?[0-9]{1,7})?/;
    replaced(tokens, at, reference, () => hostileReferences[times % hostileReferences.length] ?? '');
  },
  setText: (tokens: string[], { at, text: set }: Mutation) => {
    replaced(tokens, at, /^[^<]+$/, () => set);
  },
} satisfies Readonly<Record<string, (tokens: string[], mutation: Mutation) => void>>;

interface Part {
  name: string;
  content: Uint8Array;
}

const withMark = (mark: readonly number[], content: Uint8Array): Uint8Array => Uint8Array.from([...mark, ...content]);

function asUtf16(content: Uint8Array, isBigEndian: boolean): Uint8Array {
  const letters = Buffer.from(strFromU8(content), 'utf16le');
  return withMark(isBigEndian ? [0xfe, 0xff] : [0xff, 0xfe], isBigEndian ? letters.swap16() : letters);
}

const change = (parts: Part[], place: number, by: (content: Uint8Array) => Uint8Array): void => {
  const part = parts[indexOf(place, parts.length)];
  if (part !== undefined) part.content = by(part.content);
};

/** What is done to parts as a whole. */
const ofParts = {
  dropPart: (parts: Part[], { part }: Mutation) => void parts.splice(indexOf(part, parts.length), 1),
  repeatPart: (parts: Part[], { part, to }: Mutation) => {
    const repeated = parts[indexOf(part, parts.length)];
    if (repeated !== undefined) parts.splice(indexOf(to, parts.length), 0, { ...repeated });
  },
  renamePart: (parts: Part[], { part, text: name }: Mutation) => {
    const renamed = parts[indexOf(part, parts.length)];
    if (renamed !== undefined) renamed.name = name.slice(0, 100);
  },
  swapParts: (parts: Part[], { part, to }: Mutation) => {
    const [one, other] = [parts[indexOf(part, parts.length)], parts[indexOf(to, parts.length)]];
    if (one !== undefined && other !== undefined) [one.content, other.content] = [other.content, one.content];
  },
  emptyPart: (parts: Part[], { part }: Mutation) => {
    change(parts, part, () => new Uint8Array());
  },
  cutPart: (parts: Part[], { part, at }: Mutation) => {
    change(parts, part, (content) => content.slice(0, indexOf(at, content.length)));
  },
  markPart: (parts: Part[], { part }: Mutation) => {
    change(parts, part, (content) => withMark([0xef, 0xbb, 0xbf], content));
  },
  widenPart: (parts: Part[], { part, times }: Mutation) => {
    change(parts, part, (content) => asUtf16(content, times % 2 === 0));
  },
  strayByte: (parts: Part[], { part, at, times }: Mutation) => {
    change(parts, part, (content) =>
      new Uint8Array(content).fill(times % 256, indexOf(at, content.length), indexOf(at, content.length) + 1),
    );
  },
} satisfies Readonly<Record<string, (parts: Part[], mutation: Mutation) => void>>;

/** What is done to the bytes of the whole file. */
const ofBytes = {
  setByte: (bytes: Uint8Array, { at, times }: Mutation) =>
    bytes.fill(times % 256, indexOf(at, bytes.length), indexOf(at, bytes.length) + 1),
  /** In the directory, which is where a zip says what it is. */
  setByteOfEnd: (bytes: Uint8Array, { at, times }: Mutation) => {
    const place = Math.max(0, bytes.length - 1 - indexOf(at, 2000));
    return bytes.fill(times % 256, place, place + 1);
  },
  cut: (bytes: Uint8Array, { at }: Mutation) => bytes.slice(0, indexOf(at, bytes.length)),
  dropBytes: (bytes: Uint8Array, { at, times }: Mutation) => {
    const from = indexOf(at, bytes.length);
    return Uint8Array.from([...bytes.slice(0, from), ...bytes.slice(from + times)]);
  },
  addBytes: (bytes: Uint8Array, { at, text: added }: Mutation) => {
    const from = indexOf(at, bytes.length);
    return Uint8Array.from([...bytes.slice(0, from), ...strToU8(added), ...bytes.slice(from)]);
  },
} satisfies Readonly<Record<string, (bytes: Uint8Array, mutation: Mutation) => Uint8Array>>;

const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] =>
  Object.keys(record).filter((key): key is Key => Object.hasOwn(record, key));

const kind = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<Kind>(...keysOf(ofMarkup)) },
  { weight: 2, arbitrary: fc.constantFrom<Kind>(...keysOf(ofParts)) },
  { weight: 1, arbitrary: fc.constantFrom<Kind>(...keysOf(ofBytes)) },
);

const times = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 12 }) }, fc.integer({ min: 1, max: 3000 }));

/** A few things done to a file, one after the other. */
export const mutations = fc.array(fc.record<Mutation>({ kind, part: share, at: share, to: share, text, times }), {
  minLength: 1,
  maxLength: 4,
});

const isOf = <Key extends string>(record: Readonly<Record<Key, unknown>>, key: string): key is Key =>
  Object.hasOwn(record, key);

/** A file with these things done to it, first to its parts, then to its bytes. */
export function mutated(bytes: Uint8Array, all: readonly Mutation[]): Uint8Array {
  const packed = all.every(({ kind: one }) => isOf(ofBytes, one)) ? bytes : repacked(bytes, all);
  return all.reduce<Uint8Array>(
    (before, mutation) => (isOf(ofBytes, mutation.kind) ? ofBytes[mutation.kind](before, mutation) : before),
    new Uint8Array(packed),
  );
}

const known = new WeakMap<Uint8Array, readonly Part[]>();

function partsIn(bytes: Uint8Array): readonly Part[] {
  const parts =
    known.get(bytes) ?? Object.entries(unzipSync(bytes)).map(([name, content]): Part => ({ name, content }));
  known.set(bytes, parts);
  return parts;
}

function repacked(bytes: Uint8Array, all: readonly Mutation[]): Uint8Array {
  const parts = partsIn(bytes).map((part) => ({ ...part }));
  for (const mutation of all) {
    if (parts.length === 0) break;
    if (isOf(ofParts, mutation.kind)) ofParts[mutation.kind](parts, mutation);
    else if (isOf(ofMarkup, mutation.kind)) {
      const of = ofMarkup[mutation.kind];
      change(parts, mutation.part, (content) => {
        const tokens = tokensOf(strFromU8(content));
        of(tokens, mutation);
        return strToU8(tokens.join(''));
      });
    }
  }
  return rawZip(parts.map(({ name, content }): RawEntry => ({ name, content, method: 0 })));
}
