import type { Package } from './open.js';

const anchors: ReadonlySet<string> = new Set(['twoCellAnchor', 'oneCellAnchor', 'absoluteAnchor']);
const single: ReadonlySet<string> = new Set(['image', 'oleObject', 'package', 'control', 'ctrlProp']);

/** How many pictures, shapes, charts and controls lie over the cells of a sheet, or under them. */
export const countDrawings = (source: Package, sheet: string): number =>
  source
    .targets(sheet)
    .map(({ kind, path }) => (kind === 'drawing' ? anchorsIn(source, path) : Number(single.has(kind))))
    .reduce((sum, count) => sum + count, 0);

function anchorsIn(source: Package, path: string): number {
  if (source.archive.entry(path) === undefined) return 0;
  const scanner = source.scanner(path);
  let count = 0;
  while (scanner.next()) if (!scanner.isClosing && anchors.has(scanner.name)) count += 1;
  return count;
}
