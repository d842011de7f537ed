import { expect, it } from 'vitest';
import { readXlsx } from '../../src/xlsx/read.js';
import { writeXlsx } from '../../src/xlsx/write.js';
import { lookUp } from '../../src/workbook/lookup.js';
import { readScoresheet } from '../../src/scoresheet/read.js';
import { placeScoresheet } from '../../src/scoresheet/placed.js';
import { differences, expectEqual, scored } from '../scoresheet/expected.js';
import { profiles, workbooksOf } from '../scoresheet/profiles.js';
import { throughLibreOffice } from './libreoffice.js';

// 8 whole workbooks of 15 appraisers each, every formula calculated by LibreOffice itself.
it('every cell of a scoresheet that LibreOffice calculates equals the core, and the saved file reads the same', async () => {
  const made = profiles.map((profile) => workbooksOf(profile, 15, 1));
  const files = made.flatMap(({ workbooks }) =>
    workbooks.map((workbook) => writeXlsx(workbook, { recalculate: true })),
  );
  const saved = await throughLibreOffice(files, 'xlsx:Calc MS Excel 2007 XML');
  made.forEach(({ shape, workbooks: [workbook] }, index) => {
    const [file, before] = [saved[index], files[index]];
    if (file === undefined || before === undefined || workbook === undefined) throw new Error('a workbook was lost');
    const snapshot = readXlsx(file);
    const { value } = lookUp(snapshot);
    expect(differences(workbook, value)).toEqual([]);
    const { review } = readScoresheet(snapshot);
    expect(review).toEqual(readScoresheet(readXlsx(before)).review);
    expectEqual(value, placeScoresheet(shape), scored(review));
  });
});
