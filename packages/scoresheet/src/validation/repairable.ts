import type { CheckCode } from './codes.js';

const broken: ReadonlySet<CheckCode> = new Set(['formula-replaced', 'formula-changed', 'stuck-name', 'foreign-call']);

/** Whether it is said of a cell whose own formula is gone, altered, or not looked for any more. */
export const isRepairable = (code: CheckCode): boolean => broken.has(code);
