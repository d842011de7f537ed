import type { Cell, Sheet, Workbook } from '../workbook/workbook.js';
import {
  type Block,
  type EnvscoreArgument,
  blockOf,
  byAnswer,
  handedOver,
  inEach,
  inPairs,
  isOneCell,
  workedOut,
} from './blocks.js';
import { criterion, hasWildcard, matchesText } from './criteria.js';
import type { CellAddress, Expression, FunctionName, Operator, RangeAddress, Scalar } from './expression.js';
import { type Move, movedRange } from './moved.js';
import { floor, formatNumber, roundTo } from './number-format.js';
import { calculationOrder } from './order.js';
import {
  compare,
  compareNumbers,
  divisionByZero,
  FormulaError,
  notFound,
  readNumber,
  toLogical,
  toNumber,
  toText,
  unknownName,
  type Value,
  wrongNumber,
  wrongReference,
  wrongValue,
} from './values.js';

export interface EvaluateOptions {
  /** Calculates the add-in's functions. Without it they are `#NAME?`, as in a program without the add-in. */
  readonly envscore?: (id: string, args: readonly EnvscoreArgument[]) => Scalar | FormulaError;
}

/** A block of cells that a function looks into, as opposed to the value of a cell. */
class Reference {
  constructor(readonly at: RangeAddress) {}

  get height(): number {
    return this.at.bottom - this.at.top + 1;
  }

  get width(): number {
    return this.at.right - this.at.left + 1;
  }

  get isOneCell(): boolean {
    return this.at.top === this.at.bottom && this.at.left === this.at.right;
  }
}

/** What a function takes, and how many. */
const argumentCounts: Readonly<Record<FunctionName, readonly [number, number]>> = {
  AND: [1, 255],
  COUNT: [1, 255],
  COUNTA: [1, 255],
  COUNTIF: [2, 2],
  COUNTIFS: [2, 254],
  IF: [2, 3],
  IFERROR: [2, 2],
  INDEX: [2, 3],
  INT: [1, 1],
  ISNUMBER: [1, 1],
  LEFT: [1, 2],
  LEN: [1, 1],
  MATCH: [2, 3],
  MAX: [1, 255],
  MID: [3, 3],
  MIN: [1, 255],
  MOD: [2, 2],
  NOT: [1, 1],
  OR: [1, 255],
  ROUND: [2, 2],
  SUBSTITUTE: [3, 4],
  SUM: [1, 255],
  SUMIFS: [3, 255],
  TEXT: [2, 2],
  TODAY: [0, 0],
  TRIM: [1, 1],
  VALUE: [1, 1],
};

/** What IF gives that has no other choice. */
const falsehood: Expression = { kind: 'value', value: false };

const miscounted = (name: FunctionName, args: readonly Expression[]): Error =>
  new Error(`${name} has ${args.length} arguments`);

const finite = (number: number): number | FormulaError => (Number.isFinite(number) ? number : wrongNumber);

const isError = (value: unknown): value is FormulaError => value instanceof FormulaError;

const arithmetic = (operator: '+' | '-' | '*' | '/', left: number, right: number): number | FormulaError => {
  switch (operator) {
    case '+':
      return finite(left + right);
    case '-':
      return finite(left - right);
    case '*':
      return finite(left * right);
    case '/':
      return right === 0 ? divisionByZero : finite(left / right);
  }
};

const isInOrder = (operator: '=' | '<>' | '<' | '<=' | '>' | '>=', order: number): boolean => {
  switch (operator) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
  }
};

/** Excel takes a sum or difference for 0 where both sides are the same 15 digits, but only in the last step of a formula. */
const isNothing = (operator: Operator, left: Value, right: Value): boolean => {
  const one = toNumber(left);
  const other = toNumber(right);
  if (isError(one) || isError(other)) return false;
  return (
    (operator === '-' && compareNumbers(one, other) === 0) || (operator === '+' && compareNumbers(one, -other) === 0)
  );
};

