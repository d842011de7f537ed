import type { Expression, Scalar } from '../../formula/expression.js';
import { print } from '../../formula/print.js';
import { columnLetters } from '../../formula/column-letters.js';
import type { Cell, Sheet } from '../../workbook/workbook.js';
import { Unwritable } from '../unwritable.js';
import { xmlText } from '../xml/escape.js';
import type { SharedStrings } from './shared-strings.js';
import { longestText } from '../measures.js';
import type { Styles } from './styles.js';

const byNumber = <T>(map: ReadonlyMap<number, T>): (readonly [number, T])[] => {
  const entries = [...map];
  const isSorted = entries.every(([key], index) => index === 0 || (entries[index - 1]?.[0] ?? 0) < key);
  return isSorted ? entries : entries.sort(([one], [other]) => one - other);
};

/** Whether a function of the add-in stands anywhere in it. */
const callsAddIn = (expression: Expression): boolean => {
  switch (expression.kind) {
    case 'envscore':
      return true;
    case 'operation':
      return callsAddIn(expression.left) || callsAddIn(expression.right);
    case 'call':
      return expression.args.some(callsAddIn);
    case 'row':
      return expression.parts.some(callsAddIn);
    case 'value':
    case 'cell':
    case 'range':
      return false;
  }
};

const numberText = (value: number): string => {
  if (!Number.isFinite(value)) throw new Unwritable(`a cell cannot hold ${value}`);
  return String(value);
};

/** The rest of a formula's cell: how its value is typed, the formula, the value that it had. */
const calculated = (attributes: string, formula: string, value: Scalar | undefined): string => {
  if (value === undefined) return `${attributes}>${formula}</c>`;
  if (typeof value === 'number') return `${attributes}>${formula}<v>${numberText(value)}</v></c>`;
  if (typeof value === 'boolean') return `${attributes} t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
  return `${attributes} t="str">${formula}<v>${xmlText(value)}</v></c>`;
};

const typed = (attributes: string, value: Scalar, texts: SharedStrings): string => {
  if (typeof value === 'number') return `${attributes}><v>${numberText(value)}</v></c>`;
  if (typeof value === 'boolean') return `${attributes} t="b"><v>${value ? 1 : 0}</v></c>`;
  return value === '' ? `${attributes}/>` : `${attributes} t="s"><v>${texts.indexOf(value)}</v></c>`;
};

/** What all sheets write their cells with, and what is found on the way. */
export interface CellContext {
  readonly styles: Styles;
  readonly texts: SharedStrings;
  /** Whether formulas have the values that they had. */
  readonly withValues: boolean;
  readonly found: { callsAddIn: boolean; formulaWithoutValue: boolean };
}

const formulaXml = (
  attributes: string,
  expression: Expression,
  value: Scalar | undefined,
  reference: string,
  home: string,
  { withValues, found }: CellContext,
): string => {
  const text = print(expression, home, { envscore: 'stored' });
  const had = withValues ? value : undefined;
  if (had === undefined) found.formulaWithoutValue = true;
  // The words may also stand in a text of the formula; looking there first saves walking through most formulas.
  if (!text.includes('_xldudf_') || !callsAddIn(expression)) {
    return calculated(attributes, `<f>${xmlText(text)}</f>`, had);
  }
  found.callsAddIn = true;
  // As Excel itself stores a function of an add-in: a dynamic array of one cell, with the metadata that says so.
  return calculated(`${attributes} cm="1"`, `<f t="array" ref="${reference}">${xmlText(text)}</f>`, had);
};

const cellXml = (cell: Cell, reference: string, home: string, context: CellContext): string => {
  const { value, formula } = cell;
  if (typeof value === 'string' && value.length > longestText) {
    throw new Unwritable(`${home}!${reference} has ${value.length} characters; a cell holds ${longestText}`);
  }
  const style = context.styles.numberOf(cell.style);
  const attributes = `<c r="${reference}"${style === 0 ? '' : ` s="${style}"`}`;
  if (formula === undefined) {
    if (value !== undefined) return typed(attributes, value, context.texts);
    return style === 0 ? '' : `${attributes}/>`;
  }
  return formulaXml(attributes, formula, value, reference, home, context);
};

/** The cells under a merged block have its look: its borders are theirs. */
const withMergedLooks = ({ cells, merges }: Sheet): Sheet['cells'] => {
  if (merges === undefined || merges.length === 0) return cells;
  const all = new Map([...cells].map(([row, columns]) => [row, new Map(columns)]));
  for (const { top, left, bottom, right } of merges) {
    const style = cells.get(top)?.get(left)?.style;
    if (style === undefined) continue;
    for (let row = top; row <= bottom; row += 1) {
      const columns = all.get(row) ?? new Map<number, Cell>();
      all.set(row, columns);
      for (let column = left; column <= right; column += 1) {
        if (!columns.has(column)) columns.set(column, { style });
      }
    }
  }
  return all;
};

/** All rows that hold something or look like something. */
export const sheetDataXml = (sheet: Sheet, context: CellContext): string => {
  const cells = withMergedLooks(sheet);
  const rows = new Map<number, ReadonlyMap<number, Cell>>(cells);
  for (const row of sheet.rows?.keys() ?? []) if (!rows.has(row)) rows.set(row, new Map());
  const letters: string[] = [];
  const written: string[] = [];
  for (const [row, columns] of byNumber(rows)) {
    const { height, grows, hidden } = sheet.rows?.get(row) ?? {};
    const own = height === undefined ? '' : ` ht="${height}"${grows === true ? '' : ' customHeight="1"'}`;
    const look = `${own}${hidden === true ? ' hidden="1"' : ''}`;
    const inRow: string[] = [];
    for (const [column, cell] of byNumber(columns)) {
      const reference = `${(letters[column] ??= columnLetters(column))}${row}`;
      inRow.push(cellXml(cell, reference, sheet.name, context));
    }
    const body = inRow.join('');
    if (body !== '') written.push(`<row r="${row}"${look}>${body}</row>`);
    else if (look !== '') written.push(`<row r="${row}"${look}/>`);
  }
  return written.length === 0 ? '<sheetData/>' : `<sheetData>${written.join('')}</sheetData>`;
};
