import type { Issue } from '../scoring/issues.js';
import type { Catalogue } from './catalogue.js';
import { catalogueOf } from './language.js';
import { type Kind, allowedOf, placeOf, valueOf } from './place.js';
import type { Language } from './terms/language.js';

const lists = new Set([
  'documents',
  'publications',
  'projects',
  'specialisedMajors',
  'appraiserTotals',
  'experts',
  'required',
]);

/**
 * An issue as a sentence: the place, what was found, what is allowed, what to do. `kind` is that of the document whose paths the
 * issue speaks of.
 */
export function wordIssue(issue: Issue, kind: Kind, language: Language): string {
  return sentenceOf(issue, kind, catalogueOf(language));
}

export function sentenceOf({ code, path, found, allowed }: Issue, kind: Kind, catalogue: Catalogue): string {
  // The day of a review may be handed in beside any document.
  const of = code === 'date-before-edition' ? 'review' : kind;
  const text = catalogue.issues[code]({
    found: valueOf(catalogue, of, path, found),
    allowed: allowedOf(catalogue, of, path, allowed, found),
    isList: lists.has(String(path.at(-1))),
    isRoster: path.at(-1) === 'appraisers',
  });
  return catalogue.phrases.sentence(placeOf(catalogue, of, path), text);
}
