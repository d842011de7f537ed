import type { CellAddress } from '../../../formula/expression.js';
import type { LinkModel } from '../../../workbook/model.js';
import type { Scanner } from '../../xml/scanner.js';
import { parseBlock, parseReference } from '../names.js';
import type { SheetContext } from './context.js';
import { textAt } from './elements.js';

const scheme = /^[a-z][a-z0-9+.-]*:/i;
const localFile = /^file:\/\/\/(?:([A-Za-z]:)([/\\].*)|(.*))$/is;

/**
 * The path that a reference to a file means, with `/` between its parts; nothing where it is no file of this machine. The other way round
 * than `fileUri`.
 */
const pathOf = (target: string): string | undefined => {
  const [matched, drive, fromDrive, fromRoot] = localFile.exec(target) ?? [];
  if (matched === undefined && (scheme.test(target) || /^[/\\]{2}/.test(target))) return undefined;
  const path =
    matched === undefined ? target : drive === undefined ? `/${fromRoot ?? ''}` : `${drive}${fromDrive ?? ''}`;
  try {
    return decodeURIComponent(path.replaceAll('\\', '/'));
  } catch {
    return undefined;
  }
};

/** The first cell that a place stands for. In another file it has to name its sheet, which is not known here. */
const cellAt = (place: string, isElsewhere: boolean, context: SheetContext): CellAddress | undefined => {
  const { sheet, references, blockCalled } = context;
  if (!isElsewhere) {
    const found = references(place, sheet) ?? blockCalled(place);
    return found && { sheet: found.sheet, row: found.top, column: found.left };
  }
  const found = parseReference(place);
  return found?.sheet === undefined ? undefined : { sheet: found.sheet, row: found.at.top, column: found.at.left };
};

/** A link, from a tag that is one. `outside` is what the sheet points to outside of the workbook. */
export const readLink = (
  scanner: Scanner,
  context: SheetContext,
  outside: ReadonlyMap<string, string>,
): LinkModel | undefined => {
  const block = parseBlock(scanner.attribute('ref') ?? '');
  const told = outside.get(scanner.prefixed('id') ?? '');
  const isInside = told === undefined || told.startsWith('#');
  const target = isInside ? undefined : told;
  const place = textAt(scanner, 'location') ?? (isInside ? told?.slice(1) : undefined);
  if (block === undefined || (target === undefined && place === undefined)) return undefined;
  const { top, left, bottom, right } = block;
  const file = target === undefined ? undefined : pathOf(target);
  const cell = place === undefined ? undefined : cellAt(place, target !== undefined, context);
  return {
    at: { row: top, column: left },
    ...((top !== bottom || left !== right) && { to: { row: bottom, column: right } }),
    ...(file !== undefined && { file }),
    ...(target !== undefined && file === undefined && { uri: target }),
    ...(cell !== undefined && { cell }),
    ...(place !== undefined && cell === undefined && { place }),
  };
};
