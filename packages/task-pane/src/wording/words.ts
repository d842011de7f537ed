import type { Severity, Status } from '@envscore/rules-core';
import type { Refusal } from '@envscore/scoresheet';
import type { ViewName } from '../views/names.js';

/** What went wrong, and the next step. */
export interface Advice {
  readonly title: string;
  readonly step: string;
}

/** Every word of the panes that is no fact, criterion or finding, one catalogue a language. */
export interface Words {
  readonly lang: string;
  /** What stands between two sentences. */
  readonly gap: string;
  readonly views: Readonly<Record<ViewName, string>>;
  readonly viewList: string;
  /** The other language, in that language. */
  readonly otherLanguage: string;
  readonly version: (version: string, edition: string) => string;
  readonly reading: string;
  readonly retry: string;
  readonly close: string;
  readonly older: string;
  readonly cell: (sheet: string, address: string) => string;
  readonly troubles: {
    readonly other: Advice;
    readonly plan: Advice;
    readonly panel: Advice;
    readonly registers: Advice;
    readonly damaged: Advice;
    readonly layout: (found: string, known: number) => Advice;
    readonly failed: (detail: string) => Advice;
    readonly refused: Readonly<Record<Refusal, (sheet: string) => Advice>>;
    readonly occupied: (sheet: string) => Advice;
  };
  readonly makeNew: string;
  readonly toPanel: string;
  readonly toRegisters: string;
  readonly score: {
    readonly table: string;
    readonly institution: string;
    readonly person: (number: number | string, name: string) => string;
    readonly noName: string;
    readonly points: string;
    readonly maximum: (max: number) => string;
    readonly floor: (floor: number) => string;
    readonly reached: string;
    readonly short: (by: number) => string;
    readonly statuses: Readonly<Record<Status, string>>;
    readonly noTotal: string;
    readonly unreadable: string;
    readonly sections: string;
    readonly criteria: string;
    readonly people: string;
    readonly open: (count: number) => string;
    readonly nothingOpen: string;
    readonly more: (count: number) => string;
    readonly next: string;
  };
  readonly check: {
    readonly waiting: string;
    readonly summary: (errors: number, warnings: number, notes: number) => string;
    readonly clean: string;
    readonly severities: Readonly<Record<Severity, string>>;
    readonly count: (severity: string, count: number) => string;
    readonly show: string;
    readonly sheet: string;
    readonly allSheets: string;
    readonly wholeFile: string;
    readonly filtered: string;
    readonly more: (count: number) => string;
    readonly repair: {
      readonly offer: string;
      readonly ask: (count: number, cells: readonly string[]) => Advice;
      readonly restore: string;
      readonly leave: string;
      readonly none: Advice;
      readonly done: (count: number) => string;
    };
  };
  readonly explain: {
    readonly pick: Advice;
    readonly none: (cell: string) => Advice;
    readonly nobody: string;
    readonly back: string;
    readonly how: string;
    readonly stated: string;
    readonly bands: string;
    readonly band: (range: string, points: number) => string;
    readonly here: string;
    readonly limit: string;
    readonly cap: (sum: number, cap: number) => string;
    readonly decisions: string;
    readonly values: Readonly<Record<'on' | 'off', string>>;
    readonly value: (value: string, isUsual: boolean) => string;
    readonly open: string;
    readonly next: string;
    readonly clause: string;
    readonly rule: string;
  };
}
