import { type Language, type Severity, catalogueOf } from '@envscore/rules-core';
import {
  type ReportedFile,
  type Validation,
  fileRow,
  findingRow,
  missingRow,
  noticesOf,
  printSheetName,
  reportWords,
  resultsOf,
  tallyOf,
} from '@envscore/scoresheet';
import { aligned } from '../aligned.js';
import { safeText } from '../safe-text.js';
import { type Style, paint, severityColour } from '../table.js';

/** What was found in a file, a line each: where, how grave, what, and what it rests on. */
export function findingLines(file: ReportedFile, style: Style): readonly string[] {
  const { language } = style;
  const { colon, basis: restsOn } = catalogueOf(language).phrases;
  const lines = file.findings.map((finding) => {
    const { cell, severity, sentence, basis } = findingRow(0, file, finding, language);
    const place = finding.at === undefined ? file.file : `${file.file} ${printSheetName(finding.at.sheet)}!${cell}`;
    const label = paint(style, severityColour[finding.severity], String(severity));
    const said = basis === '' ? String(sentence) : `${sentence} ${restsOn(String(basis))}`;
    return `${safeText(place)}${colon}${label}${colon}${safeText(said)}`;
  });
  const unlisted = `${safeText(file.file)}${colon}${reportWords(language).unlisted(file.unlisted)}`;
  return file.unlisted > 0 ? [...lines, unlisted] : lines;
}

const worthColumns = ['file', 'total', 'composition', 'technical', 'laboratory', 'stated', 'status'] as const;
const missingColumns = ['institution', 'unit', 'expert', 'file'] as const;
const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** What all files came to: the worth of each, what is missing, and how many there are of each kind. */
export function summaryLines(validation: Validation, style: Style): readonly string[] {
  const { language } = style;
  const words = reportWords(language);
  return [
    ...worthLines(validation, style),
    ...missingLines(validation, style),
    '',
    ...noticesOf(validation, language).map((notice) => paint(style, 'red', safeText(notice))),
    paint(style, 'bold', words.title),
    ...indented(countRows(validation, language), new Set([1])),
  ];
}

const indented = (rows: readonly (readonly string[])[], right: ReadonlySet<number> = new Set()): readonly string[] =>
  aligned(rows, right).map((line) => `  ${line}`);

function worthLines({ files }: Validation, style: Style): readonly string[] {
  const words = reportWords(style.language);
  const rows = files.flatMap((file) => {
    if (file.scoresheet === undefined) return [];
    const row = fileRow(0, file, style.language);
    return [worthColumns.map((column) => (row[column] === '' ? '—' : safeText(String(row[column]))))];
  });
  if (rows.length === 0) return [];
  const head = worthColumns.map((column) => words.fileColumns[column]);
  return ['', paint(style, 'bold', words.sheets.files), ...indented([head, ...rows], new Set([1, 2, 3, 4, 5]))];
}

function missingLines({ plan }: Validation, style: Style): readonly string[] {
  const words = reportWords(style.language);
  if (plan?.missing === undefined) return [];
  const rows = plan.missing.map((missing) => {
    const row = missingRow(0, missing, style.language);
    return missingColumns.map((column) => safeText(String(row[column])));
  });
  const title = paint(style, 'bold', words.sheets.missing);
  return ['', title, ...(rows.length === 0 ? [`  ${words.noneMissing}`] : indented(rows))];
}

function countRows(validation: Validation, language: Language): readonly (readonly string[])[] {
  const words = reportWords(language);
  const labels = catalogueOf(language).severities;
  const findings = tallyOf(validation.files).findings;
  return [
    ...resultsOf(validation, language),
    [words.allFiles, validation.files.length],
    ...severities.map((severity) => [labels[severity], findings[severity]]),
  ].map((row) => row.map(String));
}
