import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isPlan, readPlan, readScoresheet, readXlsx } from '@envscore/scoresheet';
import { describe, expect, test } from 'vitest';
import { envscore, linesOf, scratchFolder } from './envscore.js';
import { dayFiles, planFile } from './plan.js';

const write = scratchFolder();
const good = write('good.xlsx', planFile());
const folder = dirname(good);
const inFolder = (name: string): string => join(folder, name);

const make = (plan: string, out: string, ...more: string[]) => envscore(['new', '--plan', plan, '--out', out, ...more]);

describe.concurrent('envscore plan new', () => {
  test('writes a blank plan, and tells where', async () => {
    const out = inFolder('评审安排.xlsx');
    const { exit, stdout, stderr } = await envscore(['plan', 'new', '--out', out]);
    expect({ exit, stdout, stderr }).toEqual({ exit: 0, stdout: `${out}\n`, stderr: '' });
    const snapshot = readXlsx(readFileSync(out));
    expect(isPlan(snapshot)).toBe(true);
    expect(readPlan(snapshot).findings.map(({ code }) => code)).toEqual(['empty-plan']);
    expect(snapshot.sheets.map(({ name }) => name)).toEqual(
      '评审安排 申请机构 申请事项 鉴定人 技术文件 论文著作 专业方向 项目 必配仪器 选配仪器 专家 专家组 回避 词表'.split(
        ' ',
      ),
    );
  });

  test('never writes over a file, unless it is told to', async () => {
    const out = write('mine.xlsx', 'mine');
    const refused = await envscore(['plan', 'new', '--out', out]);
    expect({ exit: refused.exit, stdout: refused.stdout }).toEqual({ exit: 2, stdout: '' });
    expect(refused.stderr).toBe(`已有文件 ${out}，什么也没有写；要覆盖请加 --force\n用法见 envscore --help\n`);
    expect(readFileSync(out, 'utf8')).toBe('mine');
    const forced = await envscore(['plan', 'new', '--force', '--out', out]);
    expect(forced.exit).toBe(0);
    expect(isPlan(readXlsx(readFileSync(out)))).toBe(true);
  });

  test.each<[call: readonly string[], why: RegExp]>([
    [['plan'], /^请给出要写的文件，如 envscore plan new --out 评审安排\.xlsx$/m],
    [['plan', 'new'], /^请给出要写的文件/],
    [['plan', 'old', '--out', 'a.xlsx'], /^请给出要写的文件/],
    [['plan', 'new', '--out', 'plan.xls'], /^--out 填了“plan\.xls”，须为以 \.xlsx 结尾的文件名$/m],
    [['plan', 'new', '--out', '.xlsx'], /^--out 填了“\.xlsx”/],
    [['plan', 'new', '--plan', 'x'], /^选项 --plan/],
    [['plan', 'new', '--force=yes', '--out', 'a.xlsx'], /^选项 --force/],
  ])('misuse: %j', async (call, why) => {
    const { exit, stdout, stderr } = await envscore(call);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toMatch(why);
  });
});

