import { createHash } from 'node:crypto';
import { type Checked, type Outcome, checkFile, reportedFile, unfetched } from '@envscore/scoresheet';
import { bytesOf, native } from '../workbook-file.js';
import { withheld } from './told.js';

/** A file to be checked: by its path, or as bytes where it has none. */
export interface Task {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Whether its review is wanted too. */
  readonly wantsPanel: boolean;
}

const told = (checked: Checked): Outcome => ({ file: reportedFile(checked) });

/** Reads a file and says everything that is to be said of it. Whatever is in it, this is all plain data. */
export async function check({ name, content, wantsPanel }: Task): Promise<Outcome> {
  const bytes = typeof content === 'string' ? await fetched(name, content) : content;
  if ('findings' in bytes) return told(bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { ...told(checkFile(name, bytes, { ...native, wantsPanel })), sha256 };
}

/** The bytes of a file, or what is to be said in their place. */
export async function fetched(name: string, path: string): Promise<Uint8Array | Checked> {
  try {
    return (await bytesOf(path)) ?? unfetched(name, 'too-large');
  } catch (error) {
    return withheld(name, error);
  }
}
