import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { institutionFacts, people, reviewOf } from '../../scoresheet/test/scoresheet/reviews.js';
import { type Run, envscore } from './envscore.js';
import { folderOf, scoresheetOf } from './validate.js';

const byExpert = (number: number, changes: Readonly<Record<string, unknown>> = {}): Buffer =>
  scoresheetOf(
    reviewOf({
      expert: { number, name: `专家姓${number}`, library: number === 1 ? 'national' : 'provincial' },
      ...changes,
    }),
  );
const valuing = (number: number, points: number): Buffer =>
  byExpert(number, { facts: institutionFacts({ quality: { allAbilities: false, points } }) });

const folder = folderOf({
  'day/专家1.xlsx': byExpert(1),
  'day/专家2.xlsx': valuing(2, 9),
  'day/专家3.xlsx': byExpert(3, {
    appraisers: people(4, (place) => (place === 1 ? { expertise: { grade: 'excellent', points: 34 } } : {})),
  }),
  'wrong/专家1.xlsx': byExpert(1),
  'wrong/专家2.xlsx': byExpert(2),
  'wrong/专家3.xlsx': valuing(3, 11),
});

interface PanelRecord {
  readonly kind: string;
  readonly conclusion: string;
  readonly open: readonly string[];
  readonly experts: readonly { readonly number: number; readonly file: string }[];
  readonly result: { readonly total?: number };
}

describe('envscore panel', () => {
  let run: Run;
  beforeAll(async () => {
    run = await envscore(['panel', 'day', '--report', 'panel.json'], '', { cwd: folder });
  });

  it('says what the experts come to together', () => {
    // 70, 71 and 73, for (95 + 3 × 82) : 4 = 85.25 gives 25 instead of 22: 71.33
    expect(run.stderr).toBe('');
    expect(run.stdout).toContain('总分         71.33 / 100');
    expect(run.stdout).toContain('结论：具备设立环境损害司法鉴定机构的技术条件和技术能力');
    expect(run.stdout).toContain('3 位专家：专家1 专家姓1、专家2 专家姓2、专家3 专家姓3');
    expect(run.exit).toBe(0);
  });

  it('lists every appraiser with each expert’s total and the mean', () => {
    // 82, 82 and 95: 86.33
    expect(run.stdout.replace(/ +/g, ' ')).toContain('1 赵某 82 82 95 86.33 13');
  });

  it('writes the same into a report', () => {
    const report = JSON.parse(readFileSync(join(folder, 'panel.json'), 'utf8')) as {
      kind: string;
      panels: readonly PanelRecord[];
      files: readonly unknown[];
    };
    expect(report).toMatchObject({ kind: 'panels', checked: 3 });
    expect(report.panels).toMatchObject([
      {
        conclusion: 'qualified',
        open: [],
        experts: [{ number: 1 }, { number: 2 }, { number: 3 }],
        result: { total: 71.33 },
      },
    ]);
  });
});

describe('a scoresheet with errors', () => {
  it('is listed and left out: the result is provisional, and the exit code 1', async () => {
    const { exit, stdout } = await envscore(['panel', 'wrong'], '', { cwd: folder });
    expect(stdout).toContain('wrong/专家3.xlsx 有错误，没有计入');
    expect(stdout).toContain('结论：暂不能作出结论');
    expect(exit).toBe(1);
  });

  it('counts with --include-invalid, and the report has a line for the panel', async () => {
    const { exit, stdout } = await envscore(
      ['panel', 'wrong', '--include-invalid', '--report', 'lines.ndjson', '--lang', 'en'],
      '',
      { cwd: folder },
    );
    expect(stdout).toContain('wrong/专家3.xlsx has errors and counts, as was asked');
    expect(exit).toBe(1);
    const lines = readFileSync(join(folder, 'lines.ndjson'), 'utf8').trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as PanelRecord).kind)).toEqual([
      'file',
      'file',
      'file',
      'panel',
      'summary',
    ]);
  });
});

it('envscore panel wants to know what to combine', async () => {
  const { exit, stderr } = await envscore(['panel']);
  expect(stderr).toContain('请给出要合并的评分表');
  expect(exit).toBe(2);
});

describe('envscore validate --code', () => {
  const code = (given: string) => envscore(['validate', 'day/专家1.xlsx', '--code', given], '', { cwd: folder });

  it('holds a file to the code of its signed print, and says what differs', async () => {
    const { exit, stdout } = await code('0000-0000-31,2=0000-0000-31');
    expect(exit).toBe(1);
    expect(stdout).toMatch(/表一：签字件上的核对码是 0000-0000-31，这份文件应为 \d{4}-\d{4}-31，事实、得分不同/);
    expect(stdout).toContain('表二-02：签字件上的核对码是');
    const [institution = '', appraiser = ''] = [...stdout.matchAll(/应为 ([\d-]+)/g)].map(([, own]) => own);
    expect((await code(`${institution}，2=${appraiser}`)).exit).toBe(0);
  });

  it.each([
    ['what is no code', ['day/专家1.xlsx', '--code', '12']],
    ['a code for a folder', ['day', '--code', '1234-5678-90']],
  ])('refuses %s', async (_, args) => {
    const { exit, stderr } = await envscore(['validate', ...args], '', { cwd: folder });
    expect(stderr).toContain('--code');
    expect(exit).toBe(2);
  });
});
