import {
  type Loss,
  MemoryHost,
  Refused,
  type ReviewStart,
  type Sheet,
  type Snapshot,
  type Workbook,
  callCatalogue,
  newReview,
  readScoresheet,
  writeScoresheet,
} from '@envscore/scoresheet';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeHost, describeLiveHost } from '../../packages/scoresheet/test/hosts/contract.js';
import { type Adapter, openAdapter } from './adapter.js';
import { openBrowser } from '../../scripts/chromium.js';

let browser: Browser;
let adapter: Adapter;

beforeAll(async () => {
  browser = await openBrowser();
  adapter = await openAdapter(browser, {
    // A function that gives its argument, beside those that there are.
    calls: (id, args) => (id === 'AETHICS' && typeof args[0] === 'number' ? args[0] : callCatalogue(id, args)),
  });
});

afterAll(async () => {
  await adapter.excel.close();
  await browser.close();
});

/** Whether what was applied is in the workbook that Excel has open. */
const signs: Record<Loss, (workbook: Workbook, sheet: Sheet) => boolean> = {
  charts: (_, { charts }) => charts?.length === 2,
  tables: ({ sheets }) => sheets.some(({ tables = [] }) => tables.some(({ name }) => name === '台账表')),
  pageSetup: (_, { page }) => page?.orientation === 'landscape',
  conditionalFormats: (_, { conditionalFormats }) => conditionalFormats?.length === 2,
  validations: (_, { validations }) => validations?.length === 5,
  protection: (_, { isProtected }) => isProtected === true,
  styles: ({ styles }, { cells }) => styles[cells.get(3)?.get(3)?.style ?? '']?.format === '0.0',
};

describeHost('Excel', () => {
  const { excel, host } = adapter;
  excel.reset();
  return Promise.resolve({
    host,
    insertRows: (insertion) => {
      excel.book.insertRows(insertion);
      return Promise.resolve();
    },
    keeps: (what) => {
      const workbook = excel.book.workbook();
      const sheet = workbook.sheets.find(({ name }) => name === '录入 Entry');
      return Promise.resolve(sheet !== undefined && signs[what](workbook, sheet));
    },
  });
});

describeLiveHost('Excel', () => {
  const { excel, host } = adapter;
  excel.reset();
  return Promise.resolve({
    host,
    type: ({ sheet, row, column }, value) => excel.type(sheet, row, column, value),
    handlers: () => excel.handlers,
  });
});

/** A review as it is begun, of so many people. */
const begun = (people: number): ReviewStart => ({
  institution: '某环境科学研究院',
  unit: '04',
  appraisers: Array.from({ length: people }, (_, place) => ({ name: `鉴定人${place + 1}` })),
});

const scoresheet = (people: number): Workbook => writeScoresheet(newReview(begun(people)));

const limit = 5_000_000;

describe('a scoresheet of sixty people in Excel', () => {
  const workbook = scoresheet(60);

  it('is put in with eight round trips at most, none of them too long', async () => {
    const { excel, insertNew } = adapter;
    excel.reset();
    // So that it has to look whether that sheet is empty.
    excel.book.add('封面');
    await insertNew(begun(60));
    expect(excel.trips.length).toBeLessThanOrEqual(8);
    expect(Math.max(...excel.trips.map(({ sent }) => sent))).toBeLessThan(limit);
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(['Sheet1', ...workbook.sheets.map(({ name }) => name)]);
    expect(excel.book.find('表二-60')?.merges).toHaveLength(105);
  });

  it('is read with three round trips at most, none of them too long, as what it was', async () => {
    const { excel, host } = adapter;
    excel.reset();
    excel.book.open(workbook);
    const found = await host.read();
    expect(excel.trips.length).toBeLessThanOrEqual(3);
    expect(Math.max(...excel.trips.map(({ received }) => received))).toBeLessThan(limit);
    expect(readScoresheet(found)).toEqual(readScoresheet(await memoryOf(workbook)));
  });
});

