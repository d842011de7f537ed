/** A cell of a sheet; rows and columns count from 1. */
export interface CellAddress {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A block of cells of one sheet, both corners included. */
export interface RangeAddress {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The functions that formulas may use: all are in Excel 2007, WPS and LibreOffice, none is volatile, none needs an array formula. */
export const functionNames = [
  'AND',
  'COUNT',
  'COUNTA',
  'COUNTIF',
  'COUNTIFS',
  'IF',
  'IFERROR',
  'INDEX',
  'INT',
  'ISNUMBER',
  'LEFT',
  'LEN',
  'MATCH',
  'MAX',
  'MID',
  'MIN',
  'MOD',
  'NOT',
  'OR',
  'ROUND',
  'SUBSTITUTE',
  'SUM',
  'SUMIFS',
  'TEXT',
  'TRIM',
  'VALUE',
] as const;

/** TODAY is written for other programs to calculate, and never calculated here: nothing here has a clock. */
export type FunctionName = (typeof functionNames)[number] | 'TODAY';

export type Operator = '+' | '-' | '*' | '/' | '&' | '=' | '<>' | '<' | '<=' | '>' | '>=';

export type Scalar = number | string | boolean;

/** A formula as data. It names no host: one printer writes it as every spreadsheet program reads it, one evaluator calculates it. */
export type Expression =
  | { readonly kind: 'value'; readonly value: Scalar }
  | { readonly kind: 'cell'; readonly at: CellAddress }
  | { readonly kind: 'range'; readonly at: RangeAddress }
  | { readonly kind: 'operation'; readonly operator: Operator; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly args: readonly Expression[] }
  /**
   * A worksheet function of the add-in, `ENVSCORE.<id>`. An operation, IF and TRIM over blocks give blocks as its arguments: whoever has
   * the add-in has dynamic arrays.
   */
  | { readonly kind: 'envscore'; readonly id: string; readonly args: readonly Expression[] }
  /** Values side by side, as one argument of such a function. */
  | { readonly kind: 'row'; readonly parts: readonly Expression[] };
