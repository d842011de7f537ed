/** What tells that work is to end early: an AbortSignal. */
export interface Stopping {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
}

/** How far results may run ahead of one that is waited for. */
const ahead = 64;

/**
 * The results of work on many things, in the order of the things, so many at work at a time. Ends early, without those still at work,
 * when it is stopped.
 */
export async function* inOrder<Thing, Result>(
  things: readonly Thing[],
  width: number,
  stopped: Stopping,
  work: (thing: Thing) => Promise<Result>,
): AsyncGenerator<Result> {
  const done = new Map<number, Result>();
  let failure: { readonly error: unknown } | undefined;
  let atWork = 0;
  let next = 0;
  let given = 0;
  let wake = (): void => undefined;
  const finish = (): void => {
    atWork -= 1;
    start();
    wake();
  };
  const start = (): void => {
    for (const thing of things.slice(next, Math.min(next + width - atWork, given + ahead))) {
      const index = next;
      next += 1;
      atWork += 1;
      work(thing)
        .then(
          (result) => void done.set(index, result),
          (error: unknown) => {
            failure = { error };
          },
        )
        .finally(finish);
    }
  };
  stopped.addEventListener('abort', () => {
    wake();
  });
  start();
  while (given < things.length && !stopped.aborted) {
    if (failure !== undefined) throw failure.error;
    const result = done.get(given);
    if (result === undefined) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
      continue;
    }
    done.delete(given);
    given += 1;
    start();
    yield result;
  }
}
