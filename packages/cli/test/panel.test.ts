import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { editXlsx, readXlsx } from '@envscore/scoresheet';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { institutionFacts, people, reviewOf } from '../../scoresheet/test/scoresheet/reviews.js';
import { type Run, envscore } from './envscore.js';
import { folderOf, planted, scoresheetOf } from './validate.js';

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
  'scans/一组/签字.pdf': 'scan',
  'wrong/专家1.xlsx': byExpert(1),
  'wrong/专家2.xlsx': byExpert(2),
  'wrong/专家3.xlsx': valuing(3, 11),
});

interface PanelRecord {
  readonly kind: string;
  readonly institution: string;
  readonly unit: string;
  readonly conclusion: string;
  readonly open: readonly string[];
  readonly experts: readonly { readonly number: number; readonly file: string }[];
  readonly result: {
    readonly total?: number;
    readonly shortfalls: readonly { readonly code: string; readonly by: number }[];
  };
}

let run: Run;
beforeAll(async () => {
  const papers = ['--out', '专家组.xlsx', '--opinion', '意见书.docx'];
  run = await envscore(['panel', 'day', '--report', 'panel.json', ...papers], '', { cwd: folder });
});

describe('envscore panel', () => {
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

it('envscore panel takes a review day apart: six experts in two groups, and six on one unit, in one folder', async () => {
  const of = (numbers: readonly number[], name: string, unit: string, last: number) =>
    Object.fromEntries(
      numbers.map((number) => [
        `收回/${name}${number}.xlsx`,
        byExpert(number, {
          expert: { number, name: `专家姓${number}`, library: number % 3 === 1 ? 'national' : 'provincial' },
          institution: { name },
          unit,
          facts: institutionFacts({ quality: { allAbilities: false, points: number === numbers.at(-1) ? last : 8 } }),
        }),
      ]),
    );
  const cwd = folderOf({
    ...of([1, 2, 3], '甲所', '04', 8),
    ...of([4, 5, 6], '乙所', '05', 7.9),
    ...of([1, 2, 3, 4, 5, 6], '丙所', '04', 7.4),
  });
  await envscore(['panel', '收回', '--report', 'panel.json'], '', { cwd });
  const { panels } = JSON.parse(readFileSync(join(cwd, 'panel.json'), 'utf8')) as { panels: readonly PanelRecord[] };
  const told = panels.map(({ institution, unit, experts, conclusion, open, result }) => [
    ...[institution, unit, experts.map(({ number }) => number), conclusion, open],
    ...[result.total, result.shortfalls.map(({ code, by }) => [code, by])],
  ]);
  // 70 each; 70, 70 and 69.9; five times 70 and 69.4: 419.4 / 6
  expect(new Set(told)).toEqual(
    new Set([
      ['甲所', '04', [1, 2, 3], 'qualified', [], 70, []],
      ['乙所', '05', [4, 5, 6], 'notQualified', [], 69.97, [['total', 0.03]]],
      ['丙所', '04', [1, 2, 3, 4, 5, 6], 'notQualified', [], 69.9, [['total', 0.1]]],
    ]),
  );
});

describe('the papers of a panel', () => {
  const textOf = (name: string): string => {
    const bytes = readFileSync(join(folder, name));
    return Object.entries(unzipSync(bytes))
      .filter(([part]) => part.endsWith('.xml'))
      .map(([, content]) => strFromU8(content))
      .join('');
  };

  it('are a workbook and an opinion, which say what the panel came to', () => {
    expect(textOf('专家组.xlsx')).toContain('专家姓2');
    expect(textOf('意见书.docx')).toContain('具备设立环境损害司法鉴定机构的技术条件和技术能力');
  });

  it('are read back: what was typed into the workbook counts, and what cannot be read stops the run', async () => {
    const before = readXlsx(readFileSync(join(folder, '专家组.xlsx')));
    const decision = before.names.find(({ name }) => name === 'panel.appraisers.decision');
    const type = (value: string): void => {
      const at = { sheet: decision?.sheet ?? '', row: decision?.top ?? 0, column: decision?.left ?? 0 };
      const edited = editXlsx(readFileSync(join(folder, '专家组.xlsx')), [{ ...at, value }]);
      writeFileSync(join(folder, 'typed.xlsx'), edited);
    };
    const again = () => envscore(['panel', 'day', '--decisions', 'typed.xlsx'], '', { cwd: folder });
    type('不具备');
    expect((await again()).stdout).toContain('只计专家组认可的 3 名鉴定人：I1 3、');
    type('大概');
    const { exit, stdout, stderr } = await again();
    expect({ exit, stdout }).toEqual({ exit: 1, stdout: '' });
    expect(stderr).toContain('填了“大概”');
  });

  it('begin with the workbook of the run before, which takes its place and keeps what was typed into it', async () => {
    const decision = (): unknown => {
      const book = readXlsx(readFileSync(join(folder, 'next.xlsx')));
      const {
        sheet = '',
        top = 0,
        left = 0,
      } = book.names.find(({ name }) => name === 'panel.appraisers.decision') ?? {};
      return book.sheets
        .find(({ name }) => name === sheet)
        ?.cells.get(top)
        ?.get(left)?.value;
    };
    const again = (...more: readonly string[]) =>
      envscore(['panel', 'day', '--decisions', 'next.xlsx', '--out', 'next.xlsx', '--force', ...more], '', {
        cwd: folder,
      });
    const decided = editXlsx(readFileSync(join(folder, '专家组.xlsx')), [
      { sheet: '鉴定人', row: 2, column: 11, value: '不具备' },
    ]);
    writeFileSync(join(folder, 'next.xlsx'), decided);
    expect(decision()).toBe('不具备');
    expect((await again()).exit).toBe(0);
    expect(decision()).toBe('不具备');
    const bytes = readFileSync(join(folder, 'next.xlsx'));
    expect(bytes.equals(decided)).toBe(false);
    // A copy for others keeps nothing.
    const { exit, stderr } = await again('--for', 'anonymous');
    expect(stderr).toContain('next.xlsx 是要读的文件');
    expect(exit).toBe(2);
    expect(readFileSync(join(folder, 'next.xlsx')).equals(bytes)).toBe(true);
  });

  it('are not written where nothing came, and what is there stays', async () => {
    writeFileSync(join(folder, 'kept.xlsx'), 'mine');
    const { exit, stderr } = await envscore(['panel', 'scans', '--out', 'kept.xlsx', '--force'], '', { cwd: folder });
    expect(stderr).toContain('没有可以合并的评分表，没有写专家组工作簿、意见书和存档');
    expect(exit).toBe(3);
    expect(readFileSync(join(folder, 'kept.xlsx'), 'utf8')).toBe('mine');
  });

  it('tell others neither names nor, an applicant, single scores; they are not written over', async () => {
    const write = (audience: string, ...more: readonly string[]) =>
      envscore(['panel', 'day', '--for', audience, '--out', 'copy.xlsx', '--opinion', 'copy.docx', ...more], '', {
        cwd: folder,
      });
    expect((await write('applicant')).exit).toBe(0);
    for (const name of ['copy.xlsx', 'copy.docx']) expect(textOf(name)).not.toMatch(/专家姓|标准差/);
    const { exit, stderr } = await write('anonymous');
    expect(stderr).toContain('已有文件');
    expect(exit).toBe(2);
    expect(existsSync(join(folder, 'copy_专家对照表.xlsx'))).toBe(false);
    const anonymous = await write('anonymous', '--force');
    expect(anonymous.exit).toBe(0);
    expect(anonymous.stdout).toContain('已写入：copy_专家对照表.xlsx');
    for (const whose of ['专家2', '专家姓2', '专家2.xlsx']) expect(textOf('copy_专家对照表.xlsx')).toContain(whose);
    for (const name of ['copy.xlsx', 'copy.docx']) expect(textOf(name)).not.toContain('专家姓');
    const decided = await envscore(['panel', 'day', '--decisions', 'copy.xlsx'], '', { cwd: folder });
    expect(decided.stderr).toContain('copy.xlsx：是专家组工作簿的匿名稿或申请人稿');
    expect(decided.exit).toBe(3);
  });

  it.each([
    ['--out', 'there.xlsx'],
    ['--opinion', 'there.docx'],
    ['--archive', 'there.zip'],
    ['--template', 'nowhere.docx'],
    // An opinion that is written has no placeholder any more.
    ['--template', '意见书.docx'],
    ['--scans', 'nowhere', '--archive', 'new.zip'],
  ])('are refused before anything is checked: %s %s', async (option, name, ...more) => {
    const path = join(folder, name);
    if (name.startsWith('there')) writeFileSync(path, 'mine');
    const killed = planted(`
      fs.open = (path, ...rest) => {
        if (String(path).endsWith('专家1.xlsx')) process.kill(process.pid, 'SIGKILL');
        return open(path, ...rest);
      };`);
    const { exit, stderr } = await envscore(['panel', 'day', option, name, ...more], '', { cwd: folder, ...killed });
    expect(stderr).toContain(name);
    expect(exit).toBe(2);
    if (name.startsWith('there')) expect(readFileSync(path, 'utf8')).toBe('mine');
  });

  it('are not written of a check that was broken off; its report is whole', async () => {
    const waiting = planted(`
      fs.open = (path, ...rest) => {
        if (!String(path).endsWith('专家3.xlsx')) return open(path, ...rest);
        process.kill(process.pid, 'SIGINT');
        return never;
      };`);
    const papers = ['--out', 'off.xlsx', '--opinion', 'off.docx', '--archive', 'off.zip', '--report', 'off.json'];
    const { exit, stdout, stderr } = await envscore(['panel', 'day', ...papers], '', { cwd: folder, ...waiting });
    expect(exit).toBe(130);
    expect(stderr).toContain('没有合并，没有写专家组工作簿、意见书和存档');
    expect(stdout).not.toContain('结论');
    for (const name of ['off.xlsx', 'off.docx', 'off.zip']) expect(existsSync(join(folder, name)), name).toBe(false);
    expect(JSON.parse(readFileSync(join(folder, 'off.json'), 'utf8'))).toMatchObject({ isPartial: true, panels: [] });
  });

  it('are kept with what came and what was scanned in one archive', async () => {
    const { exit, stdout } = await envscore(['panel', 'day', '--archive', '存档.zip', '--scans', 'scans'], '', {
      cwd: folder,
    });
    expect(exit).toBe(0);
    expect(stdout).toContain('已写入：存档.zip');
    const kept = unzipSync(readFileSync(join(folder, '存档.zip')));
    const sums = strFromU8(kept['SHA256SUMS'] ?? new Uint8Array());
    for (const [name, from] of [
      ['收到的文件/专家1.xlsx', 'day/专家1.xlsx'],
      ['扫描件/签字.pdf', 'scans/一组/签字.pdf'],
    ] as const) {
      const bytes = readFileSync(join(folder, from));
      expect(Buffer.from(kept[name] ?? []).equals(bytes), name).toBe(true);
      expect(sums).toContain(`${createHash('sha256').update(bytes).digest('hex')}  ${name}`);
    }
    expect(Object.keys(kept)).toEqual(
      expect.arrayContaining(['目录.html', '专家组工作簿/专家组.xlsx', '意见书/意见书.docx']),
    );
  });

  it.each(['anonymous', 'applicant'])(
    'are internal in the archive, also beside papers for others: %s',
    async (audience) => {
      const papers = ['--for', audience, '--out', 'other.xlsx', '--archive', 'other.zip', '--force'];
      expect((await envscore(['panel', 'day', ...papers], '', { cwd: folder })).exit).toBe(0);
      expect(textOf('other.xlsx')).not.toContain('专家姓');
      const kept = unzipSync(readFileSync(join(folder, 'other.zip')));
      expect(Object.keys(kept).join()).not.toContain('对照表');
      for (const [name, part] of [
        ['专家组工作簿/专家组.xlsx', 'xl/sharedStrings.xml'],
        ['意见书/意见书.docx', 'word/document.xml'],
      ] as const)
        expect(strFromU8(unzipSync(kept[name] ?? new Uint8Array())[part] ?? new Uint8Array()), name).toContain(
          '专家姓2',
        );
    },
  );

  it('have a name each, also of institutions whose names begin alike', async () => {
    const named = (end: string) => ({ institution: { name: `${'长'.repeat(45)}鉴定所${end}` } });
    const files = Object.fromEntries(['甲', '乙'].map((end) => [`long/${end}.xlsx`, byExpert(1, named(end))]));
    const cwd = folderOf(files);
    const { stdout } = await envscore(['panel', 'long', '--opinion', 'o.docx', '--force'], '', { cwd });
    const stem = `o_${'长'.repeat(40)}_04`;
    expect(stdout.split('\n').filter((line) => line.startsWith('已写入'))).toEqual([
      `已写入：${stem}.docx`,
      `已写入：${stem}_2.docx`,
    ]);
    const whose = ['', '_2'].map((end) => {
      const parts = unzipSync(readFileSync(join(cwd, `${stem}${end}.docx`)));
      return /鉴定所[甲乙]/.exec(strFromU8(parts['word/document.xml'] ?? new Uint8Array()))?.[0];
    });
    expect(whose.sort()).toEqual(['鉴定所乙', '鉴定所甲']);
  });

  it.each([
    ['scans and no archive', ['--scans', 'scans'], 2, '--archive'],
    ['a template that is none', ['--opinion', 'x.docx', '--template', 'panel.json'], 2, 'panel.json'],
    ['decisions that are none', ['--decisions', 'day/专家1.xlsx'], 3, '不是专家组工作簿'],
    ['an audience that is none', ['--for', 'everybody'], 2, 'everybody'],
    ['a workbook of another kind', ['--out', 'x.docx'], 2, '.xlsx'],
  ])('are not written with %s', async (_, args, code, said) => {
    const { exit, stderr } = await envscore(['panel', 'day', ...args], '', { cwd: folder });
    expect(stderr).toContain(said);
    expect(exit).toBe(code);
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
