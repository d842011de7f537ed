import { isDate } from '@envscore/rules-core';
import { type Cell, type Coerced, isBlank } from './cell.js';
import { halfWidth } from './spelling.js';

const inChinese = /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]$/;
const typed = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;

/** 2000-01-01 and 2100-12-31 in the 1900 system: what lies outside is more likely a number of something else. */
const serials = { from: 36526, to: 73415 };

const dayOne = Date.UTC(1899, 11, 30);
const dayLength = 86_400_000;

/** The serial number that Excel keeps a date as, in the 1900 system. */
export const serialOf = (date: string): number => (Date.parse(date) - dayOne) / dayLength;

const known = new Map<number, string>();

/** The day of a serial number. A register of years has the same few thousand again and again. */
export function ofSerial(serial: number): string {
  const date = known.get(serial) ?? new Date(dayOne + serial * dayLength).toISOString().slice(0, 10);
  known.set(serial, date);
  return date;
}

/**
 * A calendar date: 2026-11-21, 2026/11/21, 2026.11.21, 2026年11月21日, or the serial number that Excel keeps a date as. Serials of the
 * 1904 system cannot be told apart and are read as those of 1900.
 */
export function readDate(cell: Cell): Coerced<string> {
  if (isBlank(cell)) return { blank: true };
  if (typeof cell === 'number') {
    const isSerial = Number.isInteger(cell) && cell >= serials.from && cell <= serials.to;
    return isSerial ? { value: ofSerial(cell) } : { refused: cell };
  }
  if (typeof cell === 'boolean') return { refused: cell };
  const text = halfWidth(cell).replace(/\s+/g, '').replace(inChinese, '$1-$2-$3');
  const value = text.replace(
    typed,
    (_, year: string, __, month: string, day: string) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  );
  return isDate(value) ? { value } : { refused: cell };
}
