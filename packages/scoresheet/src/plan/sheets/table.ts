import { wordUnit } from '@envscore/rules-core';
import { call, cellAt, concat, equals, iff, op, rangeAt } from '../../formula/build.js';
import type { CellAddress, Expression, RangeAddress, Scalar } from '../../formula/expression.js';
import { listAt, valueAt } from '../../layout/document.js';
import { Grid } from '../../layout/grid.js';
import { headTable, tablePage } from '../../layout/table-sheet.js';
import { typed } from '../../layout/typed.js';
import { validationOf } from '../../layout/validation.js';
import type { Words } from '../../layout/words.js';
import { type PlacedTable, cellIn, columnIn } from '../../layout/placed-table.js';
import { inputStyle } from '../../scoresheet/sheets/content.js';
import type { Sheet, StyleName, Validation } from '../../workbook/workbook.js';
import { type PlanColumn, allUnitCodes, isOneUnit } from '../columns.js';
import { type PlacedPlan, identity, isLookedUp, placedTable } from '../placed.js';
import { type PlanTable, type Reference, planTable } from '../tables.js';
import { zhCN } from '../wording/zh-CN.js';

/** What a value of a row looks like in its cell. */
function shown(column: PlanColumn, value: unknown): Scalar | undefined {
  const scalar = typed(column.spec, value);
  return isOneUnit(column) && typeof scalar === 'string' ? wordUnit(scalar, 'zh') : scalar;
}

const longestText = 500;

/** What may be typed into a column, told before and after. */
function validation(
  placed: PlacedPlan,
  table: PlanTable,
  column: PlanColumn,
  at: RangeAddress,
  words: Words,
): Validation | undefined {
  const { label } = column.spec;
  const title = label;
  if (column.prompt !== undefined) {
    const prompt = { title, text: column.prompt };
    return { at, allowed: { kind: 'textLength', from: 0, to: longestText }, prompt, error: prompt };
  }
  if (isOneUnit(column)) {
    const source = words.source(
      allUnitCodes.map((code) => wordUnit(code, 'zh')),
      label,
    );
    return { at, allowed: { kind: 'list', source }, error: { title, text: zhCN.errors.unit } };
  }
  const reference = table.references.find(({ columns }) => columns.length === 1 && columns[0] === column.key);
  const to = reference && planTable(reference.to);
  const [by = ''] = reference?.by ?? [];
  // A number that several rows of the other sheet may have makes no list to choose from.
  if (to?.key.length === 1) {
    const other = placedTable(placed, to.id);
    const text = zhCN.errors.reference(other.sheet);
    return { at, allowed: { kind: 'list', source: columnIn(other, by) }, error: { title, text } };
  }
  return validationOf(column.spec, at, words, zhCN.rule);
}

const trimmed = (at: CellAddress): Expression => call('TRIM', cellAt(at));

/** What a row is looked up by: its key as one text. */
const identityOf = (table: PlacedTable, keys: readonly string[], row: number): Expression =>
  concat(...keys.flatMap((key, index) => [...(index === 0 ? [] : ['#']), trimmed(cellIn(table, key, row))]));

/** The name of what a row speaks of: nothing where it says nothing, a question mark where there is no such thing. */
function nameShown(placed: PlacedPlan, table: PlacedTable, { columns, to, by }: Reference, row: number): Expression {
  const other = placedTable(placed, to);
  const found = call('MATCH', identityOf(table, columns, row), rangeAt(columnIn(other, identity)), 0);
  const name = op(call('INDEX', rangeAt(columnIn(other, 'name')), found), '&', '');
  const last = cellIn(table, columns[by.length - 1] ?? '', row);
  return iff(equals(trimmed(last), ''), '', call('IFERROR', name, zhCN.unknownName));
}

const styleOf = (column: PlanColumn): StyleName => (isOneUnit(column) ? 'inputText' : inputStyle(column.spec));

/** The sheet of one table: ready rows, lists to choose from, the names of what its numbers mean. */
export function tableSheet(placed: PlacedPlan, table: PlanTable, plan: unknown, words: Words): Sheet {
  const at = placedTable(placed, table.id);
  const grid = new Grid(at.sheet);
  const rows = listAt(plan, table.id) ?? [];
  const column = (key: string): number => cellIn(at, key, at.top).column;
  headTable(grid, at, zhCN.help[table.id], [
    ...table.columns.map(({ key, spec, width }) => ({ key, label: spec.label, width })),
    ...table.references.flatMap(({ shows }) => (shows === undefined ? [] : [shows])),
    { key: 'note', label: zhCN.columns.note, width: 20 },
  ]);
  for (const one of table.columns) {
    const allowed = validation(placed, table, one, columnIn(at, one.key), words);
    if (allowed !== undefined) grid.validate(allowed);
  }
  const hasIdentity = isLookedUp(table);
  if (hasIdentity) grid.hide(column(identity));
  for (let row = at.top; row <= at.bottom; row += 1) {
    const values = rows[row - at.top];
    for (const one of table.columns) grid.put(row, column(one.key), shown(one, valueAt(values, one.key)), styleOf(one));
    for (const reference of table.references) {
      const { shows } = reference;
      if (shows !== undefined)
        grid.calculate(cellIn(at, shows.key, row), nameShown(placed, at, reference, row), 'computed');
    }
    grid.put(row, column('note'), undefined, 'note');
    if (hasIdentity) grid.calculate(cellIn(at, identity, row), identityOf(at, table.key, row), 'helper');
  }
  return grid.sheet({
    isProtected: true,
    filter: { sheet: at.sheet, top: at.header, left: 1, bottom: at.bottom, right: column('note') },
    ...tablePage(at, zhCN.signing.page),
  });
}
