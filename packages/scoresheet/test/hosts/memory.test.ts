import { describe, expect, it } from 'vitest';
import { call, cell, op, range } from '../../src/formula/build.js';
import type { Loss } from '../../src/hosts/host.js';
import { MemoryHost } from '../../src/hosts/memory.js';
import type { Sheet, Workbook } from '../../src/workbook/workbook.js';
import { block, cellsOf, everything } from '../xlsx/everything.js';
import { describeHost, describeLiveHost } from './contract.js';

const signs: Record<Loss, (workbook: Workbook, sheet: Sheet) => boolean> = {
  charts: (_, { charts }) => charts?.length === 2,
  tables: ({ sheets }) => sheets.some(({ tables = [] }) => tables.some(({ name }) => name === '台账表')),
  pageSetup: (_, { page }) => page?.orientation === 'landscape',
  conditionalFormats: (_, { conditionalFormats }) => conditionalFormats?.length === 2,
  validations: (_, { validations }) => validations?.length === 5,
  protection: (_, { isProtected }) => isProtected === true,
  styles: ({ styles }, { cells }) => styles[cells.get(3)?.get(3)?.style ?? '']?.format === '0.0',
};

describeHost('memory', () => {
  const host = new MemoryHost();
  return Promise.resolve({
    host,
    insertRows: (insertion) => {
      host.insertRows(insertion);
      return Promise.resolve();
    },
    keeps: (what) => Promise.resolve(signs[what](host.workbook, host.workbook.sheets[1]!)),
  });
});

describeLiveHost('memory', () => {
  const host = new MemoryHost();
  return Promise.resolve({
    host,
    type: (at, value) => {
      host.type(at, value);
      return Promise.resolve();
    },
    handlers: () => 0,
  });
});

describe('a workbook in memory', () => {
  it('takes what is typed, keeps the look, and forgets the formula', async () => {
    const host = new MemoryHost(everything);
    host.type({ sheet: '录入 Entry', row: 6, column: 3 }, 9);
    host.type({ sheet: '录入 Entry', row: 90, column: 1 }, '新');
    const sheet = host.workbook.sheets[1]!;
    expect(sheet.cells.get(6)?.get(3)).toEqual({ value: 9, style: 'total' });
    expect((await host.read()).sheets[1]?.cells.get(90)?.get(1)).toEqual({ value: '新' });
    expect(everything.sheets[1]?.cells.get(6)?.get(3)).toMatchObject({ value: 6.5 });
  });

  it('moves rows, and what they are called and calculated by, when rows come in', () => {
    const formula = op(call('SUM', range('甲', 1, 1, 2, 1)), '+', cell('甲', 2, 1));
    const host = new MemoryHost({
      sheets: [
        {
          name: '甲',
          cells: cellsOf([[1], [{ value: 2, style: 'a' }], [{ value: 5, formula }]]),
          rows: new Map([[2, { height: 9 }]]),
        },
        { name: '乙', cells: cellsOf([[1], [{ value: 1, formula: cell('乙', 1, 1) }]]) },
      ],
      names: [
        { name: 'a', at: block('甲', 1, 1, 2, 1) },
        { name: 'b', at: block('乙', 2, 1) },
      ],
      styles: { a: {} },
    });
    host.insertRows({ sheet: '甲', before: 2, rows: 3 });
    const [first, second] = host.workbook.sheets;
    expect([...first!.cells.keys()]).toEqual([1, 5, 6]);
    expect(first?.rows).toEqual(new Map([[5, { height: 9 }]]));
    expect(first?.cells.get(6)?.get(1)?.formula).toEqual(
      op(call('SUM', range('甲', 1, 1, 5, 1)), '+', cell('甲', 5, 1)),
    );
    expect(second?.cells.get(2)?.get(1)?.formula).toEqual(cell('乙', 1, 1));
    expect(host.workbook.names.map(({ at }) => [at.top, at.bottom])).toEqual([
      [1, 5],
      [2, 2],
    ]);
  });

  it('tells whoever listens what has been done to it, and where the cursor is', async () => {
    const host = new MemoryHost();
    const told: string[] = [];
    const tell = (what: string) => () => {
      told.push(what);
    };
    const stop = host.onChange(tell('changed'));
    host.onSelect(tell('selected'));
    expect(await host.selected()).toBeUndefined();
    await host.apply(everything);
    host.type({ sheet: '录入 Entry', row: 90, column: 1 }, '新');
    await host.select({ sheet: '录入 Entry', row: 90, column: 1 });
    expect(await host.selected()).toEqual({ sheet: '录入 Entry', row: 90, column: 1 });
    stop();
    stop();
    host.insertRows({ sheet: '录入 Entry', before: 2, rows: 1 });
    expect(told).toEqual(['changed', 'changed', 'selected']);
  });
});
