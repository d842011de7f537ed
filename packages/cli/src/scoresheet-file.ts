import { type ReadScoresheet, isScoresheet, readScoresheet } from '@envscore/scoresheet';
import type { Problem } from './problem.js';
import { openWorkbook } from './workbook-file.js';

type Found = { readonly scoresheet: ReadScoresheet } | { readonly problem: Problem; readonly detail: string };

export const isWorkbookName = (input: string): boolean => /\.xls[xm]$/iu.test(input);

/** Reads a scoresheet workbook. */
export async function openScoresheet(input: string): Promise<Found> {
  const found = await openWorkbook(input, 'unreadable-workbook');
  if ('problem' in found) return found;
  if (!isScoresheet(found.snapshot)) return { problem: 'not-a-scoresheet', detail: '' };
  return { scoresheet: readScoresheet(found.snapshot) };
}
