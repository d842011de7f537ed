/** What tells that work is to end early: an AbortSignal. */
export interface Stopping {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
}

/** How far results may run ahead of one that is waited for. */
const ahead = 64;

/** So many things that stand together are worked on one after the other: files of one institution have much in common. */
const together = 3;

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
  let next = 0;
  let given = 0;
  let wake = (): void => undefined;
  const tooFar: (() => void)[] = [];
  const go = async (): Promise<void> => {
    while (next < things.length) {
      const from = next;
      // Towards the end one at a time, so that nobody is left with several while others have none.
      next += Math.max(1, Math.min(together, Math.floor((things.length - from) / (2 * width))));
      for (const [place, thing] of things.slice(from, next).entries()) {
        while (from + place >= given + ahead) await new Promise<void>((resolve) => tooFar.push(resolve));
        if (stopped.aborted || failure !== undefined) return;
        done.set(from + place, await work(thing));
        wake();
      }
    }
  };
  stopped.addEventListener('abort', () => {
    wake();
  });
  for (let count = 0; count < width; count += 1) {
    go().catch((error: unknown) => {
      failure = { error };
      wake();
    });
  }
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
    for (const each of tooFar.splice(0)) each();
    yield result;
  }
}
