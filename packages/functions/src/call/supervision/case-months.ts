import { caseMonths, usualStart } from '@envscore/rules-core';
import { messagesOf } from '../../wording/language.js';
import { type Outcome, type Setting, problemsFound } from '../outcome.js';
import type { Problem } from '../problem.js';
import { dayIn } from './day.js';
import { readRegister, rowsOf } from './rows.js';

/** The months for which an institution owes a case (N2), a row a month with the reason, in order. */
export function caseMonthsOf([cases, registered, day, number]: readonly unknown[], setting: Setting): Outcome {
  const problems: Problem[] = [];
  const registeredOn = dayIn(registered, 'registeredOn', problems);
  const asOf = dayIn(day, 'asOf', problems, setting.today);
  const rows = rowsOf(readRegister(cases, 'cases', 'cases', problems), 'institution', number, problems);
  if (problems.length > 0) return { findings: problemsFound(problems) };
  const { missed, returned, withoutReason, isDue } = caseMonths(
    rows,
    { registeredOn },
    { asOf, countedFrom: usualStart },
  );
  const { nothingFound, supervision } = messagesOf(setting.language);
  const open = [
    ...missed.map((month) => [month, supervision.missedMonth] as const),
    ...returned.map((month) => [month, supervision.returnedMonth] as const),
    ...withoutReason.map((month) => [month, supervision.monthWithoutReason] as const),
    ...(isDue ? [[asOf.slice(0, 7), supervision.monthDue] as const] : []),
  ].sort(([one], [other]) => (one < other ? -1 : 1));
  return { value: open.length === 0 ? [['', nothingFound]] : open, findings: [] };
}
