import type { Allowed } from '../scoring/issues.js';
import type { RegisterId } from './registers.js';

/** The notice's duties (rules.md §4), and the part of the notice that each stands in. */
export const duties = { N1: 1, N2: 2, N3: 3, N4: 4, N5: 5, N6: 6, N7: 7 } as const;

export type Duty = keyof typeof duties;

/**
 * What a finding asks of its reader. `late`: a duty's day has passed. `due`: its day is still to come. `open`: owed promptly, the notice
 * names no day. `warn`: clients are to be warned. `may`: a removal is possible. `record`: the register is wrong or contradicts itself.
 * `look`: something to look at.
 */
export type FindingKind = 'late' | 'due' | 'open' | 'warn' | 'may' | 'record' | 'look';

interface DutyKind {
  readonly kind: FindingKind;
  /** Where it does not depend on the register. */
  readonly duty?: Duty;
  /** The policy value that it depends on. */
  readonly decision?: 'D14' | 'D15' | 'D16';
}

/** Everything that the registers are told, each code with one meaning. */
export const dutyKinds = {
  'advisers-none': { kind: 'late', duty: 'N1' },
  'adviser-outside-library': { kind: 'look', duty: 'N1' },
  'training-missed': { kind: 'late', duty: 'N1' },
  'training-due': { kind: 'due', duty: 'N1' },
  'training-too-long': { kind: 'look', duty: 'N1' },
  'unreadable-start': { kind: 'record', duty: 'N2' },
  'cases-missed': { kind: 'late', duty: 'N2' },
  'case-due': { kind: 'due', duty: 'N2' },
  'cases-returned': { kind: 'open', duty: 'N2' },
  'case-twice': { kind: 'record', duty: 'N2' },
  'no-case-without-reason': { kind: 'open', duty: 'N2' },
  'no-prepay-none': { kind: 'late', duty: 'N3' },
  'no-prepay-blacklisted': { kind: 'look', duty: 'N3', decision: 'D14' },
  'no-prepay-not-reported': { kind: 'open', duty: 'N3' },
  'must-accept': { kind: 'open', duty: 'N4' },
  'unjustified-refusal': { kind: 'open', duty: 'N4' },
  'refusal-to-examine': { kind: 'open', duty: 'N4' },
  'redirect-open': { kind: 'open', duty: 'N4' },
  'joint-appraisal': { kind: 'look', duty: 'N4' },
  'accepted-outside-scope': { kind: 'look', duty: 'N4' },
  'complaint-open': { kind: 'open', duty: 'N4' },
  'sanction-open': { kind: 'open', duty: 'N4' },
  'result-not-told': { kind: 'open', duty: 'N4' },
  'result-not-published': { kind: 'open', duty: 'N4' },
  'listing-open': { kind: 'open', duty: 'N5' },
  'intention-open': { kind: 'open', duty: 'N5' },
  'standing-doubtful': { kind: 'record', duty: 'N5' },
  'name-differs': { kind: 'record', duty: 'N5' },
  'event-after-end': { kind: 'record', duty: 'N5' },
  'decided-without-notice': { kind: 'record', duty: 'N5' },
  'decision-without-number': { kind: 'record', duty: 'N5' },
  'listed-without-decision': { kind: 'record', duty: 'N5' },
  'event-out-of-order': { kind: 'record', duty: 'N5' },
  'listing-not-entered': { kind: 'open', duty: 'N5' },
  'publication-open': { kind: 'open', duty: 'N5' },
  'push-open': { kind: 'open', duty: 'N5' },
  'warn-clients': { kind: 'warn', duty: 'N5' },
  'rectification-open': { kind: 'open', duty: 'N5' },
  'reinspection-open': { kind: 'open', duty: 'N5' },
  'half-year-runs': { kind: 'due', duty: 'N5', decision: 'D15' },
  removable: { kind: 'may', duty: 'N5', decision: 'D15' },
  'half-year-broken': { kind: 'look', duty: 'N5', decision: 'D15' },
  'breach-after-half-year': { kind: 'look', duty: 'N5' },
  'removed-too-early': { kind: 'look', duty: 'N5', decision: 'D15' },
  'status-contradicts': { kind: 'record', duty: 'N5' },
  'name-alone': { kind: 'look', duty: 'N5' },
  'two-holders': { kind: 'record', duty: 'N5' },
  'category-outside-matter': { kind: 'record', duty: 'N6' },
  'verification-open': { kind: 'open', duty: 'N6' },
  'category-failed': { kind: 'open', duty: 'N6' },
  'reissue-open': { kind: 'open', duty: 'N6' },
  'outside-institution-scope': { kind: 'record', duty: 'N6' },
  'too-few-appraisers': { kind: 'look', duty: 'N6' },
  'evaluation-missed': { kind: 'late', duty: 'N7', decision: 'D16' },
  'evaluation-due': { kind: 'due', duty: 'N7', decision: 'D16' },
  'never-inspected': { kind: 'look', duty: 'N7' },
  'opinions-never-checked': { kind: 'look', duty: 'N7' },
  'inspection-late': { kind: 'late', duty: 'N7' },
  'inspection-open': { kind: 'open', duty: 'N7' },
  'misconduct-open': { kind: 'open', duty: 'N7' },
  'deregistration-open': { kind: 'open', duty: 'N7' },
  'licence-expired': { kind: 'look', duty: 'N7' },
  'appraiser-without-institution': { kind: 'look', duty: 'N7' },
  'draw-too-few-inspectors': { kind: 'record', duty: 'N7' },
  'draw-conflict': { kind: 'record', duty: 'N7' },
  'missing-value': { kind: 'record' },
  'wrong-value': { kind: 'record' },
  'duplicate-number': { kind: 'record' },
  'unknown-number': { kind: 'record' },
  'end-before-start': { kind: 'record' },
  'unknown-column': { kind: 'record' },
  'same-name': { kind: 'look' },
  'numbers-alike': { kind: 'look' },
} as const satisfies Record<string, DutyKind>;

