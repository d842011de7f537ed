import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyCase, fileOf } from './cases.js';
import { survives } from './survival.js';

it('a workbook has its findings and all its reports, whatever was done to it', () => {
  const became: string[] = [];
  fc.assert(
    fc.property(anyCase, (one) => {
      became.push(survives(fileOf(one)));
    }),
    { seed: 20_261_121, numRuns: 200 },
  );
  // Files that are all refused for one reason would prove nothing.
  expect(became.filter((code) => code === 'scoresheet').length).toBeGreaterThan(50);
  expect(new Set(became).size).toBeGreaterThan(5);
});
