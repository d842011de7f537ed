import { open } from 'node:fs/promises';
import { deflateRawSync } from 'node:zlib';
import { Unreadable, largestSubmission, readXlsx, writeXlsx } from '@envscore/scoresheet';
import type { Problem } from './problem.js';

type Snapshot = ReturnType<typeof readXlsx>;

type Found = { readonly snapshot: Snapshot } | { readonly problem: Problem; readonly detail: string };

/** A workbook as a file. Node deflates in less time than the package does by itself, and to less. */
export const workbookBytes = (workbook: Parameters<typeof writeXlsx>[0]): Uint8Array =>
  writeXlsx(workbook, { deflate: (content) => deflateRawSync(content) });

/** Reads a workbook; the file is opened for reading only and never written. `unreadable` says of which kind it should have been. */
export async function openWorkbook(input: string, unreadable: Problem): Promise<Found> {
  let file: Awaited<ReturnType<typeof open>> | undefined;
  try {
    file = await open(input, 'r');
    const { size } = await file.stat();
    if (size > largestSubmission) return { problem: 'too-long', detail: '' };
    return { snapshot: readXlsx(await file.readFile()) };
  } catch (error) {
    if (error instanceof Unreadable) return { problem: unreadable, detail: error.message };
    if (error instanceof Error && 'code' in error) return { problem: 'cannot-open', detail: String(error.code) };
    throw error;
  } finally {
    await file?.close();
  }
}
