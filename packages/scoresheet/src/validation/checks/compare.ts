import type { FoundCell, FoundSheet } from '../../workbook/snapshot.js';
import { type Expected, type ExpectedSheet, sheetFor } from '../layout/expected.js';
import type { Found } from '../layout/found.js';
import { isSameFormula } from '../layout/same-formula.js';

/** A cell that is not as the layout has it. */
export interface Change {
  readonly sheet: ExpectedSheet;
  readonly cell: Expected;
  readonly found: FoundCell | undefined;
  readonly kind:
    /** Another text, or none. */
    | 'label'
    /** A value where a formula belongs, another formula, nothing. */
    | 'constant'
    | 'formula'
    | 'blank'
    /** The formula is there, and calls the add-in in a way that Excel does not calculate, or shows an error. */
    | 'calls'
    | 'error';
}

export interface Comparison {
  readonly changes: readonly Change[];
  /** Rows of tables without any formula: somebody has inserted them. */
  readonly inserted: readonly { readonly sheet: ExpectedSheet; readonly row: number }[];
  readonly missing: readonly ExpectedSheet[];
  /** Formulas as they should be, with and without a value. */
  readonly calculated: number;
  readonly uncalculated: number;
}

/** Goes through everything that the layout holds. Formulas are compared as they stand, values are not looked at. */
export function compare(found: Found, expected: readonly ExpectedSheet[]): Comparison {
  const comparing = new Comparing(found);
  for (const sheet of expected) {
    const there = sheetFor(found, sheet);
    if (there === undefined) comparing.missing.push(sheet);
    else comparing.sheet(sheet, there);
  }
  return comparing;
}

/** The rows over everything that has a name: they may move without it. */
const titleRows = 2;
const moved = 10;

function isMoved({ text, row, column, template }: Expected, cells: FoundSheet['cells']): boolean {
  if (template.formula !== undefined) return false;
  for (let other = row; other <= row + moved; other += 1) {
    if (isSameText(text, cells.get(other)?.get(column))) return true;
  }
  return false;
}

const noColumns: ReadonlySet<number> = new Set();

class Comparing implements Comparison {
  readonly changes: Change[] = [];
  readonly inserted: { readonly sheet: ExpectedSheet; readonly row: number }[] = [];
  readonly missing: ExpectedSheet[] = [];
  calculated = 0;
  uncalculated = 0;
  readonly #found: Found;

  constructor(found: Found) {
    this.#found = found;
  }

  sheet(sheet: ExpectedSheet, { cells }: FoundSheet): void {
    const lost = this.#lostColumns(sheet);
    for (const cell of sheet.cells) {
      if (lost.has(cell.column)) continue;
      const there = cells.get(cell.row)?.get(cell.column);
      if (cell.row > titleRows || !isMoved(cell, cells)) this.#cell(sheet, cell, there);
    }
    for (const { row, cells: inRow } of sheet.table?.rows ?? []) {
      const there = cells.get(row);
      if (inRow.every(({ column }) => there?.get(column) === undefined)) this.inserted.push({ sheet, row });
      else {
        for (const cell of inRow) {
          if (!lost.has(cell.column)) this.#cell(sheet, cell, there?.get(cell.column));
        }
      }
    }
  }

  /** Where columns of a table without their names once stood, others may stand now. */
  #lostColumns({ title, table }: ExpectedSheet): ReadonlySet<number> {
    if (table === undefined) return noColumns;
    return new Set(this.#found.missing.flatMap(({ at }) => (at.sheet === title ? at.column : [])));
  }

  #cell(sheet: ExpectedSheet, cell: Expected, found: FoundCell | undefined): void {
    const { template, text } = cell;
    if (template.formula === undefined) {
      if (!isSameText(text, found)) this.changes.push({ sheet, cell, found, kind: 'label' });
    } else if (found === undefined) {
      if (cell.isCompared === undefined) this.changes.push({ sheet, cell, found, kind: 'blank' });
    } else if (found.formula === undefined) this.changes.push({ sheet, cell, found, kind: 'constant' });
    else if (!isExpected(cell, found.formula)) this.changes.push({ sheet, cell, found, kind: 'formula' });
    else if (found.calls !== undefined) this.changes.push({ sheet, cell, found, kind: 'calls' });
    else if (found.error !== undefined) this.changes.push({ sheet, cell, found, kind: 'error' });
    else if (found.value === undefined) this.uncalculated += 1;
    else this.calculated += 1;
  }
}

function isExpected(cell: Expected, found: string): boolean {
  if (found === cell.text) {
    // The very copy that the next file will have too: a text is compared with itself at once.
    cell.text = found;
    return true;
  }
  const expected = String(cell.text);
  return cell.isCompared ? isSameFormula(rowless(found), rowless(expected)) : isSameFormula(found, expected);
}

/** Of a comparison with a declared row all but which row that is. */
const rowless = (formula: string): string => formula.replace(/(!\$?[A-Z]{1,3}\$?)[0-9]+/g, '$1');

/** Programs may change spaces and line ends. */
function isSameText(expected: unknown, found: FoundCell | undefined): boolean {
  if (found === undefined || found.formula !== undefined) return false;
  return found.value === expected || squeezed(found.value) === squeezed(expected);
}

const squeezed = (value: unknown): string => String(value).replace(/\s+/gu, '');
