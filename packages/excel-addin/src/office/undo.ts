import type { Space } from './space.js';

/** Takes away what an insertion that failed has left: the sheets that it made, what it wrote on empty ones, its names. */
export async function undoInsertion(context: Excel.RequestContext, space: Space): Promise<void> {
  const { worksheets, names } = context.workbook;
  worksheets.load('items/name');
  names.load('items/name');
  await context.sync();
  for (const item of names.items) if (!space.knownNames.includes(item.name)) item.delete();
  for (const sheet of worksheets.items) {
    if (space.made.includes(sheet.name)) sheet.delete();
    if (!space.filled.includes(sheet.name)) continue;
    sheet.protection.unprotect();
    sheet.getRange().clear();
  }
  await context.sync();
}
