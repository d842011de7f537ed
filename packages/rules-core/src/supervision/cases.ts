import { type DutyFinding, told } from './duties.js';
import { identityOf } from './identity.js';
import { dayAfter, daysBetween, monthEnd, monthNumber, monthOf } from './months.js';
import type { Registered } from './people.js';
import { type Row, type caseFields } from './registers.js';
import { type Counted, type Day, countedOf } from './supervision.js';

type CaseField = (typeof caseFields)[number];

/** What has been entered for a month, from the least to the most. */
const monthStates = ['noneWithoutReason', 'returned', 'none', 'sent'] as const;

type MonthState = (typeof monthStates)[number];

/** The months that an institution owes a case for, and how each stands. */
export interface CaseMonths {
  /** Owed and gone by: YYYY-MM. */
  readonly missed: readonly string[];
  /** Gone by, with nothing but what was returned. */
  readonly returned: readonly string[];
  /** Gone by, said to be without an accepted commission, and no reason given. */
  readonly withoutReason: readonly string[];
  /** Months gone by that are owed. */
  readonly owed: number;
  /** Owed by the end of the month of the day, and not yet in. */
  readonly isDue: boolean;
}

/** How an institution does in the case library (N2). */
export interface CaseStanding {
  readonly subject: { readonly id?: string; readonly name?: string; readonly province?: string };
  readonly rank: number;
  readonly submitted: number;
  readonly included: number;
  readonly owed: number;
  readonly missed: readonly string[];
  /** Of the five fields that the notice names, those that its cases are of. */
  readonly fields: readonly CaseField[];
  /** Cases of months owed, submitted and not returned, and those included, together, a month owed and gone by; two decimals, half up. Absent while no month is owed. */
  readonly indicator?: number;
}

/** A month with what was submitted and included in it, over all institutions. */
export interface MonthCount {
  readonly month: string;
  readonly submitted: number;
  readonly included: number;
}

/** What is known of an institution's month. */
interface Month {
  state: MonthState;
  submitted: number;
  included: number;
}

interface Kept {
  readonly months: Map<number, Month>;
  readonly fields: Set<CaseField>;
  /** The cases submitted that have a title, by month and title. */
  readonly titles: Map<string, { readonly at: number; isIncluded: boolean }>;
}

const nothing = (): Kept => ({ months: new Map(), fields: new Set(), titles: new Map() });

function stateOf({ status, reason = '' }: Pick<Row<'cases'>, 'status' | 'reason'>): MonthState | undefined {
  if (status === 'sent' || status === 'adopted') return 'sent';
  if (status === 'returned') return 'returned';
  if (status !== 'none') return undefined;
  return reason.trim() === '' ? 'noneWithoutReason' : 'none';
}

const better = (one: MonthState, other: MonthState | undefined): MonthState =>
  other === undefined || monthStates.indexOf(one) > monthStates.indexOf(other) ? one : other;

/** The month a case belongs to; that of the day it was sent where nothing else is said. */
const monthOfCase = ({ month, sentOn }: Pick<Row<'cases'>, 'month' | 'sentOn'>): string | undefined =>
  month ?? sentOn?.slice(0, 7);

/**
 * The months owed by somebody registered then: from the first whole month in the register (or counted) to the last month that has
 * gone by, or the one before the deregistration.
 */
function monthsOwed({ earlier = [], ...last }: Owing, { asOf, countedFrom }: Counted): readonly number[] {
  const whole = (date: string): number => monthNumber(date) + (date.endsWith('-01') ? 0 : 1);
  const months = [...earlier, last].flatMap(({ registeredOn, deregisteredOn }) => {
    if (registeredOn === undefined) return [];
    const from = Math.max(whole(registeredOn), whole(countedFrom));
    const to = Math.min(monthNumber(asOf), deregisteredOn === undefined ? Infinity : monthNumber(deregisteredOn) - 1);
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  });
  return earlier.length === 0 ? months : [...new Set(months)].sort((one, other) => one - other);
}

type Owing = Pick<Registered, 'registeredOn' | 'deregisteredOn' | 'earlier'>;

function monthsOf(stateIn: (month: number) => MonthState | undefined, who: Owing, day: Counted): CaseMonths {
  const owed = monthsOwed(who, day);
  const current = monthNumber(day.asOf);
  const past = owed.filter((number) => number < current);
  const inState = (state: MonthState | undefined): readonly string[] =>
    past.filter((number) => stateIn(number) === state).map(monthOf);
  const now = stateIn(current);
  return {
    missed: inState(undefined),
    returned: inState('returned'),
    withoutReason: inState('noneWithoutReason'),
    owed: past.length,
    isDue: owed.includes(current) && now !== 'sent' && now !== 'none',
  };
}

/** What one institution's case rows say of the months that it owes (N2). Rows later than the day are not looked at. */
export function caseMonths(
  rows: readonly Pick<Row<'cases'>, 'month' | 'sentOn' | 'status' | 'reason'>[],
  who: Owing,
  day: Counted,
): CaseMonths {
  const states = new Map<number, MonthState>();
  for (const row of rows) {
    const [month, state] = [monthOfCase(row), stateOf(row)];
    if (month === undefined || state === undefined || (row.sentOn ?? '') > day.asOf) continue;
    const number = monthNumber(month);
    states.set(number, better(state, states.get(number)));
  }
  return monthsOf((number) => states.get(number), who, day);
}

