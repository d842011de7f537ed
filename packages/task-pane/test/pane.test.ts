import {
  editXlsx,
  opinionTemplate,
  planWorkbook,
  readXlsx,
  registersWorkbook,
  writeScoresheet,
  writeXlsx,
} from '@envscore/scoresheet';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ViewName, viewNames } from '../src/views/names.js';
import { openBrowser } from '../../../scripts/chromium.js';
import { type Opening, bundle, mount, openPage } from './browser.js';
import { registers } from '../../scoresheet/test/registers/province.js';
import { institutionFacts, reviewOf } from '../../scoresheet/test/scoresheet/reviews.js';
import { packageOf, partsOf } from '../../scoresheet/test/xlsx/parts.js';
import { plan } from './plan.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const [launched, files] = await Promise.all([openBrowser(), bundle()]);
  browser = launched;
  page = await openPage(browser, files);
}, 60_000);

afterEach(async () => {
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
  // Nothing that the pane did has been against the page's policy.
  expect(await page.evaluate(() => window.violations)).toEqual([]);
});

afterAll(() => browser.close());

const open = (opening: Opening = {}): Promise<void> => mount(page, opening);

const button = (name: string | RegExp): Locator => page.getByRole('button', { name });
const text = (words: string | RegExp): Locator => page.getByText(words).first();
const sees = (words: string | RegExp): Promise<void> => text(words).waitFor();
const tab = (name: string): Locator => page.getByRole('tab', { name });
const selected = (): Promise<string | undefined> => page.evaluate(() => window.workbook.selected());
const click = (name: string, row = 0): Promise<void> =>
  page.evaluate(([where, place]) => window.workbook.click(where, place), [name, row] as const);
const type = (name: string, row: number, value: string | number): Promise<void> =>
  page.evaluate(
    ([where, place, what]) => {
      window.workbook.type(where, place, what);
    },
    [name, row, value] as const,
  );

/** Waits for something that the workbook comes to be, not the page. */
const becomes = (what: () => Promise<unknown>, expected: unknown): Promise<void> =>
  expect.poll(what, { interval: 20, timeout: 20_000 }).toEqual(expected);

describe('Score', () => {
  it('shows the total against its maximum and the least asked for, and each section', async () => {
    await open();
    await sees('示例环境损害司法鉴定所（虚构） · 04 土壤与地下水环境损害鉴定');
    expect(await page.getByRole('tabpanel').innerText()).toContain('73.5／100 分');
    // 12 are asked for, and 3 + 5 given.
    await sees('最低 12 分 · 还差 4 分');
    await sees('最低 30 分 · 已达到');
  });

  it('shows what is missing, and leads to its cell', async () => {
    await open();
    await button(/确认技术文件建议分：有得分是建议分/).click();
    await becomes(selected, '技术文件!C4');
  });

  it('shows the table of an appraiser', async () => {
    await open();
    await page.getByLabel('评分表').selectOption({ label: '鉴定人 3 示例丙（表二）' });
    await sees('还要填写或处理（2）');
    await button(/示例丙 · 从业年限：未填写/).click();
    await becomes(selected, '鉴定人!K7');
    await button('A8 培训交流影响 15／20 分').waitFor();
  });

  it('leads from a criterion to its points in the workbook and to why they are so many', async () => {
    await open();
    await button(/^I6 实验室资质 /).click();
    await page.getByRole('heading', { name: 'I6 实验室资质' }).waitFor();
    expect(await tab('解释').getAttribute('aria-selected')).toBe('true');
    expect(await selected()).toMatch(/^机构!C\d+$/);
  });
});

