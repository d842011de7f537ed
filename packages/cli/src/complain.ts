import type { Language } from '@envscore/rules-core';
import type { Document } from './documents.js';
import { type Host, write } from './host.js';
import { safeText } from './safe-text.js';
import { wordsOf } from './wording/language.js';

/** Tells on standard error what could not be read: where, why, and what to do. */
export async function complain(
  { stderr }: Host,
  { input, line, problem, detail }: Extract<Document, { readonly problem: unknown }>,
  language: Language,
): Promise<void> {
  const words = wordsOf(language);
  const place = words.place(input === '-' ? words.standardInput : input, line);
  const why = `${words.problems[problem]}${detail === '' ? '' : ` (${detail})`}`;
  await write(stderr, `${safeText(`${place}${words.colon}${why}`)}\n`);
}
