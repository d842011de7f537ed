import type { RangeAddress } from '../formula/expression.js';
import type { Sheet, Workbook } from '../workbook/workbook.js';
import { Unwritable } from './unwritable.js';

const longestSheetName = 31;
const longestName = 255;
const mostLinks = 65_530;
const sheetName = /^(?!')[^[\]:*?/\\\p{Cc}]+(?<!')$/u;
const definedName = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;
const readAsAddress = /^(?:[A-Z]{1,3}[0-9]+|R[0-9]*|C[0-9]*|R[0-9]*C[0-9]*|TRUE|FALSE)$/i;

const overlap = (one: RangeAddress, other: RangeAddress): boolean =>
  one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;

const checkSheet = ({ name, merges = [], links = [] }: Sheet): void => {
  if (!sheetName.test(name) || name.length > longestSheetName) throw new Unwritable(`no sheet can be called ${name}`);
  if (links.length > mostLinks) throw new Unwritable(`${name} has ${links.length} links; a sheet holds ${mostLinks}`);
  merges.forEach((merge, index) => {
    if (merges.slice(0, index).some((before) => overlap(before, merge))) {
      throw new Unwritable(`merged blocks of ${name} lie over each other in row ${merge.top}`);
    }
  });
};

const checkUnique = (names: readonly string[]): void => {
  const seen = new Set<string>();
  for (const name of names) {
    // Excel does not tell capitals from small letters.
    const folded = name.toLowerCase();
    if (seen.has(folded)) throw new Unwritable(`${name} is there twice`);
    seen.add(folded);
  }
};

/** Throws where Excel would call the file damaged. */
export const check = ({ sheets, names }: Workbook): void => {
  if (sheets.every(({ state }) => state === 'hidden')) throw new Unwritable('no sheet would be seen');
  sheets.forEach(checkSheet);
  checkUnique(sheets.map(({ name }) => name));
  for (const { name, at } of names) {
    if (!definedName.test(name) || readAsAddress.test(name) || name.length > longestName) {
      throw new Unwritable(`${name} cannot be the name of a cell`);
    }
    if (!sheets.some((sheet) => sheet.name === at.sheet)) throw new Unwritable(`${name} names a cell of no sheet`);
  }
  const tables = sheets.flatMap(({ tables: own = [] }) => own.map(({ name }) => name));
  for (const name of tables)
    if (!definedName.test(name) || readAsAddress.test(name) || name.length > longestName)
      throw new Unwritable(`${name} cannot be the name of a table`);
  checkUnique([...names.map(({ name }) => name), ...tables]);
};