describe('formulas in Excel', () => {
  it('are put back in one batch, and a sheet that was protected stays so', async () => {
    const { excel, host } = adapter;
    const workbook = scoresheet(2);
    excel.reset();
    excel.book.open(workbook);
    const before = await host.read();
    const at = { sheet: '鉴定人', row: 5, column: 21 };
    const formula = workbook.sheets
      .find(({ name }) => name === at.sheet)
      ?.cells.get(at.row)
      ?.get(at.column)?.formula;
    const sheet = excel.book.find(at.sheet);
    if (formula === undefined || sheet === undefined) throw new Error('no formula there');
    sheet.isProtected = false;
    await excel.type(at.sheet, at.row, at.column, 9);
    sheet.isProtected = true;
    excel.trips.length = 0;
    await host.restore([{ at, formula }]);
    expect(excel.trips.length).toBe(2);
    expect(excel.book.find(at.sheet)?.isProtected).toBe(true);
    expect(await host.read()).toEqual(before);
  });

  it('stay as they are where Excel refuses', async () => {
    const { excel, host } = adapter;
    excel.reset();
    excel.book.open(scoresheet(2));
    excel.fail('AccessDenied', 1);
    const cells = [{ at: { sheet: '鉴定人', row: 5, column: 21 }, formula: { kind: 'value', value: 1 } as const }];
    await expect(host.restore(cells)).rejects.toMatchObject({ why: 'protected' });
  });
});

const memoryOf = async (workbook: Workbook): Promise<Snapshot> => {
  const host = new MemoryHost();
  await host.apply(workbook);
  return host.read();
};

describe('Excel that refuses', () => {
  const small = scoresheet(2);

  it('to answer so much is asked for less at once', async () => {
    const { excel, host } = adapter;
    excel.reset();
    excel.book.open(small);
    excel.fail('ResponsePayloadSizeLimitExceeded', 1);
    const found = await host.read();
    expect(excel.trips.length).toBe(4);
    expect(found.sheets.map(({ name }) => name)).toEqual(small.sheets.map(({ name }) => name));
  });

  const sheets = () => adapter.excel.book.sheets.map(({ name }) => name);

  it.each([
    ['AccessDenied', 'protected'],
    ['RequestPayloadSizeLimitExceeded', 'tooMuch'],
    ['GeneralException', 'unknown'],
  ])('after %s on the way everything is as it was, and %s is said', async (code, why) => {
    const { excel, host } = adapter;
    excel.reset();
    excel.fail(code, 1);
    const refused = host.apply(small);
    await expect(refused).rejects.toBeInstanceOf(Refused);
    await expect(refused).rejects.toMatchObject({ why });
    expect(sheets()).toEqual(['Sheet1']);
    expect(excel.book.names).toEqual([]);
  });

  it('after an error in the midst of writing, when sheets and cells are there already', async () => {
    const { excel, host, insertNew } = adapter;
    excel.reset();
    await host.apply({ sheets: [{ name: '封面', cells: new Map() }], names: [], styles: {} });
    excel.trips.length = 0;
    // Checked in two trips; the first of writing succeeds, the second fails.
    excel.fail('GeneralException', 3);
    await expect(insertNew(begun(60))).rejects.toMatchObject({ why: 'unknown' });
    expect(sheets()).toEqual(['Sheet1', '封面']);
    expect(excel.book.names).toEqual([]);
    expect(excel.book.value(excel.book.find('封面')!, 2, 2)).toBe('');
  });

  it('protected sheets: nothing is written where the list of sheets, or an empty sheet, is protected', async () => {
    const { excel, host } = adapter;
    excel.reset();
    excel.book.isProtected = true;
    await expect(host.apply(small)).rejects.toMatchObject({ why: 'protected' });
    excel.book.isProtected = false;
    excel.book.add('封面').isProtected = true;
    await expect(host.apply(small)).rejects.toMatchObject({ why: 'protected', sheet: '封面' });
    expect(sheets()).toEqual(['Sheet1', '封面']);
  });

  it('waits with what was asked for until nobody edits a cell, and says so of what it does by itself', async () => {
    const { excel, host } = adapter;
    excel.reset();
    excel.beginEdit();
    await expect(host.read()).rejects.toMatchObject({ why: 'editing' });
    const applied = host.apply(small);
    expect(sheets()).toEqual(['Sheet1']);
    excel.endEdit();
    await applied;
    expect(sheets()).toHaveLength(1 + small.sheets.length);
  });

  it('says nothing is selected where a picture is', async () => {
    const { excel, host } = adapter;
    excel.reset();
    expect(await host.selected()).toBeUndefined();
  });
});
