import type { Issue } from '../scoring/issues.js';
import type { Catalogue } from './catalogue.js';
import { type Language, catalogueOf } from './language.js';
import { type Kind, allowedOf, placeOf, valueOf } from './place.js';

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
  const text = catalogue.issues[code]({
    found: valueOf(catalogue, kind, path, found),
    allowed: allowedOf(catalogue, kind, path, allowed),
    isList: lists.has(String(path.at(-1))),
  });
  return catalogue.phrases.sentence(placeOf(catalogue, kind, path), text);
}
