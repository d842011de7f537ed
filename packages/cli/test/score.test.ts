import { describe, expect, test } from 'vitest';
import { envscore, linesOf, onTerminal, resultsOf, scratchFolder, totalsOf } from './envscore.js';
import { type Facts, appraiser, blank, institution, invalid, ndjson, panel, review } from './facts.js';

const write = scratchFolder();

describe.concurrent('the formats of score', () => {
  test('json: one document gives its result, a finished JSON text', async () => {
    const { exit, stdout, stderr } = await envscore(['score', '--format', 'json'], JSON.stringify(appraiser));
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'appraiser', status: 'final', total: 71 });
    expect(stdout.endsWith('}\n')).toBe(true);
  });

  test('json: several documents, of one input or of several, give one list', async () => {
    const file = write('two.ndjson', ndjson([appraiser, institution]));
    const [one, several] = await Promise.all([envscore(['score', file]), envscore(['score', file, file])]);
    expect(JSON.parse(one.stdout)).toMatchObject([{ total: 71 }, { total: 67 }]);
    expect(JSON.parse(several.stdout)).toMatchObject([{ total: 71 }, { total: 67 }, { total: 71 }, { total: 67 }]);
  });

  test('ndjson: a result a line', async () => {
    const documents = [appraiser, institution, panel, review, 7];
    const { exit, stdout } = await envscore(['score', '--format=ndjson'], ndjson(documents));
    expect(exit).toBe(1);
    expect(linesOf(stdout).map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { kind: 'appraiser', total: 71 },
      { kind: 'institution', total: 67 },
      { kind: 'panel', conclusion: 'qualified', total: 70 },
      { kind: 'review', institution: { total: 67 } },
      { status: 'invalid' },
    ]);
  });

  test('table: whose sheet, every criterion, the total, for each document', async () => {
    const { exit, stdout, stderr } = await envscore(['score', '--format', 'table'], ndjson([appraiser, institution]));
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    const lines = linesOf(stdout);
    expect(lines).toContain('鉴定人评分表  赵甲  已定稿');
    expect(lines).toContain('机构评分表  某司法鉴定中心  已定稿');
    expect(lines.filter((line) => /^(A[1-8]|I[1-7]) /.test(line))).toHaveLength(15);
    expect(lines.filter((line) => line.startsWith('总分'))).toEqual([
      expect.stringMatching(/ 71 \/ 100 /),
      expect.stringMatching(/ 67 \/ 100 .* 70 分$/),
    ]);
    expect(lines.join('\n')).toMatch(/^A6 .* 5 +15$/m);
    expect(lines.join('\n')).toMatch(/距最低要求 70 分.* 3 分$/m);
  });

  test('table: a panel with its conclusion, and one without', async () => {
    const short: Facts = { ...panel, experts: [] };
    const { exit, stdout } = await envscore(['score', '--format', 'table', '--lang', 'en'], ndjson([panel, short]));
    expect(exit).toBe(1);
    expect(stdout).toContain(
      'Conclusion: qualified: has the technical conditions and ability to set up an institution\n',
    );
    expect(stdout).toContain('Conclusion: no conclusion can be given yet\n');
  });

  test('table: a disqualified sheet has no total, an unknown document no table', async () => {
    const ethics = { article13Situation: true };
    const { exit, stdout } = await envscore(['score', '--format', 'table'], ndjson([{ ...appraiser, ethics }, []]));
    expect(exit).toBe(1);
    expect(stdout).toContain('取消评审资格，不计总分\n');
    expect(stdout).not.toMatch(/^总分/m);
    expect(stdout).toContain('不能评分\n');
  });

  test('numbers stand under each other where full-width characters stand before them', async () => {
    const { stdout } = await envscore(
      ['score', '--format', 'table'],
      JSON.stringify({ ...appraiser, publications: undefined }),
    );
    const table = linesOf(stdout).slice(2, 13);
    const width = (text: string) => text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0);
    // The columns for points and maximum end where their heads end.
    const ends = [/^.*得分/u, /^.*满分/u].map((head) => width(head.exec(table[0] ?? '')?.[0] ?? ''));
    const numbers = table
      .slice(1)
      .map((row) =>
        [...row.matchAll(/(?<= )(\d+|—)(?= |$)/gu)].map(({ 0: number, index }) => width(row.slice(0, index) + number)),
      );
    expect(numbers).toEqual(numbers.map(() => ends));
    expect(numbers).toHaveLength(10);
  });

  test('off a terminal the default is json, on one a table', async () => {
    const input = JSON.stringify(appraiser);
    const [piped, shown] = await Promise.all([envscore(['score'], input), envscore(['score'], input, onTerminal)]);
    expect(JSON.parse(piped.stdout)).toMatchObject({ total: 71 });
    expect(shown.stdout).toContain('鉴定人评分表');
  });

  test('another format is misuse, and nothing is scored', async () => {
    const { exit, stdout, stderr } = await envscore(['score', '--format', 'csv'], JSON.stringify(appraiser));
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toContain('--format 填了“csv”，只能是 json | ndjson | table\n');
  });
});

