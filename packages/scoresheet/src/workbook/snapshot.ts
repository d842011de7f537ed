import type { Scalar } from '../formula/expression.js';

/** What was found in a cell: its value as last calculated, and its formula as text where it has one. */
export interface FoundCell {
  readonly value?: Scalar;
  /** An error value, `#NAME?`. */
  readonly error?: string;
  /** As written in the file, without the leading `=`. */
  readonly formula?: string;
}

export interface FoundSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Row, then column, both from 1. Empty cells are absent. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, FoundCell>>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** A defined name and the block it stands for now, after whatever was inserted, moved or renamed. */
export interface FoundName {
  readonly name: string;
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A workbook as a host finds it. */
export interface Snapshot {
  readonly sheets: readonly FoundSheet[];
  readonly names: readonly FoundName[];
  /** Dates are days since 1904 instead of 1900: Excel for Mac once wrote such files, and they stay so. */
  readonly countsFrom1904?: true;
}
