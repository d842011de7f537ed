import type { Language } from '@envscore/rules-core';
import { fitted } from '../../layout/fit.js';
import { Grid } from '../../layout/grid.js';
import { openSummary, summaryPage } from '../../report/xlsx/opening.js';
import { styles } from '../../report/xlsx/styles.js';
import { visiblyCut } from '../../report/visible.js';
import { tableSheet } from '../../report/xlsx/table.js';
import type { Chart, Sheet, Workbook } from '../../workbook/workbook.js';
import { kindCounts, latestMonths, stateCounts } from './counts.js';
import { headOf, noticesOf } from './head.js';
import type { RegistersReport } from './report.js';
import { type ReportTable, blacklistTable, filesTable, findingsTable, monthsTable, rankingTable } from './tables.js';
import { registersReportWords } from './wording/words-of.js';

const widths = [30, 11, 11, 3, 12, 12, 12, 12, 12, 12] as const;
const chartRows = 14;

/** The check in figures, with charts. */
function summarySheet(report: RegistersReport, language: Language): Sheet {
  const words = registersReportWords(language);
  const grid = new Grid(words.sheets.summary);
  const charts: Chart[] = [];
  let row = openSummary(grid, widths, {
    title: words.title,
    lines: headOf(report, language),
    notices: noticesOf(report, language),
  });
  /** Labels with one figure or two, and a chart of them. */
  const block = (
    headings: readonly string[],
    lines: readonly (readonly [string, ...number[]])[],
    chart?: Pick<Chart, 'title' | 'kind'>,
  ): void => {
    row += 2;
    const top = row;
    headings.forEach((heading, index) => {
      grid.put(top, index + 1, heading, 'heading');
    });
    for (const [label, ...figures] of lines) {
      row += 1;
      grid.put(row, 1, label, 'text');
      figures.forEach((figure, index) => {
        grid.put(row, index + 2, figure, 'number');
      });
    }
    const at = (column: number) => ({ sheet: grid.name, top: top + 1, left: column, bottom: row, right: column });
    if (chart === undefined || lines.length === 0) return;
    charts.push({
      ...chart,
      categories: at(1),
      series: headings.slice(1).map((name, index) => ({ name, values: at(index + 2) })),
      covers: { sheet: grid.name, top, left: 5, bottom: top + chartRows, right: widths.length },
      axis: { from: 0 },
    });
    row = Math.max(row, top + chartRows);
  };

  const { provinces } = report.supervision;
  block([words.kind, words.count], kindCounts(report, language), { title: words.kindChart, kind: 'bar' });
  block(
    [words.months.month, words.months.submitted, words.months.included],
    latestMonths(report).map(({ month, submitted, included }) => [month, submitted, included]),
    { title: words.monthChart, kind: 'column' },
  );
  block([words.state, words.count], stateCounts(report, language), { title: words.stateChart, kind: 'bar' });
  block(
    [words.province, words.institutions, words.appraisers],
    provinces.map(({ name, institutions, appraisers }) => [
      name === undefined ? words.nowhere : visiblyCut(name),
      institutions,
      appraisers,
    ]),
  );
  return grid.sheet({ charts, page: summaryPage(words.title, words.page) });
}

/** The report as a workbook. It holds no formula, and every text in it is a text. */
export function registersReportWorkbook(report: RegistersReport, language: Language): Workbook {
  const words = registersReportWords(language);
  const sheetOf = <Key extends string>({ name, columns, headings, rows }: ReportTable<Key>): Sheet =>
    tableSheet(name, columns, headings, rows, words);
  return fitted({
    sheets: [
      summarySheet(report, language),
      sheetOf(findingsTable(report, language)),
      sheetOf(blacklistTable(report, language)),
      sheetOf(rankingTable(report, language)),
      sheetOf(monthsTable(report, language)),
      sheetOf(filesTable(report, language)),
    ],
    names: [],
    styles,
    properties: { title: words.title, creator: 'envscore' },
  });
}
