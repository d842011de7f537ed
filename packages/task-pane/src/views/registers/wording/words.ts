import type { Advice } from '../../../wording/words.js';
import type { Progress } from '../telling.js';

/** The words of the registers' page that are not the rules'. */
export interface RegistersViewWords {
  readonly intro: string;
  readonly files: string;
  readonly drop: string;
  readonly open: string;
  /** What the workbook in front is called. */
  readonly inFront: string;
  readonly asOf: string;
  readonly reading: (progress: Progress) => string;
  readonly stop: string;
  readonly again: string;
  readonly recheck: string;
  readonly failed: (detail: string) => Advice;
  readonly counts: (files: number, rows: number, findings: number) => string;
  readonly problem: (file: string, why: string) => Advice;
  readonly noRegisters: string;
  readonly omitted: (count: number) => string;
  readonly clean: string;
  /** Where the duties stand. */
  readonly basis: string;
  readonly show: string;
  readonly dueNow: string;
  readonly count: (group: string, count: number) => string;
  readonly province: string;
  readonly allProvinces: string;
  readonly ranking: string;
  readonly columns: {
    readonly rank: string;
    readonly who: string;
    readonly submitted: string;
    readonly included: string;
    readonly owed: string;
    readonly missed: string;
    readonly fields: string;
    readonly indicator: string;
  };
  readonly formula: string;
  /** Before the formats. */
  readonly reports: string;
  readonly report: string;
  /** Somebody of the scoresheet has the name of somebody who is listed. */
  readonly sameName: (names: readonly string[]) => Advice;
  readonly named: (name: string, id: string) => string;
}
