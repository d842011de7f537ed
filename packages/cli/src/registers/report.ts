import type { Language } from '@envscore/rules-core';
import {
  type RegistersReport,
  registersReportHtml,
  registersReportJson,
  registersReportLines,
  registersReportWorkbook,
} from '@envscore/scoresheet';
import type { ReportEnding, ReportFile } from '../validate/report-file.js';
import { workbookBytes } from '../workbook-file.js';

const contents: Readonly<
  Record<ReportEnding, (report: RegistersReport, language: Language) => Iterable<string | Uint8Array>>
> = {
  '.xlsx': (report, language) => [workbookBytes(registersReportWorkbook(report, language))],
  '.html': (report, language) => [registersReportHtml(report, language)],
  '.json': (report, language) => [registersReportJson(report, language)],
  '.ndjson': registersReportLines,
};

/** Writes a check's report, to which its name belongs only when it is whole. */
export async function writeReport(file: ReportFile, report: RegistersReport, language: Language): Promise<void> {
  for (const content of contents[file.ending](report, language)) await file.write(content);
  await file.finish();
}
