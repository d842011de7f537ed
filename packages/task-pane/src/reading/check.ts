import { type CheckFinding, type Snapshot, checkScoresheet } from '@envscore/scoresheet';

/** The findings of `envscore validate` for a scoresheet in front. */
export const findingsIn = (snapshot: Snapshot): readonly CheckFinding[] => checkScoresheet(snapshot).findings;
