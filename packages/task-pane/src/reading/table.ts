import {
  type AppraiserResult,
  type InstitutionResult,
  type IssueCode,
  type Unscored,
  appraiserTable,
  criteriaOf,
} from '@envscore/rules-core';
import { type CheckCode, subjectAt } from '@envscore/scoresheet';
import type { Opened } from './opened.js';
import type { Told } from './told.js';

type TableResult = AppraiserResult | InstitutionResult | Unscored;

/** The table of an appraiser by their place, or the institution's. */
export const resultOf = ({ result }: Opened, table: number | undefined): TableResult =>
  (table === undefined ? undefined : result.appraisers[table]?.result) ?? result.institution;

/**
 * What of the findings is to be done in a table. What is nobody's in particular is told with the institution's; so is what confirms a
 * list for everybody, and with those whose own rows wait for it.
 */
export function toDoIn(opened: Opened, findings: readonly Told[], table: number | undefined): readonly Told[] {
  const result = resultOf(opened, table);
  return findings.filter(({ finding: { at, severity, code } }) => {
    if (severity === 'info') return false;
    const subject = at && subjectAt(opened.snapshot, opened.read, at);
    if (subject?.appraiser === table) return true;
    return subject?.kind === 'appraiser' && subject.appraiser === undefined && waitsFor(result, code, subject.code);
  });
}

const settles: Readonly<Partial<Record<CheckCode, IssueCode>>> = {
  'unconfirmed-list': 'missing',
  'unconfirmed-points': 'suggested',
};

/** Whether a confirmation of this kind would settle something of this criterion. */
function waitsFor({ issues }: TableResult, confirmation: CheckCode, criterion: string | undefined): boolean {
  const facts = criteriaOf(appraiserTable).find(({ code }) => code === criterion)?.facts ?? {};
  return issues.some(({ code, path }) => code === settles[confirmation] && Object.hasOwn(facts, String(path[0])));
}
