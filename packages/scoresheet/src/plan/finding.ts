import type { Allowed, Issue, Severity } from '@envscore/rules-core';
import type { CellAddress, Scalar } from '../formula/expression.js';

/** Everything that a plan is told about itself, each code with one meaning. An error stops the making of workbooks. */
export const findingKinds = {
  /** A cell shows an error of its formula. */
  'cell-error': 'error',
  'unreadable-date': 'error',
  'unknown-word': 'error',
  /** Neither a matter nor a category. */
  'unknown-unit': 'error',
  /** A matter, or nothing known, where only a category can stand. */
  'unknown-category': 'error',
  'wrong-number': 'error',
  'wrong-text': 'error',
  'wrong-policy': 'error',
  /** A column, or a cell of the first sheet, has lost its name. */
  'missing-name': 'error',
  /** Made by another version of this software. */
  'unknown-layout': 'error',
  'empty-plan': 'error',
  /** Blank where a row cannot do without. */
  missing: 'error',
  duplicate: 'error',
  'unknown-applicant': 'error',
  'unknown-appraiser': 'error',
  'unknown-expert': 'error',
  'unknown-panel': 'error',
  'unit-not-applied': 'error',
  'only-and-except': 'error',
  'outside-unit': 'error',
  'unit-without-appraisers': 'error',
  'too-many-appraisers': 'error',
  // P1: what the clause demands of a panel is known before the day, and nothing can be concluded by one that lacks it.
  'panel-too-small': 'error',
  'no-national-expert': 'error',
  'two-leaders': 'error',
  'recused-expert': 'error',
  'held-and-not-held': 'error',
  /** What the rules refuse in the declared facts; the issue says what. */
  'declared-facts': 'error',
  'declared-facts-doubtful': 'warning',
  'same-name': 'warning',
  'appraiser-in-no-unit': 'warning',
  'category-not-applied': 'warning',
  /** More people are counted under majors than apply. */
  'majors-exceed-appraisers': 'warning',
  'applicant-without-unit': 'warning',
  'panel-without-unit': 'warning',
  'no-required-instruments': 'warning',
  'no-date': 'warning',
  'expert-in-no-panel': 'info',
} as const satisfies Record<string, Severity>;

export type FindingCode = keyof typeof findingKinds;

/** Something of a plan that must be put right or looked at: what, how grave, in which cell. It holds no sentence. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly at: CellAddress;
  /** The heading of the cell's column. */
  readonly label?: string;
  readonly found?: Scalar;
  readonly allowed?: Allowed;
  /** What the rules said, and of which document. */
  readonly issue?: { readonly kind: 'review' | 'appraiser' | 'institution'; readonly issue: Issue };
}

export type FindingDetail = Omit<Finding, 'code' | 'severity' | 'at'>;

export const finding = (code: FindingCode, at: CellAddress, detail: FindingDetail = {}): Finding => ({
  code,
  severity: findingKinds[code],
  at,
  ...detail,
});

/** Whether workbooks may be made in spite of these. */
export const isMakeable = (findings: readonly Finding[]): boolean =>
  findings.every(({ severity }) => severity !== 'error');
