import { type Cell, type Coerced, isBlank } from './cell.js';
import { spelling } from './spelling.js';

/**
 * A word of a list, by any of its spellings. A number that is none is refused as text, so that the core speaks of an unknown word
 * and not of a cell's type.
 */
export function readWord(cell: Cell, spellings: ReadonlyMap<string, string>): Coerced<string> {
  if (isBlank(cell)) return { blank: true };
  if (typeof cell === 'boolean') return { refused: cell };
  const value = spellings.get(spelling(String(cell)));
  return value === undefined ? { refused: String(cell) } : { value };
}
