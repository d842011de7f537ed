import { type Loss, type SheetModel, type WorkbookModel, readModel } from '@envscore/scoresheet';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../../../../scripts/chromium.js';
import { describeHost, describeLiveHost } from '../../../scoresheet/test/hosts/contract.js';
import { type GridPage, bundle, openPage } from './grid-page.js';

let browser: Browser;
let grid: GridPage;

beforeAll(async () => {
  browser = await openBrowser();
  grid = await openPage(browser, await bundle());
}, 120_000);

afterAll(async () => {
  await browser.close();
});

/** Whether what was applied is in the file that the grid saves. */
const signs: Record<Loss, (sheet: SheetModel, model: WorkbookModel) => boolean> = {
  charts: ({ charts }) => charts.length === 2,
  tables: (_, { kept }) => kept.some(({ what, sheet }) => what === 'tables' && sheet === '台账'),
  pageSetup: ({ page }) => page?.orientation === 'landscape',
  conditionalFormats: ({ conditionalFormats }) => conditionalFormats.length === 2,
  validations: ({ validations }) => validations.length === 5,
  protection: ({ isProtected }) => isProtected === true,
  styles: ({ cells }, { styles }) => styles[cells.get(3)?.get(3)?.style ?? '']?.format === '0.0',
};

describeHost('the grid', async () => {
  await grid.page.evaluate(() => window.page.openEmpty());
  return {
    host: grid.host,
    insertRows: async ({ sheet, before, rows }) => {
      await grid.page.evaluate((given) => window.page.insertRows(...given), [sheet, before, rows] as const);
    },
    keeps: async (what) => {
      const model = readModel((await grid.save()).bytes);
      const sheet = model.sheets.find(({ name }) => name === '录入 Entry');
      return sheet !== undefined && signs[what](sheet, model);
    },
  };
});

describeLiveHost('the grid', async () => {
  await grid.page.evaluate(() => window.page.openEmpty());
  // What the grid has by itself.
  grid.host.onSelect(() => undefined)();
  await expect.poll(grid.handlers).toBeGreaterThan(0);
  return { host: grid.host, type: grid.type, handlers: grid.handlers };
});

it('asks nobody for anything, evaluates nothing, throws nothing', () => {
  expect(grid.troubles).toEqual([]);
});
