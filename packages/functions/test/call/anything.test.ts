import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { call, functionIds, functions, isFailure } from '../../src/index.js';

const cell = fc.oneof(
  fc.constantFrom(
    null,
    undefined,
    '',
    0,
    '是',
    '否',
    '无',
    '省级',
    'SCI',
    '得分',
    '学位',
    '#N/A',
    'D1=1',
    true,
    NaN,
    1e308,
  ),
  fc.double(),
  fc.integer({ min: -2, max: 100 }),
  fc.string({ unit: 'binary' }),
  fc.object({ maxDepth: 1 }),
);
const argument = fc.oneof(cell, fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 4 }));

describe('whatever is typed', () => {
  it.each(functionIds)(
    '%s gives a value that a cell can show, or an error with a sentence; and the same again',
    (id) => {
      const most = functions[id].parameters.length;
      fc.assert(
        fc.property(
          fc.array(argument, { maxLength: most }),
          fc.constantFrom('zh' as const, 'en' as const),
          (args, language) => {
            const result = call(id, args, language);
            if (isFailure(result)) {
              expect(result.message).toMatch(/[。.]$/);
              expect(result.issues.length + result.problems.length).toBeGreaterThan(0);
            } else {
              const rows: readonly (readonly unknown[])[] = typeof result === 'object' ? result : [[result]];
              const width = rows[0]?.length ?? 0;
              expect(width).toBeGreaterThan(0);
              for (const row of rows) {
                expect(row).toHaveLength(width);
                for (const one of row) expect(typeof one === 'string' || Number.isFinite(one)).toBe(true);
              }
            }
            expect(call(id, args, language)).toStrictEqual(result);
          },
        ),
        { numRuns: 150 },
      );
    },
  );
});
