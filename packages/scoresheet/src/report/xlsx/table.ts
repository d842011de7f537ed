import type { Scalar } from '../../formula/expression.js';
import { Grid } from '../../layout/grid.js';
import type { Link, Sheet, StyleName } from '../../workbook/workbook.js';
import type { ReportWords } from '../wording/words.js';
import type { ReportStyle } from './styles.js';

export interface TableColumn<Key extends string, Look extends StyleName = ReportStyle> {
  readonly key: Key;
  readonly width: number;
  readonly style: Look;
  readonly isHidden?: true;
}

export interface TableRow<Key extends string, Look extends StyleName = ReportStyle> {
  /** What is empty stands as no value. */
  readonly values: Readonly<Record<Key, Scalar | undefined>>;
  /** Columns that look otherwise in this row. */
  readonly styles?: Partial<Readonly<Record<Key, Look>>>;
  /** Columns that lead somewhere. */
  readonly links?: Partial<Readonly<Record<Key, Omit<Link, 'at'>>>>;
}

/** Puts a table with its headings into a sheet, from this row on; what it leads to is handed back. */
export function putTable<Key extends string, Look extends StyleName>(
  grid: Grid,
  top: number,
  columns: readonly TableColumn<Key, Look>[],
  headings: Readonly<Record<Key, string>>,
  rows: readonly TableRow<Key, Look>[],
): readonly Link[] {
  const links: Link[] = [];
  columns.forEach(({ key, width, isHidden }, index) => {
    grid.put(top, index + 1, headings[key], 'heading');
    if (isHidden === true) grid.hide(index + 1);
    else grid.width(index + 1, width);
  });
  rows.forEach(({ values, styles, links: to }, at) => {
    columns.forEach(({ key, style }, index) => {
      const [row, column] = [top + at + 1, index + 1];
      const link = to?.[key];
      const value = values[key];
      grid.put(row, column, value === '' ? undefined : value, styles?.[key] ?? (link === undefined ? style : 'link'));
      if (link !== undefined) links.push({ at: { row, column }, ...link });
    });
  });
  return links;
}

/** A sheet that is one table: its headings stay in sight and filter, and are repeated on every page. */
export function tableSheet<Key extends string, Look extends StyleName>(
  name: string,
  columns: readonly TableColumn<Key, Look>[],
  headings: Readonly<Record<Key, string>>,
  rows: readonly TableRow<Key, Look>[],
  words: Pick<ReportWords, 'title' | 'page'>,
): Sheet {
  const grid = new Grid(name);
  const links = putTable(grid, 1, columns, headings, rows);
  return grid.sheet({
    frozen: { rows: 1, columns: 2 },
    filter: { sheet: name, top: 1, left: 1, bottom: rows.length + 1, right: columns.length },
    links,
    page: {
      orientation: 'landscape',
      margins: { left: 12, right: 12, top: 15, bottom: 15, header: 8, footer: 8 },
      fitToWidth: true,
      repeatedRows: { from: 1, to: 1 },
      footer: { left: `${words.title} · ${name}`, right: words.page },
    },
  });
}
