import { open } from 'node:fs/promises';
import { type ReadScoresheet, Unreadable, isScoresheet, readScoresheet, readXlsx } from '@envscore/scoresheet';
import type { Problem } from './problem.js';

/** A scoresheet of sixty appraisers has under 1 MB. */
const largestFile = 64 * 1024 * 1024;

type Found = { readonly scoresheet: ReadScoresheet } | { readonly problem: Problem; readonly detail: string };

export const isWorkbookName = (input: string): boolean => /\.xls[xm]$/iu.test(input);

/** Reads a scoresheet workbook; the file is opened for reading only and never written. */
export async function openScoresheet(input: string): Promise<Found> {
  let file: Awaited<ReturnType<typeof open>> | undefined;
  try {
    file = await open(input, 'r');
    const { size } = await file.stat();
    if (size > largestFile) return { problem: 'too-long', detail: '' };
    const snapshot = readXlsx(await file.readFile());
    if (!isScoresheet(snapshot)) return { problem: 'not-a-scoresheet', detail: '' };
    return { scoresheet: readScoresheet(snapshot) };
  } catch (error) {
    if (error instanceof Unreadable) return { problem: 'unreadable-workbook', detail: error.message };
    if (error instanceof Error && 'code' in error) return { problem: 'cannot-open', detail: String(error.code) };
    throw error;
  } finally {
    await file?.close();
  }
}
