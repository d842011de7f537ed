import type { RangeAddress } from '../formula/expression.js';
import type { FoundBlock, FoundCell, FoundComment } from './snapshot.js';
import type { DefinedName, Link, Sheet, Style, StyleName, Validation, Workbook } from './workbook.js';

export const horizontals = ['left', 'center', 'right', 'fill', 'justify', 'centerContinuous', 'distributed'] as const;
export const verticals = ['top', 'center', 'justify', 'distributed'] as const;

/** A line of a border, by Excel's name; without a colour it has that of the text. */
export interface Line {
  readonly style: string;
  readonly color?: string;
}

/**
 * How a cell looks and behaves, as a file says it: a `Style` with everything told one by one. Colours are `#RRGGBB`; what has none is
 * black, or not filled.
 */
export interface Look extends Pick<Style, 'fill' | 'wrap' | 'format' | 'unlocked'> {
  readonly font: {
    readonly name: string;
    readonly size: number;
    readonly bold?: true;
    readonly italic?: true;
    readonly underline?: true;
    readonly strike?: true;
    readonly color?: string;
  };
  readonly border?: {
    readonly left?: Line;
    readonly right?: Line;
    readonly top?: Line;
    readonly bottom?: Line;
  };
  /** Nothing: numbers to the right, texts to the left. */
  readonly horizontal?: (typeof horizontals)[number];
  /** Nothing: at the bottom. */
  readonly vertical?: (typeof verticals)[number];
  /** Steps from the edge, of three blanks each. */
  readonly indent?: number;
  /** Degrees from -90 to 90, upwards; `stacked` has its letters under each other. */
  readonly rotation?: number | 'stacked';
  /** Its text is made smaller until it fits. */
  readonly shrinks?: true;
  /** Its formula is not shown while the sheet is protected. */
  readonly hidesFormula?: true;
}

/** A cell that is there, with what it holds, if anything, and its look. */
export interface CellModel extends FoundCell {
  readonly style: StyleName;
}

/** Columns that are alike, `from` and `to` included. The last ones may go to the end of the sheet, its 16,384th column. */
export interface ColumnRun {
  readonly from: number;
  readonly to: number;
  /** In characters of the standard font. */
  readonly width: number;
  readonly hidden?: true;
  /** The look of cells that are not there. */
  readonly style?: StyleName;
}

export interface RowModel {
  /** In points; one that grows is where the row begins and follows what is typed. */
  readonly height?: number;
  readonly grows?: true;
  readonly hidden?: true;
  /** The look of cells that are not there. */
  readonly style?: StyleName;
}

export const comparisons = [
  'between',
  'notBetween',
  'equal',
  'notEqual',
  'greaterThan',
  'greaterThanOrEqual',
  'lessThan',
  'lessThanOrEqual',
] as const;

/** What a rule may compare with something. */
export const compared = ['whole', 'decimal', 'date', 'time', 'textLength'] as const;

/** What may be typed. Formulas are as text, relative to the top left cell of the block. */
export type Allowed =
  | Validation['allowed']
  /** A list of words that the rule itself has. */
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | {
      readonly kind: 'compared';
      readonly what: (typeof compared)[number];
      readonly comparison: (typeof comparisons)[number];
      readonly with: readonly string[];
    }
  /** A list that a formula gives, or a condition that has to be true. */
  | { readonly kind: 'listFormula' | 'condition'; readonly formula: string }
  /** There is only something said to whoever types. */
  | { readonly kind: 'anything' };

export interface ValidationModel {
  readonly at: RangeAddress;
  readonly allowed: Allowed;
  readonly prompt?: Validation['error'];
  /** What is said when something else has been typed; nothing where that is let pass. Empty texts: the program has its own. */
  readonly error?: Validation['error'];
  /** Whoever insists may type it all the same. */
  readonly insisting?: 'warning' | 'information';
}

/** A look that depends on a formula, which is as text and relative to the top left cell of the block. */
export interface ConditionalFormatModel {
  readonly at: RangeAddress;
  readonly when: string;
  readonly style: {
    readonly fill?: string;
    readonly color?: string;
    readonly bold?: true;
    readonly italic?: true;
    readonly underline?: true;
    readonly strike?: true;
  };
  /** Those after it do not count where it does. */
  readonly stops?: true;
}

