import type { RegistersCheck } from '../check/checking.js';

/** A check of registers as reports tell it. */
export interface RegistersReport extends RegistersCheck {
  /** Where a file lies, for links: a path from where the report lies, with `/` between its parts. Nothing: it is not led to. */
  readonly lies?: (file: string) => string | undefined;
  /** When it was checked, as people write it. */
  readonly checkedAt?: string;
  /** Somebody broke the check off. */
  readonly isPartial?: boolean;
}

/** Each finding has two links, and a sheet of Excel holds some 65,000. */
export const mostListed = 30_000;

/** How many findings are counted and not listed. */
export const unlistedIn = ({ supervision: { findings, omitted } }: RegistersReport): number =>
  Math.max(0, findings.length - mostListed) + omitted;
