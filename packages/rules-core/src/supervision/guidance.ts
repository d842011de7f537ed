import { type DutyFinding, told } from './duties.js';
import { dayAfter, daysBetween, yearOf } from './months.js';
import { type Registered, isRegisteredOn } from './people.js';
import type { Row } from './registers.js';
import type { Day } from './supervision.js';

type Registration = Pick<Registered, 'registeredOn' | 'deregisteredOn'>;
type Counted = Pick<Day, 'asOf' | 'countedFrom'>;

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
  const open = yearsOwed(who, day).filter((year) => !done.has(year));
  const current = yearOf(day.asOf);
  return { missed: open.filter((year) => year < current), isDue: open.includes(current) };
}

/** The two findings of something that is owed once in a calendar year. */
export function yearlyFindings(
  codes: { readonly missed: DutyFinding['code']; readonly due: DutyFinding['code'] },
  who: Registered,
  done: ReadonlySet<number>,
  day: Day,
): readonly DutyFinding[] {
  const { missed, isDue } = yearly(who, done, day);
  const place = { register: who.kind === 'institution' ? 'institutions' : 'appraisers', at: who.at } as const;
  const found: DutyFinding[] = [];
  const [first] = missed;
  if (first !== undefined) {
    const since = dayAfter(lastDay(first));
    const daysLate = daysBetween(lastDay(first), day.asOf);
    found.push(told(codes.missed, day.subject(who), place, { since, daysLate, list: missed.map(String) }));
  }
  if (isDue) found.push(told(codes.due, day.subject(who), place, { by: lastDay(yearOf(day.asOf)) }));
  return found;
}

/** The years that somebody owes a training for, and how they stand. */
export interface TrainingYears {
  /** Gone by without a training. */
  readonly missed: readonly number[];
  /** Owed by the end of the year of the day, and not yet there. */
  readonly isDue: boolean;
}

const yearsIn = ({ from, to = from }: Pick<Row<'trainings'>, 'from' | 'to'>): readonly number[] =>
  from === undefined || to === undefined
    ? []
    : Array.from({ length: Math.max(0, yearOf(to) - yearOf(from) + 1) }, (_, index) => yearOf(from) + index);

/** What one appraiser's training rows say of the years that are owed (N1). */
export const trainingYears = (
  rows: readonly Pick<Row<'trainings'>, 'from' | 'to'>[],
  who: Registration,
  day: Counted,
): TrainingYears => yearly(who, new Set(rows.flatMap(yearsIn)), day);

/** N1: every appraiser has at least one professional training in each calendar year. A training counts for each year that it touches. */
export class Trainings {
  readonly #years = new Map<string, Set<number>>();

  add(row: Row<'trainings'>): void {
    const { appraiser } = row;
    if (appraiser === undefined) return;
    const years = this.#years.get(appraiser) ?? new Set<number>();
    for (const year of yearsIn(row)) years.add(year);
    this.#years.set(appraiser, years);
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

  findings(provinces: Iterable<string>, { asOf }: Day): readonly DutyFinding[] {
    const isActive = ({ row: { from, to } }: { readonly row: Row<'advisers'> }): boolean =>
      (from === undefined || from <= asOf) && (to === undefined || asOf <= to);
    const active = this.#rows.filter(isActive);
    const none = [...provinces]
      .filter((province) => active.every(({ row }) => row.province !== province))
      .map((province) => told('advisers-none', { province }));
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
