import { describe, expect, it } from 'vitest';
import { checkFile, unfetched } from '../../src/validation/check-file.js';
import { matters } from '@envscore/rules-core';
import { citeCheck, wordCheck } from '../../src/validation/wording/check.js';
import { changing, clean, cleanAddIn, inserting, partOf, patching, showing, told, typing } from './planting.js';

const said = (bytes: Uint8Array, language: 'zh' | 'en'): readonly string[] =>
  checkFile('file.xlsx', bytes).findings.map((finding) =>
    [wordCheck(finding, language), citeCheck(finding, language)].filter((text) => text !== undefined).join(' '),
  );

const categoriesOf = (matter: string): readonly string[] =>
  matters.filter(({ code }) => code === matter).flatMap(({ categories }) => categories.map(({ code }) => code));

describe('a finding', () => {
  it('says whose cell it is, what stands there, what should, what to do, and where the rule is', () => {
    expect(said(showing(clean(), '鉴定人!U5', 4), 'zh')).toEqual([
      '赵某 · A3 从业年限：表中为 4，按所填事实应为 5；请重新计算，或核对是否被改动。 《登记评审细则》附件1表（二）基本情况 · 从业年限',
    ]);
    expect(said(typing(['鉴定人!K6', 71]), 'zh')).toEqual([
      '钱某某：从业年限：填了 71，只能是 0 至 70；请改正。 《登记评审细则》附件1表（二）基本情况 · 从业年限',
    ]);
    expect(said(typing(['鉴定人!I7', '硕士']), 'en')).toEqual([
      '孙某 · 学位: found 硕士, declared 博士; check the evidence. 登记评审细则 附件1, table (二), 基本情况 · 现有学位或职称',
    ]);
  });

  it('of a category lists those of the unit, of a figure says that a number belongs there', () => {
    const [category = ''] = said(typing(['鉴定人!R5', '0499']), 'zh');
    expect(category.match(/\b0[1-7][0-9]{2}\b/g)).toEqual(['0499', ...categoriesOf('04')]);
    expect(said(typing(['鉴定人!M6', '85%']), 'zh')[0]).toMatch(/填了 “85%”，此处应填数字（0 至 [0-9]+）；请改正。/);
  });

  it('of an instrument says which, and of a list that is empty what it is called', () => {
    expect(said(typing(['必配仪器!B7', '']), 'zh')[0]).toMatch(/^电子天平 · 已配备：未填写；请补填。 《登记评审细则》/);
    const cells = ['A7', 'B7', 'A8', 'B8'].map((at): [string, string] => [`必配仪器!${at}`, '']);
    expect(said(typing(...cells), 'zh')[0]).toMatch(/^必配仪器清单：未填写；请补填。/);
  });

  it('of a path where nothing is names it, or says that it is here', () => {
    const words = [unfetched('a', 'not-there'), unfetched('a', 'not-there', 'b')].flatMap(({ findings }) =>
      findings.map((finding) => wordCheck(finding, 'zh')),
    );
    expect(words).toEqual(['这里没有文件或文件夹；请核对路径。', 'b 没有文件或文件夹；请核对路径。']);
  });

  it('of a file that is too large says how large one may be', () => {
    expect(unfetched('a', 'too-large').findings.map((finding) => wordCheck(finding, 'zh'))).toEqual([
      '文件太大，不像评分表：文件最大 64 MB，解压后最大 192 MB；请删去图片等多余的内容，另存后重新提交。',
    ]);
  });

  it('of a sign that nobody sees says which it is', () => {
    expect(said(typing(['鉴定人!B5', '赵\u202E某']), 'zh')).toEqual([
      '赵\u202E某 · 姓名：含有看不见的字符（U+202E）；请重新输入。',
    ]);
  });
});

