import { availableParallelism } from 'node:os';
import { type CheckCode, type Outcome, reportedFile, unfetched } from '@envscore/scoresheet';
import { readEntry } from './archive.js';
import type { Task } from './check.js';
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
const megabytesAWorker = 112;

/** Even one small file is checked by a worker: what it does to its checker, somebody has to be able to stop. */
export async function checkerFor(sources: readonly Source[], wantsPanel: boolean): Promise<Checker> {
  const { Piscina } = await import('piscina');
  const files = sources.filter((source) => !('told' in source)).length;
  const width = Math.max(1, Math.min(availableParallelism(), mostWorkers, files));
  const workers = new Piscina<Task, Outcome>({
    filename: new URL('./worker.js', import.meta.url).href,
    minThreads: Math.min(width, files),
    maxThreads: width,
    resourceLimits: { maxOldGenerationSizeMb: megabytesAWorker },
    recordTiming: false,
  });
  const run = async (given: Pick<Task, 'name' | 'content'>): Promise<Outcome> => {
    const task: Task = { ...given, wantsPanel };
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
  };
  return {
    width,
    check: async (source) => {
      if ('told' in source) return { file: reportedFile(source.told) };
      const { name } = source;
      if ('path' in source) return run({ name, content: source.path });
      const bytes = await readEntry(name, source.archive, source.entry);
      return 'findings' in bytes ? { file: reportedFile(bytes) } : run({ name, content: bytes });
    },
    close: () => workers.destroy(),
  };
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

const failed = ({ name }: Task, code: CheckCode, error: unknown): Outcome => ({
  file: reportedFile(code === 'crashed' ? unfetched(name, code, String(error)) : unfetched(name, code)),
});
