import { columnLetters } from '../../formula/column-letters.js';
import { lastColumn, lastRow, longestFormula, parseColumn } from './addresses.js';

// Texts and quoted sheets; what opens a bracket; whole columns and rows; words, which may be addresses.
export const token =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[|(\$?[A-Z]{1,3}):(\$?[A-Z]{1,3})(?![\p{L}\p{N}_.$(!])|(\$?[0-9]{1,7}):(\$?[0-9]{1,7})(?![\p{L}\p{N}_.$(!])|[$\p{L}\p{N}_.\\?]+/giu;
export const address = /^(\$?)([A-Z]{1,3})(\$?)([0-9]{1,7})$/i;
const brokenReference = '#REF!';

const shiftColumn = (text: string, columns: number): string | undefined => {
  if (text.startsWith('$')) return text;
  const column = parseColumn(text) + columns;
  return column >= 1 && column <= lastColumn ? columnLetters(column) : undefined;
};

const shiftRow = (text: string, rows: number): string | undefined => {
  if (text.startsWith('$')) return text;
  const row = Number(text) + rows;
  return row >= 1 && row <= lastRow ? String(row) : undefined;
};

const joined = (first: string | undefined, between: string, second: string | undefined): string =>
  first === undefined || second === undefined ? brokenReference : `${first}${between}${second}`;

/**
 * Behind the bracket that closes the one at `from`: the name of another book, or columns of a table, where an apostrophe stands before
 * brackets that are part of a name. The end of the formula if none does.
 */
export const closing = (formula: string, from: number): number => {
  let depth = 0;
  for (let at = from; at < formula.length; at += 1) {
    const character = formula.charAt(at);
    if (character === "'") at += 1;
    else if (character === '[') depth += 1;
    else if (character === ']') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return formula.length;
};

const shiftToken = (found: RegExpExecArray, formula: string, rows: number, columns: number): string => {
  const [word, left, right, top, bottom] = found;
  if (left !== undefined && right !== undefined) {
    return joined(shiftColumn(left, columns), ':', shiftColumn(right, columns));
  }
  if (top !== undefined && bottom !== undefined) return joined(shiftRow(top, rows), ':', shiftRow(bottom, rows));
  const [, absoluteColumn = '', column, absoluteRow = '', row] = address.exec(word) ?? [];
  if (column === undefined || row === undefined || parseColumn(column) > lastColumn) return word;
  // LOG10( is a function, AB12! a sheet.
  if (['(', '!'].includes(formula.charAt(found.index + word.length))) return word;
  return joined(shiftColumn(absoluteColumn + column, columns), '', shiftRow(absoluteRow + row, rows));
};

/** A formula as it reads so many cells further down and to the right: what is relative in it has moved too. */
export const shiftFormula = (formula: string, rows: number, columns: number): string => {
  if (formula.length > longestFormula) return formula;
  const pieces: string[] = [];
  let at = 0;
  const tokens = new RegExp(token);
  for (let found = tokens.exec(formula); found !== null; found = tokens.exec(formula)) {
    if (found[0] === '[') {
      tokens.lastIndex = closing(formula, found.index);
      continue;
    }
    pieces.push(formula.slice(at, found.index), shiftToken(found, formula, rows, columns));
    at = tokens.lastIndex;
  }
  return pieces.join('') + formula.slice(at);
};
