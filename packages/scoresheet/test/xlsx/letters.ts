import { isUtf8 } from 'node:buffer';
import type { ReadOptions } from '../../src/xlsx/reading/open.js';

/** As the command has it. */
export const letters: NonNullable<ReadOptions['letters']> = {
  of: (bytes) => (isUtf8(bytes) ? Buffer.from(bytes).toString('latin1') : undefined),
  text: (given) => Buffer.from(given, 'latin1').toString(),
};
