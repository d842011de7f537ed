import type { Language } from '@envscore/rules-core';
import { wordCheck } from '@envscore/scoresheet';
import { type Host, write } from './host.js';
import type { Failure } from './problem.js';
import { safeText } from './safe-text.js';
import { wordsOf } from './wording/language.js';

/** Tells on standard error what could not be read: where, why, and what to do. */
export async function complain(
  { stderr }: Host,
  failed: { readonly input: string; readonly line?: number } & Failure,
  language: Language,
): Promise<void> {
  const words = wordsOf(language);
  const place = words.place(failed.input === '-' ? words.standardInput : failed.input, failed.line);
  const why =
    'finding' in failed ? wordCheck(failed.finding, language) : withDetail(words.problems[failed.problem], failed);
  await write(stderr, `${safeText(`${place}${words.colon}${why}`)}\n`);
}

const withDetail = (sentence: string, { detail = '' }: { readonly detail?: string }): string =>
  detail === '' ? sentence : `${sentence} (${detail})`;
