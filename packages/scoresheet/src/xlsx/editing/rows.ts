import { columnLetters } from '../../formula/column-letters.js';
import { type Insertion, movedRow } from '../../hosts/insert-rows.js';
import { lastColumn, packAddress, parseRow } from '../reading/addresses.js';
import { parseBlock } from '../reading/names.js';
import { shiftFormula } from '../reading/shift.js';
import { Unwritable } from '../unwritable.js';
import { xmlAttribute, xmlText } from '../xml/escape.js';
import type { Scanner } from '../xml/scanner.js';
import { followed, followedBlocks } from './followed.js';
import { Splices } from './splices.js';

/** Elements whose text is a formula: of cells, limits, colors, names; with any prefix in what newer programs add. */
const formulas = /^(?:f|formula[12]?|:?\w+:f|calculatedColumnFormula|totalsRowFormula|definedName)$/;
const blocks = /^:?\w+:sqref$/;
/** Attributes that hold cells and blocks of their own sheet. */
const places = ['ref', 'sqref', 'activeCell', 'topLeftCell', 'r1', 'r2'];

interface Shared {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** Replaces the value of an attribute, where it is there and becomes another one. */
function replaceValue(scanner: Scanner, splices: Splices, name: string, by: (value: string) => string): void {
  const value = scanner.attribute(name);
  if (value === undefined) return;
  const next = by(value);
  if (next !== value)
    splices.replace(scanner.valueFrom(name), scanner.valueTo(name), xmlAttribute(next).replaceAll("'", '&apos;'));
}

/** Replaces the text of the element that has just been opened. */
function replaceText(scanner: Scanner, splices: Splices, by: (text: string) => string): void {
  if (scanner.isEmpty) return;
  const from = scanner.end;
  scanner.next();
  const text = scanner.text();
  const next = by(text);
  if (next !== text) splices.replace(from, scanner.start, xmlText(next));
}

/** A sheet while rows come into it, or into one that its formulas look at. */
class Following {
  readonly #scanner: Scanner;
  readonly #splices: Splices;
  readonly #home: string;
  readonly #insertion: Insertion;
  readonly #isOwn: boolean;
  readonly #shared = new Map<string, Shared>();
  #row = 0;
  #column = 0;
  /** The start of the row over the new ones, and the looks of its cells. */
  #above = '';
  readonly #looks: { readonly column: number; readonly style: string }[] = [];
  #isInserted = false;

  constructor(scanner: Scanner, home: string, insertion: Insertion) {
    this.#scanner = scanner;
    this.#splices = new Splices(scanner.xml);
    this.#home = home;
    this.#insertion = insertion;
    this.#isOwn = home.toLowerCase() === insertion.sheet.toLowerCase();
  }

