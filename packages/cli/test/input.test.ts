import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Interface, createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { describe, expect, test } from 'vitest';
import { envscore, exitOf, linesOf, resultsOf, scratchFolder, start, totalsOf } from './envscore.js';
import { appraiser, institution, ndjson } from './facts.js';

const write = scratchFolder();

/** Two final sheets that are told apart by their totals: 71 and 67. */
const appraiserLine = JSON.stringify(appraiser);
const institutionLine = JSON.stringify(institution);

const pretty = (newline = '\n'): string => JSON.stringify(appraiser, null, 2).replaceAll('\n', newline);

const unknownKind = { status: 'invalid', issues: [{ code: 'unknown-kind', path: ['kind'] }] };

describe.concurrent('score reads its inputs', () => {
  test('a file', async () => {
    const { exit, stdout, stderr } = await envscore(['score', write('one.json', appraiser)]);
    expect({ exit, stderr, totals: totalsOf(stdout) }).toEqual({ exit: 0, stderr: '', totals: [71] });
  });

  test('standard input, named - or not named at all', async () => {
    const [named, unnamed] = await Promise.all([
      envscore(['score', '-'], appraiserLine),
      envscore(['score'], appraiserLine),
    ]);
    expect({ exit: named.exit, stderr: named.stderr, totals: totalsOf(named.stdout) }).toEqual({
      exit: 0,
      stderr: '',
      totals: [71],
    });
    expect(unnamed).toEqual(named);
  });

  test('several files and standard input, in the order of the call', async () => {
    const first = write('first.json', institution);
    const last = write('last.ndjson', ndjson([institution, appraiser]));
    const { exit, stdout } = await envscore(['score', first, '-', last, first], appraiserLine);
    expect({ exit, totals: totalsOf(stdout) }).toEqual({ exit: 0, totals: [67, 71, 67, 71, 67] });
  });

  test('a document printed over many lines, with any line ends', async () => {
    const inputs = [
      pretty(),
      pretty('\r\n'),
      `\n\n${pretty()}\n\n`,
      `\uFEFF${pretty()}`,
      pretty().replaceAll('  ', '\t'),
    ];
    const runs = await Promise.all(inputs.map((input) => envscore(['score'], input)));
    const said = runs.map(({ exit, stdout, stderr }) => ({ exit, stderr, totals: totalsOf(stdout) }));
    expect(said).toEqual(inputs.map(() => ({ exit: 0, stderr: '', totals: [71] })));
  });

  test('a document whose first line closes no bracket and opens none', async () => {
    const { exit, stdout, stderr } = await envscore(['score'], `{"kind":"appraiser"\n,"years":9}\n`);
    expect({ exit, stderr }).toEqual({ exit: 1, stderr: '' });
    expect(resultsOf(stdout)).toMatchObject([{ kind: 'appraiser', status: 'provisional', total: 5 }]);
  });

  test('lines that end with CRLF, begin with a byte order mark, are blank, or have no line end', async () => {
    const input = `\uFEFF${appraiserLine}\r\n\r\n  \t\n\uFEFF${institutionLine}\r\n\n${appraiserLine}`;
    const { exit, stdout, stderr } = await envscore(['score', '--format', 'ndjson'], input);
    expect({ exit, stderr, totals: totalsOf(stdout) }).toEqual({ exit: 0, stderr: '', totals: [71, 67, 71] });
  });

  test('any JSON value: what is no document of a known kind is a result that says so', async () => {
    const values = ['[]', '[{"kind":"appraiser"}]', '7', 'null', 'true', '"appraiser"', '{}', '{"kind":"permit"}'];
    const { exit, stdout, stderr } = await envscore(['score', '--format', 'ndjson'], values.join('\n'));
    expect({ exit, stderr }).toEqual({ exit: 1, stderr: '' });
    expect(resultsOf(stdout)).toMatchObject(values.map(() => unknownKind));
  });

  test('a list printed over many lines as one document, not as the documents in it', async () => {
    const { exit, stdout, stderr } = await envscore(['score'], JSON.stringify([appraiser, institution], null, 2));
    expect({ exit, stderr }).toEqual({ exit: 1, stderr: '' });
    expect(resultsOf(stdout)).toMatchObject([unknownKind]);
  });

  test('a nesting far deeper than any document', async () => {
    const deep = `{"kind":"appraiser","ethics":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
    const { exit, stdout, stderr } = await envscore(['score', '--format', 'ndjson'], `${deep}\n${appraiserLine}\n`);
    expect({ exit, stderr }).toEqual({ exit: 1, stderr: '' });
    expect(resultsOf(stdout)).toMatchObject([{ kind: 'appraiser', status: 'invalid' }, { total: 71 }]);
  });
});

describe.concurrent('score tells what it cannot read, and goes on', () => {
  test('broken lines, each by its number, blank lines counted', async () => {
    const input = `${appraiserLine}\n{"kind":\n\n${institutionLine}\nnone\n${appraiserLine}\n`;
    const { exit, stdout, stderr } = await envscore(['score', '--format', 'ndjson', '-'], input);
    expect({ exit, totals: totalsOf(stdout) }).toEqual({ exit: 3, totals: [71, 67, 71] });
    const complaints = linesOf(stderr);
    expect(complaints).toHaveLength(2);
    expect(complaints[0]).toMatch(/^标准输入 第2行：不是有效的 JSON，未评分；请核对括号、引号和逗号 \(.+\)$/);
    expect(complaints[1]).toMatch(/^标准输入 第5行：不是有效的 JSON，/);
  });

  test('the same in English', async () => {
    const file = write('broken.ndjson', `${appraiserLine}\nnone\n`);
    const { exit, stdout, stderr } = await envscore(['score', '--lang', 'en', '--format', 'ndjson', file]);
    expect({ exit, totals: totalsOf(stdout) }).toEqual({ exit: 3, totals: [71] });
    expect(linesOf(stderr)).toEqual([
      expect.stringMatching(/broken\.ndjson, line 2: not valid JSON, not scored; check /),
    ]);
  });

  test.each([
    ['nonsense', 'none'],
    ['a line cut short after a comma', '{"kind":"appraiser","years":9,'],
    ['a lone bracket', '{'],
  ])('a broken first line: %s', async (_, broken) => {
    const { exit, stdout, stderr } = await envscore(['score', '--format', 'ndjson'], `${broken}\n${appraiserLine}\n`);
    expect({ exit, totals: totalsOf(stdout) }).toEqual({ exit: 3, totals: [71] });
    expect(linesOf(stderr)).toEqual([expect.stringMatching(/^标准输入 第1行：不是有效的 JSON/)]);
  });

  test('a document over many lines with one slip, once', async () => {
    const input = pretty().replace('"kind": "appraiser",', '"kind": "appraiser"');
    const { exit, stdout, stderr } = await envscore(['score'], input);
    expect({ exit, stdout }).toEqual({ exit: 3, stdout: '' });
    expect(linesOf(stderr)).toEqual([expect.stringMatching(/^标准输入：不是有效的 JSON/)]);
  });

  test('one slip in a document with rows, once: a row that stands on a line is no document', async () => {
    const input = '{\n  "kind": "appraiser"\n  "documents": [\n    { "level": "national", "rank": 1 }\n  ]\n}\n';
    const { exit, stdout, stderr } = await envscore(['score', '--format', 'ndjson'], input);
    expect({ exit, stdout }).toEqual({ exit: 3, stdout: '' });
    expect(linesOf(stderr)).toEqual([expect.stringMatching(/^标准输入：不是有效的 JSON/)]);
  });

  test('a line that is not UTF-8', async () => {
    // 甲 in GBK.
    const gbk = Buffer.concat([
      Buffer.from('{"kind":"appraiser","name":"'),
      Buffer.from([0xbc, 0xd7]),
      Buffer.from('"}\n'),
    ]);
    const input = Buffer.concat([Buffer.from(`${appraiserLine}\n`), gbk, Buffer.from(`${institutionLine}\n`)]);
    const { exit, stdout, stderr } = await envscore(['score', '--format', 'ndjson'], input);
    expect({ exit, totals: totalsOf(stdout) }).toEqual({ exit: 3, totals: [71, 67] });
    expect(linesOf(stderr)).toEqual(['标准输入 第2行：不是 UTF-8 编码，未评分；请另存为 UTF-8']);
  });

  test('a document over many lines that is not UTF-8, once', async () => {
    const gbk = Buffer.from(
      JSON.stringify({ kind: 'appraiser', name: '甲' }, null, 2).replace('甲', '\xbc\xd7'),
      'latin1',
    );
    const { exit, stdout, stderr } = await envscore(['score', write('gbk.json', gbk)]);
    expect({ exit, stdout }).toEqual({ exit: 3, stdout: '' });
    expect(linesOf(stderr)).toEqual([expect.stringMatching(/gbk\.json：不是 UTF-8 编码，未评分；请另存为 UTF-8$/)]);
  });

  test.each([
    ['nothing at all', ''],
    ['blank lines only', '\n \r\n\t\n'],
    ['a byte order mark only', '\uFEFF'],
  ])('an empty input: %s', async (_, input) => {
    const { exit, stdout, stderr } = await envscore(['score'], input);
    expect({ exit, stdout, stderr }).toEqual({ exit: 3, stdout: '', stderr: '标准输入：是空的；请核对文件\n' });
  });

  test('a file that is not there and a folder, the other files scored', async () => {
    const file = write('there.json', appraiser);
    const missing = join(dirname(file), 'missing.json');
    const folder = join(dirname(file), 'folder');
    mkdirSync(folder);
    const { exit, stdout, stderr } = await envscore(['score', missing, file, folder, file]);
    expect({ exit, totals: totalsOf(stdout) }).toEqual({ exit: 3, totals: [71, 71] });
    expect(linesOf(stderr)).toEqual([
      `${missing}：没有这个文件；请核对路径`,
      `${folder}：是文件夹，不是文件；请指明其中的文件`,
    ]);
  });

  test.each([
    [
      'a picture',
      'photo.json',
      '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\n\n{\n',
      '既不是 UTF-8 编码的 JSON，也不是 .xlsx 工作簿，未评分；请核对文件',
    ],
    [
      'a PDF',
      'scan.pdf',
      '%PDF-1.7\n%\xe2\xe3\n1 0 obj\n',
      '既不是 UTF-8 编码的 JSON，也不是 .xlsx 工作簿，未评分；请核对文件',
    ],
    ['an empty workbook', 'empty.xlsx', '', '文件是空的；请让专家用原来的评分表重新提交。'],
    [
      'a picture called a workbook',
      'photo.xlsx',
      '\x89PNG\r\n\x1a\n',
      '这是一张图片，不是评分表；请核对是否交错了文件。',
    ],
  ])('%s: one sentence', async (_, name, bytes, why) => {
    const file = write(name, Buffer.from(bytes, 'latin1'));
    const { exit, stdout, stderr } = await envscore(['score', file]);
    expect({ exit, stdout, stderr }).toEqual({ exit: 3, stdout: '', stderr: `${file}：${why}\n` });
  });

  test('a line over 64 MiB', async () => {
    const child = start(['score', '--format', 'ndjson', '-']);
    const [stdout, stderr, exit] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      exitOf(child),
      pipeline(
        Readable.from([
          `${appraiserLine}\n"`,
          ...Array.from({ length: 65 }, () => 'x'.repeat(2 ** 20)),
          `"\n${institutionLine}`,
        ]),
        child.stdin,
      ),
    ]);
    expect({ exit, totals: totalsOf(stdout) }).toEqual({ exit: 3, totals: [71, 67] });
    expect(stderr).toBe('标准输入 第2行：超过 64 MiB，未评分；请拆分\n');
  });
});

