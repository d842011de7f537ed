import { type ReviewResult, catalogueOf } from '@envscore/rules-core';
import type { CellAddress, Expression, Scalar } from '../formula/expression.js';
import { type Move, moved } from '../formula/moved.js';
import type { ReadScoresheet } from '../scoresheet/read.js';
import { type Expected, type ExpectedSheet, sheetFor } from './layout/expected.js';
import { type Found, type FoundTable, columnOf, tableIn } from './layout/found.js';
import { type EntryTable, entryTables } from './layout/stand-ins.js';
import { listTables } from '../scoresheet/tables.js';

/** A submitted scoresheet with what it should hold and what it is worth. */
export interface Submitted {
  readonly found: Found;
  readonly expected: readonly ExpectedSheet[];
  /** The same by what the file calls them. */
  readonly sheets: ReadonlyMap<string, ExpectedSheet>;
  readonly read: ReadScoresheet;
  readonly result: ReviewResult;
}

const { phrases } = catalogueOf('zh');

export const addressKey = ({ sheet, row, column }: CellAddress): string => `${sheet}!${row}!${column}`;

/** The table that a cell is in; nothing for cells outside of tables. */
export function tableAt(found: Found, { sheet, row }: CellAddress): readonly [EntryTable, FoundTable] | undefined {
  for (const id of entryTables) {
    const table = tableIn(found, id);
    if (table.sheet === sheet && row >= table.top && row <= table.bottom) return [id, table];
  }
  return undefined;
}

/** Where the references of a cell's formula lead in the submitted file. */
export function moveOf(found: Found, sheet: ExpectedSheet, row: number): Move {
  const home = sheetFor(found, sheet)?.name;
  // Formulas look at few rows again and again.
  const rows = new Map<number, number>();
  const rowOf = (standing: number): number => {
    const known = rows.get(standing);
    if (known !== undefined) return known;
    const there = sheet.rowOf(standing, row);
    rows.set(standing, there);
    return there;
  };
  return (at) => ({
    sheet: at.sheet === sheet.title ? (home ?? at.sheet) : (found.renamed.get(at.sheet) ?? at.sheet),
    row: rowOf(at.row),
    column: at.column,
  });
}

/** The formula of a cell as it stands in the submitted file. */
export const formulaAt = (found: Found, sheet: ExpectedSheet, { row, template }: Expected): Expression | undefined =>
  template.formula && moved(template.formula, moveOf(found, sheet, row));

export function expectedAt({ cells, table }: ExpectedSheet, row: number, column: number): Expected | undefined {
  const inTable = table?.rows.find((one) => one.row === row)?.cells ?? cells;
  return inTable.find((cell) => cell.row === row && cell.column === column);
}

/** What a cell is called: whose it is and the heading of its column, or the label of its row; of a form, what the cell shows. */
export function labelOf(submitted: Submitted, at: CellAddress): string | undefined {
  const { found, sheets } = submitted;
  const sheet = sheets.get(at.sheet);
  if (sheet === undefined) return undefined;
  const inTable = tableAt(found, at);
  if (inTable !== undefined) {
    const heading = textIn(sheet, inTable[1].top - 1, at.column);
    return within(ownerAt(found, at), heading);
  }
  const cell = expectedAt(sheet, at.row, at.column);
  const formula = cell && formulaAt(found, sheet, cell);
  const shown = formula && firstReference(formula);
  if (shown !== undefined && shown.sheet !== at.sheet) return labelOf(submitted, shown);
  const left = sheet.cells.filter(
    ({ row, column, template }) => row === at.row && column < at.column && template.formula === undefined,
  );
  const nearest = left.reduce<Expected | undefined>(
    (best, each) => (best === undefined || each.column > best.column ? each : best),
    undefined,
  );
  return nearest && String(nearest.text);
}

const within = (outer: string | undefined, inner: string | undefined): string | undefined =>
  outer === undefined || inner === undefined ? (inner ?? outer) : phrases.within(outer, inner);

function textIn(sheet: ExpectedSheet, row: number, column: number): string | undefined {
  const cell = sheet.cells.find((one) => one.row === row && one.column === column);
  return cell && String(cell.text);
}

/** The appraiser whom a row of the roster, or of a list, is about; what a row of the institution's lists is about. */
function ownerAt(found: Found, at: CellAddress): string | undefined {
  const [id, table] = tableAt(found, at) ?? [];
  if (table === undefined) return undefined;
  const { book } = found;
  const list = listTables.find((one) => one.id === id);
  if (list?.isOwned === false) {
    const column = columnOf(table, list.inputs[0]?.key ?? '');
    return column === at.column ? undefined : nameOf(book.value({ ...at, column }));
  }
  const key = id === 'appraisers' ? 'name' : 'appraiser';
  const value = book.value({ ...at, column: columnOf(table, key) });
  if (value === undefined || id === 'appraisers') return nameOf(value);
  const roster = tableIn(found, 'appraisers');
  const row = roster.rows.find(
    (one) => book.value({ sheet: roster.sheet, row: one, column: columnOf(roster, 'id') }) === value,
  );
  if (row === undefined) return nameOf(value);
  return nameOf(book.value({ sheet: roster.sheet, row, column: columnOf(roster, 'name') }) ?? value);
}

const nameOf = (value: Scalar | undefined): string | undefined => {
  const text = value === undefined ? '' : String(value).trim();
  return text === '' ? undefined : text;
};

function firstReference(expression: Expression): CellAddress | undefined {
  switch (expression.kind) {
    case 'value':
      return undefined;
    case 'cell':
      return expression.at;
    case 'range':
      return { sheet: expression.at.sheet, row: expression.at.top, column: expression.at.left };
    case 'operation':
      return firstReference(expression.left) ?? firstReference(expression.right);
    case 'call':
    case 'envscore':
      return firstOf(expression.args);
    case 'row':
      return firstOf(expression.parts);
  }
}

function firstOf(expressions: readonly Expression[]): CellAddress | undefined {
  for (const each of expressions) {
    const found = firstReference(each);
    if (found !== undefined) return found;
  }
  return undefined;
}
