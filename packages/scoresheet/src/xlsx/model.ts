import type { WorkbookModel } from '../workbook/model.js';
import { hasRuns } from './reading/model/elements.js';
import { KeptList } from './reading/model/kept.js';
import { readSheetModel } from './reading/model/sheet.js';
import { readLooks, standardLook } from './reading/model/styles.js';
import {
  definedNames,
  formulaNames,
  noteTargets,
  printedOf,
  readDetails,
  readProperties,
} from './reading/model/workbook.js';
import { referencesTo } from './reading/names.js';
import { Package, type ReadOptions } from './reading/open.js';
import { Budget } from './reading/budget.js';
import { readTexts } from './reading/texts.js';
import { readWorkbook } from './reading/workbook.js';

/**
 * The whole workbook of an .xlsx or .xlsm file, to be shown as it is; what a model cannot hold is named in `kept`. Nothing in the file is
 * run, fetched or calculated. Throws `Unreadable` as `readXlsx` does. `editXlsx` changes the file itself, and keeps what no model holds.
 */
export const readModel = (bytes: Uint8Array, options: ReadOptions = {}): WorkbookModel => {
  const source = new Package(bytes, options);
  const workbook = readWorkbook(source);
  const path = source.workbookPath();
  const targets = source.targets(path);
  const partOf = (kind: string): string | undefined => targets.find((target) => target.kind === kind)?.path;
  const budget = new Budget(source.limits);
  const kept = new KeptList(budget);
  noteTargets(
    targets.map(({ kind }) => kind),
    kept,
  );
  const details = readDetails(source, path, kept);
  const names = definedNames(workbook, details);
  const blocks = new Map(names.map(({ name, at }) => [name.toLowerCase(), at]));
  const looks = readLooks(source, partOf('styles'), partOf('theme'), budget);
  const texts = readTexts(source, workbook.sharedStrings, (xml) => {
    if (hasRuns(xml)) kept.add({ what: 'richTexts' });
  });
  const { countsFrom1904 } = workbook;
  const surroundings = { texts, countsFrom1904, budget: new Budget(source.limits) };
  const references = referencesTo(workbook.sheets);
  const context = {
    looks,
    references,
    blockCalled: (name: string) => blocks.get(name.toLowerCase()),
    budget,
    kept,
  };
  const printed = printedOf(workbook);
  const sheets = workbook.sheets.map((sheet, place) =>
    readSheetModel(source, sheet, printed.get(place) ?? {}, surroundings, { ...context, sheet: sheet.name }),
  );
  return {
    sheets,
    active: Math.min(details.active, sheets.length - 1),
    names,
    formulaNames: formulaNames(workbook, references),
    styles: looks.used(),
    standardLook,
    properties: readProperties(source),
    ...(countsFrom1904 ? { countsFrom1904 } : {}),
    kept: kept.all(),
  };
};
