import { type Language, registerTermsOf } from '@envscore/rules-core';
import { visiblyCut } from '../../report/visible.js';
import type { CheckedRegisters } from '../check/checking.js';
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

/** The columns that sheets of a file cannot do without and have not, sheet by sheet. */
export function missingIn({ registers }: Pick<CheckedRegisters, 'registers'>, language: Language): string {
  const words = registersReportWords(language);
  return registers
    .filter(({ missing }) => missing.length > 0)
    .map(({ register, sheet, missing }) => {
      const labels: Readonly<Record<string, string>> = registerTermsOf(language).labels[register];
      return words.lacking(sheet, missing.map((column) => labels[column] ?? column).join(words.separator));
    })
    .join(words.sheetSeparator);
}

/** What was not read of a file although it could be; nothing of one that was not read at all. */
export function registersUnread(
  checked: Pick<CheckedRegisters, 'file' | 'registers' | 'unread'> & { readonly problem?: unknown },
  language: Language,
): readonly string[] {
  if (checked.problem !== undefined) return [];
  const words = registersReportWords(language);
  const { file, unread } = checked;
  const missing = missingIn(checked, language);
  return [
    ...(unread.length > 0 ? [words.unread(visiblyCut(file), visiblyCut(unread.join(words.separator)))] : []),
    ...(missing === '' ? [] : [words.missing(visiblyCut(file), visiblyCut(missing))]),
  ];
}

/** What has to be known before anything else. */
export function noticesOf(report: RegistersReport, language: Language): readonly string[] {
  const words = registersReportWords(language);
  const unlisted = unlistedIn(report);
  return [
    ...(report.isPartial === true ? [words.partial] : []),
    ...report.files.flatMap((file) => registersUnread(file, language)),
    ...(unlisted > 0 ? [words.unlisted(unlisted)] : []),
  ];
}
