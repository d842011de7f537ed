import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const built = fileURLToPath(new URL('../dist/web/', import.meta.url));

/** What browsers have learnt since Chromium 109, the oldest that the workbench is for, and since which. */
const scripts: Readonly<Record<string, number>> = {
  'Array.fromAsync': 121,
  'Object.groupBy': 117,
  'Map.groupBy': 117,
  'Promise.withResolvers': 119,
  'Promise.try': 128,
  'AbortSignal.any': 116,
  'URL.canParse': 120,
  'URL.parse': 126,
  'Iterator.from': 122,
  'RegExp.escape': 136,
  'Uint8Array.fromBase64': 140,
  'Uint8Array.fromHex': 140,
  '.toSorted(': 110,
  '.toReversed(': 110,
  '.toSpliced(': 110,
  '.isWellFormed(': 111,
  '.toWellFormed(': 111,
  '.isSubsetOf(': 122,
  '.symmetricDifference(': 122,
  '.togglePopover(': 114,
  Float16Array: 135,
};

const styles: Readonly<Record<string, number>> = {
  'color-mix(': 111,
  'oklch(': 111,
  'light-dark(': 123,
  '@scope': 118,
  '@starting-style': 117,
  'anchor-name': 125,
};

/** Asked for first by who uses it, or never come to here. */
const known: readonly string[] = [
  // Of a list of React components, which has its own.
  '.toSorted(',
  // Of what is in the lowest so many per cent: colors of a kind that no opened workbook brings.
  '.toReversed(',
  // Zod and the hashes ask whether it is there.
  'URL.canParse',
  'Uint8Array.fromHex',
];

const newerIn = (text: string, newer: Readonly<Record<string, number>>): readonly string[] =>
  Object.keys(newer).filter((name) => text.includes(name));

const filesOf = (kind: string): string =>
  readdirSync(built)
    .filter((name) => name.endsWith(kind))
    .map((name) => readFileSync(join(built, name), 'utf8'))
    .join('\n');

describe('the oldest browser', () => {
  test('knows everything that the scripts use', () => {
    expect(filesOf('.js').length).toBeGreaterThan(1_000_000);
    expect(newerIn(filesOf('.js'), scripts).filter((name) => !known.includes(name))).toEqual([]);
  });

  test('knows everything that the styles use', () => {
    expect(filesOf('.css').length).toBeGreaterThan(10_000);
    expect(newerIn(filesOf('.css'), styles)).toEqual([]);
  });

  test.each([
    ['[3, 1].toSorted()', ['.toSorted(']],
    ['const { promise } = Promise.withResolvers();', ['Promise.withResolvers']],
    ['[1].findLast((one) => one > 0)', []],
  ])('would be asked too much by %s', (script, found) => {
    expect(newerIn(script, scripts)).toEqual(found);
  });

  test('is asked for nothing that is known no longer', () => {
    expect(known.filter((name) => !filesOf('.js').includes(name))).toEqual([]);
  });
});
