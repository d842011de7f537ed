import type { Language } from '@envscore/rules-core';
import {
  type ReportedFile,
  type Validation,
  fileLine,
  reportHtml,
  reportJson,
  reportWorkbook,
  summaryLine,
} from '@envscore/scoresheet';
import { type Host, write } from '../host.js';
import { safeText } from '../safe-text.js';
import { wordsOf } from '../wording/language.js';
import { workbookBytes } from '../workbook-file.js';
import type { ReportEnding, ReportFile } from './report-file.js';
import { findingLines, summaryLines } from './text.js';

/** Where results go: files as they come, and everything at the end. */
export interface Output {
  readonly file: (file: ReportedFile) => Promise<void>;
  readonly end: (validation: Validation) => Promise<void>;
}

/** Findings and summary as text on standard output. */
export function textOutput(host: Host, language: Language, report: string | undefined): Output {
  const style = { language, hasColour: host.hasColour };
  const put = async (lines: readonly string[]): Promise<void> => {
    if (lines.length > 0) await write(host.stdout, lines.map((line) => `${line}\n`).join(''));
  };
  return {
    file: (file) => put(findingLines(file, style)),
    end: (validation) => {
      const written = report === undefined ? [] : ['', safeText(wordsOf(language).validate.report(report))];
      return put([...summaryLines(validation, style), ...written]);
    },
  };
}

const documents: Readonly<
  Record<Exclude<ReportEnding, '.ndjson'>, (validation: Validation, language: Language) => string | Uint8Array>
> = {
  '.xlsx': (validation, language) => workbookBytes(reportWorkbook(validation, language)),
  '.html': reportHtml,
  '.json': reportJson,
};

/** A report: of lines, each as it comes; of one document, at the end. */
export function reportOutput(report: ReportFile, language: Language): Output {
  const { ending } = report;
  if (ending === '.ndjson') {
    return {
      file: (file) => report.write(fileLine(file, language)),
      end: async (validation) => {
        await report.write(summaryLine(validation));
        await report.finish();
      },
    };
  }
  return {
    file: () => Promise.resolve(),
    end: async (validation) => {
      await report.write(documents[ending](validation, language));
      await report.finish();
    },
  };
}
