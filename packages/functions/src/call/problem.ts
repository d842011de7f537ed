/** The two errors of Excel that carry a sentence: #VALUE! and #N/A. */
export type ErrorKind = 'value' | 'notAvailable';

/**
 * What can be wrong with a call itself, before any rule is asked: everything is `value`, wrong, but an argument that is needed and
 * blank.
 */
export const problemKinds = {
  'error-cell': 'value',
  'single-cell-needed': 'value',
  'facts-shape': 'value',
  'unknown-heading': 'value',
  'repeated-heading': 'value',
  'too-many-cells': 'value',
  'zero-total': 'value',
  'number-needed': 'value',
  'out-of-range': 'value',
  'policy-unreadable': 'value',
  'unknown-function': 'value',
  'unknown-code': 'value',
  'date-needed': 'value',
  'flag-needed': 'value',
  'register-shape': 'value',
  'cell-unreadable': 'value',
  'number-alike': 'value',
  'cell-blank': 'notAvailable',
  'missing-argument': 'notAvailable',
} as const satisfies Readonly<Record<string, ErrorKind>>;

export type ProblemCode = keyof typeof problemKinds;

/** A name that people see, in both languages. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

export interface Problem {
  readonly code: ProblemCode;
  /** The argument it is about. */
  readonly parameter?: string;
  /** The entry of a list that it is about, counted from 1, blank rows left out. */
  readonly entry?: number;
  readonly found?: string;
  /** The column of a register that it is about. */
  readonly column?: Label;
  /** The headings or columns that there are. */
  readonly allowed?: readonly Label[];
  readonly range?: { readonly from: number; readonly to: number };
  /** What a number has to be a multiple of. */
  readonly step?: number;
}
