import {
  type CellAddress,
  type CellValue,
  type FormulaError,
  type RangeAddress,
  type ReadCell,
  type Scalar,
  calculatorOf,
  type callCatalogue,
  shiftFormula,
} from '@envscore/scoresheet';
import { type Formula, readFormula } from './formulas.js';
import { Graph } from './graph.js';

/** Calculates the functions `ENVSCORE.<id>`. */
export type Calls = (...call: Parameters<typeof callCatalogue>) => ReturnType<typeof callCatalogue>;

/** A formula that a rule about cells asks: a conditional format, or a limit of what may be typed. */
export interface Rule {
  readonly id: string;
  readonly sheet: string;
  /** As it reads for the first cell of the rule, without its `=`. */
  readonly formula: string;
  /** The cells that it is about, by how far each is below and to the right of the first. */
  readonly offsets: readonly { readonly down: number; readonly right: number }[];
}

interface Asked {
  readonly rule: Rule;
  readonly down: number;
  readonly right: number;
}

interface Node {
  readonly at: CellAddress | undefined;
  readonly asked: Asked | undefined;
  readonly text: string;
  readonly formula: Formula;
  readonly reads: readonly RangeAddress[];
}

interface CellResult {
  readonly at: CellAddress;
  readonly value: Scalar | FormulaError;
}

interface RuleResult extends Asked {
  /** The values of a block, or one value, row by row. */
  readonly values: readonly (readonly CellValue[])[];
}

/** What only the grid's engine can calculate: the text of a formula and where it stands or is asked. */
export interface ForeignFormula {
  readonly at: CellAddress | undefined;
  readonly asked: Asked | undefined;
  readonly text: string;
}

export interface Changes {
  /** Cells with another value or another formula. */
  readonly typed: readonly CellAddress[];
  /** Cells whose formulas somebody else has calculated. */
  readonly shown: readonly CellAddress[];
  /** Rules that have not been asked yet. */
  readonly rules: Iterable<string>;
}

export interface Results {
  readonly cells: readonly CellResult[];
  readonly rules: readonly RuleResult[];
  readonly foreign: readonly ForeignFormula[];
}

const keyOf = ({ sheet, row, column }: CellAddress): string => `${row},${column},${sheet.toLowerCase()}`;

/**
 * Calculates the formulas of a workbook with the evaluator of the scoresheets themselves, and only those that a change concerns. It knows
 * no grid: it is told what cells hold, and gives back what they are to show.
 */
export class Calculator {
  readonly #read: ReadCell;
  readonly #readsOfForeign: (text: string, home: string) => readonly RangeAddress[];
  readonly #calls: Calls;
  #graph = new Graph<Node>();
  readonly #formulas = new Map<string, Node>();
  readonly #rules = new Map<string, readonly Node[]>();

  constructor({
    read,
    readsOfForeign,
    calls,
  }: {
    readonly read: ReadCell;
    readonly readsOfForeign: (text: string, home: string) => readonly RangeAddress[];
    readonly calls: Calls;
  }) {
    this.#read = read;
    this.#readsOfForeign = readsOfForeign;
    this.#calls = calls;
  }

  /** Forgets the formulas of all cells; rules stay. */
  clear(): void {
    this.#formulas.clear();
    this.#graph = new Graph();
    for (const nodes of this.#rules.values()) for (const node of nodes) this.#graph.add(node);
  }

  /** Forgets everything: another workbook is open. */
  forget(): void {
    this.#rules.clear();
    this.clear();
  }

  /** A cell's formula, without its `=`, or that it has none. */
  setFormula(at: CellAddress, text: string | undefined): void {
    const key = keyOf(at);
    const before = this.#formulas.get(key);
    if (before !== undefined) {
      this.#graph.remove(before);
      this.#formulas.delete(key);
    }
    if (text === undefined) return;
    const node = this.#node(text, at.sheet, { at, asked: undefined });
    this.#formulas.set(key, node);
    this.#graph.add(node);
  }

  setRule(rule: Rule): void {
    this.removeRule(rule.id);
    const nodes = rule.offsets.map(({ down, right }) =>
      this.#node(shiftFormula(rule.formula, down, right), rule.sheet, { at: undefined, asked: { rule, down, right } }),
    );
    this.#rules.set(rule.id, nodes);
    for (const node of nodes) this.#graph.add(node);
  }

  removeRule(id: string): void {
    for (const node of this.#rules.get(id) ?? []) this.#graph.remove(node);
    this.#rules.delete(id);
  }

  /** Calculates what these changes concern. */
  calculate({ typed, shown: newlyShown, rules }: Changes): Results {
    const also: Node[] = [];
    const changed = [...typed, ...newlyShown];
    for (const at of typed) {
      const node = this.#formulas.get(keyOf(at));
      if (node !== undefined) also.push(node);
    }
    for (const id of rules) also.push(...(this.#rules.get(id) ?? []));
    const shown = new Map<string, CellValue>();
    const read: ReadCell = (sheet, row, column) => {
      const key = keyOf({ sheet, row, column });
      return shown.has(key) ? shown.get(key) : this.#read(sheet, row, column);
    };
    const evaluate = calculatorOf(read, { envscore: this.#calls });
    const results: { cells: CellResult[]; rules: RuleResult[]; foreign: ForeignFormula[] } = {
      cells: [],
      rules: [],
      foreign: [],
    };
    for (const { at, asked, text, formula } of this.#graph.concerned(changed, also)) {
      if ('foreign' in formula) {
        results.foreign.push({ at, asked, text });
        continue;
      }
      const { expression } = formula;
      if (asked !== undefined && expression.kind === 'range') {
        results.rules.push({ ...asked, values: valuesIn(expression.at, read) });
        continue;
      }
      const value = evaluated(() => evaluate(expression));
      if (value === undefined) {
        results.foreign.push({ at, asked, text });
        continue;
      }
      if (asked !== undefined) results.rules.push({ ...asked, values: [[value]] });
      if (at === undefined) continue;
      shown.set(keyOf(at), value);
      results.cells.push({ at, value });
    }
    return results;
  }

  #node(text: string, home: string, of: Pick<Node, 'at' | 'asked'>): Node {
    const formula = readFormula(text, home);
    const reads = 'foreign' in formula ? this.#readsOfForeign(text, home) : formula.reads;
    return { ...of, text, formula, reads };
  }
}

/** Nothing where somebody put a formula together as no layout does, and only a grid makes something of it. */
const evaluated = (evaluate: () => Scalar | FormulaError): Scalar | FormulaError | undefined => {
  try {
    return evaluate();
  } catch {
    return undefined;
  }
};

const valuesIn = ({ sheet, top, left, bottom, right }: RangeAddress, read: ReadCell): readonly CellValue[][] => {
  const rows: CellValue[][] = [];
  for (let row = top; row <= bottom; row += 1) {
    const inRow: CellValue[] = [];
    for (let column = left; column <= right; column += 1) inRow.push(read(sheet, row, column));
    rows.push(inRow);
  }
  return rows;
};
