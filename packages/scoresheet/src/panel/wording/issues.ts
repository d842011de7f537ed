import { type Issue, type Language, catalogueOf, wordIssue } from '@envscore/rules-core';
import { listAt, valueAt } from '../../layout/document.js';
import type { Panel } from '../panel.js';
import type { Seat } from '../seats.js';

/** What is said with the result and keeps nothing from being concluded. */
const notedCodes: ReadonlySet<string> = new Set(['conclusion-depends-on-policy', 'experts-of-one-name']);

/** What the rules have against a panel's result. */
export const openIssues = ({ result }: Pick<Panel, 'result'>): readonly Issue[] =>
  result.issues.filter(({ severity, code }) => severity !== 'info' && !notedCodes.has(code));

/**
 * An issue of a panel's result as a sentence. One of an expert's review stands with the expert, one of an appraiser with the name: no
 * reader has the list that their places speak of.
 */
export function wordPanelIssue(
  issue: Issue,
  { experts }: Pick<Panel, 'experts'>,
  call: (seat: Seat) => string,
  language: Language,
): string {
  const { colon } = catalogueOf(language).phrases;
  const [list, place, ...below] = issue.path;
  const expert = list === 'reviews' && typeof place === 'number' ? experts[place] : undefined;
  if (expert === undefined)
    return wordIssue({ ...issue, path: place === undefined ? [] : issue.path }, 'panel', language);
  if (issue.code === 'disqualification-not-shared') {
    const person = listAt(expert.version.forPanel.review, 'appraisers')?.[Number(below[1])];
    const name = valueAt(person, 'name');
    return (typeof name === 'string' ? name : '') + colon + wordIssue({ ...issue, path: [] }, 'panel', language);
  }
  return call(expert.seat) + colon + wordIssue({ ...issue, path: below }, 'review', language);
}
