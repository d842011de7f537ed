import { readFileSync, writeFileSync } from 'node:fs';
import { planWorkbook, registersWorkbook, writeScoresheet, writeXlsx } from '@envscore/scoresheet';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { registers } from '../../../scoresheet/test/registers/province.js';
import { institutionFacts, reviewOf } from '../../../scoresheet/test/scoresheet/reviews.js';
import { button, downloaded, drop, enter, makeScoresheet, nameBox } from './browsing.js';
import { journeys } from './journeys.js';
import { unreadable } from './unreadable.js';

const { newcomer, inScratch, envscore } = journeys();

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
    const page = await newcomer('served');
    await button(page, /新建评审日/).click();
    const planFile = inScratch('评审安排.xlsx');
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
    const zip = inScratch('收回.zip');
    writeFileSync(zip, zipSync(handedIn));
    await page.goto(new URL('#/desk', page.url()).href);
    await page.locator('input[name=plan]').setInputFiles(planFile);
    await page.locator('input[name=files]').setInputFiles(zip);
    await page.getByTitle('评分表核对报告').waitFor();
    const report = await downloaded(page, () => button(page, '下载报告（JSON）').click());
    const expected = inScratch('报告.json');
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
    writeFileSync(inScratch('江西.xlsx'), writeXlsx(registersWorkbook(registers)));
    writeFileSync(inScratch('湖南.xlsx'), writeXlsx(registersWorkbook({ kind: 'registers', province: '湖南' })));
    const page = await newcomer('served', '#/desk');
    await page.getByLabel('截至日期').fill('2026-11-21');
    await page
      .locator('input[name=registers-files]')
      .setInputFiles(['江西.xlsx', '湖南.xlsx'].map((name) => inScratch(name)));
    await page.getByRole('heading', { name: '可以移出 1' }).waitFor();
    const reports = page.getByRole('group', { name: '下载报告' });
    const report = await downloaded(page, () => reports.getByRole('button', { name: 'JSON' }).click());
    const args = ['江西.xlsx', '湖南.xlsx', '--as-of', '2026-11-21', '--report', 'registers.json'];
    expect(envscore('registers', 'check', ...args).stderr).toBe('');
    const whole = (bytes: Uint8Array): unknown =>
      JSON.parse(Buffer.from(bytes).toString(), (key, value: unknown) =>
        key === 'checkedAt' || key === 'lies' ? undefined : value,
      );
    expect(whole(report)).toEqual(whole(readFileSync(inScratch('registers.json'))));
  });

  test('opens registers at the row of a finding, and has them still when somebody comes back', async () => {
    const page = await newcomer('served', '#/desk');
    await page.getByLabel('截至日期').fill('2026-11-21');
    const files = [registers, { kind: 'registers', province: '湖南' } as const].map((one) => ({
      name: `${one.province}.xlsx`,
      mimeType: '',
      buffer: Buffer.from(writeXlsx(registersWorkbook(one))),
    }));
    await page.locator('input[name=registers-files]').setInputFiles(files);
    await button(page, /江西.xlsx 鉴定机构 A5/)
      .first()
      .click();
    await page.getByRole('tab', { name: '鉴定机构', selected: true }).waitFor();
    await expect.poll(() => nameBox(page).inputValue()).toBe('A5');
    const address = page.url();
    await page.goBack();
    await button(page, /江西.xlsx 黑名单 A8/)
      .first()
      .click();
    await page.getByRole('tab', { name: '黑名单', selected: true }).waitFor();
    await expect.poll(() => nameBox(page).inputValue()).toBe('A8');
    // Of one file there is one document.
    const document = (url: string) => /document\/(\w+)/.exec(url)?.[1];
    expect(document(page.url())).toBe(document(address));
  });

  test('breaks a check of registers off, and ends its worker', async () => {
    const page = await newcomer('served', '#/desk');
    await page.evaluate(() => {
      /** Never answers. */
      class Silent {
        postMessage(): void {
          document.body.dataset['worker'] = 'asked';
        }
        terminate(): void {
          document.body.dataset['worker'] = 'ended';
        }
      }
      Object.assign(window, { Worker: Silent });
    });
    const worker = () => page.evaluate(() => document.body.dataset['worker']);
    const buffer = Buffer.from(writeXlsx(registersWorkbook(registers)));
    await page.locator('input[name=registers-files]').setInputFiles({ name: '江西.xlsx', mimeType: '', buffer });
    await expect.poll(worker).toBe('asked');
    await button(page, '停止').click();
    await button(page, '选择登记册').waitFor();
    expect(await worker()).toBe('ended');
  });

  test('opens registers in the grid: a finding leads to its row', async () => {
    const page = await newcomer('served');
    await enter(page);
    await drop(page, [['江西.xlsx', writeXlsx(registersWorkbook(registers))]]);
    await button(page, '到“登记册”').click();
    await page.getByLabel('截至日期').fill('2026-11-21');
    await button(page, /另一司法鉴定所（虚构）（赣002）.*2026-10/).click();
    await expect.poll(() => nameBox(page).inputValue()).toBe('A5');
    await page.getByRole('tab', { name: '鉴定机构', selected: true }).waitFor();
  });

  test('warns above a scoresheet from registers that were chosen beside it', async () => {
    const page = await newcomer('served');
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
    for (const [name, bytes] of reviews) writeFileSync(inScratch(name), bytes);
    const page = await newcomer('served', '#/desk');
    await page.locator('input[name=files]').setInputFiles(reviews.map(([name]) => inScratch(name)));
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
      JSON.parse(readFileSync(inScratch('panel.json'), 'utf8'), (key, value: unknown) =>
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
    await page.locator('input[name=files]').setInputFiles(reviews.map(([name]) => inScratch(name)));
    await page.getByText('2／3').waitFor();
    await button(page, '停止').press('Enter');
    await page.getByTitle('评分表核对报告').waitFor();
    await page.frameLocator('iframe').getByText('核对中途停止').first().waitFor();
    expect(await page.getByText('结论：').count()).toBe(0);
  });
});
