import { isPanelWorkbook } from '../panel/workbook/is-panel-workbook.js';
import { isPlan } from '../plan/is-plan.js';
import { isSigningWorkbook } from '../plan/signing/signing.js';
import { isScoresheet } from '../scoresheet/read.js';
import { readXlsx } from '../xlsx/read.js';
import type { ReadOptions } from '../xlsx/reading/open.js';
import { Unreadable } from '../xlsx/unreadable.js';
import { checkScoresheet } from './check-scoresheet.js';
import { type Checked, checkFinding } from './checked.js';
import type { CheckCode } from './codes.js';
import { unreadable } from './unreadable.js';

export interface CheckOptions extends ReadOptions {
  /** Whether the review is wanted too, to be combined with those of other experts. */
  readonly wantsPanel?: boolean;
}

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
    if (isScoresheet(snapshot)) return { file, ...checkScoresheet(snapshot, options.wantsPanel) };
    if (isSigningWorkbook(snapshot)) return unfetched(file, 'signing-papers');
    if (isPanelWorkbook(snapshot)) return unfetched(file, 'panel-submitted');
    return unfetched(file, isPlan(snapshot) ? 'plan-submitted' : 'not-a-scoresheet');
  } catch (error) {
    if (error instanceof Unreadable) return { file, findings: [unreadable(error, bytes)] };
    return unfetched(file, 'crashed', error instanceof Error ? error.message : String(error));
  }
}
