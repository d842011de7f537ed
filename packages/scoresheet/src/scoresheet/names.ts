import { cellBlock } from '../formula/cell-block.js';
import type { CellAddress } from '../formula/expression.js';
import { zhCN } from '../wording/zh-CN.js';
import type { DefinedName } from '../workbook/workbook.js';
import { nameFor } from './name.js';
import { type Placed } from './placed.js';
import { type PlacedTable, columnIn } from '../layout/placed-table.js';

/** A name for every fact and every point, so that nothing is ever found by its address. */
export function namesOf({ appraisers, lists, institution, cover, declared }: Placed): readonly DefinedName[] {
  const columns = (id: string, table: PlacedTable): readonly DefinedName[] =>
    [...table.columns.keys()].map((key) => ({ name: nameFor(id, key), at: columnIn(table, key) }));
  const cells = (id: string, placed: ReadonlyMap<string, CellAddress>): readonly DefinedName[] =>
    [...placed].map(([key, cell]) => ({ name: nameFor(id, key), at: cellBlock(cell) }));
  const confirmed = Object.values(lists).flatMap((list) => [
    ...(list.confirmed
      ? [{ name: nameFor('confirmed', list.table.confirmed ?? ''), at: cellBlock(list.confirmed) }]
      : []),
    ...(list.confirmedPoints
      ? [{ name: nameFor('confirmed', list.table.confirmedPoints ?? ''), at: cellBlock(list.confirmedPoints) }]
      : []),
  ]);
  return [
    ...cells('review', cover),
    ...columns('appraisers', appraisers),
    ...Object.values(lists).flatMap((list) => columns(list.table.id, list)),
    ...cells('institution', institution),
    ...confirmed,
    ...(declared === undefined
      ? []
      : [
          ...columns('declared.appraisers', declared.appraisers),
          ...Object.entries(declared.lists).flatMap(([id, list]) => columns(`declared.${id}`, list)),
          ...cells('declared.institution', declared.institution),
        ]),
  ].map((name) => ({ ...name, comment: zhCN.nameComment }));
}
