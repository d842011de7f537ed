import { registerFields } from '@envscore/functions';
import { type RegisterId, registerIds, registerTermsOf } from '@envscore/rules-core';
import type { CellAddress } from '../formula/expression.js';
import { listAt } from '../layout/document.js';
import type { PlacedTable } from '../layout/placed-table.js';
import { type ExtraColumns, besides } from './extra.js';
import { zhCN } from './wording/zh-CN.js';

/** Where everything of a registers workbook stands. */
export interface PlacedRegisters {
  readonly book: ReadonlyMap<string, CellAddress>;
  readonly tables: ReadonlyMap<RegisterId, PlacedTable>;
}

/** The columns of the first sheet. */
export const coverLayout = { label: 2, answer: 3, help: 4, top: 3 } as const;

/** The column for whatever else there is to say. */
export const noteKey = 'note';

export const extraKey = (index: number): string => `extra${index}`;

const header = 3;

/** Rows that are ready for typing, at least and beyond those that are filled. */
const ready = 200;
const spare = 50;

function placeTable(register: RegisterId, document: unknown, extra: ExtraColumns): PlacedTable {
  const keys = [
    ...registerFields(register).map(({ key }) => key),
    noteKey,
    ...besides(register, extra[register]).columns.map((_, index) => extraKey(index)),
  ];
  const filled = (listAt(document, register) ?? []).length;
  return {
    sheet: registerTermsOf('zh').registers[register],
    header,
    top: header + 1,
    bottom: header + Math.max(ready, filled + spare),
    columns: new Map(keys.map((key, index): [string, number] => [key, index + 1])),
  };
}

/** The cells of the first sheet that are filled in or read. */
export const bookKeys = ['province', 'countedFrom', 'layout'] as const;

export function placeRegisters(document: unknown, extra: ExtraColumns = {}): PlacedRegisters {
  const cell = (row: number): CellAddress => ({ sheet: zhCN.sheets.cover, row, column: coverLayout.answer });
  return {
    book: new Map(bookKeys.map((key, index): [string, CellAddress] => [key, cell(coverLayout.top + index)])),
    tables: new Map(registerIds.map((id): [RegisterId, PlacedTable] => [id, placeTable(id, document, extra)])),
  };
}

export function placedRegister({ tables }: PlacedRegisters, id: RegisterId): PlacedTable {
  const table = tables.get(id);
  if (table === undefined) throw new Error(`no register ${id}`);
  return table;
}
