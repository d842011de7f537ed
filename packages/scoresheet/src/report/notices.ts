import type { Language } from '@envscore/rules-core';
import { type Validation, fileStates, tallyOf } from './validation.js';
import { visible } from './visible.js';
import { reportWords } from './wording/words-of.js';

/** What stands at the head of a report: when, and against which plan. */
export function headOf({ checkedAt, plan }: Validation, language: Language): readonly string[] {
  const words = reportWords(language);
  return [
    ...(checkedAt === undefined ? [] : [words.checkedAt(visible(checkedAt))]),
    ...(plan === undefined ? [] : [words.plan(visible(plan.file))]),
  ];
}

/** What a reader must know before believing a report to be whole. */
export function noticesOf(validation: Validation, language: Language): readonly string[] {
  const words = reportWords(language);
  const { files, listed, isPartial, plan } = validation;
  const { unlisted } = tallyOf(files);
  return [
    ...(isPartial ? [words.partial(files.length, listed)] : []),
    ...(plan !== undefined && plan.missing === undefined ? [words.missingUnknown] : []),
    ...(unlisted > 0 ? [words.unlisted(unlisted)] : []),
  ];
}

/** How many files came to what, in words; with a plan, how many are missing. */
export function resultsOf({ files, plan }: Validation, language: Language): readonly (readonly [string, number])[] {
  const words = reportWords(language);
  const tally = tallyOf(files);
  return [
    ...fileStates.map((state) => [words.states[state], tally.files[state]] as const),
    ...(plan?.missing === undefined ? [] : [[words.states.missing, plan.missing.length] as const]),
  ];
}
