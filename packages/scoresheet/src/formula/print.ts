import type { CellAddress, Expression, RangeAddress, Scalar } from './expression.js';
import { precedence } from './precedence.js';
import { shownName, storedName } from './tokens.js';
import { columnLetters } from './column-letters.js';

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

const refuse = (what: string, limit: number, found: number): never => {
  throw new RangeError(`A formula may have ${what} ${limit}, found ${found}`);
};

const printCorner = (row: number, column: number, dollar: string): string => {
  if (!Number.isInteger(row) || row < 1 || row > lastRow) refuse('rows from 1 to', lastRow, row);
  if (!Number.isInteger(column) || column < 1 || column > lastColumn) refuse('columns from 1 to', lastColumn, column);
  return `${dollar}${columnLetters(column)}${dollar}${row}`;
};

const plainName = /^[A-Za-z_][A-Za-z0-9_]*$/;
// A1, R1C1 (R, C and RC are whole rows and columns there) and the truth values would be read as something else.
const readOtherwise = /^(?:[A-Z]{1,3}[0-9]+|R[0-9]*|C[0-9]*|R[0-9]*C[0-9]*|TRUE|FALSE)$/i;

/** A mark inside what stands between two such marks is written twice. */
const doubled = (text: string, mark: string): string =>
  text.includes(mark) ? text.replaceAll(mark, `${mark}${mark}`) : text;

/** A sheet's name as references have it: anything but plain ASCII words in apostrophes. */
export const printSheetName = (name: string): string =>
  plainName.test(name) && !readOtherwise.test(name) ? name : `'${doubled(name, "'")}'`;

const printCell = ({ sheet, row, column }: CellAddress, home: string, { absolute }: PrintOptions): string => {
  const corner = printCorner(row, column, absolute === true ? '$' : '');
  return sheet === home ? corner : `${printSheetName(sheet)}!${corner}`;
};

/** A block, or one cell where both corners are the same. Sheets other than `home` are named. */
export const printRange = (
  { sheet, top, left, bottom, right }: RangeAddress,
  home: string,
  options: PrintOptions = {},
): string => {
  const first = printCell({ sheet, row: top, column: left }, home, options);
  if (top === bottom && left === right) return first;
  return `${first}:${printCorner(bottom, right, options.absolute === true ? '$' : '')}`;
};

/** The shortest digits that read back as the same number; an exponent only beyond some twenty zeros. */
export const printNumber = (number: number): string => {
  if (!Number.isFinite(number)) throw new RangeError(`A formula may have finite numbers only, found ${number}`);
  const short = String(number);
  if (!short.includes('e')) return short;
  const [mantissa = '', exponentText = ''] = short.split('e');
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
  return `"${doubled(scalar, '"')}"`;
};

/**
 * The formula as spreadsheet programs read it, in English and without the leading `=`, for a cell of the sheet `home`.
 * With an empty `home` every reference names its sheet.
 */
export const print = (expression: Expression, home: string, options: PrintOptions = {}): string => {
  // Joined once: a formula has hundreds of pieces, and joining inner ones first would copy each of them many times.
  const pieces: string[] = [];
  const list = (name: string, args: readonly Expression[], depth: number, before = ''): void => {
    if (depth >= deepestNesting) refuse('levels of functions at most', deepestNesting, depth + 1);
    const all = args.length + (before === '' ? 0 : 1);
    if (all > mostArguments) refuse('arguments a function at most', mostArguments, all);
    pieces.push(name, '(', before);
    args.forEach((each, index) => {
      if (index > 0) pieces.push(',');
      walk(each, 0, depth + 1);
    });
    pieces.push(')');
  };
  /** `outer`: what binds tighter than this around it needs parentheses. */
  const walk = (node: Expression, outer: number, depth: number): void => {
    switch (node.kind) {
      case 'value':
        pieces.push(printScalar(node.value));
        break;
      case 'cell':
        pieces.push(printCell(node.at, home, options));
        break;
      case 'range':
        pieces.push(printRange(node.at, home, options));
        break;
      case 'operation': {
        const own = precedence[node.operator];
        if (own < outer) pieces.push('(');
        walk(node.left, own, depth);
        pieces.push(node.operator);
        // Operators of a kind are taken from the left; only & may be taken from the right without any difference.
        walk(node.right, node.operator === '&' ? own : own + 1, depth);
        if (own < outer) pieces.push(')');
        break;
      }
      case 'call':
        list(node.name, node.args, depth);
        break;
      case 'envscore':
        list((options.envscore === 'stored' ? storedName : shownName)(node.id), node.args, depth);
        break;
      // Of all ways to put values side by side the one that every version and program has.
      case 'row':
        list('CHOOSE', node.parts, depth, `{${node.parts.map((_, index) => index + 1).join(',')}},`);
        break;
    }
  };
  walk(expression, 0, 0);
  const text = pieces.join('');
  // The = in front of it counts.
  if (text.length + 1 > longestFormula) refuse('characters at most', longestFormula, text.length + 1);
  return text;
};
