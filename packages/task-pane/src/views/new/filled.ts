import { appraisersInWorkbook, listedPeople } from '@envscore/scoresheet';
import type { NewWords } from './wording/words.js';

/** The form as it is filled. */
export interface Filled {
  readonly institution: string;
  readonly unit: string;
  readonly people: string;
  readonly number: string;
  readonly expert: string;
  /** YYYY-MM-DD, or nothing. */
  readonly date: string;
}

export type FormErrors = Readonly<Partial<Record<keyof Filled, string>>>;

/** What keeps a form from being made a scoresheet, in the order of its fields. */
export function errorsIn({ institution, unit, people, number }: Filled, words: NewWords): FormErrors {
  const { from, to } = appraisersInWorkbook;
  const count = listedPeople(people).length;
  return {
    ...(institution.trim() === '' && { institution: words.blanks.institution }),
    ...(unit === '' && { unit: words.blanks.unit }),
    ...((count < from || count > to) && { people: words.peopleRange(count, from, to) }),
    ...(!/^\s*([1-9]\d*)?\s*$/u.test(number) && { number: words.expertNumberWrong }),
  };
}

export const isClean = (errors: FormErrors): boolean => Object.keys(errors).length === 0;
