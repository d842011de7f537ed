import { isUtf8, transcode } from 'node:buffer';
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { crc32, inflateRawSync } from 'node:zlib';
import {
  type Checked,
  type Outcome,
  checkFile,
  largestSubmission,
  reportedFile,
  unfetched,
} from '@envscore/scoresheet';
import { withheld } from './told.js';

/** A file to be checked: by its path, or as bytes where it has none. */
export interface Task {
  readonly name: string;
  readonly content: string | Uint8Array;
}

const told = (checked: Checked): Outcome => ({ file: reportedFile(checked) });

/** Reads a file and says everything that is to be said of it. Whatever is in it, this is all plain data. */
export async function check({ name, content }: Task): Promise<Outcome> {
  const bytes = typeof content === 'string' ? await read(name, content) : content;
  if ('findings' in bytes) return told(bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { ...told(checkFile(name, bytes, { inflate, crc32, decode })), sha256 };
}

const inflate = (packed: Uint8Array, size: number): Uint8Array =>
  inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });

// Twice as quick as a TextDecoder, which knows what to do with bytes that are no UTF-8.
const decode = (bytes: Uint8Array): string =>
  isUtf8(bytes) ? transcode(bytes, 'utf8', 'utf16le').toString('utf16le') : new TextDecoder().decode(bytes);

/** The file is opened for reading only and never written. */
async function read(name: string, path: string): Promise<Uint8Array | Checked> {
  let file: Awaited<ReturnType<typeof open>> | undefined;
  try {
    file = await open(path, 'r');
    const { size } = await file.stat();
    return size > largestSubmission ? unfetched(name, 'too-large') : await file.readFile();
  } catch (error) {
    return withheld(name, error);
  } finally {
    await file?.close();
  }
}
