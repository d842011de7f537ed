import type { CellAddress } from './formula/expression.js';
import { print } from './formula/print.js';
import type { Insertion } from './hosts/insert-rows.js';
import { listTables } from './scoresheet/tables.js';
import { isScoresheet } from './scoresheet/read.js';
import { findLayout, readable, tableIn } from './validation/layout/found.js';
import { rowFormulas } from './validation/repairs.js';
import { lookUp } from './workbook/lookup.js';
import type { Snapshot } from './workbook/snapshot.js';
import { editXlsx } from './xlsx/edit.js';
import { insertXlsxRows } from './xlsx/insert.js';
import { readXlsx } from './xlsx/read.js';

/** Where rows come in for somebody in this cell: above its row, or below the first, so that what looks at the list looks at them too. */
function insertionAt(given: Snapshot, { sheet, row }: CellAddress, rows: number): Insertion | undefined {
  if (!isScoresheet(given)) return undefined;
  const snapshot = readable(given);
  const found = findLayout(snapshot, lookUp(snapshot));
  const list = listTables
    .map(({ id }) => tableIn(found, id))
    .find((table) => table.isFound && table.sheet === sheet && table.top <= row && row <= table.bottom);
  return list && { sheet, before: Math.max(row, list.top + 1), rows };
}

/**
 * The scoresheet with more rows in the list that a cell is in, with the formulas of the list in them: they count like the rows that came with
 * it. Nothing where the cell is in no list: appraisers have a form each, which no row could bring along.
 */
export function withMoreRows(
  file: Uint8Array,
  at: CellAddress,
  rows: number,
): { readonly bytes: Uint8Array; readonly insertion: Insertion } | undefined {
  const insertion = insertionAt(readXlsx(file), at, rows);
  if (insertion === undefined) return undefined;
  const { sheet, before } = insertion;
  const inserted = insertXlsxRows(file, insertion);
  const added = Array.from({ length: rows }, (_, index) => before + index);
  const formulas = rowFormulas(readXlsx(inserted), sheet, added).map(({ at: cell, formula }) => ({
    ...cell,
    formula: print(formula, sheet),
  }));
  return { bytes: editXlsx(inserted, formulas, { values: 'forgotten' }), insertion };
}
