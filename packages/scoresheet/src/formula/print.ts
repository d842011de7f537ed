import type { Expression, Operator, RangeAddress, Scalar } from './expression.js';
import { shownName, storedName } from './tokens.js';

export interface PrintOptions {
  /** `$A$1` instead of `A1`: for names, validations and charts. */
  readonly absolute?: boolean;
  /** `stored` writes the add-in's functions as a file keeps them, `_xldudf_ENVSCORE_<ID>`. */
  readonly envscore?: 'shown' | 'stored';
}

// Excel's limits; LibreOffice and WPS have none that is lower.
const longestFormula = 8192;
const longestText = 255;
const deepestNesting = 64;
const mostArguments = 255;
const lastRow = 1_048_576;
const lastColumn = 16_384;

const precedence: Readonly<Record<Operator, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '<=': 1,
  '>': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
};

const refuse = (what: string, limit: number, found: number): never => {
  throw new RangeError(`A formula may have ${what} ${limit}, found ${found}`);
};

/** 1 is A, 27 is AA. */
export const columnLetters = (column: number): string => {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
};

const printCorner = (row: number, column: number, dollar: string): string => {
  if (!Number.isInteger(row) || row < 1 || row > lastRow) refuse('rows from 1 to', lastRow, row);
  if (!Number.isInteger(column) || column < 1 || column > lastColumn) refuse('columns from 1 to', lastColumn, column);
  return `${dollar}${columnLetters(column)}${dollar}${row}`;
};

const plainName = /^[A-Za-z_][A-Za-z0-9_]*$/;
// A1, R1C1 (R, C and RC are whole rows and columns there) and the truth values would be read as something else.
const readOtherwise = /^(?:[A-Z]{1,3}[0-9]+|R[0-9]*|C[0-9]*|R[0-9]*C[0-9]*|TRUE|FALSE)$/i;

/** A sheet's name as references have it: anything but plain ASCII words in apostrophes. */
export const printSheetName = (name: string): string =>
  plainName.test(name) && !readOtherwise.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

/** A block, or one cell where both corners are the same. Sheets other than `home` are named. */
export const printRange = (at: RangeAddress, home: string, options: PrintOptions = {}): string => {
  const dollar = options.absolute === true ? '$' : '';
  const sheet = at.sheet === home ? '' : `${printSheetName(at.sheet)}!`;
  const first = printCorner(at.top, at.left, dollar);
  const last = printCorner(at.bottom, at.right, dollar);
  return first === last ? `${sheet}${first}` : `${sheet}${first}:${last}`;
};

/** The shortest digits that read back as the same number; an exponent only beyond some twenty zeros. */
export const printNumber = (number: number): string => {
  if (!Number.isFinite(number)) throw new RangeError(`A formula may have finite numbers only, found ${number}`);
  const short = String(number);
  const [mantissa = '', exponentText] = short.split('e');
  if (exponentText === undefined) return short;
  const exponent = Number(exponentText);
  if (Math.abs(exponent) > 25) return `${mantissa}E${exponentText}`;
  const sign = number < 0 ? '-' : '';
  const [whole = '', decimals = ''] = mantissa.replace('-', '').split('.');
  return exponent < 0
    ? `${sign}0.${'0'.repeat(-exponent - 1)}${whole}${decimals}`
    : `${sign}${whole}${decimals.padEnd(exponent, '0')}`;
};

const printScalar = (scalar: Scalar): string => {
  if (typeof scalar === 'number') return printNumber(scalar);
  if (typeof scalar === 'boolean') return scalar ? 'TRUE' : 'FALSE';
  if (scalar.length > longestText) refuse('texts of at most', longestText, scalar.length);
  return `"${scalar.replaceAll('"', '""')}"`;
};

/**
 * The formula as spreadsheet programs read it, in English and without the leading `=`, for a cell of the sheet `home`.
 * With an empty `home` every reference names its sheet.
 */
export const print = (expression: Expression, home: string, options: PrintOptions = {}): string => {
  const list = (name: string, args: readonly Expression[], depth: number, ...before: readonly string[]): string => {
    if (depth >= deepestNesting) refuse('levels of functions at most', deepestNesting, depth + 1);
    const all = before.length + args.length;
    if (all > mostArguments) refuse('arguments a function at most', mostArguments, all);
    return `${name}(${[...before, ...args.map((each) => walk(each, 0, depth + 1))].join(',')})`;
  };
  /** `outer`: what binds tighter than this around it needs parentheses. */
  const walk = (node: Expression, outer: number, depth: number): string => {
    switch (node.kind) {
      case 'value':
        return printScalar(node.value);
      case 'cell': {
        const { sheet, row, column } = node.at;
        return printRange({ sheet, top: row, left: column, bottom: row, right: column }, home, options);
      }
      case 'range':
        return printRange(node.at, home, options);
      case 'operation': {
        const own = precedence[node.operator];
        // Operators of a kind are taken from the left; only & may be taken from the right without any difference.
        const right = walk(node.right, node.operator === '&' ? own : own + 1, depth);
        const text = `${walk(node.left, own, depth)}${node.operator}${right}`;
        return own < outer ? `(${text})` : text;
      }
      case 'call':
        return list(node.name, node.args, depth);
      case 'envscore':
        return list((options.envscore === 'stored' ? storedName : shownName)(node.id), node.args, depth);
      // Of all ways to put values side by side the one that every version and program has.
      case 'row':
        return list('CHOOSE', node.parts, depth, `{${node.parts.map((_, index) => index + 1).join(',')}}`);
    }
  };
  const text = walk(expression, 0, 0);
  // The = in front of it counts.
  if (text.length + 1 > longestFormula) refuse('characters at most', longestFormula, text.length + 1);
  return text;
};