export type DutyCode = keyof typeof dutyKinds;

/** The duty that a register serves: what is wrong in its rows concerns that one. */
export const dutyOf: Readonly<Record<RegisterId, Duty>> = {
  institutions: 'N7',
  appraisers: 'N7',
  categories: 'N6',
  trainings: 'N1',
  cases: 'N2',
  commissions: 'N4',
  complaints: 'N4',
  blacklist: 'N5',
  inspections: 'N7',
  evaluations: 'N7',
  noPrepay: 'N3',
  advisers: 'N1',
  inspectors: 'N7',
  draws: 'N7',
};

/** Whom a finding concerns: an institution or appraiser by number, or a province by its name alone. */
export interface Subject {
  readonly id?: string;
  readonly name?: string;
  readonly province?: string;
}

/** A row of a register; `at` is what it was handed over with. */
export interface Place {
  readonly register: RegisterId;
  readonly at: number;
  readonly column?: string;
}

/** What may stand beside a finding's code; which of them a code has is its wording's business. */
export interface DutyDetail {
  /** The first day on which it was owed, or of what it tells, YYYY-MM-DD. */
  readonly since?: string;
  /** The last day on which it is in time, or the day from which something is possible. */
  readonly by?: string;
  readonly daysLate?: number;
  readonly found?: string | number;
  readonly allowed?: Allowed;
  /** Months, years, categories, numbers or names, in order. */
  readonly list?: readonly string[];
  /** The other row that it contradicts. */
  readonly other?: Place;
}

/** One finding of the registers: which duty, what, who, where, since when, how late. It holds no sentence. */
export interface DutyFinding extends DutyDetail {
  readonly duty: Duty;
  readonly code: DutyCode;
  readonly kind: FindingKind;
  readonly subject: Subject;
  readonly place?: Place;
}

/** A finding about somebody, at a row where one is meant. */
export function told(code: DutyCode, subject: Subject, place?: Place, detail: DutyDetail = {}): DutyFinding {
  const { kind, duty }: DutyKind = dutyKinds[code];
  const concerned = duty ?? (place === undefined ? undefined : dutyOf[place.register]);
  if (concerned === undefined) throw new TypeError(`a finding of no duty: ${code}`);
  return { duty: concerned, code, kind, subject, ...(place !== undefined && { place }), ...detail };
}
