import { lastColumn, packAddress, parseRow } from '../reading/addresses.js';
import { shiftFormula } from '../reading/shift.js';
import { isTrue } from '../reading/workbook.js';
import { Unwritable } from '../unwritable.js';
import { xmlText } from '../xml/escape.js';
import type { Scanner } from '../xml/scanner.js';
import { type Kept, cellXml } from './cell.js';
import type { Change } from './change.js';
import { Splices } from './splices.js';

/** By row, then column, in order. */
type Rows = readonly { readonly row: number; readonly changes: readonly Change[] }[];

const inOrder = (changes: readonly Change[]): Rows => {
  const rows = new Map<number, Map<number, Change>>();
  for (const change of changes) {
    const row = rows.get(change.row) ?? new Map<number, Change>();
    rows.set(change.row, row.set(change.column, change));
  }
  return [...rows]
    .sort(([one], [other]) => one - other)
    .map(([row, columns]) => ({
      row,
      changes: [...columns.values()].sort((one, other) => one.column - other.column),
    }));
};

interface Shared {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

interface Place {
  readonly from: number;
  readonly to: number;
}

/** A formula as it stands in a cell of the file. */
interface FormulaElement extends Place {
  readonly text: string;
  readonly type: string | undefined;
  readonly index: string | undefined;
  readonly ref: string | undefined;
}

/** A cell as it stands in the file. */
interface CellElement extends Kept, Place {
  readonly formula: FormulaElement | undefined;
  /** Where it says what its value is, and of which type. */
  readonly value: Place | undefined;
  readonly type: Place | undefined;
}

/** Rewrites the cells that change and nothing else. */
class SheetEditor {
  hasTouchedFormula = false;
  readonly #scanner: Scanner;
  readonly #splices: Splices;
  readonly #rows: Rows;
  readonly #forgetsValues: boolean;
  /** Rows and cells that have been dealt with. */
  #rowsDone = 0;
  #row = 0;
  #column = 0;
  readonly #columnStyles: { readonly first: number; readonly last: number; readonly style: string }[] = [];
  /** Formulas that other cells shared and that are gone now, by their index. */
  readonly #orphaned = new Map<string, Shared>();

  constructor(scanner: Scanner, changes: readonly Change[], forgetsValues: boolean) {
    this.#scanner = scanner;
    this.#splices = new Splices(scanner.xml);
    this.#rows = inOrder(changes);
    this.#forgetsValues = forgetsValues;
  }

  edit(): string {
    const scanner = this.#scanner;
    while (scanner.next()) {
      if (scanner.isClosing) continue;
      if (scanner.name === 'col') this.#readColumn();
      else if (scanner.name === 'sheetData') this.#editRows();
    }
    return this.#splices.done();
  }

  #readColumn(): void {
    const [first, last, style] = ['min', 'max', 'style'].map((name) => this.#scanner.attribute(name));
    if (style !== undefined) this.#columnStyles.push({ first: Number(first), last: Number(last), style });
  }

  #editRows(): void {
    const scanner = this.#scanner;
    const { start, end, isEmpty, prefix } = scanner;
    if (isEmpty) {
      const opened = `${scanner.xml.slice(start, end - 2)}>`;
      this.#splices.replace(start, end, `${opened}${this.#newRows(Infinity)}</${prefix}sheetData>`);
      return;
    }
    const outside = scanner.depth;
    while (scanner.next() && !(scanner.isClosing && scanner.depth < outside)) {
      if (!scanner.isClosing && scanner.name === 'row') this.#editRow();
    }
    this.#splices.insert(scanner.start, this.#newRows(Infinity));
  }

  /** The rows before this one that are not there yet. */
  #newRows(before: number): string {
    const written: string[] = [];
    for (let next = this.#rows[this.#rowsDone]; next !== undefined && next.row < before;) {
      const cells = next.changes.map((change) => this.#newCell(change, undefined)).join('');
      const { prefix } = this.#scanner;
      if (cells !== '') written.push(`<${prefix}row r="${next.row}">${cells}</${prefix}row>`);
      this.#rowsDone += 1;
      next = this.#rows[this.#rowsDone];
    }
    return written.join('');
  }

