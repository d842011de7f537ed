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
import { type Papers, audienceOf, openForm, openScans, paperPath, writePapers } from '../panel/papers.js';
import { panelsText } from '../panel/text.js';
import { openPlan } from '../plan-file.js';
import { safeText } from '../safe-text.js';
import { codeOf } from '../validate/code.js';
import { checkDay } from '../validate/day.js';
import { type ReportEnding, openReport } from '../validate/report-file.js';
import { workbookBytes } from '../workbook-file.js';
import { refuseInputs, refuseTaken } from '../write-files.js';
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
  const templatePath = paperPath('template', values['template'], language);
  const archive = paperPath('archive', values['archive'], language);
  if (values['scans'] !== undefined && archive === undefined) throw new Misuse([wordsOf(language).misuse.scansAlone]);
  // What is kept in a panel workbook is kept in the next one: that alone may take its place.
  const isNext = audience === 'internal';
  const inputs = [...positionals, planFile, templatePath, values['policy']];
  refuseInputs([workbook], isNext ? inputs : [...inputs, decisionsFile], language);
  refuseInputs([opinion, archive, reportPath], [...inputs, decisionsFile], language);
  refuseTaken(
    [workbook, opinion, archive].filter((path) => path !== undefined),
    isForced,
    language,
  );
  const template = templatePath === undefined ? undefined : await openForm(templatePath, language);
  const scans = values['scans'] === undefined ? undefined : await openScans(values['scans'], language);
  const report = reportPath === undefined ? undefined : await openReport(reportPath, isForced, language);
  const telling = { told: ['error'], stopped: wordsOf(language).validate.planStopped } as const;
  const plan = planFile === undefined ? undefined : await openPlan(planFile, telling, host, language);
  if (typeof plan === 'number') return plan;
  const records = decisionsFile === undefined ? [] : await openDecisions(decisionsFile, host, language);
  if (typeof records === 'number') return records;
  const { validation, handedIn, sources } = await checkDay(
    {
      paths: positionals,
      own: [planFile, reportPath, decisionsFile, workbook, opinion, templatePath, archive].filter(
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
  const { panel: say } = wordsOf(language);
  const { isPartial } = validation;
  // Of a part of what came nothing is combined: who is missing from it looks as if nobody had sat there.
  const combined: Panels = isPartial
    ? { validation, panels: [], otherRecords: records }
    : panelsOf(validation, handedIn, {
        records,
        includesInvalid: flags.has('include-invalid'),
        ...(policy && { policy }),
        ...(plan && { plan: plan.plan }),
      });
  const papers: Papers = {
    audience,
    ...(workbook !== undefined && { workbook }),
    ...(opinion !== undefined && { opinion }),
    ...(template && { template }),
    ...(archive !== undefined && {
      archive: { path: archive, submitted: sources, ...(scans && { scans }) },
    }),
    ...(plan && { plan }),
    isForced,
  };
  const isNothing = combined.panels.length === 0;
  const written = isNothing ? [] : await writePapers(combined, papers, language);
  const lines = panelsText(combined, { language, hasColour: host.hasColour });
  const told = [...written, ...(reportPath === undefined ? [] : [reportPath])].map((path) =>
    safeText(say.written(path)),
  );
  const all = [...lines, ...(told.length === 0 ? [] : ['', ...told])];
  await write(host.stdout, all.map((line) => `${line}\n`).join(''));
  if (isPartial) await write(host.stderr, `${say.stopped(validation.files.length, validation.listed)}\n`);
  else if (isNothing) await write(host.stderr, `${say.nothing}\n`);
  if (report !== undefined) {
    await report.write(reports[report.ending](combined, language));
    await report.finish();
  }
  const isOpen = isNothing || combined.panels.some(({ conclusion }) => conclusion === 'provisional');
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