describe('the findings of a file', () => {
  it('come as somebody goes through it: sheet by sheet, row by row', () => {
    const bytes = changing(
      clean(),
      ['表二-01!I9', 9],
      ['技术文件!K9', 4],
      ['鉴定人!U6', 4],
      ['鉴定人!S6', 4],
      ['封面!C15', ''],
    );
    expect(told(bytes).map((line) => line.split(' ')[0])).toEqual([
      '封面!C15',
      '鉴定人!S6',
      '鉴定人!U6',
      '技术文件!K9',
      '表二-01!I9',
    ]);
  });

  it('are its own, whatever was checked before', () => {
    const changed = changing(clean(), ['表二-01!I9', { formula: '1+1', value: 2 }]);
    const files = [
      clean(),
      changed,
      typing(['鉴定人!K5', 71]),
      showing(clean(), '鉴定人!U5', 4),
      cleanAddIn(),
      inserting({ sheet: '论文著作', before: 9, rows: 3 }),
      changing(changed, ['技术文件!K9', 4]),
    ];
    const order = files.map((_, index) => index);
    const inOrder = (indices: readonly number[]): ReadonlyMap<number, readonly string[]> =>
      new Map(indices.map((index) => [index, told(files[index] ?? clean())]));
    const first = inOrder(order);
    expect([...first.values()].map(({ length }) => length)).toEqual([0, 1, 1, 1, 0, 0, 2]);
    for (const again of [order.toReversed(), [1, 0, 6, 0, 1, 3, 0, 4, 2, 5], order]) {
      for (const [index, lines] of inOrder(again)) expect([index, lines]).toEqual([index, first.get(index)]);
    }
  });

  it('are plain data, as everything is that is given back', () => {
    const checked = checkFile('file.xlsx', typing(['鉴定人!K5', 71]));
    expect(structuredClone(checked)).toEqual(checked);
  });

  it('come with what the workbook is worth, whatever it states', () => {
    const { scoresheet } = checkFile('file.xlsx', showing(clean(), '封面!C19', 99));
    expect(scoresheet).toMatchObject({
      submission: {
        institution: '示例环境损害司法鉴定所（虚构）',
        unit: '04',
        expert: { number: 3, name: '示例专家' },
        date: '2026-11-21',
      },
      worth: { status: 'final', total: 70, composition: 12, technical: 40, laboratory: 18, stated: 99 },
    });
    expect(scoresheet?.worth.appraisers[1]).toEqual({ id: 2, name: '钱某某', status: 'final', total: 82 });
  });
});

describe('a scoresheet whose rows have moved', () => {
  it.each([
    ['above everything', { sheet: '技术文件', before: 1, rows: 2 }],
    ['above the headings', { sheet: '技术文件', before: 6, rows: 1 }],
    ['into a list', { sheet: '论文著作', before: 9, rows: 3 }],
    ['into the institution’s sheet', { sheet: '机构', before: 24, rows: 1 }],
  ])('by rows inserted %s has no findings', (_, insertion) => {
    expect(told(inserting(insertion))).toEqual([]);
  });

  it('by a row inserted into the roster has none while it is blank', () => {
    expect(told(inserting({ sheet: '鉴定人', before: 7, rows: 1 }))).toEqual([]);
  });
});

describe('a file that claims to be large', () => {
  it('by names for a million rows is checked as what it is', () => {
    const bytes = patching(clean(), {
      'xl/workbook.xml': (xml) => xml.replaceAll(/('技术文件'!\$[A-Z]+\$7:\$[A-Z]+\$)[0-9]+/g, '$11048576'),
    });
    expect(told(bytes).every((line) => line.includes('formula-changed'))).toBe(true);
  });

  it('by its dimension, its columns and an empty last row has no findings', () => {
    const bytes = patching(clean(), {
      [partOf(clean(), '项目')]: (xml) =>
        xml
          .replace(/<dimension [^>]*>/, '')
          .replace('<sheetData>', '<dimension ref="A1:XFD1048576"/><sheetData>')
          .replace('</cols>', '<col min="20" max="16384" width="9"/></cols>')
          .replace('</sheetData>', '<row r="1048576" spans="1:16384"/></sheetData>'),
    });
    expect(told(bytes)).toEqual([]);
  });

  it('by thousands of faults is told each', () => {
    const rows = Array.from({ length: 2000 }, (_, index) => 60 + index);
    const bytes = patching(clean(), {
      'xl/workbook.xml': (xml) => xml.replaceAll(/('项目'!\$[A-Z]+\$7:\$[A-Z]+\$)[0-9]+/g, '$12059'),
      [partOf(clean(), '项目')]: (xml) =>
        xml.replace(
          '</sheetData>',
          `${rows.map((row) => `<row r="${row}">${['B', 'C', 'D', 'E', 'F'].map((column) => `<c r="${column}${row}"><v>7</v></c>`).join('')}</row>`).join('')}</sheetData>`,
        ),
    });
    expect(checkFile('file.xlsx', bytes).findings.filter(({ code }) => code === 'wrong-fact')).toHaveLength(10_000);
  });
});

it('a name of what every object has is a name like others, in the workbook and in its texts', () => {
  const names = ['__proto__', 'constructor', 'toString'];
  const defined = names.map((name) => `<definedName name="${name}">'机构'!$A$1</definedName>`).join('');
  const bytes = patching(typing(['鉴定人!B5', '__proto__'], ['鉴定人!C6', 'constructor']), {
    'xl/workbook.xml': (xml) => xml.replace('</definedNames>', `${defined}</definedNames>`),
  });
  expect(told(bytes)).toEqual([]);
  const { scoresheet } = checkFile('file.xlsx', bytes);
  expect(scoresheet?.worth.appraisers[0]?.name).toBe('__proto__');
  expect(Object.keys(Object.prototype)).toEqual([]);
});
