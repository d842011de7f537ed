import type { Scalar } from './expression.js';
import { FormulaError, notFound, type Value } from './values.js';

/** Rows of values, as dynamic arrays have them; one value is a block of one cell. */
export type Block = readonly (readonly Value[])[];

/** What a function of the add-in is handed: a value, `undefined` for a blank cell, rows of such for a block. */
export type EnvscoreArgument = Scalar | undefined | readonly (readonly (Scalar | undefined)[])[];

const widthOf = ([first]: Block): number => first?.length ?? 0;

export const isOneCell = (block: Block): boolean => block.length === 1 && widthOf(block) === 1;

/** Blocks cell by cell. One row, one column or one value stands beside each of the others'; beyond a block there is nothing. */
export function together(blocks: readonly Block[], combine: (values: readonly Value[]) => Value): Block {
  const height = Math.max(...blocks.map(({ length }) => length));
  const width = Math.max(...blocks.map(widthOf));
  const at = (block: Block, row: number, column: number): Value => {
    const values = block[block.length === 1 ? 0 : row] ?? [];
    const place = values.length === 1 ? 0 : column;
    return place < values.length ? values[place] : notFound;
  };
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) => combine(blocks.map((block) => at(block, row, column)))),
  );
}

const isWithoutError = (row: readonly Value[]): row is readonly (Scalar | undefined)[] =>
  !row.some((value) => value instanceof FormulaError);

/** A block as it is handed over. A function that would be handed an error is not called: what it gives is that error. */
export function handedOver(block: Block): { readonly argument: EnvscoreArgument } | FormulaError {
  const error = block.flat().find((value) => value instanceof FormulaError);
  if (error !== undefined) return error;
  const rows = block.filter(isWithoutError);
  return { argument: isOneCell(block) ? rows[0]?.[0] : rows };
}
