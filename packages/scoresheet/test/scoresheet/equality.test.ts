import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeScoresheet } from '../../src/scoresheet/placed.js';
import { readScoresheet } from '../../src/scoresheet/read.js';
import { shapeOf } from '../../src/scoresheet/review.js';
import { writeScoresheet } from '../../src/scoresheet/write.js';
import { calculate, typedInto } from '../formula/hyperformula.js';
import { snapshotOf } from '../snapshot.js';
import { review, rightReview } from './arbitrary.js';
import { cached, differences, expectEqual, scored } from './expected.js';
import { entrySheetsOf, profiles, workbooksOf } from './profiles.js';

describe('the formulas of a scoresheet', () => {
  it('give what the core gives for the facts that are read from it, whatever was typed', () => {
    fc.assert(
      fc.property(review(3), (document) => {
        const workbook = writeScoresheet(document);
        const { review: read } = readScoresheet(snapshotOf(workbook));
        expectEqual(cached(workbook), placeScoresheet(shapeOf(document)), scored(read));
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  // 8 profiles × 5 workbooks × 50 appraisers' sheets and the institution's: 2,040 sheets.
  it.each(profiles)(
    'give the same in another spreadsheet engine, and that is what the core gives: $unit $policy',
    (profile) => {
      const { shape, workbooks } = entrySheetsOf(profile, 50, 5);
      const figures = typedInto(workbooks);
      workbooks.forEach((workbook, index) => {
        const found = differences(workbook, ({ sheet, row, column }) =>
          figures[index]?.get(sheet)?.get(row)?.get(column),
        );
        expect(found).toEqual([]);
        const { review: read } = readScoresheet(snapshotOf(workbook));
        expectEqual(cached(workbook), placeScoresheet(shape), scored(read));
      });
    },
    120_000,
  );
});

describe('every other sheet of a scoresheet', () => {
  it('shows the same in another spreadsheet engine', () => {
    for (const profile of profiles) {
      for (const workbook of workbooksOf(profile, 2, 1).workbooks) {
        const figures = calculate(workbook);
        const found = differences(workbook, ({ sheet, row, column }) => figures.get(sheet)?.get(row)?.get(column));
        expect(found).toEqual([]);
      }
    }
  });
});

describe('facts that go into a scoresheet', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(rightReview(3), (document) => {
        expect(readScoresheet(snapshotOf(writeScoresheet(document))).review).toEqual(document);
      }),
      { numRuns: 40 },
    );
  });
});
