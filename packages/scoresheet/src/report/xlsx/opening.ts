import type { Grid } from '../../layout/grid.js';
import { heightOf, linesOf } from '../../layout/measure.js';
import type { PageSetup } from '../../workbook/workbook.js';
import { type ReportStyle, styles } from './styles.js';

/** What a report's first sheet says before its figures. */
interface Opening {
  readonly title: string;
  readonly lines: readonly string[];
  /** What has to be known before anything else. */
  readonly notices: readonly string[];
}

const titleHeight = 30;
const leastHeight = 20;

/** Begins a report's first sheet: texts across all columns, rows as high as they need. Gives the last row of them. */
export function openSummary(grid: Grid, widths: readonly number[], { title, lines, notices }: Opening): number {
  widths.forEach((width, index) => {
    grid.width(index + 1, width);
  });
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const rows: readonly (readonly [string, ReportStyle])[] = [
    [title, 'title'],
    ...lines.map((text) => [text, 'line'] as const),
    ...notices.map((text) => [text, 'notice'] as const),
  ];
  for (const [index, [text, style]] of rows.entries()) {
    const row = index + 1;
    grid.put(row, 1, text, style);
    grid.merge(row, 1, row, widths.length);
    const { size } = styles[style].font;
    grid.height(row, Math.max(index === 0 ? titleHeight : leastHeight, heightOf(linesOf(text, whole, size), size)));
  }
  return rows.length;
}

/** How the first sheet of a report is printed. */
export const summaryPage = (title: string, page: string): PageSetup => ({
  orientation: 'portrait',
  margins: { left: 20, right: 15, top: 20, bottom: 20, header: 8, footer: 10 },
  fitToWidth: true,
  footer: { left: title, right: page },
});
