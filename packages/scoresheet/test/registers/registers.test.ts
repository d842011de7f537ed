import { registerIds, registerTermsOf } from '@envscore/rules-core';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/formula/evaluate.js';
import type { Scalar } from '../../src/formula/expression.js';
import { type RegisterRow, readRegisters, streamRegisters } from '../../src/registers/read.js';
import { isRegisters } from '../../src/registers/is-registers.js';
import { registersWorkbook } from '../../src/registers/write.js';
import type { FoundCell, FoundSheet, Snapshot } from '../../src/workbook/snapshot.js';
import { readXlsx } from '../../src/xlsx/read.js';
import { writeXlsx } from '../../src/xlsx/write.js';
import { snapshotOf } from '../snapshot.js';
import { registers } from './document.js';

// Every register's headings stand in row 3, its rows begin in row 4.
const header = 3;

const filled = snapshotOf(registersWorkbook(registers));
const { registers: names } = registerTermsOf('zh');

type Cells = Map<number, Map<number, FoundCell>>;

/** The workbook after somebody has done something to a sheet. */
function after(sheet: string, change: (cells: Cells) => void, book: Snapshot = filled): Snapshot {
  const sheets = book.sheets.map((one): FoundSheet => {
    if (one.name !== sheet) return one;
    const cells = new Map([...one.cells].map(([row, inRow]) => [row, new Map(inRow)]));
    change(cells);
    return { ...one, cells };
  });
  return { ...book, sheets };
}

const rowsOf = (book: Snapshot, register: string): readonly RegisterRow['row'][] =>
  readRegisters(book)
    .rows.filter((row) => row.register === register)
    .map(({ row }) => row);

function streamed(bytes: Uint8Array): readonly RegisterRow[] {
  const rows: RegisterRow[] = [];
  streamRegisters(bytes, {
    begin: () => undefined,
    row: (row) => {
      rows.push(row);
    },
  });
  return rows;
}

describe('a registers workbook', () => {
  it('gives the rows of the document that it was made from', () => {
    const { book, rows, unread } = readRegisters(filled);
    const found = Object.fromEntries(
      registerIds.map((id) => [id, rows.filter(({ register }) => register === id).map(({ row }) => row)]),
    );
    const { kind, province, countedFrom, ...lists } = registers;
    expect(kind).toBe('registers');
    expect(book).toEqual({ province, countedFrom, layout: 1 });
    expect(found).toEqual(lists);
    expect(unread).toEqual([]);
  });

  it('is known by its names, and gives no row where it is blank', () => {
    const blank = snapshotOf(registersWorkbook());
    expect(isRegisters(blank)).toBe(true);
    expect(isRegisters({ names: [] })).toBe(false);
    expect(readRegisters(blank).rows).toEqual([]);
  });

  it('says the same row by row as it does as a whole', () => {
    const bytes = writeXlsx(registersWorkbook(registers));
    expect(streamed(bytes)).toEqual(readRegisters(readXlsx(bytes)).rows);
  });

  it('is a table a register, of all columns and with rows ready for typing', () => {
    const { sheets } = registersWorkbook(registers);
    const tables = sheets.flatMap(({ tables: own = [] }) => own);
    expect(tables.map(({ name }) => name)).toEqual(registerIds.map((id) => names[id]));
    for (const { at } of tables) expect(at).toMatchObject({ top: header, left: 1, bottom: header + 200 });
  });
});

describe('sheets that people have worked in', () => {
  const swapped = after(names.cases, (cells) => {
    for (const row of cells.values()) {
      const [first, third] = [row.get(1), row.get(3)];
      if (first !== undefined) row.set(3, first);
      if (third !== undefined) row.set(1, third);
      else row.delete(1);
    }
  });
  it('may have their columns in another order', () => {
    expect(rowsOf(swapped, 'cases')).toEqual(registers.cases);
  });

  it('may have columns of their own, which are kept', () => {
    const book = after(names.noPrepay, (cells) => {
      cells.get(header)?.set(9, { value: '联系人' });
      cells.get(header + 1)?.set(9, { value: '孙八' });
    });
    const found = readRegisters(book);
    expect(found.rows.find(({ register }) => register === 'noPrepay')?.extra).toEqual({ 联系人: '孙八' });
    expect(found.registers.find(({ register }) => register === 'noPrepay')?.extra).toEqual(
      new Map([
        ['备注', 5],
        ['联系人', 9],
      ]),
    );
  });

  it('may have headings in the other language, with marks and in other widths', () => {
    const book = after(names.appraisers, (cells) => {
      cells.get(header)?.set(1, { value: ' 执业证号＊' });
      cells.get(header)?.set(2, { value: 'NAME（必填）' });
    });
    expect(rowsOf(book, 'appraisers')).toEqual(registers.appraisers);
  });

  it('may call a column what they like: it has its name', () => {
    const book = after(names.appraisers, (cells) => {
      cells.get(header)?.set(2, { value: '尊姓大名' });
    });
    expect(rowsOf(book, 'appraisers')).toEqual(registers.appraisers);
  });

  it('may have rows over the headings, and blank rows between', () => {
    const book = after(names.advisers, (cells) => {
      const rows = [...cells].filter(([row]) => row >= header).sort(([one], [other]) => other - one);
      for (const [row, held] of rows) {
        cells.delete(row);
        cells.set(row < header + 1 ? row + 2 : row + 7, held);
      }
    });
    const [row] = readRegisters(book).rows.filter(({ register }) => register === 'advisers');
    expect(row).toMatchObject({ row: registers.advisers[0], at: { sheet: names.advisers, row: header + 1 + 7 } });
  });

  it('are not read where they are no register, and told', () => {
    const copy = filled.sheets.slice(0, 1).map((sheet) => ({ ...sheet, name: '草稿' }));
    const book = { ...filled, sheets: [...filled.sheets, ...copy] };
    expect(readRegisters(book).unread).toContain('草稿');
  });
});

