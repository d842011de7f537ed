import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../../bench/day.js';
import { readPlan } from '../../src/plan/read.js';
import { workbooksOf } from '../../src/plan/workbooks.js';
import { planWorkbook } from '../../src/plan/write.js';
import { placeScoresheet } from '../../src/scoresheet/placed.js';
import { readScoresheet } from '../../src/scoresheet/read.js';
import { shapeOf } from '../../src/scoresheet/review.js';
import { lookUp } from '../../src/workbook/lookup.js';
import { readXlsx } from '../../src/xlsx/read.js';
import { writeXlsx } from '../../src/xlsx/write.js';
import { expectEqual, scored } from '../scoresheet/expected.js';
import { throughLibreOffice } from './libreoffice.js';
import { dieOf, reviewedBy } from './reviewer.js';

// As a secretary and the experts have it: 15 institutions, three experts each; few appraisers, for LibreOffice takes its time.
const day = dayOf({ appraisersEach: 5, isClean: false });

describe('a review day', () => {
  it('is planned, reviewed in LibreOffice, and read back as it was typed, every point as the core gives it', async () => {
    const { plan } = readPlan(readXlsx(writeXlsx(planWorkbook(day))));
    const handedOut = workbooksOf(plan).filter(({ review }) => review !== undefined);
    expect(handedOut).toHaveLength(45);
    const reviewed = handedOut.map(({ workbook }, index) => reviewedBy(dieOf(index + 1), writeXlsx(workbook())));
    const saved = await throughLibreOffice(
      reviewed.map(({ file }) => file),
      'xlsx:Calc MS Excel 2007 XML',
    );
    const results = saved.map((file, index) => {
      const snapshot = readXlsx(file);
      const { review, misread } = readScoresheet(snapshot);
      expect(misread).toEqual([]);
      expect(review).toEqual(reviewed[index]?.review);
      const result = scored(review);
      expectEqual(lookUp(snapshot).value, placeScoresheet(shapeOf(handedOut[index]?.review)), result);
      return result;
    });
    // The comparison has seen reviews and sheets of every kind, most of them as they should be.
    expect(new Set(results.map(({ status }) => status))).toEqual(new Set(['final', 'provisional', 'invalid']));
    const sheets = results.flatMap(({ appraisers }) =>
      appraisers.map(({ result }) => 'status' in result && result.status),
    );
    expect(new Set(sheets)).toEqual(new Set(['final', 'provisional', 'invalid', 'disqualified']));
    expect(sheets.filter((status) => status === 'final').length).toBeGreaterThan(sheets.length / 2);
  });
});
