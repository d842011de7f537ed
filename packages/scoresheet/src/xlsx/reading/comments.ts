import type { FoundComment } from '../../workbook/snapshot.js';
import { lastColumn, packAddress } from './addresses.js';
import type { Package } from './open.js';
import { readText } from './texts.js';

/** The comments at the cells of a sheet; answers to them, as newer programs have, stand in the same text. */
export const readComments = (source: Package, sheet: string): readonly FoundComment[] =>
  source
    .targets(sheet)
    .filter(({ kind, path }) => kind === 'comments' && source.archive.entry(path) !== undefined)
    .flatMap(({ path }) => commentsIn(source, path));

function commentsIn(source: Package, path: string): readonly FoundComment[] {
  const scanner = source.scanner(path);
  const found: FoundComment[] = [];
  let at = -1;
  while (scanner.next()) {
    if (scanner.isClosing) continue;
    if (scanner.name === 'comment') at = packAddress(scanner.attribute('ref') ?? '');
    else if (scanner.name === 'text' && at >= 0) {
      found.push({ row: Math.floor(at / lastColumn), column: (at % lastColumn) + 1, text: readText(scanner) });
      at = -1;
    }
  }
  return found;
}
