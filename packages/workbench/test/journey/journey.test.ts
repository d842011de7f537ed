import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  newReview,
  planWorkbook,
  readScoresheet,
  readXlsx,
  shapeOf,
  writeScoresheet,
  writeXlsx,
} from '@envscore/scoresheet';
import { zipSync, unzipSync } from 'fflate';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../../../scripts/chromium.js';
import { type Places, openPlaces } from './places.js';

const cli = fileURLToPath(new URL('../../../cli/bin/envscore.js', import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const scratch = mkdtempSync(join(tmpdir(), 'envscore-workbench-'));

let browser: Browser;
let places: Places;
let context: BrowserContext;
const thrown: string[] = [];

beforeAll(async () => {
  [browser, places] = await Promise.all([openBrowser(), openPlaces()]);
});

afterAll(async () => {
  await browser.close();
  places.close();
  rmSync(scratch, { recursive: true });
});

afterEach(async () => {
  await context.close();
  expect(thrown.splice(0)).toEqual([]);
});

/** A browser that nobody has used yet, in which files are saved as downloads. */
async function newcomer(address: string, before: () => void = () => undefined): Promise<Page> {
  context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
  context.setDefaultTimeout(60_000);
  await context.addInitScript(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker');
    Reflect.deleteProperty(window, 'showOpenFilePicker');
  });
  await context.addInitScript(before);
  return openIn(address);
}

async function openIn(address: string): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', (error) => thrown.push(String(error.stack)));
  page.on('console', (message) => {
    if (message.type() === 'error' && message.text().includes('Content Security Policy')) thrown.push(message.text());
  });
  await page.goto(address);
  return page;
}

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });
const status = (page: Page): Locator => page.getByRole('toolbar').getByRole('status');
const points = (page: Page): Locator =>
  page.getByRole('complementary').getByRole('heading', { name: /还要填写或处理/ });

async function enter(page: Page, name = '周一'): Promise<void> {
  await page.getByLabel('您的姓名').fill(name);
  await button(page, '开始').click();
}

async function makeScoresheet(page: Page): Promise<void> {
  await enter(page);
  await button(page, /新建评分表/).click();
  await page.getByLabel('机构名称').fill('青林环境损害司法鉴定所');
  await page.locator('select[name=unit]').selectOption('04');
  await page.getByLabel('鉴定人名单').fill('赵甲，环境科学\n钱乙，生态学');
  await button(page, '建立评分表').click();
  await points(page).waitFor();
}

/** The number of the expert is the first yellow cell of the cover. */
async function typeNumber(page: Page, number: string): Promise<void> {
  const { y = 0 } = (await page.getByRole('complementary').last().boundingBox()) ?? {};
  await page.mouse.click(427, y + 359);
  await page.keyboard.type(number);
  await page.keyboard.press('Enter');
}

const kept = (page: Page): Promise<void> => status(page).filter({ hasText: '已自动保存' }).waitFor();
const changing = (page: Page): Promise<void> => status(page).filter({ hasText: '正在自动保存' }).waitFor();

async function downloaded(page: Page, act: () => Promise<void>): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return readFile(await download.path());
}

const numberIn = (bytes: Uint8Array): unknown => {
  const { review } = readScoresheet(readXlsx(bytes)) as { readonly review: { readonly expert?: { number?: number } } };
  return review.expert?.number;
};

async function dropFile(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([title, bytes]) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], title));
      return data;
    },
    [name, [...Buffer.from(content as string)]] as const,
  );
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
}

describe.each(['served', 'below', 'file'] as const)('a newcomer, with the page %s', (place) => {
  test('makes a scoresheet, types, comes back, and has lost nothing', async () => {
    const page = await newcomer(places[place]);
    await makeScoresheet(page);
    await typeNumber(page, '3');
    await changing(page);
    await kept(page);
    await page.reload();
    await points(page).waitFor();
    const bytes = await downloaded(page, () => button(page, '保存').click());
    expect(numberIn(bytes)).toBe(3);
    await expect(status(page).textContent()).resolves.toBe('已自动保存');
  });
});

const review = newReview({
  institution: '青林环境损害司法鉴定所',
  unit: '04',
  appraisers: [{ name: '赵甲', major: '环境科学' }],
  expert: { number: 1, name: '周一' },
});
const scoresheet = writeXlsx(writeScoresheet(review, shapeOf(review)));

async function openScoresheet(page: Page): Promise<void> {
  await dropFile(page, '收到的评分表.xlsx', scoresheet);
  await points(page).waitFor();
}

