import type { Scalar } from '../../formula/expression.js';

/** What is to become of one cell. Its look stays. */
export type Change = {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
} & (
  | { readonly value: Scalar }
  /** As cells show it or as a file keeps it, without the leading `=`, and the value it has. */
  | { readonly formula: string; readonly value?: Scalar }
  | { readonly clear: true }
);
