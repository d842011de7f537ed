import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Result, score } from '@envscore/rules-core';
import { describe, expect, it } from 'vitest';
import { comparable, expectedOf, goldenCases, readCase } from './golden-cases.js';

/** The results of all cases out of one run of `envscore score --format ndjson -`. */
function scoredByCommand(): readonly Result[] {
  const command = fileURLToPath(new URL('../packages/cli/bin/envscore.js', import.meta.url));
  const { stdout, stderr, status } = spawnSync(process.execPath, [command, 'score', '--format', 'ndjson', '-'], {
    input: goldenCases.map(({ facts }) => `${JSON.stringify(facts)}\n`).join(''),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  // 1: the cases hold sheets with errors and sheets that are not final.
  if (status !== 1 || stderr !== '') throw new Error(`envscore ended with ${status ?? 'a signal'}:\n${stderr}`);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Result);
}

describe('golden cases, scored by the core', () => {
  for (const { note, facts, expect: expected } of goldenCases) {
    it(note, () => {
      expect(comparable(score(facts), expected)).toEqual(expectedOf(expected));
    });
  }
});

describe('golden cases, scored on the command line', () => {
  let results: readonly Result[] | undefined;
  const resultAt = (index: number): Result => {
    results ??= scoredByCommand();
    return results[index]!;
  };

  goldenCases.forEach(({ note, expect: expected }, index) => {
    it(note, () => {
      expect(comparable(resultAt(index), expected)).toEqual(expectedOf(expected));
    });
  });

  it('gives one result for each case', () => {
    resultAt(0);
    expect(results).toHaveLength(goldenCases.length);
  });
});

describe('a golden case', () => {
  const whole = {
    id: 'own-appraiser-99-example',
    note: 'An example.',
    facts: { kind: 'appraiser' },
    expect: { kind: 'appraiser', status: 'provisional', issues: [] },
  };
  const read = (changes: object, file = 'own-appraiser-99-example.json') =>
    readCase(file, JSON.stringify({ ...whole, ...changes }));

  it('is read from a file of its name', () => {
    expect(read({})).toEqual(whole);
  });

  it.each([
    ['a file of another name', /is not named like a case/, {}, 'notes.json'],
    ['a file that is not JSON by its name', /is not named like a case/, {}, 'README.md'],
    ['an id that is not the file’s name', /calls itself own-appraiser-98/, { id: 'own-appraiser-98-example' }],
    ['an unknown key', /Unrecognized key: "exepct"/, { exepct: {} }],
    ['no expectation', /expect/, { expect: undefined }],
    ['an empty expectation', /expect\.status/, { expect: {} }],
    ['an unknown key in its expectation', /Unrecognized key: "totl"/, { expect: { ...whole.expect, totl: 5 } }],
    [
      'an unknown key in a criterion',
      /Unrecognized key: "pionts"/,
      { expect: { ...whole.expect, criteria: [{ code: 'A1', max: 5, state: 'scored', pionts: 5 }] } },
    ],
    ['no note', /note/, { note: '' }],
  ])('is refused for %s', (_, complaint, changes, file?: string) => {
    expect(() => read(changes, file)).toThrow(complaint);
  });
});
