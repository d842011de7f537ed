import type { Allowed, Citation, Issue, Severity } from '@envscore/rules-core';
import type { CellAddress, Scalar } from '../formula/expression.js';
import { type CheckCode, checkKinds } from './codes.js';

/**
 * Something of a submitted file that must be put right or looked at: what, how grave, in which cell. It holds no sentence.
 * Plain data, so that a worker can hand it over.
 */
export interface CheckFinding {
  readonly code: CheckCode;
  readonly severity: Severity;
  /** Nothing where it concerns the file as a whole. */
  readonly at?: CellAddress;
  /** What the cell is called: the heading of its column, the label of its row. */
  readonly label?: string;
  readonly found?: Scalar;
  /** What stands there when nothing is wrong: a recomputed point, a label, a formula. */
  readonly expected?: Scalar;
  /** Where that stands, should it be another cell of the file. */
  readonly expectedAt?: CellAddress;
  readonly allowed?: Allowed;
  /** Whose it is what stands there: experts by their numbers. */
  readonly by?: string;
  /** The clause or decision that it rests on. */
  readonly citation?: Citation;
  /** Of how many cells this is said at once, where it is more than this one. */
  readonly count?: number;
  /** What the rules said, and of which document. */
  readonly issue?: { readonly kind: 'review' | 'appraiser' | 'institution'; readonly issue: Issue };
}

export type CheckDetail = Omit<CheckFinding, 'code' | 'severity'>;

export const checkFinding = (code: CheckCode, detail: CheckDetail = {}): CheckFinding => ({
  code,
  severity: checkKinds[code],
  ...detail,
});

/** Whose workbook it is, as its cover says. */
export interface Submission {
  readonly institution?: string;
  readonly unit?: string;
  readonly expert?: { readonly number?: number; readonly name?: string; readonly library?: string };
  /** YYYY-MM-DD. */
  readonly date?: string;
}

/** What a scoresheet is really worth, recomputed from its facts by rules-core; points as they are shown, 84.5. */
export interface Worth {
  readonly status: string;
  readonly total?: number;
  readonly composition?: number;
  readonly technical?: number;
  readonly laboratory?: number;
  /** The total that the workbook itself shows, believed nowhere. */
  readonly stated?: number;
  readonly appraisers: readonly {
    readonly id?: number;
    readonly name?: string;
    readonly status: string;
    readonly total?: number;
  }[];
}

/** One submitted file after its check. A file that cannot be read has one finding that says why, and no scoresheet. */
export interface Checked {
  /** As it was named: a path, or a path inside an archive. */
  readonly file: string;
  readonly scoresheet?: { readonly submission: Submission; readonly worth: Worth };
  /** As somebody goes through the file: what concerns it as a whole first, then sheet by sheet, row by row. */
  readonly findings: readonly CheckFinding[];
  readonly forPlan?: ForPlan;
  readonly forPanel?: ForPanel;
  /** The check codes of its forms, where they were asked for. */
  readonly codes?: readonly PrintedCode[];
}

/** What only a panel asks for. */
export interface ForPanel {
  /** The review document (facts.md) that the workbook holds. */
  readonly review: unknown;
  /** The cells of its facts by their paths: `appraisers.0.facts.years`. */
  readonly addresses: Readonly<Record<string, CellAddress>>;
}

/** The check code of a form. */
export interface PrintedCode {
  /** The sheet that is the form. */
  readonly form: string;
  /** The number of the appraiser whose form it is; nothing for the institution's. */
  readonly appraiser?: number;
  /** `1234-5678-90`: of the facts, of the points, of edition and policy. */
  readonly code: string;
}

/** What only the comparison with a plan asks for. */
export interface ForPlan {
  /** The sheets in their order. */
  readonly sheets: readonly string[];
  /** Cells of the cover by their keys, and of the roster's names: `expert.number`, `appraisers.3`. */
  readonly cells: Readonly<Record<string, CellAddress>>;
  /** What else the workbook was made for: the policy as its cell has it, and the categories, `0401、0402`. */
  readonly madeFor: Readonly<Partial<Record<'policy' | 'scope.only' | 'scope.except', string>>>;
  /** What the locked sheet of the declared facts holds: `[row, column, value]` of each cell, as JSON. */
  readonly declared?: { readonly sheet: string; readonly cells: string };
}
