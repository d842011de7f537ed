import type { Language } from '@envscore/rules-core';
import { reportWords } from '../report/wording/words-of.js';
import type { Seat } from './seats.js';

/** Who an output is for: the panel itself, others who may not know who the experts are, the applicant, who sees no single score. */
export type Audience = 'internal' | 'anonymous' | 'applicant';

/** What an expert is called by. */
export type Person = Pick<Seat, 'number' | 'name' | 'standIn'>;

/** An expert as an audience may know one: by name only inside, by number elsewhere. */
export function expertFor(audience: Audience, { number, name = '', standIn }: Person, language: Language): string {
  const isInternal = audience === 'internal';
  if (isInternal && number === undefined && name !== '') return name;
  return reportWords(language)
    .expert(String(number ?? (isInternal ? undefined : standIn) ?? ''), isInternal ? name : '')
    .trim();
}
