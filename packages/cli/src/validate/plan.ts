import type { Language } from '@envscore/rules-core';
import { catalogueOf } from '@envscore/rules-core';
import {
  type ReadPlan,
  columnLetters,
  isMakeable,
  isPlan,
  printSheetName,
  readPlan,
  wordFinding,
} from '@envscore/scoresheet';
import { complain } from '../complain.js';
import { type ExitCode, exitCodes } from '../exit-code.js';
import { type Host, write } from '../host.js';
import { safeText } from '../safe-text.js';
import { wordsOf } from '../wording/language.js';
import { openWorkbook } from '../workbook-file.js';

/** The plan of the day; or, with its errors told, the exit code of a run that they stop. */
export async function openPlan(file: string, host: Host, language: Language): Promise<ReadPlan | ExitCode> {
  const opened = await openWorkbook(file, 'unreadable-plan');
  const found =
    'problem' in opened || isPlan(opened.snapshot) ? opened : { problem: 'not-a-plan' as const, detail: '' };
  if ('problem' in found) {
    await complain(host, { input: file, ...found }, language);
    return exitCodes.unreadable;
  }
  const read = readPlan(found.snapshot);
  if (isMakeable(read.findings)) return read;
  const errors = read.findings.filter(({ severity }) => severity === 'error');
  const { severities, phrases } = catalogueOf(language);
  for (const error of errors) {
    const { sheet, row, column } = error.at;
    const place = `${file} ${printSheetName(sheet)}!${columnLetters(column)}${row}`;
    const line = [place, severities.error, wordFinding(error, language)].join(phrases.colon);
    await write(host.stderr, `${safeText(line)}\n`);
  }
  await write(host.stderr, `${wordsOf(language).validate.planStopped(errors.length)}\n`);
  return exitCodes.findings;
}
