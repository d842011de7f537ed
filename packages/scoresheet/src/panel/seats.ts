import type { PanelFile } from './panel-file.js';
import type { PanelRecord, VersionRecord } from './record.js';
import { type ReviewFact, factsOf } from './facts.js';
import { plainName } from '../validation/alike.js';

/** One file that an expert handed in. */
export interface Version extends PanelFile {
  /** Copies of it, byte for byte. */
  readonly copies: readonly string[];
  /** Its place among the expert's, by the names of the files, from 1. */
  readonly number: number;
  readonly record?: VersionRecord;
  /** What it is held to: the expert's first version; of a second entry from paper the first entry. */
  readonly against?: PanelFile;
  /** Where it differs from that. */
  readonly changes: readonly VersionChange[];
}

/** A cell of a revised review that was otherwise before. */
export interface VersionChange {
  /** As it is after the change, where it still is there. */
  readonly fact: ReviewFact;
  /** As people see them. */
  readonly before?: ReviewFact['said'];
  readonly after?: ReviewFact['said'];
}

/** One expert's place in a panel, with every version of the review that came from there. */
export interface Seat {
  readonly number?: number;
  readonly name?: string;
  readonly library?: 'national' | 'provincial';
  /** What papers without names call an expert by who has no number: one that nobody of the panel has, and that follows from no name. */
  readonly standIn?: number;
  readonly versions: readonly Version[];
  /** The version that counts; nothing while one has to be chosen. */
  readonly chosen?: Version;
}

/**
 * The seats of a panel by the experts' numbers; `taken` are those of experts who handed in nothing. Those without one come last, by
 * the sums of their files. The files are those of one institution and unit.
 */
export function seatsOf(
  files: readonly PanelFile[],
  copies: Copies,
  record: PanelRecord,
  taken: readonly number[],
): readonly Seat[] {
  const seats = new Map<string, PanelFile[]>();
  for (const file of files) {
    const { number, name } = file.file.scoresheet?.submission.expert ?? {};
    const key = number === undefined ? `name ${plainName(name ?? '')}` : `number ${number}`;
    seats.set(key, [...(seats.get(key) ?? []), file]);
  }
  const all = [...seats.values()].map((of) => seatOf(of, copies, record));
  const numbered = byNumber(all.filter(({ number }) => number !== undefined));
  const others = all.filter(({ number }) => number === undefined).sort(bySum);
  const last = Math.max(0, ...taken, ...numbered.map(({ number = 0 }) => number));
  return [...numbered, ...others.map((seat, place) => ({ ...seat, standIn: last + place + 1 }))];
}

export const byNumber = (seats: readonly Seat[]): readonly Seat[] =>
  [...seats].sort((one, other) => (one.number ?? Infinity) - (other.number ?? Infinity) || 0);

const leastSum = ({ versions }: Seat): string => versions.map(({ sha256 }) => sha256).sort()[0] ?? '';

const bySum = (one: Seat, other: Seat): number => (leastSum(one) < leastSum(other) ? -1 : 1);

/** The names of a file's copies by its own name. */
export type Copies = ReadonlyMap<string, readonly string[]>;

function seatOf(files: readonly PanelFile[], copies: Copies, record: PanelRecord): Seat {
  const recordOf = ({ sha256 }: PanelFile): VersionRecord | undefined =>
    record.versions.find((one) => one.sha256 === sha256);
  const own = files.filter((file) => recordOf(file)?.delivery !== 'second');
  const [first = files[0]] = own;
  const entered = own.find((file) => recordOf(file)?.delivery === 'paper') ?? first;
  const versions = files.map((file, index): Version => {
    const recorded = recordOf(file);
    const against = recorded?.delivery === 'second' ? entered : first;
    const isHeld = against !== undefined && against !== file;
    return {
      ...file,
      copies: copies.get(file.file.file) ?? [],
      number: index + 1,
      ...(recorded && { record: recorded }),
      ...(isHeld && { against }),
      changes: isHeld ? changesBetween(factsOf(against.forPanel.review), factsOf(file.forPanel.review)) : [],
    };
  });
  const marked = versions.filter((version) => version.record?.isChosen === true);
  // A second entry is no other version: it counts where somebody says so, and nobody is asked for its sake.
  const candidates = marked.length === 0 && own.length === 1 ? versions.filter((one) => !isSecondEntry(one)) : marked;
  const [chosen] = candidates.length === 1 ? candidates : [];
  const { number, name, library } = (chosen ?? first)?.file.scoresheet?.submission.expert ?? {};
  return {
    ...(number !== undefined && { number }),
    ...(name !== undefined && { name }),
    ...((library === 'national' || library === 'provincial') && { library }),
    versions,
    ...(chosen && { chosen }),
  };
}

/** Whether it is signed paper entered once more, to be held to the first entry. */
export const isSecondEntry = ({ record }: Pick<Version, 'record'>): boolean => record?.delivery === 'second';

function changesBetween(before: readonly ReviewFact[], after: readonly ReviewFact[]): readonly VersionChange[] {
  const [old, now] = [before, after].map((facts) => new Map(facts.map((fact) => [fact.key, fact])));
  const gone = before.filter(({ key }) => now?.has(key) !== true).map((fact) => ({ fact, before: fact.said }));
  const changed = after.flatMap((fact): readonly VersionChange[] => {
    const was = old?.get(fact.key);
    if (was?.value === fact.value) return [];
    return [{ fact, ...(was && { before: was.said }), after: fact.said }];
  });
  return [...changed, ...gone];
}
