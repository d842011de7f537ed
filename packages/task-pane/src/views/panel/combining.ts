import {
  Copies,
  type HandedIn,
  type Outcome,
  Shelf,
  type Validation,
  checkFile,
  concluded,
  inOrderOfNames,
  isLock,
  largestSubmission,
  reportedFile,
  unfetched,
} from '@envscore/scoresheet';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** Checked files, and the reviews that they hold. */
export interface CheckedFiles {
  readonly validation: Validation;
  readonly handedIn: ReadonlyMap<string, HandedIn>;
}

/** Checks files one after the other, as `envscore panel` does; between two of them the page lives on. */
export async function checkFiles(
  files: readonly File[],
  onProgress: (done: number, all: number) => void,
): Promise<CheckedFiles> {
  const sources = files.filter(({ name }) => !isLock(name)).sort((one, other) => inOrderOfNames(one.name, other.name));
  const copies = new Copies();
  const shelf = new Shelf();
  const handedIn = new Map<string, HandedIn>();
  for (const source of sources) {
    onProgress(shelf.files.length, sources.length);
    await new Promise((resolve) => setTimeout(resolve, 0));
    const outcome = await outcomeOf(source);
    const { forPanel, ...file } = copies.told(outcome);
    shelf.put(file);
    if (forPanel !== undefined && outcome.sha256 !== undefined)
      handedIn.set(file.file, { forPanel, sha256: outcome.sha256 });
  }
  return {
    validation: concluded(shelf.files, { listed: sources.length, isPartial: false, at: new Date() }, undefined),
    handedIn,
  };
}

async function outcomeOf(file: File): Promise<Outcome> {
  const { name } = file;
  if (file.size > largestSubmission) return { file: reportedFile(unfetched(name, 'too-large')) };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { file: reportedFile(unfetched(name, 'vanished')) };
  }
  return { file: reportedFile(checkFile(name, bytes, { wantsPanel: true })), sha256: bytesToHex(sha256(bytes)) };
}