describe('Panel', () => {
  const byExpert = (number: number, changes: Readonly<Record<string, unknown>> = {}): Buffer =>
    Buffer.from(
      writeXlsx(
        writeScoresheet(
          reviewOf({
            expert: { number, name: `专家姓${number}`, library: number === 1 ? 'national' : 'provincial' },
            ...changes,
          }),
        ),
      ),
    );
  const valuing = (number: number, points: number): Buffer =>
    byExpert(number, { facts: institutionFacts({ quality: { allAbilities: false, points } }) });
  const drop = async (...files: readonly (readonly [string, Buffer])[]): Promise<void> => {
    await open({ what: 'empty', view: 'panel' });
    await page
      .locator('input[name=panel-files]')
      .setInputFiles(files.map(([name, buffer]) => ({ name, mimeType: '', buffer })));
  };

  it('combines the experts’ scoresheets: the conclusion, every expert beside the mean, where they are far apart', async () => {
    // 70, 71 and 66: 69; I4 has 10, and 5 between 9 and 4 are more than a third of it.
    await drop(['1.xlsx', byExpert(1)], ['2.xlsx', valuing(2, 9)], ['3.xlsx', valuing(3, 4)]);
    await sees('结论：不具备设立环境损害司法鉴定机构的技术条件和技术能力');
    await sees('总分距最低要求 70 分还差 1 分');
    expect(await page.getByRole('row', { name: /^I4 / }).getByRole('cell').allInnerTexts()).toEqual([
      '8',
      '9',
      '4',
      '7',
    ]);
    await sees(/^I4 .*相差过大：专家1 8、专家2 9、专家3 4$/);
    expect(await page.getByRole('row', { name: /赵某/ }).getByRole('cell').first().innerText()).toBe('82');
  });

  it('has the secretary choose of two versions of one expert’s review, and concludes then', async () => {
    await drop(['1.xlsx', byExpert(1)], ['2.xlsx', byExpert(2)], ['2b.xlsx', valuing(2, 9)], ['3.xlsx', byExpert(3)]);
    await sees('结论：暂不能作出结论');
    await page.getByLabel('专家2交了不同的几份，以哪份为准').selectOption({ label: '2b.xlsx' });
    // 70, 71 and 70
    await sees('结论：具备设立环境损害司法鉴定机构的技术条件和技术能力');
    expect(await page.getByRole('row', { name: /^I4 / }).getByRole('cell').allInnerTexts()).toEqual([
      '8',
      '9',
      '8',
      '8.33',
    ]);
  });

  it('says what is left without an appraiser whom the panel refuses', async () => {
    await drop(['1.xlsx', byExpert(1)], ['2.xlsx', byExpert(2)], ['3.xlsx', byExpert(3)]);
    await page.getByLabel('赵某 专家组结论').selectOption({ label: '不具备' });
    await sees(/只计专家组认可的 3 名鉴定人：I1 3、/);
  });

  it('leaves a scoresheet with errors out, and says so', async () => {
    await drop(['1.xlsx', byExpert(1)], ['2.xlsx', byExpert(2)], ['3.xlsx', valuing(3, 11)]);
    await sees('3.xlsx 有错误，没有计入');
    await page.getByLabel('有错误的评分表也计入（结果暂定）').check();
    await sees('3.xlsx 有错误，仍按要求计入');
  });

  it('writes the workbook and the opinion, and takes over what was typed into the workbook', async () => {
    await drop(['1.xlsx', byExpert(1)], ['2.xlsx', byExpert(2)], ['3.xlsx', byExpert(3)]);
    const saved = async (name: string): Promise<Buffer> => {
      const [download] = await Promise.all([page.waitForEvent('download'), button(name).click()]);
      return readFileSync(await download.path());
    };
    expect((await saved('下载 意见书')).subarray(0, 2).toString()).toBe('PK');
    const form = (buffer: Buffer): Promise<void> =>
      page.locator('input[name=own-form]').setInputFiles({ name: '格式.docx', mimeType: '', buffer });
    await form(byExpert(1));
    await page.getByRole('group', { name: '这份格式不能用，意见书用通常的格式' }).waitFor();
    const usual = partsOf(await opinionTemplate());
    const body = usual['word/document.xml']?.replace('评审结论', '本厅的结论') ?? '';
    await form(Buffer.from(packageOf({ ...usual, 'word/document.xml': body })));
    await page.getByRole('group', { name: '这份格式不能用，意见书用通常的格式' }).waitFor({ state: 'detached' });
    const filled = partsOf(await saved('下载 意见书'))['word/document.xml'];
    expect(filled).toMatch(/本厅的结论.*具备设立环境损害司法鉴定机构/su);
    const workbook = await saved('下载 专家组工作簿');
    expect(await button('下载 专家对照表').count()).toBe(0);
    expect(await page.getByText('这里没有评审安排').count()).toBe(0);
    await page.getByLabel('给谁').selectOption({ label: '不写专家姓名' });
    await sees(/^这里没有评审安排，只能隐去交来评分表的专家姓名/);
    const key = readXlsx(await saved('下载 专家对照表'));
    const [, first] = [...(key.sheets[0]?.cells.values() ?? [])];
    expect([3, 4].map((column) => first?.get(column)?.value)).toEqual(['专家1', '专家姓1']);
    const copy = await saved('下载 专家组工作簿');
    const decision = readXlsx(workbook).names.find(({ name }) => name === 'panel.appraisers.decision');
    const typed = (value: string): Buffer => {
      const at = { sheet: decision?.sheet ?? '', row: decision?.top ?? 0, column: decision?.left ?? 0 };
      return Buffer.from(editXlsx(workbook, [{ ...at, value }]));
    };
    const pick = (buffer: Buffer): Promise<void> =>
      page.locator('input[name=panel-workbook]').setInputFiles({ name: 'a.xlsx', mimeType: '', buffer });
    await pick(typed('大概'));
    await page.getByRole('group', { name: '有填写的内容读不懂，没有读回' }).waitFor();
    await pick(typed('不具备'));
    await sees(/只计专家组认可的 3 名鉴定人：I1 3、/);
    await pick(copy);
    await page.getByRole('group', { name: '这不是可以读回的专家组工作簿' }).waitFor();
    await sees(/只计专家组认可的 3 名鉴定人：I1 3、/);
    await pick(byExpert(1));
    await page.getByRole('group', { name: '这不是可以读回的专家组工作簿' }).waitFor();
  });

  it('says that there is nothing to combine', async () => {
    await drop(['a.xlsx', Buffer.from('no workbook')]);
    await page.getByRole('group', { name: '没有可以合并的评分表' }).waitFor();
  });
});

