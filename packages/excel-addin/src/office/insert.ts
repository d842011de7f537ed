import type { Workbook } from '@envscore/scoresheet';
import { inExcel } from './in-excel.js';
import { type Space, findSpace } from './space.js';
import { undoInsertion } from './undo.js';
import type { SheetNamed } from './writing/step.js';
import { stepsOf } from './writing/steps.js';

/** Excel on the web refuses requests of more than 5 MB. What a step takes is estimated. */
const bytesAtOnce = 4_000_000;

/**
 * Puts a workbook beside what is there: first it looks whether there is room, then it writes. Where Excel fails on the way it takes
 * everything away again: it does not do so itself.
 */
export async function insertWorkbook(workbook: Workbook): Promise<void> {
  const space = await inExcel((context) => findSpace(context, workbook), { isAsked: true });
  try {
    await inExcel((context) => write(context, workbook, space), { isAsked: true });
  } catch (error) {
    await inExcel((context) => undoInsertion(context, space), { isAsked: true });
    throw error;
  }
}

async function write(context: Excel.RequestContext, workbook: Workbook, space: Space): Promise<void> {
  let bytes = 0;
  const begin = (): void => {
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
    bytes = 0;
  };
  const known = new Map<string, Excel.Worksheet>();
  const sheetNamed: SheetNamed = (name) => {
    const sheet = known.get(name) ?? context.workbook.worksheets.getItem(name);
    known.set(name, sheet);
    return sheet;
  };
  begin();
  for (const step of stepsOf(workbook, space)) {
    if (bytes > 0 && bytes + step.bytes > bytesAtOnce) {
      await context.sync();
      begin();
    }
    step.write(sheetNamed, context);
    bytes += step.bytes;
  }
  await context.sync();
}
