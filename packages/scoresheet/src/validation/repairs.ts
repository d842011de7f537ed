import type { CellAddress, Expression } from '../formula/expression.js';
import { parseFormula } from '../formula/parse.js';
import { print } from '../formula/print.js';
import { lookUp } from '../workbook/lookup.js';
import type { FoundSheet, Snapshot } from '../workbook/snapshot.js';
import type { CheckFinding } from './checked.js';
import type { CheckCode } from './codes.js';
import { type Expected, type ExpectedSheet, expectedOf, sheetFor } from './layout/expected.js';
import { findLayout, readable } from './layout/found.js';
import { isRepairable } from './repairable.js';
import { expectedAt, formulaAt } from './submitted.js';

/** A formula of the layout that is to be put back. */
export interface Repair {
  readonly at: CellAddress;
  readonly formula: Expression;
}

/** Where formulas would lead elsewhere than they were made to: nothing is put back before that is settled. */
const unsettled: ReadonlySet<CheckCode> = new Set([
  'unknown-layout',
  'missing-sheet',
  'missing-name',
  'unit-altered',
  'policy-altered',
]);

/** The formulas to put back for these findings of a scoresheet: only in cells where the layout has one, never where people type. */
export function repairsOf(given: Snapshot, findings: readonly CheckFinding[]): readonly Repair[] {
  if (findings.some(({ code }) => unsettled.has(code))) return [];
  const broken = findings.filter(({ code }) => isRepairable(code));
  if (broken.length === 0) return [];
  const formulas = formulasIn(readable(given));
  return broken.flatMap(({ code, at }) => {
    if (at === undefined) return [];
    return code === 'formula-missing' ? formulas.inRow(at.sheet, at.row) : formulas.at(at);
  });
}

/** The formulas of rows that somebody has inserted into a list, as those around them have them. */
export const rowFormulas = (given: Snapshot, sheet: string, rows: readonly number[]): readonly Repair[] => {
  const formulas = formulasIn(readable(given));
  return rows.flatMap((row) => formulas.inRow(sheet, row));
};

/** What the layout has in the cells of a file, by where they stand. */
function formulasIn(snapshot: Snapshot) {
  const found = findLayout(snapshot, lookUp(snapshot));
  const sheets = new Map(expectedOf(found).map((sheet) => [sheetFor(found, sheet)?.name, sheet]));
  const mark = marksIn(snapshot);
  const repair = (sheet: ExpectedSheet, name: string, cell: Expected): readonly Repair[] => {
    const formula = formulaAt(found, sheet, cell);
    const at = { sheet: name, row: cell.row, column: cell.column };
    return formula === undefined ? [] : [{ at, formula: mark(formula, at) }];
  };
  return {
    at: ({ sheet: name, row, column }: CellAddress): readonly Repair[] => {
      const sheet = sheets.get(name);
      const cell = sheet && expectedAt(sheet, row, column);
      return sheet && cell ? repair(sheet, name, cell) : [];
    },
    inRow: (name: string, row: number): readonly Repair[] => {
      const sheet = sheets.get(name);
      const cells = sheet?.table?.rows.find((one) => one.row === row)?.cells ?? [];
      // What was declared is nothing that an inserted row could be held to.
      return sheet === undefined
        ? []
        : cells.filter(({ isCompared }) => isCompared === undefined).flatMap((cell) => repair(sheet, name, cell));
    },
  };
}

/** Rows without a name are told apart by a mark in their formulas: one that is put in gets a mark that no other has. */
function marksIn({ sheets }: Snapshot): (formula: Expression, at: CellAddress) => Expression {
  const highest = new Map<string, number>();
  return (formula, { sheet }) => {
    const text = print(formula, sheet);
    if (!rowMark.test(text)) return formula;
    const known = highest.get(sheet) ?? highestMark(sheets.find(({ name }) => name === sheet));
    highest.set(sheet, known + 1);
    return parseFormula(text.replaceAll(rowMarks, `‹${known + 1}›`), sheet);
  };
}

const rowMark = /‹([0-9]+)›/u;
const rowMarks = new RegExp(rowMark, 'gu');

function highestMark(sheet: FoundSheet | undefined): number {
  let highest = 0;
  for (const columns of sheet?.cells.values() ?? [])
    for (const { formula = '' } of columns.values())
      highest = Math.max(highest, Number(rowMark.exec(formula)?.[1] ?? 0));
  return highest;
}