/** A link of a file. What is neither a file nor a cell is kept as it stands, not made safe: `javascript:` is possible. */
export interface LinkModel extends Link {
  /** The last cell, where it is a block of cells that leads somewhere. */
  readonly to?: Link['at'];
  /** An address on the web, for mail, whatever. */
  readonly uri?: string;
  /** A place that is no cell of this workbook. */
  readonly place?: string;
}

/**
 * A sheet of a file. Formulas are texts. A cell that is not there has the look of its row, else of its column, else `standardLook`.
 */
export interface SheetModel extends Omit<
  Sheet,
  'cells' | 'columns' | 'rows' | 'merges' | 'validations' | 'conditionalFormats' | 'charts' | 'links'
> {
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, CellModel>>;
  /** From left to right, none over another. */
  readonly columns: readonly ColumnRun[];
  readonly rows: ReadonlyMap<number, RowModel>;
  /** All columns and rows that do not say otherwise. */
  readonly standard: { readonly width: number; readonly height: number; readonly hidesRows?: true };
  readonly merges: readonly RangeAddress[];
  readonly validations: readonly ValidationModel[];
  /** The first that applies counts before the next. */
  readonly conditionalFormats: readonly ConditionalFormatModel[];
  readonly charts: NonNullable<Sheet['charts']>;
  readonly links: readonly LinkModel[];
  readonly comments: readonly FoundComment[];
  /** What people may do though it is protected, by Excel's names: `insertRows`, `sort`. */
  readonly permitted: readonly string[];
  readonly hidesGrid?: true;
}

/** Something that a file holds and a model cannot. Editing keeps it as it is; it only cannot be shown. */
export type KeptKind =
  | 'macros'
  | 'externalLinks'
  /** Data that come from a database or from the web. */
  | 'connections'
  /** Sheets that have no cells: of a chart, of a dialogue, of old macros. */
  | 'otherSheets'
  | 'pivotTables'
  | 'tables'
  | 'slicers'
  /** Charts of other kinds than bars. */
  | 'charts'
  | 'pictures'
  | 'shapes'
  /** Buttons, boxes to tick, parts of other programs. */
  | 'controls'
  | 'threadedComments'
  | 'sparklines'
  /** Texts of which some letters look otherwise. */
  | 'richTexts'
  /** Formulas of several cells together. */
  | 'arrayFormulas'
  /** Bars, colours and symbols that depend on values, and other rules without a formula. */
  | 'conditionalFormats'
  | 'validations'
  /** Patterns, gradients, diagonal lines, small raised letters. */
  | 'looks'
  /** What a filter looks for; the rows that it hides are hidden. */
  | 'filters'
  | 'groups'
  /** Passwords, and who may change what. */
  | 'protection'
  | 'scenarios'
  | 'views'
  /** Paper other than A4, scales, columns repeated, what headers say beside text. */
  | 'page'
  /** Something of which only the name is known. */
  | 'unknown';

export interface Kept {
  readonly what: KeptKind;
  /** Where it is not of the whole workbook. */
  readonly sheet?: string;
  /** The cells that it covers, about. */
  readonly at?: FoundBlock;
  /** What a file calls the unknown. */
  readonly name?: string;
}

/** A name that stands for something else than a block of cells, or is known on one sheet only. */
export interface FormulaName {
  readonly name: string;
  readonly formula: string;
  readonly sheet?: string;
}

/** A whole workbook as a file holds it: what a grid shows. */
export interface WorkbookModel {
  readonly sheets: readonly SheetModel[];
  /** The sheet that is seen first, by its place from 0. */
  readonly active: number;
  readonly names: readonly DefinedName[];
  readonly formulaNames: readonly FormulaName[];
  readonly styles: Readonly<Record<StyleName, Look>>;
  readonly standardLook: StyleName;
  readonly properties: NonNullable<Workbook['properties']>;
  /** Dates are days since 1904 instead of 1900. */
  readonly countsFrom1904?: true;
  readonly kept: readonly Kept[];
}
