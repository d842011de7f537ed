import { type CheckFinding, checkFinding } from '../validation/checked.js';
import { plainName } from '../validation/alike.js';
import { type ReviewFact, factsOf, rowOf } from './facts.js';
import type { Seat, Version } from './seats.js';
import { expertCalled } from './wording/expert-called.js';

/** A review that counts, with the words for whose it is. */
interface Counted {
  readonly version: Version;
  readonly by: string;
  readonly facts: ReadonlyMap<string, ReviewFact>;
  /** The rows of lists that it has. */
  readonly rows: ReadonlySet<string | undefined>;
  /** Rows that are told of as a whole. */
  readonly told: Set<string>;
}

/**
 * What the reviews of one panel state otherwise than each other, by file. Projects, instruments, degrees are facts and the same for all
 * experts; points are judgement and may differ.
 */
export function checkAcross(seats: readonly Seat[]): ReadonlyMap<string, readonly CheckFinding[]> {
  const counted = seats.flatMap((seat): readonly Counted[] => {
    const version = seat.chosen;
    if (version === undefined) return [];
    const facts = new Map(factsOf(version.forPanel.review).map((fact) => [fact.key, fact]));
    return [
      { version, by: expertCalled(seat, 'zh'), facts, rows: new Set([...facts.keys()].map(rowOf)), told: new Set() },
    ];
  });
  const found = new Map<string, CheckFinding[]>();
  const tell = ({ file }: Version, finding: CheckFinding): void => {
    found.set(file.file, [...(found.get(file.file) ?? []), finding]);
  };
  checkLists(counted, tell);
  for (const key of new Set(counted.flatMap(({ facts }) => [...facts.keys()]))) checkFact(key, counted, tell);
  return found;
}

type Tell = (version: Version, finding: CheckFinding) => void;

const nameKey = /^(appraiser .+)\.name$/u;

/** Everybody judges the same people: whom most have not is too many, whom most have is missing. */
function checkLists(counted: readonly Counted[], tell: Tell): void {
  const people = new Map<string, string>();
  for (const { facts } of counted)
    for (const { key, value } of facts.values()) {
      const [, person] = nameKey.exec(key) ?? [];
      if (person !== undefined && !people.has(person)) people.set(person, String(value));
    }
  for (const [person, name] of people) {
    const have = counted.filter(({ facts }) => facts.has(`${person}.name`));
    const lack = counted.filter((one) => !have.includes(one));
    if (lack.length === 0) continue;
    const called = `${person.replace('appraiser ', '')} ${name}`;
    if (lack.length < have.length)
      for (const { version } of lack)
        tell(
          version,
          checkFinding('appraiser-not-judged', { expected: called, by: have.map(({ by }) => by).join('、') }),
        );
    else
      for (const { version, facts } of have) {
        const at = addressOf(version, facts.get(`${person}.name`));
        tell(
          version,
          checkFinding('appraiser-not-shared', { ...at, found: called, by: lack.map(({ by }) => by).join('、') }),
        );
      }
  }
}

const addressOf = ({ forPanel }: Version, fact: ReviewFact | undefined): Pick<CheckFinding, 'at'> => {
  const at = fact && forPanel.addresses[fact.path];
  return at === undefined ? {} : { at };
};

const personOf = (key: string): string | undefined => /^(appraiser [^.]+)\./u.exec(key)?.[1];

const plain = (fact: ReviewFact | undefined): string =>
  fact === undefined ? '' : typeof fact.value === 'string' ? plainName(fact.value) : String(fact.value);

/** A fact that experts state otherwise is told where it is not as most have it, or as the first where there is no most. */
function checkFact(key: string, counted: readonly Counted[], tell: Tell): void {
  const known = counted.find(({ facts }) => facts.has(key))?.facts.get(key);
  if (known?.isDeclared !== true) return;
  const person = personOf(key);
  const row = rowOf(key);
  const concerned = counted.filter(({ facts }) => person === undefined || facts.has(`${person}.name`));
  const groups = new Map<string, Counted[]>();
  for (const one of concerned) {
    const stated = plain(one.facts.get(key));
    groups.set(stated, [...(groups.get(stated) ?? []), one]);
  }
  if (groups.size <= 1) return;
  const [usual = []] = [...groups.values()].sort((one, other) => other.length - one.length);
  const expected = usual[0]?.facts.get(key)?.said;
  for (const { version, facts, rows, told } of concerned) {
    const fact = facts.get(key);
    if (plain(fact) === plain(usual[0]?.facts.get(key))) continue;
    // What a row is called stands first in it: of a row that is not shared nothing else is told.
    if (row !== undefined && told.has(row)) continue;
    if (row !== undefined && rows.has(row) !== (usual[0]?.rows.has(row) ?? false)) told.add(row);
    tell(
      version,
      checkFinding('differs-from-experts', {
        ...addressOf(version, fact),
        label: known.label,
        ...(fact && { found: fact.said }),
        ...(expected !== undefined && { expected }),
        by: usual.map(({ by }) => by).join('、'),
      }),
    );
  }
}
