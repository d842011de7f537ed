import type { BandHit } from './bands.js';
import type { Path } from './facts.js';
import { type Tenths, fromTenths } from './points.js';
import type { Counted, NextStep, PartResult, RowResult } from './result.js';
import { type Sheet, report } from './sheet.js';

/** What a rule made of the facts. Its points mean nothing while something is missing or wrong: who called looks at the sheet. */
export interface Outcome {
  readonly points: Tenths;
  readonly parts?: readonly PartResult[];
  readonly rows?: readonly RowResult[];
  readonly beforeCap?: Tenths | undefined;
  readonly counted?: Counted | undefined;
  readonly band?: BandHit;
  readonly next?: NextStep | undefined;
  /** Decided, whatever else is blank or wrong. */
  readonly isSettled?: true;
}

/** The sum of a list or a product, kept to its cap: 本项累计得分不超过. */
export function capped(sheet: Sheet, sum: Tenths, cap: Tenths, path: Path): Tenths {
  if (sum <= cap) return sum;
  report(sheet, 'cap-applied', path, { found: fromTenths(sum), allowed: { to: fromTenths(cap) } });
  return cap;
}
