import { cellBlock } from '../formula/cell-block.js';
import type { DefinedName } from '../workbook/workbook.js';
import { columnIn } from '../layout/placed-table.js';
import { type PlacedPlan, identity } from './placed.js';
import { dayTable, planName } from './plan-name.js';
import { zhCN } from './wording/zh-CN.js';

/** A name for every column and cell that people fill: reading goes by them alone. */
export function planNames({ day, tables }: PlacedPlan): readonly DefinedName[] {
  const cells = [...day].map(([key, at]) => ({ name: planName(dayTable, key), at: cellBlock(at) }));
  const columns = [...tables].flatMap(([id, table]) =>
    [...table.columns.keys()]
      .filter((key) => key !== identity)
      .map((key) => ({ name: planName(id, key), at: columnIn(table, key) })),
  );
  return [...cells, ...columns].map((name) => ({ ...name, comment: zhCN.nameComment }));
}
