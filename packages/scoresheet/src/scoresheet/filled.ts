import type { CellAddress, Expression } from '../formula/expression.js';

/** A cell that a formula fills. */
export interface Filled {
  readonly at: CellAddress;
  readonly formula: Expression;
}
