import {
  type Conclusion,
  type PanelResult,
  type Policy,
  defaultPolicy,
  reviewPolicy,
  score,
} from '@envscore/rules-core';
import { valueAt } from '../layout/document.js';
import { type Validation, withFindings } from '../report/validation.js';
import { plannedLeader } from '../plan/planned-leader.js';
import { peopleOf } from '../scoresheet/entries.js';
import { inOrderOfNames } from '../submission/names.js';
import { isSameName } from '../validation/alike.js';
import type { MissingWorkbook } from '../validation/against-plan.js';
import { type CheckFinding, checkFinding } from '../validation/checked.js';
import { codeFindings } from '../validation/printed-codes.js';
import { checkAcross } from './across.js';
import type { HandedIn, PanelFile } from './panel-file.js';
import { type PanelRecord, emptyRecord } from './record.js';
import { type Seat, type Version, byNumber, isSecondEntry, seatsOf } from './seats.js';

/** Why a panel's result is provisional although the sheets that count are in order. */
export type OpenPoint =
  | { readonly code: 'left-out'; readonly file: string }
  | { readonly code: 'version-to-choose'; readonly seat: Seat }
  | { readonly code: 'included-invalid'; readonly file: string }
  /** Signed paper was entered twice, and not alike. */
  | { readonly code: 'entries-differ'; readonly seat: Seat; readonly file: string; readonly count: number }
  /** What was signed is not what counts. */
  | { readonly code: 'print-differs'; readonly file: string }
  /** Something was written down of a file that is not there any more, or has been changed since. */
  | { readonly code: 'recorded-gone'; readonly sha256: string }
  | { readonly code: 'expert-missing'; readonly missing: MissingWorkbook };

/** An expert whose review counts; its place in the list is the `expert` of the result. */
export interface CountedExpert {
  readonly seat: Seat;
  readonly version: Version;
}

/** The experts' reviews of one institution and unit, combined. */
export interface Panel {
  readonly institution: string;
  /** The code of a matter or category. */
  readonly unit: string;
  readonly seats: readonly Seat[];
  readonly experts: readonly CountedExpert[];
  /** What the reviews that count come to. */
  readonly result: PanelResult;
  /** As the result says it; provisional while a point is open. */
  readonly conclusion: Conclusion;
  readonly open: readonly OpenPoint[];
  /** What was used to combine them. */
  readonly policy: Policy;
  readonly record: PanelRecord;
}

export interface PanelOptions {
  /** What has been written down of the panels so far. */
  readonly records?: readonly PanelRecord[];
  /** Reviews with errors count too, and the result is provisional. */
  readonly includesInvalid?: boolean;
  /** Goes before the reviews' own. */
  readonly policy?: Policy;
  /** The plan document of the day: who is to lead while nobody has written down who does. */
  readonly plan?: unknown;
}

export interface Panels {
  /** The check of the files, with what the panels add to their findings. */
  readonly validation: Validation;
  /** By the names of the institutions and by unit. */
  readonly panels: readonly Panel[];
  /** What has been written down of panels of which no scoresheet came. */
  readonly otherRecords: readonly PanelRecord[];
}

