import type { Cell, Sheet, Style, StyleName, Workbook } from '../workbook/workbook.js';
import { Occupied } from './host.js';

const isEmpty = ({ cells }: Sheet): boolean =>
  [...cells.values()].every((columns) =>
    [...columns.values()].every(({ value, formula }) => (value === undefined || value === '') && formula === undefined),
  );

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const findOccupied = (present: Workbook, added: Workbook): string | undefined => {
  const sheet = added.sheets.find(({ name }) => present.sheets.some((old) => isSame(old.name, name) && !isEmpty(old)));
  if (sheet !== undefined) return sheet.name;
  const taken = added.names.flatMap(({ name }) => present.names.filter((old) => isSame(old.name, name)));
  return taken.find(({ at }) => !added.sheets.some(({ name }) => isSame(name, at.sheet)))?.at.sheet;
};

/** Both have their roles; one that means something else in the other gets another name. */
const mergeStyles = (
  present: Workbook['styles'],
  added: Workbook['styles'],
): { readonly styles: Record<StyleName, Style>; readonly renamed: ReadonlyMap<StyleName, StyleName> } => {
  const styles: Record<StyleName, Style> = { ...present };
  const renamed = new Map<StyleName, StyleName>();
  for (const [name, style] of Object.entries(added)) {
    let free = name;
    while (styles[free] !== undefined && JSON.stringify(styles[free]) !== JSON.stringify(style)) free += '′';
    styles[free] = style;
    renamed.set(name, free);
  }
  return { styles, renamed };
};

const restyled = (sheet: Sheet, renamed: ReadonlyMap<StyleName, StyleName>): Sheet => {
  const cellIn = (cell: Cell): Cell =>
    cell.style === undefined ? cell : { ...cell, style: renamed.get(cell.style) ?? cell.style };
  const cells = [...sheet.cells].map(
    ([row, columns]) => [row, new Map([...columns].map(([column, cell]) => [column, cellIn(cell)] as const))] as const,
  );
  return { ...sheet, cells: new Map(cells) };
};

/** One workbook beside another. Empty sheets give way; where anything else would have to, it throws `Occupied`. */
export const mergeWorkbooks = (present: Workbook, added: Workbook): Workbook => {
  const occupied = findOccupied(present, added);
  if (occupied !== undefined) throw new Occupied(occupied);
  const { styles, renamed } = mergeStyles(present.styles, added.styles);
  const isReplaced = (sheet: string): boolean => added.sheets.some(({ name }) => isSame(name, sheet));
  const properties = present.properties ?? added.properties;
  return {
    sheets: [
      ...present.sheets.filter(({ name }) => !isReplaced(name)),
      ...added.sheets.map((sheet) => restyled(sheet, renamed)),
    ],
    names: [...present.names.filter(({ at }) => !isReplaced(at.sheet)), ...added.names],
    styles,
    ...(properties === undefined ? {} : { properties }),
  };
};

/** A workbook before anything is in it. */
export const nothing: Workbook = { sheets: [], names: [], styles: {} };
