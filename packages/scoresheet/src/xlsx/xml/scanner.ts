import { Unreadable } from '../unreadable.js';

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

const [tab, lineFeed, carriageReturn, space] = [9, 10, 13, 32];
const [bang, doubleQuote, apostrophe, slash, less, equals, greater, question] = [33, 34, 39, 47, 60, 61, 62, 63];
const mostAttributes = 256;

const isBlank = (code: number): boolean =>
  code === space || code === lineFeed || code === tab || code === carriageReturn;

// Letters, digits, `_ : - .` and whatever is beyond ASCII: a little more than XML allows, and none of its own signs.
const isNameCode = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 45 && code <= 58 && code !== slash) ||
  code === 95 ||
  code >= 128;

const beyondAscii = /[^\0-\x7F]/;
const somethingElse = /[^ \t\n\r]/;

/** All line ends are line feeds, says XML. */
const oneLineEnd = (text: string): string => text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');

/**
 * Goes through the tags of a well-formed document, one by one, and knows where each stands. It refuses what is not well-formed where it
 * looks, document types always, and never expands an entity but the five of XML itself and characters by number.
 *
 * It is here beside saxes because editing a part in place needs every tag's place, and because reading a sheet takes it less
 * than half of what saxes needs; the tests hold the two against each other.
 */
export class Scanner {
  readonly xml: string;
  readonly #part: string;
  readonly #depth: number;
  readonly #open: string[] = [];
  /** Four places an attribute: its name's and its value's ends. */
  readonly #places: number[] = [];
  #attributes = 0;
  #prefix: string | undefined;
  #name = '';
  /** Text since the tag before, as far as comments and the like cut it into pieces. */
  #pieces = '';
  #textFrom = 0;
  #hasRoot = false;
  // Most documents have none, and need not be searched for them value by value.
  readonly #hasReturns: boolean;
  readonly #hasEntities: boolean;

  /** The tag that it stands at: where it begins and ends, and what it is. */
  start = 0;
  end = 0;
  isClosing = false;
  /** `<c/>`: no closing tag follows. */
  isEmpty = false;

  readonly #toText: ((letters: string) => string) | undefined;

  /** With `toText` the document is the letters of its bytes. */
  constructor(xml: string, part: string, depth: number, toText?: (letters: string) => string) {
    this.xml = xml;
    this.#toText = toText;
    this.#part = part;
    this.#depth = depth;
    this.#hasReturns = xml.includes('\r');
    this.#hasEntities = xml.includes('&');
  }

  /** Whether the document is the letters of its bytes. */
  get isOfLetters(): boolean {
    return this.#toText !== undefined;
  }

  /** The name without the prefix of the root, whatever that is; with another prefix it is never one of ours. */
  get name(): string {
    return this.#name;
  }

  /** The prefix of the root with its colon, or nothing. */
  get prefix(): string {
    return this.#prefix ?? '';
  }

  /** How many elements are open around this tag, and with it. */
  get depth(): number {
    return this.#open.length;
  }

