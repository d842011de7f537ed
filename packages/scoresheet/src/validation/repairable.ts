import type { CheckCode } from './codes.js';

const broken: ReadonlySet<CheckCode> = new Set([
  'formula-replaced',
  'formula-changed',
  'formula-missing',
  'stuck-name',
  'foreign-call',
]);

/** Whether it is said of a cell whose own formula is gone, altered, or not looked for any more, or of a row that never had its formulas. */
export const isRepairable = (code: CheckCode): boolean => broken.has(code);