  /** A cell that was not there looks as its row or its column does. */
  #newCell(change: Change, rowStyle: string | undefined): string {
    if ('formula' in change) this.hasTouchedFormula = true;
    if ('clear' in change) return '';
    const { column } = change;
    const style = rowStyle ?? this.#columnStyles.find(({ first, last }) => first <= column && column <= last)?.style;
    return cellXml(change, { style, metadata: undefined }, this.#scanner.prefix);
  }

  #editRow(): void {
    const scanner = this.#scanner;
    const told = scanner.attribute('r');
    this.#row = told === undefined ? this.#row + 1 : parseRow(told);
    this.#column = 0;
    if (this.#row === 0) throw scanner.broken();
    this.#splices.insert(scanner.start, this.#newRows(this.#row));
    const next = this.#rows[this.#rowsDone];
    const changes = next?.row === this.#row ? next.changes : [];
    if (changes.length > 0) this.#rowsDone += 1;
    const style = isTrue(scanner.attribute('customFormat')) ? scanner.attribute('s') : undefined;
    this.#widenSpans(changes);
    if (scanner.isEmpty) {
      const cells = changes.map((change) => this.#newCell(change, style)).join('');
      if (cells !== '') this.#splices.replace(scanner.end - 2, scanner.end, `>${cells}</${scanner.prefix}row>`);
      return;
    }
    this.#editCells(changes, style);
  }

  /** Where a row says which columns it uses, the changed ones are among them. */
  #widenSpans(changes: readonly Change[]): void {
    const spans = this.#scanner.attribute('spans');
    if (spans === undefined || changes.length === 0) return;
    const told = spans.match(/[0-9]+/g) ?? [];
    const columns = [...told.map(Number), ...changes.map(({ column }) => column)];
    const [from, to] = [this.#scanner.valueFrom('spans'), this.#scanner.valueTo('spans')];
    this.#splices.replace(from, to, `${Math.min(...columns)}:${Math.max(...columns)}`);
  }

  #editCells(changes: readonly Change[], rowStyle: string | undefined): void {
    const scanner = this.#scanner;
    const outside = scanner.depth;
    let done = 0;
    const newCells = (before: number): string => {
      let cells = '';
      for (let change = changes[done]; change !== undefined && change.column < before; change = changes[done]) {
        cells += this.#newCell(change, rowStyle);
        done += 1;
      }
      return cells;
    };
    while (scanner.next() && !(scanner.isClosing && scanner.depth < outside)) {
      if (scanner.isClosing || scanner.name !== 'c') continue;
      this.#placeCell();
      const before = newCells(this.#column);
      if (before !== '') this.#splices.insert(scanner.start, before);
      const change = changes[done];
      const cell = this.#readCell();
      this.#checkArray(cell.formula);
      if (change?.column === this.#column) {
        this.#changeCell(cell, change);
        done += 1;
      } else {
        this.#adopt(cell.formula);
        if (this.#forgetsValues && cell.formula !== undefined) this.#forget(cell);
      }
    }
    this.#splices.insert(scanner.start, newCells(Infinity));
  }

  #placeCell(): void {
    const told = this.#scanner.attribute('r');
    const packed = told === undefined ? undefined : packAddress(told);
    if (packed !== undefined && packed < 0) throw this.#scanner.broken();
    this.#column = packed === undefined ? this.#column + 1 : (packed % lastColumn) + 1;
  }

  #readCell(): CellElement {
    const scanner = this.#scanner;
    const { start: from, isEmpty } = scanner;
    const [style, metadata] = ['s', 'cm'].map((name) => scanner.attribute(name));
    const type = this.#typePlace();
    let formula: FormulaElement | undefined;
    let value: Place | undefined;
    if (!isEmpty) {
      const outside = scanner.depth;
      while (scanner.next() && scanner.depth >= outside) {
        if (scanner.isClosing) continue;
        if (scanner.name === 'f') formula = this.#readFormula();
        else if (scanner.name === 'v') {
          const { start } = scanner;
          scanner.skipElement();
          value = { from: start, to: scanner.end };
        }
      }
    }
    return { from, to: scanner.end, style, metadata, formula, value, type };
  }

