/** How a version of a review came in; `second` where signed paper was entered once more, to be held to the first entry. */
export type Delivery = 'first' | 'revised' | 'paper' | 'second';

/** What the secretary wrote down of a file that was handed in. */
export interface VersionRecord {
  /** The SHA-256 of its bytes. */
  readonly sha256: string;
  /** Of several versions of one expert's the one that counts. */
  readonly isChosen?: boolean;
  readonly delivery?: Delivery;
  /** Why it was revised. */
  readonly reason?: string;
  /** Of a review entered from signed paper. */
  readonly enteredBy?: string;
  readonly checkedBy?: string;
  /** Signed in ink: ticked by the clerk who holds the paper. */
  readonly isSigned?: boolean;
}

/** A check code as it was typed from a signed print, of the institution's form where it is no appraiser's. */
export interface TypedCode {
  readonly sha256: string;
  readonly appraiser?: number;
  readonly code: string;
}

/** What the panel decided of an appraiser. */
export interface AppraiserDecision {
  readonly appraiser: number;
  readonly decision?: 'qualified' | 'notQualified';
  readonly categories?: readonly string[];
  readonly reason?: string;
  /** YYYY-MM-DD. */
  readonly date?: string;
}

/** What the panel settled on where experts were far apart. No expert's own figure is changed by it. */
export interface Resolution {
  /** Where it is an appraiser's criterion. */
  readonly appraiser?: number;
  readonly code: string;
  readonly text: string;
  readonly date?: string;
}

/** What has been written down of one panel, in the panel workbook. */
export interface PanelRecord {
  readonly institution: string;
  readonly unit: string;
  /** The number of the expert who leads. */
  readonly leader?: number;
  readonly versions: readonly VersionRecord[];
  readonly codes: readonly TypedCode[];
  readonly appraisers: readonly AppraiserDecision[];
  readonly resolutions: readonly Resolution[];
}

export const emptyRecord = (institution: string, unit: string): PanelRecord => ({
  institution,
  unit,
  versions: [],
  codes: [],
  appraisers: [],
  resolutions: [],
});
