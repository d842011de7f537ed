import { readFile } from 'node:fs/promises';
import { readScoresheet, readXlsx } from '@envscore/scoresheet';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';

/** A browser that nobody has used yet. */
export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly another: () => Promise<Page>;
  /** Gives what its pages have thrown. */
  readonly end: () => Promise<readonly string[]>;
}

/** Opens a page as a newcomer does; files are saved as downloads unless the browser is to write them in place. */
export async function visit(browser: Browser, address: string, saves: 'down' | 'in place' = 'down'): Promise<Visit> {
  const thrown: string[] = [];
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
  context.setDefaultTimeout(60_000);
  if (saves === 'down')
    await context.addInitScript(() => {
      Reflect.deleteProperty(window, 'showSaveFilePicker');
      Reflect.deleteProperty(window, 'showOpenFilePicker');
    });
  const another = async (): Promise<Page> => {
    const page = await context.newPage();
    page.on('pageerror', (error) => thrown.push(String(error.stack)));
    page.on('console', (message) => {
      if (message.type() === 'error' && message.text().includes('Content Security Policy')) thrown.push(message.text());
    });
    await page.goto(address);
    return page;
  };
  return {
    context,
    page: await another(),
    another,
    end: async () => {
      await context.close();
      return thrown;
    },
  };
}

export const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });
export const pane = (page: Page): Locator => page.getByRole('complementary').last();
export const status = (page: Page): Locator => page.getByRole('toolbar').getByRole('status');

/** The pane has read the workbook. */
export const opened = (page: Page): Promise<void> => pane(page).getByRole('combobox').waitFor();

export async function enter(page: Page, name = '周一'): Promise<void> {
  await page.getByLabel('您的姓名').fill(name);
  await button(page, '开始').click();
}

/** A scoresheet of one institution, one matter and these people. */
export async function makeScoresheet(page: Page, people: string): Promise<void> {
  await enter(page);
  await button(page, /新建评分表/).click();
  await page.getByLabel('机构名称').fill('青林环境损害司法鉴定所');
  await page.locator('select[name=unit]').selectOption('04');
  await page.getByLabel('鉴定人名单').fill(people);
  await button(page, '建立评分表').click();
  await opened(page);
}

/** The box that says which cell is selected, and takes where to go. */
export const nameBox = (page: Page): Locator => page.locator('input.univer-size-full');

/** Goes to a cell of a sheet: by the sheet's tab and the box beside the formula. */
export async function goTo(page: Page, sheet: string, at: string): Promise<void> {
  await page.locator('span.univer-truncate', { hasText: new RegExp(`^${sheet}$`) }).click();
  await nameBox(page).fill(at);
  await nameBox(page).press('Enter');
  await page.waitForFunction(() => document.activeElement?.getAttribute('contenteditable') === 'true');
}

/** Types from a cell on to the right. */
export async function typeFrom(
  page: Page,
  [sheet, at, ...values]: readonly [string, string, ...(string | undefined)[]],
): Promise<void> {
  await goTo(page, sheet, at);
  for (const value of values) {
    if (value !== undefined) await page.keyboard.insertText(value);
    const from = await nameBox(page).inputValue();
    await page.keyboard.press('Tab');
    await page.waitForFunction(
      (was) => document.querySelector<HTMLInputElement>('input.univer-size-full')?.value !== was,
      from,
    );
    // A list that closes has the keyboard for a moment.
    await page.getByText('选择一项').waitFor({ state: 'detached' });
  }
}

/** The number of the expert, on the cover. */
export const typeNumber = (page: Page, number: string): Promise<void> => typeFrom(page, ['封面', 'C11', number]);

export const kept = (page: Page): Promise<void> => status(page).filter({ hasText: '已自动保存' }).waitFor();
export const changing = (page: Page): Promise<void> => status(page).filter({ hasText: '正在自动保存' }).waitFor();

export async function downloaded(page: Page, act: () => Promise<void>): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return readFile(await download.path());
}

export const saved = (page: Page): Promise<Uint8Array> => downloaded(page, () => button(page, '保存').click());

export const reviewIn = (bytes: Uint8Array): unknown => readScoresheet(readXlsx(bytes)).review;

export const numberIn = (bytes: Uint8Array): unknown => {
  const { expert } = reviewIn(bytes) as { readonly expert?: { number?: number } };
  return expert?.number;
};

/** Drops files on an element, as from a folder window. */
export async function drop(
  page: Page,
  files: readonly (readonly [name: string, content: Uint8Array])[],
  on = 'main',
): Promise<void> {
  const transfer = await page.evaluateHandle(
    (given) => {
      const data = new DataTransfer();
      for (const [name, content] of given)
        data.items.add(new File([Uint8Array.from(atob(content), (one) => one.charCodeAt(0))], name));
      return data;
    },
    files.map(([name, content]): [string, string] => [name, Buffer.from(content).toString('base64')]),
  );
  await page.dispatchEvent(on, 'drop', { dataTransfer: transfer });
}
