import type { Language, Severity } from '@envscore/rules-core';
import { type ReadPlan, isMakeable, isPlan, readPlan, wordFinding } from '@envscore/scoresheet';
import { cellLine } from './cell-line.js';
import { complain } from './complain.js';
import { type ExitCode, exitCodes } from './exit-code.js';
import { type Host, write } from './host.js';
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
    const { at, severity } = finding;
    const line = cellLine(file, at, severity, wordFinding(finding, language), language);
    if (told.includes(severity)) await write(host.stderr, `${line}\n`);
  }
  if (isMakeable(read.findings)) return read;
  const errors = read.findings.filter(({ severity }) => severity === 'error').length;
  await write(host.stderr, `${stopped(errors)}\n`);
  return exitCodes.findings;
}
