import { registerFields } from '@envscore/functions';
import { registerIds } from '@envscore/rules-core';
import { cellBlock } from '../formula/cell-block.js';
import { columnIn } from '../layout/placed-table.js';
import type { DefinedName } from '../workbook/workbook.js';
import { type PlacedRegisters, placedRegister } from './placed.js';
import { bookTable, registerName } from './register-name.js';
import { zhCN } from './wording/zh-CN.js';

/** A name for every column and cell that people fill: what reading goes by where headings have been changed. */
export function registerNames(placed: PlacedRegisters): readonly DefinedName[] {
  const cells = [...placed.book].map(([key, at]) => ({ name: registerName(bookTable, key), at: cellBlock(at) }));
  const columns = registerIds.flatMap((id) =>
    registerFields(id).map(({ key }) => ({
      name: registerName(id, key),
      at: columnIn(placedRegister(placed, id), key),
    })),
  );
  return [...cells, ...columns].map((name) => ({ ...name, comment: zhCN.nameComment }));
}
