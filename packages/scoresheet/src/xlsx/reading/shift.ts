import { columnLetters } from '../../formula/print.js';
import { lastColumn, lastRow, parseColumn } from './addresses.js';

// Texts and quoted sheets; names in brackets (other books, columns of tables); whole columns and rows; words, which may be addresses.
const token =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]|(\$?[A-Z]{1,3}):(\$?[A-Z]{1,3})(?![\p{L}\p{N}_.$(!])|(\$?[0-9]{1,7}):(\$?[0-9]{1,7})(?![\p{L}\p{N}_.$(!])|[$\p{L}\p{N}_.\\?]+/giu;
const address = /^(\$?)([A-Z]{1,3})(\$?)([0-9]{1,7})$/i;
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

/** A formula as it reads so many cells further down and to the right: what is relative in it has moved too. */
export const shiftFormula = (formula: string, rows: number, columns: number): string =>
  formula.replace(token, (...found: (string | number | undefined)[]) => {
    const [word, left, right, top, bottom, at] = found;
    if (typeof word !== 'string' || typeof at !== 'number') return '';
    if (typeof left === 'string' && typeof right === 'string') {
      return joined(shiftColumn(left, columns), ':', shiftColumn(right, columns));
    }
    if (typeof top === 'string' && typeof bottom === 'string') {
      return joined(shiftRow(top, rows), ':', shiftRow(bottom, rows));
    }
    const [, absoluteColumn, column, absoluteRow, row] = address.exec(word) ?? [];
    if (column === undefined || row === undefined || parseColumn(column) > lastColumn) return word;
    // LOG10( is a function, AB12! a sheet.
    if (/^[(!]/.test(formula.slice(at + word.length))) return word;
    return joined(
      shiftColumn(`${absoluteColumn ?? ''}${column}`, columns),
      '',
      shiftRow(`${absoluteRow ?? ''}${row}`, rows),
    );
  });
