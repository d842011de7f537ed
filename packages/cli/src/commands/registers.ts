import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Language } from '@envscore/rules-core';
import { importRegisters, minuteOf, registersWorkbook, unreadable } from '@envscore/scoresheet';
import { complain } from '../complain.js';
import { type ExitCode, exitCodes, gravest } from '../exit-code.js';
import { type Host, write } from '../host.js';
import { Misuse } from '../misuse.js';
import { dateOf, languageOf, policyOf, readOptions, workbookPath } from '../options.js';
import { importText, isWhole, openMapping } from '../registers/ledger.js';
import { holdsRegisters, openRegisters, today } from '../registers/open.js';
import { writeReport } from '../registers/report.js';
import { checkText } from '../registers/text.js';
import { safeText } from '../safe-text.js';
import { liesOf } from '../validate/lies.js';
import { openReport } from '../validate/report-file.js';
import { wordsOf } from '../wording/language.js';
import { openWorkbook, workbookBytes } from '../workbook-file.js';
import { refuseInputs, writeFiles } from '../write-files.js';

type Run = (args: readonly string[], host: Host) => Promise<ExitCode>;

/** `envscore registers`: the supervision registers made, taken over from a ledger, and checked. */
export const run: Run = async (args, host) => {
  const { language } = languageOf(args);
  const [what = '', ...rest] = args;
  const runs: Readonly<Record<string, Run>> = { new: makeNew, import: importLedger, check };
  const chosen = Object.hasOwn(runs, what) ? runs[what] : undefined;
  if (chosen === undefined) throw new Misuse([wordsOf(language).misuse.registersCall]);
  return chosen(rest, host);
};

const makeNew: Run = async (args, host) => {
  const { language } = languageOf(args);
  const { values, positionals, isForced } = readOptions(args, ['out', 'province', 'from', 'lang'], language, ['force']);
  const { out, province } = values;
  if (positionals.length > 0 || out === undefined) throw new Misuse([wordsOf(language).misuse.registersCall]);
  const path = workbookPath(out, language);
  const { date: countedFrom } = dateOf('from', values['from'], language);
  const book = {
    kind: 'registers',
    ...(province !== undefined && { province }),
    ...(countedFrom !== undefined && { countedFrom }),
  };
  const file = { name: basename(path), content: () => workbookBytes(registersWorkbook(book)) };
  const written = await writeFiles(dirname(path), [file], isForced, language);
  await write(host.stdout, written.map((one) => `${safeText(one)}\n`).join(''));
  return exitCodes.clean;
};

const importOptions = ['out', 'mapping', 'province', 'from', 'lang'] as const;

const importLedger: Run = async (args, host) => {
  const { language } = languageOf(args);
  const { values, positionals, flags, isForced } = readOptions(args, importOptions, language, ['force', 'dry-run']);
  const [ledger, ...others] = positionals;
  const { out, province } = values;
  const isDry = flags.has('dry-run');
  if (ledger === undefined || others.length > 0 || (out === undefined && !isDry))
    throw new Misuse([wordsOf(language).misuse.registersCall]);
  const path = out === undefined ? undefined : workbookPath(out, language);
  const { date: countedFrom } = dateOf('from', values['from'], language);
  const mapping = values['mapping'] === undefined ? undefined : openMapping(values['mapping'], language);
  refuseInputs([path], [ledger, values['mapping']], language);
  const opened = await openWorkbook(ledger, (error, bytes) => ({ finding: unreadable(error, bytes) }));
  if (!('snapshot' in opened)) {
    await complain(host, { input: ledger, ...opened }, language);
    return exitCodes.unreadable;
  }
  const imported = importRegisters(opened.snapshot, {
    ...(mapping && { mapping }),
    ...(province !== undefined && { province }),
    ...(countedFrom !== undefined && { countedFrom }),
  });
  if (imported.unknown.length > 0)
    throw new Misuse([wordsOf(language).misuse.mapping(values['mapping'] ?? '', imported.unknown.join('、'))]);
  const lines = importText(imported, language)
    .map((line) => `${line}\n`)
    .join('');
  const code = isWhole(imported) ? exitCodes.clean : exitCodes.findings;
  if (isDry || path === undefined) {
    await write(host.stderr, `${lines}${wordsOf(language).registers.dryRun}\n`);
    await write(host.stdout, `${JSON.stringify(imported.mapping, null, 2)}\n`);
    return code;
  }
  const file = { name: basename(path), content: () => workbookBytes(imported.workbook()) };
  const written = await writeFiles(dirname(path), [file], isForced, language);
  await write(host.stdout, `${lines}${written.map((one) => `${safeText(one)}\n`).join('')}`);
  return code;
};

/** Makes sure that no report is written over registers that lie in a folder among those that are read. */
async function refuseRegisters(path: string, asOf: string, language: Language): Promise<void> {
  // Nothing else can be registers.
  const isLike = /\.(?:xlsx|json)$/iu.test(path);
  if (isLike && existsSync(path) && (await holdsRegisters(path, asOf)))
    throw new Misuse([wordsOf(language).misuse.outputIsInput(path)]);
}

const checkOptions = ['as-of', 'report', 'policy', 'lang'] as const;

const check: Run = async (args, host) => {
  const { language } = languageOf(args);
  const { values, positionals, isForced } = readOptions(args, checkOptions, language, ['force']);
  const { report: reportPath } = values;
  if (positionals.length === 0) throw new Misuse([wordsOf(language).misuse.registersPaths]);
  const { date: asOf = today() } = dateOf('as-of', values['as-of'], language);
  const { policy } = policyOf(values['policy'], language);
  refuseInputs([reportPath], [...positionals, values['policy']], language);
  if (reportPath !== undefined && isForced) await refuseRegisters(reportPath, asOf, language);
  const report = reportPath === undefined ? undefined : await openReport(reportPath, isForced, language);
  const options = { asOf, ...(policy && { policy }), own: reportPath === undefined ? [] : [reportPath] };
  const opened = await openRegisters(positionals, options, host, language);
  const { check: checked, code, isPartial } = opened;
  const lines = checkText(checked, { language, hasColour: host.hasColour });
  await write(host.stdout, lines.map((line) => `${line}\n`).join(''));
  if (report !== undefined && reportPath !== undefined) {
    const lies = new Map(opened.sources.map((source) => [source.name, liesOf(source, reportPath).lies?.path] as const));
    await writeReport(
      report,
      { ...checked, isPartial, checkedAt: minuteOf(new Date()), lies: (file) => lies.get(file) },
      language,
    );
    await write(host.stdout, `\n${safeText(wordsOf(language).validate.report(reportPath))}\n`);
  }
  if (isPartial) return exitCodes.interrupted;
  const isOpen = checked.supervision.findings.some(
    ({ kind }) => kind === 'late' || kind === 'open' || kind === 'record',
  );
  return gravest(code, isOpen ? exitCodes.findings : exitCodes.clean);
};
