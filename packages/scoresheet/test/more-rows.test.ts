import { describe, expect, it } from 'vitest';
import { checkFile, readModel, readXlsx, shapeOf, withMoreRows, writeScoresheet, writeXlsx } from '../src/index.js';
import { nameFor } from '../src/scoresheet/name.js';
import { listTables } from '../src/scoresheet/tables.js';
import { declaredAsStated, people, reviewOf } from './scoresheet/reviews.js';

const review = declaredAsStated(reviewOf({ appraisers: people(1) }));
const shape = shapeOf(review);
const made = writeScoresheet(review, shape);
const file = writeXlsx(made);

const blockOf = (name: string) => {
  const found = made.names.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no name ${name}`);
  return found.at;
};

/** All of a file but values and the marks of rows without a name: where everything stands, and what it looks at. */
const built = (bytes: Uint8Array) => {
  const { names, sheets } = readModel(bytes);
  return {
    names,
    sheets: sheets.map(({ cells, rows, ...sheet }) => ({
      ...sheet,
      heights: [...rows].map(([row, { height }]) => [row, height]),
      cells: [...cells].map(([row, columns]) => [
        row,
        [...columns].map(([column, { formula, style }]) => [column, style, formula?.replaceAll(/‹[0-9]+›/g, '‹›')]),
      ]),
    })),
  };
};

describe('more rows in a list', () => {
  it.each(listTables.map(({ id, label }) => [label, id] as const))(
    '%s: the file is as if it had been made with them',
    (_, id) => {
      const { sheet, bottom } = blockOf(nameFor(id, listTables.find((table) => table.id === id)?.inputs[0]?.key ?? ''));
      const wanted = writeScoresheet(review, {
        ...shape,
        rows: { ...shape.rows, [id]: (shape.rows[id] ?? 0) + 1 },
      });
      const more = withMoreRows(file, { sheet, row: bottom, column: 1 }, 1);
      expect(more?.insertion).toEqual({ sheet, before: bottom, rows: 1 });
      expect(built(more?.bytes ?? file)).toEqual(built(writeXlsx(wanted)));
    },
  );

  it('come in above the row of the cell, and below the first one', () => {
    const { sheet, top } = blockOf('env.documents.title');
    const before = (row: number) => withMoreRows(file, { sheet, row, column: 1 }, 2)?.insertion.before;
    expect([top, top + 1, top + 2].map(before)).toEqual([top + 1, top + 1, top + 2]);
  });

  it.each(['封面', '鉴定人', '机构', '申报', '表二-01'])('are none for a cell of %s', (sheet) => {
    expect(made.sheets.map(({ name }) => name)).toContain(sheet);
    for (const row of [1, 5, 9]) expect(withMoreRows(file, { sheet, row, column: 1 }, 1)).toBeUndefined();
  });

  it('are none above a list, below it, and in other workbooks', () => {
    const { sheet, top, bottom } = blockOf('env.documents.title');
    for (const row of [top - 1, bottom + 1]) expect(withMoreRows(file, { sheet, row, column: 1 }, 1)).toBeUndefined();
    const other = writeXlsx({ sheets: [{ name: '技术文件', cells: new Map() }], names: [], styles: {} });
    expect(withMoreRows(other, { sheet: '技术文件', row: 9, column: 1 }, 1)).toBeUndefined();
  });

  it('can be told apart, row by row, where they have no name yet, and are nothing that a check would find', () => {
    const plain = writeXlsx(writeScoresheet(reviewOf({ appraisers: people(1) })));
    const { sheet, left } = blockOf(nameFor('required', 'name'));
    const once = withMoreRows(plain, { sheet, row: 9, column: left }, 2)?.bytes ?? plain;
    const twice = withMoreRows(once, { sheet, row: 9, column: left }, 2)?.bytes ?? plain;
    const marks = readXlsx(twice).sheets.flatMap(({ name, cells }) =>
      name !== sheet
        ? []
        : [...cells.values()].flatMap((columns) =>
            [...columns.values()].flatMap(({ formula = '' }) => /‹[0-9]+›/.exec(formula) ?? []),
          ),
    );
    expect(marks.length).toBeGreaterThan(20);
    expect(new Set(marks).size).toBe(marks.length);
    const codes = (bytes: Uint8Array) => checkFile('x.xlsx', bytes).findings.map(({ code }) => code);
    expect(codes(twice)).toEqual(['not-calculated', ...codes(plain)]);
  });
});
