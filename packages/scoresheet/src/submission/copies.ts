import { type ReportedFile, reportedFile } from '../report/validation.js';
import { unfetched } from '../validation/check-file.js';

/** What the check of one file came to. */
export interface Outcome {
  readonly file: ReportedFile;
  /** Of its bytes; there is none where they could not be had. */
  readonly sha256?: string;
}

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
