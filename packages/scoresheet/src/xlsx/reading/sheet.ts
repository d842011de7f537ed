import type { Scalar } from '../../formula/expression.js';
import type { FoundBlock, FoundCell, FoundPlace, FoundSheet } from '../../workbook/snapshot.js';
import type { FoundFormula } from '../calls.js';
import { unescapeExcel } from '../xml/decode.js';
import type { Scanner } from '../xml/scanner.js';
import { lastColumn, lastRow, packAddress, parseRow } from './addresses.js';
import type { Budget } from './budget.js';
import { readComments } from './comments.js';
import { serialOf } from './dates.js';
import { countDrawings } from './drawings.js';
import { Formulas } from './formulas.js';
import { KnownRows } from './known-rows.js';
import { parseBlock } from './names.js';
import type { Package } from './open.js';
import { readText } from './texts.js';
import { isTrue } from './workbook.js';

/** What cells need to know of the rest of the workbook. */
export interface Surroundings {
  readonly texts: readonly string[];
  readonly countsFrom1904: boolean;
  readonly budget: Budget;
  /** The looks in which nobody sees what stands in a cell. */
  readonly disguises?: ReadonlySet<string>;
}

/**
 * Hears what else a sheet says, while it is read. The scanner stands at the tag that is meant. It may be taken to the end of an `element`,
 * but for those in which rows, columns and merged cells stand; not at all from a row, a cell or a formula.
 */
export interface Listener {
  row(scanner: Scanner, row: number): void;
  /** Every cell, also one that has only a look. */
  cell(scanner: Scanner, row: number, column: number): void;
  formula(scanner: Scanner): void;
  /** Whatever opens outside the rows, and what opens around them. */
  element(scanner: Scanner): void;
}

/** A text of the shared ones that is not there: the file has lost something. */
export const noSuchText = Symbol('no such text');

type Value = Scalar | typeof noSuchText | undefined;

const number = (text: string): number | string | undefined => {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  const value = Number(trimmed);
  // Not what a program would write; whoever reads it shall see it.
  return Number.isFinite(value) ? value : text;
};

/** A value as its type says. */
export const valueOf = (
  type: string,
  raw: string,
  { texts, countsFrom1904 }: Pick<Surroundings, 'texts' | 'countsFrom1904'>,
): Value => {
  switch (type) {
    case 's':
      return raw.trim() === '' ? undefined : (texts[Number(raw)] ?? noSuchText);
    case 'str':
      return unescapeExcel(raw);
    case 'inlineStr':
      return raw;
    case 'b':
      return raw.trim() === '' ? undefined : isTrue(raw.trim());
    case 'd':
      return serialOf(raw.trim(), countsFrom1904) ?? raw;
    default:
      return number(raw);
  }
};

/** Nothing, where a cell has only a look; an empty text is a value only where a formula gave it. */
const cellOf = (
  type: string,
  raw: string | undefined,
  found: FoundFormula | undefined,
  scanner: Scanner,
  surroundings: Surroundings,
): FoundCell | undefined => {
  if (type === 'e' && raw !== undefined && raw !== '') return { error: raw.trim(), ...found };
  const value = raw === undefined ? undefined : valueOf(type, raw, surroundings);
  if (value === noSuchText) throw scanner.broken();
  if (found === undefined) return value === undefined || value === '' ? undefined : { value };
  if (value === undefined) return found;
  return found.calls === undefined ? { value, formula: found.formula } : { value, ...found };
};

/** Of rows in points, of columns in characters: nobody sees what is less. */
const thinnest = 0.5;

const isThin = (size: string | undefined): boolean => size !== undefined && Number(size) < thinnest;

/** Goes through the rows of a sheet. Rows and cells that do not say where they are come after the one before. */
class SheetReader {
  readonly cells = new Map<number, Map<number, FoundCell>>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly merges: FoundBlock[] = [];
  readonly disguised: FoundPlace[] = [];
  readonly #scanner: Scanner;
  readonly #surroundings: Surroundings;
  readonly #formulas: Formulas;
  readonly #listener: Listener | undefined;
  readonly #known: KnownRows;
  #columnsDone = 0;
  #hasRows = false;
  #row = 0;
  #column = 0;

  constructor(scanner: Scanner, path: string, surroundings: Surroundings, listener: Listener | undefined) {
    this.#scanner = scanner;
    this.#listener = listener;
    this.#surroundings = surroundings;
    this.#formulas = new Formulas(surroundings.budget);
    this.#known = new KnownRows(scanner, path);
  }

  read(): void {
    const scanner = this.#scanner;
    while (scanner.next()) {
      if (scanner.isClosing) continue;
      const { name } = scanner;
      // What nobody listens to is not read, but has to be well-formed.
      this.#listener?.element(scanner);
      if (name === 'sheetData' && scanner.depth <= 2) this.#readRows();
      else if (name === 'col') this.#readColumns();
      else if (name === 'mergeCell') this.#readMerge();
    }
  }

