import { type PlacedTable, columnOf } from './placed-table.js';
import type { Sheet, StyleName } from '../workbook/workbook.js';
import type { Grid } from './grid.js';
import { heightOf, linesOf } from './measure.js';

/** The heading of a column of a sheet that is one table. */
export interface Heading {
  readonly key: string;
  readonly label: string;
  /** Characters of the standard font. */
  readonly width: number;
  readonly style?: StyleName;
}

const size = 10;

/** What stands over the rows of a sheet that is one table: its name, what it is for, the headings of its columns. */
export function headTable(grid: Grid, at: PlacedTable, help: string, headings: readonly Heading[]): void {
  grid.put(1, 1, at.sheet, 'title');
  grid.put(2, 1, help, 'help');
  grid.merge(2, 1, 2, Math.max(...headings.map(({ key }) => columnOf(at, key))));
  grid.height(2, 28);
  let lines = 1;
  for (const { key, label, width, style = 'heading' } of headings) {
    grid.put(at.header, columnOf(at, key), label, style);
    grid.width(columnOf(at, key), width);
    lines = Math.max(lines, linesOf(label, width - 1, size));
  }
  grid.height(at.header, heightOf(lines, size));
}

/** How a sheet that is one table stays in sight and is printed: its headings on every page. */
export const tablePage = ({ sheet, header }: PlacedTable, pages: string): Pick<Sheet, 'frozen' | 'page'> => ({
  frozen: { rows: header, columns: 1 },
  page: {
    orientation: 'landscape',
    margins: { left: 12, right: 12, top: 15, bottom: 15, header: 8, footer: 8 },
    fitToWidth: true,
    repeatedRows: { from: header, to: header },
    footer: { left: sheet, right: pages },
  },
});
