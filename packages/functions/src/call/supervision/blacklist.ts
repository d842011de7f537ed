import {
  type BlacklistEvent,
  type Row,
  type Standing,
  catalogueOf,
  defaultPolicy,
  registerTermsOf,
  standingOn,
} from '@envscore/rules-core';
import { messagesOf } from '../../wording/language.js';
import { readPolicyArgument } from '../arguments.js';
import { neededCell } from '../needed-cell.js';
import { type Outcome, type Setting, issuesFound, problemsFound } from '../outcome.js';
import type { Problem } from '../problem.js';
import { dayIn } from './day.js';
import { identity, readRegister } from './rows.js';

/** A row without a day or an event is told of, and is no event. */
const eventsOf = (rows: readonly Row<'blacklist'>[]): readonly BlacklistEvent[] =>
  rows.flatMap(({ listing = '', event, date, number }) =>
    event === undefined || date === undefined
      ? []
      : [{ listing: listing.trim(), event, date, ...(number !== undefined && { number }) }],
  );

/**
 * Where somebody stands with the blacklist (N5): by number the state in words; by name no more than a warning, where somebody of that name is
 * listed.
 */
export function blacklistOf([person, register, day, rawPolicy]: readonly unknown[], setting: Setting): Outcome {
  const problems: Problem[] = [];
  const { language } = setting;
  const wanted = identity(neededCell(person, 'person', problems));
  const asOf = dayIn(day, 'asOf', problems, setting.today);
  const { policy = defaultPolicy, issues, problems: wrong } = readPolicyArgument(rawPolicy);
  problems.push(...wrong);
  const { entries, read, tellAlike } = readRegister(register, 'blacklist', 'register', problems);
  tellAlike(wanted);
  if (problems.length > 0 || issues.length > 0)
    return { findings: [...problemsFound(problems), ...issuesFound(issues, 'review')] };
  const standing = (key: 'holder' | 'name', found: string): Standing =>
    standingOn(eventsOf(read((entry) => identity(entry[key]) === found)), { asOf, policy });
  const { phrases } = catalogueOf(language);
  const states = registerTermsOf(language).words.blacklist.status;
  const answer = (): string => {
    if (entries.some(({ holder }) => identity(holder) === wanted)) return states[standing('holder', wanted).state];
    const named = entries.filter(({ name }) => identity(name) === wanted);
    const numbers = [...new Set(named.map(({ holder }) => String(holder ?? '').trim()))].sort();
    const listed = numbers.filter((number) =>
      number === '' ? standing('name', wanted).isListed : standing('holder', identity(number)).isListed,
    );
    const { sameName } = messagesOf(language).supervision;
    return listed.length === 0 ? states.clear : sameName(phrases.list(listed.filter((number) => number !== '')));
  };
  const value = answer();
  return problems.length > 0 ? { findings: problemsFound(problems) } : { value, findings: [] };
}
