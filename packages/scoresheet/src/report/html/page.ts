import { type Language, type Severity, catalogueOf } from '@envscore/rules-core';
import { fileUri } from '../../workbook/file-uri.js';
import { headOf, noticesOf, resultsOf } from '../notices.js';
import { fileRow, findingRow, missingRow } from '../rows.js';
import { type ReportedFile, type Validation, stateOf, tallyOf } from '../validation.js';
import { visible } from '../visible.js';
import { reportWords } from '../wording/words-of.js';
import type { FindingColumn, MissingColumn } from '../wording/words.js';
import { barChart } from './chart.js';
import { htmlPage, table } from './document.js';
import { element, escaped, textElement } from './markup.js';

const severities: readonly Severity[] = ['error', 'warning', 'info'];

const pointColumns = ['total', 'composition', 'technical', 'laboratory', 'stated'] as const;
const findingColumns: readonly FindingColumn[] = ['cell', 'severity', 'sentence', 'basis'];
const missingColumns: readonly MissingColumn[] = ['number', 'institution', 'unit', 'expert', 'file'];

const counts = (label: string, what: string, rows: readonly (readonly [string, number])[]): string =>
  table(
    [label, what],
    rows.map(([text, count]) => textElement('td', text) + textElement('td', count, { class: 'count' })),
  );

/** The name of a file, leading to where it lies. */
const fileLink = ({ file, lies }: ReportedFile): string =>
  lies === undefined ? escaped(visible(file)) : textElement('a', visible(file), { href: fileUri(lies.path) });

const anchor = (index: number): string => `file-${index + 1}`;

function overview(validation: Validation, language: Language): string {
  const words = reportWords(language);
  const results = resultsOf(validation, language);
  const { findings } = tallyOf(validation.files);
  const { severities: labels } = catalogueOf(language);
  const bySeverity = severities.map((severity) => [labels[severity], findings[severity]] as const);
  const all = [words.allFiles, validation.files.length] as const;
  return element(
    'div',
    element('div', counts(words.result, words.files, [...results, all])) +
      element('div', counts(words.severity, words.findings, bySeverity)) +
      barChart(words.chart, results),
    { class: 'overview' },
  );
}

function missingTable({ plan }: Validation, language: Language): string {
  const words = reportWords(language);
  if (plan?.missing === undefined) return '';
  const title = textElement('h2', words.sheets.missing);
  if (plan.missing.length === 0) return title + textElement('p', words.noneMissing);
  const rows = plan.missing.map((missing, index) => {
    const row = missingRow(index + 1, missing, language);
    return missingColumns.map((column) => textElement('td', row[column])).join('');
  });
  return (
    title +
    table(
      missingColumns.map((column) => words.missingColumns[column]),
      rows,
    )
  );
}

function fileCells(file: ReportedFile, index: number, language: Language): string {
  const row = fileRow(index + 1, file, language);
  const submission = [row.institution, row.unit, row.expert, row.date].filter((part) => part !== '').join(' · ');
  const state =
    file.findings.length === 0 ? escaped(row.state) : textElement('a', row.state, { href: `#${anchor(index)}` });
  return [
    textElement('td', row.number, { class: 'count' }),
    element('td', fileLink(file)),
    element('td', state, { class: stateOf(file) }),
    textElement('td', submission),
    ...pointColumns.map((column) => textElement('td', row[column], { class: 'count' })),
    textElement('td', row.status),
  ].join('');
}

function filesTable({ files }: Validation, language: Language): string {
  const { sheets, fileColumns: labels, submission } = reportWords(language);
  const points = pointColumns.map((column) => labels[column]);
  const headings = [labels.number, labels.file, labels.state, submission, ...points, labels.status];
  const rows = files.map((file, index) => fileCells(file, index, language));
  return textElement('h2', sheets.files) + table(headings, rows);
}

function findingsOf(file: ReportedFile, index: number, language: Language): string {
  const words = reportWords(language);
  const rows = file.findings.map((finding) => {
    const row = findingRow(0, file, finding, language);
    const cell = [row.sheet, row.cell].filter((part) => part !== '').join('!');
    return [
      textElement('td', cell),
      textElement('td', row.severity, { class: finding.severity }),
      textElement('td', row.sentence),
      textElement('td', row.basis),
    ].join('');
  });
  return element(
    'section',
    element('h3', `${index + 1}. ${fileLink(file)}`) +
      table(
        findingColumns.map((column) => words.findingColumns[column]),
        rows,
        'findings',
      ) +
      (file.unlisted > 0 ? textElement('p', words.unlisted(file.unlisted)) : ''),
    { id: anchor(index) },
  );
}

function allFindings({ files }: Validation, language: Language): string {
  const words = reportWords(language);
  const sections = files.map((file, index) => (file.findings.length === 0 ? '' : findingsOf(file, index, language)));
  const found = sections.join('');
  return textElement('h2', words.sheets.findings) + (found === '' ? textElement('p', words.noFindings) : found);
}

/** The report as one page that needs nothing else. */
export function reportHtml(validation: Validation, language: Language): string {
  const words = reportWords(language);
  const body = [
    textElement('h1', words.title),
    ...headOf(validation, language).map((text) => textElement('p', text, { class: 'head' })),
    ...noticesOf(validation, language).map((text) => textElement('p', text, { class: 'notice' })),
    overview(validation, language),
    missingTable(validation, language),
    filesTable(validation, language),
    allFindings(validation, language),
  ];
  return htmlPage(words.title, words.htmlLanguage, body);
}
