import type { Language } from '@envscore/rules-core';
import { reportWords } from '../report/wording/words-of.js';
import type { Seat } from './seats.js';

/** Who an output is for: the panel itself, others who may not know who the experts are, the applicant, who sees no single score. */
export type Audience = 'internal' | 'anonymous' | 'applicant';

/** An expert as an audience may know one: by name only inside, by number elsewhere. */
export function expertFor(
  audience: Audience,
  { number, name = '' }: Pick<Seat, 'number' | 'name'>,
  language: Language,
): string {
  const known = audience === 'internal' ? name : '';
  return number === undefined && known !== ''
    ? known
    : reportWords(language)
        .expert(String(number ?? ''), known)
        .trim();
}