  #readColumns(): void {
    const scanner = this.#scanner;
    const [first, last] = ['min', 'max'].map((name) => Number(scanner.attribute(name)));
    if (first === undefined || last === undefined) return;
    // They stand in order; those that do not are not gone through again and again.
    const from = Math.max(this.#columnsDone + 1, first);
    this.#columnsDone = Math.max(this.#columnsDone, Math.min(last, lastColumn));
    if (!isTrue(scanner.attribute('hidden')) && !isThin(scanner.attribute('width'))) return;
    for (let column = from; column <= this.#columnsDone; column += 1) this.hiddenColumns.add(column);
  }

  #readMerge(): void {
    const merge = parseBlock(this.#scanner.attribute('ref') ?? '');
    if (merge === undefined) return;
    this.#surroundings.budget.cell();
    this.merges.push(merge);
  }

  #readRows(): void {
    const scanner = this.#scanner;
    if (this.#hasRows) throw scanner.broken();
    this.#hasRows = true;
    if (scanner.isEmpty) return;
    const outside = scanner.depth;
    while (scanner.next() && !(scanner.isClosing && scanner.depth < outside)) {
      if (!scanner.isClosing && scanner.name === 'c') this.#readCell();
      else {
        this.#known.leave();
        if (!scanner.isClosing && scanner.name === 'row') this.#startRow();
      }
    }
  }

  #startRow(): void {
    const told = this.#scanner.attribute('r');
    this.#row = told === undefined ? this.#row + 1 : parseRow(told);
    if (this.#row === 0 || this.#row > lastRow) throw this.#scanner.broken();
    this.#column = 0;
    const isHidden = isTrue(this.#scanner.attribute('hidden')) || isThin(this.#scanner.attribute('ht'));
    if (isHidden) this.hiddenRows.add(this.#row);
    this.#listener?.row(this.#scanner, this.#row);
    if (this.#listener !== undefined) return;
    this.#known.pass(this.#row, ({ row, column, type, look, formula }, raw) => {
      this.#row = row;
      this.#column = column;
      this.#hold(type, look, raw, formula);
    });
  }

  #placeCell(): void {
    const from = this.#scanner.valueFrom('r');
    if (from < 0) this.#column += 1;
    else {
      const packed = packAddress(this.#scanner.xml, from, this.#scanner.valueTo('r'));
      if (packed < 0) throw this.#scanner.broken();
      this.#row = Math.floor(packed / lastColumn);
      this.#column = (packed % lastColumn) + 1;
    }
    if (this.#row === 0 || this.#column > lastColumn) throw this.#scanner.broken();
  }

  #readCell(): void {
    const scanner = this.#scanner;
    this.#placeCell();
    this.#listener?.cell(scanner, this.#row, this.#column);
    if (scanner.isEmpty) return;
    const type = scanner.attribute('t') ?? 'n';
    const look = scanner.attribute('s') ?? '0';
    const outside = scanner.depth;
    // As programs write nearly all of them.
    let formula = this.#listener === undefined ? this.#formulas.plain(scanner) : undefined;
    const value = scanner.end;
    let raw = scanner.leaf('<v>', '</v>');
    const place = { row: this.#row, column: this.#column };
    this.#known.learn({ ...place, type, look, formula }, raw === undefined ? undefined : value + '<v>'.length);
    while (scanner.next() && scanner.depth >= outside) {
      if (scanner.isClosing) {
        if (scanner.name === 'v') raw = scanner.text();
      } else if (scanner.name === 'f') {
        if (formula !== undefined) throw scanner.broken();
        this.#listener?.formula(scanner);
        formula = this.#formulas.read(scanner, this.#row, this.#column);
      } else if (scanner.name === 'is' || scanner.name === 'v') {
        // Of two values programs show one or the other; so they do of two cells in one place.
        if (raw !== undefined) throw scanner.broken();
        raw = scanner.name === 'is' ? readText(scanner) : '';
      } else scanner.skipElement();
    }
    this.#hold(type, look, raw, formula);
  }

  #hold(type: string, look: string, raw: string | undefined, formula: FoundFormula | undefined): void {
    const cell = cellOf(type, raw, formula, this.#scanner, this.#surroundings);
    if (cell === undefined) return;
    this.#surroundings.budget.cell();
    if (this.#surroundings.disguises?.has(look) === true) this.disguised.push({ row: this.#row, column: this.#column });
    const row = this.#cellsOfRow();
    if (row.has(this.#column)) throw this.#scanner.broken();
    row.set(this.#column, cell);
  }

  #cellsOfRow(): Map<number, FoundCell> {
    let row = this.cells.get(this.#row);
    if (row === undefined) {
      row = new Map();
      this.cells.set(this.#row, row);
    }
    return row;
  }
}

/** One sheet of the workbook; a sheet of charts alone has no cells. */
export const readSheet = (
  source: Package,
  { name, isHidden, path }: { readonly name: string; readonly isHidden: boolean; readonly path: string | undefined },
  surroundings: Surroundings,
  listener?: Listener,
): FoundSheet => {
  if (path === undefined) return { name, isHidden, cells: new Map(), hiddenRows: new Set(), hiddenColumns: new Set() };
  const reader = new SheetReader(source.spreadsheet(path, 'worksheet'), path, surroundings, listener);
  reader.read();
  const { cells, hiddenRows, hiddenColumns, merges, disguised } = reader;
  const comments = readComments(source, path);
  const drawings = countDrawings(source, path);
  return {
    name,
    isHidden,
    cells,
    hiddenRows,
    hiddenColumns,
    ...(merges.length > 0 ? { merges } : {}),
    ...(disguised.length > 0 ? { disguised } : {}),
    ...(comments.length > 0 ? { comments } : {}),
    ...(drawings > 0 ? { drawings } : {}),
  };
};
