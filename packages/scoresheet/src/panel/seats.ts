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
  /** Where it differs from the expert's first version. */
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
  readonly versions: readonly Version[];
  /** The version that counts; nothing while one has to be chosen. */
  readonly chosen?: Version;
}

/** The seats of a panel by the experts' numbers. The files are those of one institution and unit. */
export function seatsOf(files: readonly PanelFile[], copies: Copies, record: PanelRecord): readonly Seat[] {
  const seats = new Map<string, PanelFile[]>();
  for (const file of files) {
    const { number, name } = file.file.scoresheet?.submission.expert ?? {};
    const key = number === undefined ? `name ${plainName(name ?? '')}` : `number ${number}`;
    seats.set(key, [...(seats.get(key) ?? []), file]);
  }
  return [...seats.values()]
    .map((of) => seatOf(of, copies, record))
    .sort((one, other) => (one.number ?? Infinity) - (other.number ?? Infinity) || 0);
}

/** The names of a file's copies by its own name. */
export type Copies = ReadonlyMap<string, readonly string[]>;

function seatOf(files: readonly PanelFile[], copies: Copies, record: PanelRecord): Seat {
  const [first] = files;
  const before = first === undefined ? [] : factsOf(first.forPanel.review);
  const versions = files.map((file, index): Version => {
    const recorded = record.versions.find(({ sha256 }) => sha256 === file.sha256);
    return {
      ...file,
      copies: copies.get(file.file.file) ?? [],
      number: index + 1,
      ...(recorded && { record: recorded }),
      changes: index === 0 ? [] : changesBetween(before, factsOf(file.forPanel.review)),
    };
  });
  const marked = versions.filter((version) => version.record?.isChosen === true);
  const candidates = versions.length === 1 ? versions : marked;
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
