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
import { openDecisions } from '../panel/decisions.js';
import { audienceOf, paperPath, writePapers } from '../panel/papers.js';
import { panelsText } from '../panel/text.js';
import { openPlan } from '../plan-file.js';
import { safeText } from '../safe-text.js';
import { codeOf } from '../validate/code.js';
import { checkDay } from '../validate/day.js';
import { type ReportEnding, openReport } from '../validate/report-file.js';
import { workbookBytes } from '../workbook-file.js';
import { wordsOf } from '../wording/language.js';

const options = [
  'plan',
  'report',
  'policy',
  'lang',
  'decisions',
  'out',
  'opinion',
  'template',
  'for',
  'archive',
  'scans',
] as const;

/** `envscore panel`: what the experts' workbooks come to together, institution by institution and unit by unit. */
export async function run(args: readonly string[], host: Host): Promise<ExitCode> {
  const { language } = languageOf(args);
  const { values, positionals, flags, isForced } = readOptions(args, options, language, ['force', 'include-invalid']);
  const { plan: planFile, report: reportPath, decisions: decisionsFile } = values;
  if (positionals.length === 0) throw new Misuse([wordsOf(language).misuse.panelPaths]);
  const { policy } = policyOf(values['policy'], language);
  const audience = audienceOf(values['for'], language);
  const workbook = paperPath('workbook', values['out'], language);
  const opinion = paperPath('opinion', values['opinion'], language);
  const template = paperPath('template', values['template'], language);
  const archive = paperPath('archive', values['archive'], language);
  if (values['scans'] !== undefined && archive === undefined) throw new Misuse([wordsOf(language).misuse.scansAlone]);
  const report = reportPath === undefined ? undefined : await openReport(reportPath, isForced, language);
  const telling = { told: ['error'], stopped: wordsOf(language).validate.planStopped } as const;
  const plan = planFile === undefined ? undefined : await openPlan(planFile, telling, host, language);
  if (typeof plan === 'number') return plan;
  const records = decisionsFile === undefined ? [] : await openDecisions(decisionsFile, host, language);
  if (typeof records === 'number') return records;
  const { validation, handedIn, sources } = await checkDay(
    {
      paths: positionals,
      own: [planFile, reportPath, decisionsFile, workbook, opinion, template, archive].filter(
        (file) => file !== undefined,
      ),
      ...(reportPath !== undefined && { reportPath }),
      ...(planFile !== undefined && plan !== undefined && { plan: { ...plan, file: planFile } }),
      needsAll: true,
      wantsPanel: true,
    },
    host,
    language,
  );
  const combined = panelsOf(validation, handedIn, {
    records,
    includesInvalid: flags.has('include-invalid'),
    ...(policy && { policy }),
  });
  const written = await writePapers(
    combined,
    {
      audience,
      ...(workbook !== undefined && { workbook }),
      ...(opinion !== undefined && { opinion }),
      ...(template !== undefined && { template }),
      ...(archive !== undefined && {
        archive: {
          path: archive,
          submitted: sources,
          ...(values['scans'] !== undefined && { scans: values['scans'] }),
        },
      }),
      ...(plan && { plan }),
      isForced,
    },
    language,
  );
  const lines = panelsText(combined, { language, hasColour: host.hasColour });
  const { panel: say } = wordsOf(language);
  const papers = [...written, ...(reportPath === undefined ? [] : [reportPath])].map((path) =>
    safeText(say.written(path)),
  );
  const all = [...lines, ...(papers.length === 0 ? [] : ['', ...papers])];
  await write(host.stdout, all.map((line) => `${line}\n`).join(''));
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
