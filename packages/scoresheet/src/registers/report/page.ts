import type { Language } from '@envscore/rules-core';
import { barChart } from '../../report/html/chart.js';
import { htmlPage, table } from '../../report/html/document.js';
import { element, escaped, textElement } from '../../report/html/markup.js';
import type { TableRow } from '../../report/xlsx/table.js';
import { fileUri } from '../../workbook/file-uri.js';
import { kindCounts, latestMonths, stateCounts } from './counts.js';
import { headOf, noticesOf } from './head.js';
import type { RegistersReport } from './report.js';
import { type ReportTable, blacklistTable, filesTable, findingsTable, monthsTable, rankingTable } from './tables.js';
import type { FindingColumn } from './wording/words.js';
import { registersReportWords } from './wording/words-of.js';

/** Of the findings a page shows so many; whoever wants to filter them takes the workbook. */
const mostShown = 5000;

const monthsShown = 12;

const onPage: readonly FindingColumn[] = [
  'kind',
  'who',
  'message',
  'since',
  'by',
  'ends',
  'citation',
  'file',
  'sheet',
  'cell',
];

function cellOf<Key extends string>(key: Key, column: string, { values, styles, links }: TableRow<Key>): string {
  const text = String(values[key] ?? '');
  const { file } = { ...links?.[key] };
  const inner = file === undefined || text === '' ? escaped(text) : textElement('a', text, { href: fileUri(file) });
  const look = column === 'number' ? 'count' : styles?.[key];
  return element('td', inner, look === undefined ? {} : { class: look });
}

function section<Key extends string>(
  { name, columns, headings, rows }: ReportTable<Key>,
  none: string,
  only: readonly Key[] = columns.map(({ key }) => key),
): string {
  const shown = columns.filter(({ key }) => only.includes(key));
  const lines = rows.map((row) => shown.map(({ key, style }) => cellOf(key, style, row)).join(''));
  return (
    textElement('h2', name) +
    (rows.length === 0
      ? textElement('p', none)
      : table(
          shown.map(({ key }) => headings[key]),
          lines,
        ))
  );
}

/** The report as one page that needs nothing else. */
export function registersReportHtml(report: RegistersReport, language: Language): string {
  const words = registersReportWords(language);
  const findings = findingsTable(report, language);
  const months = latestMonths(report)
    .slice(-monthsShown)
    .map(({ month, submitted }): [string, number] => [month, submitted]);
  const left = findings.rows.length - mostShown;
  const charts = [
    barChart(words.kindChart, kindCounts(report, language)),
    barChart(words.stateChart, stateCounts(report, language)),
    barChart(words.monthChart, months),
  ];
  const body = [
    textElement('h1', words.title),
    ...headOf(report, language).map((text) => textElement('p', text, { class: 'head' })),
    ...noticesOf(report, language).map((text) => textElement('p', text, { class: 'notice' })),
    element(
      'div',
      [words.kindChart, words.stateChart, words.months.submitted]
        .map((title, index) => element('div', textElement('h3', title) + (charts[index] ?? '')))
        .join(''),
      { class: 'overview' },
    ),
    section({ ...findings, rows: findings.rows.slice(0, mostShown) }, words.none, onPage),
    ...(left > 0 ? [textElement('p', words.unlisted(left))] : []),
    section(blacklistTable(report, language), words.none),
    section(rankingTable(report, language), words.none),
    section(monthsTable(report, language), words.none),
    section(filesTable(report, language), words.none),
  ];
  return htmlPage(words.title, words.htmlLanguage, body);
}
