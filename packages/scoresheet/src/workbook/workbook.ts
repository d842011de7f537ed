import type { CellAddress, Expression, RangeAddress, Scalar } from '../formula/expression.js';

/** What a cell holds: a value, a formula with the value it had when it was last calculated, or nothing (a style alone). */
export interface Cell {
  readonly value?: Scalar;
  readonly formula?: Expression;
  readonly style?: StyleName;
}

/**
 * How a cell looks and behaves, by role. Hosts draw a role the same way everywhere; `input` and `inputText` are the only unlocked ones.
 */
export interface Style {
  readonly font?: { readonly size?: number; readonly bold?: true; readonly italic?: true; readonly color?: string };
  readonly fill?: string;
  /** `thin` is black, for paper; `light` is a grey grid, for the screen; `bottom` is black too. */
  readonly border?: 'thin' | 'light' | 'bottom';
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center';
  readonly wrap?: true;
  /** Excel's number format; text cells have `@`. */
  readonly format?: string;
  readonly unlocked?: true;
}

export type StyleName = string;

/** What may be typed into a block of cells. Rules differ in what is allowed; the messages name the rule. */
export interface Validation {
  readonly at: RangeAddress;
  readonly allowed:
    | { readonly kind: 'list'; readonly source: RangeAddress }
    | { readonly kind: 'whole' | 'decimal' | 'date'; readonly from: number; readonly to: number }
    | { readonly kind: 'textLength'; readonly from: number; readonly to: number };
  readonly prompt?: { readonly title: string; readonly text: string };
  readonly error: { readonly title: string; readonly text: string };
}

/** A look that depends on a formula, written for the top left cell of `at`, its references relative to it. */
export interface ConditionalFormat {
  readonly at: RangeAddress;
  readonly when: Expression;
  readonly style: { readonly fill?: string; readonly color?: string; readonly bold?: true };
}

/** One series of bars a sheet shows: labels and values are cells of the workbook. */
export interface Chart {
  readonly title: string;
  readonly kind: 'bar' | 'column';
  readonly categories: RangeAddress;
  readonly series: readonly { readonly name: string; readonly values: RangeAddress; readonly color?: string }[];
  /** The cells that it covers. */
  readonly covers: RangeAddress;
  readonly axis?: { readonly from?: number; readonly to?: number };
}

export interface PageSetup {
  readonly orientation: 'portrait' | 'landscape';
  /** Millimetres. */
  readonly margins: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    readonly header: number;
    readonly footer: number;
  };
  /** Pages wide; the height follows. */
  readonly fitToWidth?: true;
  readonly repeatedRows?: { readonly from: number; readonly to: number };
  readonly printArea?: RangeAddress;
  /** Rows after which a page ends. */
  readonly breaksAfter?: readonly number[];
  /** `&P` is the page, `&N` how many there are, `&&` an ampersand; any other `&` stands for itself. So in the header. */
  readonly footer?: { readonly left?: string; readonly center?: string; readonly right?: string };
  readonly header?: { readonly left?: string; readonly center?: string; readonly right?: string };
}

/** One sheet. Rows and columns count from 1. */
export interface Sheet {
  readonly name: string;
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, Cell>>;
  /** Widths in characters of the standard font. */
  readonly columns?: ReadonlyMap<number, { readonly width: number; readonly hidden?: true }>;
  /** Heights in points; one that grows is where the row begins and follows what is typed. */
  readonly rows?: ReadonlyMap<number, { readonly height?: number; readonly grows?: true; readonly hidden?: true }>;
  readonly merges?: readonly RangeAddress[];
  readonly validations?: readonly Validation[];
  readonly conditionalFormats?: readonly ConditionalFormat[];
  readonly charts?: readonly Chart[];
  readonly links?: readonly Link[];
  readonly page?: PageSetup;
  /** Rows and columns that stay in sight. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** The header row and the rows under it that a filter may hide. */
  readonly filter?: RangeAddress;
  readonly tables?: readonly Table[];
  /** Locked but for unlocked cells, without a password; rows may be inserted, filtered and formatted. */
  readonly isProtected?: true;
  readonly state?: 'hidden';
  readonly tab?: string;
}

/** A block that programs know as one table: texts in its first row head its columns and filter them; it grows with what is typed below. */
export interface Table {
  /** Known in the whole workbook, and no name of cells. */
  readonly name: string;
  /** The headings and the rows under them. */
  readonly at: RangeAddress;
}

/** A cell that leads somewhere when it is clicked: to a file, to a cell, or to a cell of a file. */
export interface Link {
  readonly at: { readonly row: number; readonly column: number };
  /** A path, with `/` between its parts: from where this workbook lies, or from the root. Nothing else than a file can be meant. */
  readonly file?: string;
  readonly cell?: CellAddress;
}

/** A name for a cell or block, documented by its comment. */
export interface DefinedName {
  readonly name: string;
  readonly at: RangeAddress;
  readonly comment?: string;
}

/** A whole workbook as data: what a layout writes and a host applies. It names no host. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
  readonly styles: Readonly<Record<StyleName, Style>>;
  readonly properties?: { readonly title?: string; readonly subject?: string; readonly creator?: string };
}
