import type { Language } from '@envscore/rules-core';
import { reportWords } from '../../report/wording/words-of.js';
import type { Seat } from '../seats.js';

/** An expert as findings and tables name one: by number, or by name where there is none. */
export const expertCalled = ({ number, name = '' }: Pick<Seat, 'number' | 'name'>, language: Language): string =>
  number === undefined ? name : reportWords(language).expert(String(number), '').trim();
