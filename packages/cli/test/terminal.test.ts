import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { envscore, exitOf, linesOf, onTerminal, scratchFolder, start } from './envscore.js';
import { type Facts, appraiser, institution, ndjson, panel, reviewOf } from './facts.js';

const write = scratchFolder();

/** Characters that move, colour, hide or reorder what a terminal shows; line ends are looked at apart. */
const unsafe = /[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}]/u;

/** Turns red, clears the screen, reads backwards, hides its join, and goes on in a line of its own. */
const evil = '\u001B[31m\u009B2J\u202E\u2066\u200B\u2028\u0007\r\n错误：伪造';

const evilAppraiser: Facts = {
  ...appraiser,
  name: `赵${evil}`,
  institution: `所${evil}`,
  degree: evil,
  [evil]: 1,
  documents: [
    { title: `导则${evil}`, level: 'national', rank: 9 },
    { title: `导则${evil}`, level: evil },
  ],
};

const evilInstitution: Facts = {
  ...institution,
  name: evil,
  unit: evil,
  specialisedMajors: [{ major: evil, appraisers: 1 }],
  instruments: { required: [{ name: evil, held: false }], optional: [{ name: evil }] },
};

const evilDocuments = ndjson([
  evilAppraiser,
  evilInstitution,
  { ...panel, institution: evil, experts: [{ name: evil, library: evil, facts: evilInstitution }] },
  reviewOf([evilAppraiser, evilAppraiser]),
  { kind: evil },
]);

function expectHarmless(...outputs: readonly string[]): void {
  for (const output of outputs) {
    expect(output).not.toMatch(unsafe);
    // A line that a submitted text has made up would look like one of ours.
    expect(linesOf(output).filter((line) => line.startsWith('错误：伪造'))).toEqual([]);
  }
}

describe.concurrent('submitted text cannot touch the terminal', () => {
  test.each(['zh', 'en'])('in a table, in %s', async (lang) => {
    const { exit, stdout, stderr } = await envscore(['score', '--format', 'table', '--lang', lang], evilDocuments);
    expect({ exit, stderr }).toEqual({ exit: 1, stderr: '' });
    expectHarmless(stdout);
    expect(stdout).toContain('\\u001b[31m\\u009b2J\\u202e');
  });

  test.each(['A2', 'A6', 'I2', 'I7'])('in the explanation of %s', async (code) => {
    const facts = write(`${code}.json`, code.startsWith('A') ? evilAppraiser : evilInstitution);
    const { exit, stdout } = await envscore(['explain', code, '--facts', facts]);
    expect(exit).toBe(0);
    expectHarmless(stdout);
  });

  test('in a gap analysis', async () => {
    const { exit, stdout } = await envscore(['gap', '-'], ndjson([evilAppraiser, evilInstitution]));
    expect(exit).toBe(1);
    expectHarmless(stdout);
  });

  test('in complaints: names of files, and what stood where JSON was expected', async () => {
    const { exit, stderr } = await envscore(['score', `no${evil}.json`, '-'], `{"a": \u001B[31m\u202E}\n`);
    expect(exit).toBe(3);
    expectHarmless(stderr);
    expect(linesOf(stderr)).toHaveLength(2);
  });

  test('in complaints about a call and a policy', async () => {
    const policy = write('evil.json', { [evil]: 1, D2: evil });
    const runs = await Promise.all([
      envscore(['score', '--policy', policy], '{}'),
      envscore(['score', '--policy', `no${evil}.json`], '{}'),
      envscore(['score', '--date', evil], '{}'),
      envscore(['score', '--format', evil], '{}'),
      envscore(['explain', evil]),
      envscore([evil]),
      envscore(['score', `--${evil}`]),
    ]);
    expect(runs.map(({ exit }) => exit)).toEqual(runs.map(() => 2));
    expectHarmless(...runs.map(({ stderr }) => stderr));
  });

  test('in JSON, whose own escapes hold control characters', async () => {
    const { stdout } = await envscore(['score', '--format', 'ndjson', '--lang', 'zh'], evilDocuments);
    expect(Array.from(stdout).filter((char) => char < ' ' && char !== '\n')).toEqual([]);
    expect(linesOf(stdout)).toHaveLength(5);
  });
});

describe.concurrent('colour', () => {
  const escape = '\u001B[';
  const call = ['score', '--format', 'table'];
  const input = ndjson([appraiser, { ...appraiser, years: 71 }, panel]);

  test('stands on a terminal only, and only where NO_COLOR is not set', async () => {
    const [shown, piped, plain] = await Promise.all([
      envscore(call, input, onTerminal),
      envscore(call, input),
      envscore(call, input, { ...onTerminal, env: { NO_COLOR: '1' } }),
    ]);
    expect(shown.stdout).toContain(escape);
    expect(piped.stdout).not.toContain(escape);
    expect(plain.stdout).toBe(piped.stdout);
    expect(stripVTControlCharacters(shown.stdout)).toBe(piped.stdout);
  });

  test('never stands in JSON', async () => {
    const { stdout } = await envscore(['score', '--format', 'json', '--lang', 'zh'], input, onTerminal);
    expect(stdout).not.toContain(escape);
  });
});

describe.concurrent('a reader that has seen enough', () => {
  const documents = ndjson(Array.from({ length: 3_000 }, () => appraiser));

  test.each([
    ['score', '--format', 'ndjson'],
    ['score', '--format', 'json'],
    ['score', '--format', 'table'],
    ['gap', '-'],
    ['explain', 'A6', '--facts', '-'],
  ])('ends %s %s %s quietly', async (...call) => {
    const child = start(call);
    child.stdin.end(documents);
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [exit, stderr] = await Promise.all([exitOf(child), text(child.stderr)]);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
  });

  test('ends complaints quietly, too', async () => {
    const child = start(['score', '--format', 'ndjson']);
    child.stdin.end('none\n'.repeat(50_000));
    await once(child.stderr, 'data');
    child.stderr.destroy();
    const [exit, stdout] = await Promise.all([exitOf(child), text(child.stdout)]);
    expect(stdout).toBe('');
    expect(exit).not.toBe(1);
  });
});
