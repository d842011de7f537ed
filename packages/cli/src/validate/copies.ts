import { type ReportedFile, reportedFile, unfetched } from '@envscore/scoresheet';
import type { Outcome } from './check.js';

/** Knows the files of a day by their bytes. */
export class Copies {
  readonly #first = new Map<string, string>();

  /** The file as it was checked; or, where it is byte for byte one that came before, that it is that one. */
  told({ file, sha256 }: Outcome): ReportedFile {
    const first = sha256 === undefined ? undefined : this.#first.get(sha256);
    if (first !== undefined) return { ...reportedFile(unfetched(file.file, 'same-file', first)), sameAs: first };
    if (sha256 !== undefined) this.#first.set(sha256, file.file);
    return file;
  }
}
