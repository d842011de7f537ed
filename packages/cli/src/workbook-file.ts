import { isUtf8 } from 'node:buffer';
import { open } from 'node:fs/promises';
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { type CheckOptions, Unreadable, largestSubmission, readXlsx, writeXlsx } from '@envscore/scoresheet';
import { type Failure, cannotOpen } from './problem.js';

type Snapshot = ReturnType<typeof readXlsx>;

/** What Node does in less time than the packages do by themselves. */
export const native: CheckOptions = {
  // In one piece: by itself Node puts the output together from many.
  inflate: (packed, size) =>
    inflateRawSync(packed, { chunkSize: Math.max(64, size), maxOutputLength: Math.max(1, size) }),
  crc32,
  letters: {
    of: (bytes) => {
      const { buffer, byteOffset, byteLength } = bytes;
      return isUtf8(bytes) ? Buffer.from(buffer, byteOffset, byteLength).toString('latin1') : undefined;
    },
    text: (letters) => Buffer.from(letters, 'latin1').toString(),
  },
};

/** A workbook as a file. Node deflates in less time than the package does by itself, and to less. */
export const workbookBytes = (workbook: Parameters<typeof writeXlsx>[0]): Uint8Array =>
  writeXlsx(workbook, { deflate: (content) => deflateRawSync(content) });

/** What a file holds, which is opened for reading only and never written; nothing where it is larger than a workbook may be. */
export async function bytesOf(path: string): Promise<Uint8Array | undefined> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    return size > largestSubmission ? undefined : await file.readFile();
  } finally {
    await file.close();
  }
}

/** Reads a workbook. `unreadable` says what is told of bytes that are none. */
export async function openWorkbook(
  input: string,
  unreadable: (error: Unreadable, bytes: Uint8Array) => Failure,
): Promise<{ readonly snapshot: Snapshot } | Failure> {
  let bytes: Uint8Array | undefined;
  try {
    bytes = await bytesOf(input);
  } catch (error) {
    return cannotOpen(error);
  }
  if (bytes === undefined) return unreadable(new Unreadable('tooLarge'), new Uint8Array());
  try {
    return { snapshot: readXlsx(bytes, native) };
  } catch (error) {
    if (error instanceof Unreadable) return unreadable(error, bytes);
    throw error;
  }
}
