import type { AppraiserResult, InstitutionResult, Unscored } from '@envscore/rules-core';
import { type CheckFinding, subjectAt } from '@envscore/scoresheet';
import type { Opened } from './opened.js';

/** The table of an appraiser by their place, or the institution's. */
export const resultOf = (
  { result }: Opened,
  table: number | undefined,
): AppraiserResult | InstitutionResult | Unscored =>
  (table === undefined ? undefined : result.appraisers[table]?.result) ?? result.institution;

/** What of the findings is to be done in a table. What is nobody's in particular is told with the institution's. */
export const toDoIn = (
  { snapshot, read }: Opened,
  findings: readonly CheckFinding[],
  table: number | undefined,
): readonly CheckFinding[] =>
  findings.filter(({ at, severity }) => {
    if (severity === 'info') return false;
    const subject = at && subjectAt(snapshot, read, at);
    return subject?.appraiser === table;
  });
