import type { CellAddress, Expression } from '../formula/expression.js';
import { lookUp } from '../workbook/lookup.js';
import type { Snapshot } from '../workbook/snapshot.js';
import type { CheckFinding } from './checked.js';
import type { CheckCode } from './codes.js';
import { expectedOf, sheetFor } from './layout/expected.js';
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
  const cells = findings.flatMap(({ code, at }) => (at !== undefined && isRepairable(code) ? [at] : []));
  if (cells.length === 0) return [];
  const snapshot = readable(given);
  const found = findLayout(snapshot, lookUp(snapshot));
  const sheets = new Map(expectedOf(found).map((sheet) => [sheetFor(found, sheet)?.name, sheet]));
  return cells.flatMap((at) => {
    const sheet = sheets.get(at.sheet);
    const expected = sheet && expectedAt(sheet, at.row, at.column);
    const formula = sheet && expected && formulaAt(found, sheet, expected);
    return formula === undefined ? [] : [{ at, formula }];
  });
}
