import type { TaskName, Tasks, Tell } from './tasks.js';

/** The text of the worker's script: pages that are opened from a folder may not load one. */
declare const workerScript: string;

type Given<Name extends TaskName> = Parameters<Tasks[Name]>[0];
type Results = { readonly [Name in TaskName]: Awaited<ReturnType<Tasks[Name]>> };
type Result<Name extends TaskName> = Results[Name];

export type Asked = { readonly [Name in TaskName]: { readonly name: Name; readonly given: Given<Name> } }[TaskName];
export type Answer = { readonly result: unknown } | { readonly failed: string };

/** What has taken too long, or ended its worker. */
export class Lost extends Error {
  constructor(
    readonly why: 'timed-out' | 'crashed',
    message: string,
  ) {
    super(message);
  }
}

const mostWorkers = 4;
/** Milliseconds without an answer, or a word of how far it has come. */
const patience = 60_000;

/** Workers for tasks, as many at a time as there are; the others wait. */
export interface Pool {
  readonly width: number;
  readonly run: <Name extends TaskName>(name: Name, given: Given<Name>, tell?: Tell) => Promise<Result<Name>>;
  readonly close: () => void;
}

export function openPool(): Pool {
  const url = URL.createObjectURL(new Blob([workerScript], { type: 'text/javascript' }));
  const width = Math.max(1, Math.min(navigator.hardwareConcurrency, mostWorkers));
  const all = new Set<Worker>();
  const idle: Worker[] = [];
  const waiting: ((worker: Worker) => void)[] = [];
  let isClosed = false;
  const make = (): Worker => {
    const worker = new Worker(url);
    all.add(worker);
    return worker;
  };
  const free = (worker: Worker): void => {
    const next = waiting.shift();
    if (next === undefined) idle.push(worker);
    else next(worker);
  };
  const take = (): Promise<Worker> => {
    const worker = idle.pop() ?? (all.size < width ? make() : undefined);
    return worker === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(worker);
  };
  const replace = (worker: Worker): void => {
    worker.terminate();
    all.delete(worker);
    if (!isClosed) free(make());
  };
  return {
    width,
    run: async <Name extends TaskName>(name: Name, given: Given<Name>, tell?: Tell): Promise<Result<Name>> => {
      const worker = await take();
      return new Promise((resolve, reject) => {
        const done = (): void => {
          clearTimeout(late);
          worker.onmessage = worker.onerror = null;
        };
        const lose = (lost: Lost): void => {
          done();
          replace(worker);
          reject(lost);
        };
        const wait = () =>
          setTimeout(() => {
            lose(new Lost('timed-out', ''));
          }, patience);
        let late = wait();
        worker.onerror = ({ message }) => {
          lose(new Lost('crashed', message));
        };
        worker.onmessage = ({
          data,
        }: MessageEvent<
          { readonly result: Result<Name> } | { readonly failed: string } | { readonly progress: Parameters<Tell>[0] }
        >) => {
          if ('progress' in data) {
            clearTimeout(late);
            late = wait();
            tell?.(data.progress);
            return;
          }
          done();
          free(worker);
          if ('result' in data) resolve(data.result);
          else reject(new Lost('crashed', data.failed));
        };
        worker.postMessage({ name, given });
      });
    },
    close: () => {
      isClosed = true;
      for (const worker of all) worker.terminate();
      URL.revokeObjectURL(url);
    },
  };
}
