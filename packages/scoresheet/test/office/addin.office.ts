import { expect, it } from 'vitest';
import { readScoresheet } from '../../src/scoresheet/read.js';
import { placeScoresheet } from '../../src/scoresheet/placed.js';
import { cellIn } from '../../src/layout/placed-table.js';
import { shapeOf } from '../../src/scoresheet/review.js';
import { writeScoresheet } from '../../src/scoresheet/write.js';
import { lookUp } from '../../src/workbook/lookup.js';
import { readXlsx } from '../../src/xlsx/read.js';
import { writeXlsx } from '../../src/xlsx/write.js';
import { people, reviewOf } from '../scoresheet/reviews.js';
import { throughLibreOffice } from './libreoffice.js';

it('opens a scoresheet that calls the add-in, without which it has no points, and the facts of the saved file are the same', async () => {
  const document = reviewOf({ appraisers: people(4, (place) => (place === 2 ? { years: undefined } : {})) });
  const shape = shapeOf(document, 'addin');
  const { appraisers } = placeScoresheet(shape);
  const file = writeXlsx(writeScoresheet(document, shape));
  const [saved] = await throughLibreOffice([file], 'xlsx:Calc MS Excel 2007 XML');
  if (saved === undefined) throw new Error('the workbook was lost');
  const snapshot = readXlsx(saved);
  expect(readScoresheet(snapshot)).toEqual(readScoresheet(readXlsx(file)));
  const { cell } = lookUp(snapshot);
  const years = (place: number) => cell(cellIn(appraisers, 'A3', appraisers.top + place));
  expect(years(0)).toMatchObject({ error: '#NAME?' });
  expect(years(0)?.formula).toContain('ENVSCORE.EXPERIENCE(');
  expect(years(1)).toMatchObject({ value: '缺：从业年限；' });
});
