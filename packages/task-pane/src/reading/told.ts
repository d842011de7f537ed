import type { Language } from '@envscore/rules-core';
import type { CheckFinding } from '@envscore/scoresheet';

/** A finding with its words: they come with the check, after the points are on the screen. */
export interface Told {
  readonly finding: CheckFinding;
  readonly text: (language: Language) => string;
  /** Where it stands what it rests on; nothing where it rests on no text. */
  readonly basis: (language: Language) => string | undefined;
}
