import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readScoresheet, readXlsx } from '@envscore/scoresheet';
import { describe, expect, test } from 'vitest';
import { envscore, linesOf, scratchFolder } from './envscore.js';
import { dayFiles, planFile } from './plan.js';

const write = scratchFolder();
const folder = dirname(write('policy.json', { D1: 0.5 }));
const inFolder = (name: string): string => join(folder, name);

const make = (out: string, appraisers: string, ...more: string[]) =>
  envscore(['new', '--institution', '某所', '--unit', '04', '--appraisers', appraisers, '--out', out, ...more]);

const reviewIn = (file: string) => readScoresheet(readXlsx(readFileSync(file))).review;

/** The functions of the add-in that a workbook's formulas call. */
function functionsIn(file: string): readonly string[] {
  const cells = readXlsx(readFileSync(file)).sheets.flatMap((sheet) => [...sheet.cells.values()]);
  const formulas = cells.flatMap((row) => [...row.values()].flatMap(({ formula }) => formula ?? []));
  const called = formulas.flatMap((formula) => [...formula.matchAll(/ENVSCORE\.([A-Z]+)/g)].map(([, id]) => id!));
  return [...new Set(called)].sort();
}

/** Those that score. */
const scoring = [
  ...['ACCREDITATION', 'APPRAISER', 'APPRAISERABILITY', 'COORDINATION', 'CREDENTIAL', 'ETHICS', 'EXCHANGE'],
  ...['EXPERIENCE', 'EXPERTISE', 'HEADCOUNT', 'INSTITUTION', 'INSTRUMENTS', 'MAINTENANCE', 'MAJORS', 'PROJECTS'],
  ...['PUBLICATIONS', 'QUALITY', 'TECHDOCUMENTS'],
];

describe.concurrent('envscore new --plan', () => {
  test('makes every scoresheet of the day with the functions of the add-in, when they are asked for', async () => {
    const plan = write('plan.xlsx', planFile());
    const out = inFolder('day');
    const { exit, stderr } = await envscore(['new', '--plan', plan, '--out', out, '--formulas', 'addin']);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    const [signing, ...scoresheets] = dayFiles.toReversed();
    for (const name of scoresheets) expect(functionsIn(join(out, name))).toEqual(scoring);
    expect(functionsIn(join(out, signing!))).toEqual([]);
  });
});

describe.concurrent('envscore new --institution makes one scoresheet', () => {
  test('for so many appraisers without a name', async () => {
    const out = inFolder('three.xlsx');
    const { exit, stdout, stderr } = await make(out, '3');
    expect({ exit, stdout, stderr }).toEqual({ exit: 0, stdout: `${out}\n`, stderr: '' });
    expect(reviewIn(out)).toEqual({
      kind: 'review',
      layout: 1,
      edition: '2018',
      institution: { name: '某所' },
      unit: '04',
      appraisers: [1, 2, 3].map((id) => ({ id, facts: { kind: 'appraiser' } })),
    });
  });

  test('for those of a list, a name a line and a major behind a comma or a tab', async () => {
    const list = write('names.txt', '\uFEFF赵甲,环境工程\r\n\r\n 钱乙 ，生态学 \r\n孙丙\t\r\n李丁');
    const out = inFolder('names.xlsx');
    const { exit } = await make(out, list, '--expert', '2，吴二，省库', '--date', '2026-11-21');
    expect(exit).toBe(0);
    expect(reviewIn(out)).toMatchObject({
      date: '2026-11-21',
      expert: { number: 2, name: '吴二', library: 'provincial' },
      appraisers: [
        { id: 1, name: '赵甲', major: '环境工程' },
        { id: 2, name: '钱乙', major: '生态学' },
        { id: 3, name: '孙丙' },
        { id: 4, name: '李丁' },
      ],
    });
  });

  test('for a unit by its name, an expert by a number alone, with the policy of a file', async () => {
    const out = inFolder('policy.xlsx');
    const call = ['new', '--institution', ' 某所 ', '--unit', '生态系统环境损害鉴定', '--appraisers', '60'];
    const more = ['--expert', '7', '--policy', inFolder('policy.json'), '--out', out];
    const { exit } = await envscore([...call, ...more]);
    expect(exit).toBe(0);
    const review = reviewIn(out);
    expect(review).toMatchObject({
      unit: '06',
      institution: { name: '某所' },
      expert: { number: 7 },
      policy: { D1: 0.5 },
    });
    expect(review['appraisers']).toHaveLength(60);
  });

  test('with the functions of the add-in, when they are asked for; with ordinary formulas otherwise', async () => {
    const [called, ordinary] = ['called.xlsx', 'ordinary.xlsx'].map(inFolder);
    const runs = [make(called!, '2', '--formulas', 'addin'), make(ordinary!, '2', '--formulas', 'builtin')];
    expect((await Promise.all(runs)).map(({ exit, stderr }) => [exit, stderr])).toEqual([
      [0, ''],
      [0, ''],
    ]);
    expect(functionsIn(called!)).toEqual(scoring);
    expect(functionsIn(ordinary!)).toEqual([]);
    expect(reviewIn(called!)).toEqual(reviewIn(ordinary!));
  });

  test('and never writes over a file, unless it is told to', async () => {
    const out = write('mine.xlsx', 'mine');
    const refused = await make(out, '1');
    expect(refused.exit).toBe(2);
    expect(refused.stderr).toContain(`已有文件 ${out}，什么也没有写；要覆盖请加 --force`);
    expect(readFileSync(out, 'utf8')).toBe('mine');
    expect((await make(out, '1', '--force')).exit).toBe(0);
    expect(reviewIn(out)).toMatchObject({ kind: 'review' });
  });
});

