import { edition } from './reference/edition.js';
import { type Issue, issue } from './scoring/issues.js';

/** A result, with a warning where the day of its review, YYYY-MM-DD, is before the edition was in force. */
export function warnedOfDate<Of extends { readonly issues: readonly Issue[] }>(
  result: Of,
  date: string | undefined,
): Of {
  if (date === undefined || date >= edition.inForceFrom) return result;
  const early = issue('date-before-edition', ['date'], { found: date, allowed: { values: [edition.inForceFrom] } });
  return { ...result, issues: [...result.issues, early] };
}