/** Combines checked scoresheets: those of one institution and unit are a panel, in whatever order they come. */
export function panelsOf(
  validation: Validation,
  reviews: ReadonlyMap<string, HandedIn>,
  { records = [], includesInvalid = false, policy, plan }: PanelOptions = {},
): Panels {
  const groups: { readonly institution: string; readonly unit: string; readonly files: PanelFile[] }[] = [];
  const copies = new Map<string, string[]>();
  // Whatever order they were handed in: the result is the same.
  for (const file of [...validation.files].sort((one, other) => inOrderOfNames(one.file, other.file))) {
    if (file.sameAs !== undefined) copies.set(file.sameAs, [...(copies.get(file.sameAs) ?? []), file.file]);
    const handedIn = reviews.get(file.file);
    if (handedIn === undefined || file.scoresheet === undefined) continue;
    const { institution = '', unit = '' } = file.scoresheet.submission;
    const group = groups.find((one) => one.unit === unit && isSameName(one.institution, institution));
    const panelFile = { file, ...handedIn };
    if (group === undefined) groups.push({ institution, unit, files: [panelFile] });
    else group.files.push(panelFile);
  }
  const findings = new Map<string, readonly CheckFinding[]>();
  const severallyHandedIn = new Set<string>();
  const panels = groups.map(({ institution, unit, files }): Panel => {
    const written = records.find((one) => isOf(one, institution, unit)) ?? emptyRecord(institution, unit);
    const leader = written.leader ?? plannedLeader(plan, institution, unit);
    const record = { ...written, ...(leader !== undefined && { leader }) };
    const missing = (validation.plan?.missing ?? []).filter(
      (one) => one.unit === unit && isSameName(one.institution ?? '', institution),
    );
    const taken = missing.flatMap(({ expert }) => expert.number ?? []);
    const seats = seatsOf(files, copies, record, taken);
    for (const { versions } of seats)
      if (versions.length > 1) for (const { file } of versions) severallyHandedIn.add(file.file);
    const prints = seats.flatMap(({ versions }) =>
      versions.map((version) => [version.file.file, printFindings(version, record)] as const),
    );
    for (const [file, told] of [...versionFindings(seats), ...prints, ...checkAcross(seats)])
      findings.set(file, [...(findings.get(file) ?? []), ...told]);
    return combined({ institution, unit, seats, record, missing, includesInvalid, ...(policy && { policy }) });
  });
  for (const { open } of panels)
    for (const point of open)
      if (point.code === 'left-out')
        findings.set(point.file, [...(findings.get(point.file) ?? []), checkFinding('left-out')]);
  const { files } = validation;
  const looked = files.map((file) => {
    const added = findings.get(file.file) ?? [];
    const ofFile = added.filter(({ at }) => at === undefined);
    // Which of them counts is told of the panel.
    const own = severallyHandedIn.has(file.file) ? file.findings.filter(isNoDuplicate) : file.findings;
    return { findings: [...ofFile, ...own, ...added.filter((one) => !ofFile.includes(one))] };
  });
  return {
    validation: { ...validation, files: withFindings(files, looked) },
    panels: panels.sort(inOrder),
    otherRecords: records.filter((one) => !groups.some(({ institution, unit }) => isOf(one, institution, unit))),
  };
}

const isOf = (record: PanelRecord, institution: string, unit: string): boolean =>
  record.unit === unit && isSameName(record.institution, institution);

const inOrder = (one: Panel, other: Panel): number =>
  inOrderOfNames(one.institution, other.institution) || inOrderOfNames(one.unit, other.unit);

interface Gathered {
  readonly institution: string;
  readonly unit: string;
  readonly seats: readonly Seat[];
  readonly record: PanelRecord;
  readonly missing: readonly MissingWorkbook[];
  readonly includesInvalid: boolean;
  readonly policy?: Policy;
}

function combined({ institution, unit, seats: handedIn, record, missing, includesInvalid, policy }: Gathered): Panel {
  const open: OpenPoint[] = [];
  const experts: CountedExpert[] = [];
  for (const seat of handedIn) {
    for (const version of seat.versions)
      if (isSecondEntry(version) && version.changes.length > 0)
        open.push({ code: 'entries-differ', seat, file: version.file.file, count: version.changes.length });
    const version = seat.chosen;
    if (version === undefined) {
      open.push({ code: 'version-to-choose', seat });
      continue;
    }
    const isInvalid = errorsIn(version) > 0;
    if (isInvalid) open.push({ code: includesInvalid ? 'included-invalid' : 'left-out', file: version.file.file });
    if (isInvalid && !includesInvalid) continue;
    experts.push({ seat, version });
    if (printFindings(version, record).length > 0) open.push({ code: 'print-differs', file: version.file.file });
  }
  for (const sha256 of goneOf(handedIn, record)) open.push({ code: 'recorded-gone', sha256 });
  // One sheet on which all agreed (D9) speaks for those too who handed in none.
  const isAgreed = experts.length > 0 && policyOf(experts, policy).D9 === 'agreed';
  const absent = isAgreed ? missing.map(({ expert }): Seat => ({ ...expert, versions: [] })) : [];
  if (!isAgreed) open.unshift(...missing.map((one): OpenPoint => ({ code: 'expert-missing', missing: one })));
  const result = resultOf(institution, unit, experts, absent, record, policy);
  return {
    institution,
    unit,
    seats: absent.length === 0 ? handedIn : byNumber([...handedIn, ...absent]),
    experts,
    result,
    conclusion: open.length > 0 ? 'provisional' : result.conclusion,
    open,
    policy: policyOf(experts, policy),
    record,
  };
}

