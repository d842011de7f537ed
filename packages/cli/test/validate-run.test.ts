import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { readXlsx } from '@envscore/scoresheet';
import { describe, expect, test } from 'vitest';
import { envscore, linesOf } from './envscore.js';
import { appraiser, blank, invalid, reviewOf } from './facts.js';
import { dayFiles, planFile } from './plan.js';
import { blankScoresheet, folderOf, planted, scoresheetOf, toldIn, validate } from './validate.js';

const run = (folder: string, args: readonly string[], setting: Parameters<typeof envscore>[2] = {}) =>
  envscore(['validate', ...args], '', { cwd: folder, ...setting });

/** Nothing of it is open: no list is empty without somebody having said so. */
const settled = reviewOf(
  ['赵甲', '钱乙', '孙丙', '李丁'].map((name) => ({
    ...appraiser,
    name,
    publications: [{ title: '土壤修复', type: 'sci', rank: 1, points: 5 }],
  })),
);

/** So many small files of different content. */
const smallFiles = (count: number): Readonly<Record<string, string>> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${index + 1}.txt`, String(index)]));

describe('what is told on standard output', () => {
  test('where, how grave, what and why, a line each; then what each file is worth, and how many there are', async () => {
    const folder = folderOf({ '一.xlsx': scoresheetOf(reviewOf([appraiser, invalid])), '二.txt': 'x' });
    const { exit, stdout, stderr } = await run(folder, ['.']);
    expect({ exit, stderr }).toEqual({ exit: 3, stderr: '' });
    const lines = linesOf(stdout);
    // Years of the second appraiser: 71, more than the 70 allowed.
    expect(lines.find((line) => /71.*70/.test(line))).toMatch(
      /^一\.xlsx '鉴定人'!K6：错误：.*从业年限.*依据：《登记评审细则》附件1表（二）基本情况 · 从业年限$/,
    );
    expect(lines.find((line) => line.startsWith('二.txt'))).toMatch(/^二\.txt：错误：/);
    expect(lines).toContain('文件');
    expect(lines.find((line) => line.startsWith('  一.xlsx'))).toMatch(/有误（须先改正）$/);
    expect(lines.slice(lines.indexOf('评分表核对报告') + 1)).toEqual([
      '  无误              0',
      '  需留意            0',
      '  有错误            1',
      '  不能读取          1',
      '  相同副本（不计）  0',
      '  收到文件          2',
      expect.stringMatching(/^ {2}错误 +\d+$/),
      expect.stringMatching(/^ {2}注意 +\d+$/),
      expect.stringMatching(/^ {2}说明 +\d+$/),
    ]);
  });

  test('the same in English', async () => {
    const folder = folderOf({ 'a.txt': 'x' });
    const { exit, stdout } = await run(folder, ['a.txt', '--lang', 'en']);
    expect(exit).toBe(3);
    expect(linesOf(stdout)[0]).toMatch(/^a\.txt: error: /);
    expect(stdout).toMatch(/^ {2}unreadable +1$/m);
  });

  test('no text of a file or of its name touches the terminal', async () => {
    const evil = '\u001B[31m\u202E\u2066\u200B\u2028\u0007';
    const folder = folderOf({
      [`a${evil}.txt`]: 'x',
      [`b${evil}.xlsx`]: scoresheetOf(reviewOf([{ ...appraiser, name: evil, degree: evil }])),
    });
    const { stdout, stderr } = await run(folder, ['.', '--report', `c${evil}.json`]);
    expect(stdout + stderr).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}]/u);
    expect(stdout).toContain('a\\u001b[31m\\u202e\\u2066\\u200b\\u2028\\u0007.txt');
    expect(readFileSync(join(folder, `c${evil}.json`), 'utf8')).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}]/u);
  });

  test('progress only where standard error is a terminal, in its last line, which goes', async () => {
    const folder = folderOf(smallFiles(4));
    const onTerminal = planted(`Object.assign(process.stderr, { isTTY: true, columns: 100 });`);
    const [shown, piped, dumb] = [
      await run(folder, ['.'], onTerminal),
      await run(folder, ['.']),
      await run(folder, ['.'], { ...onTerminal, env: { TERM: 'dumb' } }),
    ];
    expect(stripVTControlCharacters(shown.stderr)).toMatch(/^\r██████░{18} 1\/4，每秒 [\d.]+ 个，还需 \d+ 秒/);
    const erase = '\r\u001B[K';
    expect([shown.stderr.startsWith(erase), shown.stderr.endsWith(erase)]).toEqual([true, true]);
    expect(shown.stderr.replaceAll(erase, '')).not.toContain('\u001B');
    expect([piped.stderr, dumb.stderr]).toEqual(['', '']);
    expect(shown.stdout).toBe(piped.stdout);
  });
});

describe('exit codes', () => {
  test.each<[exit: number, what: string, files: Readonly<Record<string, string | Buffer>>]>([
    [0, 'a scoresheet that is final, with notes and warnings', { 'a.xlsx': scoresheetOf(settled) }],
    [1, 'one that is provisional', { 'a.xlsx': scoresheetOf(settled), 'b.xlsx': scoresheetOf(reviewOf([blank])) }],
    [
      1,
      'one with an error',
      { 'a.xlsx': scoresheetOf(reviewOf([appraiser, invalid])), 'b.xlsx': scoresheetOf(settled) },
    ],
    [3, 'one that cannot be read, whatever the others are', { 'a.xlsx': 'x', 'b.xlsx': blankScoresheet() }],
  ])('%i: %s', async (exit, _, files) => {
    expect((await run(folderOf(files), ['.'])).exit).toBe(exit);
  });

  test('2: a call that cannot be meant, before anything is read', async () => {
    const folder = folderOf({ 'a.txt': 'x', 'there.json': 'mine', 'folder.html/x': '' });
    const calls: readonly (readonly [readonly string[], RegExp])[] = [
      [[], /^请给出要核对的文件、文件夹或压缩包/],
      [
        ['a.txt', '--report', 'a.pdf'],
        /^--report 填了“a\.pdf”，须为以 \.xlsx、\.html、\.json 或 \.ndjson 结尾的文件名/,
      ],
      [['a.txt', '--report', '.xlsx'], /^--report 填了“\.xlsx”/],
      [['a.txt', '--report', 'there.json'], /^已有文件 there\.json，什么也没有写；要覆盖请加 --force/],
      [['a.txt', '--report', 'folder.html', '--force'], /^不能写入 folder\.html \(EISDIR\)/],
      [['a.txt', '--report', 'no/such/a.json'], /^不能写入 no\/such\/a\.json \(ENOENT\)/],
      [['a.txt', '--colour'], /^选项 --colour/],
    ];
    for (const [args, why] of calls) {
      const { exit, stdout, stderr } = await run(folder, args);
      expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
      expect(stderr).toMatch(why);
    }
    expect(readFileSync(join(folder, 'there.json'), 'utf8')).toBe('mine');
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'folder.html', 'there.json']);
  });
});

describe('what a file does to its checker is told of that file, and the rest goes on', () => {
  test('an endless loop, memory without end, an exit, a throw: each in its worker', async () => {
    const folder = folderOf({
      ...smallFiles(3),
      'exit.txt': 'a',
      'loop.txt': 'b',
      'memory.txt': 'c',
      'throw.txt': 'd',
    });
    const faults = planted(`
      fs.open = (path, ...rest) => {
        if (String(path).includes('loop')) for (;;);
        if (String(path).includes('memory')) for (const all = []; ; ) all.push(new Array(100_000).fill(Math.random()));
        if (String(path).includes('exit')) process.exit(7);
        if (String(path).includes('throw')) throw new Error('planted');
        return open(path, ...rest);
      };
      const { timeout } = AbortSignal;
      AbortSignal.timeout = (milliseconds) => timeout(milliseconds / 4);`);
    const told = await validate(folder, ['.'], faults);
    expect(toldIn(told).filter(([file]) => /^[a-z]/.test(file))).toEqual([
      ['exit.txt', 'unreadable', 'crashed'],
      ['loop.txt', 'unreadable', 'timed-out'],
      ['memory.txt', 'unreadable', 'too-much-memory'],
      ['throw.txt', 'unreadable', 'crashed'],
    ]);
    expect(told.files).toHaveLength(7);
    expect(told.exit).toBe(3);
  });
});

describe('one small file alone', () => {
  test('has its time as well, and cannot hang the command', async () => {
    const hanging = planted(`
      fs.open = (path, ...rest) => {
        if (String(path).includes('loop')) for (;;);
        return open(path, ...rest);
      };
      const { timeout } = AbortSignal;
      AbortSignal.timeout = (milliseconds) => timeout(milliseconds / 20);`);
    expect(toldIn(await validate(folderOf({ 'loop.txt': 'a' }), ['loop.txt'], hanging))).toEqual([
      ['loop.txt', 'unreadable', 'timed-out'],
    ]);
  });
});

describe('Ctrl-C', () => {
  /** The third file has been told, the fourth never comes back. */
  const atTheThird = (signal = 'SIGINT'): string => `
    fs.open = (path, ...rest) => (String(path).endsWith('4.txt') ? never : open(path, ...rest));
    if (isMainThread) {
      const { write } = process.stdout;
      process.stdout.write = function (text, ...rest) {
        if (String(text).startsWith('3.txt')) process.kill(process.pid, '${signal}');
        return write.call(this, text, ...rest);
      };
    }`;

  test.each(['.xlsx', '.html', '.json', '.ndjson'])('leaves a whole report of what was checked: %s', async (ending) => {
    const folder = folderOf(smallFiles(6));
    const { exit, stdout } = await run(folder, ['.', '--report', `r${ending}`], planted(atTheThird()));
    expect(exit).toBe(130);
    const notice = '核对中途停止，本报告不完整：共 6 个文件，只核对了前 3 个。';
    expect(linesOf(stdout)).toContain(notice);
    const report = readFileSync(join(folder, `r${ending}`));
    if (ending === '.xlsx') {
      const texts = readXlsx(report).sheets.flatMap(({ cells }) =>
        [...cells.values()].flatMap((row) => [...row.values()].map(({ value }) => value)),
      );
      expect(texts).toContain(notice);
      expect(texts.filter((text) => String(text).endsWith('.txt'))).toContain('3.txt');
      expect(texts).not.toContain('4.txt');
    } else if (ending === '.html') {
      expect(report.toString()).toContain(notice);
      expect(report.toString().endsWith('</html>\n')).toBe(true);
    } else {
      const records = ending === '.json' ? [report.toString()] : linesOf(report.toString());
      expect(JSON.parse(records.at(-1)!)).toMatchObject({ isPartial: true, listed: 6, checked: 3 });
    }
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test.skipIf(process.platform === 'win32').each(['SIGTERM', 'SIGHUP'])('is what %s is, too', async (signal) => {
    const folder = folderOf(smallFiles(6));
    const { exit } = await run(folder, ['.', '--report', 'r.json'], planted(atTheThird(signal)));
    expect(exit).toBe(130);
    expect(JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8'))).toMatchObject({ isPartial: true, checked: 3 });
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('says nothing of who is missing, for nobody can know', async () => {
    const folder = folderOf({ ...smallFiles(6), 'p.xlsx': planFile() });
    // With a plan nothing is told before all is read: so it comes while the fourth is waited for.
    const waiting = planted(`
      fs.open = (path, ...rest) => {
        if (!String(path).endsWith('4.txt')) return open(path, ...rest);
        process.kill(process.pid, 'SIGINT');
        return never;
      };`);
    const { exit, stdout } = await run(folder, ['.', '--plan', 'p.xlsx'], waiting);
    expect(exit).toBe(130);
    expect(linesOf(stdout)).toContain('核对没有完成，尚缺哪些无法判断。');
    expect(stdout).not.toContain('专家01');
  });

  test('a second time ends at once, and leaves nothing half-written', async () => {
    const folder = folderOf(smallFiles(6));
    const twice = planted(`${atTheThird()}
      fs.link = () => {
        process.kill(process.pid, 'SIGINT');
        return new Promise((resolve) => setTimeout(resolve, 60_000));
      };`);
    const { exit } = await run(folder, ['.', '--report', 'r.json'], twice);
    expect(exit).toBe(130);
    expect(readdirSync(folder).sort()).toEqual(Object.keys(smallFiles(6)).sort());
  });
});

describe('with a plan', () => {
  test('tells who is still missing what', async () => {
    const folder = folderOf({ 'p.xlsx': planFile() });
    mkdirSync(join(folder, 'in'));
    const made = await envscore(['new', '--plan', 'p.xlsx', '--out', 'out'], '', { cwd: folder });
    expect(made.exit).toBe(0);
    for (const name of dayFiles.slice(0, 2))
      writeFileSync(join(folder, 'in', name), readFileSync(join(folder, 'out', name)));
    const { exit, stdout } = await run(folder, ['in', '--plan', 'p.xlsx', '--report', 'r.json']);
    expect(exit).toBe(1);
    const lines = linesOf(stdout);
    expect(lines[lines.indexOf('尚缺') + 1]).toBe(
      `  青林环境损害司法鉴定所  04 土壤与地下水环境损害鉴定  专家3 郑三  ${dayFiles[2]!}`,
    );
    expect(stdout).toMatch(/^ {2}尚缺（按评审安排） +1$/m);
    expect(JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8'))).toMatchObject({
      plan: { file: 'p.xlsx', missing: [{ file: dayFiles[2], unit: '04', expert: { number: 3, name: '郑三' } }] },
    });
  });

  test('reads nothing where the plan has errors, or is none', async () => {
    const folder = folderOf({ 'wrong.xlsx': planFile({ date: '下周六' }), 'no.xlsx': 'x', 'in/a.txt': '1' });
    const wrong = await run(folder, ['in', '--plan', 'wrong.xlsx']);
    expect({ exit: wrong.exit, stdout: wrong.stdout }).toEqual({ exit: 1, stdout: '' });
    expect(linesOf(wrong.stderr).at(-1)).toBe('评审安排有 1 处错误，没有核对任何文件；请改正并保存后再运行');
    expect((await run(folder, ['in', '--plan', 'no.xlsx'])).exit).toBe(3);
    expect((await run(folder, ['in', '--plan', 'gone.xlsx'])).exit).toBe(3);
  });
});

test('a report is written over only with --force, and is there whole or not at all', async () => {
  const folder = folderOf({ ...smallFiles(1), 'old.html': 'old' });
  const forced = await run(folder, ['1.txt', '--report', 'old.html', '--force']);
  expect(forced.exit).toBe(3);
  expect(linesOf(forced.stdout).at(-1)).toBe('报告：old.html');
  expect(readFileSync(join(folder, 'old.html'), 'utf8')).toMatch(/^<!doctype html>/);
  // Somebody else has put a file there meanwhile.
  const late = planted(`
    fs.link = async (from, to) => {
      await fs.writeFile(to, 'theirs');
      return link(from, to);
    };`);
  const taken = await run(folder, ['1.txt', '--report', 'new.json'], late);
  expect({ exit: taken.exit, there: existsSync(join(folder, 'new.json')) }).toEqual({ exit: 2, there: true });
  expect(readFileSync(join(folder, 'new.json'), 'utf8')).toBe('theirs');
  expect(readdirSync(folder).sort()).toEqual(['1.txt', 'new.json', 'old.html']);
});
