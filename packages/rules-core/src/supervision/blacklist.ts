import type { Policy } from '../scoring/policy.js';
import { monthsLater } from './months.js';
import { blacklistEvents, type blacklistStates, type grounds } from './registers.js';

export type BlacklistState = (typeof blacklistStates)[number];

/** Something that happened to a listing on a day, YYYY-MM-DD. */
export interface BlacklistEvent {
  /** The listing that it belongs to; a breach belongs to the person and counts for every listing. */
  readonly listing: string;
  readonly event: (typeof blacklistEvents)[number];
  readonly date: string;
  /** The number of the decision, or of another paper. */
  readonly number?: string;
  readonly ground?: (typeof grounds)[number];
  readonly at?: number;
}

type ListingProblem =
  | 'decided-without-notice'
  | 'decision-without-number'
  | 'listed-without-decision'
  | 'event-out-of-order'
  | 'event-after-end'
  | 'removed-too-early';

/** One listing on a day. */
export interface Listing {
  readonly listing: string;
  readonly state: BlacklistState;
  /** The day since which it is in this state. */
  readonly since?: string;
  readonly ground?: BlacklistEvent['ground'];
  /** The number of the decision. */
  readonly number?: string;
  readonly listedOn?: string;
  readonly publishedOn?: string;
  readonly pushedOn?: string;
  readonly rectifiedOn?: string;
  /** The pass from which the half year runs. */
  readonly passedOn?: string;
  /** The first day on which it may be removed (N5), if there is no new breach up to that day. */
  readonly releaseOn?: string;
  /** The breach that ended a half year, where no pass has followed. */
  readonly brokenOn?: string;
  /** Breaches after the half year and before the removal. */
  readonly lateBreaches: readonly string[];
  readonly problems: readonly { readonly code: ListingProblem; readonly event: BlacklistEvent }[];
}

/** Somebody's place on the blacklist on a day. */
export interface Standing {
  readonly state: BlacklistState;
  readonly since?: string;
  /** In effect: decided with a number, entered, and neither removed nor revoked. Clients are warned of it, and of nothing else. */
  readonly isListed: boolean;
  /** The first day on which the last of the listings in effect may be removed; absent while one of them has no such day. */
  readonly releaseOn?: string;
  /** By their numbers. */
  readonly listings: readonly Listing[];
}

/** Half a year is six calendar months (rules.md §4). */
const halfYear = 6;

/** The day half a year after a pass, from which a removal is possible. */
export const releaseDate = (passedOn: string): string => monthsLater(passedOn, halfYear);

const order = new Map(blacklistEvents.map((event, index) => [event, index]));

const inOrder = (one: BlacklistEvent, other: BlacklistEvent): number => {
  if (one.date !== other.date) return one.date < other.date ? -1 : 1;
  const byKind = (order.get(one.event) ?? 0) - (order.get(other.event) ?? 0);
  if (byKind !== 0) return byKind;
  const [first, second] = [one, other].map(({ number = '', listing }) => `${listing} ${number}`);
  return first === second ? 0 : (first ?? '') < (second ?? '') ? -1 : 1;
};

interface HalfYear {
  readonly passedOn?: string;
  readonly releaseOn?: string;
  readonly brokenOn?: string;
}

/**
 * The half year of lawful practice. D15: it runs from the pass; a new breach up to and on its last day ends it, and the next pass
 * starts it again. With D15 off it starts again on the day of the breach, without another pass.
 */
export function halfYearOf(passes: readonly string[], breaches: readonly string[], d15: Policy['D15']): HalfYear {
  const [first, ...later] = [...passes].sort();
  if (first === undefined) return {};
  const offences = [...breaches].sort();
  let [start, left] = [first, later];
  for (;;) {
    const releaseOn = releaseDate(start);
    const from = start;
    const breach = offences.find((day) => (day > from || (day === from && d15 === 'on')) && day <= releaseOn);
    if (breach === undefined) return { passedOn: d15 === 'on' ? start : first, releaseOn };
    if (d15 === 'off') {
      start = breach;
      continue;
    }
    const [next, ...rest] = left.filter((day) => day > breach);
    if (next === undefined) return { brokenOn: breach };
    [start, left] = [next, rest];
  }
}

