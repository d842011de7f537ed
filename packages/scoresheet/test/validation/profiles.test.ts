import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shapeOf } from '../../src/scoresheet/review.js';
import { writeScoresheet } from '../../src/scoresheet/write.js';
import { checkFile } from '../../src/validation/check-file.js';
import type { CheckCode } from '../../src/validation/codes.js';
import { writeXlsx } from '../../src/xlsx/write.js';
import { review } from '../scoresheet/arbitrary.js';
import { profiles } from '../scoresheet/profiles.js';
import { line } from './planting.js';

/** What is said of how the workbook is, whatever its facts are. */
const ofTheWorkbook: ReadonlySet<CheckCode> = new Set<CheckCode>([
  'missing-sheet',
  'missing-name',
  'changed-label',
  'renamed-sheet',
  'unit-altered',
  'policy-altered',
  'roster-altered',
  'not-calculated',
  'points-differ',
  'formula-replaced',
  'formula-changed',
  'formula-missing',
  'stuck-name',
  'foreign-call',
  'error-value',
  'form-differs',
  'check-code-differs',
  'declared-altered',
  'has-macros',
  'external-link',
  'comment',
  'merged-inputs',
  'hidden-data',
  'formula-in-input',
  'disguised-content',
  'added-drawing',
  'stray-content',
  'added-sheet',
  'crashed',
]);

describe('a scoresheet as it was made, whatever stands in it', () => {
  it.each(
    profiles.flatMap((profile, index) =>
      (['builtin', 'addin'] as const).map((formulas) => [profile.unit, formulas, profile, index] as const),
    ),
  )(
    'for %s with %s formulas holds what its layout has, and states what the rules say',
    (_, formulas, profile, seed) => {
      const [document] = fc.sample(review(2, profile), { numRuns: 1, seed });
      const bytes = writeXlsx(writeScoresheet(document, shapeOf(document, formulas)));
      const { findings } = checkFile('file.xlsx', bytes);
      expect(findings.filter(({ code }) => ofTheWorkbook.has(code)).map(line)).toEqual([]);
    },
  );
});
