// `npm run fuzz -- [--minutes N] [--seed S]`: case after case until the time is over or somebody breaks it off. Each case has a seed of its
// own, by which it comes again: `npm run fuzz -- --seed S --minutes 0`.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
  },
});
const [minutes, first] = [Number(values.minutes), Number(values.seed)];
if (!(minutes >= 0) || !Number.isSafeInteger(first)) throw new Error('--minutes takes a number, --seed a whole number');

/** About what the command leaves a worker, and room for the compiler of the tests; what goes beyond is a failure. */
const megabytes = 192;
const millisecondsACase = 60_000;

/** A process can be stopped wherever it hangs, and goes when its memory is used up. */
const start = (): ChildProcess =>
  fork(new URL('./worker.ts', import.meta.url), {
    execArgv: [...process.execArgv, `--max-old-space-size=${megabytes}`],
  });

let worker = start();
let failures = 0;

interface Outcome {
  /** What the file was taken for. */
  readonly took?: string;
  readonly failure?: string;
}

async function outcomeOf(seed: number): Promise<Outcome> {
  const done = new AbortController();
  const { signal } = done;
  worker.send(seed);
  const outcome = await Promise.race([
    once(worker, 'message', { signal }).then(([told]) => told as Outcome),
    once(worker, 'exit', { signal }).then((): Outcome => ({ failure: 'the process ended' })),
    setTimeout<Outcome>(millisecondsACase, { failure: `no end after ${millisecondsACase / 1000} s` }, { signal }),
  ]);
  done.abort();
  if (outcome.failure !== undefined) {
    worker.kill('SIGKILL');
    worker = start();
  }
  return outcome;
}

const took = new Map<string, number>();
const end = Date.now() + minutes * 60_000;
let seed = first;
do {
  const { took: kind = 'failed', failure } = await outcomeOf(seed);
  took.set(kind, (took.get(kind) ?? 0) + 1);
  if (failure !== undefined) {
    failures += 1;
    console.error(`seed ${seed}: ${failure}`);
  }
  seed += 1;
} while (Date.now() < end);
worker.disconnect();

const counts = [...took].sort(([, one], [, other]) => other - one).map(([kind, count]) => `${kind} ${count}`);
console.log(`${seed - first} cases from seed ${first}, ${failures} failed: ${counts.join(', ')}`);
process.exitCode = failures > 0 ? 1 : 0;
