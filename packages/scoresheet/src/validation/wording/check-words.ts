import { usualLimits } from '../../xlsx/limits.js';
import type { CheckCode } from '../codes.js';

const mebibyte = 1024 * 1024;

/** In megabytes, how large a file may be, and what it unpacks to. */
export const largest = { file: usualLimits.fileBytes / mebibyte, unpacked: usualLimits.totalBytes / mebibyte } as const;

/** What a sentence may speak of, in words already; empty where there is nothing to say. */
interface CheckDetails {
  readonly found: string;
  readonly expected: string;
  /** Experts by their numbers. */
  readonly by: string;
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