describe.concurrent('the policy of score', () => {
  const unconfirmed = { ...appraiser, documents: [{ level: 'national', rank: 1 }] };

  test('changes the figures', async () => {
    const input = ndjson([unconfirmed]);
    const [preset, off] = await Promise.all([
      envscore(['score'], input),
      envscore(['score', '--policy', write('d2.json', { D2: 'off' })], input),
    ]);
    // The blank row is suggested 5 − (1 − 1) = 5 points, or with D2 off has none: 71, or 71 − 5.
    expect({ exit: preset.exit, totals: totalsOf(preset.stdout) }).toEqual({ exit: 1, totals: [71] });
    expect({ exit: off.exit, totals: totalsOf(off.stdout) }).toEqual({ exit: 1, totals: [66] });
  });

  test('leaves what it does not name at the default', async () => {
    const policy = write('d1.json', { D1: 1 });
    const input = ndjson([{ ...appraiser, coordination: 4.5 }, unconfirmed]);
    const { exit, stdout } = await envscore(['score', '--policy', policy, '--format', 'ndjson'], input);
    expect(exit).toBe(1);
    expect(resultsOf(stdout)).toMatchObject([
      { status: 'invalid', total: 67, issues: [{ code: 'too-many-decimals', path: ['coordination'] }] },
      { status: 'provisional', total: 71 },
    ]);
  });

  test('counts before the policy of a review', async () => {
    const input = JSON.stringify({ ...review, policy: { D11: 80 } });
    const { stdout } = await envscore(['score', '--policy', write('d11.json', { D11: 71 })], input);
    expect(resultsOf(stdout)).toMatchObject([{ appraisers: [{ result: { total: 71, passed: true } }, {}, {}, {}] }]);
  });

  test('may begin with a byte order mark, as editors write it', async () => {
    const policy = write('bom.json', '\uFEFF{"D2":"off"}');
    const { exit, stdout } = await envscore(['score', '--policy', policy], JSON.stringify(unconfirmed));
    expect({ exit, totals: totalsOf(stdout) }).toEqual({ exit: 1, totals: [66] });
  });

  test.each([
    ['an unknown decision', { D99: 1 }, /^D99：/m],
    ['a misspelt property', { d2: 'off' }, /^d2：/m],
    ['a value that is not allowed', { D1: 0.25 }, /^D1：填了 0\.25，只能是 0\.1、0\.5、1；请改正。$/m],
    ['a pass mark over 100', { D11: 101 }, /^D11：填了 101，.*0 至 100/m],
    ['a word where a pass mark belongs', { D11: 'seventy' }, /^D11：填了 “seventy”，.*0 至 100/m],
    ['a wrong type', { D2: true }, /^D2：填了 是，/m],
    ['a list', [], /一组项目/],
  ])('%s is misuse: named, and nothing is scored', async (what, policy, complaint) => {
    const file = write(`${what}.json`, policy);
    const { exit, stdout, stderr } = await envscore(['score', '--policy', file], JSON.stringify(appraiser));
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toContain(`取值文件 ${file} 有误，未评分：\n`);
    expect(stderr).toMatch(complaint);
  });

  test.each([
    ['not JSON', '{"D1":'],
    ['not there', undefined],
  ])('a policy file that is %s is misuse', async (what, content) => {
    const file = content === undefined ? `${write('there.json', '')}.not` : write(`${what}.txt`, content);
    const { exit, stdout, stderr } = await envscore(['score', '--policy', file, '--lang', 'en'], '{}');
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toContain(`policy file ${file} cannot be read; it must be one JSON document\n`);
  });
});