  broken(): Unreadable {
    return new Unreadable('brokenXml', this.#part);
  }

  /** To the next tag; false at the end of the document. */
  next(): boolean {
    const { xml } = this;
    this.#pieces = '';
    this.#textFrom = this.end;
    let at = this.end;
    for (;;) {
      const open = xml.indexOf('<', at);
      if (open < 0) return this.#finish();
      const code = xml.charCodeAt(open + 1);
      if (code === bang || code === question) {
        at = this.#skip(open, code);
        continue;
      }
      if (this.#open.length === 0) this.#checkOutside(open);
      this.start = open;
      if (code === slash) this.#close(open + 2);
      else this.#openTag(open + 1);
      return true;
    }
  }

  /**
   * The text of an element that follows at once and has neither attributes nor anything else inside, `<v>5</v>` by `<v>` and `</v>`: the
   * scanner is past it then. Nothing where something else follows, and in documents whose root has a prefix.
   */
  leaf(open: string, close: string): string | undefined {
    const { xml } = this;
    const from = this.end + open.length;
    // Node compares two texts several times as fast as it looks whether one begins inside another.
    if (this.#prefix !== '' || this.isEmpty || xml.slice(this.end, from) !== open) return undefined;
    const to = xml.indexOf('<', from);
    if (to < 0 || !xml.startsWith(close, to)) return undefined;
    this.end = to + close.length;
    return this.#decoded(xml.slice(from, to));
  }

  /** The text since the tag before. */
  text(): string {
    const rest = this.#decoded(this.xml.slice(this.#textFrom, this.start));
    return this.#pieces + rest;
  }

  /** An attribute by its whole name. */
  attribute(name: string): string | undefined {
    const index = this.#find(name);
    return index < 0 ? undefined : this.#value(index);
  }

  /** An attribute that has a prefix, whatever that is, before this name. */
  prefixed(name: string): string | undefined {
    for (let index = 0; index < this.#attributes; index += 4) {
      if (this.xml.slice(this.#place(index), this.#place(index + 1)).endsWith(`:${name}`)) return this.#value(index);
    }
    return undefined;
  }

  /** Where the value of an attribute begins and ends; -1 where it is not there. */
  valueFrom(name: string): number {
    const index = this.#find(name);
    return index < 0 ? -1 : this.#place(index + 2);
  }

  valueTo(name: string): number {
    const index = this.#find(name);
    return index < 0 ? -1 : this.#place(index + 3);
  }

  /** Past everything inside the element that has just been opened, to its closing tag. */
  skipElement(): void {
    if (this.isEmpty) return;
    const outside = this.depth;
    while (this.next()) if (this.isClosing && this.depth < outside) return;
  }

  #find(name: string): number {
    for (let index = 0; index < this.#attributes; index += 4) {
      const from = this.#place(index);
      if (this.#place(index + 1) - from === name.length && this.xml.startsWith(name, from)) return index;
    }
    return -1;
  }

  #place(index: number): number {
    return this.#places[index] ?? 0;
  }

  #value(index: number): string {
    const value = this.xml.slice(this.#place(index + 2), this.#place(index + 3));
    return this.#decoded(value);
  }

  #decoded(found: string): string {
    const one = this.#plain(found);
    if (!this.#hasEntities) return one;
    let entity = one.indexOf('&');
    if (entity < 0) return one;
    let decoded = '';
    let from = 0;
    for (; entity >= 0; entity = one.indexOf('&', from)) {
      // Formulas are full of them.
      if (one.startsWith('amp;', entity + 1)) {
        decoded += one.slice(from, entity + 1);
        from = entity + 5;
        continue;
      }
      const end = one.indexOf(';', entity);
      const name = one.slice(entity + 1, end);
      const found = end < 0 ? undefined : (named.get(name) ?? this.#character(name));
      if (found === undefined) throw this.broken();
      decoded += one.slice(from, entity) + found;
      from = end + 1;
    }
    return decoded + one.slice(from);
  }

  /** Without what entities stand for. */
  #plain(found: string): string {
    const text = this.#toText !== undefined && beyondAscii.test(found) ? this.#toText(found) : found;
    return this.#hasReturns ? oneLineEnd(text) : text;
  }

  #character(entity: string): string | undefined {
    const [, hexadecimal, decimal] = /^#(?:x([0-9A-Fa-f]{1,6})|([0-9]{1,7}))$/.exec(entity) ?? [];
    if (hexadecimal === undefined && decimal === undefined) return undefined;
    const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
    const isCharacter =
      code === tab ||
      code === lineFeed ||
      code === carriageReturn ||
      (code >= space && code <= 0xd7ff) ||
      (code >= 0xe000 && code <= 0xfffd) ||
      (code >= 0x10000 && code <= 0x10ffff);
    return isCharacter ? String.fromCodePoint(code) : undefined;
  }

  #finish(): false {
    if (this.#open.length > 0 || !this.#hasRoot) throw this.broken();
    this.#checkOutside(this.xml.length);
    this.start = this.xml.length;
    this.end = this.xml.length;
    return false;
  }

  /** Outside the root there is nothing but blanks. */
  #checkOutside(to: number): void {
    if (somethingElse.test(this.xml.slice(this.#textFrom, to))) throw this.broken();
  }

  /** Past a comment, a processing instruction or a section of plain text. */
  #skip(open: number, code: number): number {
    const { xml } = this;
    const kinds = [
      ['<!--', '-->'],
      ['<![CDATA[', ']]>'],
      ['<?', '?>'],
    ] as const;
    const [begin, end] = kinds.find(([start]) => xml.startsWith(start, open)) ?? [];
    if (begin === undefined) throw this.broken();
    const to = xml.indexOf(end, open + begin.length);
    const isText = code === bang && begin !== '<!--';
    if (to < 0 || (isText && this.#open.length === 0)) throw this.broken();
    if (this.#open.length === 0) this.#checkOutside(open);
    this.#pieces += this.#decoded(xml.slice(this.#textFrom, open));
    if (isText) this.#pieces += this.#plain(xml.slice(open + begin.length, to));
    this.#textFrom = to + end.length;
    return this.#textFrom;
  }

  #close(from: number): void {
    const { xml } = this;
    const name = this.#open.pop();
    if (name === undefined || !xml.startsWith(name, from)) throw this.broken();
    let at = from + name.length;
    while (isBlank(xml.charCodeAt(at))) at += 1;
    if (xml.charCodeAt(at) !== greater) throw this.broken();
    this.end = at + 1;
    this.isClosing = true;
    this.isEmpty = false;
    this.#attributes = 0;
    this.#name = this.#local(name);
  }

  #openTag(from: number): void {
    const { xml } = this;
    let at = from;
    while (isNameCode(xml.charCodeAt(at))) at += 1;
    if (at === from) throw this.broken();
    if (this.#open.length === 0 && this.#hasRoot) throw this.broken();
    const name = xml.slice(from, at);
    this.#prefix ??= name.slice(0, name.indexOf(':') + 1);
    this.#hasRoot = true;
    this.#name = this.#local(name);
    this.isClosing = false;
    this.#readAttributes(at);
    if (!this.isEmpty) {
      this.#open.push(name);
      if (this.#open.length > this.#depth) throw new Unreadable('tooDeep', this.#part);
    }
  }

  #local(name: string): string {
    const prefix = this.#prefix ?? '';
    if (prefix === '') return name;
    return name.startsWith(prefix) ? name.slice(prefix.length) : `:${name}`;
  }

  #readAttributes(from: number): void {
    const { xml } = this;
    const places = this.#places;
    let count = 0;
    let at = from;
    for (;;) {
      const before = at;
      let code = xml.charCodeAt(at);
      while (isBlank(code)) code = xml.charCodeAt((at += 1));
      if (code === greater || code === slash) {
        this.isEmpty = code === slash;
        if (this.isEmpty && xml.charCodeAt(at + 1) !== greater) throw this.broken();
        this.end = at + (this.isEmpty ? 2 : 1);
        this.#attributes = count;
        this.#checkTwice(count);
        return;
      }
      if (at === before) throw this.broken();
      const nameFrom = at;
      while (isNameCode(code)) code = xml.charCodeAt((at += 1));
      const nameTo = at;
      while (isBlank(code)) code = xml.charCodeAt((at += 1));
      if (nameTo === nameFrom || code !== equals) throw this.broken();
      code = xml.charCodeAt((at += 1));
      while (isBlank(code)) code = xml.charCodeAt((at += 1));
      if (code !== doubleQuote && code !== apostrophe) throw this.broken();
      const quote = code;
      const valueFrom = at + 1;
      for (at = valueFrom; (code = xml.charCodeAt(at)) !== quote; at += 1) {
        if (code === less || Number.isNaN(code)) throw this.broken();
      }
      places[count] = nameFrom;
      places[count + 1] = nameTo;
      places[count + 2] = valueFrom;
      places[count + 3] = at;
      count += 4;
      if (count > 4 * mostAttributes) throw this.broken();
      at += 1;
    }
  }

  #checkTwice(count: number): void {
    const { xml } = this;
    for (let index = 4; index < count; index += 4) {
      const from = this.#place(index);
      const length = this.#place(index + 1) - from;
      for (let before = 0; before < index; before += 4) {
        if (this.#place(before + 1) - this.#place(before) !== length) continue;
        if (xml.charCodeAt(this.#place(before)) !== xml.charCodeAt(from)) continue;
        if (xml.startsWith(xml.slice(from, from + length), this.#place(before))) throw this.broken();
      }
    }
  }
}
