import type { Language } from '@envscore/rules-core';
import { type RegistersReport, unlistedIn } from './report.js';
import { registersReportWords } from './wording/words-of.js';

/** What stands under the title. */
export function headOf(report: RegistersReport, language: Language): readonly string[] {
  const { supervision, files, checkedAt } = report;
  const words = registersReportWords(language);
  const rows = files.reduce((sum, file) => sum + file.rows, 0);
  return [
    words.asOf(supervision.asOf),
    words.scope(files.length, rows),
    ...(checkedAt === undefined ? [] : [words.checkedAt(checkedAt)]),
    words.formula,
  ];
}

/** What has to be known before anything else. */
export function noticesOf(report: RegistersReport, language: Language): readonly string[] {
  const words = registersReportWords(language);
  const unlisted = unlistedIn(report);
  return [...(report.isPartial === true ? [words.partial] : []), ...(unlisted > 0 ? [words.unlisted(unlisted)] : [])];
}
