import type { Gap } from '../gap.js';
import { nextText } from './explanation.js';
import { catalogueOf } from './language.js';
import type { Kind } from './place.js';
import type { Language } from './terms/language.js';

/** A gap analysis in words: a sentence a step, then a sentence for each threshold not reached. */
export function wordGap({ steps, shortfalls }: Gap, kind: Kind, language: Language): readonly string[] {
  const catalogue = catalogueOf(language);
  const { criteria, sections, phrases } = catalogue;
  return [
    ...steps.map((step) => `${step.code} ${criteria[step.code]}${phrases.colon}${nextText(catalogue, kind, step)}`),
    ...shortfalls.map(({ code, threshold, by }) => phrases.short(sections[code], threshold, by)),
  ];
}