describe('what people type', () => {
  const typed = (sheet: string, column: number, value: Scalar): Snapshot =>
    after(sheet, (cells) => cells.get(header + 1)?.set(column, { value }));

  it.each([
    '2019年6月3日',
    '2019年06月03日',
    '2019年6月3号',
    '2019.6.3',
    '2019/6/3',
    '2019/06/03',
    '2019-6-3',
    ' 2019－06－03 ',
    '２０１９年６月３日',
    43_619,
  ])('%s is a day', (value) => {
    expect(rowsOf(typed(names.institutions, 4, value), 'institutions')[0]).toMatchObject({
      registeredOn: '2019-06-03',
    });
  });

  it.each(['2019-02-29', '2019年13月1日', '2019.6.31', '去年', '2019', true])(
    '%s is none, and stays as it is',
    (value) => {
      expect(rowsOf(typed(names.institutions, 4, value), 'institutions')[0]).toMatchObject({ registeredOn: value });
    },
  );

  it.each(['2019年6月', '2019-06', '2019/6', '2019.6', '201906', 43_619, '2019年6月30日', 2019.6])(
    '%s is a month',
    (value) => {
      expect(rowsOf(typed(names.cases, 2, value), 'cases')[0]).toMatchObject({ month: '2019-06' });
    },
  );

  it.each([2019.1, '2019年13月', '六月'])('%s is none', (value) => {
    expect(rowsOf(typed(names.cases, 2, value), 'cases')[0]).toMatchObject({ month: value });
  });

  it('days count from 1904 where the workbook says so', () => {
    const book = { ...typed(names.institutions, 4, 43_619 - 1462), countsFrom1904: true as const };
    expect(rowsOf(book, 'institutions')[0]).toMatchObject({ registeredOn: '2019-06-03' });
  });

  it.each([
    ['2021年7月1日', '2021-07-01'],
    ['去年', '去年'],
  ])('duties are counted from %s', (value, countedFrom) => {
    const book = after('台账说明', (cells) => cells.get(4)?.set(3, { value }));
    expect(readRegisters(book).book).toMatchObject({ countedFrom });
  });

  it('words may be of both languages, several in a cell, and what is none stays', () => {
    expect(rowsOf(typed(names.cases, 6, 'marine；生态环境,火星'), 'cases')[0]).toMatchObject({
      fields: ['marine', 'ecology', '火星'],
    });
  });

  it('a number of a licence that is a number is read as it is shown', () => {
    expect(rowsOf(typed(names.institutions, 1, 32_000_001), 'institutions')[0]).toMatchObject({ licence: '32000001' });
  });

  it('an error of a formula stands as it was found', () => {
    const book = after(names.institutions, (cells) =>
      cells.get(header + 1)?.set(4, { error: '#N/A', formula: 'NA()' }),
    );
    expect(rowsOf(book, 'institutions')[0]).toMatchObject({ registeredOn: '#N/A' });
  });
});

describe('the dashboard', () => {
  /** What it shows beside each label on a day, by Excel's number of the day. */
  function shownOn(day: number): ReadonlyMap<Scalar | undefined, readonly (Scalar | undefined)[]> {
    const { sheets, ...rest } = registersWorkbook(registers);
    const calculated = evaluate({
      ...rest,
      sheets: sheets.map((sheet) => {
        if (sheet.name !== '概览') return sheet;
        const cells = new Map(sheet.cells);
        cells.set(3, new Map([...(cells.get(3) ?? []), [3, { value: day }]]));
        return { ...sheet, cells };
      }),
    });
    const rows = [...(calculated.sheets.find(({ name }) => name === '概览')?.cells.values() ?? [])];
    return new Map(rows.map((cells) => [cells.get(2)?.value, [cells.get(3)?.value, cells.get(4)?.value]]));
  }

  const endOf2020 = shownOn(44_196);
  it.each([
    ['在册机构', [2, undefined]],
    ['在册鉴定人', [2, undefined]],
    ['本年培训人次', [1, undefined]],
    ['黑名单在列', [0, undefined]],
    ['2020-01', [1, 1]],
    ['2020-12', [0, 0]],
    ['不受理、未引导至其他机构', [0, undefined]],
    ['投诉未办结', [1, undefined]],
    ['投诉属实、未处理', [1, undefined]],
    ['整改逾期', [1, undefined]],
    ['拟列入', [1, undefined]],
  ])('counts as of a day: %s', (label, figures) => {
    expect(endOf2020.get(label)).toEqual(figures);
  });

  it('counts nothing that comes later', () => {
    const before = shownOn(43_650);
    expect(before.get('在册机构')).toEqual([2, undefined]);
    expect(before.get('在册鉴定人')).toEqual([1, undefined]);
    expect(before.get('拟列入')).toEqual([0, undefined]);
    expect(before.has('2020-01')).toBe(false);
  });

  it('is blank where no day is typed and nobody has calculated it', () => {
    const shown = new Map(
      [...(filled.sheets.find(({ name }) => name === '概览')?.cells.values() ?? [])].map((cells) => [
        cells.get(2)?.value,
        cells.get(3)?.value,
      ]),
    );
    expect(shown.get('统计至')).toBe('');
    expect(shown.get('在册机构')).toBe('');
  });
});
