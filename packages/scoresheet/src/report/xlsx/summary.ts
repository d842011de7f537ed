import { type Language, type Severity, catalogueOf } from '@envscore/rules-core';
import { Grid } from '../../layout/grid.js';
import type { Sheet } from '../../workbook/workbook.js';
import { headOf, noticesOf, resultsOf } from '../notices.js';
import { type Validation, tallyOf } from '../validation.js';
import { reportWords } from '../wording/words-of.js';
import type { ReportStyle } from './styles.js';

const widths = [26, 10, 3, 12, 12, 12, 12, 12] as const;
const chartRows = 15;
const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** How many files came to what, with a chart, and how many findings there are. */
export function summarySheet(validation: Validation, language: Language): Sheet {
  const words = reportWords(language);
  const name = words.sheets.summary;
  const grid = new Grid(name);
  const last = widths.length;
  widths.forEach((width, index) => {
    grid.width(index + 1, width);
  });
  let row = 0;
  const across = (text: string, style: ReportStyle): void => {
    row += 1;
    grid.put(row, 1, text, style);
    grid.merge(row, 1, row, last);
    if (style === 'notice') grid.height(row, 24);
  };
  const line = (label: string, count: string | number, style: ReportStyle, countStyle: ReportStyle): void => {
    row += 1;
    grid.put(row, 1, label, style);
    grid.put(row, 2, count, countStyle);
  };

  across(words.title, 'title');
  grid.height(1, 30);
  for (const text of headOf(validation, language)) across(text, 'line');
  for (const text of noticesOf(validation, language)) across(text, 'notice');
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
        covers: { sheet: name, top: chartTop, left: 4, bottom: chartTop + chartRows, right: last },
        axis: { from: 0 },
      },
    ],
    page: {
      orientation: 'portrait',
      margins: { left: 20, right: 15, top: 20, bottom: 20, header: 8, footer: 10 },
      fitToWidth: true,
      footer: { left: words.title, right: words.page },
    },
  });
}
