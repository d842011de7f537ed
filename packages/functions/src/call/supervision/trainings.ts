import { trainingYears, usualStart } from '@envscore/rules-core';
import { messagesOf } from '../../wording/language.js';
import { type Outcome, type Setting, problemsFound } from '../outcome.js';
import type { Problem } from '../problem.js';
import { dayIn } from './day.js';
import { readRegister, rowsOf } from './rows.js';

/** The years for which an appraiser owes a training (N1), a row a year with the reason, in order. */
export function trainingsOf([trainings, registered, day, number]: readonly unknown[], setting: Setting): Outcome {
  const problems: Problem[] = [];
  const registeredOn = dayIn(registered, 'registeredOn', problems);
  const asOf = dayIn(day, 'asOf', problems, setting.today);
  const rows = rowsOf(readRegister(trainings, 'trainings', 'trainings', problems), 'appraiser', number, problems);
  if (problems.length > 0) return { findings: problemsFound(problems) };
  const { missed, isDue } = trainingYears(rows, { registeredOn }, { asOf, countedFrom: usualStart });
  const { nothingFound, supervision } = messagesOf(setting.language);
  const open = [
    ...missed.map((year) => [year, supervision.missedYear]),
    ...(isDue ? [[Number(asOf.slice(0, 4)), supervision.yearDue]] : []),
  ];
  return { value: open.length === 0 ? [['', nothingFound]] : open, findings: [] };
}
