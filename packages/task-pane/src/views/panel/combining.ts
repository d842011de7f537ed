import {
  type HandedIn,
  type Outcome,
  Intake,
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
  const intake = new Intake({ forPlan: false, findings: true });
  for (const source of sources) {
    onProgress(intake.files.length, sources.length);
    await new Promise((resolve) => setTimeout(resolve, 0));
    intake.take(await outcomeOf(source));
  }
  const { files: checked, handedIn } = intake;
  return {
    validation: concluded(checked, { listed: sources.length, isPartial: false, at: new Date() }, undefined),
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
