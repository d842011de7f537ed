import type { CellAddress } from '../formula/expression.js';
import { listAt } from '../layout/document.js';
import type { PlacedTable } from '../layout/placed-table.js';
import { type PlanTable, type TableId, dayColumns, planTables } from './tables.js';
import { zhCN } from './wording/zh-CN.js';

/** Where everything of a plan stands. */
export interface PlacedPlan {
  readonly day: ReadonlyMap<string, CellAddress>;
  readonly tables: ReadonlyMap<TableId, PlacedTable>;
}

/** The columns of the first sheet. */
export const dayLayout = { label: 2, answer: 3, help: 4, top: 3 } as const;

/** The column of a row that the names of other sheets are looked up by; hidden. */
export const identity = 'identity';

const header = 4;

/** Free rows under those that are filled. */
const spare = 20;

function placeTable(table: PlanTable, plan: unknown): PlacedTable {
  const keys = table.columns.flatMap(({ key }) => {
    const shown = table.references.filter(({ columns, shows }) => shows !== undefined && columns.at(-1) === key);
    return [key, ...shown.flatMap(({ shows }) => (shows === undefined ? [] : [shows.key]))];
  });
  const all = [...keys, 'note', ...(isLookedUp(table) ? [identity] : [])];
  const filled = (listAt(plan, table.id) ?? []).length;
  return {
    sheet: zhCN.sheets[table.id],
    header,
    top: header + 1,
    bottom: header + Math.max(table.ready, filled + spare),
    columns: new Map(all.map((key, index): [string, number] => [key, index + 1])),
  };
}

/** Whether other sheets show the name of what stands in a row. */
export const isLookedUp = ({ id }: PlanTable): boolean =>
  planTables.some(({ references }) => references.some(({ to, shows }) => to === id && shows !== undefined));

/** Where a plan stands that has room for these rows and more. */
export function placePlan(plan: unknown): PlacedPlan {
  const cell = (row: number): CellAddress => ({ sheet: zhCN.sheets.day, row, column: dayLayout.answer });
  const keys = [...dayColumns.map(({ key }) => key), 'layout'];
  return {
    day: new Map(keys.map((key, index): [string, CellAddress] => [key, cell(dayLayout.top + index)])),
    tables: new Map(planTables.map((table): [TableId, PlacedTable] => [table.id, placeTable(table, plan)])),
  };
}

export function placedTable({ tables }: PlacedPlan, id: TableId): PlacedTable {
  const table = tables.get(id);
  if (table === undefined) throw new Error(`no table ${id}`);
  return table;
}
