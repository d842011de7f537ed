import type { Scalar } from './expression.js';
import { FormulaError, notFound, type Value } from './values.js';

interface Span {
  readonly height: number;
  readonly width: number;
}

/** Values in rows and columns, from 0, as dynamic arrays have them; one value is a block of one cell. Worked out where it is looked at. */
export interface Block extends Span {
  readonly at: (row: number, column: number) => Value;
}

/** What a function of the add-in is handed: a value, `undefined` for a blank cell, rows of such for a block. */
export type EnvscoreArgument = Scalar | undefined | readonly (readonly (Scalar | undefined)[])[];

export const isOneCell = ({ height, width }: Span): boolean => height === 1 && width === 1;

/** The values row by row. */
export const blockOf = (values: readonly Value[], width: number): Block => ({
  height: values.length / width,
  width,
  at: (row, column) => values[row * width + column],
});

const rowsOf = ({ height, width, at }: Block): readonly (readonly Value[])[] =>
  Array.from({ length: height }, (_, row) => Array.from({ length: width }, (__, column) => at(row, column)));

/** The same block, every cell of it worked out once. */
export const workedOut = (block: Block): Block => blockOf(rowsOf(block).flat(), block.width);

/** One row, one column or one value stands beside each of another block's; beyond a block there is nothing. */
const beside = ({ height, width, at }: Block, row: number, column: number): Value => {
  const [y, x] = [height === 1 ? 0 : row, width === 1 ? 0 : column];
  return y < height && x < width ? at(y, x) : notFound;
};

const spanOf = (blocks: readonly Span[]): Span => ({
  height: Math.max(...blocks.map(({ height }) => height)),
  width: Math.max(...blocks.map(({ width }) => width)),
});

/** A block, cell by cell. */
export const inEach = (block: Block, of: (value: Value) => Value): Block => ({
  ...block,
  at: (row, column) => of(block.at(row, column)),
});

/** Two blocks, cell by cell. */
export const inPairs = (left: Block, right: Block, of: (left: Value, right: Value) => Value): Block => ({
  ...spanOf([left, right]),
  at: (row, column) => of(beside(left, row, column), beside(right, row, column)),
});

/** Cell by cell the one or the other; what is not chosen is not looked at. */
export const byAnswer = (asked: Block, then: Block, otherwise: Block): Block => ({
  ...spanOf([asked, then, otherwise]),
  at: (row, column) => {
    const answer = beside(asked, row, column);
    if (answer instanceof FormulaError) return answer;
    return beside(answer === true ? then : otherwise, row, column);
  },
});

const isWithoutError = (row: readonly Value[]): row is readonly (Scalar | undefined)[] =>
  !row.some((value) => value instanceof FormulaError);

/** A block as it is handed over. A function that would be handed an error is not called: what it gives is that error. */
export function handedOver(block: Block): { readonly argument: EnvscoreArgument } | FormulaError {
  const all = rowsOf(block);
  const error = all.flat().find((value) => value instanceof FormulaError);
  if (error !== undefined) return error;
  const rows = all.filter(isWithoutError);
  return { argument: isOneCell(block) ? rows[0]?.[0] : rows };
}
