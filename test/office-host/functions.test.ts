import { functionIds, metadataOf } from '@envscore/functions';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../scripts/chromium.js';
import { builtAddIn } from './built.js';
import { type FunctionsPage, openFunctions } from './functions-page.js';

let browser: Browser;
let page: FunctionsPage;

beforeAll(async () => {
  browser = await openBrowser();
  page = await openFunctions(browser);
});

afterAll(async () => {
  await page.excel.close();
  await browser.close();
});

const errorCell = { type: 'Error', basicType: 'Error', basicValue: '#DIV/0!' };

describe('the worksheet functions in Excel’s runtime', () => {
  it('are those of the catalogue, neither more nor fewer', async () => {
    expect([...(await page.ids())].sort()).toEqual([...functionIds].sort());
  });

  it.each([
    ['functions.json', 'zh'],
    ['functions.en.json', 'en'],
  ] as const)('are described in %s', async (file, language) => {
    const { addIn } = await builtAddIn();
    const described = Buffer.from((await addIn(`/${file}`)) ?? []).toString('utf8');
    expect(JSON.parse(described)).toEqual(metadataOf(language));
  });

  it.each([
    ['a number', 12, 5],
    ['a number typed as text', '12', 5],
    ['full-width digits', '１２', 5],
    ['spaces around it', ' 12 ', 5],
    ['a range of one cell', [[12]], 5],
    ['a blank cell as old Excels hand it over', 0, 0],
  ])('score %s', async (_, years, points) => {
    expect(await page.call('EXPERIENCE', years, null)).toBe(points);
  });

  it.each([
    ['a blank cell of the web', null, '#N/A', '从业年限：未填写，请补填。'],
    ['an empty text', '', '#N/A', '从业年限：未填写，请补填。'],
    ['a boolean', true, '#VALUE!', '从业年限：填了 是，此处应填数字（0 至 70）；请改正。'],
    ['a word', '十二年', '#VALUE!', '从业年限：填了 “十二年”，此处应填数字（0 至 70）；请改正。'],
    ['an error as an object', errorCell, '#VALUE!', '从业年限：区域中有错误值 #DIV/0!，请先改正。'],
    ['an error as a text', '#N/A', '#VALUE!', '从业年限：区域中有错误值 #N/A，请先改正。'],
    ['a date', 45_500, '#VALUE!', '从业年限：填了 45500，只能是 0 至 70；请改正。'],
  ])('say what is wrong with %s', async (_, years, code, message) => {
    expect(await page.call('EXPERIENCE', years, null)).toMatchObject({ code, message });
  });

  it('take left-out arguments as blank, and never what Excel tells of the call as one', async () => {
    expect(await page.call('CREDENTIAL', '博士', null, null)).toBe(3);
  });

  it('read whole ranges: a row of headings, rows of blanks and of zeros', async () => {
    const range = [
      ['level', 'rank', 'points'],
      ['国家或部委', 2, 4],
      [null, null, null],
      ['', 0, 0],
    ];
    expect(await page.call('TECHDOCUMENTS', range, null)).toBe(4);
  });

  it('spill rows of one length, without a null that would be shown as 0', async () => {
    const facts = [['是', '是', '是', '否', '硕士', '副高级', 7, '良好', 27, 4, '是', '是', 1]];
    const shown = await page.call('APPRAISERDETAIL', facts, [['国家技术导则', '国家或部委', 2, 4]], [[null]], null);
    if (!Array.isArray(shown)) throw new Error(JSON.stringify(shown));
    const rows = shown as readonly (readonly unknown[])[];
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(rows.flat()).not.toContain(null);
    expect(rows.flat()).not.toContain(undefined);
  });

  it('give points without their words, and the words as soon as these can be had', async () => {
    let hasWords = false;
    const alone = await openFunctions(browser, (path) => path !== '/words.js' || hasWords);
    try {
      expect(await alone.call('EXPERIENCE', 12, null)).toBe(5);
      await expect(alone.call('EXPERIENCE', null, null)).rejects.toThrow(/words\.js/);
      hasWords = true;
      expect(await alone.call('EXPERIENCE', null, null)).toMatchObject({ code: '#N/A' });
    } finally {
      await alone.excel.close().catch(() => undefined);
    }
  });

  it('look at registers on the host’s day where none is given', async () => {
    const register = [
      ['列入编号', '许可证号或执业证号', '名称或姓名', '事件', '日期', '文号'],
      ['1', '赣001', '某所', '告知拟列入', 43_831, ''],
      ['1', '赣001', '某所', '作出决定', 43_851, '赣司〔2020〕1号'],
      ['1', '赣001', '某所', '列入', 43_852, null],
    ];
    expect(await page.call('BLACKLIST', '赣001', register, null, null)).toBe('已列入');
    expect(await page.call('BLACKLIST', '某所', register, null, null)).toBe('有同名者列入，请按证号核对：赣001');
    // 31 August 2026, and the last day of February 2027.
    expect(await page.call('RELEASEDATE', [[46_265]], [[null]], null)).toBe(46_446);
  });

  it('give a text for a disqualified person, which AVERAGE skips', async () => {
    const facts = [['是', '是', '是', '是', '硕士', '副高级', 7, '良好', 27, 4, '是', '是', 1]];
    expect(await page.call('APPRAISER', facts, [[null]], [[null]], null)).toBe('取消评审资格');
  });
});
