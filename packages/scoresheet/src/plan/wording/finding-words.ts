import type { FindingCode } from '../finding.js';

/** What a sentence may speak of, in words already. */
interface FindingDetails {
  readonly found: string;
  readonly allowed: string;
  readonly issue: string;
}

export type FindingWords = Readonly<Record<FindingCode, (details: FindingDetails) => string>>;