/** The sums of files of which something is written down and none came: nothing of it says anything about those that did. */
function goneOf(seats: readonly Seat[], { versions, codes }: PanelRecord): ReadonlySet<string> {
  const came = new Set(seats.flatMap((seat) => seat.versions.map(({ sha256 }) => sha256)));
  return new Set([...versions, ...codes].map(({ sha256 }) => sha256).filter((sha256) => !came.has(sha256)));
}

/** Without one handed in, that of the first review holds. */
const policyOf = ([first]: readonly CountedExpert[], handedIn: Policy | undefined): Policy =>
  handedIn ?? (first === undefined ? defaultPolicy : reviewPolicy(first.version.forPanel.review));

/** That an expert handed in twice is no error of a version that counts. */
const errorsIn = ({ file }: Version): number =>
  file.counts.error - file.findings.filter((finding) => !isNoDuplicate(finding)).length;

const isNoDuplicate = ({ code }: CheckFinding): boolean => code !== 'duplicate-submission';

/** A name that is written otherwise is still this institution's: it is taken for the same when the files are grouped. */
function resultOf(
  institution: string,
  unit: string,
  experts: readonly CountedExpert[],
  absent: readonly Seat[],
  record: PanelRecord,
  policy: Policy | undefined,
): PanelResult {
  const reviews = experts.map(({ version: { forPanel } }) => withInstitution(forPanel.review, institution));
  // What was decided of people who are there no more is kept, and decides nothing.
  const ids = new Set(reviews.flatMap(peopleOf).map((person) => valueAt(person, 'id')));
  const decisions = record.appraisers.filter(({ appraiser }) => ids.has(appraiser));
  const document = {
    kind: 'panel',
    ...(institution !== '' && { institution }),
    ...(unit !== '' && { unit }),
    reviews,
    ...(absent.length > 0 && { experts: absent.map(({ name, library }) => ({ name, library })) }),
    ...(decisions.length > 0 && { appraiserDecisions: decisions }),
  };
  const result = score(document, policy === undefined ? {} : { policy });
  if (!('kind' in result) || result.kind !== 'panel') throw new Error('a panel is scored as a panel');
  return result;
}

const withInstitution = (review: unknown, name: string): unknown =>
  typeof valueAt(review, 'institution.name') === 'string' ? { ...Object(review), institution: { name } } : review;

/** What the codes say of a file that were typed from its signed prints. */
const printFindings = ({ file, sha256 }: Version, { codes }: PanelRecord): readonly CheckFinding[] =>
  codeFindings(
    file.codes ?? [],
    codes.filter((code) => code.sha256 === sha256),
  );

/** Of several versions of one expert's review: which counts, or that somebody has to say so. */
function versionFindings(seats: readonly Seat[]): readonly (readonly [string, readonly CheckFinding[]])[] {
  return seats.flatMap(({ versions, chosen }) =>
    versions.length < 2
      ? []
      : versions
          .filter((version) => version !== chosen)
          .map(({ file }): [string, readonly CheckFinding[]] => {
            if (chosen !== undefined) return [file.file, [checkFinding('other-version', { found: chosen.file.file })]];
            const others = versions.filter((other) => other.file !== file).map((other) => other.file.file);
            return [file.file, [checkFinding('version-to-choose', { found: others.join('、') })]];
          }),
  );
}
