import type { Problem } from '../problem.js';

/** Every word of the command line that is not the rules core's own, one catalogue a language. */
export interface Catalogue {
  readonly usage: string;
  readonly problems: Readonly<Record<Problem, string>>;
  readonly place: (input: string, line: number | undefined) => string;
  readonly colon: string;
  readonly standardInput: string;
  readonly misuse: {
    readonly unknownCommand: (command: string) => string;
    readonly option: (option: string) => string;
    readonly format: (found: string, allowed: string) => string;
    readonly language: (found: string) => string;
    readonly date: (option: string, found: string) => string;
    readonly policyUnreadable: (file: string) => string;
    readonly policy: (file: string) => string;
    readonly noCode: string;
    readonly unknownCode: (code: string) => string;
    readonly noSuchCriterion: (code: string, kind: string) => string;
    readonly schema: string;
    readonly factsFile: string;
    readonly planNew: string;
    readonly newCall: string;
    readonly notWithPlan: (option: string) => string;
    readonly formulas: (found: string) => string;
    readonly unit: (found: string) => string;
    readonly expert: (found: string) => string;
    readonly appraisers: (found: string, from: number, to: number) => string;
    readonly outWorkbook: (found: string) => string;
    readonly filesThere: (paths: readonly string[]) => string;
    readonly cannotWrite: (path: string, code: string) => string;
    readonly outputIsInput: (path: string) => string;
    readonly validatePaths: string;
    readonly panelPaths: string;
    readonly code: (found: string) => string;
    readonly codeFile: string;
    readonly paper: (found: string, ending: string) => string;
    readonly audience: (found: string) => string;
    readonly scans: (folder: string, code: string) => string;
    readonly scansAlone: string;
    readonly template: (path: string, code: string) => string;
    readonly report: (found: string) => string;
    readonly serve: string;
    readonly notBuilt: string;
    readonly port: (found: string) => string;
    readonly portsTaken: (from: number, to: number) => string;
    readonly host: (address: string, code: string) => string;
    readonly certAndKey: string;
    readonly certificate: (detail: string) => string;
    readonly registersCall: string;
    readonly registersPaths: string;
    readonly drawCall: string;
    readonly count: (option: string, found: string) => string;
    readonly mapping: (file: string, detail: string) => string;
    readonly seeHelp: string;
  };
  /** What is told when a plan has errors. */
  readonly planStopped: (errors: number) => string;
  readonly validate: {
    /** What is told when the plan itself has errors. */
    readonly planStopped: (errors: number) => string;
    /** Files a second; seconds left, as soon as they can be told. */
    readonly progress: (done: number, total: number, rate: number, left: number | undefined) => string;
    readonly report: (path: string) => string;
  };
  readonly panel: {
    /** Something that was typed into a panel workbook and cannot be what belongs there. */
    readonly misread: (found: string) => string;
    readonly decisionsStopped: (count: number) => string;
    readonly written: (path: string) => string;
    /** Nothing is combined of a check that was broken off. */
    readonly stopped: (checked: number, listed: number) => string;
    /** Nothing came that could be combined. */
    readonly nothing: string;
  };
  readonly registers: {
    readonly findings: string;
    readonly progress: (done: number, total: number, rows: number) => string;
    readonly none: string;
    readonly omitted: (count: number) => string;
    readonly asOf: (date: string) => string;
    readonly blacklist: string;
    readonly institutions: (count: number) => string;
    readonly appraisers: (count: number) => string;
    readonly taken: (sheet: string, register: string, header: number, rows: number) => string;
    readonly untaken: (sheet: string) => string;
    readonly becomes: (letters: string, heading: string, column: string) => string;
    readonly kept: (letters: string, heading: string) => string;
    readonly byName: (column: string) => string;
    readonly lacking: (columns: string) => string;
    readonly named: (found: number, unknown: number) => string;
    readonly lookedUp: (cell: string, heading: string, name: string, number: string | undefined) => string;
    readonly misunderstood: (cell: string, heading: string, found: string) => string;
    readonly dryRun: string;
  };
  readonly draw: {
    /** Why there is no draw: lists that are not whole, or wrong. */
    readonly notWhole: string;
    readonly stopped: string;
    readonly wrong: (count: number) => string;
    readonly title: string;
    readonly algorithm: string;
    readonly seed: string;
    readonly asOf: string;
    readonly institutions: string;
    readonly inspectors: string;
    readonly drawn: string;
    readonly listed: (count: number, digest: string) => string;
    readonly asked: (institutions: number, inspectors: number) => string;
    readonly group: (name: string, size: number, count: number) => string;
    readonly problems: {
      readonly 'too-few-institutions': (found: number) => string;
      readonly 'too-few-asked': (found: number) => string;
      readonly 'too-few-inspectors': (institution: string, found: number) => string;
    };
  };
  readonly serve: {
    readonly taken: (asked: number, port: number) => string;
    readonly at: (address: string) => string;
    readonly addIn: (address: string) => string;
    readonly end: string;
  };
  readonly gap: {
    readonly nothing: string;
    readonly open: (issues: number) => string;
  };
  readonly table: {
    readonly columns: readonly [code: string, criterion: string, points: string, max: string, note: string];
    readonly total: string;
    readonly noTotal: string;
    readonly beforeCap: (sum: number) => string;
    readonly threshold: (threshold: number, isMet: boolean) => string;
    readonly issues: string;
    readonly notes: string;
    readonly next: string;
    readonly conclusion: string;
    readonly provisional: string;
    readonly spread: (min: number, max: number, deviation: number) => string;
    readonly disagreement: (label: string, points: string, max: number) => string;
    readonly appraisers: string;
    readonly unscored: string;
    readonly passed: (hasPassed: boolean) => string;
  };
}
