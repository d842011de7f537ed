import type { Loss, Sheet, Workbook } from '@envscore/scoresheet';
import { callCatalogue } from '@envscore/scoresheet';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { describeHost } from '../../packages/scoresheet/test/hosts/contract.js';
import { type Adapter, openAdapter } from './adapter.js';
import { openBrowser } from './browser.js';

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
