import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../src/submission/in-order.js';

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);
const never = () => new AbortController().signal;

/** Work that ends when it is told to, and tells what was begun. */
function byHand() {
  const begun: number[] = [];
  const ends = new Map<number, (error?: Error) => void>();
  const work = (thing: number): Promise<number> =>
    new Promise((resolve, reject) => {
      begun.push(thing);
      ends.set(thing, (error) => {
        ends.delete(thing);
        if (error === undefined) resolve(thing * 10);
        else reject(error);
      });
    });
  /** Ends one, and lets everything happen that follows from it. */
  const end = async (thing: number, error?: Error): Promise<void> => {
    ends.get(thing)?.(error);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { begun, ends, work, end };
}

async function all<Result>(results: AsyncGenerator<Result>): Promise<readonly Result[]> {
  const found: Result[] = [];
  for await (const result of results) found.push(result);
  return found;
}

describe('work on many things', () => {
  it('gives its results in the order of the things, whichever ends first, and never has more at work than it may', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 1, max: 9 }),
        fc.infiniteStream(fc.nat()),
        async (count, width, choices) => {
          const { ends, work, end } = byHand();
          const results = all(inOrder(numbers(count), width, never(), work));
          let ended = 0;
          let most = 0;
          while (ended < count) {
            await new Promise((resolve) => setImmediate(resolve));
            most = Math.max(most, ends.size);
            const [choice = 0] = choices.take(1);
            const [chosen] = [...ends.keys()].slice(choice % ends.size);
            if (chosen === undefined) continue;
            await end(chosen);
            ended += 1;
          }
          expect(await results).toEqual(numbers(count).map((thing) => thing * 10));
          expect(most).toBeLessThanOrEqual(width);
          if (count >= width) expect(most).toBe(width);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('goes on where it is with neighbours of what it has done, and shares out the last ones singly', async () => {
    const { begun, work, end } = byHand();
    const results = all(inOrder(numbers(16), 2, never(), work));
    // The second worker is slow.
    for (const thing of [0, 1, 2, 6, 7, 8, 9, 10]) await end(thing);
    expect(begun).toEqual([0, 3, 1, 2, 6, 7, 8, 9, 10, 11]);
    for (const thing of [3, 4, 5, 11, 12, 13, 14, 15]) await end(thing);
    expect(await results).toHaveLength(16);
  });

  it('does not run far ahead of one that takes its time', async () => {
    const { begun, work, end } = byHand();
    const results = all(inOrder(numbers(100), 2, never(), work));
    for (let thing = 3; thing < 100; thing += 1) await end(thing);
    expect(Math.max(...begun)).toBe(63);
    for (const thing of numbers(100)) await end(thing);
    for (const thing of numbers(100)) await end(thing);
    expect(await results).toHaveLength(100);
  });

  it('throws what the work throws', async () => {
    const { work, end } = byHand();
    const results = all(inOrder(numbers(5), 2, never(), work));
    const thrown = expect(results).rejects.toThrow('broken');
    await end(0);
    await end(1, new Error('broken'));
    await thrown;
  });

  it('ends early when it is stopped, and begins nothing more', async () => {
    const stopping = new AbortController();
    const { begun, work, end } = byHand();
    const results = all(inOrder(numbers(20), 2, stopping.signal, work));
    await end(0);
    stopping.abort();
    await end(1);
    await end(3);
    expect(await results).toEqual([0]);
    expect(begun).toEqual([0, 3, 1]);
  });
});