/** What may happen before a listing is entered. */
const before: ReadonlySet<BlacklistEvent['event']> = new Set([
  'intended',
  'heard',
  'decided',
  'listed',
  'breach',
  'revoked',
]);

const datesOf = (events: readonly BlacklistEvent[], kind: BlacklistEvent['event']): readonly string[] =>
  events.filter(({ event }) => event === kind).map(({ date }) => date);

/** A number of a decision has a figure in it; 无 and a dash are none. */
const hasNumber = ({ number = '' }: BlacklistEvent): boolean => /[\d\uFF10-\uFF19一二三四五六七八九十]/u.test(number);

/** The decision with a number, and the entry that follows it. */
function enteredIn(events: readonly BlacklistEvent[]): {
  readonly decided?: BlacklistEvent | undefined;
  readonly entered?: BlacklistEvent | undefined;
} {
  const decided = events.find((one) => one.event === 'decided' && hasNumber(one));
  const entered = events.find(({ event, date }) => event === 'listed' && decided !== undefined && decided.date <= date);
  return { decided, entered };
}

/** What may follow the end. */
const endings: ReadonlySet<BlacklistEvent['event']> = new Set(['breach', 'removed', 'revoked']);

/** What begins a listing. */
export const beginnings: ReadonlySet<BlacklistEvent['event']> = new Set(['intended', 'heard', 'decided', 'listed']);

/** Where a listing's life ends: it is revoked, or removed after it was entered. */
const endIn = (events: readonly BlacklistEvent[]): number => {
  const { entered } = enteredIn(events);
  return events.findIndex(
    ({ event, date }) => event === 'revoked' || (event === 'removed' && entered !== undefined && entered.date <= date),
  );
};

/** The events of a listing since its last removal or revocation: what begins again under the same number is another life. */
function lastLife(events: readonly BlacklistEvent[]): readonly BlacklistEvent[] {
  const end = endIn(events);
  const again = end < 0 ? -1 : events.findIndex(({ event }, index) => index > end && beginnings.has(event));
  return again < 0 ? events : lastLife(events.slice(again));
}

/** One listing on a day, from its own events and the person's breaches up to that day, in order. */
function listingOn(
  listing: string,
  events: readonly BlacklistEvent[],
  breaches: readonly string[],
  { asOf, policy }: { readonly asOf: string; readonly policy: Policy },
): Listing {
  const problems: { readonly code: ListingProblem; readonly event: BlacklistEvent }[] = [];
  const problem = (code: ListingProblem, event: BlacklistEvent): void => {
    problems.push({ code, event });
  };
  const [intendedOn] = datesOf(events, 'intended');
  for (const event of events.filter((one) => one.event === 'decided')) {
    if (!hasNumber(event)) problem('decision-without-number', event);
    if (intendedOn === undefined || intendedOn > event.date) problem('decided-without-notice', event);
  }
  const { decided, entered } = enteredIn(events);
  const end = endIn(events);
  for (const [index, event] of events.entries())
    if (end >= 0 && index > end && !endings.has(event.event)) problem('event-after-end', event);
    else if (event.event === 'listed' && (decided === undefined || event.date < decided.date))
      problem('listed-without-decision', event);
    else if (!before.has(event.event) && (entered === undefined || event.date < entered.date))
      problem('event-out-of-order', event);
  const ground = events.find((one) => one.ground !== undefined)?.ground;
  const named = {
    listing,
    ...(ground !== undefined && { ground }),
    ...(decided?.number !== undefined && { number: decided.number }),
  };
  const [revokedOn] = datesOf(events, 'revoked');
  if (entered === undefined) {
    const before = (state: BlacklistState, since?: string): Listing => ({
      ...named,
      state,
      ...(since !== undefined && { since }),
      lateBreaches: [],
      problems,
    });
    if (revokedOn !== undefined) return over(before('revoked', revokedOn));
    if (decided !== undefined) return before('decided', decided.date);
    const [noticed = datesOf(events, 'heard')[0]] = [intendedOn];
    return noticed === undefined ? before('clear') : before('intended', noticed);
  }
  const listedOn = entered.date;
  const after = (kind: BlacklistEvent['event']): readonly string[] =>
    datesOf(events, kind).filter((date) => date >= listedOn);
  const removal = events.find(({ event, date }) => event === 'removed' && date >= listedOn);
  const removedOn = removal?.date;
  const isOpen = (date: string): boolean => removedOn === undefined || date <= removedOn;
  const counted = breaches.filter((date) => date >= listedOn && isOpen(date));
  const half = halfYearOf(after('passed').filter(isOpen), counted, policy.D15);
  const { releaseOn, passedOn, brokenOn } = half;
  if (removal !== undefined && (releaseOn === undefined || removal.date < releaseOn))
    problem('removed-too-early', removal);
  const rectifiedOn = after('rectified')
    .filter((date) => brokenOn === undefined || date > brokenOn)
    .at(-1);
  const [publishedOn] = after('published');
  const [pushedOn] = after('pushed');
  const stands = (state: BlacklistState, since: string): Listing => ({
    ...named,
    state,
    since,
    listedOn,
    ...(publishedOn !== undefined && { publishedOn }),
    ...(pushedOn !== undefined && { pushedOn }),
    ...(rectifiedOn !== undefined && { rectifiedOn }),
    ...half,
    lateBreaches: releaseOn === undefined ? [] : counted.filter((date) => date > releaseOn),
    problems,
  });
  if (revokedOn !== undefined) return over(stands('revoked', revokedOn));
  if (removedOn !== undefined) return over(stands('removed', removedOn));
  if (releaseOn !== undefined && releaseOn <= asOf) return stands('removable', releaseOn);
  if (passedOn !== undefined) return stands('observed', passedOn);
  if (rectifiedOn !== undefined) return stands('rectified', rectifiedOn);
  return stands('listed', brokenOn ?? listedOn);
}

