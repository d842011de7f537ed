import { readFile } from 'node:fs/promises';
import type { Language } from '@envscore/rules-core';
import { type ListedPerson, appraisersInWorkbook, listedPeople } from '@envscore/scoresheet';
import { Misuse } from './misuse.js';
import { type Failure, cannotOpen } from './problem.js';
import { wordsOf } from './wording/language.js';

export type AppraiserList = { readonly appraisers: readonly ListedPerson[] } | Failure;

/** So many appraisers without a name, or those of a file: one a line, the name and, behind a comma or a tab, the major. */
export async function appraisersOf(given: string, language: Language): Promise<AppraiserList> {
  const appraisers = /^\d+$/u.test(given)
    ? Array.from({ length: Math.min(Number(given), appraisersInWorkbook.to + 1) }, () => ({}))
    : await peopleIn(given);
  if (!('length' in appraisers)) return appraisers;
  const { from, to } = appraisersInWorkbook;
  if (appraisers.length >= from && appraisers.length <= to) return { appraisers };
  const count = /^\d+$/u.test(given) ? given : String(appraisers.length);
  throw new Misuse([wordsOf(language).misuse.appraisers(count, from, to)]);
}

async function peopleIn(file: string): Promise<readonly ListedPerson[] | Failure> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (error) {
    return cannotOpen(error);
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { problem: 'list-not-utf8' };
  }
  const people = listedPeople(text);
  return people.length === 0 ? { problem: 'empty' } : people;
}
