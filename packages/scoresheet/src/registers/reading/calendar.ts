import { registerFields } from '@envscore/functions';
import type { Scalar } from '../../formula/expression.js';

const day = registerFields('institutions').find(({ key }) => key === 'registeredOn');

/** What a cell says as a day, YYYY-MM-DD; nothing where it says none. */
export function calendarDate(cell: Scalar): string | undefined {
  const read = day?.read(cell);
  return typeof read === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(read) ? read : undefined;
}
