import { isDate } from '@envscore/rules-core';
import { type Cell, type Coerced, isBlank } from './cell.js';
import { readDate } from './date.js';
import { halfWidth } from './spelling.js';

const typed = /^(\d{4})(?:年|[-/.])?(\d{1,2})月?$/;

/**
 * A calendar month: 2026-05, 2026/5, 2026.5, 202605, 2026年5月, or any date in it. A number 2026.1 is refused: it may have been typed
 * 2026.10.
 */
export function readMonth(cell: Cell): Coerced<string> {
  if (isBlank(cell)) return { blank: true };
  const day = readDate(cell);
  if ('value' in day) return { value: day.value.slice(0, 7) };
  if (typeof cell === 'boolean' || (typeof cell === 'number' && String(cell).endsWith('.1'))) return { refused: cell };
  const [, year, month] = typed.exec(halfWidth(String(cell)).replace(/\s+/g, '')) ?? [];
  const value = `${year ?? ''}-${month?.padStart(2, '0') ?? ''}`;
  return isDate(`${value}-01`) ? { value } : { refused: cell };
}
