import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';

export interface Entry {
  sheet: string;
  contestant: string;
  mode?: 'jitless';
}

/** Microseconds a document, one figure a round. */
export type Race = (sheet: string, contestant: string, mode?: 'jitless') => number[];

const rounds = 41;
const batchMilliseconds = 16;
const warmUpMilliseconds = 800;

const racer = ({ contestant, mode }: Omit<Entry, 'sheet'>): string => `${contestant} ${mode ?? ''}`;

async function answer(child: ChildProcess): Promise<unknown> {
  const stop = new AbortController();
  const died = once(child, 'exit', { signal: stop.signal }).then(() => {
    throw new Error(`a contestant died: ${child.spawnargs.slice(-2).join(' ')}`);
  });
  died.catch(() => undefined);
  const message: unknown = (await Promise.race([once(child, 'message'), died]))[0];
  stop.abort();
  return message;
}

/** The program that times contestants, with what it needs beside the contestant's name. */
interface Track {
  worker: string;
  args: string[];
}

async function start({ contestant, mode }: Entry, { worker, args }: Track): Promise<ChildProcess> {
  const child = fork(new URL(worker, import.meta.url), [contestant, ...(mode ? [mode] : []), ...args]);
  await answer(child);
  return child;
}

async function time(child: ChildProcess, sheet: string, calls: number): Promise<number> {
  child.send([sheet, calls]);
  return Number(await answer(child));
}

async function warmUp(child: ChildProcess, sheet: string): Promise<number> {
  const end = performance.now() + warmUpMilliseconds;
  // Code that many functions share the work of is not compiled before it has been through some dozens of files.
  let microseconds = await time(child, sheet, 64);
  while (performance.now() < end) microseconds = await time(child, sheet, 256);
  return Math.max(1, Math.round((batchMilliseconds * 1000) / microseconds));
}

/**
 * Each contestant has a process of its own, one works at a time, and every round times each entry once: what slows the
 * machine for a while slows them all.
 */
export async function race(entries: Entry[], track: Track = { worker: './worker.js', args: [] }): Promise<Race> {
  const children = new Map<string, ChildProcess>();
  const lanes: { entry: Entry; child: ChildProcess; calls: number; samples: number[] }[] = [];
  try {
    for (const entry of entries) {
      const child = children.get(racer(entry)) ?? (await start(entry, track));
      children.set(racer(entry), child);
      lanes.push({ entry, child, calls: await warmUp(child, entry.sheet), samples: [] });
    }
    for (let round = 0; round < rounds; round += 1) {
      for (const { entry, child, calls, samples } of round % 2 === 0 ? lanes : lanes.toReversed()) {
        samples.push(await time(child, entry.sheet, calls));
      }
    }
  } finally {
    for (const child of children.values()) child.disconnect();
  }
  return (sheet, contestant, mode) =>
    lanes.find(({ entry }) => entry.sheet === sheet && entry.contestant === contestant && entry.mode === mode)
      ?.samples ?? [];
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The median of the rounds' own ratios. */
export function ratio(over: number[], under: number[]): number {
  return median(over.map((value, round) => value / (under[round] ?? Number.NaN)));
}
