import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../scripts/chromium.js';
import { builtAddIn } from './built.js';
import { Excel, type ExcelOptions, addInOrigin } from './excel.js';

let browser: Browser;
let excel: Excel | undefined;

beforeAll(async () => {
  browser = await openBrowser();
});

afterEach(async () => {
  await excel?.close();
});

afterAll(async () => {
  await browser.close();
});

/** The add-in, with something else in the place of one of its files. */
const opened = async (
  changed: Readonly<Record<string, string>>,
  options: Partial<ExcelOptions> = {},
): Promise<Excel> => {
  const { addIn, page } = await builtAddIn();
  excel = await Excel.open({
    browser,
    addIn: (path) => (path in changed ? Promise.resolve(changed[path]) : addIn(path)),
    ...(page !== undefined && { page }),
    ...options,
  });
  return excel;
};

describe('the page of the add-in', () => {
  it('speaks English in an Excel that does', async () => {
    const { frame } = await opened({}, { language: 'en-US' });
    await frame.getByRole('tab', { name: 'Explain' }).waitFor();
  });

  it('remembers the language that somebody has turned to', async () => {
    const { frame } = await opened({}, { language: 'en-US' });
    await frame.getByRole('button', { name: '中文' }).click();
    await frame.getByRole('tab', { name: '解释' }).waitFor();
    await frame.evaluate(() => {
      location.reload();
    });
    await frame.getByRole('button', { name: 'English' }).waitFor();
    await frame.getByRole('tab', { name: '解释' }).waitFor();
  });

  it('says that office.js could not be had, and offers to try again', async () => {
    const { frame } = await opened({ '/office/office.js': '' });
    await frame.getByRole('alert').waitFor();
    // Nobody has said yet in which language Excel is: the browser's counts.
    expect(await frame.getByRole('alert').innerText()).toMatch(/^(没有取到 office.js|office.js could not be loaded)/);
    await frame.getByRole('button', { name: /^(重试|Try again)$/ }).waitFor();
  });

  it('says that it belongs into Excel where it is opened by itself', async () => {
    const { page } = await opened({});
    // The library remembers that it was in Excel.
    await page.goto(`${addInOrigin}/page.css`);
    await page.evaluate(() => {
      sessionStorage.clear();
    });
    await page.goto(`${addInOrigin}/index.html`);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toMatch(/^(请在 Excel 中打开|Open envscore in Excel)/);
  });

  it('loads itself again while Excel does not answer, three times, and then asks', async () => {
    const silent = 'window.Office = { onReady: () => new Promise(() => undefined) };';
    const { page } = await opened({ '/office/office.js': silent });
    await page.clock.install();
    let loads = 0;
    page.on('load', () => {
      loads += 1;
    });
    await page.goto(`${addInOrigin}/index.html`);
    for (let time = 1; time <= 4; time += 1) {
      await expect.poll(() => loads, { timeout: 60_000 }).toBe(time);
      await page.clock.runFor(5_000);
    }
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toMatch(/^(Excel 没有应答|Excel does not answer)/);
  });

  it('says in both languages why it stays empty where no module runs', async () => {
    const { frame } = await opened({ '/functions.js': '' });
    const text = await frame.locator('#pane').textContent();
    expect(text).toContain('旧的浏览器组件');
    expect(text).toContain('old browser');
  });
});
