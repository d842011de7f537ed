import { type DutyFinding, type Language, type Place, wordDuty } from '@envscore/rules-core';
import { printed } from '../../report/records/record.js';
import { type CheckedRegisters } from '../check/checking.js';
import type { RegistersReport } from './report.js';

type Printable = Readonly<Record<string, unknown>>;

/** Where a row of a register stands, for people. */
const placeRecord = (place: Place | undefined, { placeAt }: RegistersReport): Printable | undefined => {
  const found = place && placeAt(place);
  if (place === undefined || found === undefined) return undefined;
  const { file } = found;
  const at = 'sheet' in found ? { sheet: found.sheet, cell: found.cell } : { pointer: found.pointer };
  return { register: place.register, ...(place.column !== undefined && { column: place.column }), file, ...at };
};

/** A finding; what it asks for goes under `asks`. */
const findingRecord = (finding: DutyFinding, report: RegistersReport, language: Language): Printable => {
  const { kind, place, other, ...rest } = finding;
  const { message, ends, citation } = wordDuty(finding, language);
  const [at, beside] = [placeRecord(place, report), placeRecord(other, report)];
  return { ...rest, asks: kind, ...(at && { place: at }), ...(beside && { other: beside }), message, ends, citation };
};

const fileRecord = ({ file, book, rows, registers, unread, problem }: CheckedRegisters): Printable => ({
  file,
  ...book,
  rows,
  registers: registers.map(({ register, sheet, columns, extra, missing }) => ({
    register,
    sheet,
    columns: [...columns.keys()],
    extra: [...extra.keys()],
    missing,
  })),
  unread,
  ...(problem !== undefined && { problem }),
});

const summaryRecord = (report: RegistersReport): Printable => {
  const { supervision, checkedAt, isPartial = false } = report;
  const { asOf, findings, omitted, provinces, rows, months, cases, holders } = supervision;
  return {
    asOf,
    ...(checkedAt !== undefined && { checkedAt }),
    isPartial,
    counts: { findings: findings.length, omitted },
    rows: Object.fromEntries(rows),
    provinces,
    months,
    ranking: cases,
    blacklist: holders,
  };
};

/** The report as one JSON document, `kind` supervision. */
export const registersReportJson = (report: RegistersReport, language: Language): string =>
  `${printed(
    {
      kind: 'supervision',
      ...summaryRecord(report),
      files: report.files.map(fileRecord),
      findings: report.supervision.findings.map((finding) => findingRecord(finding, report, language)),
    },
    2,
  )}\n`;

/** The report in lines of JSON: `kind` file, then `kind` finding, the last `kind` summary. */
export function* registersReportLines(report: RegistersReport, language: Language): Generator<string> {
  const line = (kind: string, record: Printable): string => `${printed({ kind, ...record })}\n`;
  for (const file of report.files) yield line('file', fileRecord(file));
  for (const finding of report.supervision.findings) yield line('finding', findingRecord(finding, report, language));
  yield line('summary', summaryRecord(report));
}