describe.concurrent('envscore new --institution refuses', () => {
  test.each<[what: string, more: readonly string[], why: RegExp]>([
    ['an unknown unit', ['--unit', '99'], /^--unit 填了“99”，只能是7个鉴定事项/],
    ['no appraiser', ['--appraisers', '0'], /^有 0 名鉴定人，一份评分表只能有 1 至 60 名$/m],
    ['more than sixty', ['--appraisers', '61'], /^有 61 名鉴定人/],
    ['a list of more than sixty', ['--appraisers', 'list'], /^有 61 名鉴定人/],
    ['an expert without a number', ['--expert', '周一'], /^--expert 填了“周一”，须为 编号/],
    ['an expert of no library', ['--expert', '1,周一,县库'], /^--expert 填了/],
    ['an expert of too many parts', ['--expert', '1,周一,国家库,组长'], /^--expert 填了/],
    ['half an expert', ['--expert', '1.5'], /^--expert 填了/],
    ['a blank name', ['--institution', ' '], /^请给出 --plan/],
    ['a day that is none', ['--date', '2026-02-30'], /^--date 填了“2026-02-30”/],
    ['a file that is no .xlsx', ['--out', 'a.xls'], /^--out 填了“a\.xls”/],
    ['formulas of no such kind', ['--formulas', 'vba'], /^--formulas 填了“vba”，只能是 builtin 或 addin$/m],
  ])('%s', async (_, more, why) => {
    const list = write('sixty-one.txt', Array.from({ length: 61 }, (_one, index) => `第${index}人`).join('\n'));
    const out = inFolder('refused.xlsx');
    const { exit, stdout, stderr } = await make(out, '1', ...more.map((word) => (word === 'list' ? list : word)));
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toMatch(why);
    expect(existsSync(out)).toBe(false);
  });

  test.each<[what: string, content: Buffer | string | undefined, why: RegExp]>([
    ['a list that is not there', undefined, /no-list\.txt：没有这个文件；请核对路径$/m],
    ['an empty list', ' \r\n\n', /empty-list\.txt：是空的；请核对文件$/m],
    // 赵 in GBK.
    [
      'a list in another encoding',
      Buffer.from([0xd5, 0xd4]),
      /gbk-list\.txt：不是 UTF-8 编码的名单；请另存为 UTF-8 文本/,
    ],
  ])('%s: exit code 3', async (_, content, why) => {
    const name = /(\S+?)\\/u.exec(why.source)![1]! + '.txt';
    const list = content === undefined ? inFolder(name) : write(name, content);
    const { exit, stdout, stderr } = await make(inFolder('unread.xlsx'), list);
    expect({ exit, stdout }).toEqual({ exit: 3, stdout: '' });
    expect(linesOf(stderr)).toHaveLength(1);
    expect(stderr).toMatch(why);
    expect(existsSync(inFolder('unread.xlsx'))).toBe(false);
  });
});
