import { type RegisterField, isSerial, registerFields } from '@envscore/functions';
import { isDate } from '@envscore/rules-core';
import type { Scalar } from '../../formula/expression.js';
import { in1900 } from '../../xlsx/reading/dates.js';

/** A day as workbooks have it that count from 1900. A number that is no day there is something else: a month as 202605. */
export function dayIn1900(cell: Scalar, serials: RegisterField['serials'], countsFrom1904: boolean): Scalar {
  const moved = in1900(cell, countsFrom1904);
  return serials !== undefined && typeof moved === 'number' && isSerial(moved, serials) ? moved : cell;
}

const day = registerFields('institutions').find(({ key }) => key === 'registeredOn');

/** What a cell says as a day, YYYY-MM-DD; nothing where it says none. */
export function calendarDate(cell: Scalar, countsFrom1904: boolean): string | undefined {
  const read = day?.read(dayIn1900(cell, day.serials, countsFrom1904));
  return typeof read === 'string' && isDate(read) ? read : undefined;
}
