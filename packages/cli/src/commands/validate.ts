import type { ExitCode } from '../exit-code.js';
import type { Host } from '../host.js';
import { Misuse } from '../misuse.js';
import { languageOf, readOptions } from '../options.js';
import { openPlan } from '../plan-file.js';
import { codeOf } from '../validate/code.js';
import { type Day, checkDay } from '../validate/day.js';
import { reportOutput, textOutput } from '../validate/outputs.js';
import { openReport } from '../validate/report-file.js';
import { wordsOf } from '../wording/language.js';

/** `envscore validate`: what is to be said of every workbook that was handed in, and what each is worth. */
export async function run(args: readonly string[], host: Host): Promise<ExitCode> {
  const { language } = languageOf(args);
  const { values, positionals, isForced } = readOptions(args, ['plan', 'report', 'lang'], language, ['force']);
  const { plan: planFile, report: reportPath } = values;
  if (positionals.length === 0) throw new Misuse([wordsOf(language).misuse.validatePaths]);
  const report = reportPath === undefined ? undefined : await openReport(reportPath, isForced, language);
  const telling = { told: ['error'], stopped: wordsOf(language).validate.planStopped } as const;
  const plan = planFile === undefined ? undefined : await openPlan(planFile, telling, host, language);
  if (typeof plan === 'number') return plan;
  const text = textOutput(host, language, reportPath);
  const outputs = report === undefined ? [text] : [reportOutput(report, language), text];
  const day: Day = {
    paths: positionals,
    own: [planFile, reportPath].filter((file) => file !== undefined),
    ...(reportPath !== undefined && { reportPath }),
    ...(planFile !== undefined && plan !== undefined && { plan: { ...plan, file: planFile } }),
    needsAll: plan !== undefined || (report !== undefined && report.ending !== '.ndjson'),
    onFile: async (file) => {
      for (const output of outputs) await output.file(file);
    },
  };
  const { validation } = await checkDay(day, host, language);
  for (const output of outputs) await output.end(validation);
  return codeOf(validation);
}