  follow(): string {
    const scanner = this.#scanner;
    while (scanner.next()) {
      if (scanner.isClosing) {
        if (scanner.name === 'sheetData') this.#insert(scanner.start);
        continue;
      }
      if (scanner.name === 'row') this.#startRow();
      else if (scanner.name === 'c') this.#startCell();
      else if (scanner.name === 'hyperlink') replaceValue(scanner, this.#splices, 'location', this.#formula);
      if (scanner.name === 'f' && this.#isRewritten()) continue;
      if (this.#isOwn) this.#places();
      if (formulas.test(scanner.name)) replaceText(scanner, this.#splices, this.#formula);
      else if (this.#isOwn && blocks.test(scanner.name)) replaceText(scanner, this.#splices, this.#blocks);
    }
    return this.#splices.done();
  }

  readonly #formula = (text: string): string => followed(text, this.#home, this.#insertion).text;

  readonly #blocks = (text: string): string => followedBlocks(text, this.#insertion);

  #startRow(): void {
    const scanner = this.#scanner;
    const told = scanner.attribute('r');
    this.#row = told === undefined ? this.#row + 1 : parseRow(told);
    this.#column = 0;
    if (this.#row === 0) throw scanner.broken();
    if (!this.#isOwn) return;
    const { before } = this.#insertion;
    if (this.#row === before - 1) this.#above = scanner.xml.slice(scanner.start, scanner.end);
    if (this.#row < before) return;
    this.#insert(scanner.start);
    const row = String(movedRow(this.#row, this.#insertion));
    if (told === undefined) this.#splices.insert(scanner.start + `<${scanner.prefix}row`.length, ` r="${row}"`);
    else replaceValue(scanner, this.#splices, 'r', () => row);
  }

  #startCell(): void {
    const scanner = this.#scanner;
    const told = scanner.attribute('r');
    const packed = told === undefined ? undefined : packAddress(told);
    if (packed !== undefined && packed < 0) throw scanner.broken();
    this.#column = packed === undefined ? this.#column + 1 : (packed % lastColumn) + 1;
    if (!this.#isOwn) return;
    const style = scanner.attribute('s');
    if (this.#row === this.#insertion.before - 1 && style !== undefined)
      this.#looks.push({ column: this.#column, style });
    replaceValue(scanner, this.#splices, 'r', this.#blocks);
  }

  #places(): void {
    const scanner = this.#scanner;
    for (const name of places) replaceValue(scanner, this.#splices, name, this.#blocks);
    // A page ends behind the row that it names.
    if (scanner.name === 'brk')
      replaceValue(scanner, this.#splices, 'id', (row) => String(movedRow(Number(row) + 1, this.#insertion) - 1));
  }

  /** The new rows look as the one over them, and are empty. */
  #insert(at: number): void {
    if (!this.#isOwn || this.#isInserted) return;
    this.#isInserted = true;
    if (this.#above === '') return;
    const { prefix } = this.#scanner;
    const attributes = this.#above
      .replace(/^<[^\s/>]+|\/?>$/g, '')
      .replace(/\s(?:r|hidden|collapsed)\s*=\s*(?:"[^"]*"|'[^']*')/g, '');
    const { before, rows } = this.#insertion;
    const written = Array.from({ length: rows }, (_, index) => {
      const row = before + index;
      const cells = this.#looks.map(
        ({ column, style }) => `<${prefix}c r="${columnLetters(column)}${row}" s="${style}"/>`,
      );
      return `<${prefix}row r="${row}"${attributes}>${cells.join('')}</${prefix}row>`;
    });
    this.#splices.insert(at, written.join(''));
  }

  /** A formula that cells share gets into each of them: rows come between them, or between what they look at. */
  #isRewritten(): boolean {
    const scanner = this.#scanner;
    const [type, index = '', ref = ''] = ['t', 'si', 'ref'].map((name) => scanner.attribute(name));
    if (type === 'array') this.#checkArray(ref);
    if (type !== 'shared') return false;
    const { start, isEmpty } = scanner;
    if (!isEmpty) scanner.next();
    const text = isEmpty ? '' : scanner.text();
    if (text !== '' && (this.#isOwn || followed(text, this.#home, this.#insertion).refers))
      this.#shared.set(index, { formula: text, row: this.#row, column: this.#column });
    const shared = this.#shared.get(index);
    if (shared === undefined) return true;
    const own = text === '' ? shiftFormula(shared.formula, this.#row - shared.row, this.#column - shared.column) : text;
    const { prefix } = scanner;
    this.#splices.replace(start, scanner.end, `<${prefix}f>${xmlText(this.#formula(own))}</${prefix}f>`);
    return true;
  }

  #checkArray(ref: string): void {
    const { before } = this.#insertion;
    const block = this.#isOwn ? parseBlock(ref) : undefined;
    if (block !== undefined && block.top < before && before <= block.bottom)
      throw new Unwritable(`no rows come into the formula in ${ref}`);
  }
}

/** A sheet's part when rows have come into it, or into another sheet. */
export const sheetWithRows = (scanner: Scanner, home: string, insertion: Insertion): string =>
  new Following(scanner, home, insertion).follow();

/** A part whose formulas look at sheets by their names: the workbook's names, a chart. */
export function formulasWithRows(scanner: Scanner, insertion: Insertion): string {
  const splices = new Splices(scanner.xml);
  do {
    if (!scanner.isClosing && formulas.test(scanner.name))
      replaceText(scanner, splices, (text) => followed(text, undefined, insertion).text);
  } while (scanner.next());
  return splices.done();
}

/** A part that belongs to the sheet that rows come into, and names its cells in attributes: comments, tables, pivot tables. */
export function placesWithRows(scanner: Scanner, insertion: Insertion): string {
  const splices = new Splices(scanner.xml);
  while (scanner.next()) {
    if (scanner.isClosing) continue;
    replaceValue(scanner, splices, 'ref', (text) => followedBlocks(text, insertion));
    if (formulas.test(scanner.name))
      replaceText(scanner, splices, (text) => followed(text, insertion.sheet, insertion).text);
  }
  return splices.done();
}

/** A row as drawings count, from 0. */
const movedFromZero = (row: string, insertion: Insertion): string => String(movedRow(Number(row) + 1, insertion) - 1);

/** Pictures and charts that lie over the cells of the sheet: those that move with cells, and do not grow, keep their height. */
export function anchorsWithRows(scanner: Scanner, insertion: Insertion): string {
  const splices = new Splices(scanner.xml);
  let edit: string | undefined;
  let [corner, by] = ['', 0];
  while (scanner.next()) {
    if (scanner.isClosing) continue;
    if (scanner.name.endsWith('Anchor')) edit = scanner.attribute('editAs');
    else if (scanner.name === 'from' || scanner.name === 'to') corner = scanner.name;
    else if (scanner.name === 'row' && edit !== 'absolute')
      replaceText(scanner, splices, (text) => {
        if (corner === 'to' && edit === 'oneCell') return String(Number(text) + by);
        const row = movedFromZero(text, insertion);
        by = Number(row) - Number(text);
        return row;
      });
  }
  return splices.done();
}

/** The boxes that comments are shown in, and controls: no XML that everybody could read. */
export const boxesWithRows = (vml: string, insertion: Insertion): string =>
  vml
    .replace(/(<x:Row>\s*)([0-9]+)/g, (_, open: string, row: string) => `${open}${movedFromZero(row, insertion)}`)
    .replace(
      /(<x:Anchor>(?:\s*[0-9]+\s*,){2}\s*)([0-9]+)((?:\s*,\s*[0-9]+){3}\s*,\s*)([0-9]+)/g,
      (_, open: string, top: string, between: string, bottom: string) =>
        `${open}${movedFromZero(top, insertion)}${between}${movedFromZero(bottom, insertion)}`,
    );
