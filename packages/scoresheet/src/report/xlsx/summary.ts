import { type Language, type Severity, catalogueOf } from '@envscore/rules-core';
import { Grid } from '../../layout/grid.js';
import type { Sheet } from '../../workbook/workbook.js';
import { headOf, noticesOf, resultsOf } from '../notices.js';
import { type Validation, tallyOf } from '../validation.js';
import { reportWords } from '../wording/words-of.js';
import { openSummary, summaryPage } from './opening.js';
import type { ReportStyle } from './styles.js';

const widths = [26, 10, 3, 12, 12, 12, 12, 12] as const;
const chartRows = 15;
const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** How many files came to what, with a chart, and how many findings there are. */
export function summarySheet(validation: Validation, language: Language): Sheet {
  const words = reportWords(language);
  const name = words.sheets.summary;
  const grid = new Grid(name);
  let row = openSummary(grid, widths, {
    title: words.title,
    lines: headOf(validation, language),
    notices: noticesOf(validation, language),
  });
  const line = (label: string, count: string | number, style: ReportStyle, countStyle: ReportStyle): void => {
    row += 1;
    grid.put(row, 1, label, style);
    grid.put(row, 2, count, countStyle);
  };

  row += 1;
  const chartTop = row + 1;
  line(words.result, words.files, 'heading', 'heading');
  const results = resultsOf(validation, language);
  const top = row + 1;
  for (const [label, count] of results) line(label, count, 'text', 'number');
  const bottom = row;
  line(words.allFiles, validation.files.length, 'total', 'totalNumber');
  row += 1;
  line(words.severity, words.findings, 'heading', 'heading');
  const { findings } = tallyOf(validation.files);
  for (const severity of severities)
    line(catalogueOf(language).severities[severity], findings[severity], 'text', 'number');

  return grid.sheet({
    charts: [
      {
        title: words.chart,
        kind: 'bar',
        categories: { sheet: name, top, left: 1, bottom, right: 1 },
        series: [{ name: words.files, values: { sheet: name, top, left: 2, bottom, right: 2 } }],
        covers: { sheet: name, top: chartTop, left: 4, bottom: chartTop + chartRows, right: widths.length },
        axis: { from: 0 },
      },
    ],
    page: summaryPage(words.title, words.page),
  });
}