/** January 2000: what is earlier was typed wrong. */
const firstMonth = 2000 * 12;

const hundredths = (numerator: number, denominator: number): number =>
  Math.floor((200 * numerator + denominator) / (2 * denominator)) / 100;

/** N2: each institution in principle submits at least one case in each month; submitted and included are counted. */
export class Cases {
  readonly #kept = new Map<string, Kept>();
  readonly #months = new Map<number, { submitted: number; included: number }>();
  readonly #asOf: string;

  constructor(asOf: string) {
    this.#asOf = asOf;
  }

  /** Gives the finding where the case has been counted already: the same title in the same month of the same institution. */
  add(row: Row<'cases'>, at: number): DutyFinding | undefined {
    const { institution, fields = [], includedOn, title = '' } = row;
    const [month, state] = [monthOfCase(row), stateOf(row)];
    if (institution === undefined || month === undefined || state === undefined) return undefined;
    const number = monthNumber(month);
    if (number > monthNumber(this.#asOf)) return undefined;
    const kept = this.#kept.get(institution) ?? nothing();
    this.#kept.set(institution, kept);
    const known = kept.months.get(number);
    const own = known ?? { state, submitted: 0, included: 0 };
    kept.months.set(number, own);
    own.state = better(state, known?.state);
    if (state !== 'sent') return undefined;
    const called = identityOf(title);
    const key = `${number} ${called}`;
    const same = called === '' ? undefined : kept.titles.get(key);
    const isIncluded = includedOn !== undefined;
    const count = this.#months.get(number) ?? { submitted: 0, included: 0 };
    this.#months.set(number, count);
    for (const counted of [own, count]) {
      if (same === undefined) counted.submitted += 1;
      if (isIncluded && same?.isIncluded !== true) counted.included += 1;
    }
    for (const field of fields) if (field !== undefined) kept.fields.add(field);
    if (same === undefined) {
      if (called !== '') kept.titles.set(key, { at, isIncluded });
      return undefined;
    }
    same.isIncluded ||= isIncluded;
    return told(
      'case-twice',
      { id: institution },
      { register: 'cases', at: Math.max(at, same.at), column: 'title' },
      { found: title, list: [month], other: { register: 'cases', at: Math.min(at, same.at) } },
    );
  }

  /** Every month from the first with a case to the last. */
  get months(): readonly MonthCount[] {
    const numbers = [...this.#months.keys()].filter((number) => number >= firstMonth);
    const from = Math.min(...numbers);
    return numbers.length === 0
      ? []
      : Array.from({ length: Math.max(...numbers) - from + 1 }, (_, index) => ({
          month: monthOf(from + index),
          submitted: 0,
          included: 0,
          ...this.#months.get(from + index),
        }));
  }

  findings(institutions: Iterable<Registered>, day: Day): readonly DutyFinding[] {
    return [...institutions].flatMap((who) => {
      const { missed, returned, withoutReason, isDue } = this.#monthsOf(who, day);
      const place = { register: 'institutions', at: who.at } as const;
      const subject = day.subject(who);
      const found: DutyFinding[] = [];
      const tell = (code: DutyFinding['code'], list: readonly string[]): void => {
        const [first] = list;
        if (first === undefined) return;
        const end = monthEnd(monthNumber(first));
        const late = { since: dayAfter(end), daysLate: daysBetween(end, day.asOf) };
        found.push(told(code, subject, place, { ...late, list }));
      };
      tell('cases-missed', missed);
      tell('cases-returned', returned);
      tell('no-case-without-reason', withoutReason);
      if (isDue) found.push(told('case-due', subject, place, { by: monthEnd(monthNumber(day.asOf)) }));
      return found;
    });
  }

  /** All institutions, the best first; equal ones share a rank. */
  standings(institutions: Iterable<Registered>, day: Day): readonly CaseStanding[] {
    const unranked = [...institutions].map((who) => {
      const { months, fields = new Set<CaseField>() } = this.#kept.get(who.id) ?? {};
      const { missed, owed } = this.#monthsOf(who, day);
      const counted = monthsOwed(who, countedOf(who, day)).flatMap((number) => months?.get(number) ?? []);
      const submitted = counted.reduce((sum, month) => sum + month.submitted, 0);
      const included = counted.reduce((sum, month) => sum + month.included, 0);
      return {
        subject: day.subject(who),
        submitted,
        included,
        owed,
        missed,
        fields: [...fields].filter((field) => field !== 'other').sort(),
        ...(owed > 0 && { indicator: hundredths(submitted + included, owed) }),
      };
    });
    const byIndicator = unranked.sort(
      (one, other) =>
        (other.indicator ?? -1) - (one.indicator ?? -1) ||
        other.fields.length - one.fields.length ||
        ((one.subject.id ?? '') < (other.subject.id ?? '') ? -1 : 1),
    );
    let rank = 0;
    return byIndicator.map((standing, index) => {
      const previous = byIndicator[index - 1];
      const isEqual = previous?.indicator === standing.indicator && previous?.fields.length === standing.fields.length;
      if (index === 0 || !isEqual) rank = index + 1;
      return { ...standing, rank };
    });
  }

  #monthsOf(who: Registered, day: Day): CaseMonths {
    const months = this.#kept.get(who.id)?.months;
    return monthsOf((number) => months?.get(number)?.state, who, countedOf(who, day));
  }
}
