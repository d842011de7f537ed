import { type Issue, type Language, type Severity, issueKinds } from '@envscore/rules-core';
import type { Kind } from '../coercion/fact-types.js';
import { type ErrorKind, type Problem, problemKinds } from './problem.js';

/** What a cell can show: a number, a text, or several rows of them. */
export type Value = number | string | readonly (readonly (number | string)[])[];

/** Something to tell: an issue of the core (with the kind of document whose paths it speaks of), or a problem of the call. */
export type Finding = { readonly issue: Issue; readonly kind: Kind } | { readonly problem: Problem };

/** What a call is made in: the language of texts, and the day that an `asOf` left out stands for, where the host tells it. */
export interface Setting {
  readonly language: Language;
  readonly today: string | undefined;
}

/** What evaluating a function came to. Without a value, the findings say why. */
export interface Outcome {
  readonly value?: Value;
  readonly findings: readonly Finding[];
}

/**
 * The one table from findings to the errors of Excel: an error is wrong, #VALUE!; what keeps a sheet from being final is incomplete,
 * #N/A; anything else is no error.
 */
export function errorOf(finding: Finding): ErrorKind | undefined {
  if ('problem' in finding) return problemKinds[finding.problem.code];
  const { severity, code } = finding.issue;
  if (severity === 'error') return 'value';
  return 'blocks' in issueKinds[code] ? 'notAvailable' : undefined;
}

export const severityOf = (finding: Finding): Severity => {
  if ('issue' in finding) return finding.issue.severity;
  return problemKinds[finding.problem.code] === 'value' ? 'error' : 'warning';
};

export const issuesFound = (issues: readonly Issue[], kind: Kind): readonly Finding[] =>
  issues.map((issue) => ({ issue, kind }));

export const problemsFound = (problems: readonly Problem[]): readonly Finding[] =>
  problems.map((problem) => ({ problem }));