  #typePlace(): Place | undefined {
    const { xml } = this.#scanner;
    const value = this.#scanner.valueFrom('t');
    // Between the name and the value there is nothing but blanks, an equals sign and a quote.
    return value < 0 ? undefined : { from: xml.lastIndexOf('t', value - 1), to: this.#scanner.valueTo('t') + 1 };
  }

  /** A formula's value goes, and with it what type it was. */
  #forget({ value, type }: CellElement): void {
    for (const place of [type, value]) if (place !== undefined) this.#splices.replace(place.from, place.to, '');
  }

  #readFormula(): FormulaElement {
    const scanner = this.#scanner;
    const { start: from } = scanner;
    const [type, index, ref] = ['t', 'si', 'ref'].map((name) => scanner.attribute(name));
    if (scanner.isEmpty) return { from, to: scanner.end, text: '', type, index, ref };
    scanner.next();
    if (!scanner.isClosing) throw scanner.broken();
    return { from, to: scanner.end, text: scanner.text(), type, index, ref };
  }

  /** A formula that fills several cells cannot be changed in one of them. */
  #checkArray(formula: FormulaElement | undefined): void {
    if (formula?.type !== 'array') return;
    const [from, to] = (formula.ref ?? '').split(':').map((corner) => packAddress(corner));
    if (from === undefined || to === undefined || from === to) return;
    const [top, left] = [Math.floor(from / lastColumn), from % lastColumn];
    const [bottom, right] = [Math.floor(to / lastColumn), to % lastColumn];
    const isInside = ({ row, column }: Change): boolean =>
      row >= top && row <= bottom && column > left && column <= right + 1 && !(row === top && column === left + 1);
    const changed = this.#rows.flatMap(({ changes }) => changes).find(isInside);
    if (changed !== undefined) {
      throw new Unwritable(
        `row ${changed.row} column ${changed.column} belongs to the formula in ${formula.ref ?? ''}`,
      );
    }
  }

  #changeCell({ from, to, formula, style, metadata }: CellElement, change: Change): void {
    if (formula !== undefined || 'formula' in change) this.hasTouchedFormula = true;
    if (formula?.type === 'shared' && formula.text !== '' && formula.index !== undefined) {
      this.#orphaned.set(formula.index, { formula: formula.text, row: this.#row, column: this.#column });
    }
    this.#splices.replace(from, to, cellXml(change, { style, metadata }, this.#scanner.prefix));
  }

  /** A cell whose formula stood with one that has changed gets it for itself. */
  #adopt(formula: FormulaElement | undefined): void {
    if (formula?.type !== 'shared' || formula.text !== '') return;
    const shared = this.#orphaned.get(formula.index ?? '');
    if (shared === undefined) return;
    const text = shiftFormula(shared.formula, this.#row - shared.row, this.#column - shared.column);
    const { prefix } = this.#scanner;
    this.#splices.replace(formula.from, formula.to, `<${prefix}f>${xmlText(text)}</${prefix}f>`);
  }
}

/** A sheet's part with some cells changed, and whether a formula was among them. Other formulas may forget their values. */
export const editSheet = (
  scanner: Scanner,
  changes: readonly Change[],
  forgetsValues: boolean,
): { readonly xml: string; readonly hasTouchedFormula: boolean } => {
  const editor = new SheetEditor(scanner, changes, forgetsValues);
  const xml = editor.edit();
  return { xml, hasTouchedFormula: editor.hasTouchedFormula };
};
