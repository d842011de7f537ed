import type { FunctionId, ParameterId } from '../catalogue/functions.js';

interface FunctionText {
  /** What it gives, in a few words: the heading of its page. */
  readonly title: string;
  /** One line for Excel's formula help. */
  readonly description: string;
  /** What a reviewer should know before relying on it. */
  readonly help: string;
  /** How the figures of its worked example come about, worked by hand from the standard. */
  readonly example: string;
}

/** The words about the functions: formula help and documentation. No cell needs them, so that they stay out of its way. */
export interface Texts {
  readonly functions: Readonly<Record<FunctionId, FunctionText>>;
  readonly parameters: Readonly<Record<ParameterId, string>>;
  readonly page: {
    readonly title: string;
    readonly introduction: readonly string[];
    readonly contents: string;
    readonly errors: string;
    readonly errorColumns: readonly [error: string, when: string];
    readonly value: string;
    readonly notAvailable: string;
    readonly noError: string;
    readonly suggestions: string;
    readonly parameterColumns: readonly [name: string, meaning: string];
    readonly optional: string;
    readonly range: string;
    readonly example: string;
    readonly gives: string;
    readonly criterion: string;
  };
}
