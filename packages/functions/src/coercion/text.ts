import { type Cell, type Coerced, isBlank } from './cell.js';

/** Free text without the spaces around it; inside it stays as typed. A number is the text it shows (a report called 2018). */
export function readText(cell: Cell): Coerced<string> {
  if (isBlank(cell)) return { blank: true };
  return typeof cell === 'boolean' ? { refused: cell } : { value: String(cell).trim() };
}
