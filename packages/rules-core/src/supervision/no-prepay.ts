import { type DutyFinding, told } from './duties.js';
import { type Registered, isRegisteredOn } from './people.js';
import type { Row } from './registers.js';
import type { Day } from './supervision.js';

/** N3: each province lists in principle at least one institution that takes public-interest cases without prepaid fees. */
export class NoPrepay {
  readonly #rows: { readonly row: Row<'noPrepay'>; readonly at: number }[] = [];

  add(row: Row<'noPrepay'>, at: number): void {
    this.#rows.push({ row, at });
  }

  /** D14: a blacklisted institution does not count as its province's. */
  findings(
    provinces: Iterable<string | undefined>,
    institutions: ReadonlyMap<string, Registered>,
    isListed: (id: string) => boolean,
    day: Day,
  ): readonly DutyFinding[] {
    const { asOf, policy } = day;
    const found: DutyFinding[] = [];
    const served = new Set<string | undefined>();
    for (const { row, at } of this.#rows) {
      const who = institutions.get(row.institution ?? '');
      const { listedOn, endedOn, reportedOn } = row;
      if (who === undefined || listedOn === undefined || listedOn > asOf) continue;
      if ((endedOn !== undefined && endedOn <= asOf) || !isRegisteredOn(who, asOf)) continue;
      const subject = day.subject(who);
      const place = { register: 'noPrepay', at } as const;
      const isBarred = policy.D14 === 'on' && isListed(who.id);
      if (isBarred) found.push(told('no-prepay-blacklisted', subject, { ...place, column: 'institution' }));
      else served.add(subject.province);
      if (reportedOn === undefined)
        found.push(told('no-prepay-not-reported', subject, { ...place, column: 'reportedOn' }, { since: listedOn }));
    }
    for (const province of provinces)
      if (!served.has(province)) found.push(told('no-prepay-none', province === undefined ? {} : { province }));
    return found;
  }
}
