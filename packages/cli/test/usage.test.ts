import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { envscore, linesOf, scratchFolder } from './envscore.js';
import {
  appraiser,
  blank,
  disqualified,
  institution,
  invalid,
  ndjson,
  panel,
  panelOf,
  review,
  reviewOf,
} from './facts.js';

const write = scratchFolder();

const commands = ['score', 'explain', 'gap', 'plan', 'new', 'facts', 'registers', 'draw', 'schema'];

describe.concurrent('help', () => {
  test.each([
    ['zh', ['--help']],
    ['zh', ['score', '-h', '--lang', 'zh']],
    ['en', ['--help', '--lang', 'en']],
    ['en', ['gap', '--lang=en', '-h']],
  ])('in %s for %j, on standard output', async (lang, call) => {
    const { exit, stdout, stderr } = await envscore(call);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(stdout).toContain(lang === 'zh' ? '\n用法\n' : '\nUsage\n');
    for (const command of commands) expect(stdout).toContain(`  envscore ${command} `);
    expect(stdout).toMatch(/ 0 .* 1 .* 2 .* 3 /);
  });

  test('stays within 120 columns', async () => {
    const { stdout } = await envscore(['--help', '--lang', 'en']);
    expect(linesOf(stdout).filter((line) => line.length > 120)).toEqual([]);
  });

  test('--version tells the version of the package', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    expect(await envscore(['--version'])).toEqual({ exit: 0, stdout: `envscore ${version}\n`, stderr: '' });
  });

  test('a file may be called help', async () => {
    const { exit, stdout, stderr } = await envscore(['score', 'help']);
    expect({ exit, stdout }).toEqual({ exit: 3, stdout: '' });
    expect(stderr).toContain('没有这个文件');
  });
});

describe.concurrent('misuse: exit code 2, the reason on standard error, nothing on standard output', () => {
  test.each<[call: readonly string[], why: RegExp]>([
    [[], /envscore score/],
    [
      ['rate'],
      /没有“rate”这一命令；可用 score、explain、gap、plan、new、validate、panel、registers、draw、facts、serve、schema/,
    ],
    [['constructor'], /没有“constructor”这一命令/],
    [['score', '--unit', '04'], /^选项 --unit/],
    [['score', '--format'], /^选项 --format/],
    [['gap', '--date', '2026-11-21'], /^选项 --date/],
    [['gap', '--format', 'table'], /^--format 填了“table”，只能是 text \| json$/m],
    [['explain'], /请给出一个代码/],
    [['explain', 'A6', '--format', 'json'], /^选项 --format/],
    [['schema', 'panel'], /请写明 facts、result 或 registers/],
    [['schema', 'facts', '--facts', 'x'], /^选项 --facts/],
  ])('%j', async (call, why) => {
    const { exit, stdout, stderr } = await envscore(call);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toMatch(why);
    expect(linesOf(stderr).at(-1)).toBe('用法见 envscore --help');
  });

  test.each<[call: readonly string[], why: RegExp]>([
    [[], /envscore score/],
    [
      ['rate'],
      /^no command “rate”; there are score, explain, gap, plan, new, validate, panel, registers, draw, facts, serve, schema$/m,
    ],
    [['score', '--unit', '04'], /^option --unit/],
    [['score', '--date', 'today'], /^--date is “today”/],
    [['explain', 'A9'], /^no code “A9”/],
  ])('%j, in English when it is asked for', async (call, why) => {
    const { exit, stdout, stderr } = await envscore([...call, '--lang', 'en']);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toMatch(why);
    expect(linesOf(stderr).at(-1)).toBe('See envscore --help --lang en');
  });
});

describe.concurrent('exit codes of score', () => {
  const good = JSON.stringify(appraiser);
  const code = async (input: string, ...more: string[]): Promise<number> =>
    (await envscore(['score', '--format', 'ndjson', ...more], input)).exit;

  test.each([
    ['a final appraiser', appraiser],
    ['a final institution, short of its thresholds as it is', institution],
    ['a panel that qualifies', panel],
    ['a panel that does not qualify', panelOf(institution)],
    ['a review', review],
    ['a disqualified appraiser without an error', disqualified],
    ['a review with a disqualified appraiser', reviewOf([appraiser, appraiser, appraiser, disqualified])],
  ])('0: %s', async (_, document) => {
    expect(await code(JSON.stringify(document))).toBe(0);
  });

  test.each([
    ['a provisional appraiser', blank],
    ['a provisional institution', { kind: 'institution' }],
    ['an invalid appraiser', invalid],
    ['a disqualified appraiser with an error', { ...disqualified, years: 71 }],
    ['a panel that can give no conclusion', { ...panel, experts: [] }],
    ['a panel with an invalid sheet', panelOf({ ...institution, headcount: -1 })],
    ['a review with a provisional appraiser', reviewOf([appraiser, blank])],
    ['a review with an invalid appraiser', reviewOf([appraiser, appraiser, appraiser, invalid])],
    [
      'a review with a disqualified appraiser whose sheet has an error',
      reviewOf([appraiser, appraiser, appraiser, { ...disqualified, years: 71 }]),
    ],
    ['what is no document', null],
  ])('1: %s', async (_, document) => {
    expect(await code(JSON.stringify(document))).toBe(1);
  });

  test('1: one such document among good ones, wherever it stands', async () => {
    const orders = [
      [blank, appraiser],
      [appraiser, blank, appraiser],
      [appraiser, blank],
    ];
    expect(await Promise.all(orders.map((documents) => code(ndjson(documents))))).toEqual([1, 1, 1]);
  });

  test('3 goes before 1 and 0, whatever comes first', async () => {
    const inputs = [
      `none\n${good}`,
      `${good}\nnone`,
      `none\n${JSON.stringify(blank)}`,
      `${JSON.stringify(blank)}\nnone`,
    ];
    expect(await Promise.all(inputs.map((input) => code(input)))).toEqual([3, 3, 3, 3]);
  });

  test('2 goes before everything: a wrong call reads nothing', async () => {
    const wrongPolicy = write('policy.json', { D1: 2 });
    const codes = [
      code('none', '--colour'),
      code('none', '--date', 'today', 'no-such-file'),
      code('none', '--policy', wrongPolicy, 'no-such-file'),
    ];
    expect(await Promise.all(codes)).toEqual([2, 2, 2]);
  });
});
