import type { ParameterId } from '../catalogue/functions.js';
import type { ProblemCode } from '../call/problem.js';

/** What a problem's sentence is made of, each already in words and empty where there is nothing to say. */
interface ProblemWords {
  readonly found: string;
  readonly allowed: string;
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
  readonly version: (version: string, edition: string) => string;
}
