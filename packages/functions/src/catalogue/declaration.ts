import type { CriterionResult, PartResult } from '@envscore/rules-core';
import type { FactPath } from '../coercion/fact-types.js';

/** The kinds of scoresheets that functions score. */
export type SheetKind = 'appraiser' | 'institution';

export type SheetPath = FactPath<SheetKind>;

/** What an argument fills. Cells are scalars, the others ranges. */
export type Reads =
  /** One fact. */
  | { readonly as: 'fact'; readonly path: SheetPath }
  /** The majors scheme, or the unit that it follows from. */
  | { readonly as: 'schemeOrUnit' }
  /** Many facts: in this order in one row or column, or in any order beside or below their names; `named` ones only by name. */
  | { readonly as: 'facts'; readonly paths: readonly SheetPath[]; readonly named: readonly SheetPath[] }
  /** A list, a row an entry: the columns in this order, or in any order below their headings. */
  | {
      readonly as: 'rows';
      readonly list: SheetPath;
      readonly columns: readonly SheetPath[];
      readonly zeroIsBlank?: SheetPath;
    }
  /** A list of totals: every cell of the range is one. */
  | { readonly as: 'totals'; readonly list: SheetPath }
  /** Policy values, as text: D1=0.5; D8=-1. */
  | { readonly as: 'policy' }
  /** What the function reads in its own way: one cell, or a range. */
  | { readonly as: 'cell' }
  | { readonly as: 'range' };

export interface Parameter {
  readonly id: string;
  readonly optional?: true;
  readonly reads: Reads;
}

/** What a scoring function gives back. */
type Scored =
  /** The points of one criterion, or of some of its parts. */
  | { readonly as: 'points'; readonly code: CriterionResult['code']; readonly parts?: readonly PartResult['code'][] }
  /** The total of a table. */
  | { readonly as: 'total' }
  /** A table, a row a criterion. */
  | { readonly as: 'detail' };

/** A function that scores a sheet, or one criterion of it, from its arguments. */
export interface ScoringFunction {
  readonly sheet: SheetKind;
  readonly gives: Scored;
  readonly parameters: readonly Parameter[];
}

interface OtherFunction {
  readonly gives: {
    readonly as:
      | 'findings'
      | 'explanation'
      | 'conclusion'
      | 'panel'
      | 'category'
      | 'version'
      | 'blacklist'
      | 'release'
      | 'caseMonths'
      | 'commission'
      | 'trainings'
      | 'draw';
  };
  readonly parameters: readonly Parameter[];
}

/** A worksheet function as data. Its id is permanent: workbooks store it. */
export type FunctionDeclaration = ScoringFunction | OtherFunction;

/** A range goes over a matrix of cells, everything else over one. */
export const isRange = ({ reads }: Parameter): boolean =>
  reads.as === 'facts' || reads.as === 'rows' || reads.as === 'totals' || reads.as === 'range';

const spilling = new Set<FunctionDeclaration['gives']['as']>([
  'detail',
  'findings',
  'panel',
  'caseMonths',
  'trainings',
  'draw',
]);

/** Whether the result spills over several cells. */
export const spills = ({ gives }: FunctionDeclaration): boolean => spilling.has(gives.as);