const operate = (operator: Operator, left: Value, right: Value): Value => {
  switch (operator) {
    case '+':
    case '-':
    case '*':
    case '/': {
      const one = toNumber(left);
      if (isError(one)) return one;
      const other = toNumber(right);
      return isError(other) ? other : arithmetic(operator, one, other);
    }
    case '&': {
      const one = toText(left);
      if (isError(one)) return one;
      const other = toText(right);
      return isError(other) ? other : one + other;
    }
    case '=':
    case '<>':
    case '<':
    case '<=':
    case '>':
    case '>=':
      if (isError(left)) return left;
      return isError(right) ? right : isInOrder(operator, compare(left, right));
  }
};

/** LEFT and MID; `start` counts from 1. */
const cut = (text: string | FormulaError, start: number | FormulaError, length: number | FormulaError): Value => {
  if (isError(text)) return text;
  if (isError(start)) return start;
  if (isError(length)) return length;
  const from = Math.trunc(start) - 1;
  return from < 0 || length < 0 ? wrongValue : text.slice(from, from + Math.trunc(length));
};

/** SUBSTITUTE minds the case of letters. `which` of the places only, or all. */
const substitute = (
  text: string | FormulaError,
  old: string | FormulaError,
  replacement: string | FormulaError,
  which: number | FormulaError | undefined,
): Value => {
  if (isError(text)) return text;
  if (isError(old)) return old;
  if (isError(replacement)) return replacement;
  if (isError(which)) return which;
  if (which !== undefined && which < 1) return wrongValue;
  if (old === '') return text;
  const pieces = text.split(old);
  if (which === undefined) return pieces.join(replacement);
  const place = Math.trunc(which);
  if (place >= pieces.length) return text;
  return pieces.slice(0, place).join(old) + replacement + pieces.slice(place).join(old);
};

const both = (one: Uint8Array, other: Uint8Array): Uint8Array => {
  const result = new Uint8Array(one.length);
  for (let at = 0; at < result.length; at += 1) result[at] = (one[at] ?? 0) & (other[at] ?? 0);
  return result;
};

const trim = (text: string | FormulaError): Value =>
  isError(text) || !text.includes(' ') ? text : text.replace(/ +/g, ' ').replace(/^ | $/g, '');

/** What stands in a cell. */
export type ReadCell = (sheet: string, row: number, column: number) => Value;

/**
 * Calculates formulas from the values of cells, each as what its cell shows; a formula is never blank, it shows 0. What has been read
 * once holds. A formula that was put together for other places comes with where its rows and sheets are. Throws where a formula is
 * put together wrongly.
 */
