import type { HandedIn } from '../panel/panel-file.js';
import { type ReportedFile, Shelf } from '../report/validation.js';
import { Copies, type Outcome } from './copies.js';

/** What is asked again of files that have been checked; of the others it is not kept, for there may be a thousand. */
export interface Kept {
  readonly forPlan: boolean;
  readonly findings: boolean;
}

/** Takes in a day's files as their checks come out, in their order: copies are told, the reviews of panels laid aside. */
export class Intake {
  /** The reviews that panels are made of, by the names of their files. */
  readonly handedIn = new Map<string, HandedIn>();
  readonly #copies = new Copies();
  readonly #shelf = new Shelf();
  readonly #kept: Kept;

  constructor(kept: Kept) {
    this.#kept = kept;
  }

  get files(): readonly ReportedFile[] {
    return this.#shelf.files;
  }

  /** Gives the file as it is told; `look` is another look at it before that. */
  take(outcome: Outcome, look: (file: ReportedFile) => ReportedFile = (file) => file): ReportedFile {
    const { forPlan, forPanel, ...told } = this.#copies.told(outcome);
    const file = look(told);
    if (forPanel !== undefined && outcome.sha256 !== undefined)
      this.handedIn.set(file.file, { forPanel, sha256: outcome.sha256 });
    this.#shelf.put({
      ...file,
      ...(!this.#kept.findings && { findings: [] }),
      ...(this.#kept.forPlan && forPlan && { forPlan }),
    });
    return file;
  }
}
