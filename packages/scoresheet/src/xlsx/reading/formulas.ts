import { type FoundFormula, mayCall, readCalls } from '../calls.js';
import type { Scanner } from '../xml/scanner.js';
import { longestFormula } from './addresses.js';
import type { Budget } from './budget.js';
import { detached } from './known-rows.js';
import { shiftFormula } from './shift.js';

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

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  /** As programs write nearly all of them: without attributes, at once behind the tag of the cell. The scanner is past it then. */
  plain(scanner: Scanner): FoundFormula | undefined {
    const text = scanner.leaf('<f>', '</f>');
    return text === undefined ? undefined : formulaOf(text);
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