/** Of a listing that is over nothing can be put right any more but what was entered about its end. */
const over = (listing: Listing): Listing => ({
  ...listing,
  problems: listing.problems.filter(
    ({ code }) => code === 'event-after-end' || (code === 'removed-too-early' && listing.state === 'removed'),
  ),
});

/** From what weighs most on somebody to what weighs least. */
const gravity: readonly BlacklistState[] = [
  'listed',
  'rectified',
  'observed',
  'removable',
  'decided',
  'intended',
  'removed',
  'revoked',
  'clear',
];

const inEffect: ReadonlySet<BlacklistState> = new Set(['listed', 'rectified', 'observed', 'removable']);

/** Whether a listing is in effect: decided with a number, entered, neither removed nor revoked. */
export const isInEffect = ({ state }: Listing): boolean => inEffect.has(state);

/**
 * Where somebody stands on a day, from all events of theirs in any order; later ones are not looked at. Each listing has its own life;
 * the state is that of the gravest, the day of release that of the last.
 */
export function standingOn(
  events: readonly BlacklistEvent[],
  { asOf, policy }: { readonly asOf: string; readonly policy: Policy },
): Standing {
  const known = events.filter(({ date }) => date <= asOf).sort(inOrder);
  const breaches = datesOf(known, 'breach');
  const numbers = [...new Set(known.filter(({ event }) => event !== 'breach').map(({ listing }) => listing))].sort();
  const listings = numbers.map((number) =>
    listingOn(number, lastLife(known.filter(({ listing }) => listing === number)), breaches, { asOf, policy }),
  );
  const [gravest] = [...listings].sort(
    (one, other) =>
      gravity.indexOf(one.state) - gravity.indexOf(other.state) || ((one.since ?? '') < (other.since ?? '') ? -1 : 1),
  );
  const effective = listings.filter(isInEffect);
  const releases = effective.map(({ releaseOn }) => releaseOn);
  const isComplete = effective.length > 0 && releases.every((date) => date !== undefined);
  const last = isComplete ? [...releases].sort().at(-1) : undefined;
  return {
    state: gravest?.state ?? 'clear',
    ...(gravest?.since !== undefined && { since: gravest.since }),
    isListed: effective.length > 0,
    ...(last !== undefined && { releaseOn: last }),
    listings,
  };
}