describe('a document', () => {
  test('stays as it is when something is dropped that cannot be opened, and says what that was', async () => {
    const page = await newcomer(places.served);
    await enter(page);
    await openScoresheet(page);
    const bad: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
      ['空.xlsx', '', /空/],
      ['照片.xlsx', '\u0089PNG\r\n\u001A\n', /xlsx/],
      ['旧.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]), /另存/],
      ['半个.xlsx', scoresheet.subarray(0, 5_000), /不完整|重新|损坏/],
      ['文档.xlsx', zipSync({ 'word/document.xml': new Uint8Array([60]) }), /工作簿|xlsx/],
    ];
    for (const [name, content, why] of bad) {
      await dropFile(page, name, content);
      const told = page.getByRole('group', { name: `“${name}”打不开，没有改动任何内容` });
      await told.waitFor();
      expect(await told.textContent()).toMatch(why);
    }
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('收到的评分表.xlsx');
    expect(numberIn(await downloaded(page, () => button(page, '保存').click()))).toBe(1);
  });

  test('open in two windows is never written over: the second gets a copy, and both are told', async () => {
    const first = await newcomer(places.below);
    await enter(first);
    await openScoresheet(first);
    const second = await openIn(places.below);
    await enter(second);
    await second.getByRole('link', { name: '收到的评分表.xlsx' }).click();
    await second.getByRole('group', { name: '这个文件正在另一个窗口里编辑' }).waitFor();
    await button(second, '仍然打开').click();
    await points(second).waitFor();
    for (const [page, number] of [
      [first, '7'],
      [second, '8'],
    ] as const) {
      await typeNumber(page, number);
      await changing(page);
      await kept(page);
    }
    await second.getByRole('group', { name: /另一个窗口也改了这个文件/ }).waitFor();
    expect(await second.getByRole('heading', { level: 1 }).textContent()).toBe('收到的评分表（另一窗口）.xlsx');
    const saved = [first, second].map(async (page) =>
      numberIn(await downloaded(page, () => button(page, '保存').click())),
    );
    expect(await Promise.all(saved)).toEqual([7, 8]);
  });

  test('says when the disk is full, asks to be saved, and is kept as soon as there is room', async () => {
    const page = await newcomer(places.served);
    await enter(page);
    await openScoresheet(page);
    await page.evaluate(() => {
      const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')!;
      const full = (): never => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      Object.defineProperty(IDBObjectStore.prototype, 'put', { ...put, value: full });
      Object.assign(window, {
        makeRoom: () => {
          Object.defineProperty(IDBObjectStore.prototype, 'put', put);
        },
      });
    });
    await typeNumber(page, '5');
    await page.getByRole('group', { name: /没有空间/ }).waitFor();
    const inFile = await downloaded(page, () =>
      page.getByRole('toolbar').getByRole('button', { name: '另存为' }).click(),
    );
    expect(numberIn(inFile)).toBe(5);
    // Whoever leaves and comes back in this window still has it.
    await button(page, '关闭').first().click();
    await page.getByRole('link', { name: '收到的评分表.xlsx' }).click();
    await points(page).waitFor();
    expect(numberIn(await downloaded(page, () => button(page, '保存').click()))).toBe(5);
    await page.evaluate(() => {
      (window as unknown as { makeRoom: () => void }).makeRoom();
    });
    await typeNumber(page, '6');
    await kept(page);
    await page.reload();
    await points(page).waitFor();
    expect(numberIn(await downloaded(page, () => button(page, '保存').click()))).toBe(6);
  });
});

describe('a shared computer', () => {
  test('shows everybody their own files, and clears them once a copy is saved', async () => {
    const page = await newcomer(places.served);
    await enter(page, '周一');
    await openScoresheet(page);
    await typeNumber(page, '4');
    await changing(page);
    await kept(page);
    const other = await openIn(places.served);
    await enter(other, '吴二');
    await other.getByRole('heading', { name: '秘书处' }).waitFor();
    expect(await other.getByRole('link', { name: '收到的评分表.xlsx' }).count()).toBe(0);
    await page.getByRole('link', { name: '结束并清除' }).click();
    const clear = button(page, '从这台电脑清除');
    expect(await clear.getAttribute('aria-disabled')).toBe('true');
    expect(numberIn(await downloaded(page, () => button(page, '存一份副本').click()))).toBe(4);
    await clear.click();
    await enter(page, '周一');
    await button(page, /新建评分表/).waitFor();
    expect(await page.getByRole('link', { name: '收到的评分表.xlsx' }).count()).toBe(0);
  });
});

const plan = {
  date: '2026-11-21',
  applicants: [{ number: 1, name: '青林环境损害司法鉴定所', short: '青林' }],
  applications: [{ applicant: 1, unit: '04', panel: 1 }],
  appraisers: [{ applicant: 1, number: 1, name: '赵甲', units: ['04'], degree: 'doctor', years: 9 }],
  experts: [1, 2, 3].map((number) => ({
    number,
    name: ['周一', '吴二', '郑三'][number - 1],
    library: number === 1 ? 'national' : 'provincial',
  })),
  panels: [1, 2, 3].map((expert) => ({ panel: 1, expert })),
};

