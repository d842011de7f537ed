import { Unreadable } from '../unreadable.js';
import { unescapeExcel } from '../xml/decode.js';
import { type Package, decodePath } from './open.js';

/** XML knows two ways to say yes. */
export const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';

interface ListedSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** The part that it is; a sheet of charts alone has none that is read. */
  readonly path: string | undefined;
}

/** A name as the file defines it. */
export interface ListedName {
  readonly name: string;
  readonly formula: string;
  /** The sheet that it is known on, by its place, if it is not known everywhere. */
  readonly localTo: number | undefined;
}

export interface ListedWorkbook {
  readonly sheets: readonly ListedSheet[];
  readonly names: readonly ListedName[];
  readonly countsFrom1904: boolean;
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
  readonly hasMacros: boolean;
  /** Files that formulas look into. */
  readonly links: readonly string[];
}

/** What the workbook's own part says. */
export const readWorkbook = (source: Package): ListedWorkbook => {
  const path = source.workbookPath();
  const targets = new Map(source.targets(path).map((target) => [target.id, target]));
  const scanner = source.spreadsheet(path, 'workbook');
  const sheets: ListedSheet[] = [];
  const names: ListedName[] = [];
  const called = new Set<string>();
  let countsFrom1904 = false;
  while (scanner.next()) {
    if (scanner.isClosing) continue;
    if (scanner.name === 'workbookPr') countsFrom1904 = isTrue(scanner.attribute('date1904'));
    else if (scanner.name === 'sheet') {
      const target = targets.get(scanner.prefixed('id') ?? '');
      const name = scanner.attribute('name');
      if (name === undefined || target === undefined) throw new Unreadable('missingPart', name);
      if (sheets.length >= source.limits.sheets) throw new Unreadable('tooManySheets', path);
      // Of two sheets of one name programs show one or the other.
      called.add(unescapeExcel(name).toLowerCase());
      if (called.size === sheets.length) throw scanner.broken();
      sheets.push({
        name: unescapeExcel(name),
        isHidden: ['hidden', 'veryHidden'].includes(scanner.attribute('state') ?? ''),
        path: target.kind === 'worksheet' ? target.path : undefined,
      });
    } else if (scanner.name === 'definedName' && !scanner.isEmpty) {
      const [name = '', local] = ['name', 'localSheetId'].map((attribute) => scanner.attribute(attribute));
      scanner.next();
      names.push({
        name: unescapeExcel(name),
        formula: unescapeExcel(scanner.text()),
        localTo: local === undefined ? undefined : Number(local),
      });
    }
  }
  if (sheets.length === 0) throw new Unreadable('notAWorkbook', path);
  return {
    sheets,
    names,
    countsFrom1904,
    sharedStrings: [...targets.values()].find(({ kind }) => kind === 'sharedStrings')?.path,
    styles: [...targets.values()].find(({ kind }) => kind === 'styles')?.path,
    hasMacros: [...targets.values()].some(({ kind }) => kind === 'vbaProject'),
    links: [...targets.values()].flatMap(({ kind, path: link }) =>
      kind === 'externalLink' ? source.outside(link).map(decodePath) : [],
    ),
  };
};
