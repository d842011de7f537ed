import type { ReadOptions } from '../xlsx/reading/open.js';
import { readXlsx } from '../xlsx/read.js';
import { Unreadable } from '../xlsx/unreadable.js';
import { isScoresheet } from '../scoresheet/read.js';
import { type Checked, checkFinding } from './checked.js';
import type { CheckCode } from './codes.js';

export type CheckOptions = ReadOptions;

/** What could not even be fetched: `checkKinds` has codes for it. */
export const unfetched = (file: string, code: CheckCode, found?: string): Checked => ({
  file,
  findings: [checkFinding(code, found === undefined ? {} : { found })],
});

/**
 * Everything that is to be said of one submitted file, and what it is really worth. Nothing in the file is believed, run or
 * calculated by it. Never throws, whatever the bytes are.
 */
export function checkFile(file: string, bytes: Uint8Array, options: CheckOptions = {}): Checked {
  try {
    const snapshot = readXlsx(bytes, options);
    if (!isScoresheet(snapshot)) return unfetched(file, 'not-a-scoresheet');
    return { file, findings: [] };
  } catch (error) {
    if (!(error instanceof Unreadable)) return unfetched(file, 'crashed', String(error));
    return unfetched(file, 'damaged', error.part);
  }
}
