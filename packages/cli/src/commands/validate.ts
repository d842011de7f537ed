import { type PrintedCode, type ReportedFile, codeFindings, withFindings } from '@envscore/scoresheet';
import type { Language } from '@envscore/rules-core';
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
import { refuseInputs } from '../write-files.js';

/** `envscore validate`: what is to be said of every workbook that was handed in, and what each is worth. */
export async function run(args: readonly string[], host: Host): Promise<ExitCode> {
  const { language } = languageOf(args);
  const { values, positionals, isForced } = readOptions(args, ['plan', 'report', 'code', 'lang'], language, ['force']);
  const { plan: planFile, report: reportPath } = values;
  if (positionals.length === 0) throw new Misuse([wordsOf(language).misuse.validatePaths]);
  const codes = values['code'] === undefined ? undefined : typedCodes(values['code'], positionals, language);
  refuseInputs([reportPath], [...positionals, planFile], language);
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
    ...(codes && { wantsPanel: true, look: (file: ReportedFile) => heldToPrint(file, codes) }),
    onFile: async (file) => {
      for (const output of outputs) await output.file(file);
    },
  };
  const { validation } = await checkDay(day, host, language);
  for (const output of outputs) await output.end(validation);
  return codeOf(validation);
}

type TypedCode = Pick<PrintedCode, 'appraiser' | 'code'>;

/** Codes as they are typed from signed prints, `1234-5678-90,3=1234-5678-90`: the institution's, and by number an appraiser's. */
function typedCodes(given: string, paths: readonly string[], language: Language): readonly TypedCode[] {
  const codes = given.split(/[,，、;；]/u).map((part): TypedCode => {
    const [, appraiser, code = ''] =
      /^(?:\s*([0-9]+)\s*[=＝])?\s*([0-9０-９]{4}\D[0-9０-９]{4}\D[0-9０-９]{2})\s*$/u.exec(part) ?? [];
    if (code === '') throw new Misuse([wordsOf(language).misuse.code(part)]);
    return { ...(appraiser !== undefined && { appraiser: Number(appraiser) }), code };
  });
  const [file = ''] = paths;
  if (paths.length !== 1 || !/\.xls[xm]$/iu.test(file)) throw new Misuse([wordsOf(language).misuse.codeFile]);
  return codes;
}

function heldToPrint(file: ReportedFile, typed: readonly TypedCode[]): ReportedFile {
  const added = file.scoresheet === undefined ? [] : codeFindings(file.codes ?? [], typed);
  const [held = file] = withFindings([file], [{ findings: [...added, ...file.findings] }]);
  return held;
}
