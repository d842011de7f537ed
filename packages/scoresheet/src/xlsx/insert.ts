import type { Insertion } from '../hosts/insert-rows.js';
import { type Edited, dropChain, repacked } from './editing/parts.js';
import { anchorsWithRows, boxesWithRows, formulasWithRows, placesWithRows, sheetWithRows } from './editing/rows.js';
import { lastRow } from './reading/addresses.js';
import { Package, type ReadOptions } from './reading/open.js';
import { readWorkbook } from './reading/workbook.js';
import { Unwritable } from './unwritable.js';

/**
 * The file after rows have come into a sheet, as Excel inserts them: they are empty and look as the row over them; what stood below has
 * moved, and formulas, names, limits, colors, merged cells, comments, pictures and charts everywhere follow. What does not look at the sheet
 * stays byte for byte.
 *
 * Throws `Unreadable` as `readXlsx` does, `Unwritable` for a sheet or a row that is not there, and inside a formula that fills several cells.
 */
export function insertXlsxRows(bytes: Uint8Array, insertion: Insertion, options: ReadOptions = {}): Uint8Array {
  const { sheet, before, rows } = insertion;
  const source = new Package(bytes, options);
  const { sheets } = readWorkbook(source);
  const own = sheets.find(({ name }) => name.toLowerCase() === sheet.toLowerCase());
  if (own?.path === undefined) throw new Unwritable(`there is no sheet ${sheet}`);
  if (!Number.isInteger(before) || before < 1 || !Number.isInteger(rows) || rows < 1 || before + rows > lastRow)
    throw new Unwritable(`no ${rows} rows come before row ${before}`);
  const edited: Edited = new Map();
  const edit = (path: string, by: (path: string) => string): void => {
    if (source.archive.entry(path) === undefined || edited.has(path)) return;
    const xml = by(path);
    if (xml !== source.text(path)) edited.set(path, xml);
  };
  const workbook = source.workbookPath();
  edit(workbook, () => formulasWithRows(source.spreadsheet(workbook, 'workbook'), insertion));
  for (const { name, path } of sheets) {
    if (path === undefined) continue;
    edit(path, () => sheetWithRows(source.spreadsheet(path, 'worksheet'), name, insertion));
    for (const { kind, path: target } of source.targets(path)) {
      if (kind === 'drawing') {
        for (const { path: chart } of source.targets(target))
          if (/\.xml$/i.test(chart)) edit(chart, () => formulasWithRows(source.scanner(chart), insertion));
      }
      if (path === own.path) follow(kind, target);
    }
  }
  dropChain(source, edited);
  return repacked(source, edited);

  /** What belongs to the sheet itself. */
  function follow(kind: string, path: string): void {
    if (kind === 'drawing') edit(path, () => anchorsWithRows(source.scanner(path), insertion));
    else if (kind === 'vmlDrawing') edit(path, () => boxesWithRows(source.text(path), insertion));
    else if (['comments', 'threadedComment', 'table', 'pivotTable'].includes(kind))
      edit(path, () => placesWithRows(source.scanner(path), insertion));
  }
}
