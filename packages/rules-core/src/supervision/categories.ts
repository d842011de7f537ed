import { findUnit } from '../reference/categories.js';
import { type DutyFinding, told } from './duties.js';
import { type People, type Registered, isGone, isRegisteredOn } from './people.js';
import type { Row } from './registers.js';
import { grantedBy } from './scope.js';
import type { Day } from './supervision.js';

/** So many appraisers a matter needs; known from secondary sources only (rules.md §5), so that fewer is something to look at. */
const appraisersNeeded = 3;

/** N6: each licensed category belongs to its matter, is re-verified, and the licence reissued. */
export class Categories {
  readonly #rows: { readonly row: Row<'categories'>; readonly at: number }[] = [];
  readonly #granted = new Map<string, Set<string>>();
  readonly #doubtful = new Set<string>();

  add(row: Row<'categories'>, at: number): void {
    this.#rows.push({ row, at });
    const { holder, matter, only = [], except = [] } = row;
    if (holder === undefined) return;
    if (matter === undefined || [...only, ...except].includes(undefined)) this.#doubtful.add(holder);
    const granted = this.#granted.get(holder) ?? new Set();
    for (const code of grantedBy(row)) granted.add(code);
    this.#granted.set(holder, granted);
  }

  /** The categories that somebody's licence grants; undefined where no row speaks of it, or one cannot be read. */
  of(holder: string): ReadonlySet<string> | undefined {
    return this.#doubtful.has(holder) ? undefined : this.#granted.get(holder);
  }

  /** What is wrong or owed in the rows themselves. */
  findings(people: People, { asOf }: Day): readonly DutyFinding[] {
    return this.#rows.flatMap(({ row, at }) => {
      const { holder = '', matter, only, except, verifiedOn, passed, reissuedOn } = row;
      const subject = people.subjectOf(holder);
      const place = { register: 'categories', at } as const;
      const unit = findUnit(matter ?? '');
      const foreign = [...(only ?? []), ...(except ?? [])].filter(
        (code) => code !== undefined && findUnit(code)?.matter.code !== unit?.matter.code,
      );
      const list = foreign.filter((code) => code !== undefined);
      const column = only?.some((code) => list.includes(code ?? '')) === true ? 'only' : 'except';
      const outside =
        matter !== undefined && list.length > 0
          ? [told('category-outside-matter', subject, { ...place, column }, { found: matter, list })]
          : [];
      return isGone(people.get(holder), asOf) ? outside : [...outside, ...progress()];

      function progress(): readonly DutyFinding[] {
        const named = matter === undefined ? {} : { found: matter };
        if (verifiedOn === undefined)
          return [told('verification-open', subject, { ...place, column: 'verifiedOn' }, named)];
        const since = { ...named, since: verifiedOn };
        if (passed === undefined) return [told('verification-open', subject, { ...place, column: 'passed' }, since)];
        if (reissuedOn !== undefined) return [];
        return passed
          ? [told('reissue-open', subject, { ...place, column: 'reissuedOn' }, since)]
          : [told('category-failed', subject, { ...place, column: 'reissuedOn' }, since)];
      }
    });
  }

  /** Appraisers' categories within their institution's scope, and enough appraisers left for each matter of it. */
  staffing(
    institutions: Iterable<Registered>,
    appraisersOf: (institution: string) => readonly Registered[],
    day: Day,
  ): readonly DutyFinding[] {
    return [...institutions].flatMap((institution) => {
      const scope = this.of(institution.id);
      if (scope === undefined || !isRegisteredOn(institution, day.asOf)) return [];
      const staff = appraisersOf(institution.id).filter((who) => isRegisteredOn(who, day.asOf));
      const outside = staff.flatMap((who) => {
        const list = [...(this.of(who.id) ?? [])].filter((code) => !scope.has(code));
        const place = { register: 'appraisers', at: who.at } as const;
        return list.length === 0
          ? []
          : [
              told('outside-institution-scope', day.subject(who), place, {
                list,
                found: institution.name ?? institution.id,
              }),
            ];
      });
      const matters = [...new Set([...scope].map((code) => code.slice(0, 2)))].sort();
      const few = matters.flatMap((matter) => {
        const able = staff.filter((who) => {
          const own = this.of(who.id);
          return own === undefined || [...own].some((code) => code.startsWith(matter));
        });
        return able.length >= appraisersNeeded
          ? []
          : [
              told(
                'too-few-appraisers',
                day.subject(institution),
                { register: 'institutions', at: institution.at },
                { found: able.length, allowed: { from: appraisersNeeded }, list: [matter] },
              ),
            ];
      });
      return [...outside, ...few];
    });
  }
}
