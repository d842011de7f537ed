import type { Change } from './editing/change.js';
import { type Edited, dropChain, repacked } from './editing/parts.js';
import { editSheet } from './editing/sheet.js';
import { withFullCalculation } from './editing/workbook.js';
import { Package, type ReadOptions } from './reading/open.js';
import { lastColumn, lastRow } from './reading/addresses.js';
import { readWorkbook } from './reading/workbook.js';
import { Unwritable } from './unwritable.js';

export type { Change } from './editing/change.js';

export interface EditOptions extends ReadOptions {
  /**
   * What formulas show when the file is opened, whose values the changes make old:
   * - `asked` (usual): the workbook's part asks for calculation. Excel does so; LibreOffice, as it is set up at first, shows the old ones.
   * - `forgotten`: the values of all formulas go as well, in every sheet that has any. So every program calculates.
   * - `brought`: the changes bring all new values along, and nothing has to be calculated.
   */
  readonly values?: 'asked' | 'forgotten' | 'brought';
}

const bySheet = (source: Package, changes: readonly Change[]): ReadonlyMap<string, readonly Change[]> => {
  const { sheets } = readWorkbook(source);
  const found = new Map<string, Change[]>();
  for (const change of changes) {
    const { sheet, row, column } = change;
    const path = sheets.find(({ name }) => name.toLowerCase() === sheet.toLowerCase())?.path;
    if (path === undefined) throw new Unwritable(`there is no sheet ${sheet}`);
    const isInside =
      [row, column].every(Number.isInteger) && row >= 1 && row <= lastRow && column >= 1 && column <= lastColumn;
    if (!isInside) throw new Unwritable(`a sheet has no row ${row} and column ${column}`);
    const known = found.get(path);
    if (known === undefined) found.set(path, [change]);
    else known.push(change);
  }
  return found;
};

const sheetPaths = (source: Package): readonly string[] =>
  readWorkbook(source).sheets.flatMap(({ path }) => (path === undefined ? [] : [path]));

/**
 * The file with some cells changed. Of the other parts every byte stays, packed as it was; of a sheet that is touched every character
 * but the changed cells'.
 */
export const editXlsx = (bytes: Uint8Array, changes: readonly Change[], options: EditOptions = {}): Uint8Array => {
  const source = new Package(bytes, options);
  const edited: Edited = new Map();
  let hasTouchedFormula = false;
  const { values = 'asked' } = options;
  const own = bySheet(source, changes);
  const paths = values === 'forgotten' && changes.length > 0 ? sheetPaths(source) : own.keys();
  for (const path of paths) {
    const scanner = source.spreadsheet(path, 'worksheet');
    const { xml, ...sheet } = editSheet(scanner, own.get(path) ?? [], values === 'forgotten');
    if (xml !== scanner.xml) edited.set(path, xml);
    hasTouchedFormula ||= sheet.hasTouchedFormula;
  }
  if (hasTouchedFormula) dropChain(source, edited);
  if (changes.length > 0 && values !== 'brought') {
    const workbook = source.workbookPath();
    edited.set(workbook, withFullCalculation(source.spreadsheet(workbook, 'workbook')));
  }
  return repacked(source, edited);
};
