// One case after the other, each by its seed, where somebody can stop it.
import fc from 'fast-check';
import { anyCase, fileOf } from './cases.js';
import { survives } from './survival.js';

const reasonOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

process.on('message', (seed: number) => {
  for (const one of fc.sample(anyCase, { seed, numRuns: 1 })) {
    try {
      process.send?.({ took: survives(fileOf(one)) });
    } catch (error) {
      process.send?.({ failure: `${reasonOf(error)}\n${JSON.stringify(one)}` });
    }
  }
});
