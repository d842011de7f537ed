import type { RangeAddress } from '../../../formula/expression.js';
import type { References } from '../names.js';
import type { Budget } from '../budget.js';
import type { KeptList } from './kept.js';
import type { Looks } from './styles.js';

/** What all sheets are read with. */
export interface ModelContext {
  readonly looks: Looks;
  readonly references: References;
  /** The block that a name of the workbook stands for. */
  readonly blockCalled: (name: string) => RangeAddress | undefined;
  readonly budget: Budget;
  readonly kept: KeptList;
}

/** And what one of them is read with: its name. */
export interface SheetContext extends ModelContext {
  readonly sheet: string;
}
