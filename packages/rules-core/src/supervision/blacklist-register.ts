import {
  type BlacklistEvent,
  type BlacklistState,
  type Listing,
  type Standing,
  beginnings,
  isInEffect,
  standingOn,
} from './blacklist.js';
import { type DutyDetail, type DutyFinding, type Subject, told } from './duties.js';
import { identityOf } from './identity.js';
import { type People, isGone } from './people.js';
import type { Row } from './registers.js';
import type { Day } from './supervision.js';

/** Somebody with a listing, or with what could become one. */
export interface Holder extends Standing {
  readonly subject: Subject;
  /** The row of the last event. */
  readonly at: number;
}

interface Kept {
  readonly event: BlacklistEvent & { readonly at: number };
  /** The state as somebody typed it. */
  readonly status?: BlacklistState;
}

/** What the register of the blacklist says of everybody on it (N5). */
export class Blacklist {
  readonly #kept = new Map<string, Kept[]>();
  /** The names that stand beside a number, and the first row of each. */
  readonly #names = new Map<string, Map<string, number>>();
  /** Of whom a row holds no event on a day, and where it stands first. */
  readonly #unread = new Map<string, number>();
  readonly #alone: { readonly name: string; readonly at: number }[] = [];
  readonly #eventsAlone = new Map<string, BlacklistEvent[]>();
  readonly #holderOf = new Map<string, { readonly holder: string; readonly at: number }>();
  readonly #shared: {
    readonly listing: string;
    readonly holder: string;
    readonly at: number;
    readonly first: number;
  }[] = [];

  add(row: Row<'blacklist'>, at: number): void {
    const { event, date, number, ground, status, name, holder = '', listing = '' } = row;
    if (holder === '') {
      const alone = name?.trim() ?? '';
      if (alone === '') return;
      this.#alone.push({ name: alone, at });
      if (event === undefined || date === undefined) return;
      const events = this.#eventsAlone.get(alone) ?? [];
      events.push({ listing, event, date, ...(number !== undefined && { number }) });
      this.#eventsAlone.set(alone, events);
      return;
    }
    const called = name?.trim() ?? '';
    if (called !== '') {
      const names = this.#names.get(holder) ?? new Map<string, number>();
      this.#names.set(holder, names);
      if (!names.has(called)) names.set(called, at);
    }
    if (event === undefined || date === undefined) {
      this.#unread.set(holder, Math.min(at, this.#unread.get(holder) ?? at));
      return;
    }
    if (listing !== '') {
      const known = this.#holderOf.get(listing);
      if (known === undefined) this.#holderOf.set(listing, { holder, at });
      else if (known.holder !== holder) this.#shared.push({ listing, holder, at, first: known.at });
    }
    const kept = this.#kept.get(holder) ?? [];
    kept.push({
      event: {
        listing,
        event,
        date,
        ...(number !== undefined && { number }),
        ...(ground !== undefined && { ground }),
        at,
      },
      ...(status !== undefined && { status }),
    });
    this.#kept.set(holder, kept);
  }

  eventsOf(holder: string): readonly BlacklistEvent[] {
    return (this.#kept.get(holder) ?? []).map(({ event }) => event);
  }

  /** The names that stand without a number where a listing is in effect: of whom, nobody knows. */
  namesListed(day: Day): readonly string[] {
    return [...this.#eventsAlone].filter(([, events]) => standingOn(events, day).isListed).map(([name]) => name);
  }

  /** Whether a listing of somebody was begun on a day or later. */
  begunSince(holder: string, date: string, asOf: string): boolean {
    return this.eventsOf(holder).some(({ event, date: on }) => beginnings.has(event) && on >= date && on <= asOf);
  }

  /** Everybody with an event up to the day, those whom clients are warned of first. */
  holders(people: People, day: Day): readonly Holder[] {
    return [...this.#kept]
      .map(([id, kept]) => ({
        ...standingOn(
          kept.map(({ event }) => event),
          day,
        ),
        subject: this.#subjectOf(id, people),
        at: Math.max(...kept.map(({ event }) => event.at)),
      }))
      .filter(({ listings }) => listings.length > 0)
      .sort(
        (one, other) =>
          Number(other.isListed) - Number(one.isListed) || ((one.subject.id ?? '') < (other.subject.id ?? '') ? -1 : 1),
      );
  }

  /** As registered; somebody who is not by the name beside the number: of several the first by its letters, for rows come in any order. */
  #subjectOf(id: string, people: People): Subject {
    const subject = people.subjectOf(id);
    const name = subject.name ?? [...(this.#names.get(id)?.keys() ?? [])].sort()[0];
    return name === undefined ? subject : { ...subject, name };
  }

  /** The names beside a number that are not its holder's. */
  #otherNames({ id = '', name = '' }: Subject): readonly (readonly [name: string, at: number])[] {
    return [...(this.#names.get(id) ?? [])].filter(([called]) => identityOf(called) !== identityOf(name));
  }

  findings(holders: readonly Holder[], people: People, { asOf }: Day): readonly DutyFinding[] {
    return [
      ...holders.flatMap((holder) => [
        ...holder.listings.flatMap((listing) => this.#ofListing(holder, listing, people, asOf)),
        ...this.#typed(holder, asOf),
        ...this.#doubtful(holder),
        ...this.#otherNames(holder.subject).map(([found, at]) =>
          told('name-differs', holder.subject, { register: 'blacklist', at, column: 'name' }, { found }),
        ),
      ]),
      ...this.#alone.map(({ name, at }) =>
        told(
          'name-alone',
          { name },
          { register: 'blacklist', at, column: 'holder' },
          {
            list: people.withName(name).map(({ id }) => id),
          },
        ),
      ),
      ...this.#shared.map(({ listing, holder, at, first }) =>
        told(
          'two-holders',
          people.subjectOf(holder),
          { register: 'blacklist', at, column: 'holder' },
          {
            found: listing,
            other: { register: 'blacklist', at: first },
          },
        ),
      ),
    ];
  }

  /** What cannot be read may be what ended a listing. */
  #doubtful({ subject }: Holder): readonly DutyFinding[] {
    const at = this.#unread.get(subject.id ?? '');
    return at === undefined ? [] : [told('standing-doubtful', subject, { register: 'blacklist', at, column: 'event' })];
  }

  /** The state as it was typed last, where the events contradict it. */
  #typed({ subject, state, listings }: Holder, asOf: string): readonly DutyFinding[] {
    const [last] = (this.#kept.get(subject.id ?? '') ?? [])
      .filter(({ status, event }) => status !== undefined && event.date <= asOf)
      .sort(({ event: one }, { event: other }) =>
        one.date === other.date ? other.at - one.at : one.date < other.date ? 1 : -1,
      );
    const own = listings.find(({ listing }) => listing === last?.event.listing)?.state;
    if (last?.status === undefined || last.status === state || last.status === own) return [];
    const place = { register: 'blacklist', at: last.event.at, column: 'status' } as const;
    return [told('status-contradicts', subject, place, { found: last.status, allowed: { values: [state] } })];
  }

  #ofListing(
    { subject, at, listings }: Holder,
    listing: Listing,
    people: People,
    asOf: string,
  ): readonly DutyFinding[] {
    const found: DutyFinding[] = listing.problems.map(({ code, event }) =>
      told(
        code,
        subject,
        { register: 'blacklist', at: event.at ?? at, column: 'event' },
        {
          since: event.date,
          found: event.event,
        },
      ),
    );
    const tell = (code: DutyFinding['code'], detail: DutyDetail): void => {
      found.push(told(code, subject, { register: 'blacklist', at }, { found: listing.listing, ...detail }));
    };
    if (listing.state === 'intended' && listing.problems.length === 0)
      tell('intention-open', listing.since === undefined ? {} : { since: listing.since });
    if (listing.state === 'decided')
      tell('listing-not-entered', listing.since === undefined ? {} : { since: listing.since });
    const { listedOn, publishedOn, pushedOn, rectifiedOn, passedOn, releaseOn, brokenOn, lateBreaches } = listing;
    if (!isInEffect(listing) || listedOn === undefined) return found;
    const [doubt] = this.#otherNames(subject);
    tell('warn-clients', {
      since: listedOn,
      found: doubt?.[0] ?? '',
      ...(listing.number !== undefined && { list: [listing.number] }),
    });
    if (publishedOn === undefined) tell('publication-open', { since: listedOn });
    if (pushedOn === undefined) tell('push-open', { since: listedOn });
    if (brokenOn !== undefined) tell('half-year-broken', { since: brokenOn });
    const isOpen = passedOn === undefined && !isGone(people.get(subject.id ?? ''), asOf);
    if (isOpen && rectifiedOn === undefined) tell('rectification-open', { since: brokenOn ?? listedOn });
    if (isOpen && rectifiedOn !== undefined) tell('reinspection-open', { since: rectifiedOn });
    const [late] = lateBreaches;
    const isListedAgain = listings.some(
      ({ listing: other, since = '' }) => other !== listing.listing && since >= (late ?? ''),
    );
    if (late !== undefined && !isListedAgain) tell('breach-after-half-year', { since: late, list: lateBreaches });
    if (passedOn !== undefined && releaseOn !== undefined)
      tell(releaseOn <= asOf ? 'removable' : 'half-year-runs', { since: passedOn, by: releaseOn });
    return found;
  }
}
