import { isBlank } from '../../coercion/cell.js';
import { readDay } from '../../coercion/day.js';
import { singleCell } from '../arguments.js';
import { readCells } from '../cells.js';
import type { Problem } from '../problem.js';

/** The days in a range, blank cells passed over. What is no day goes to the problems. */
export function daysIn(raw: unknown, parameter: string, problems: Problem[]): readonly string[] {
  const read = readCells(raw);
  if ('errorCell' in read) {
    problems.push({ code: 'error-cell', parameter, found: read.errorCell });
    return [];
  }
  return read.cells.flat().flatMap((cell) => {
    const day = readDay(cell);
    if ('refused' in day) problems.push({ code: 'date-needed', parameter, found: String(day.refused) });
    return 'value' in day ? [day.value] : [];
  });
}

/** The day of one cell, or the one that a blank stands for. Without either, and for what is no day, the problems say so. */
export function dayIn(raw: unknown, parameter: string, problems: Problem[], otherwise?: string): string {
  const before = problems.length;
  const read = readCells(raw);
  const cell = 'cells' in read ? singleCell(read.cells, parameter, problems) : undefined;
  if ('errorCell' in read) problems.push({ code: 'error-cell', parameter, found: read.errorCell });
  if (problems.length > before) return '';
  if (isBlank(cell)) {
    if (otherwise === undefined) problems.push({ code: 'missing-argument', parameter });
    return otherwise ?? '';
  }
  return daysIn(cell, parameter, problems)[0] ?? '';
}
