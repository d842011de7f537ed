import { registerFields } from '@envscore/functions';
import type { RegisterId } from '@envscore/rules-core';
import { and, call, cellAt, equals, op, rangeAt } from '../../formula/build.js';
import { listAt, valueAt } from '../../layout/document.js';
import { Grid } from '../../layout/grid.js';
import { headTable, tablePage } from '../../layout/table-sheet.js';
import type { Words } from '../../layout/words.js';
import { type PlacedTable, cellIn, columnIn } from '../../layout/placed-table.js';
import type { Sheet } from '../../workbook/workbook.js';
import { type ExtraColumns, besides } from '../extra.js';
import { type PlacedRegisters, extraKey, noteKey, placedRegister } from '../placed.js';
import { zhCN } from '../wording/zh-CN.js';
import { shown, styleOf, validation, widthOf } from './column.js';

const missing = { fill: '#FDE9C8' } as const;
const twice = { fill: '#FBD5D5', color: '#9C0006' } as const;

/** The sheet of one register: a table, with rows ready for typing. */
export function registerSheet(
  placed: PlacedRegisters,
  register: RegisterId,
  document: unknown,
  extra: ExtraColumns,
  words: Words,
): Sheet {
  const at = placedRegister(placed, register);
  const grid = new Grid(at.sheet);
  const fields = registerFields(register);
  const { note, columns: beside } = besides(register, extra[register]);
  headTable(grid, at, zhCN.help[register], [
    ...fields.map((field) => ({
      key: field.key,
      label: field.label.zh,
      width: widthOf(register, field),
      ...(field.isNeeded && { style: 'needed' }),
    })),
    { key: noteKey, label: zhCN.note, width: 24 },
    ...beside.map(({ heading }, index) => ({
      key: extraKey(index),
      label: heading,
      width: 18,
      style: 'extraHeading',
    })),
  ]);
  for (const field of fields) {
    const column = columnIn(at, field.key);
    const allowed = validation(placed, field, column, words);
    if (allowed !== undefined) grid.validate(allowed);
    const first = cellAt(cellIn(at, field.key, at.top));
    if (field.isUnique)
      grid.format({ at: column, when: op(call('COUNTIF', rangeAt(column), first), '>', 1), style: twice });
    if (field.isNeeded)
      grid.format({ at: column, when: and(equals(first, ''), op(filledIn(at), '>', 0)), style: missing });
  }
  const rows = listAt(document, register) ?? [];
  for (let row = at.top; row <= at.bottom; row += 1) {
    const values = rows[row - at.top];
    const put = (key: string, style: string, value: ReturnType<typeof shown>): void => {
      grid.put(row, cellIn(at, key, row).column, value, style);
    };
    for (const field of fields) put(field.key, styleOf(field), shown(field, valueAt(values, field.key)));
    put(noteKey, 'cellText', note?.values.get(row - at.top));
    beside.forEach(({ values: own }, index) => {
      put(extraKey(index), 'cellText', own.get(row - at.top));
    });
  }
  return grid.sheet({
    tables: [{ name: at.sheet, at: blockOf(at) }],
    ...tablePage(at, zhCN.page),
  });
}

const blockOf = ({ sheet, header, bottom, columns }: PlacedTable) => ({
  sheet,
  top: header,
  left: 1,
  bottom,
  right: columns.size,
});

/** How much of the first row is filled in; moved down for the others. */
const filledIn = (at: PlacedTable) => call('COUNTA', rangeAt({ ...blockOf(at), top: at.top, bottom: at.top }));
