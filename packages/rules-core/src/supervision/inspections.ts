import { type DutyFinding, type Subject, told } from './duties.js';
import { openYears, splitAt, yearlyFindings, yearsUpTo } from './guidance.js';
import { dayAfter, daysBetween, yearOf } from './months.js';
import type { Policy } from '../scoring/policy.js';
import { type People, type Registered, isGone, isRegisteredOn } from './people.js';
import type { Row } from './registers.js';
import type { Day } from './supervision.js';

/** N7: at least one third-party evaluation a year, of each institution (D16) or, with D16 off, in each province. */
export class Evaluations {
  readonly #ofInstitutions = new Map<string, Set<number>>();
  readonly #ofProvinces = new Map<string | undefined, Set<number>>();
  readonly #unassigned: number[] = [];

  add({ institution, date, forYear }: Row<'evaluations'>, province: string | undefined, at: number): void {
    if (date === undefined) return;
    const years = [yearOf(date), ...(forYear === undefined ? [] : [forYear])];
    if (institution === undefined) {
      this.#unassigned.push(at);
      note(this.#ofProvinces, province, years);
    } else note(this.#ofInstitutions, institution, years);
  }

  /** Where each institution is to be evaluated, an evaluation of none is nobody's. */
  unassigned({ D16 }: Policy): readonly DutyFinding[] {
    return (D16 === 'on' ? this.#unassigned : []).map((at) =>
      told('missing-value', {}, { register: 'evaluations', at, column: 'institution' }),
    );
  }

  /** `start`: the day that the province counts from. */
  findings(province: Subject, institutions: readonly Registered[], start: string, day: Day): readonly DutyFinding[] {
    const codes = { missed: 'evaluation-missed', due: 'evaluation-due' } as const;
    if (day.policy.D16 === 'on')
      return institutions.flatMap((who) => yearlyFindings(codes, who, this.#ofInstitutions.get(who.id) ?? never, day));
    const done = new Set([
      ...(this.#ofProvinces.get(province.province) ?? never),
      ...institutions.flatMap(({ id }) => [...(this.#ofInstitutions.get(id) ?? never)]),
    ]);
    const open = yearsUpTo({ asOf: day.asOf, countedFrom: start }).filter((year) => !done.has(year));
    return openYears(codes, splitAt(open, day.asOf), province, undefined, day.asOf);
  }
}

const never: ReadonlySet<number> = new Set();

function note<Key>(years: Map<Key, Set<number>>, key: Key, found: readonly number[]): void {
  const known = years.get(key) ?? new Set<number>();
  for (const year of found) known.add(year);
  years.set(key, known);
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

  findings(people: People, { asOf }: Day): readonly DutyFinding[] {
    return this.#open.flatMap(({ row, at }) => {
      const { institution = '', date = '', result, rectifyBy, rectifiedOn, sanctionedOn } = row;
      const subject = people.subjectOf(institution);
      const place = { register: 'inspections', at } as const;
      if (serious.has(result) && sanctionedOn === undefined)
        return [told('misconduct-open', subject, { ...place, column: 'sanctionedOn' }, { since: date })];
      // Of an institution that is no more nothing else is owed.
      if (isGone(people.institutions.get(institution), asOf)) return [];
      if (result === 'conditionsLost')
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