describe('the secretariat', () => {
  test('makes a day from its plan, and checks what comes back as the command does', async () => {
    const page = await newcomer(places.served);
    await button(page, /新建评审日/).click();
    const planFile = join(scratch, '评审安排.xlsx');
    writeFileSync(planFile, writeXlsx(planWorkbook(plan)));
    await page.getByLabel('填好的评审安排（.xlsx）').setInputFiles(planFile);
    const day = unzipSync(await downloaded(page, () => button(page, '生成 4 个文件（zip）').click()));
    const names = ['01', '02', '03'].map((expert) => `01_青林_04土壤与地下水环境损害鉴定_专家${expert}.xlsx`);
    expect(Object.keys(day).sort()).toEqual([...names, '签到与回避承诺.xlsx'].sort());

    // One is not handed in, one is handed in twice, and something is no workbook.
    const [first = '', second = ''] = names;
    const handedIn = {
      [first]: day[first]!,
      [`副本_${first}`]: day[first]!,
      [second]: day[second]!,
      '说明.txt': new Uint8Array([65]),
      '~$锁.xlsx': new Uint8Array([65]),
    };
    const zip = join(scratch, '收回.zip');
    writeFileSync(zip, zipSync(handedIn));
    await page.goto(`${places.served}#/desk`);
    await page.locator('input[name=plan]').setInputFiles(planFile);
    await page.locator('input[name=files]').setInputFiles(zip);
    await page.getByTitle('评分表核对报告').waitFor();
    const report = await downloaded(page, () => button(page, '下载报告（JSON）').click());
    const expected = join(scratch, '报告.json');
    const call = ['validate', '收回.zip', '--plan', '评审安排.xlsx', '--report', expected];
    expect(spawnSync(process.execPath, [cli, ...call], { cwd: scratch, encoding: 'utf8' }).stderr).toBe('');
    const whole = (bytes: Uint8Array): unknown =>
      JSON.parse(Buffer.from(bytes).toString(), (key, value: unknown) =>
        key === 'checkedAt' || key === 'lies' ? undefined : value,
      );
    expect(whole(report)).toEqual(whole(readFileSync(expected)));
    expect(JSON.stringify(whole(report))).toContain(names[2]);
    const inFrame = page.frameLocator('iframe').getByRole('heading', { level: 1 });
    expect(await inFrame.textContent()).toBe('评分表核对报告');
  });
});

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly impact: string; readonly nodes: readonly unknown[] }[];
}

/** What axe finds grave on the page; the grid itself is another's work. */
const graveOn = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run: (context: unknown) => Promise<AxeResult> } }).axe.run({
      exclude: [['[data-u-comp]'], ['iframe']],
    }),
  );
  return violations.filter(({ impact }) => ['serious', 'critical'].includes(impact)).map(({ id }) => id);
};

describe('everybody', () => {
  test('gets through by keyboard alone, in both languages, and axe finds nothing serious', async () => {
    const page = await newcomer(places.served);
    const { keyboard } = page;
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');
    const tabTo = async (text: string): Promise<void> => {
      for (let step = 0; step < 30; step += 1) {
        await keyboard.press('Tab');
        if ((await focused()).startsWith(text)) return;
      }
      throw new Error(`the keyboard does not come to ${text}`);
    };
    await page.getByLabel('您的姓名').waitFor();
    expect(await graveOn(page)).toEqual([]);
    await page.evaluate(() => document.querySelector<HTMLElement>('input[name=name]')?.focus());
    await keyboard.type('周一');
    await keyboard.press('Enter');
    await button(page, /新建评分表/).waitFor();
    expect(await graveOn(page)).toEqual([]);
    await tabTo('English');
    await keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Secretariat' }).waitFor();
    await tabTo('New scoresheet');
    await keyboard.press('Enter');
    await page.locator('input[name=institution]').waitFor();
    expect(await graveOn(page)).toEqual([]);
    await page.evaluate(() => document.querySelector<HTMLElement>('input[name=institution]')?.focus());
    await keyboard.type('Invented Institution');
    await keyboard.press('Tab');
    await keyboard.type('04');
    await keyboard.press('Tab');
    await keyboard.type('A. Person');
    await tabTo('Make the scoresheet');
    await keyboard.press('Enter');
    await page.getByRole('complementary').getByRole('listitem').first().waitFor();
    expect(await graveOn(page)).toEqual([]);
    for (const where of ['day', 'desk', 'finish', 'about']) {
      await page.goto(`${places.served}#/${where}`);
      await page.locator('h1').waitFor();
      expect([where, ...(await graveOn(page))]).toEqual([where]);
    }
    await page.getByRole('rowheader', { name: 'Grid' }).waitFor();
    expect(await page.getByRole('table').textContent()).not.toContain('missing');
  });
});
