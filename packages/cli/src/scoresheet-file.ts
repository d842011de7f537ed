import { type ReadScoresheet, isScoresheet, readScoresheet, unreadable } from '@envscore/scoresheet';
import type { Failure } from './problem.js';
import { openWorkbook } from './workbook-file.js';

export const isWorkbookName = (input: string): boolean => /\.xls[xm]$/iu.test(input);

/** Reads a scoresheet workbook. */
export async function openScoresheet(input: string): Promise<{ readonly scoresheet: ReadScoresheet } | Failure> {
  const found = await openWorkbook(input, (error, bytes) => ({ finding: unreadable(error, bytes) }));
  if (!('snapshot' in found)) return found;
  if (!isScoresheet(found.snapshot)) return { problem: 'not-a-scoresheet' };
  return { scoresheet: readScoresheet(found.snapshot) };
}
