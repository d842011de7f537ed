import { print } from '../../src/formula/print.js';
import { columnLetters } from '../../src/formula/column-letters.js';
import type { CellModel, Line, Look, SheetModel, WorkbookModel } from '../../src/workbook/model.js';
import type { Cell, PageSetup, Sheet, Style, Validation, Workbook } from '../../src/workbook/workbook.js';

const colorOf = (color: string): string => `#${color.replace('#', '').toUpperCase()}`;

const linesOf = (border: NonNullable<Style['border']>): NonNullable<Look['border']> => {
  const line: Line = border === 'light' ? { style: 'thin', color: '#B8C0CC' } : { style: 'thin' };
  return border === 'bottom' ? { bottom: line } : { left: line, right: line, top: line, bottom: line };
};

/** A style as a file spells it out. */
const lookOf = ({ font, fill, border, ...same }: Style = {}): Look => ({
  ...same,
  font: { name: '宋体', size: 11, ...font, ...(font?.color !== undefined && { color: colorOf(font.color) }) },
  ...(fill !== undefined && { fill: colorOf(fill) }),
  ...(border !== undefined && { border: linesOf(border) }),
});

type Shown = readonly [address: string, cell: object];

const byAddress = (cells: readonly Shown[]): Record<string, object> =>
  Object.fromEntries([...cells].sort(([one], [other]) => (one < other ? -1 : 1)));

const at = (row: number, column: number): string => `${columnLetters(column)}${row}`;

const written = ({ value, formula, style }: Cell, sheet: string, styles: Workbook['styles']): object | undefined => {
  const isBlank = formula === undefined && (value === undefined || value === '');
  if (isBlank && style === undefined) return undefined;
  return {
    ...(!isBlank && value !== undefined && { value }),
    ...(formula && { formula: print(formula, sheet) }),
    look: lookOf(style === undefined ? undefined : styles[style]),
  };
};

/** All cells, those under merged blocks with the look of the first. */
const writtenCells = ({ name, cells, merges = [] }: Sheet, styles: Workbook['styles']): Record<string, object> => {
  const under = merges.flatMap(({ top, left, bottom, right }) => {
    const style = cells.get(top)?.get(left)?.style;
    const rows = Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
    const columns = Array.from({ length: right - left + 1 }, (_, index) => left + index);
    return style === undefined
      ? []
      : rows.flatMap((row) => columns.map((column): Shown => [at(row, column), { look: lookOf(styles[style]) }]));
  });
  const own = [...cells].flatMap(([row, columns]) =>
    [...columns].flatMap(([column, cell]): Shown[] => {
      const found = written(cell, name, styles);
      return found === undefined ? [] : [[at(row, column), found]];
    }),
  );
  return byAddress([...under, ...own]);
};

const clipped = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;

const said = ({ title, text }: Validation['error']): Validation['error'] => ({
  title: clipped(title, 32),
  text: clipped(text, 255),
});

const sectionsOf = (line: NonNullable<PageSetup['header']>): object =>
  Object.fromEntries(
    Object.entries(line).map(([section, text]) => [
      section,
      text.replaceAll(/&[PN&]|&/g, (found) => (found === '&' ? '&&' : found)),
    ]),
  );

const pageOf = ({ header, footer, ...page }: PageSetup): object => ({
  ...page,
  ...(header && { header: sectionsOf(header) }),
  ...(footer && { footer: sectionsOf(footer) }),
});

const usualColors = ['#1F4E79', '#9DC3E6', '#7F7F7F', '#F4B183', '#548235'];
const permitted = ['formatCells', 'formatColumns', 'formatRows', 'insertRows', 'sort', 'autoFilter'];

const sheetAsWritten = (sheet: Sheet, styles: Workbook['styles']): object => ({
  name: sheet.name,
  state: sheet.state,
  cells: writtenCells(sheet, styles),
  columns: Object.fromEntries(sheet.columns ?? []),
  rows: Object.fromEntries(
    [...(sheet.rows ?? [])].filter(([, row]) => row.height !== undefined || row.hidden === true),
  ),
  merges: sheet.merges ?? [],
  validations: (sheet.validations ?? []).map(({ prompt, error, ...same }) => ({
    ...same,
    ...(prompt && { prompt: said(prompt) }),
    error: said(error),
  })),
  conditionalFormats: (sheet.conditionalFormats ?? []).map(({ at: block, when, style }) => ({
    at: block,
    when: print(when, sheet.name),
    style: {
      ...style,
      ...(style.fill !== undefined && { fill: colorOf(style.fill) }),
      ...(style.color !== undefined && { color: colorOf(style.color) }),
    },
  })),
  charts: (sheet.charts ?? []).map(({ series, ...same }) => ({
    ...same,
    series: series.map((each, index) => ({ ...each, color: colorOf(each.color ?? usualColors[index % 5]!) })),
  })),
  links: sheet.links ?? [],
  page: sheet.page && pageOf(sheet.page),
  frozen: sheet.frozen?.rows === 0 && sheet.frozen.columns === 0 ? undefined : sheet.frozen,
  filter: sheet.filter,
  isProtected: sheet.isProtected,
  permitted: sheet.isProtected === true ? permitted : [],
  tab: sheet.tab === undefined ? undefined : colorOf(sheet.tab),
});

/** What is to be read of a workbook that we have written ourselves. */
export const asWritten = ({ sheets, names, styles, properties = {} }: Workbook): object => ({
  sheets: sheets.map((sheet) => sheetAsWritten(sheet, styles)),
  names,
  properties,
  kept: [],
});

const shownCells = ({ cells }: SheetModel, styles: WorkbookModel['styles']): Record<string, object> =>
  byAddress(
    [...cells].flatMap(([row, columns]) =>
      [...columns].map(([column, { style, ...cell }]: [number, CellModel]): Shown => [
        at(row, column),
        { ...cell, look: styles[style] },
      ]),
    ),
  );

const eachColumn = (columns: SheetModel['columns']): object =>
  Object.fromEntries(
    columns.flatMap(({ from, to, ...look }) =>
      Array.from({ length: to - from + 1 }, (_, index) => [from + index, look]),
    ),
  );

const sheetAsRead = (sheet: SheetModel, styles: WorkbookModel['styles']): object => ({
  name: sheet.name,
  state: sheet.state,
  cells: shownCells(sheet, styles),
  columns: eachColumn(sheet.columns),
  rows: Object.fromEntries(sheet.rows),
  merges: sheet.merges,
  validations: sheet.validations,
  conditionalFormats: sheet.conditionalFormats,
  charts: sheet.charts,
  links: sheet.links,
  page: sheet.page,
  frozen: sheet.frozen,
  filter: sheet.filter,
  isProtected: sheet.isProtected,
  permitted: sheet.permitted,
  tab: sheet.tab,
});

/** The same of what has been read. */
export const asRead = ({ sheets, names, styles, properties, kept }: WorkbookModel): object => ({
  sheets: sheets.map((sheet) => sheetAsRead(sheet, styles)),
  names,
  properties,
  kept,
});
