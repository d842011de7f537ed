import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/formula/evaluate.js';
import { placeScoresheet } from '../../src/scoresheet/placed.js';
import { cellIn } from '../../src/layout/placed-table.js';
import { shapeOf } from '../../src/scoresheet/review.js';
import { writeScoresheet } from '../../src/scoresheet/write.js';
import type { Workbook } from '../../src/workbook/workbook.js';
import { cellsOf, sheetOf, textsOf } from './book.js';
import { type Facts, declaredAsStated, people, reviewOf } from './reviews.js';

const review = declaredAsStated(reviewOf({ appraisers: people(3) }));
const workbook = writeScoresheet(review);
const placed = placeScoresheet(shapeOf(review));
const entrySheets = ['封面', '鉴定人', '技术文件', '论文著作', '机构', '专业方向', '项目', '必配仪器', '选配仪器'];

describe('a scoresheet', () => {
  it('has its sheets in the order in which they are needed', () => {
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      '封面',
      '填写说明',
      '鉴定人',
      '技术文件',
      '论文著作',
      '机构',
      '专业方向',
      '项目',
      '必配仪器',
      '选配仪器',
      '结论',
      '表一',
      '表二-01',
      '表二-02',
      '表二-03',
      '申报',
      '词表',
    ]);
  });

  it('is protected on every sheet, inputs and notes alone left open, and no formula among them', () => {
    for (const sheet of workbook.sheets) {
      expect(sheet.isProtected).toBe(true);
      const open = cellsOf(sheet).filter(({ cell }) => workbook.styles[cell.style ?? '']?.unlocked);
      expect(open.length > 0).toBe(entrySheets.includes(sheet.name));
      expect(open.filter(({ cell }) => cell.formula !== undefined)).toEqual([]);
    }
  });

  it('has no merged cells where facts are typed, but over a confirmation’s label', () => {
    for (const name of entrySheets) {
      const { merges = [] } = sheetOf(workbook, name);
      for (const merge of merges) expect(merge.right).toBeLessThan(3);
    }
  });

  it('takes the words of every drop-down list from the documented sheet, or numbers from the roster', () => {
    const sources = workbook.sheets.flatMap(({ validations = [] }) =>
      validations.flatMap(({ allowed }) => (allowed.kind === 'list' ? allowed.source.sheet : [])),
    );
    expect(new Set(sources)).toEqual(new Set(['词表', '鉴定人']));
    expect(textsOf(sheetOf(workbook, '词表'))).toContain(
      '下拉列表的词都在这里，一列一组，列名是用到它的事实；已锁定，请勿改动。',
    );
  });

  it('says on every sheet which sheet and page a printed page is', () => {
    for (const { name, page } of workbook.sheets)
      if (name !== '词表') expect(page?.footer?.right).toBe('第 &P 页 共 &N 页');
  });

  it('gives every row a height, so that no program cuts texts off', () => {
    for (const { cells, rows } of workbook.sheets)
      for (const row of cells.keys()) expect(rows?.get(row)?.height).toBeGreaterThan(9);
  });
});

/** Whether a cell stands out by a conditional format; formats are written for the first cell of their block. */
const standsOut = (book: Workbook, name: string, row: number, column: number): boolean =>
  (sheetOf(book, name).conditionalFormats ?? []).some(({ at, when }) => {
    if (at.top !== row || at.left !== column) return false;
    const asked = { name: '·', cells: new Map([[1, new Map([[1, { formula: when }]])]]) };
    const answered = evaluate({ ...book, sheets: [...book.sheets, asked] });
    return sheetOf(answered, '·').cells.get(1)?.get(1)?.value === true;
  });

describe('an entry sheet', () => {
  const oneOf = (changes: Facts) => {
    const stated = reviewOf({ appraisers: people(1, () => changes) });
    const document = { ...stated, declared: declaredAsStated(reviewOf({ appraisers: people(1) }))['declared'] };
    const book = writeScoresheet(document);
    const { appraisers } = placeScoresheet(shapeOf(document));
    const column = (key: string): number => cellIn(appraisers, key, appraisers.top).column;
    return {
      said: (key: string) => sheetOf(book, appraisers.sheet).cells.get(appraisers.top)?.get(column(key))?.value,
      standsOut: (key: string) => standsOut(book, appraisers.sheet, appraisers.top, column(key)),
    };
  };

  it('says in the cell of a criterion what is missing or wrong, and makes it stand out', () => {
    const { said, standsOut: marked } = oneOf({ years: '九', degree: undefined, title: undefined });
    expect(said('A2')).toBe('缺：学位；职称；');
    expect(said('A3')).toBe('错：从业年限；');
    expect(said('status')).toBe('有误');
    expect(['A1', 'A2', 'A3', 'A4', 'status', 'differs'].map(marked)).toEqual([false, true, true, false, true, true]);
  });

  it('lets nothing stand out where all is in order', () => {
    const { said, standsOut: marked } = oneOf({});
    expect(said('status')).toBe('已定稿');
    expect(['A1', 'A2', 'A3', 'A4', 'status', 'differs'].some(marked)).toBe(false);
  });

  it('does not print the private notes', () => {
    for (const name of ['鉴定人', '技术文件', '项目', '机构']) {
      const sheet = sheetOf(workbook, name);
      const note = cellsOf(sheet).find(({ cell }) => cell.value === '备注（不打印）');
      expect(note?.column).toBe((sheet.page?.printArea?.right ?? 0) + 1);
    }
  });

  it('keeps names and headings in sight', () => {
    const { appraisers } = placed;
    expect(sheetOf(workbook, '鉴定人').frozen).toEqual({ rows: appraisers.header, columns: 2 });
  });

  it('has spare rows, so that nobody has to insert any', () => {
    const { documents } = placed.lists;
    expect(documents.bottom - documents.top + 1).toBeGreaterThanOrEqual(9 + 20);
  });

  it('asks for a confirmation beside its cell while one is needed, and thanks for it', () => {
    const open = reviewOf({ appraisers: people(2, (place) => (place === 1 ? { documents: [] } : {})) });
    const ask = '← 有清单一项也没有：确实没有的，选“是”';
    expect(textsOf(sheetOf(writeScoresheet(open), '技术文件'))).toContain(ask);
    expect(textsOf(sheetOf(writeScoresheet({ ...open, confirmed: { documents: true } }), '技术文件'))).toContain(
      '已确认',
    );
    expect(textsOf(sheetOf(workbook, '技术文件'))).not.toContain(ask);
  });
});

describe('the page that says how to fill it', () => {
  const said = textsOf(sheetOf(workbook, '填写说明')).join('\n');

  it.each(['受保护的视图', '启用编辑', 'WPS', '缺：', '错：', '建议分', '没有密码', '工作表名称'])(
    'speaks of %s',
    (text) => {
      expect(said).toContain(text);
    },
  );

  it('shows the looks that it speaks of', () => {
    const looks = cellsOf(sheetOf(workbook, '填写说明')).map(({ cell }) => cell.style);
    for (const look of ['inputLook', 'computed', 'missing', 'wrong']) expect(looks).toContain(look);
  });

  it('fits on one page', () => {
    const { rows } = sheetOf(workbook, '填写说明');
    const height = [...(rows?.values() ?? [])].reduce((sum, { height: one = 0 }) => sum + one, 0);
    expect(height).toBeLessThan(((297 - 30) / 25.4) * 72);
  });
});