describe.concurrent('envscore new --plan', () => {
  const out = inFolder('day/of/review');
  const made = make(good, out);

  test('makes every workbook of the day, and nothing else', async () => {
    const { exit, stdout, stderr } = await made;
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(linesOf(stdout)).toEqual(dayFiles.map((name) => join(out, name)));
    expect(readdirSync(out).sort()).toEqual([...dayFiles].sort());
    const { review } = readScoresheet(readXlsx(readFileSync(join(out, dayFiles[1]!))));
    expect(review).toMatchObject({
      kind: 'review',
      date: '2026-11-21',
      unit: '04',
      expert: { number: 2, name: '吴二', library: 'provincial' },
      appraisers: [
        { id: 1, name: '赵甲', facts: { degree: 'doctor', years: 9 } },
        { id: 2, name: '钱乙', facts: { title: 'senior', documents: [{ title: '损害评估导则', rank: 1 }] } },
      ],
      facts: { instruments: { required: [{ name: '气相色谱仪', held: true }] } },
    });
    expect(readXlsx(readFileSync(join(out, '签到与回避承诺.xlsx'))).sheets.map(({ name }) => name)).toEqual([
      '签到表',
      '回避承诺书',
    ]);
  });

  test('makes the same files from the same plan', async () => {
    const again = inFolder('again');
    await Promise.all([made, make(good, again)]);
    for (const name of dayFiles) expect(readFileSync(join(again, name))).toEqual(readFileSync(join(out, name)));
  });

  test('goes on with warnings, told with their cells', async () => {
    const appraisers = [
      { applicant: 1, number: 1, name: '赵甲', units: ['04'] },
      { applicant: 1, number: 2, name: '赵甲', units: ['04'] },
      { applicant: 1, number: 3, name: '孙丙' },
    ];
    const plan = write('warned.xlsx', planFile({ appraisers, documents: [] }));
    const { exit, stdout, stderr } = await make(plan, inFolder('warned'));
    expect({ exit, files: linesOf(stdout).length }).toEqual({ exit: 0, files: 4 });
    expect(linesOf(stderr)).toEqual([
      `${plan} '鉴定人'!D6：注意：姓名：赵甲 与上面的一行同名；以编号区分，请核对是否为同一人或同一机构。`,
      `${plan} '鉴定人'!F7：注意：申请事项：没有填写申请事项，不会列入任何评分表；请核对。`,
    ]);
  });

  test('makes nothing of a plan with errors: exit code 1, each error with its cell', async () => {
    const plan = write(
      'wrong.xlsx',
      planFile({
        date: '下周六',
        panels: [1, 2].map((expert) => ({ panel: 1, expert })),
        recusals: [{ expert: 1, applicant: 1 }],
      }),
    );
    const { exit, stdout, stderr } = await make(plan, inFolder('wrong'));
    expect({ exit, stdout }).toEqual({ exit: 1, stdout: '' });
    expect(linesOf(stderr)).toEqual([
      `${plan} '评审安排'!C3：错误：评审日期：填了 下周六，不是可以辨认的日期；请填如 2026-11-21。`,
      `${plan} '专家'!A7：说明：专家编号：专家 3 不在任何专家组中。`,
      `${plan} '专家组'!A5：错误：专家组：专家组只有 2 名专家，须不少于 3 名；请补充（P1）。`,
      `${plan} '专家组'!B5：错误：专家编号：该专家应当回避 青林环境损害司法鉴定所，而本专家组评审该机构；请调换专家。`,
      '评审安排有 3 处错误，没有制作任何文件；请改正并保存后再运行',
    ]);
    expect(existsSync(inFolder('wrong'))).toBe(false);
  });

  test('the same in English', async () => {
    const plan = write('empty.xlsx', planFile({ applications: [], appraisers: [], documents: [] }));
    const { exit, stderr } = await make(plan, inFolder('empty'), '--lang', 'en');
    expect(exit).toBe(1);
    expect(linesOf(stderr).at(0)).toMatch(/^.*empty\.xlsx '申请事项'!A5: error: nothing is applied for/);
    expect(linesOf(stderr).at(-1)).toBe('the plan has 1 error, nothing was made; correct and save it, then run again');
  });

  test('what is typed in a plan cannot disturb the terminal', async () => {
    const plan = write('rude.xlsx', planFile({ date: '\u202E2026\u2066' }));
    const { stderr } = await make(plan, inFolder('rude'));
    expect(stderr).toContain('\\u202e2026\\u2066');
  });
});

describe.concurrent('what cannot be read: exit code 3', () => {
  test.each<[what: string, file: () => string, why: RegExp]>([
    ['a plan that is not there', () => inFolder('no-such.xlsx'), /no-such\.xlsx：没有这个文件；请核对路径$/m],
    ['a folder', () => folder, /：是文件夹，不是文件；请指明其中的文件$/m],
    ['text', () => write('text.xlsx', '序号,机构'), /text\.xlsx：不能作为 \.xlsx 工作簿读取；/],
    [
      'another workbook',
      () => inFolder('scoresheet.xlsx'),
      /scoresheet\.xlsx：不是评审安排工作簿；请用 envscore plan new /,
    ],
  ])('%s', async (_, file, why) => {
    const path = file();
    if (path.endsWith('scoresheet.xlsx'))
      await envscore(['new', '--institution', '某所', '--unit', '04', '--appraisers', '1', '--out', path]);
    const { exit, stdout, stderr } = await make(path, inFolder('never'));
    expect({ exit, stdout }).toEqual({ exit: 3, stdout: '' });
    expect(stderr).toMatch(why);
    expect(existsSync(inFolder('never'))).toBe(false);
  });
});

