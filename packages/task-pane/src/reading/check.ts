import { type Snapshot, checkScoresheet, citeCheck, wordCheck } from '@envscore/scoresheet';
import type { Told } from './told.js';

/** The findings of `envscore validate` for a scoresheet in front. */
export const toldOf = (snapshot: Snapshot): readonly Told[] =>
  checkScoresheet(snapshot).findings.map((finding) => ({
    finding,
    text: (language) => wordCheck(finding, language),
    basis: (language) => citeCheck(finding, language),
  }));

export { repairsOf } from '@envscore/scoresheet';
