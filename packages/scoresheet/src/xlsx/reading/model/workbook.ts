import type { FormulaName, WorkbookModel } from '../../../workbook/model.js';
import type { DefinedName } from '../../../workbook/workbook.js';
import { type References, readNames } from '../names.js';
import type { Package } from '../open.js';
import type { ListedWorkbook } from '../workbook.js';
import { beyondWorkbooks, ofWorkbooks } from './beyond.js';
import { isTrueAt, localName, numberAt, textAt, textInside, visitInside } from './elements.js';
import type { KeptList } from './kept.js';
import type { Printed } from './sheet.js';

/** What the workbook's own part says beside its sheets and names. */
export interface WorkbookDetails {
  readonly active: number;
  /** By name, in small letters; of those that every sheet knows. */
  readonly comments: ReadonlyMap<string, string>;
}

const mostSheets = 65_535;

export const readDetails = (source: Package, path: string, kept: KeptList): WorkbookDetails => {
  const scanner = source.spreadsheet(path, 'workbook');
  const comments = new Map<string, string>();
  let active: number | undefined;
  visitInside(scanner, (list) => {
    if (list === 'workbookProtection') {
      if (['lockStructure', 'lockWindows'].some((name) => isTrueAt(scanner, name))) kept.add({ what: 'protection' });
    } else if (list === 'customWorkbookViews') kept.add({ what: 'views' });
    visitInside(scanner, (element) => {
      if (element === 'workbookView') active ??= numberAt(scanner, 'activeTab', 0, mostSheets);
      if (element !== 'definedName') return;
      const [name, comment] = [textAt(scanner, 'name'), textAt(scanner, 'comment')];
      const isOfAll = scanner.attribute('localSheetId') === undefined;
      if (isOfAll && name !== undefined && comment !== undefined) comments.set(name.toLowerCase(), comment);
    });
  });
  return { active: active ?? 0, comments };
};

/** The names of blocks, with their comments. */
export const definedNames = (workbook: ListedWorkbook, { comments }: WorkbookDetails): readonly DefinedName[] =>
  readNames(workbook).map(({ name, ...at }) => {
    const comment = comments.get(name.toLowerCase());
    return comment === undefined ? { name, at } : { name, at, comment };
  });

/** What sheets print, of the names that Excel keeps for itself, by their place. */
export const printedOf = ({ names }: ListedWorkbook): ReadonlyMap<number, Printed> => {
  const printed = new Map<number, Printed>();
  for (const { name, formula, localTo } of names) {
    const own = name.toLowerCase();
    if (localTo === undefined) continue;
    if (own === '_xlnm.print_area') printed.set(localTo, { ...printed.get(localTo), area: formula });
    else if (own === '_xlnm.print_titles') printed.set(localTo, { ...printed.get(localTo), titles: formula });
  }
  return printed;
};

/** All other names; those that Excel keeps for itself are none. */
export const formulaNames = ({ sheets, names }: ListedWorkbook, references: References): readonly FormulaName[] => {
  return names.flatMap(({ name, formula, localTo }): FormulaName[] => {
    const isOwn = name.toLowerCase().startsWith('_xlnm.');
    if (isOwn || (localTo === undefined && references(formula) !== undefined)) return [];
    const sheet = localTo === undefined ? undefined : sheets[localTo]?.name;
    return [sheet === undefined ? { name, formula } : { name, formula, sheet }];
  });
};

/** Names what a workbook points to and nobody reads. */
export const noteTargets = (kinds: Iterable<string>, kept: KeptList): void => {
  for (const kind of kinds) {
    const what = beyondWorkbooks.get(kind);
    if (what !== undefined) kept.add({ what });
    else if (!ofWorkbooks.has(kind)) kept.add({ what: 'unknown', name: kind });
  }
};

const propertyNames = ['title', 'subject', 'creator'] as const;

/** Title, subject and author. */
export const readProperties = (source: Package): WorkbookModel['properties'] => {
  const path = source.targets('').find(({ kind }) => kind === 'core-properties')?.path;
  if (path === undefined || source.archive.entry(path) === undefined) return {};
  const scanner = source.scanner(path);
  let properties: WorkbookModel['properties'] = {};
  scanner.next();
  visitInside(scanner, () => {
    const name = propertyNames.find((each) => each === localName(scanner));
    if (name === undefined) return;
    const text = textInside(scanner);
    if (text !== '') properties = { ...properties, [name]: text };
  });
  return properties;
};
