import { type Language, catalogueOf } from '@envscore/rules-core';
import type { CheckFinding } from '../checked.js';

/**
 * A finding as a sentence: what the cell is called, what was found, what should stand there, what to do. The file and the cell are for
 * whoever tells it.
 */
export const wordCheck = ({ label, code }: CheckFinding, language: Language): string =>
  catalogueOf(language).phrases.sentence(label ?? '', code);

/** Where it stands what a finding rests on; nothing where it rests on no text. */
export const citeCheck = ({ citation }: CheckFinding, language: Language): string | undefined =>
  citation && catalogueOf(language).phrases.basis(citation.document, citation.table, citation.item);
