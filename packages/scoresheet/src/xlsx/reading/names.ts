import type { RangeAddress } from '../../formula/expression.js';
import type { FoundBlock, FoundName } from '../../workbook/snapshot.js';
import { lastColumn, lastRow, longestFormula, parseColumn } from './addresses.js';
import type { ListedName } from './workbook.js';

const sheetPart = /^=?(?:'((?:[^']|'')+)'|([^'!:[\]]+))!(.+)$/s;
const cells = /^\$?([A-Z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Z]{1,3})\$?([0-9]{1,7}))?$/i;
const columns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const rows = /^\$?([0-9]{1,7}):\$?([0-9]{1,7})$/;

const block = (top: number, left: number, bottom: number, right: number): FoundBlock | undefined => {
  const sorted = {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  };
  const isInside = sorted.top >= 1 && sorted.left >= 1 && sorted.bottom <= lastRow && sorted.right <= lastColumn;
  return isInside ? sorted : undefined;
};

/** `B3:D7`, `B:D` or `3:7`, with or without dollars. */
export const parseBlock = (text: string): FoundBlock | undefined => {
  const [, left, top, right = left, bottom = top] = cells.exec(text) ?? [];
  if (left !== undefined && right !== undefined) {
    return block(Number(top), parseColumn(left), Number(bottom), parseColumn(right));
  }
  const [, first, last] = columns.exec(text) ?? [];
  if (first !== undefined && last !== undefined) return block(1, parseColumn(first), lastRow, parseColumn(last));
  const [, from, to] = rows.exec(text) ?? [];
  return from === undefined ? undefined : block(Number(from), 1, Number(to), lastColumn);
};

/** A reference as it reads: the sheet that it names, if it names any, and the block there. */
export const parseReference = (
  text: string,
): { readonly sheet: string | undefined; readonly at: FoundBlock } | undefined => {
  if (text.length > longestFormula) return undefined;
  const [, quoted, plain, reference = text] = sheetPart.exec(text.trim()) ?? [];
  const at = parseBlock(reference.trim());
  return at && { sheet: quoted?.replaceAll("''", "'") ?? plain, at };
};

/** What references to sheets that are there stand for; one that names no sheet is on `home`. */
export type References = (text: string, home?: string) => RangeAddress | undefined;

export const referencesTo = (sheets: readonly { readonly name: string }[]): References => {
  const names = new Map(sheets.map(({ name }) => [name.toLowerCase(), name]));
  return (text, home) => {
    const found = parseReference(text);
    const sheet = found?.sheet === undefined ? home : names.get(found.sheet.toLowerCase());
    return found === undefined || sheet === undefined ? undefined : { sheet, ...found.at };
  };
};

interface NamedSheets {
  readonly sheets: readonly { readonly name: string }[];
  readonly names: readonly ListedName[];
}

/**
 * The names that stand for a block of cells of this workbook. Of names that several sheets define for themselves, as they do when a
 * sheet has been copied, the workbook's own counts, else the first.
 */
export const readNames = ({ sheets, names }: NamedSheets): readonly FoundName[] => {
  const references = referencesTo(sheets);
  const found = new Map<string, FoundName>();
  const inOrder = (isLocal: boolean): readonly ListedName[] =>
    names.filter(({ localTo }) => (localTo !== undefined) === isLocal);
  for (const { name, formula } of [...inOrder(false), ...inOrder(true)]) {
    if (name.toLowerCase().startsWith('_xlnm.') || found.has(name.toLowerCase())) continue;
    const at = references(formula);
    if (at !== undefined) found.set(name.toLowerCase(), { name, ...at });
  }
  return [...found.values()];
};
