import { type DutyFinding, type Subject, told } from './duties.js';
import { yearlyFindings, yearsUpTo } from './guidance.js';
import { dayAfter, daysBetween, yearOf } from './months.js';
import { type Registered, isRegisteredOn } from './people.js';
import type { Row } from './registers.js';
import type { Day } from './supervision.js';

/** N7: at least one third-party evaluation a year, of each institution (D16) or, with D16 off, in each province. */
export class Evaluations {
  readonly #years = new Map<string, Set<number>>();

  add({ institution = '', date }: Row<'evaluations'>, province: string | undefined): void {
    if (date === undefined) return;
    for (const key of [`institution ${institution}`, `province ${province ?? ''}`]) {
      const years = this.#years.get(key) ?? new Set<number>();
      years.add(yearOf(date));
      this.#years.set(key, years);
    }
  }

  findings(province: string | undefined, institutions: readonly Registered[], day: Day): readonly DutyFinding[] {
    const codes = { missed: 'evaluation-missed', due: 'evaluation-due' } as const;
    const none: ReadonlySet<number> = new Set();
    if (day.policy.D16 === 'on')
      return institutions.flatMap((who) =>
        yearlyFindings(codes, who, this.#years.get(`institution ${who.id}`) ?? none, day),
      );
    const done = this.#years.get(`province ${province ?? ''}`) ?? none;
    const open = yearsUpTo(day).filter((year) => !done.has(year));
    const current = yearOf(day.asOf);
    const missed = open.filter((year) => year < current);
    const subject = province === undefined ? {} : { province };
    const [first] = missed;
    const last = `${String(first)}-12-31`;
    return [
      ...(first === undefined
        ? []
        : [
            told(codes.missed, subject, undefined, {
              since: dayAfter(last),
              daysLate: daysBetween(last, day.asOf),
              list: missed.map(String),
            }),
          ]),
      ...(open.includes(current) ? [told(codes.due, subject, undefined, { by: `${String(current)}-12-31` })] : []),
    ];
  }
}

const serious: ReadonlySet<Row<'inspections'>['result']> = new Set(['misstatement', 'wrongStandard']);

/** N7: double-random inspections, opinion checks, and what comes of them. */
export class Inspections {
  readonly #open: { readonly row: Row<'inspections'>; readonly at: number }[] = [];
  readonly #seen = { doubleRandom: new Set<string>(), opinionCheck: new Set<string>() };

  add(row: Row<'inspections'>, at: number, asOf: string): void {
    const { institution, date, kind, result } = row;
    if (institution === undefined || date === undefined || date > asOf) return;
    if (kind === 'doubleRandom' || kind === 'opinionCheck') this.#seen[kind].add(institution);
    if (result !== undefined && result !== 'passed') this.#open.push({ row, at });
  }

  findings(
    institutions: ReadonlyMap<string, Registered>,
    subjectOf: (id: string) => Subject,
    { asOf }: Day,
  ): readonly DutyFinding[] {
    return this.#open.flatMap(({ row, at }) => {
      const { institution = '', date = '', result, rectifyBy, rectifiedOn, sanctionedOn } = row;
      const subject = subjectOf(institution);
      const place = { register: 'inspections', at } as const;
      if (serious.has(result) && sanctionedOn === undefined)
        return [told('misconduct-open', subject, { ...place, column: 'sanctionedOn' }, { since: date })];
      if (result === 'conditionsLost' && institutions.get(institution)?.deregisteredOn === undefined)
        return [told('deregistration-open', subject, { ...place, column: 'result' }, { since: date })];
      if (result !== 'rectify' || rectifiedOn !== undefined) return [];
      const column = { ...place, column: 'rectifiedOn' };
      return rectifyBy !== undefined && rectifyBy < asOf
        ? [
            told('inspection-late', subject, column, {
              since: dayAfter(rectifyBy),
              daysLate: daysBetween(rectifyBy, asOf),
            }),
          ]
        : [
            told('inspection-open', subject, column, {
              since: date,
              ...(rectifyBy !== undefined && { by: rectifyBy }),
            }),
          ];
    });
  }

  /** The institutions of a province that were never drawn for inspection, and those whose opinions were never checked. */
  never(institutions: readonly Registered[], subject: Subject, { asOf }: Day): readonly DutyFinding[] {
    const active = institutions.filter((who) => isRegisteredOn(who, asOf)).sort((one, other) => one.at - other.at);
    const without = (seen: ReadonlySet<string>, code: DutyFinding['code']): readonly DutyFinding[] => {
      const list = active.filter(({ id }) => !seen.has(id)).map(({ id, name }) => name ?? id);
      return list.length === 0 ? [] : [told(code, subject, undefined, { found: list.length, list })];
    };
    return [
      ...without(this.#seen.doubleRandom, 'never-inspected'),
      ...without(this.#seen.opinionCheck, 'opinions-never-checked'),
    ];
  }
}
