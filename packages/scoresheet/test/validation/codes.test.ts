import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkFile, unfetched } from '../../src/validation/check-file.js';
import { type CheckCode, checkKinds } from '../../src/validation/codes.js';
import { fileFaults } from './file-faults.js';
import { planFaults } from './plan-faults.js';
import { clean, expectWords } from './planting.js';
import { scoresheetFaults } from './scoresheet-faults.js';

/** Told by whoever fetches files, and planted in the tests of the command. */
const ofFetching: readonly CheckCode[] = [
  'not-there',
  'nothing-found',
  'vanished',
  'no-permission',
  'locked',
  'cannot-open',
  'too-many-files',
  'damaged-archive',
  'encrypted-entry',
  'archive-in-archive',
  'timed-out',
  'too-much-memory',
  'same-file',
];

/** Planted in tests of their own. */
const elsewhere: readonly CheckCode[] = [
  'crashed',
  'duplicate-submission',
  'other-policy',
  'unit-not-planned',
  'printed-code-differs',
];

/** Of the experts of a panel, planted in the tests of panels. */
const ofPanels: readonly CheckCode[] = [
  'version-to-choose',
  'other-version',
  'left-out',
  'differs-from-experts',
  'appraiser-not-judged',
  'appraiser-not-shared',
];

const panelTests = readFileSync(new URL('../panel/panels.test.ts', import.meta.url), 'utf8');

const commandTests = new URL('../../../cli/test/', import.meta.url);

/** What the tests of the command say in quotes. */
const quotedInCommand = new Set(
  readdirSync(commandTests)
    .filter((name) => /^validate.*\.test\.ts$/.test(name))
    .flatMap((name) => [...readFileSync(new URL(name, commandTests), 'utf8').matchAll(/'([a-z-]+)'/g)])
    .map(([, quoted]) => quoted),
);

const codeIn = (line: string): string => line.split(' ').find((word) => /^[a-z]/.test(word)) ?? line;

describe('the codes of findings', () => {
  it('are each planted by a test', () => {
    const planted = [...fileFaults, ...scoresheetFaults, ...planFaults].flatMap(({ told }) =>
      told.map((line) => codeIn(line).replace(/\(.*/, '')),
    );
    expect([...new Set([...planted, ...ofFetching, ...ofPanels, ...elsewhere])].sort()).toEqual(
      Object.keys(checkKinds).sort(),
    );
  });

  it.each(ofPanels)('of panels are planted by the tests of panels: %s', (code) => {
    expect(panelTests).toContain(`'${code}'`);
  });

  it.each(ofFetching)('of fetching are planted by the tests of the command: %s', (code) => {
    expect(quotedInCommand).toContain(code);
  });

  it.each(ofFetching)('say %s in both languages, whether or not there is something to name', (code) => {
    for (const { findings } of [unfetched('file', code), unfetched('file', code, 'found')])
      findings.forEach(expectWords);
  });
});

it('a mistake of the check itself is a finding as well, and no exception', () => {
  const { findings } = checkFile('file.xlsx', clean(), {
    get limits(): never {
      throw new Error('out of order');
    },
  });
  expect(findings).toEqual([{ code: 'crashed', severity: 'error', found: 'out of order' }]);
});
