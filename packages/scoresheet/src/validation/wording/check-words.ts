import type { CheckCode } from '../codes.js';

/** What a sentence may speak of, in words already; empty where there is nothing to say. */
interface CheckDetails {
  readonly found: string;
  readonly expected: string;
  /** What the rules say, as a sentence without its end. */
  readonly issue: string;
}

export interface CheckWords {
  readonly codes: Readonly<Record<CheckCode, (details: CheckDetails) => string>>;
  /** Of so many cells at once. */
  readonly inAll: (count: number) => string;
  /** Points that are wrong or missing, as a recomputed value. */
  readonly wrong: string;
  readonly missing: string;
}
