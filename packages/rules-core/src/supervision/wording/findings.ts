import type { DutyCode } from '../duties.js';

/** What a finding holds, each in words already; empty where it holds nothing of the kind. */
interface Told {
  /** Name and number, or the province. */
  readonly who: string;
  readonly since: string;
  readonly by: string;
  readonly days: number;
  readonly found: string;
  readonly allowed: string;
  readonly list: string;
  readonly count: number;
  readonly register: string;
  readonly column: string;
}

/** A finding's sentence, and what ends it. */
interface FindingText {
  readonly says: (told: Told) => string;
  readonly ends: string;
}

/** The sentences of one language. */
export interface RegisterSentences {
  readonly findings: Readonly<Record<DutyCode, FindingText>>;
  readonly separator: string;
  /** How much of a list is told in a sentence: the first so many, and how many there are. */
  readonly more: (shown: string, count: number) => string;
  readonly subject: (name: string, id: string) => string;
  readonly province: (name: string) => string;
  readonly everybody: string;
  /** By the number of the notice’s part. */
  readonly citation: (part: number) => string;
  readonly allowed: {
    readonly types: Readonly<
      Record<'number' | 'wholeNumber' | 'text' | 'boolean' | 'list' | 'object' | 'date' | 'month', string>
    >;
    readonly fromTo: (from: number, to: number) => string;
    readonly atLeast: (from: number) => string;
  };
}
