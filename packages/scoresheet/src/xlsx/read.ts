import type { Snapshot } from '../workbook/snapshot.js';
import { Budget } from './reading/budget.js';
import { disguisesIn } from './reading/disguises.js';
import { readNames } from './reading/names.js';
import { Package, type ReadOptions } from './reading/open.js';
import { readSheet } from './reading/sheet.js';
import { readTexts } from './reading/texts.js';
import { readWorkbook } from './reading/workbook.js';

/**
 * What an .xlsx or .xlsm file holds. Nothing in it is run, fetched or calculated. Throws `Unreadable` for everything that is no
 * such file, is damaged, or goes beyond the limits.
 */
export const readXlsx = (bytes: Uint8Array, options: ReadOptions = {}): Snapshot => {
  const source = new Package(bytes, options, options.letters);
  const workbook = readWorkbook(source);
  const { countsFrom1904, sharedStrings, styles, hasMacros, links } = workbook;
  const texts = readTexts(source, sharedStrings);
  const disguises = disguisesIn(source, styles);
  const surroundings = { texts, countsFrom1904, disguises, budget: new Budget(source.limits) };
  return {
    sheets: workbook.sheets.map((sheet) => readSheet(source, sheet, surroundings)),
    names: readNames(workbook),
    ...(countsFrom1904 ? { countsFrom1904 } : {}),
    ...(hasMacros ? { hasMacros } : {}),
    ...(links.length > 0 ? { links } : {}),
  };
};