describe('Registers', () => {
  const asOf = '2026-11-21';
  const on = async (date: string): Promise<void> => {
    await sees(/^\d+ 个文件/);
    await page.getByLabel('截至日期').fill(date);
    await sees(/^\d+ 个文件/);
  };
  const file = (name: string, document: unknown) => ({
    name,
    mimeType: '',
    buffer: Buffer.from(writeXlsx(registersWorkbook(document))),
  });
  const choose = async (...files: readonly ReturnType<typeof file>[]): Promise<void> => {
    await page.getByLabel('截至日期').fill(asOf);
    await page.locator('input[name=registers-files]').setInputFiles(files);
    await sees(/^\d+ 个文件/);
  };

  it('tells of the workbook in front what is late, due this month, whom to warn about and who may be removed', async () => {
    await open({ what: 'registers', view: 'registers' });
    await on(asOf);
    for (const group of ['逾期', '本月到期', '警示', '可以移出'])
      await page.getByRole('heading', { name: new RegExp(`^${group} \\d+$`) }).waitFor();
    await sees(/另一司法鉴定所（虚构）（赣002）.*2026-10/);
    await sees(/示例己（赣鉴02）/);
  });

  it('leads to the row of a finding', async () => {
    await open({ what: 'registers', view: 'registers' });
    await on(asOf);
    await button(/另一司法鉴定所（虚构）（赣002）.*2026-10/).click();
    await becomes(async () => (await selected())?.startsWith('鉴定机构!'), true);
  });

  it('looks at the day that is said: removable on the day half a year after the pass, not on the day before', async () => {
    await open({ what: 'registers', view: 'registers' });
    await on('2026-11-20');
    await page.getByRole('heading', { name: /^本月到期/ }).waitFor();
    expect(await page.getByRole('heading', { name: /^可以移出/ }).count()).toBe(0);
    await on(asOf);
    await page.getByRole('heading', { name: '可以移出 1' }).waitFor();
  });

  it('ranks institutions by their cases, and says by which formula', async () => {
    await open({ what: 'registers', view: 'registers' });
    await on(asOf);
    const rows = page.getByRole('region', { name: '案例报送排名' }).getByRole('row');
    // 赣001: 3 submitted and 1 included in 2 months owed, one of a named field; 赣002: 1 submitted.
    expect(await rows.nth(1).innerText()).toBe('1\t示例环境损害司法鉴定所（虚构）\t3\t1\t2\t0\t1\t2.00');
    expect(await rows.nth(2).innerText()).toBe('2\t另一司法鉴定所（虚构）\t1\t0\t2\t1\t0\t0.50');
    await sees(/指标 =（报送数 \+ 入库数）÷ 应报月数/);
  });

  it('shows and hides what is asked for by kind', async () => {
    await open({ what: 'registers', view: 'registers' });
    await on(asOf);
    const warn = page.getByRole('group', { name: '显示哪些' }).getByRole('button', { name: /^警示/ });
    expect(await warn.getAttribute('aria-pressed')).toBe('true');
    await warn.click();
    expect(await page.getByRole('heading', { name: /^警示/ }).count()).toBe(0);
  });

  it('reads files of several provinces as one, and one province of them', async () => {
    await open({ what: 'empty', view: 'registers' });
    await choose(file('江西.xlsx', registers), file('湖南.xlsx', { kind: 'registers', province: '湖南' }));
    await sees(/^2 个文件/);
    await page.getByLabel('省份').selectOption('湖南');
    await sees('逾期 2');
    expect(await page.getByText(/赣002/).count()).toBe(0);
  });

  it('writes the report of what it has read', async () => {
    await open({ what: 'empty', view: 'registers' });
    await choose(file('江西.xlsx', registers));
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('group', { name: '下载报告' }).getByRole('button', { name: 'JSON' }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('登记册检查报告_2026-11-21.json');
    expect(JSON.parse(readFileSync(await saved.path(), 'utf8'))).toMatchObject({ asOf: '2026-11-21' });
    await page.getByRole('heading', { name: /^警示/ }).waitFor();
  });

  it('says which file holds no registers, and keeps what the others say', async () => {
    await open({ what: 'empty', view: 'registers' });
    const other = { name: '别的.xlsx', mimeType: '', buffer: Buffer.from('no workbook') };
    await choose(file('江西.xlsx', registers), other);
    await page.getByRole('group', { name: '“别的.xlsx”没有读完' }).waitFor();
    await page.getByRole('heading', { name: /^警示/ }).waitFor();
  });

  it('says which sheets and columns were not read, in the words of the report', async () => {
    const cells = new Map([
      [1, new Map(['许可证号', '登记日期'].map((value, index) => [index + 1, { value }] as const))],
      [2, new Map([[1, { value: '赣001' }]])],
    ]);
    const sheets = ['鉴定机构', '黑 名 册'].map((name) => ({ name, cells }));
    await open({ what: 'empty', view: 'registers' });
    await choose({
      name: '草稿.xlsx',
      mimeType: '',
      buffer: Buffer.from(writeXlsx({ sheets, names: [], styles: {} })),
    });
    await sees('草稿.xlsx 有内容看不出是哪一册，没有读：黑 名 册。是台账的，请改成台账的名称后重新检查。');
    await sees('草稿.xlsx 缺少必填的栏目：鉴定机构：机构名称。请补上表头或改成台账的栏目名后重新检查。');
  });

  it('is broken off by who does not want to wait, and may be begun again', async () => {
    await open({ what: 'empty', view: 'registers' });
    await page.evaluate(() => {
      const own = Object.getOwnPropertyDescriptor(Blob.prototype, 'arrayBuffer');
      // The next file that is read never comes to its end.
      Blob.prototype.arrayBuffer = () => {
        if (own !== undefined) Object.defineProperty(Blob.prototype, 'arrayBuffer', own);
        return new Promise(() => undefined);
      };
    });
    await page.locator('input[name=registers-files]').setInputFiles([file('江西.xlsx', registers)]);
    await sees(/正在读取第 1\/1 个文件/);
    await button('停止').click();
    await button('选择登记册').waitFor();
    expect(await page.getByText(/个文件，/).count()).toBe(0);
    await choose(file('江西.xlsx', registers));
  });

  it('warns above a scoresheet whose institution has the name of one that is listed: a number to check, no verdict', async () => {
    await open({ view: 'registers' });
    await choose(file('江西.xlsx', registers));
    await tab('计分').click();
    const strip = page.getByRole('group', { name: '与黑名单上的同名，请核对证号' });
    await strip.waitFor();
    expect(await strip.innerText()).toContain('示例环境损害司法鉴定所（虚构）（证号 赣001）。名称相同不能作为结论');
    // 示例甲 is on the register and not on the blacklist; 示例己 is listed and not in this scoresheet.
    expect(await strip.innerText()).not.toMatch(/示例甲|示例己/);
  });

  it('warns of a name that is listed without a number, too', async () => {
    const blacklist = registers.blacklist.map((row) => ({
      ...row,
      holder: undefined,
      name: '示例环境损害司法鉴定所（虚构）',
    }));
    await open({ view: 'registers' });
    await choose(file('江西.xlsx', { ...registers, blacklist }));
    await tab('计分').click();
    const strip = page.getByRole('group', { name: '与黑名单上的同名，请核对证号' });
    await strip.waitFor();
    expect(await strip.innerText()).toContain('示例环境损害司法鉴定所（虚构）。名称相同不能作为结论');
  });

  it('warns of nobody who is no longer listed, or without a decision’s number', async () => {
    const blacklist = registers.blacklist.filter(({ event }) => event !== 'decided');
    await open({ view: 'registers' });
    await choose(file('江西.xlsx', { ...registers, blacklist }));
    await tab('计分').click();
    await sees('各部分得分');
    expect(await page.getByText('与黑名单上的同名').count()).toBe(0);
  });
});

describe('Check', () => {
  it('shows findings by severity and sheet, and leads to the cell of one', async () => {
    await open({ view: 'check' });
    await sees('检查完毕：3 处需要处理（错误 0，注意 3）');
    await page.getByRole('heading', { name: '注意 · 技术文件 2' }).waitFor();
    await button(/^K7 示例丙 · 从业年限：未填写/).click();
    await becomes(selected, '鉴定人!K7');
  });

  it('filters by severity and by sheet', async () => {
    await open({ view: 'check' });
    await page.getByLabel('工作表').selectOption('技术文件');
    await page.getByRole('heading', { name: '注意 · 鉴定人 1' }).waitFor({ state: 'hidden' });
    await button('注意 3').click();
    await sees('按现在的筛选，没有可显示的。');
    await button('说明 2').click();
    await page.getByLabel('工作表').selectOption('');
    await page.getByRole('heading', { name: '说明 · 论文著作 1' }).waitFor();
  });

  it('checks again as the workbook changes, and says so to screen readers once', async () => {
    await open({ view: 'check' });
    await sees('检查完毕：3 处需要处理（错误 0，注意 3）');
    await type('env.appraisers.years', 2, 6);
    await type('env.institution.maintenance.grade', 0, '良好');
    await sees(/等次填了 良好，按所给得分应为较好/);
    await becomes(() => page.getByRole('status').innerText(), '检查完毕：4 处需要处理（错误 2，注意 2）');
  });

  it('puts a formula back that was typed over: asks first, and says what it did', async () => {
    await open({ view: 'check' });
    await sees('检查完毕：3 处需要处理（错误 0，注意 3）');
    await type('env.appraisers.A3', 0, 1);
    await button(/^恢复公式$/).click();
    await sees('恢复 1 个单元格的公式？');
    await sees(/^鉴定人 U5 里现在的内容会换成评分表自己的公式/);
    await button('不恢复').click();
    await button(/^恢复公式$/).click();
    await button(/^恢复$/).click();
    await sees('已恢复 1 个单元格的公式。');
    await sees('检查完毕：3 处需要处理（错误 0，注意 3）');
  });
});

describe('Explain', () => {
  it('follows the cell: criterion, what was stated, each row, the cap, the clause', async () => {
    await open({ view: 'explain' });
    await sees('请在表格里点一个单元格');
    await click('env.appraisers.A6', 1);
    await page.getByRole('heading', { name: 'A6 技术文件' }).waitFor();
    const shown = await page.getByRole('tabpanel').innerText();
    expect(shown).toContain('鉴定人 2 示例乙（表二）');
    expect(shown).toContain('15／15 分');
    expect(shown).toContain('技术文件第4项《环境损害鉴定术语》');
    // 5 + 5 + 4, and 5 − 3 suggested for the fourth.
    expect(shown).toContain('各项合计 16 分，上限 15 分');
    expect(shown).toContain('D2 空白得分按排名建议');
    expect(shown).toContain('取值：启用（默认）');
    expect(shown).toContain('被国家或部委批准发布或采用的，根据成果和排名，每个成果得1~5分');
    await click('env.institution.I5');
    await page.getByRole('heading', { name: 'I5 鉴定人能力' }).waitFor();
  });

  it('shows the bands with the one that decided', async () => {
    await open({ view: 'explain' });
    await click('env.appraisers.years', 0);
    await page.getByRole('heading', { name: 'A3 从业年限' }).waitFor();
    const hit = page.locator('[aria-current]');
    expect(await hit.innerText()).toMatch(/9 及以上[\s\S]*11 · 在这一档/);
    expect(await hit.count()).toBe(1);
  });

  it('shows the grades of points that are judged, of a criterion and of a part', async () => {
    await open({ view: 'explain' });
    await click('env.appraisers.expertise.points', 0);
    await page.getByRole('heading', { name: 'A4 专业技术能力' }).waitFor();
    const hit = page.locator('[aria-current]');
    expect(await hit.innerText()).toMatch(/优秀[\s\S]*30 至 35[\s\S]*33 · 在这一档/);
    await click('env.institution.maintenance.points');
    await page.getByRole('heading', { name: 'I7 仪器配置及使用情况' }).waitFor();
    expect(await hit.innerText()).toMatch(/较好[\s\S]*4 · 在这一档/);
  });

  it('explains on a printed form what that shows', async () => {
    await open({ view: 'explain' });
    await page.evaluate(() => window.workbook.clickAt('表二-02', 12, 6));
    await page.getByRole('heading', { name: 'A3 从业年限' }).waitFor();
    await sees('鉴定人 2 示例乙（表二）');
  });

  it('shows a whole table where the cell is about all of it', async () => {
    await open({ view: 'explain' });
    await click('env.appraisers.name', 0);
    await button(/^A1 职业道德 /).click();
    await page.getByRole('heading', { name: 'A1 职业道德' }).waitFor();
  });

  it('shows the rule where a row is not anybody’s yet', async () => {
    await open({ view: 'explain' });
    await click('env.publications.title', 20);
    await sees('这一行还没有填鉴定人序号，先说明这一项的规则。');
    await sees(/SCI期刊论文：每项/);
  });

  it('says what to click where a cell belongs to nothing', async () => {
    await open({ view: 'explain' });
    await page.evaluate(() => window.workbook.clickAt('词表', 2, 1));
    await sees('词表 A2 不属于任何一项');
  });

  it('goes back to the cell', async () => {
    await open({ view: 'explain' });
    await click('env.institution.I4');
    await button(/^回到单元格 机构 C\d+$/).click();
    expect(await selected()).toMatch(/^机构!C\d+$/);
  });
});

const planFile = { name: '评审安排.xlsx', mimeType: '', buffer: Buffer.from(writeXlsx(planWorkbook(plan))) };

describe('New', () => {
  it('tells what the form lacks, beside each field, with the cursor in the first', async () => {
    await open({ what: 'empty', view: 'new' });
    await button('插入评分表').click();
    await sees('请填写机构名称');
    await sees('名单里有 0 人，一份评分表只能有 1 至 60 人');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('institution');
    expect(await page.evaluate(() => window.workbook.sheets())).toEqual([]);
  });

  it('makes a scoresheet from a form with a list pasted from a sheet', async () => {
    await open({ what: 'empty', view: 'new' });
    await page.getByLabel('机构名称').fill('示例所');
    await page.getByLabel('评审的鉴定事项或执业类别').selectOption('0402');
    await page.getByLabel('鉴定人名单').fill('赵甲\t环境工程\n钱乙，生态学\n\n');
    await sees('2 人');
    await page.getByLabel('专家编号').fill('3');
    await button('插入评分表').click();
    await sees('已插入 15 张工作表');
    await button('计分').click();
    await sees(/^示例所 · 0402 /);
    await becomes(selected, '封面!A1');
    expect(await button(/钱乙/).count()).toBe(1);
  });

  it('makes one of a plan’s scoresheets', async () => {
    await open({ what: 'empty', view: 'new' });
    await page.getByRole('radio', { name: '评审安排文件' }).check();
    await page.getByLabel('评审安排文件（.xlsx）').setInputFiles(planFile);
    await page.getByLabel('插入哪一份').selectOption({ label: '专家 2 吴二 · 04 · 青林环境损害司法鉴定所' });
    await button('插入评分表').click();
    await sees(/^已插入 \d+ 张工作表/);
    const sheets = await page.evaluate(() => window.workbook.sheets());
    expect(sheets).toEqual(expect.arrayContaining(['封面', '申报', '表二-02']));
  });

  it.each([
    ['a scoresheet', Buffer.from(writeXlsx(writeScoresheet({ kind: 'review' }))), '这不是评审安排'],
    ['a text', Buffer.from('甲,乙\n'), '这个文件读不出来'],
    [
      'a plan with errors',
      Buffer.from(writeXlsx(planWorkbook({ ...plan, panels: plan.panels.slice(1) }))),
      '评审安排有 2 处错误，须先在那个文件里改正：',
    ],
  ])('says of %s what to do, and offers nothing to insert', async (_, buffer, words) => {
    await open({ what: 'empty', view: 'new' });
    await page.getByRole('radio', { name: '评审安排文件' }).check();
    await page.getByLabel('评审安排文件（.xlsx）').setInputFiles({ ...planFile, buffer });
    await sees(words);
    expect(await button('插入评分表').count()).toBe(0);
  });

  it('writes nothing where a scoresheet is already there, or the workbook is protected', async () => {
    await open({ view: 'new' });
    const before = await page.evaluate(() => window.workbook.sheets());
    await page.getByLabel('机构名称').fill('示例所');
    await page.getByLabel('评审的鉴定事项或执业类别').selectOption('04');
    await page.getByLabel('鉴定人名单').fill('赵甲');
    await button('插入评分表').click();
    await sees('已经有工作表“封面”，没有写入任何内容');
    await page.evaluate(() => {
      window.workbook.refuse('protected');
    });
    await button('插入评分表').click();
    await sees('工作簿受保护，不能插入工作表');
    expect(await page.evaluate(() => window.workbook.sheets())).toEqual(before);
    expect(await page.getByLabel('机构名称').inputValue()).toBe('示例所');
  });
});

describe('a workbook that cannot be shown', () => {
  it('is none of ours: leads to a new one', async () => {
    await open({ what: 'empty' });
    await sees('当前工作簿不是评分表');
    await button('新建评分表').click();
    await page.getByLabel('机构名称').waitFor();
  });

  it('is a plan', async () => {
    await open({ what: 'plan' });
    await sees('这是评审安排，不是评分表');
  });

  it('is a panel workbook: leads to where it is read', async () => {
    await open({ what: 'panel' });
    await page.getByRole('group', { name: '这是专家组工作簿，不是评分表' }).waitFor();
    expect(await button('新建评分表').count()).toBe(0);
    await button('到“合并”').click();
    await button('选择评分表').waitFor();
  });

  it('is one of registers: leads to what they say', async () => {
    await open({ what: 'registers' });
    await page.getByRole('group', { name: '这是登记册，不是评分表' }).waitFor();
    await button('到“登记册”').click();
    await sees(/^1 个文件/);
  });

  it('has lost its cover', async () => {
    await open();
    await sees('还要填写或处理（2）');
    await page.evaluate(() => {
      window.workbook.deleteSheet('封面');
    });
    await sees('这份评分表缺少“封面”，读不出来');
    expect(await text('各部分得分').count()).toBe(0);
  });

  it('has lost another sheet: the points that are left, and a finding', async () => {
    await open({ view: 'check' });
    await page.evaluate(() => {
      window.workbook.deleteSheet('论文著作');
    });
    await page.getByRole('heading', { name: '错误 · 整个工作簿 1' }).waitFor();
    await sees(/^论文著作：缺少这个工作表/);
    await tab('计分').click();
    await sees('各部分得分');
  });

  it('has another layout', async () => {
    await open();
    await type('env.review.layout', 0, 2);
    await sees('这份评分表的版式是第 2 版，本软件能读的是第 1 版');
  });

  it('has a cell that is being edited: what was read last, until it can be read again', async () => {
    await open();
    await sees('各部分得分');
    await page.evaluate(() => {
      window.workbook.refuse('editing');
      window.workbook.type('env.review.institution.name', 0, '新名称');
    });
    await sees('有单元格正在编辑');
    await sees(/下面是上一次读到的内容/);
    await page.evaluate(() => {
      window.workbook.refuse(undefined);
    });
    await button('重新读取').click();
    await sees(/^新名称 · /);
    expect(await text('有单元格正在编辑').count()).toBe(0);
  });

  it('refuses to show a cell: the reason, until it is closed', async () => {
    await open();
    await page.evaluate(() => {
      window.workbook.refuse('gone', '技术文件');
    });
    await button(/确认技术文件建议分/).click();
    await sees('工作表“技术文件”已经不在了');
    await button('关闭').click();
    await text('工作表“技术文件”已经不在了').waitFor({ state: 'detached' });
  });
});

describe('the pane', () => {
  it('can be used by keyboard alone: from tab to finding to cell to language', async () => {
    await open();
    await sees('还要填写或处理（2）');
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    expect(await tab('检查').evaluate((element) => element === document.activeElement)).toBe(true);
    await sees(/检查完毕/);
    // The three severities and the list of sheets come before the first finding.
    for (let stop = 0; stop < 5; stop += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await becomes(selected, '鉴定人!K7');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Space');
    await page
      .getByRole('heading', { name: /^说明 · / })
      .first()
      .waitFor();
    await tab('检查').focus();
    await page.keyboard.press('End');
    await page.getByLabel('机构名称').waitFor();
    await page.keyboard.press('ArrowRight');
    await sees('各部分得分');
    for (let stop = 0; stop < 60 && (await focused()) !== 'English'; stop += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await sees('Points by section');
  });

  it('turns to a view when a ribbon’s button is pressed', async () => {
    await open();
    await page.evaluate(() => {
      window.workbook.show('check');
    });
    await sees(/检查完毕/);
  });

  it('follows the system from light to dark', async () => {
    await open();
    await sees('各部分得分');
    const ground = (): Promise<string> =>
      page
        .locator('.fui-FluentProvider')
        .first()
        .evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(await ground()).toBe('rgb(255, 255, 255)');
    await page.emulateMedia({ colorScheme: 'dark' });
    await becomes(ground, 'rgb(41, 41, 41)');
  });

  it('marks one tab and one band where the system forces its colors', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    await open({ view: 'explain' });
    await click('env.appraisers.years', 0);
    const line = (of: Locator): Promise<string[]> =>
      of.evaluateAll((all) => all.map((element) => getComputedStyle(element).borderBottomColor));
    await page.locator('[aria-current]').waitFor();
    const tabs = await line(page.getByRole('tab'));
    const bands = await line(page.getByRole('listitem').filter({ has: page.locator('[aria-hidden]') }));
    for (const [lines, marked] of [
      [tabs, 2],
      [bands, 5],
    ] as const) {
      expect(lines.filter((color) => color === lines[marked])).toHaveLength(1);
      expect(new Set(lines).size).toBe(2);
    }
  });

  it('leaves the top right corner to Excel', async () => {
    await open();
    await sees('各部分得分');
    const buttons = page.getByRole('tab');
    for (const box of await Promise.all((await buttons.all()).map((one) => one.boundingBox()))) {
      expect(box!.x + box!.width).toBeLessThanOrEqual(320 - 34);
    }
  });

  const looks = viewNames.flatMap((view) => [
    { view, language: 'zh', colorScheme: 'light' } as const,
    { view, language: 'en', colorScheme: 'dark' } as const,
  ]);

  it.each(looks)(
    'is accessible and 320 px wide: $view in $language, $colorScheme',
    async ({ view, language, colorScheme }) => {
      await page.emulateMedia({ colorScheme });
      await open({ view, language, what: view === 'registers' ? 'registers' : 'scoresheet' });
      await ready(view);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await page.evaluate(axe);
      // A button that has just become usable takes a moment to look so.
      await page.evaluate(async () => {
        const transitions = document.getAnimations().filter((one) => one instanceof CSSTransition);
        await Promise.allSettled(transitions.map(({ finished }) => finished));
      });
      const serious = await page.evaluate(async () => {
        const axe = Reflect.get(window, 'axe') as { readonly run: (of: Document) => Promise<AxeResults> };
        const { violations } = await axe.run(document);
        return violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      });
      expect(serious).toEqual([]);
    },
  );
});

/** Waits until a view has all that it shows. */
async function ready(view: ViewName): Promise<void> {
  if (view === 'explain') await click('env.appraisers.A6', 1);
  const last = {
    score: 'section li',
    check: 'section li',
    explain: 'blockquote',
    panel: '[role=tabpanel] button',
    registers: 'table',
    new: 'form [type=submit]',
  }[view];
  await page.locator(last).first().waitFor();
}
