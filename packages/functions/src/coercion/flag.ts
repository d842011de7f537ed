import { type Cell, type Coerced, isBlank } from './cell.js';
import { spelling } from './spelling.js';

const flags = new Map([
  ...['是', '有', '√', '✓', '✔', 'yes', 'y', 'true'].map((word) => [word, true] as const),
  ...['否', '无', '没有', '不是', '×', '✗', '✘', 'no', 'n', 'false'].map((word) => [word, false] as const),
]);

/**
 * Yes or no. 1 and 0 are no flags anywhere: a 0 may be a blank cell as older versions of Excel hand it over. `own` are spellings
 * that mean yes or no at this fact only (通过, 认定).
 */
export function readFlag(cell: Cell, own: ReadonlyMap<string, boolean>): Coerced<boolean> {
  if (isBlank(cell)) return { blank: true };
  if (typeof cell === 'boolean') return { value: cell };
  const word = spelling(String(cell));
  const value = flags.get(word) ?? own.get(word);
  return value === undefined ? { refused: cell } : { value };
}
