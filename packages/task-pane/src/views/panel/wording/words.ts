import type { Audience } from '@envscore/scoresheet';
import type { Advice } from '../../../wording/words.js';

/** The words of the panel's page that are not the scoresheet package's. */
export interface PanelViewWords {
  readonly intro: string;
  readonly files: string;
  readonly drop: string;
  readonly checking: (done: number, all: number) => string;
  readonly again: string;
  readonly none: Advice;
  readonly failed: (detail: string) => Advice;
  readonly counts: (files: number, errors: number, warnings: number) => string;
  readonly includeInvalid: string;
  readonly criteria: string;
  readonly criterion: string;
  readonly mean: string;
  readonly scores: string;
  readonly people: string;
  readonly person: string;
  readonly decision: string;
  readonly undecided: string;
  readonly versions: (expert: string) => string;
  readonly versionHint: string;
  readonly noVersion: string;
  readonly conclusion: string;
  readonly findings: string;
  readonly download: (format: string) => string;
  readonly file: string;
  readonly opinion: string;
  /** Who the numbers of the anonymous papers are. */
  readonly key: string;
  readonly papers: string;
  readonly audience: string;
  readonly audiences: Readonly<Record<Audience, string>>;
  /** Whose names can be left out where no plan is known. */
  readonly withoutPlan: string;
  readonly ownForm: string;
  readonly ownFormHint: string;
  readonly badForm: (findings: readonly string[]) => Advice;
  readonly recorded: string;
  readonly recordedHint: string;
  readonly notRecorded: Advice;
  readonly misread: (cells: readonly string[]) => Advice;
  readonly noTotal: string;
}
