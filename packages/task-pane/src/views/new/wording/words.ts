import type { Loss } from '@envscore/scoresheet';
import type { Advice } from '../../../wording/words.js';

/** The words of making a scoresheet; they come with the view. */
export interface NewWords {
  readonly from: string;
  readonly fromForm: string;
  readonly fromPlan: string;
  readonly institution: string;
  readonly unit: string;
  readonly chooseUnit: string;
  readonly people: string;
  readonly peopleHint: (from: number, to: number) => string;
  readonly peopleCount: (count: number) => string;
  readonly expert: string;
  readonly expertNumber: string;
  readonly expertName: string;
  readonly date: string;
  readonly formulas: string;
  readonly builtin: string;
  readonly builtinHint: string;
  readonly addin: string;
  readonly addinHint: string;
  readonly insert: string;
  readonly inserting: string;
  readonly insertHint: string;
  readonly done: (sheets: number) => string;
  readonly doneStep: string;
  /** There is a scoresheet in this workbook. */
  readonly taken: Advice;
  readonly blanks: Readonly<Record<'institution' | 'unit', string>>;
  readonly peopleRange: (count: number, from: number, to: number) => string;
  readonly expertNumberWrong: string;
  readonly planFile: string;
  readonly planHint: string;
  readonly planReading: string;
  readonly notPlan: Advice;
  readonly unreadable: Advice;
  readonly planStopped: (errors: number) => string;
  readonly planWarned: (count: number) => string;
  readonly noFiles: string;
  readonly choose: string;
  readonly file: (number: string, expert: string, unit: string, institution: string) => string;
  readonly losses: (what: readonly string[]) => string;
  readonly lost: Readonly<Record<Loss, string>>;
}
