import { type FoundName } from '../workbook/snapshot.js';
import { readNames } from './reading/names.js';
import { Package, type ReadOptions } from './reading/open.js';
import { type TakeRow, eachRow, sharedTexts } from './reading/rows.js';
import { readWorkbook } from './reading/workbook.js';

/** A file whose rows are gone through, and never held. */
export interface Streamed {
  readonly sheets: readonly string[];
  readonly names: readonly FoundName[];
  readonly countsFrom1904: boolean;
  /** Nothing for a sheet that is not there or has no cells. */
  readonly rows: (sheet: string, take: TakeRow) => void;
}

const gibibyte = 1024 ** 3;

/** A row is forgotten before the next one is read: only what is inflated, and how much of it, has to have an end. */
const streamedLimits = { fileBytes: gibibyte / 4, partBytes: gibibyte, totalBytes: 2 * gibibyte };

/**
 * An .xlsx or .xlsm file whose sheets are gone through row by row, inflated and scanned piece by piece. It refuses what `readXlsx` refuses
 * as far as it looks, with `Unreadable`: some of it only while rows are taken.
 */
export function streamXlsx(bytes: Uint8Array, options: ReadOptions = {}): Streamed {
  const source = new Package(bytes, { ...options, limits: { ...streamedLimits, ...options.limits } }, options.letters);
  const workbook = readWorkbook(source);
  const { sheets, countsFrom1904, sharedStrings } = workbook;
  let texts: readonly string[] | undefined;
  return {
    sheets: sheets.map(({ name }) => name),
    names: readNames(workbook),
    countsFrom1904,
    rows: (name, take) => {
      const path = sheets.find((sheet) => sheet.name === name)?.path;
      if (path === undefined) return;
      texts ??= sharedTexts(source, sharedStrings);
      eachRow(source, path, { texts, countsFrom1904 }, take);
    },
  };
}
