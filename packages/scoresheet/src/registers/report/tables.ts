import {
  type DutyFinding,
  type FindingKind,
  type Duty,
  type Language,
  registerTermsOf,
  wordDuty,
} from '@envscore/rules-core';
import type { Scalar } from '../../formula/expression.js';
import { visiblyCut } from '../../report/visible.js';
import type { TableColumn, TableRow } from '../../report/xlsx/table.js';
import type { ReportStyle } from '../../report/xlsx/styles.js';
import type { CheckedRegisters } from '../check/checking.js';
import { missingIn } from './head.js';
import { type RegistersReport, mostListed } from './report.js';
import type { FileColumn, FindingColumn, ListingColumn, MonthColumn, StandingColumn } from './wording/words.js';
import { registersReportWords } from './wording/words-of.js';

/** A table of the report, as a sheet and as a page show it. Every text in it is fit to be shown anywhere. */
export interface ReportTable<Key extends string = string> {
  readonly name: string;
  readonly columns: readonly TableColumn<Key>[];
  readonly headings: Readonly<Record<Key, string>>;
  readonly rows: readonly TableRow<Key>[];
}

/** How grave what a finding asks for looks. */
const kindStyles: Readonly<Record<FindingKind, ReportStyle>> = {
  late: 'error',
  record: 'error',
  warn: 'error',
  open: 'warning',
  due: 'info',
  may: 'info',
  look: 'info',
};

const shown = (text: string | undefined): string => visiblyCut(text ?? '');

const findingColumns: readonly TableColumn<FindingColumn>[] = [
  { key: 'number', width: 6, style: 'number' },
  { key: 'duty', width: 16, style: 'text' },
  { key: 'kind', width: 9, style: 'info' },
  { key: 'id', width: 16, style: 'text' },
  { key: 'who', width: 26, style: 'text' },
  { key: 'province', width: 10, style: 'text' },
  { key: 'message', width: 60, style: 'text' },
  { key: 'since', width: 11, style: 'number' },
  { key: 'by', width: 11, style: 'number' },
  { key: 'daysLate', width: 9, style: 'number' },
  { key: 'ends', width: 40, style: 'text' },
  { key: 'citation', width: 26, style: 'text' },
  { key: 'file', width: 26, style: 'text' },
  { key: 'sheet', width: 12, style: 'text' },
  { key: 'cell', width: 8, style: 'number' },
];

/** What is due, late, to be warned of or wrong, each with ways to its file and its cell. */
export function findingsTable(report: RegistersReport, language: Language): ReportTable<FindingColumn> {
  const { supervision, placeOf, lies } = report;
  const words = registersReportWords(language);
  const rowOf = (finding: DutyFinding, index: number): TableRow<FindingColumn> => {
    const { subject, kind, since = '', by = '', daysLate } = finding;
    const { message, ends, citation, duty, kind: kindWord } = wordDuty(finding, language);
    const place = placeOf(finding);
    const file = place && lies?.(place.file);
    const cell = place !== undefined && 'sheet' in place ? place : undefined;
    const links = file !== undefined && { file: { file }, ...(cell && { cell: { file, cell: cell.at } }) };
    return {
      values: {
        number: index + 1,
        duty,
        kind: kindWord,
        who: shown(subject.name),
        id: shown(subject.id),
        province: shown(subject.province),
        message: visiblyCut(message),
        since,
        by,
        daysLate,
        ends,
        citation,
        file: visiblyCut(place?.file ?? ''),
        sheet: visiblyCut(cell?.sheet ?? ''),
        cell: cell?.cell ?? visiblyCut(place !== undefined && 'pointer' in place ? place.pointer : ''),
      },
      styles: { kind: kindStyles[kind] },
      ...(links !== false && { links }),
    };
  };
  return {
    name: words.sheets.findings,
    columns: findingColumns,
    headings: words.findings,
    rows: supervision.findings.slice(0, mostListed).map(rowOf),
  };
}

const listingColumns: readonly TableColumn<ListingColumn>[] = [
  { key: 'number', width: 6, style: 'number' },
  { key: 'id', width: 18, style: 'text' },
  { key: 'name', width: 28, style: 'text' },
  { key: 'province', width: 10, style: 'text' },
  { key: 'listing', width: 14, style: 'text' },
  { key: 'state', width: 26, style: 'text' },
  { key: 'since', width: 11, style: 'number' },
  { key: 'ground', width: 26, style: 'text' },
  { key: 'decision', width: 20, style: 'text' },
  { key: 'listedOn', width: 11, style: 'number' },
  { key: 'passedOn', width: 13, style: 'number' },
  { key: 'releaseOn', width: 12, style: 'number' },
];

/** Every listing and where it stands, those first whom clients are warned of. */
export function blacklistTable({ supervision }: RegistersReport, language: Language): ReportTable<ListingColumn> {
  const words = registersReportWords(language);
  const { status, ground: grounds } = registerTermsOf(language).words.blacklist;
  const rows = supervision.holders.flatMap(({ subject, listings }) =>
    listings.map(({ listing, state, since, ground, number, listedOn, passedOn, releaseOn }) => ({
      id: shown(subject.id),
      name: shown(subject.name),
      province: shown(subject.province),
      listing: shown(listing),
      state: status[state],
      since,
      ground: ground && grounds[ground],
      decision: shown(number),
      listedOn,
      passedOn,
      releaseOn,
    })),
  );
  return {
    name: words.sheets.blacklist,
    columns: listingColumns,
    headings: words.listings,
    rows: rows.map((values, index) => ({ values: { number: index + 1, ...values } })),
  };
}

