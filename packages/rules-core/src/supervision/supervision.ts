import type { Policy } from '../scoring/policy.js';
import type { Subject } from './duties.js';
import type { Registered } from './people.js';

/** The day that the registers are looked at, and what is needed to tell of it. */
export interface Day {
  /** YYYY-MM-DD. */
  readonly asOf: string;
  readonly policy: Policy;
  /** Whom a finding concerns, with the province. */
  readonly subject: (who: Registered) => Subject;
}

/** The days that registers speak of; what lies outside is a slip, and would owe thousands of months. */
export const usualDays = { from: '1950-01-01', to: '2100-12-31' } as const;

/** The first whole year after the notice: what is owed is counted from here where registers say nothing else. */
export const usualStart = '2020-01-01';

/** The day and the start of what is counted, as far as dates go. */
export interface Counted {
  readonly asOf: string;
  readonly countedFrom: string;
}

/** What somebody’s own book counts from. */
export const countedOf = ({ countedFrom = usualStart }: Registered, { asOf }: Day): Counted => ({ asOf, countedFrom });
