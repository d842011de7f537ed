import type { CaseStanding, DutyFinding, Holder, Language } from '@envscore/rules-core';
import {
  type CheckFinding,
  type CheckedRegisters,
  type RegisterPlace,
  type RegistersCheck,
  type RegistersFile,
  type Snapshot,
  checkFile,
  checkingRegisters,
  isLock,
  minuteOf,
  registersReportHtml,
  registersReportJson,
  registersReportWorkbook,
  writeXlsx,
} from '@envscore/scoresheet';

/** A file of registers that was chosen, or what stands in the workbook in front. */
export type RegistersInput = File | { readonly name: string; readonly snapshot: Snapshot };

interface ToldFile extends Pick<CheckedRegisters, 'file' | 'rows' | 'registers' | 'unread'> {
  /** Why it was not read, or not to its end; `noRegisters` where there is none in it. */
  readonly problem?: CheckFinding | 'noRegisters';
}

export interface ToldDuty {
  readonly finding: DutyFinding;
  readonly place?: RegisterPlace;
}

/** What registers say on a day, as plain data: a worker can hand it over. */
export interface ToldRegisters {
  readonly asOf: string;
  readonly files: readonly ToldFile[];
  readonly findings: readonly ToldDuty[];
  /** How many more findings of wrong rows there are. */
  readonly omitted: number;
  readonly holders: readonly Holder[];
  /** The names under which somebody is listed without a number. */
  readonly namesListed: readonly string[];
  readonly cases: readonly CaseStanding[];
}

/** How far a check has come. */
export interface Progress {
  readonly file: number;
  readonly files: number;
  readonly rows: number;
}

export interface CheckingOptions {
  /** YYYY-MM-DD. */
  readonly asOf: string;
  readonly onProgress: (progress: Progress) => void;
  /** Somebody has broken the check off: nobody waits for what it says. */
  readonly stopped: AbortSignal;
}

/** Checks registers one file after the other; between two of them the page lives on. */
async function check(
  inputs: readonly RegistersInput[],
  { asOf, onProgress, stopped }: CheckingOptions,
): Promise<{ readonly check: RegistersCheck; readonly files: readonly ToldFile[] }> {
  const wanted = inputs.filter(({ name }) => !isLock(name));
  const files: ToldFile[] = [];
  let rows = 0;
  const tell = (): void => {
    onProgress({ file: Math.min(files.length + 1, wanted.length), files: wanted.length, rows });
  };
  const checking = checkingRegisters({
    asOf,
    progress: (count) => {
      rows = count;
      tell();
    },
  });
  for (const input of wanted) {
    tell();
    await new Promise((resolve) => setTimeout(resolve, 0));
    stopped.throwIfAborted();
    const given: RegistersFile =
      'snapshot' in input ? input : { name: input.name, bytes: new Uint8Array(await input.arrayBuffer()) };
    const { file, rows: taken, registers, unread: notRead, problem } = checking.add(given);
    files.push({
      file,
      rows: taken,
      registers,
      unread: notRead,
      ...(problem !== undefined && { problem: problem === 'noRegisters' ? problem : whyUnread(given) }),
    });
  }
  return { check: checking.end(), files };
}

/** Why a file could not be read, in the words of whoever checks scoresheets. */
const whyUnread = (given: RegistersFile): CheckFinding | 'noRegisters' =>
  ('bytes' in given ? checkFile(given.name, given.bytes).findings[0] : undefined) ?? 'noRegisters';

/** What registers say on a day. */
export async function tellRegisters(
  inputs: readonly RegistersInput[],
  options: CheckingOptions,
): Promise<ToldRegisters> {
  const { check: found, files } = await check(inputs, options);
  const { asOf, findings, omitted, holders, namesListed, cases } = found.supervision;
  const told = findings.map((finding): ToldDuty => {
    const place = found.placeOf(finding);
    return { finding, ...(place !== undefined && { place }) };
  });
  return { asOf, files, findings: told, omitted, holders, namesListed, cases };
}

export const reportFormats = ['xlsx', 'html', 'json'] as const;

export type ReportFormat = (typeof reportFormats)[number];

/** The report of a check, which is made again for it: what a page keeps of one is less than a report tells. */
export async function reportRegisters(
  inputs: readonly RegistersInput[],
  options: CheckingOptions,
  { format, language }: { readonly format: ReportFormat; readonly language: Language },
): Promise<string | Uint8Array> {
  const { check: checked } = await check(inputs, options);
  const found = { ...checked, checkedAt: minuteOf(new Date()) };
  switch (format) {
    case 'xlsx':
      return writeXlsx(registersReportWorkbook(found, language));
    case 'html':
      return registersReportHtml(found, language);
    case 'json':
      return registersReportJson(found, language);
  }
}
