import { type FoundFormula, mayCall, readCalls } from '../calls.js';
import type { Scanner } from '../xml/scanner.js';
import { lastColumn, longestFormula } from './addresses.js';
import type { Budget } from './budget.js';
import { shiftFormula } from './shift.js';

/** A formula's element as a file had it, letter by letter, and what it says. */
interface Remembered {
  readonly xml: string;
  readonly formula: FoundFormula;
}

/** What is remembered takes more than its letters, about as much as so many. */
const besides = 128;

const sizeOf = ({ length }: string): number => length + besides;

/** A text of its own: what was cut out of a part keeps all of that in memory. */
const detached = (text: string): string => ` ${text}`.slice(1);

/**
 * The formulas of the files before, by part and cell, and nothing else that stood there. Files of a day have most of them in common: one
 * that stands at its place again, letter by letter, is not decoded again and takes no memory of its own.
 */
export class FormulaMemory {
  readonly #most: number;
  readonly #parts = new Map<string, Map<number, Remembered>>();
  #size = 0;
  #isFull = false;

  /** `most` letters, or what takes as much. */
  constructor(most: number) {
    this.#most = most;
  }

  get size(): number {
    return this.#size;
  }

  /** By the places of cells. Once there was no more room, all is forgotten. */
  of(part: string): Map<number, Remembered> {
    if (this.#isFull || this.#size + sizeOf(part) > this.#most) {
      this.#parts.clear();
      this.#size = 0;
      this.#isFull = false;
    }
    const known = this.#parts.get(part);
    if (known !== undefined) return known;
    const formulas = new Map<number, Remembered>();
    this.#parts.set(detached(part), formulas);
    this.#size += sizeOf(part);
    return formulas;
  }

  keep(formulas: Map<number, Remembered>, place: number, xml: string, formula: FoundFormula): void {
    const before = formulas.get(place);
    const more = sizeOf(xml) - (before === undefined ? 0 : sizeOf(before.xml));
    this.#isFull ||= this.#size + more > this.#most;
    if (this.#isFull) return;
    this.#size += more;
    formulas.set(place, { xml: detached(xml), formula });
  }
}

/** Twice what a scoresheet of fifteen has. */
const memory = new FormulaMemory(4 * 1024 * 1024);

const formulaOf = (stored: string): FoundFormula => {
  const formula = detached(stored);
  return formula.length <= longestFormula && mayCall(formula) ? readCalls(formula) : { formula };
};

interface Shared {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** The formulas of a sheet as they stand in its part; one that several cells share stands with the first only. */
export class Formulas {
  readonly #shared = new Map<string, Shared>();
  readonly #budget: Budget;
  readonly #remembered: Map<number, Remembered>;

  constructor(part: string, budget: Budget) {
    this.#remembered = memory.of(part);
    this.#budget = budget;
  }

  /** As programs write nearly all of them: without attributes, at once behind the tag of the cell. The scanner is past it then. */
  plain(scanner: Scanner, row: number, column: number): FoundFormula | undefined {
    const place = row * lastColumn + column - 1;
    const known = this.#remembered.get(place);
    if (known !== undefined && scanner.passes(known.xml)) return known.formula;
    const from = scanner.end;
    const text = scanner.leaf('<f>', '</f>');
    if (text === undefined) return undefined;
    const formula = formulaOf(text);
    memory.keep(this.#remembered, place, scanner.xml.slice(from, scanner.end), formula);
    return formula;
  }

  /** Any other; the scanner stands at its tag. */
  read(scanner: Scanner, row: number, column: number): FoundFormula {
    return formulaOf(this.#text(scanner, row, column));
  }

  #text(scanner: Scanner, row: number, column: number): string {
    const isShared = scanner.attribute('t') === 'shared';
    const index = isShared ? (scanner.attribute('si') ?? '') : '';
    let text = '';
    if (!scanner.isEmpty) {
      scanner.next();
      if (!scanner.isClosing) throw scanner.broken();
      text = scanner.text();
    }
    if (!isShared) return text;
    if (text !== '') {
      this.#shared.set(index, { formula: text, row, column });
      return text;
    }
    const first = this.#shared.get(index);
    if (first === undefined) return '';
    this.#budget.sharedFormula(first.formula.length);
    return shiftFormula(first.formula, row - first.row, column - first.column);
  }
}
