import type { Language } from '@envscore/rules-core';
import { Copies, type ReadPlan, type Validation, Shelf, concluded, inOrder } from '@envscore/scoresheet';
import { type ExitCode, exitCodes } from '../exit-code.js';
import type { Host } from '../host.js';
import { Misuse } from '../misuse.js';
import { languageOf, readOptions } from '../options.js';
import { openPlan } from '../plan-file.js';
import { checkerFor } from '../validate/checker.js';
import { onInterrupt } from '../validate/interrupt.js';
import { liesOf } from '../validate/lies.js';
import { listSources } from '../validate/list.js';
import { type Output, reportOutput, textOutput } from '../validate/outputs.js';
import { progressOn } from '../validate/progress.js';
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
  const day: Day = {
    paths: positionals,
    own: [planFile, reportPath].filter((file) => file !== undefined),
    ...(reportPath !== undefined && { reportPath }),
    ...(planFile !== undefined && plan !== undefined && { plan: { ...plan, file: planFile } }),
    needsAll: plan !== undefined || (report !== undefined && report.ending !== '.ndjson'),
    outputs: report === undefined ? [text] : [reportOutput(report, language), text],
  };
  const validation = await check(day, host, language);
  for (const output of day.outputs) await output.end(validation);
  return codeOf(validation);
}

interface Day {
  readonly paths: readonly string[];
  /** Files that belong to the call and are not handed in. */
  readonly own: readonly string[];
  readonly reportPath?: string;
  readonly plan?: ReadPlan & { readonly file: string };
  /** Whether findings are wanted again when all files have been checked. */
  readonly needsAll: boolean;
  readonly outputs: readonly Output[];
}

async function check(day: Day, host: Host, language: Language): Promise<Validation> {
  const { paths, own, plan, reportPath, needsAll, outputs } = day;
  const stopped = onInterrupt();
  const sources = await listSources(paths, own, stopped);
  const checker = await checkerFor(sources);
  const progress = progressOn(host.stderr, sources.length, language);
  const copies = new Copies();
  const shelf = new Shelf();
  try {
    const outcomes = inOrder(sources, checker.width, stopped, async (source) => ({
      source,
      outcome: await checker.check(source),
    }));
    for await (const { source, outcome } of outcomes) {
      const { forPlan, ...told } = copies.told(outcome);
      const file = { ...told, ...(reportPath !== undefined && liesOf(source, reportPath)) };
      // What nobody will ask for again is not kept, for there may be a thousand files.
      shelf.put({ ...file, ...(!needsAll && { findings: [] }), ...(plan !== undefined && forPlan && { forPlan }) });
      if (plan === undefined) {
        if (host.stdout.isTTY === true) progress.clear();
        for (const output of outputs) await output.file(file);
      }
      progress.step();
    }
  } finally {
    progress.clear();
    await checker.close();
  }
  const isPartial = stopped.aborted && (shelf.files.length < sources.length || sources.length === 0);
  const validation = concluded(shelf.files, { listed: sources.length, isPartial, at: new Date() }, plan);
  if (plan !== undefined) {
    for (const file of validation.files) for (const output of outputs) await output.file(file);
  }
  return validation;
}

const openStatuses: ReadonlySet<string> = new Set(['provisional', 'invalid']);

function codeOf({ files, plan, isPartial }: Validation): ExitCode {
  if (isPartial) return exitCodes.interrupted;
  const isUnreadable = files.some(
    ({ scoresheet, sameAs, counts }) => scoresheet === undefined && sameAs === undefined && counts.error > 0,
  );
  if (isUnreadable) return exitCodes.unreadable;
  const isOpen = files.some(
    ({ scoresheet, counts }) => counts.error > 0 || openStatuses.has(scoresheet?.worth.status ?? ''),
  );
  return isOpen || (plan?.missing ?? []).length > 0 ? exitCodes.findings : exitCodes.clean;
}