const standingColumns: readonly TableColumn<StandingColumn>[] = [
  { key: 'rank', width: 6, style: 'number' },
  { key: 'id', width: 18, style: 'text' },
  { key: 'name', width: 34, style: 'text' },
  { key: 'province', width: 10, style: 'text' },
  { key: 'submitted', width: 9, style: 'number' },
  { key: 'included', width: 9, style: 'number' },
  { key: 'owed', width: 9, style: 'number' },
  { key: 'missed', width: 9, style: 'number' },
  { key: 'indicator', width: 9, style: 'number' },
  { key: 'computed', width: 22, style: 'text' },
  { key: 'fields', width: 44, style: 'text' },
];

/** The institutions by their case indicator, with how it comes about. */
export function rankingTable({ supervision }: RegistersReport, language: Language): ReportTable<StandingColumn> {
  const words = registersReportWords(language);
  const names = registerTermsOf(language).words.cases.fields;
  const rows = supervision.cases.map(({ subject, rank, submitted, included, owed, missed, fields, indicator }) => ({
    values: {
      rank,
      id: shown(subject.id),
      name: shown(subject.name),
      province: shown(subject.province),
      submitted,
      included,
      owed,
      missed: missed.length,
      indicator,
      computed: indicator === undefined ? undefined : words.computed(submitted, included, owed, indicator),
      fields: fields.map((field) => names[field]).join(words.separator),
    },
  }));
  return { name: words.sheets.ranking, columns: standingColumns, headings: words.standings, rows };
}

const dutyCodes = ['N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'N7'] as const satisfies readonly Duty[];

const monthColumns: readonly TableColumn<MonthColumn>[] = [
  { key: 'month', width: 10, style: 'info' },
  { key: 'submitted', width: 9, style: 'number' },
  { key: 'included', width: 9, style: 'number' },
  ...dutyCodes.map((key) => ({ key, width: 7, style: 'number' }) as const),
];

/** Month by month: cases submitted and included, and the findings of each duty whose day is in it. */
export function monthsTable({ supervision }: RegistersReport, language: Language): ReportTable<MonthColumn> {
  const words = registersReportWords(language);
  const byMonth = new Map<string, Map<string, number>>();
  for (const { by, since, duty } of supervision.findings) {
    const month = (by ?? since)?.slice(0, 7);
    if (month === undefined) continue;
    const counts = byMonth.get(month) ?? new Map<string, number>();
    byMonth.set(month, counts);
    counts.set(duty, (counts.get(duty) ?? 0) + 1);
  }
  const cases = new Map(supervision.months.map((one) => [one.month, one]));
  const months = [...new Set([...cases.keys(), ...byMonth.keys()])].sort();
  const rows = months.map((month) => {
    const of = (duty: string): number | undefined => byMonth.get(month)?.get(duty);
    const [N1, N2, N3, N4, N5, N6, N7] = dutyCodes.map(of);
    const { submitted = 0, included = 0 } = cases.get(month) ?? {};
    return { values: { month, submitted, included, N1, N2, N3, N4, N5, N6, N7 } };
  });
  return { name: words.sheets.months, columns: monthColumns, headings: words.months, rows };
}

const fileColumns: readonly TableColumn<FileColumn>[] = [
  { key: 'number', width: 6, style: 'number' },
  { key: 'file', width: 40, style: 'text' },
  { key: 'province', width: 12, style: 'text' },
  { key: 'countedFrom', width: 12, style: 'number' },
  { key: 'registers', width: 50, style: 'text' },
  { key: 'rows', width: 10, style: 'number' },
  { key: 'unread', width: 30, style: 'text' },
  { key: 'missing', width: 30, style: 'text' },
  { key: 'problem', width: 24, style: 'text' },
];

const problemOf = ({ problem }: CheckedRegisters, language: Language): string => {
  const words = registersReportWords(language);
  if (problem === undefined) return '';
  return problem === 'noRegisters' ? words.noRegisters : words.unreadable(problem);
};

/** What was read from which file. */
export function filesTable({ files, lies }: RegistersReport, language: Language): ReportTable<FileColumn> {
  const words = registersReportWords(language);
  const { registers: names } = registerTermsOf(language);
  const rows = files.map((checked, index): TableRow<FileColumn> => {
    const { file, book, registers, unread } = checked;
    const path = lies?.(file);
    const values: Readonly<Record<FileColumn, Scalar | undefined>> = {
      number: index + 1,
      file: visiblyCut(file),
      province: shown(book.province),
      countedFrom: shown(book.countedFrom),
      registers: registers.map(({ register }) => names[register]).join(words.separator),
      rows: checked.rows,
      unread: visiblyCut(unread.join(words.separator)),
      missing: visiblyCut(missingIn(checked, language)),
      problem: problemOf(checked, language),
    };
    return { values, ...(path !== undefined && { links: { file: { file: path } } }) };
  });
  return { name: words.sheets.files, columns: fileColumns, headings: words.files, rows };
}
