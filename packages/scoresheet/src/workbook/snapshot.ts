import type { Scalar } from '../formula/expression.js';

/**
 * Calls of the add-in that Excel will not calculate. `dotted`: kept by the name that cells show, as of a function that was unknown when
 * it was typed; Excel never looks for it again. `foreign`: kept as a function of another file or add-in, to which some add-ins turn
 * them; only a change of the file heals it.
 */
export type OddCalls = 'dotted' | 'foreign';

/** What was found in a cell: its value as last calculated, and its formula as text where it has one. */
export interface FoundCell {
  readonly value?: Scalar;
  /** An error value, `#NAME?`. */
  readonly error?: string;
  /** As cells show it, without the leading `=`: a call of the add-in is `ENVSCORE.ETHICS(…)`, however a file keeps it. */
  readonly formula?: string;
  /** Nothing where a file keeps its calls of the add-in as Excel keeps them, or the formula has none. */
  readonly calls?: OddCalls;
}

/** A block of cells of the sheet it is found on, both corners included. */
export interface FoundBlock {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface FoundPlace {
  readonly row: number;
  readonly column: number;
}

export interface FoundComment extends FoundPlace {
  readonly text: string;
}

export interface FoundSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Row, then column, both from 1. Empty cells are absent. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, FoundCell>>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Nothing where there are none. */
  readonly merges?: readonly FoundBlock[];
  /** Nothing where there are none. */
  readonly comments?: readonly FoundComment[];
  /** Cells that show nothing, or something else than they hold: by their format, or in the colour of the paper. Nothing where there are none. */
  readonly disguised?: readonly FoundPlace[];
  /** How many pictures, shapes, charts and controls there are. Nothing where there are none. */
  readonly drawings?: number;
}

/** A defined name and the block it stands for now, after whatever was inserted, moved or renamed. */
export interface FoundName extends FoundBlock {
  readonly name: string;
  readonly sheet: string;
}

/** A workbook as a host finds it. */
export interface Snapshot {
  readonly sheets: readonly FoundSheet[];
  readonly names: readonly FoundName[];
  /** Dates are days since 1904 instead of 1900: Excel for Mac once wrote such files, and they stay so. */
  readonly countsFrom1904?: true;
  /** It brings macros along, which nobody here runs. */
  readonly hasMacros?: true;
  /** The other files that it takes values from, as it calls them. Nothing where there are none. */
  readonly links?: readonly string[];
}
