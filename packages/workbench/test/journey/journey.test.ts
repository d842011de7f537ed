import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  Unreadable,
  checkFile,
  newReview,
  planWorkbook,
  readXlsx,
  registersWorkbook,
  shapeOf,
  wordCheck,
  writeScoresheet,
  writeXlsx,
} from '@envscore/scoresheet';
import { unzipSync, zipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../../../scripts/chromium.js';
import { registers } from '../../../scoresheet/test/registers/province.js';
import { institutionFacts, reviewOf } from '../../../scoresheet/test/scoresheet/reviews.js';
import { fileFaults } from '../../../scoresheet/test/validation/file-faults.js';
import {
  type Visit,
  button,
  changing,
  downloaded,
  drop,
  enter,
  goTo,
  kept,
  makeScoresheet,
  nameBox,
  numberIn,
  opened,
  pane,
  reviewIn,
  saved,
  status,
  typeFrom,
  typeNumber,
  visit,
} from './browsing.js';
import { filling, worth } from './filling.js';
import { type Places, openPlaces } from './places.js';

const cli = fileURLToPath(new URL('../../../cli/bin/envscore.js', import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const scratch = mkdtempSync(join(tmpdir(), 'envscore-workbench-'));

let browser: Browser;
let places: Places;
let visiting: Visit;

beforeAll(async () => {
  [browser, places] = await Promise.all([openBrowser(), openPlaces()]);
});

afterAll(async () => {
  await browser.close();
  places.close();
  rmSync(scratch, { recursive: true });
});

afterEach(async () => {
  expect(await visiting.end()).toEqual([]);
});

async function newcomer(address: string, saves?: 'in place'): Promise<Page> {
  visiting = await visit(browser, address, saves);
  return visiting.page;
}

const envscore = (...args: readonly string[]) =>
  spawnSync(process.execPath, [cli, ...args], { cwd: scratch, encoding: 'utf8' });

/** Everything of the bad-input list that no program could open, and what is to be said of it. */
const unreadable = fileFaults.flatMap(({ name, file }) => {
  const bytes = file();
  try {
    readXlsx(bytes);
    return [];
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const [finding] = checkFile(`${name}.xlsx`, bytes).findings;
    if (finding === undefined) throw new Error(`nothing is said of ${name}`, { cause: error });
    return [{ name: `${name}.xlsx`, bytes, code: finding.code, says: wordCheck(finding, 'zh') }];
  }
});

/** Each of them by itself, dropped on what is open. */
async function refusesWhatCannotBeRead(page: Page, on?: string): Promise<void> {
  for (const { name, bytes, says } of unreadable) {
    await drop(page, [[name, bytes]], on);
    const told = page.getByRole('group', { name: `“${name}”打不开，没有改动任何内容` });
    await told.waitFor();
    expect([name, await told.textContent()]).toEqual([name, expect.stringContaining(says)]);
  }
}

describe.each(['served', 'below', 'file'] as const)('the main journey, with the page %s', (place) => {
  test('from an empty browser to a scoresheet that is handed in', async () => {
    const page = await newcomer(places[place]);
    // The same code everywhere: once is enough.
    const isServed = place === 'served';
    if (isServed) await refusesWhatCannotBeRead(page, 'main h1');
    const shows = (points: string): Promise<void> =>
      expect.poll(() => pane(page).textContent(), { timeout: 20_000 }).toContain(points);
    await makeScoresheet(page, '赵甲，环境科学');
    for (const typing of filling) await typeFrom(page, typing);
    await shows(`${worth.institution}／100 分`);
    const points = await pane(page).textContent();
    expect(points).toContain(`${worth.composition}／20 分`);
    expect(points).toContain(`${worth.technical}／50 分`);
    expect(points).toContain(`${worth.laboratory}／30 分`);

    // Thirty points are no longer what the grade says.
    await typeFrom(page, ['鉴定人', 'M5', '30']);
    await pane(page).getByRole('tab', { name: '检查' }).click();
    const finding = pane(page)
      .getByRole('button', { name: /专业技术能力/ })
      .first();
    await finding.waitFor();
    await goTo(page, '封面', 'C11');
    await finding.click();
    await expect.poll(() => nameBox(page).inputValue()).toMatch(/^[LM]5$/);
    await pane(page).getByRole('tab', { name: '解释' }).click();
    await pane(page).getByText('0～19 一般，20～29 良好，30～35 优秀').first().waitFor();
    await typeFrom(page, ['鉴定人', 'M5', '26']);
    await pane(page).getByRole('tab', { name: '计分' }).click();
    await shows(`${worth.institution}／100 分`);

    await kept(page);
    const bytes = await saved(page);
    writeFileSync(join(scratch, '交.xlsx'), bytes);
    const { status: exit, stdout } = envscore('validate', '交.xlsx');
    expect([exit, stdout]).toEqual([0, expect.stringContaining('无误')]);
    await expect(status(page).textContent()).resolves.toBe('已自动保存');
    await page.reload();
    await opened(page);
    await shows(`${worth.institution}／100 分`);
    expect(reviewIn(await saved(page))).toEqual(reviewIn(bytes));
    if (place !== 'served') return;

    // Whatever is dropped here that cannot be opened leaves it as it is.
    if (isServed) await refusesWhatCannotBeRead(page);
    await drop(
      page,
      unreadable.slice(0, 2).map(({ name, bytes: bad }) => [name, bad] as const),
    );
    await page.getByRole('group', { name: '一次打开一份评分表，没有改动任何内容' }).waitFor();
    expect(reviewIn(await saved(page))).toEqual(reviewIn(bytes));

    // What the command has made, and what LibreOffice has saved.
    envscore('new', '--institution', '命令所建', '--unit', '04', '--appraisers', '2', '--out', '命令.xlsx');
    const others = [
      ['命令.xlsx', readFileSync(join(scratch, '命令.xlsx'))],
      [
        '另一程序.xlsx',
        readFileSync(new URL('../../../scoresheet/test/fixtures/handled-scoresheet.libreoffice.xlsx', import.meta.url)),
      ],
    ] as const;
    for (const [name, file] of others) {
      await drop(page, [[name, file]]);
      await page.getByRole('heading', { level: 1, name }).waitFor();
      await opened(page);
      await typeNumber(page, '9');
      const after = reviewIn(await saved(page)) as { readonly expert?: object };
      const before = reviewIn(file) as { readonly expert?: object };
      expect(after).toEqual({ ...before, expert: { ...before.expert, number: 9 } });
    }
  });
});

describe.each(['below', 'file'] as const)('a newcomer, with the page %s', (place) => {
  test('makes a scoresheet, types, comes back, and has lost nothing; a second window writes over nothing', async () => {
    const page = await newcomer(places[place]);
    await makeScoresheet(page, '赵甲，环境科学\n钱乙，生态学');
    await typeNumber(page, '3');
    await changing(page);
    await kept(page);
    await page.reload();
    await opened(page);
    expect(numberIn(await saved(page))).toBe(3);
    await expect(status(page).textContent()).resolves.toBe('已自动保存');
    if (place === 'file') return;
    const name = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
    const second = await visiting.another();
    await enter(second);
    await second.getByRole('link', { name }).click();
    await second.getByRole('group', { name: '这个文件正在另一个窗口里编辑' }).waitFor();
    await button(second, '仍然打开').click();
    await opened(second);
    for (const [window, number] of [
      [page, '7'],
      [second, '8'],
    ] as const) {
      await typeNumber(window, number);
      await changing(window);
      await kept(window);
    }
    await second.getByRole('group', { name: /另一个窗口也改了这个文件/ }).waitFor();
    expect(await second.getByRole('heading', { level: 1 }).textContent()).toBe(
      name.replace('.xlsx', '（另一窗口）.xlsx'),
    );
    expect(await Promise.all([page, second].map(async (window) => numberIn(await saved(window))))).toEqual([7, 8]);
  });
});

const review = newReview({
  institution: '青林环境损害司法鉴定所',
  unit: '04',
  appraisers: [{ name: '赵甲', major: '环境科学' }],
  expert: { number: 1, name: '周一' },
});
const scoresheet = writeXlsx(writeScoresheet(review, shapeOf(review)));

describe('a document', () => {
  test('says when the disk is full, is kept as soon as there is room, and is cleared by whoever it belongs to', async () => {
    const page = await newcomer(places.served);
    await enter(page, '周一');
    await drop(page, [['收到的评分表.xlsx', scoresheet]]);
    await opened(page);
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
    await opened(page);
    expect(numberIn(await saved(page))).toBe(5);
    await page.evaluate(() => {
      (window as unknown as { makeRoom: () => void }).makeRoom();
    });
    await typeNumber(page, '6');
    await kept(page);
    await page.reload();
    await opened(page);
    expect(numberIn(await saved(page))).toBe(6);

    // A shared computer shows everybody their own files, and clears them once a copy is saved.
    const other = await visiting.another();
    await enter(other, '吴二');
    await other.getByRole('heading', { name: '秘书处' }).waitFor();
    expect(await other.getByRole('link', { name: '收到的评分表.xlsx' }).count()).toBe(0);
    await typeNumber(page, '4');
    await changing(page);
    await kept(page);
    await page.getByRole('link', { name: '结束并清除' }).click();
    const clear = button(page, '从这台电脑清除');
    expect(await clear.getAttribute('aria-disabled')).toBe('true');
    expect(numberIn(await downloaded(page, () => button(page, '存一份副本').click()))).toBe(4);
    await clear.click();
    await enter(page, '周一');
    await button(page, /新建评分表/).waitFor();
    expect(await page.getByRole('link', { name: '收到的评分表.xlsx' }).count()).toBe(0);
  });

  test('goes back into the file that it was opened from, with what is still being typed', async () => {
    const page = await newcomer(places.served, 'in place');
    await enter(page);
    await page.evaluate(async (content) => {
      const folder = await navigator.storage.getDirectory();
      const handle = await folder.getFileHandle('收到的评分表.xlsx', { create: true });
      const writing = await handle.createWritable();
      await writing.write(Uint8Array.from(atob(content), (one) => one.charCodeAt(0)));
      await writing.close();
      Object.assign(window, { showOpenFilePicker: () => Promise.resolve([handle]) });
    }, Buffer.from(scoresheet).toString('base64'));
    await button(page, /打开评分表/).click();
    await opened(page);
    await goTo(page, '封面', 'C11');
    await page.keyboard.type('8');
    await button(page, '保存').click();
    await page.getByRole('group', { name: '已保存到“收到的评分表.xlsx”' }).waitFor();
    const inFile = await page.evaluate(async () => {
      const folder = await navigator.storage.getDirectory();
      const file = await (await folder.getFileHandle('收到的评分表.xlsx')).getFile();
      return Array.from(new Uint8Array(await file.arrayBuffer()), (one) => String.fromCharCode(one)).join('');
    });
    expect(numberIn(Uint8Array.from(Buffer.from(inFile, 'latin1')))).toBe(8);
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

interface Reported {
  readonly files: readonly { readonly file: string; readonly findings: readonly { readonly code: string }[] }[];
}

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
    expect(envscore('validate', '收回.zip', '--plan', '评审安排.xlsx', '--report', expected).stderr).toBe('');
    const whole = (bytes: Uint8Array): unknown =>
      JSON.parse(Buffer.from(bytes).toString(), (key, value: unknown) =>
        key === 'checkedAt' || key === 'lies' ? undefined : value,
      );
    expect(whole(report)).toEqual(whole(readFileSync(expected)));
    expect(JSON.stringify(whole(report))).toContain(names[2]);
    const inFrame = page.frameLocator('iframe').getByRole('heading', { level: 1 });
    expect(await inFrame.textContent()).toBe('评分表核对报告');

    // Whatever is dropped on the desk gets its line in the report; of a folder everything that is below it.
    await button(page, '核对另一批').click();
    const desk = page.locator('main');
    await desk.getByText('把文件夹、zip 压缩包或若干评分表拖到这里').waitFor();
    await drop(
      page,
      unreadable.map(({ name, bytes }) => [name, bytes] as const),
      'main h1',
    );
    await page.getByTitle('评分表核对报告').waitFor();
    const { files } = JSON.parse(
      Buffer.from(await downloaded(page, () => button(page, '下载报告（JSON）').click())).toString(),
    ) as Reported;
    const told = new Map(files.map(({ file, findings }) => [file, findings.map(({ code }) => code)]));
    expect(told).toEqual(new Map(unreadable.map(({ name, code }) => [name, [code]])));
    await button(page, '核对另一批').click();
    await page.evaluate(
      async ([name, content]) => {
        const root = await navigator.storage.getDirectory();
        const folder = await root.getDirectoryHandle('收回', { create: true });
        const inner = await folder.getDirectoryHandle('第一组', { create: true });
        const writing = await (await inner.getFileHandle(name, { create: true })).createWritable();
        await writing.write(Uint8Array.from(atob(content), (one) => one.charCodeAt(0)));
        await writing.close();
        Object.assign(DataTransferItem.prototype, {
          webkitGetAsEntry: () => ({ isDirectory: true }),
          getAsFileSystemHandle: () => Promise.resolve(folder),
        });
      },
      [second, Buffer.from(day[second]!).toString('base64')] as const,
    );
    await drop(page, [['收回', new Uint8Array()]], 'main h1');
    await page.frameLocator('iframe').getByText(`收回/第一组/${second}`).first().waitFor();
    await page.getByRole('link', { name: '评审评分 envscore' }).click();
    await enter(page);
    await drop(page, [['收回', new Uint8Array()]]);
    await page.getByRole('group', { name: '一次打开一份评分表，没有改动任何内容' }).waitFor();
  });

  test('checks registers as the command does', async () => {
    writeFileSync(join(scratch, '江西.xlsx'), writeXlsx(registersWorkbook(registers)));
    writeFileSync(join(scratch, '湖南.xlsx'), writeXlsx(registersWorkbook({ kind: 'registers', province: '湖南' })));
    const page = await newcomer(`${places.served}#/desk`);
    await page.getByLabel('截至日期').fill('2026-11-21');
    await page
      .locator('input[name=registers-files]')
      .setInputFiles(['江西.xlsx', '湖南.xlsx'].map((name) => join(scratch, name)));
    await page.getByRole('heading', { name: '可以移出 1' }).waitFor();
    await page.getByText('江西.xlsx 鉴定机构 A5').first().waitFor();
    const reports = page.getByRole('group', { name: '下载报告' });
    const report = await downloaded(page, () => reports.getByRole('button', { name: 'JSON' }).click());
    const args = ['江西.xlsx', '湖南.xlsx', '--as-of', '2026-11-21', '--report', 'registers.json'];
    expect(envscore('registers', 'check', ...args).stderr).toBe('');
    const whole = (bytes: Uint8Array): unknown =>
      JSON.parse(Buffer.from(bytes).toString(), (key, value: unknown) =>
        key === 'checkedAt' || key === 'lies' ? undefined : value,
      );
    expect(whole(report)).toEqual(whole(readFileSync(join(scratch, 'registers.json'))));
  });

  test('opens registers in the grid: a finding leads to its row', async () => {
    const page = await newcomer(places.served);
    await enter(page);
    await drop(page, [['江西.xlsx', writeXlsx(registersWorkbook(registers))]]);
    await button(page, '到“登记册”').click();
    await page.getByLabel('截至日期').fill('2026-11-21');
    await button(page, /另一司法鉴定所（虚构）（赣002）.*2026-10/).click();
    await expect.poll(() => nameBox(page).inputValue()).toBe('A5');
    await page.getByRole('tab', { name: '鉴定机构', selected: true }).waitFor();
  });

  test('warns above a scoresheet from registers that were chosen beside it', async () => {
    const page = await newcomer(places.served);
    await makeScoresheet(page, '示例甲，环境科学');
    await page.getByRole('tab', { name: '登记册' }).click();
    const [institution, ...others] = registers.institutions;
    const named = { ...registers, institutions: [{ ...institution, name: '青林环境损害司法鉴定所' }, ...others] };
    const buffer = Buffer.from(writeXlsx(registersWorkbook(named)));
    await page.getByLabel('截至日期').fill('2026-11-21');
    await page.locator('input[name=registers-files]').setInputFiles({ name: '江西.xlsx', mimeType: '', buffer });
    await page.getByRole('heading', { name: '警示 2' }).waitFor();
    await page.getByRole('tab', { name: '计分' }).click();
    const strip = page.getByRole('group', { name: '与黑名单上的同名，请核对证号' });
    await expect.poll(() => strip.textContent()).toContain('青林环境损害司法鉴定所（证号 赣001）');
  });

  test('combines a panel as the command does, and writes its papers', async () => {
    const reviews = [8, 9, 4].map((points, index): readonly [string, Uint8Array] => [
      `专家${index + 1}.xlsx`,
      writeXlsx(
        writeScoresheet(
          reviewOf({
            expert: { number: index + 1, name: `示例专家${index + 1}`, library: 'national' },
            facts: institutionFacts({ quality: { allAbilities: false, points } }),
          }),
        ),
      ),
    ]);
    for (const [name, bytes] of reviews) writeFileSync(join(scratch, name), bytes);
    const page = await newcomer(`${places.served}#/desk`);
    await page.locator('input[name=files]').setInputFiles(reviews.map(([name]) => join(scratch, name)));
    // 70, 71 and 66: 69
    await page.getByText('结论：不具备设立环境损害司法鉴定机构的技术条件和技术能力').waitFor();
    await page.getByText('总分距最低要求 70 分还差 1 分').waitFor();
    const combined = JSON.parse(
      Buffer.from(await downloaded(page, () => button(page, '下载 JSON').press('Enter'))).toString(),
      (key, value: unknown) => (key === 'checkedAt' || key === 'lies' ? undefined : value),
    ) as unknown;
    const args = reviews.map(([name]) => name);
    expect(envscore('panel', ...args, '--report', 'panel.json').stderr).toBe('');
    expect(combined).toEqual(
      JSON.parse(readFileSync(join(scratch, 'panel.json'), 'utf8'), (key, value: unknown) =>
        key === 'checkedAt' || key === 'lies' ? undefined : value,
      ),
    );
    const made = async (paper: string): Promise<string> => {
      const parts = unzipSync(await downloaded(page, () => button(page, paper).press('Enter')));
      expect(Object.keys(parts)).toContain('[Content_Types].xml');
      return Object.values(parts)
        .map((part) => Buffer.from(part).toString())
        .join();
    };
    for (const paper of ['下载 专家组工作簿', '下载 意见书']) await made(paper);
    await page.getByLabel('给谁').selectOption({ label: '不写专家姓名' });
    expect(await made('下载 专家对照表')).toContain('示例专家2');
    expect(await made('下载 专家组工作簿')).not.toContain('示例专家2');

    // Of a check that is stopped nothing is combined.
    await button(page, '核对另一批').press('Enter');
    await page.evaluate(() => {
      // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called with the file
      const { arrayBuffer } = File.prototype;
      File.prototype.arrayBuffer = function (this: File) {
        return this.name === '专家3.xlsx' ? new Promise(() => undefined) : arrayBuffer.call(this);
      };
    });
    await page.locator('input[name=files]').setInputFiles(reviews.map(([name]) => join(scratch, name)));
    await page.getByText('2／3').waitFor();
    await button(page, '停止').press('Enter');
    await page.getByTitle('评分表核对报告').waitFor();
    await page.frameLocator('iframe').getByText('核对中途停止').first().waitFor();
    expect(await page.getByText('结论：').count()).toBe(0);
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
