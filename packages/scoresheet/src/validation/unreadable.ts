import type { Unreadable, UnreadableCode } from '../xlsx/unreadable.js';
import { type CheckFinding, checkFinding } from './checked.js';
import type { CheckCode } from './codes.js';
import { kindOfCompound, kindOfFile, kindOfZip } from './magic.js';

const codes: Readonly<Record<UnreadableCode, CheckCode>> = {
  empty: 'empty',
  notAZip: 'not-a-workbook',
  truncated: 'truncated',
  damaged: 'damaged',
  encrypted: 'encrypted',
  oldExcelFormat: 'old-format',
  binaryWorkbook: 'binary-workbook',
  openDocument: 'open-document',
  notAWorkbook: 'not-a-workbook',
  missingPart: 'missing-part',
  brokenXml: 'broken-part',
  tooLarge: 'too-large',
  tooManyEntries: 'too-many-entries',
  tooCompressed: 'too-compressed',
  tooDeep: 'too-deep',
  tooManySheets: 'too-many-sheets',
  tooManyCells: 'too-many-cells',
  duplicateEntry: 'duplicate-entry',
  unsafePath: 'unsafe-path',
  unknownCompression: 'unknown-compression',
};

/** The one finding of a file that cannot be read: what it is, as far as its bytes tell, else what is wrong with it. */
export function unreadable({ code, part }: Unreadable, bytes: Uint8Array): CheckFinding {
  return checkFinding(kindOf(code, bytes) ?? codes[code], part === undefined ? {} : { found: part });
}

function kindOf(code: UnreadableCode, bytes: Uint8Array): CheckCode | undefined {
  if (code === 'notAZip') return kindOfFile(bytes);
  if (code === 'oldExcelFormat') return kindOfCompound(bytes);
  return code === 'notAWorkbook' ? kindOfZip(bytes) : undefined;
}
