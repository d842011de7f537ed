import { isDate } from '@envscore/rules-core';
import { type Cell, type Coerced, isBlank } from './cell.js';
import { serialOf } from './date.js';
import { type Serials, daySerials, isUsual, plainDay, readDay } from './day.js';

const typed = /^(\d{4})(?:年|[-/.])?(\d{1,2})(?:月份?)?$/;

/** A number below may be a month that was typed: 20261. */
export const monthSerials: Serials = { ...daySerials, from: serialOf('2000-01-01') };

/**
 * A calendar month: 2026-05, 2026/5, 2026.5, 202605, 2026年5月, 2026年5月份, or any date in it. A number 2026.1 is refused: it may have
 * been typed 2026.10.
 */
export function readMonth(cell: Cell): Coerced<string> {
  if (isBlank(cell)) return { blank: true };
  if (typeof cell === 'boolean' || (typeof cell === 'number' && String(cell).endsWith('.1'))) return { refused: cell };
  const [, year, month] = typed.exec(plainDay(String(cell))) ?? [];
  const value = `${year ?? ''}-${month?.padStart(2, '0') ?? ''}`;
  if (isDate(`${value}-01`) && isUsual(`${value}-01`)) return { value };
  const day = readDay(cell);
  return 'value' in day ? { value: day.value.slice(0, 7) } : { refused: cell };
}
