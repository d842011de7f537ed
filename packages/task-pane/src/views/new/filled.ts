import { appraisersInWorkbook, listedPeople } from '@envscore/scoresheet';
import type { Words } from '../../wording/words.js';

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
export function errorsIn({ institution, unit, people, number }: Filled, { create }: Words): FormErrors {
  const { from, to } = appraisersInWorkbook;
  const count = listedPeople(people).length;
  return {
    ...(institution.trim() === '' && { institution: create.blanks.institution }),
    ...(unit === '' && { unit: create.blanks.unit }),
    ...((count < from || count > to) && { people: create.peopleRange(count, from, to) }),
    ...(!/^\s*([1-9]\d*)?\s*$/u.test(number) && { number: create.expertNumberWrong }),
  };
}

export const isClean = (errors: FormErrors): boolean => Object.keys(errors).length === 0;
