import { defaultPolicy, halfYearOf } from '@envscore/rules-core';
import { serialOf } from '../../coercion/date.js';
import { readPolicyArgument } from '../arguments.js';
import { type Outcome, issuesFound, problemsFound } from '../outcome.js';
import type { Problem } from '../problem.js';
import { daysIn } from './day.js';

/** The first day on which a removal is possible (N5), as Excel keeps a date; blank where a breach awaits a new pass. */
export function releaseOf([passedOn, breaches, rawPolicy]: readonly unknown[]): Outcome {
  const problems: Problem[] = [];
  const passes = daysIn(passedOn, 'passedOn', problems);
  const offences = daysIn(breaches, 'breaches', problems);
  const { policy = defaultPolicy, issues, problems: wrong } = readPolicyArgument(rawPolicy);
  problems.push(...wrong);
  if (passes.length === 0 && problems.length === 0) problems.push({ code: 'missing-argument', parameter: 'passedOn' });
  if (problems.length > 0 || issues.length > 0)
    return { findings: [...problemsFound(problems), ...issuesFound(issues, 'review')] };
  const { releaseOn } = halfYearOf(passes, offences, policy.D15);
  return { value: releaseOn === undefined ? '' : serialOf(releaseOn), findings: [] };
}
