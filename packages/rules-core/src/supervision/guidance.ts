import { type DutyFinding, type Place, type Subject, told } from './duties.js';
import { dayAfter, daysBetween, yearOf } from './months.js';
import { type Registered, isRegisteredOn } from './people.js';
import type { Row } from './registers.js';
import { type Counted, type Day, countedOf } from './supervision.js';

type Registration = Pick<Registered, 'registeredOn' | 'deregisteredOn' | 'earlier'>;

const lastDay = (year: number): string => `${String(year)}-12-31`;

/** Years from the first that is counted to that of a day, both included. */
export const yearsUpTo = ({ asOf, countedFrom }: Counted): readonly number[] => {
  const [from, to] = [yearOf(countedFrom), yearOf(asOf)];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
};

/** The years in which something yearly is owed: those on whose last day somebody is registered. */
const yearsOwed = (who: Registration, day: Counted): readonly number[] =>
  yearsUpTo(day).filter((year) => isRegisteredOn(who, lastDay(year)));

/** What is owed once in a calendar year: the years that have gone by without it, and whether this year still lacks it. */
function yearly(who: Registration, done: ReadonlySet<number>, day: Counted): TrainingYears {
  return splitAt(
    yearsOwed(who, day).filter((year) => !done.has(year)),
    day.asOf,
  );
}

/** Open years as those that have gone by on a day, and whether its own is among them. */
export function splitAt(open: readonly number[], asOf: string): TrainingYears {
  const current = yearOf(asOf);
  return { missed: open.filter((year) => year < current), isDue: open.includes(current) };
}

interface YearlyCodes {
  readonly missed: DutyFinding['code'];
  readonly due: DutyFinding['code'];
}

/** The two findings of years in which something was owed and not done. */
export function openYears(
  codes: YearlyCodes,
  { missed, isDue }: TrainingYears,
  subject: Subject,
  place: Place | undefined,
  asOf: string,
): readonly DutyFinding[] {
  const found: DutyFinding[] = [];
  const [first] = missed;
  if (first !== undefined) {
    const since = dayAfter(lastDay(first));
    const daysLate = daysBetween(lastDay(first), asOf);
    found.push(told(codes.missed, subject, place, { since, daysLate, list: missed.map(String) }));
  }
  if (isDue) found.push(told(codes.due, subject, place, { by: lastDay(yearOf(asOf)) }));
  return found;
}

/** The two findings of something that somebody owes once in a calendar year. */
export function yearlyFindings(
  codes: YearlyCodes,
  who: Registered,
  done: ReadonlySet<number>,
  day: Day,
): readonly DutyFinding[] {
  const register = who.kind === 'institution' ? 'institutions' : 'appraisers';
  const years = yearly(who, done, countedOf(who, day));
  return openYears(codes, years, day.subject(who), { register, at: who.at }, day.asOf);
}

/** The years that somebody owes a training for, and how they stand. */
export interface TrainingYears {
  /** Gone by without a training. */
  readonly missed: readonly number[];
  /** Owed by the end of the year of the day, and not yet there. */
  readonly isDue: boolean;
}

type TrainingDays = Pick<Row<'trainings'>, 'from' | 'to' | 'forYear'>;

/** A training that is longer is more likely a year typed wrong. */
const longest = 366;

const isTooLong = ({ from, to }: TrainingDays): boolean =>
  from !== undefined && to !== undefined && daysBetween(from, to) > longest;

/** The year that it makes up for, and the years that it touches: two at most, for what is longer than a year is in doubt. */
function yearsIn(training: TrainingDays): readonly number[] {
  const { from, to = from, forYear } = training;
  if (from === undefined || to === undefined) return [];
  const years = isTooLong(training) ? [yearOf(from)] : [yearOf(from), yearOf(to)];
  return forYear === undefined ? years : [...years, forYear];
}

/** What one appraiser's training rows say of the years that are owed (N1); those that begin after the day are not looked at. */
export const trainingYears = (rows: readonly TrainingDays[], who: Registration, day: Counted): TrainingYears =>
  yearly(who, new Set(rows.filter(({ from = '' }) => from <= day.asOf).flatMap(yearsIn)), day);

/** N1: every appraiser has at least one professional training in each calendar year. A training counts for each year that it touches. */
export class Trainings {
  readonly #years = new Map<string, Set<number>>();
  readonly #long: { readonly appraiser: string; readonly at: number }[] = [];

  add(row: Row<'trainings'>, at: number): void {
    const { appraiser } = row;
    if (appraiser === undefined) return;
    if (isTooLong(row)) this.#long.push({ appraiser, at });
    const years = this.#years.get(appraiser) ?? new Set<number>();
    for (const year of yearsIn(row)) years.add(year);
    this.#years.set(appraiser, years);
  }

  /** Trainings of more than a year. */
  doubtful(subjectOf: (id: string) => Subject): readonly DutyFinding[] {
    return this.#long.map(({ appraiser, at }) =>
      told('training-too-long', subjectOf(appraiser), { register: 'trainings', at, column: 'to' }),
    );
  }

  findings(appraisers: Iterable<Registered>, day: Day): readonly DutyFinding[] {
    const none: ReadonlySet<number> = new Set();
    return [...appraisers].flatMap((who) =>
      yearlyFindings({ missed: 'training-missed', due: 'training-due' }, who, this.#years.get(who.id) ?? none, day),
    );
  }
}

/** N1: each province keeps a team of advisers drawn from the review-expert library. */
export class Advisers {
  readonly #rows: { readonly row: Row<'advisers'>; readonly at: number }[] = [];

  add(row: Row<'advisers'>, at: number): void {
    this.#rows.push({ row, at });
  }

  findings(provinces: Iterable<string | undefined>, { asOf }: Day): readonly DutyFinding[] {
    const isActive = ({ row: { from, to } }: { readonly row: Row<'advisers'> }): boolean =>
      (from === undefined || from <= asOf) && (to === undefined || asOf <= to);
    const active = this.#rows.filter(isActive);
    const none = [...provinces]
      .filter((province) => active.every(({ row }) => row.province !== province))
      .map((province) => told('advisers-none', province === undefined ? {} : { province }));
    const outside = active
      .filter(({ row }) => row.fromLibrary === false)
      .map(({ row, at }) => {
        const subject = {
          ...(row.name !== undefined && { name: row.name }),
          ...(row.province !== undefined && { province: row.province }),
        };
        return told('adviser-outside-library', subject, { register: 'advisers', at, column: 'fromLibrary' });
      });
    return [...none, ...outside];
  }
}
