import {
  type Formulas,
  type Outcome,
  checkFile,
  reportedFile,
  workbooksOf,
  writeScoresheet,
  writeXlsx,
  shapeOf,
} from '@envscore/scoresheet';
import {
  type Progress,
  type RegistersInput,
  type ReportFormat,
  type ToldRegisters,
  reportRegisters,
  tellRegisters,
} from '@envscore/task-pane';
import type { Language } from '@envscore/rules-core';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** What is done beside the page, each from plain data to plain data. */
export const tasks = {
  /** Everything that is to be said of a file that was handed in. */
  check: ({ name, bytes, wantsPanel = false }: CheckTask): Outcome => ({
    file: reportedFile(checkFile(name, bytes, { wantsPanel })),
    sha256: bytesToHex(sha256(bytes)),
  }),
  /** The file of one scoresheet. */
  scoresheet: ({ review, formulas }: { readonly review: unknown; readonly formulas: Formulas }): Uint8Array =>
    writeXlsx(writeScoresheet(review, shapeOf(review, formulas))),
  /** One of the files that a plan makes. */
  planned: ({ plan, formulas, index }: PlannedTask): Uint8Array => {
    const file = workbooksOf(plan, formulas)[index];
    if (file === undefined) throw new Error(`the plan makes no file ${index}`);
    return writeXlsx(file.workbook());
  },
  /** What registers say on a day. */
  registers: ({ inputs, asOf }: RegistersTask, onProgress: Tell): Promise<ToldRegisters> =>
    tellRegisters(inputs, { asOf, onProgress, stopped: never }),
  /** The same as a report. */
  registersReport: ({ inputs, asOf, ...as }: RegistersReportTask, onProgress: Tell): Promise<string | Uint8Array> =>
    reportRegisters(inputs, { asOf, onProgress, stopped: never }, as),
};

/** Who stops a task ends its worker. */
const never = new AbortController().signal;

/** Tells how far a task has come. */
export type Tell = (progress: Progress) => void;

interface RegistersTask {
  readonly inputs: readonly RegistersInput[];
  readonly asOf: string;
}

interface RegistersReportTask extends RegistersTask {
  readonly format: ReportFormat;
  readonly language: Language;
}

interface CheckTask {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether the review is wanted too. */
  readonly wantsPanel?: boolean;
}

interface PlannedTask {
  readonly plan: unknown;
  readonly formulas: Formulas;
  readonly index: number;
}

export type Tasks = typeof tasks;
export type TaskName = keyof Tasks;
