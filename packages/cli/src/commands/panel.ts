import { type Language } from '@envscore/rules-core';
import {
  type Panels,
  fileLine,
  panelLine,
  panelsJson,
  panelsOf,
  reportHtml,
  reportWorkbook,
  summaryLine,
} from '@envscore/scoresheet';
import { type ExitCode, exitCodes, gravest } from '../exit-code.js';
import { type Host, write } from '../host.js';
import { Misuse } from '../misuse.js';
import { languageOf, policyOf, readOptions } from '../options.js';
import { panelsText } from '../panel/text.js';
import { openPlan } from '../plan-file.js';
import { codeOf } from '../validate/code.js';
import { checkDay } from '../validate/day.js';
import { type ReportEnding, openReport } from '../validate/report-file.js';
import { workbookBytes } from '../workbook-file.js';
import { wordsOf } from '../wording/language.js';

/** `envscore panel`: what the experts' workbooks come to together, institution by institution and unit by unit. */
export async function run(args: readonly string[], host: Host): Promise<ExitCode> {
  const { language } = languageOf(args);
  const { values, positionals, flags } = readOptions(args, ['plan', 'report', 'policy', 'lang'], language, [
    'force',
    'include-invalid',
  ]);
  const { plan: planFile, report: reportPath } = values;
  if (positionals.length === 0) throw new Misuse([wordsOf(language).misuse.panelPaths]);
  const { policy } = policyOf(values['policy'], language);
  const report = reportPath === undefined ? undefined : await openReport(reportPath, flags.has('force'), language);
  const telling = { told: ['error'], stopped: wordsOf(language).validate.planStopped } as const;
  const plan = planFile === undefined ? undefined : await openPlan(planFile, telling, host, language);
  if (typeof plan === 'number') return plan;
  const { validation, handedIn } = await checkDay(
    {
      paths: positionals,
      own: [planFile, reportPath].filter((file) => file !== undefined),
      ...(reportPath !== undefined && { reportPath }),
      ...(planFile !== undefined && plan !== undefined && { plan: { ...plan, file: planFile } }),
      needsAll: true,
      wantsPanel: true,
    },
    host,
    language,
  );
  const combined = panelsOf(validation, handedIn, {
    includesInvalid: flags.has('include-invalid'),
    ...(policy && { policy }),
  });
  const lines = panelsText(combined, { language, hasColour: host.hasColour });
  await write(host.stdout, lines.map((line) => `${line}\n`).join(''));
  if (report !== undefined) {
    await report.write(reports[report.ending](combined, language));
    await report.finish();
  }
  const isOpen = combined.panels.some(({ conclusion }) => conclusion === 'provisional');
  return gravest(codeOf(combined.validation), isOpen ? exitCodes.findings : exitCodes.clean);
}

const reports: Readonly<Record<ReportEnding, (panels: Panels, language: Language) => string | Uint8Array>> = {
  '.xlsx': ({ validation }, language) => workbookBytes(reportWorkbook(validation, language)),
  '.html': ({ validation }, language) => reportHtml(validation, language),
  '.json': panelsJson,
  '.ndjson': ({ validation, panels }, language) =>
    [
      ...validation.files.map((file) => fileLine(file, language)),
      ...panels.map((panel) => panelLine(panel, language)),
      summaryLine(validation),
    ].join(''),
};
