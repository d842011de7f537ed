import type { Policy } from '@envscore/rules-core';
import { and, iff } from '../formula/build.js';
import type { Expression, RangeAddress } from '../formula/expression.js';
import { type Compiled, show } from './compiled.js';
import { type Fact, isBlank } from './fact.js';

/** One row of a list, for whoever compiles what it gives. */
export interface RowPlace {
  readonly policy: Policy;
  readonly fact: (key: string) => Fact;
  /** Everything that people type into the row. */
  readonly inputs: readonly Fact[];
  /** A computed cell of this row. */
  readonly computed: (id: ComputedId) => Expression;
  /** A computed column, whole or from its first row down to this one. */
  readonly column: (id: ComputedId, part: 'whole' | 'toHere') => RangeAddress;
  /** Tells rows without a name apart. */
  readonly mark: string;
}

/** The columns that formulas fill: what helps to judge a row, what it gives, and helpers that nobody needs to see. */
export type ComputedId = 'highest' | 'standing' | 'result' | 'suggested' | 'identity' | 'answer';

export interface ComputedColumn {
  readonly id: ComputedId;
  readonly formula: (row: RowPlace) => Expression;
  readonly isHelper?: true;
}

/** A row in which nothing stands gives nothing and says nothing. */
export const unlessBlank = ({ inputs }: RowPlace, then: Expression): Expression =>
  iff(and(...inputs.map(isBlank)), '', then);

export const showRow = (row: RowPlace, compiled: Compiled): Expression => unlessBlank(row, show(compiled));
