import { type Cell, type Coerced, isBlank } from './cell.js';
import { halfWidth } from './spelling.js';

const plain = /^[-−]?\d+(\.\d+)?$/;

/** Excel computes with 15 digits and shows them; what its sums leave behind them (77.50000000000001) nobody typed. */
const digits = 15;

/**
 * A number, also typed as text, with spaces around it or in full-width digits. Percent, exponents, thousands separators, units and
 * dates are refused: they are more often a slip than a number of points.
 */
export function readNumber(cell: Cell): Coerced<number> {
  if (isBlank(cell)) return { blank: true };
  if (typeof cell === 'boolean') return { refused: cell };
  if (typeof cell === 'string' && !plain.test(halfWidth(cell).trim())) return { refused: cell };
  const number = Number(typeof cell === 'string' ? halfWidth(cell).trim().replace('−', '-') : cell);
  // Adding 0 makes −0 a plain 0.
  return Number.isFinite(number) ? { value: Number(number.toPrecision(digits)) + 0 } : { refused: cell };
}
