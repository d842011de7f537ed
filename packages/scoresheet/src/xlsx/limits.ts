/** How much of a file is read at most. */
export interface Limits {
  /** Of the file itself. */
  readonly fileBytes: number;
  readonly entries: number;
  /** Of one part, and of all that are read, inflated. */
  readonly partBytes: number;
  readonly totalBytes: number;
  /** Inflated bytes from one byte, in parts of more than a mebibyte. Empty cells with a look come to 100 and more. */
  readonly ratio: number;
  /** Elements inside each other. */
  readonly depth: number;
  readonly sheets: number;
  /** Cells of all sheets that hold something. */
  readonly cells: number;
  /** Characters of formulas that stand once in the file and count for many cells. */
  readonly sharedFormulas: number;
}

const mebibyte = 1024 * 1024;

/** A workbook of sixty appraisers needs a tenth of any of these. */
export const usualLimits: Limits = {
  fileBytes: 64 * mebibyte,
  entries: 4096,
  partBytes: 96 * mebibyte,
  totalBytes: 192 * mebibyte,
  ratio: 250,
  depth: 64,
  sheets: 1024,
  cells: 1_000_000,
  sharedFormulas: 32 * mebibyte,
};

/** Small parts may be as dense as they like. */
export const freeOfRatio = mebibyte;
