import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { type CheckCode, reportedFile, unfetched } from '@envscore/scoresheet';
import { readEntry } from './archive.js';
import { type Outcome, type Task, check } from './check.js';
import type { Source } from './source.js';

/** Checks sources, so many at a time. Never throws for what is in a file. */
export interface Checker {
  readonly width: number;
  readonly check: (source: Source) => Promise<Outcome>;
  readonly close: () => Promise<void>;
}

const millisecondsAFile = 60_000;
/** Beyond that many workers, reading is what takes the time, and memory goes. */
const mostWorkers = 8;
/** A worker's own objects; contents of files lie outside of them, and are limited where files are read. */
const megabytesAWorker = 96;
/** Starting a worker takes longer than checking a workbook or two; larger files need somebody who can stop it. */
const fewSources = 2;
const smallFile = 1024 * 1024;

export async function checkerFor(sources: readonly Source[]): Promise<Checker> {
  const run = (await areFewAndSmall(sources)) ? here : await pool(sources.length);
  return {
    ...run,
    check: async (source) => {
      if ('told' in source) return { file: reportedFile(source.told) };
      const { name } = source;
      if ('path' in source) return run.check({ name, content: source.path });
      const bytes = await readEntry(name, source.archive, source.entry);
      return 'findings' in bytes ? { file: reportedFile(bytes) } : run.check({ name, content: bytes });
    },
  };
}

interface Run {
  readonly width: number;
  readonly check: (task: Task) => Promise<Outcome>;
  readonly close: () => Promise<void>;
}

const here: Run = { width: 1, check, close: () => Promise.resolve() };

async function areFewAndSmall(sources: readonly Source[]): Promise<boolean> {
  if (sources.length > fewSources) return false;
  const sizes = await Promise.all(
    sources.map(async (source) => {
      if ('told' in source) return 0;
      if ('entry' in source) return source.entry.uncompressedSize;
      return (await stat(source.path).catch(() => undefined))?.size ?? 0;
    }),
  );
  return sizes.every((size) => size <= smallFile);
}

async function pool(sources: number): Promise<Run> {
  const { Piscina } = await import('piscina');
  const width = Math.min(availableParallelism(), mostWorkers, sources);
  const workers = new Piscina<Task, Outcome>({
    filename: new URL('./worker.js', import.meta.url).href,
    minThreads: width,
    maxThreads: width,
    resourceLimits: { maxOldGenerationSizeMb: megabytesAWorker },
    recordTiming: false,
  });
  return {
    width,
    check: async (task) => {
      const late = AbortSignal.timeout(millisecondsAFile);
      const { content } = task;
      const transferList =
        typeof content === 'string' || !(content.buffer instanceof ArrayBuffer) ? [] : [content.buffer];
      try {
        return await workers.run(task, { signal: late, transferList });
      } catch (error) {
        const code = late.aborted ? 'timed-out' : isOutOfMemory(error) ? 'too-much-memory' : 'crashed';
        return failed(task, code, error);
      }
    },
    close: () => workers.destroy(),
  };
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

const failed = ({ name }: Task, code: CheckCode, error: unknown): Outcome => ({
  file: reportedFile(code === 'crashed' ? unfetched(name, code, String(error)) : unfetched(name, code)),
});
