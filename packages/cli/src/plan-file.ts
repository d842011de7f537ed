import { type Language, type Severity, catalogueOf } from '@envscore/rules-core';
import {
  type Finding,
  type ReadPlan,
  columnLetters,
  isMakeable,
  isPlan,
  printSheetName,
  readPlan,
  wordFinding,
} from '@envscore/scoresheet';
import { complain } from './complain.js';
import { type ExitCode, exitCodes } from './exit-code.js';
import { type Host, write } from './host.js';
import { safeText } from './safe-text.js';
import { openWorkbook } from './workbook-file.js';

/** What is told of a plan, and what its errors, so many, have stopped. */
interface Telling {
  readonly told: readonly Severity[];
  readonly stopped: (errors: number) => string;
}

/** The plan of a day; or, with its errors told, the exit code of a run that they stop. */
export async function openPlan(
  file: string,
  { told, stopped }: Telling,
  host: Host,
  language: Language,
): Promise<ReadPlan | ExitCode> {
  const opened = await openWorkbook(file, () => ({ problem: 'unreadable-plan' }));
  const found = 'snapshot' in opened && !isPlan(opened.snapshot) ? { problem: 'not-a-plan' as const } : opened;
  if (!('snapshot' in found)) {
    await complain(host, { input: file, ...found }, language);
    return exitCodes.unreadable;
  }
  const read = readPlan(found.snapshot);
  for (const finding of read.findings) {
    if (told.includes(finding.severity)) await write(host.stderr, `${safeText(lineOf(file, finding, language))}\n`);
  }
  if (isMakeable(read.findings)) return read;
  const errors = read.findings.filter(({ severity }) => severity === 'error').length;
  await write(host.stderr, `${stopped(errors)}\n`);
  return exitCodes.findings;
}

/** A finding with its severity, behind the cell that it belongs to. */
function lineOf(file: string, finding: Finding, language: Language): string {
  const { sheet, row, column } = finding.at;
  const { severities, phrases } = catalogueOf(language);
  const cell = `${file} ${printSheetName(sheet)}!${columnLetters(column)}${row}`;
  return [cell, severities[finding.severity], wordFinding(finding, language)].join(phrases.colon);
}