describe.concurrent('the date of score', () => {
  const early = { severity: 'warning', code: 'date-before-edition', path: ['date'] };

  test('before the edition was in force it warns, and changes nothing else', async () => {
    const [on, before] = await Promise.all(
      ['2018-06-14', '2018-06-13'].map((date) => envscore(['score', '--date', date], JSON.stringify(appraiser))),
    );
    expect(on).toMatchObject({ exit: 0, stderr: '' });
    expect(resultsOf(on?.stdout ?? '')).toMatchObject([{ status: 'final', total: 71, issues: [] }]);
    expect(before).toMatchObject({ exit: 0, stderr: '' });
    expect(resultsOf(before?.stdout ?? '')).toMatchObject([{ status: 'final', total: 71, issues: [early] }]);
  });

  test('goes before the date of a review', async () => {
    const { exit, stdout } = await envscore(['score', '--date', '2017-01-01'], JSON.stringify(review));
    expect(exit).toBe(0);
    expect(resultsOf(stdout)).toMatchObject([{ date: '2026-11-21', issues: [{ ...early, found: '2017-01-01' }] }]);
  });

  test('the warning is a sentence about the day of the review, in both languages', async () => {
    const call = ['score', '--date', '2018-06-13', '--format', 'table', '--lang'];
    const [zh, en] = await Promise.all(
      ['zh', 'en'].map((lang) => envscore([...call, lang], JSON.stringify(appraiser))),
    );
    expect(zh?.stdout).toMatch(/^ {2}注意：评审日期.*2018-06-13.*早于.*2018-06-14/m);
    expect(en?.stdout).toMatch(/^ {2}warning: Day of the review.*2018-06-13.*2018-06-14/m);
  });

  test.each(['2025-02-29', '2026-13-01', '20260105', '2101-01-01', '1949-12-31', ''])(
    'the impossible date “%s” is misuse',
    async (date) => {
      const { exit, stdout, stderr } = await envscore(['score', '--date', date], JSON.stringify(appraiser));
      expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
      expect(stderr).toContain(`--date 填了“${date}”，须为真实的日期（1950 年至 2100 年），如 2026-11-21\n`);
    },
  );
});

describe.concurrent('the language of score', () => {
  const words = new Set(['message', 'label', 'explanation', 'conclusionLabel']);

  /** A result without the words that a language adds. */
  function wordless(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(wordless);
    if (typeof value !== 'object' || value === null) return value;
    const own = Object.entries(value).filter(([key]) => !words.has(key));
    return Object.fromEntries(own.map(([key, inner]) => [key, wordless(inner)]));
  }

  const input = ndjson([appraiser, blank, invalid, institution, panel, review, []]);
  const run = (...lang: string[]) => envscore(['score', '--format', 'ndjson', ...lang], input);
  const worded = { zh: run('--lang', 'zh'), en: run('--lang=en') };

  test('without --lang, JSON holds no sentence; with it, words are added and nothing else changes', async () => {
    const [plain, zh, en] = await Promise.all([run(), worded.zh, worded.en]);
    const results = resultsOf(plain.stdout);
    expect(wordless(results)).toEqual(results);
    expect(plain.stdout).not.toMatch(/请|；|。/);
    expect(wordless(resultsOf(zh.stdout))).toEqual(results);
    expect(wordless(resultsOf(en.stdout))).toEqual(results);
    expect(zh.stdout).not.toBe(en.stdout);
  });

  test.each<[lang: 'zh' | 'en', status: string, section: string, explanation: RegExp, message: string]>([
    ['zh', '已定稿', '职业道德', /^A6 技术文件：5／15 分\n/, '从业年限：填了 71，只能是 0 至 70；请改正。'],
    [
      'en',
      'final',
      'Ethics',
      /^A6 Technical documents: 5 of 15 points\n/,
      'Years in practice: found 71, allowed 0 to 70; correct it.',
    ],
  ])('%s: labels, explanations and messages', async (lang, status, section, explanation, message) => {
    const { exit, stdout } = await worded[lang];
    expect(exit).toBe(1);
    const [sheet, , wrong] = resultsOf(stdout);
    expect(sheet).toMatchObject({ label: status, sections: [{ code: 'ethics', label: section }, {}, {}, {}] });
    expect(sheet?.['criteria']).toContainEqual(
      expect.objectContaining({
        code: 'A6',
        label: expect.stringMatching(/\S/) as unknown,
        explanation: expect.stringMatching(explanation) as unknown,
      }),
    );
    expect(wrong).toMatchObject({ issues: [{ path: ['years'], message }] });
  });

  test('the words reach every sheet inside a panel and a review, and documents that are none', async () => {
    const results = resultsOf((await worded.zh).stdout);
    const sheet = {
      label: '已定稿',
      criteria: Array.from({ length: 7 }, () => ({ label: expect.any(String) as unknown })),
    };
    expect(results[4]).toMatchObject({
      conclusionLabel: expect.stringMatching(/^具备/) as unknown,
      sheets: [sheet, sheet, sheet],
    });
    expect(results[5]).toMatchObject({
      institution: sheet,
      appraisers: [1, 2, 3, 4].map(() => ({ result: { label: '已定稿' } })),
    });
    expect(results[6]).toMatchObject({ issues: [{ message: expect.stringContaining('不是可以评分的表') as unknown }] });
  });

  test('a third language is misuse', async () => {
    const runs = await Promise.all([run('--lang', 'xx'), run('--lang'), run('--lang=')]);
    for (const { exit, stdout, stderr } of runs) {
      expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
      expect(stderr).toMatch(/^--lang 填了“(xx)?”，只能是 zh 或 en\n/);
    }
  });
});