describe.concurrent('where files cannot go: exit code 2, and nothing is left half-written', () => {
  test('one of the files is there already', async () => {
    const out = inFolder('taken');
    mkdirSync(out);
    const taken = join(out, dayFiles[1]!);
    writeFileSync(taken, 'filled in by an expert');
    const { exit, stdout, stderr } = await make(good, out);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(linesOf(stderr)[0]).toBe(`已有文件 ${taken}，什么也没有写；要覆盖请加 --force`);
    expect(readdirSync(out)).toEqual([dayFiles[1]]);
    expect(readFileSync(taken, 'utf8')).toBe('filled in by an expert');
  });

  test('a whole day is there already: the first are named and all counted; --force makes it anew', async () => {
    const out = inFolder('twice');
    mkdirSync(out);
    for (const name of dayFiles) writeFileSync(join(out, name), 'old');
    const refused = await make(good, out);
    expect(refused.exit).toBe(2);
    expect(refused.stderr).toContain(' 等 4 个，什么也没有写');
    const forced = await make(good, out, '--force');
    expect(forced.exit).toBe(0);
    expect(readdirSync(out).sort()).toEqual([...dayFiles].sort());
    for (const name of dayFiles) expect(statSync(join(out, name)).size).toBeGreaterThan(1000);
  });

  test('a link that leads nowhere is there, too', async () => {
    const out = inFolder('linked');
    mkdirSync(out);
    symlinkSync(inFolder('elsewhere.xlsx'), join(out, dayFiles[2]!));
    const { exit, stderr } = await make(good, out);
    expect(exit).toBe(2);
    expect(stderr).toContain(`已有文件 ${join(out, dayFiles[2]!)}，`);
    expect(readdirSync(out)).toEqual([dayFiles[2]]);
    expect(existsSync(inFolder('elsewhere.xlsx'))).toBe(false);
  });

  test('a file stands where the folder should be', async () => {
    const out = write('file', 'mine');
    const { exit, stdout, stderr } = await make(good, out);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toContain(`不能写入 ${out} (ENOTDIR)，什么也没有写；`);
    expect(readFileSync(out, 'utf8')).toBe('mine');
  });

  test('a folder under a file, and one under a system that takes none', async () => {
    const [under, system] = await Promise.all([
      make(good, join(good, 'day')),
      make(good, '/proc/envscore/day', '--lang', 'en'),
    ]);
    expect(under.exit).toBe(2);
    expect(under.stderr).toContain('(ENOTDIR)');
    expect(system.exit).toBe(2);
    expect(system.stderr).toMatch(/^cannot write \/proc\/envscore \(E[A-Z]+\), nothing was written; /);
  });

  test('a folder stands where a file should be: even --force leaves everything as it was', async () => {
    const out = inFolder('folders');
    mkdirSync(join(out, dayFiles[3]!, 'inside'), { recursive: true });
    const { exit, stderr } = await make(good, out, '--force');
    expect(exit).toBe(2);
    expect(stderr).toContain(`不能写入 ${join(out, dayFiles[3]!)} (EISDIR)`);
    expect(readdirSync(out)).toEqual([dayFiles[3]]);
  });
});

describe.concurrent('misuse of envscore new', () => {
  test.each<[call: readonly string[], why: RegExp]>([
    [['new'], /^请给出 --plan 评审安排\.xlsx --out 文件夹，或 --institution /],
    [['new', '--plan', good], /^请给出 --plan/],
    [['new', '--out', folder], /^请给出 --plan/],
    [['new', 'one', '--plan', good, '--out', folder], /^请给出 --plan/],
    [['new', '--plan', good, '--out', folder, '--unit', '04'], /^--unit 不能与 --plan 同用；此项在评审安排中填写$/m],
    [['new', '--plan', good, '--out', folder, '--date', '2026-11-21'], /^--date 不能与 --plan 同用/],
    [['new', '--plan', good, '--out', folder, '--formulas', 'vba'], /^--formulas 填了“vba”，只能是 builtin 或 addin$/m],
    [['new', '--plan', good, '--out', folder, '--colour'], /^选项 --colour/],
  ])('%j', async (call, why) => {
    const { exit, stdout, stderr } = await envscore(call);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toMatch(why);
  });
});