describe('score streams', () => {
  const nextLine = async (lines: Interface): Promise<unknown> => {
    const [line] = (await once(lines, 'line', { signal: AbortSignal.timeout(20_000) })) as [string];
    return JSON.parse(line);
  };

  test('each result appears before the next document is written', async () => {
    const child = start(['score', '--format', 'ndjson', '-']);
    const lines = createInterface({ input: child.stdout });
    for (const [document, total] of [
      [appraiserLine, 71],
      [institutionLine, 67],
      [appraiserLine, 71],
    ] as const) {
      child.stdin.write(`${document}\n`);
      expect(await nextLine(lines)).toMatchObject({ total });
    }
    child.stdin.end();
    expect(await exitOf(child)).toBe(0);
  });

  test('a list, too, result by result from the second on', async () => {
    const child = start(['score', '--format', 'json', '-']);
    child.stdin.write(`${appraiserLine}\n${institutionLine}\n`);
    let seen = '';
    for await (const chunk of child.stdout) {
      seen += String(chunk);
      if (seen.includes('"total": 67')) child.stdin.end();
    }
    expect(totalsOf(seen)).toEqual([71, 67]);
  });

  test('with a broken first line, all the same', async () => {
    const child = start(['score', '--format', 'ndjson', '-']);
    child.stdin.write(`{"kind":"appraiser",\n${appraiserLine}\n`);
    expect(await nextLine(createInterface({ input: child.stdout }))).toMatchObject({ total: 71 });
    child.stdin.end();
    expect(await exitOf(child)).toBe(3);
  });

  test('120 MB of documents through 64 MB for objects, and in all through less than was read', async () => {
    const reportMemory = "process.on('exit',()=>console.error(process.resourceUsage().maxRSS))";
    const child = start(['score', '--format', 'ndjson', '-'], {
      node: ['--max-old-space-size=64', '--import', `data:text/javascript,${reportMemory}`],
    });
    const line = `${JSON.stringify({ ...appraiser, name: '甲'.repeat(2_000) })}\n`;
    const count = Math.ceil(120e6 / Buffer.byteLength(line));
    let results = 0;
    createInterface({ input: child.stdout }).on('line', () => {
      results += 1;
    });
    const lines = function* () {
      for (let index = 0; index < count; index += 1) yield line;
    };
    const [kibibytes, exit] = await Promise.all([
      text(child.stderr),
      exitOf(child),
      pipeline(Readable.from(lines()), child.stdin),
    ]);
    expect({ exit, results }).toEqual({ exit: 0, results: count });
    expect(Number(kibibytes) * 1024).toBeLessThan(120e6);
  });

  test('results larger than a pipe holds, without a word on standard error', async () => {
    const documents = Array.from({ length: 5_000 }, () => ({ level: 'national', rank: 9 }));
    const inputs = Array.from({ length: 15 }, () => ({ ...appraiser, documents }));
    const { exit, stdout, stderr } = await envscore(['score', '--format', 'ndjson'], ndjson(inputs));
    // Rank 9 counts nothing: 71 without the 5 points of A6.
    expect({ exit, stderr, totals: totalsOf(stdout) }).toEqual({ exit: 0, stderr: '', totals: inputs.map(() => 66) });
  });
});
