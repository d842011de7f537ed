import { type Cell, type Coerced, isBlank } from './cell.js';
import { halfWidth } from './spelling.js';

const plain = /^[-−]?\d+(\.\d+)?$/;

const digits = 15;

/**
 * Excel computes with 15 digits and shows them; what its sums leave behind them (77.50000000000001) nobody typed. Whole numbers and
 * tenths, nearly all there are, are told at once.
 */
const asShown = (number: number): number =>
  // Adding 0 makes −0 a plain 0.
  Math.round(number * 10) / 10 === number ? number + 0 : Number(number.toPrecision(digits));

/**
 * A number, also typed as text, with spaces around it or in full-width digits. Percent, exponents, thousands separators, units and
 * dates are refused: they are more often a slip than a number of points.
 */
export function readNumber(cell: Cell): Coerced<number> {
  if (isBlank(cell)) return { blank: true };
  if (typeof cell === 'boolean') return { refused: cell };
  if (typeof cell === 'string' && !plain.test(halfWidth(cell).trim())) return { refused: cell };
  const number = Number(typeof cell === 'string' ? halfWidth(cell).trim().replace('−', '-') : cell);
  return Number.isFinite(number) ? { value: asShown(number) } : { refused: cell };
}