export const calculatorOf = (
  read: ReadCell,
  options: EvaluateOptions = {},
): ((formula: Expression, to?: Move) => Scalar | FormulaError) => {
  let move: Move | undefined;

  const cellAt = (at: CellAddress): CellAddress => (move === undefined ? at : move(at));

  const rangeAt = (at: RangeAddress): RangeAddress => (move === undefined ? at : movedRange(at, move));

  const keyOf = ({ sheet, top, left, bottom, right }: RangeAddress) => `${top},${left},${bottom},${right},${sheet}`;

  const blocks = new Map<string, readonly Value[]>();
  /** Row by row. */
  const valuesOf = ({ at, isOneCell }: Reference): readonly Value[] => {
    if (isOneCell) return [read(at.sheet, at.top, at.left)];
    const key = keyOf(at);
    const known = blocks.get(key);
    if (known !== undefined) return known;
    const values: Value[] = [];
    for (let row = at.top; row <= at.bottom; row += 1) {
      for (let column = at.left; column <= at.right; column += 1) values.push(read(at.sheet, row, column));
    }
    blocks.set(key, values);
    return values;
  };

  const selections = new Map<string, Uint8Array>();
  /** 1 for each cell that fits the criterion. */
  const select = (reference: Reference, wanted: Value): Uint8Array => {
    const code = isError(wanted) ? wanted.code : String(wanted);
    const key = `${isError(wanted) ? 'error' : typeof wanted} ${keyOf(reference.at)} ${code}`;
    const known = selections.get(key);
    if (known !== undefined) return known;
    const fits = criterion(wanted);
    const values = valuesOf(reference);
    const selection = new Uint8Array(values.length);
    values.forEach((each, at) => {
      if (fits(each)) selection[at] = 1;
    });
    selections.set(key, selection);
    return selection;
  };

  const operand = (node: Expression): Value | Reference => {
    switch (node.kind) {
      case 'cell': {
        const { sheet, row, column } = cellAt(node.at);
        return new Reference({ sheet, top: row, left: column, bottom: row, right: column });
      }
      case 'range':
        return new Reference(rangeAt(node.at));
      case 'value':
        return node.value;
      case 'operation':
        return operate(node.operator, scalar(node.left), scalar(node.right));
      case 'call':
        return callFunction(node.name, node.args);
      case 'envscore':
        return callEnvscore(node.id, node.args);
      case 'row':
        throw new Error('Values side by side stand where a formula needs one value');
    }
  };

  const scalar = (node: Expression): Value => {
    if (node.kind === 'cell') {
      const { sheet, row, column } = cellAt(node.at);
      return read(sheet, row, column);
    }
    if (node.kind === 'call' && node.name === 'IF') {
      const branch = chosen(node.args);
      return isError(branch) ? branch : scalar(branch);
    }
    const found = operand(node);
    if (!(found instanceof Reference)) return found;
    if (found.isOneCell) return read(found.at.sheet, found.at.top, found.at.left);
    if (node.kind === 'range') throw new Error('A range stands where a formula needs one value');
    return wrongValue;
  };

  /** What IF chooses. */
  const chosen = (args: readonly Expression[]): Expression | FormulaError => {
    const [condition, then, otherwise = falsehood] = args;
    if (condition === undefined || then === undefined || args.length > 3) throw miscounted('IF', args);
    const answer = toLogical(scalar(condition));
    if (isError(answer)) return answer;
    return answer ? then : otherwise;
  };

  const area = (node: Expression): Reference | FormulaError => {
    const found = operand(node);
    if (found instanceof Reference || isError(found)) return found;
    throw new Error('A formula has a value where a function needs cells');
  };

  const number = (node: Expression): number | FormulaError => toNumber(scalar(node));

  const text = (node: Expression): string | FormulaError => toText(scalar(node));

  /** Numbers as SUM takes them: in cells only what is a number, among the arguments also what reads as one. */
  const numbers = (args: readonly Expression[]): readonly number[] | FormulaError => {
    const found: number[] = [];
    for (const arg of args) {
      const each = operand(arg);
      if (each instanceof Reference) {
        for (const value of valuesOf(each)) {
          if (typeof value === 'number') found.push(value);
          else if (isError(value)) return value;
        }
      } else {
        const value = toNumber(each);
        if (isError(value)) return value;
        found.push(value);
      }
    }
    return found;
  };

  const withNumbers = (
    args: readonly Expression[],
    calculate: (found: readonly number[]) => number,
  ): number | FormulaError => {
    const found = numbers(args);
    return isError(found) ? found : finite(calculate(found));
  };

  /** AND and OR leave out text and blanks in cells, and need at least one truth value. */
  const logicals = (
    args: readonly Expression[],
    calculate: (found: readonly boolean[]) => boolean,
  ): boolean | FormulaError => {
    const found: boolean[] = [];
    for (const arg of args) {
      const each = operand(arg);
      const values = each instanceof Reference ? valuesOf(each) : [each];
      for (const value of values) {
        if (each instanceof Reference && (typeof value === 'string' || value === undefined)) continue;
        const logical = toLogical(value);
        if (isError(logical)) return logical;
        found.push(logical);
      }
    }
    return found.length === 0 ? wrongValue : calculate(found);
  };

  const count = (args: readonly Expression[], counts: (value: Value, isTyped: boolean) => boolean): number => {
    let total = 0;
    for (const arg of args) {
      const each = operand(arg);
      if (each instanceof Reference) {
        for (const value of valuesOf(each)) if (counts(value, false)) total += 1;
      } else if (counts(each, true)) total += 1;
    }
    return total;
  };

  /** The cells that fit all criteria, of areas of one size. */
  const selected = (args: readonly Expression[], size: Reference | undefined): Uint8Array | FormulaError => {
    let chosen: Uint8Array | undefined;
    let first = size;
    for (let index = 0; index < args.length; index += 2) {
      const [cells, wanted] = args.slice(index, index + 2);
      if (cells === undefined || wanted === undefined) throw new Error('A function has cells without a criterion');
      const reference = area(cells);
      if (isError(reference)) return reference;
      first ??= reference;
      if (reference.height !== first.height || reference.width !== first.width) return wrongValue;
      const selection = select(reference, scalar(wanted));
      chosen = chosen === undefined ? selection : both(chosen, selection);
    }
    return chosen ?? new Uint8Array();
  };

  const countSelected = (args: readonly Expression[]): Value => {
    const chosen = selected(args, undefined);
    return isError(chosen) ? chosen : chosen.reduce((total, each) => total + each, 0);
  };

  const sumSelected = ([cells, ...criteria]: readonly Expression[]): Value => {
    if (cells === undefined) return 0;
    const reference = area(cells);
    if (isError(reference)) return reference;
    const chosen = selected(criteria, reference);
    if (isError(chosen)) return chosen;
    let total = 0;
    const values = valuesOf(reference);
    for (let at = chosen.indexOf(1); at >= 0; at = chosen.indexOf(1, at + 1)) {
      const value = values[at];
      if (isError(value)) return value;
      if (typeof value === 'number') total += value;
    }
    return finite(total);
  };

  /** INDEX: 0 is a whole row or column, one number counts along what is one cell wide or high. */
  const index = (cells: Expression, first: number, second: number | undefined): Reference | FormulaError => {
    const reference = area(cells);
    if (isError(reference)) return reference;
    const { at, height, width } = reference;
    const isAlong = second === undefined && height === 1;
    const row = Math.trunc(isAlong ? 1 : first);
    const column = Math.trunc(isAlong ? first : (second ?? (width === 1 ? 1 : 0)));
    if (row < 0 || column < 0) return wrongValue;
    if (row > height || column > width) return wrongReference;
    return new Reference({
      sheet: at.sheet,
      top: row === 0 ? at.top : at.top + row - 1,
      bottom: row === 0 ? at.bottom : at.top + row - 1,
      left: column === 0 ? at.left : at.left + column - 1,
      right: column === 0 ? at.right : at.left + column - 1,
    });
  };

  const places = new Map<string, ReadonlyMap<string, number>>();
  /** The first place of every text in some cells, case aside: a column of names is looked into by every row that shows one. */
  const placesOf = (reference: Reference): ReadonlyMap<string, number> => {
    const key = keyOf(reference.at);
    const known = places.get(key);
    if (known !== undefined) return known;
    const found = new Map<string, number>();
    valuesOf(reference).forEach((value, index) => {
      if (typeof value !== 'string') return;
      const folded = value.toLowerCase();
      if (!found.has(folded)) found.set(folded, index + 1);
    });
    places.set(key, found);
    return found;
  };

  /** MATCH: 0 the first that is equal, texts with `*` and `?`; 1 the last that is not above it, of cells in rising order. */
  const match = (wanted: Value, reference: Reference, kind: number): Value => {
    if (isError(wanted)) return wanted;
    if (reference.height > 1 && reference.width > 1) return notFound;
    const looked = wanted ?? 0;
    const values = valuesOf(reference);
    const isLike = (each: Value): each is Scalar => typeof each === typeof looked && !isError(each);
    if (kind === 0) {
      if (typeof looked === 'string' && !hasWildcard(looked)) {
        return placesOf(reference).get(looked.toLowerCase()) ?? notFound;
      }
      const matches = typeof looked === 'string' ? matchesText(looked) : () => false;
      const at = values.findIndex(
        (each) => isLike(each) && (typeof each === 'string' ? matches(each) : compare(each, looked) === 0),
      );
      return at < 0 ? notFound : at + 1;
    }
    if (kind !== 1) throw new Error('MATCH looks for what is equal (0) or not above (1)');
    for (let at = values.length - 1; at >= 0; at -= 1) {
      const each = values[at];
      if (isLike(each) && compare(each, looked) <= 0) return at + 1;
    }
    return notFound;
  };

  const callFunction = (name: FunctionName, args: readonly Expression[]): Value | Reference => {
    const counts = argumentCounts[name];
    if (args.length < counts[0] || args.length > counts[1]) throw miscounted(name, args);
    if (name === 'TODAY') return notFound;
    const [first, second, third, fourth] = args;
    if (first === undefined) return wrongValue;
    const given = second ?? first;
    switch (name) {
      case 'IF': {
        const branch = chosen(args);
        return isError(branch) ? branch : operand(branch);
      }
      case 'IFERROR': {
        const value = scalar(first);
        return isError(value) ? scalar(given) : value;
      }
      case 'AND':
        return logicals(args, (found) => found.every(Boolean));
      case 'OR':
        return logicals(args, (found) => found.some(Boolean));
      case 'NOT': {
        const value = toLogical(scalar(first));
        return isError(value) ? value : !value;
      }
      case 'SUM':
        return withNumbers(args, (found) => found.reduce((total, each) => total + each, 0));
      case 'MIN':
        return withNumbers(args, (found) => (found.length === 0 ? 0 : found.reduce((a, b) => Math.min(a, b))));
      case 'MAX':
        return withNumbers(args, (found) => (found.length === 0 ? 0 : found.reduce((a, b) => Math.max(a, b))));
      case 'COUNT':
        return count(args, (value, isTyped) => (isTyped ? !isError(toNumber(value)) : typeof value === 'number'));
      case 'COUNTA':
        return count(args, (value, isTyped) => isTyped || value !== undefined);
      case 'COUNTIF':
      case 'COUNTIFS':
        return countSelected(args);
      case 'SUMIFS':
        return sumSelected(args);
      case 'INDEX': {
        const row = number(given);
        if (isError(row)) return row;
        const column = third === undefined ? undefined : number(third);
        return isError(column) ? column : index(first, row, column);
      }
      case 'MATCH': {
        const reference = area(given);
        if (isError(reference)) return reference;
        const kind = third === undefined ? 1 : number(third);
        return isError(kind) ? kind : match(scalar(first), reference, kind);
      }
      case 'ROUND': {
        const value = number(first);
        if (isError(value)) return value;
        const places = number(given);
        return isError(places) ? places : finite(roundTo(value, Math.trunc(places)));
      }
      case 'INT': {
        const value = number(first);
        return isError(value) ? value : floor(value);
      }
      case 'MOD': {
        const value = number(first);
        if (isError(value)) return value;
        const divisor = number(given);
        if (isError(divisor)) return divisor;
        if (divisor === 0) return divisionByZero;
        const rest = value % divisor;
        return rest !== 0 && rest < 0 !== divisor < 0 ? rest + divisor : rest;
      }
      case 'ISNUMBER':
        return typeof scalar(first) === 'number';
      case 'LEN': {
        const found = text(first);
        return isError(found) ? found : found.length;
      }
      case 'TRIM':
        return trim(text(first));
      case 'LEFT':
        return cut(text(first), 1, second === undefined ? 1 : number(second));
      case 'MID':
        return cut(text(first), number(given), third === undefined ? 0 : number(third));
      case 'SUBSTITUTE':
        return substitute(
          text(first),
          text(given),
          third === undefined ? '' : text(third),
          fourth === undefined ? undefined : number(fourth),
        );
      case 'VALUE': {
        const value = scalar(first);
        if (typeof value === 'boolean') return wrongValue;
        return typeof value === 'string' ? (readNumber(value) ?? wrongValue) : (value ?? 0);
      }
      case 'TEXT': {
        const value = scalar(first);
        const format = scalar(given);
        if (isError(value)) return value;
        if (typeof format !== 'string') throw new Error('TEXT needs its format as a text');
        if (typeof value === 'boolean') return toText(value);
        const found = toNumber(value);
        return isError(found) ? toText(value) : formatNumber(found, format);
      }
    }
  };

  /** An argument of the add-in, or a part of one: what is done to a block is done cell by cell. */
  const block = (node: Expression): Block => {
    if (node.kind === 'row') return blockOf(node.parts.map(scalar), node.parts.length);
    if (node.kind === 'operation') {
      return inPairs(block(node.left), block(node.right), (left, right) => operate(node.operator, left, right));
    }
    if (node.kind === 'call' && node.name === 'IF') return blockOfIf(node.args);
    const [only] = node.kind === 'call' && node.name === 'TRIM' ? node.args : [];
    if (only !== undefined) return inEach(block(only), (value) => trim(toText(value)));
    const found = operand(node);
    return found instanceof Reference ? blockOf(valuesOf(found), found.width) : blockOf([found], 1);
  };

  /** What one value does not choose is not even put together. */
  const blockOfIf = ([condition, then, otherwise = falsehood]: readonly Expression[]): Block => {
    if (condition === undefined || then === undefined) throw new Error('IF has nothing to choose from');
    const asked = workedOut(inEach(block(condition), toLogical));
    if (!isOneCell(asked)) return byAnswer(asked, block(then), block(otherwise));
    const answer = asked.at(0, 0);
    return isError(answer) ? asked : block(answer === true ? then : otherwise);
  };

  const callEnvscore = (id: string, args: readonly Expression[]): Value => {
    const found: EnvscoreArgument[] = [];
    for (const each of args) {
      const handed = handedOver(block(each));
      if (isError(handed)) return handed;
      found.push(handed.argument);
    }
    return options.envscore === undefined ? unknownName : options.envscore(id, found);
  };

  return (formula, to) => {
    move = to;
    if (formula.kind === 'operation') {
      const left = scalar(formula.left);
      const right = scalar(formula.right);
      if (isNothing(formula.operator, left, right)) return 0;
      const result = operate(formula.operator, left, right) ?? 0;
      return typeof result === 'number' ? result + 0 : result;
    }
    const result = scalar(formula) ?? 0;
    return typeof result === 'number' ? result + 0 : result;
  };
};

