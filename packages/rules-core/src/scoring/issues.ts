import type { Path } from './facts.js';

export type Severity = 'error' | 'warning' | 'info';

interface IssueKind {
  readonly severity: Severity;
  /** Keeps a sheet from being final. */
  readonly blocks?: true;
}

/**
 * Every issue the core reports, each code with one meaning. An `error` is wrong input: its criterion has no points. A `warning`
 * needs a look or, where it blocks, keeps the sheet provisional. An `info` says why a row counts nothing or that a cap bit.
 */
export const issueKinds = {
  missing: { severity: 'warning', blocks: true },
  disqualified: { severity: 'warning' },
  suggested: { severity: 'warning', blocks: true },
  'disqualified-appraiser': { severity: 'warning' },
  'points-out-of-range': { severity: 'error' },
  'value-out-of-range': { severity: 'error' },
  'too-many-decimals': { severity: 'error' },
  'wrong-type': { severity: 'error' },
  'unknown-value': { severity: 'error' },
  'unknown-property': { severity: 'error' },
  'grade-mismatch': { severity: 'error' },
  'duplicate-major': { severity: 'error' },
  'same-field': { severity: 'warning' },
  'too-many-rows': { severity: 'error' },
  'malformed-text': { severity: 'error' },
  'unknown-kind': { severity: 'error' },
  'totals-differ-from-headcount': { severity: 'warning', blocks: true },
  'unknown-major': { severity: 'warning' },
  'category-not-applied': { severity: 'warning' },
  'entry-condition': { severity: 'info' },
  'unit-level': { severity: 'info' },
  'date-before-edition': { severity: 'warning' },
  'unit-differs': { severity: 'error' },
  'institution-differs': { severity: 'error' },
  'duplicate-expert': { severity: 'error' },
  'experts-of-one-name': { severity: 'warning' },
  'policy-differs': { severity: 'error' },
  'differs-from-appraisers': { severity: 'error' },
  'duplicate-appraiser': { severity: 'error' },
  'unknown-unit': { severity: 'error' },
  'scheme-mismatch': { severity: 'error' },
  'rank-beyond-limit': { severity: 'info' },
  'group-author': { severity: 'info' },
  'not-evidenced': { severity: 'info' },
  'opinion-not-issued': { severity: 'info' },
  'not-accepted': { severity: 'info' },
  'cap-applied': { severity: 'info' },
  'panel-too-small': { severity: 'warning', blocks: true },
  'no-national-expert': { severity: 'warning', blocks: true },
  'sheet-not-final': { severity: 'warning', blocks: true },
  'sheets-not-agreed': { severity: 'error' },
  'appraisers-differ': { severity: 'error' },
  'conclusion-depends-on-policy': { severity: 'warning' },
  'disqualification-not-shared': { severity: 'warning', blocks: true },
  'unknown-appraiser': { severity: 'error' },
} as const satisfies Record<string, IssueKind>;

export type IssueCode = keyof typeof issueKinds;

/** What a place allows: a range (both ends included), a list of values, a step between decimals, or a type. */
export interface Allowed {
  readonly from?: number;
  readonly to?: number;
  readonly values?: readonly (string | number)[];
  readonly step?: number;
  readonly type?: 'number' | 'wholeNumber' | 'text' | 'boolean' | 'list' | 'object' | 'date' | 'month';
}

/** One finding: what, how grave, where, what stood there and what may stand there. It holds no sentence. */
export interface Issue {
  readonly severity: Severity;
  readonly code: IssueCode;
  readonly path: Path;
  readonly found?: unknown;
  readonly allowed?: Allowed;
}

export interface IssueDetail {
  readonly found?: unknown;
  readonly allowed?: Allowed;
}

export function issue(
  code: IssueCode,
  path: Path,
  detail: IssueDetail = {},
  severity: Severity = issueKinds[code].severity,
): Issue {
  const found: { -readonly [Key in keyof Issue]: Issue[Key] } = { severity, code, path };
  if (detail.found !== undefined) found.found = detail.found;
  if (detail.allowed !== undefined) found.allowed = detail.allowed;
  return found;
}

/** Whether an issue keeps its sheet from being final, errors left aside. */
export const blocks = (code: IssueCode): boolean => 'blocks' in issueKinds[code];
