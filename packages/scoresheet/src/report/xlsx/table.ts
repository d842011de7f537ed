import { Grid } from '../../layout/grid.js';
import type { Link, Sheet } from '../../workbook/workbook.js';
import type { ReportWords } from '../wording/words.js';
import type { ReportStyle } from './styles.js';

export interface TableColumn<Key extends string> {
  readonly key: Key;
  readonly width: number;
  readonly style: ReportStyle;
}

export interface TableRow<Key extends string> {
  readonly values: Readonly<Record<Key, string | number>>;
  /** Columns that look otherwise in this row. */
  readonly styles?: Partial<Readonly<Record<Key, ReportStyle>>>;
  /** Columns that lead somewhere. */
  readonly links?: Partial<Readonly<Record<Key, Omit<Link, 'at'>>>>;
}

/** A sheet that is one table: its headings stay in sight and filter, and are repeated on every page. */
export function tableSheet<Key extends string>(
  name: string,
  columns: readonly TableColumn<Key>[],
  headings: Readonly<Record<Key, string>>,
  rows: readonly TableRow<Key>[],
  words: ReportWords,
): Sheet {
  const grid = new Grid(name);
  const links: Link[] = [];
  columns.forEach(({ key, width }, index) => {
    grid.put(1, index + 1, headings[key], 'heading');
    grid.width(index + 1, width);
  });
  rows.forEach(({ values, styles, links: to }, at) => {
    columns.forEach(({ key, style }, index) => {
      const [row, column] = [at + 2, index + 1];
      const link = to?.[key];
      const value = values[key];
      grid.put(row, column, value === '' ? undefined : value, styles?.[key] ?? (link === undefined ? style : 'link'));
      if (link !== undefined) links.push({ at: { row, column }, ...link });
    });
  });
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