/** What the cells of a sheet show, by row and column. */
type Shown = Value[][];

/** What every cell of a workbook shows. Whatever a formula looks at is calculated before it. */
const shownIn = (workbook: Workbook, options: EvaluateOptions): ReadonlyMap<string, Shown> => {
  const shown = new Map(workbook.sheets.map(({ name, cells }) => [name, inputsOf(cells)]));
  const calculate = calculatorOf((sheet, row, column) => shown.get(sheet)?.[row]?.[column], options);
  for (const { sheet, row, column, formula } of calculationOrder(workbook)) {
    const inRow = shown.get(sheet)?.[row];
    if (inRow !== undefined) inRow[column] = calculate(formula);
  }
  return shown;
};

const inputsOf = (cells: Sheet['cells']): Shown => {
  const rows: Shown = [];
  for (const [row, columns] of cells) {
    const inRow: Value[] = [];
    for (const [column, { formula, value }] of columns) inRow[column] = formula === undefined ? value : undefined;
    rows[row] = inRow;
  }
  return rows;
};

/** The sheet with what its formulas show; rows without formulas stay as they are, and so does a sheet of such rows. */
const fill = (sheet: Sheet, shown: Shown | undefined): Sheet => {
  let cells: Map<number, ReadonlyMap<number, Cell>> | undefined;
  for (const [row, columns] of sheet.cells) {
    let filled: Map<number, Cell> | undefined;
    for (const [column, cell] of columns) {
      const value = shown?.[row]?.[column];
      if (cell.formula === undefined || value === undefined) continue;
      filled ??= new Map(columns);
      filled.set(column, { ...cell, value: isError(value) ? value.code : value });
    }
    if (filled === undefined) continue;
    cells ??= new Map(sheet.cells);
    cells.set(row, filled);
  }
  return cells === undefined ? sheet : { ...sheet, cells };
};

/**
 * The workbook with every formula's value filled in, calculated from the values of its other cells as Excel does. An error's value is
 * its text (`#VALUE!`). Throws where formulas go round in a circle, refer to missing sheets or are put together wrongly.
 */
export const evaluate = (workbook: Workbook, options: EvaluateOptions = {}): Workbook => {
  const shown = shownIn(workbook, options);
  return { ...workbook, sheets: workbook.sheets.map((sheet) => fill(sheet, shown.get(sheet.name))) };
};
