import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/**
 * The name of the algorithm, written into every protocol: a draw of one name never changes. `docs/draw.md` says how it is repeated
 * without this program.
 */
export const drawAlgorithm = 'envscore-draw-1';

/** Of the two whom the notice wants for an inspection, none may be missing (N7). */
export const leastInspectors = 2;

/** One after another: the SHA-256 of algorithm, purpose and seed gives the state that the generator starts from. */
function generatorOf(purpose: string, seed: string): RandomGenerator {
  const digest = sha256(utf8ToBytes(`${drawAlgorithm}\n${purpose}\n${seed.trim()}`));
  const view = new DataView(digest.buffer, digest.byteOffset);
  return xoroshiro128plusFromState([0, 4, 8, 12].map((at) => view.getInt32(at)));
}

/** Different texts without blanks around them, by their UTF-16 codes: no order of rows and no language of a computer changes it. */
const pool = (list: readonly string[]): readonly string[] =>
  [...new Set(list.map((one) => one.trim()).filter((one) => one !== ''))].sort();

/**
 * `count` of a list, in the order in which they are drawn: the same list, count, seed and purpose give the same draw on every platform. All of
 * the list where it has no more.
 */
export function drawn(list: readonly string[], count: number, seed: string, purpose = 'list'): readonly string[] {
  const left = [...pool(list)];
  const generator = generatorOf(purpose, seed);
  return Array.from({ length: Math.min(Math.max(0, count), left.length) }, (_, index) => {
    const at = uniformInt(generator, index, left.length - 1);
    const [here = '', there = ''] = [left[index], left[at]];
    left[index] = there;
    left[at] = here;
    return there;
  });
}

interface DrawnInstitution {
  readonly id: string;
  /** What the draw is stratified by, where it is. */
  readonly group?: string;
}

export interface DrawnInspector {
  readonly id: string;
  /** The institution that somebody works for. */
  readonly employer?: string;
  readonly recusals: readonly string[];
}

export interface DrawRequest {
  readonly seed: string;
  readonly institutions: readonly DrawnInstitution[];
  readonly inspectors: readonly DrawnInspector[];
  readonly count: number;
  readonly inspectorsEach: number;
  /** From each group in proportion to its size. */
  readonly isStratified?: boolean;
}

export interface Draw {
  readonly algorithm: typeof drawAlgorithm;
  readonly seed: string;
  readonly count: number;
  readonly inspectorsEach: number;
  readonly isStratified: boolean;
  /**
   * SHA-256 of what was drawn from, one a line, in order, with the group of each where it is stratified, and with employer and recusals of
   * each inspector: whoever repeats a draw sees whether the lists are the same.
   */
  readonly institutionsDigest: string;
  readonly inspectorsDigest: string;
  readonly groups: readonly { readonly group: string; readonly size: number; readonly count: number }[];
  readonly drawn: readonly { readonly institution: string; readonly inspectors: readonly string[] }[];
  /** `institutions`: fewer than asked for; `inspectors`: fewer than two asked for; a number: an institution with too few who may go. */
  readonly problems: readonly (
    | { readonly code: 'too-few-institutions'; readonly found: number }
    | { readonly code: 'too-few-asked'; readonly found: number }
    | { readonly code: 'too-few-inspectors'; readonly institution: string; readonly found: number }
  )[];
}

const digestOf = (list: readonly string[]): string => bytesToHex(sha256(utf8ToBytes(pool(list).join('\n'))));

/**
 * How many of each group, in proportion to its size: the whole part or one more. Which groups have one more is drawn too, by one number for all of
 * them, so that everybody has the same chance whatever group they are in.
 */
function shares(sizes: ReadonlyMap<string, number>, count: number, seed: string): ReadonlyMap<string, number> {
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const wanted = Math.min(count, total);
  const start = total === 0 ? 0 : uniformInt(generatorOf('groups', seed), 0, total - 1);
  const upTo = (members: number): number => (total === 0 ? 0 : Math.floor((members * wanted + start) / total));
  let members = 0;
  return new Map(
    [...sizes].map(([group, size]) => {
      const before = upTo(members);
      members += size;
      return [group, upTo(members) - before];
    }),
  );
}

/**
 * The double-random draw (N7): institutions, then for each its inspectors among those who neither work there nor are recused. Whoever has
 * the lists and the seed repeats it.
 */
export function drawInspection(request: DrawRequest): Draw {
  const { institutions, inspectors, count, inspectorsEach, isStratified = false } = request;
  const seed = request.seed.trim();
  const groupOf = ({ group = '' }: DrawnInstitution): string => (isStratified ? group : '');
  const names = [...new Set(institutions.map(groupOf))].sort();
  const membersOf = (name: string): readonly string[] =>
    pool(institutions.filter((one) => groupOf(one) === name).map(({ id }) => id));
  const sizes = new Map(names.map((name) => [name, membersOf(name).length]));
  const counts = shares(sizes, count, seed);
  const chosen = names.flatMap((name) =>
    drawn(membersOf(name), counts.get(name) ?? 0, seed, isStratified ? `institutions:${name}` : 'institutions'),
  );
  const problems: Draw['problems'][number][] = [];
  if (chosen.length < count) problems.push({ code: 'too-few-institutions', found: chosen.length });
  if (inspectorsEach < leastInspectors) problems.push({ code: 'too-few-asked', found: inspectorsEach });
  const pairs = chosen.map((institution) => {
    const free = inspectors.filter(
      ({ employer, recusals }) => employer !== institution && !recusals.includes(institution),
    );
    const sent = drawn(
      free.map(({ id }) => id),
      inspectorsEach,
      seed,
      `inspectors:${institution}`,
    );
    if (sent.length < inspectorsEach) problems.push({ code: 'too-few-inspectors', institution, found: sent.length });
    return { institution, inspectors: sent };
  });
  return {
    algorithm: drawAlgorithm,
    seed,
    count,
    inspectorsEach,
    isStratified,
    institutionsDigest: digestOf(institutions.map((one) => (isStratified ? `${one.id}\t${groupOf(one)}` : one.id))),
    inspectorsDigest: digestOf(
      inspectors.map(({ id, employer = '', recusals }) => [id, employer, pool(recusals).join(',')].join('\t')),
    ),
    groups: isStratified
      ? names.map((group) => ({ group, size: sizes.get(group) ?? 0, count: counts.get(group) ?? 0 }))
      : [],
    drawn: pairs,
    problems,
  };
}
