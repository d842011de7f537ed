import type { CommissionOutcome, CommissionReason } from '@envscore/rules-core';
import type { ParameterId } from '../catalogue/functions.js';
import type { ProblemCode } from '../call/problem.js';

/** What a problem's sentence is made of, each already in words and empty where there is nothing to say. */
interface ProblemWords {
  readonly found: string;
  readonly allowed: string;
  readonly column: string;
}

/** The words that functions themselves put into cells, beside those of rules-core. */
export interface Messages {
  /** The names of parameters, as Excel's formula help shows them. */
  readonly names: Readonly<Record<ParameterId, string>>;
  readonly problems: Readonly<Record<ProblemCode, (words: ProblemWords) => string>>;
  /** Said after the sentence of a blank list: how a range says that there is none. */
  readonly emptyList: string;
  readonly betweenSentences: string;
  readonly more: (findings: number) => string;
  readonly nothingFound: string;
  readonly detail: readonly [criterion: string, points: string, max: string, state: string, reason: string];
  readonly panel: {
    readonly columns: readonly [
      item: string,
      mean: string,
      max: string,
      threshold: string,
      lacking: string,
      least: string,
      most: string,
      deviation: string,
    ];
    readonly conclusion: string;
  };
  readonly supervision: {
    /** A name alone is a warning: these numbers of that name are listed. */
    readonly sameName: (numbers: string) => string;
    readonly outcomes: Readonly<Record<CommissionOutcome, string>>;
    readonly reasons: Readonly<Record<CommissionReason, string>>;
    readonly answer: (outcome: string, reasons: readonly string[]) => string;
    readonly redirect: string;
    readonly missedMonth: string;
    readonly returnedMonth: string;
    readonly monthWithoutReason: string;
    readonly monthDue: string;
    readonly missedYear: string;
    readonly yearDue: string;
  };
  readonly version: (version: string, edition: string) => string;
}
