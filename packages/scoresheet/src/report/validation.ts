import type { Severity } from '@envscore/rules-core';
import type { MissingWorkbook } from '../validation/against-plan.js';
import type { CheckFinding, Checked } from '../validation/checked.js';

export type Counts = Readonly<Record<Severity, number>>;

/** A checked file as reports tell it. */
export interface ReportedFile extends Checked {
  /** How many findings there are of each severity, those not listed too. */
  readonly counts: Counts;
  /** How many findings `findings` does not list. */
  readonly unlisted: number;
  /** The file that this one is byte for byte: that one is checked and counted. */
  readonly sameAs?: string;
  /** Where it lies, for links: a path from where the report lies, with `/` between its parts. */
  readonly lies?: { readonly path: string; readonly isArchive?: true };
}

/** The check of a day's files, as far as it went. */
export interface Validation {
  /** In the order in which they were handed in. */
  readonly files: readonly ReportedFile[];
  /** How many files were found, those too that were not checked any more. */
  readonly listed: number;
  /** Somebody broke the check off. */
  readonly isPartial: boolean;
  /** The plan that the files were held to. What is missing is known only at the end of a whole check. */
  readonly plan?: { readonly file: string; readonly missing?: readonly MissingWorkbook[] };
  /** When it was checked, as people write it. */
  readonly checkedAt?: string;
}

/** What became of a file; each is one of these. */
export type FileState = 'clean' | 'warnings' | 'errors' | 'unreadable' | 'copy';

export const fileStates: readonly FileState[] = ['clean', 'warnings', 'errors', 'unreadable', 'copy'];

/** Of one file so many findings are listed: more nobody reads. */
const mostOfFile = 1000;
/** Each finding of a report has two links, and a sheet of Excel holds some 65,000. */
const mostInAll = 30_000;

const severities: readonly Severity[] = ['error', 'warning', 'info'];

const countsOf = (findings: readonly CheckFinding[]): Counts => {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
};

const add = (one: Counts, other: Counts, sign: 1 | -1 = 1): Counts => ({
  error: one.error + sign * other.error,
  warning: one.warning + sign * other.warning,
  info: one.info + sign * other.info,
});

/** A file with not more than so many of its findings: the gravest, in the order that they had. */
const listing = (file: ReportedFile, most: number): ReportedFile => {
  const { findings } = file;
  if (findings.length <= most) return file;
  const kept = new Set(
    severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity)).slice(0, most),
  );
  const unlisted = file.unlisted + findings.length - kept.size;
  return { ...file, findings: findings.filter((finding) => kept.has(finding)), unlisted };
};

/** A checked file with its findings counted, and no more of them than reports list. */
export const reportedFile = (checked: Checked): ReportedFile =>
  listing({ ...checked, counts: countsOf(checked.findings), unlisted: 0 }, mostOfFile);

/** The files with the findings that they have after another look at them. */
export const withFindings = (
  files: readonly ReportedFile[],
  looked: readonly Pick<Checked, 'findings'>[],
): readonly ReportedFile[] =>
  files.map((file, index) => {
    const findings = looked[index]?.findings ?? file.findings;
    const added = add(countsOf(findings), countsOf(file.findings), -1);
    return listing({ ...file, findings, counts: add(file.counts, added) }, mostOfFile);
  });

/** Keeps files for a report. Once all the findings that it can list are used up, files are only counted. */
export class Shelf {
  readonly files: ReportedFile[] = [];
  #room = mostInAll;

  put(file: ReportedFile): void {
    const kept = listing(file, this.#room);
    this.#room -= kept.findings.length;
    this.files.push(kept);
  }
}

export const stateOf = ({ sameAs, scoresheet, counts }: ReportedFile): FileState => {
  if (sameAs !== undefined) return 'copy';
  if (scoresheet === undefined && counts.error > 0) return 'unreadable';
  if (counts.error > 0) return 'errors';
  return counts.warning > 0 ? 'warnings' : 'clean';
};

/** How many files there are of each state, and findings of each severity. */
export interface Tally {
  readonly files: Readonly<Record<FileState, number>>;
  readonly findings: Counts;
  readonly unlisted: number;
}

export const tallyOf = (files: readonly ReportedFile[]): Tally => {
  const states = { clean: 0, warnings: 0, errors: 0, unreadable: 0, copy: 0 };
  let findings: Counts = { error: 0, warning: 0, info: 0 };
  let unlisted = 0;
  for (const file of files) {
    states[stateOf(file)] += 1;
    findings = add(findings, file.counts);
    unlisted += file.unlisted;
  }
  return { files: states, findings, unlisted };
};
