import { type Repair, columnLetters, print } from '@envscore/scoresheet';
import { permitted } from './writing/steps.js';

/** Puts formulas back, all in one batch; sheets that were protected are so again afterwards. */
export async function restoreFormulas(context: Excel.RequestContext, cells: readonly Repair[]): Promise<void> {
  const names = [...new Set(cells.map(({ at }) => at.sheet))];
  const sheets = new Map(names.map((name) => [name, context.workbook.worksheets.getItem(name)]));
  for (const { protection } of sheets.values()) protection.load('protected');
  await context.sync();
  const locked = [...sheets.values()].filter(({ protection }) => protection.protected);
  for (const { protection } of locked) protection.unprotect();
  for (const { at, formula } of cells) {
    const range = sheets.get(at.sheet)?.getRange(`${columnLetters(at.column)}${at.row}`);
    if (range !== undefined) range.formulas = [[`=${print(formula, at.sheet)}`]];
  }
  for (const { protection } of locked) protection.protect(permitted);
  await context.sync();
}
