import type { CellAddress } from '../formula/expression.js';
import type { Lookup } from '../workbook/lookup.js';

/** So far above its named rows headings are looked for. */
const furthest = 200;

/**
 * The row under the headings of a table whose names begin at `top`. It is above `top` where somebody inserted rows right under the
 * headings: names move down then, and do not grow. `headings` are what stands over some of its columns.
 */
export function firstRow({ value }: Lookup, top: CellAddress, headings: ReadonlyMap<number, string>): number {
  for (let row = top.row - 1; row >= Math.max(1, top.row - furthest); row -= 1)
    for (const [column, heading] of headings) if (value({ ...top, row, column }) === heading) return row + 1;
  return top.row;
}
