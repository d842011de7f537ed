import { readFile } from 'node:fs/promises';
import type { Language } from '@envscore/rules-core';
import { type ListedPerson, appraisersInWorkbook, listedPeople } from '@envscore/scoresheet';
import { Misuse } from './misuse.js';
import type { Problem } from './problem.js';
import { wordsOf } from './wording/language.js';

export type AppraiserList =
  { readonly appraisers: readonly ListedPerson[] } | { readonly problem: Problem; readonly detail: string };

/** So many appraisers without a name, or those of a file: one a line, the name and, behind a comma or a tab, the major. */
export async function appraisersOf(given: string, language: Language): Promise<AppraiserList> {
  const appraisers = /^\d+$/u.test(given)
    ? Array.from({ length: Math.min(Number(given), appraisersInWorkbook.to + 1) }, () => ({}))
    : await peopleIn(given);
  if ('problem' in appraisers) return appraisers;
  const { from, to } = appraisersInWorkbook;
  if (appraisers.length >= from && appraisers.length <= to) return { appraisers };
  const count = /^\d+$/u.test(given) ? given : String(appraisers.length);
  throw new Misuse([wordsOf(language).misuse.appraisers(count, from, to)]);
}

async function peopleIn(
  file: string,
): Promise<readonly ListedPerson[] | Exclude<AppraiserList, { appraisers: unknown }>> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return { problem: 'cannot-open', detail: String(error.code) };
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { problem: 'list-not-utf8', detail: '' };
  }
  const people = listedPeople(text);
  return people.length === 0 ? { problem: 'empty', detail: '' } : people;
}
