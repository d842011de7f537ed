import { scorePanel } from './panel/panel.js';
import { scoreReview } from './review/review.js';
import { scoreSheet } from './score-sheet.js';
import { isDate } from './scoring/fields.js';
import { kindOf, unscored } from './scoring/kind.js';
import type { Policy } from './scoring/policy.js';
import type { Result } from './scoring/result.js';
import { warnedOfDate } from './warned-of-date.js';

export interface ScoreOptions {
  /** What the text leaves open, settled (rules.md §5); the defaults where it is left out. */
  readonly policy?: Policy;
  /** The day of the review, YYYY-MM-DD. A day before the edition was in force is warned about. */
  readonly date?: string;
}

/**
 * What a document is worth, and why.
 *
 * Takes any JSON value and never throws for one: facts of an appraiser (table 二), an institution (table 一), a panel or a whole
 * review give their result; anything else gives `{ status: 'invalid' }` with one issue, `unknown-kind`. Points are exact tenths, the
 * panel's means two decimals, half up. The same document, policy and date always give the same result. Throws a `TypeError` for a
 * `date` option that is no calendar date.
 */
export function score(document: unknown, options: ScoreOptions = {}): Result {
  if (options.date !== undefined && !isDate(options.date)) throw new TypeError(`no calendar date: ${options.date}`);
  const result = scoreKind(document, options.policy);
  if (!('kind' in result)) return result;
  return warnedOfDate(result, options.date ?? ('date' in result ? result.date : undefined));
}

function scoreKind(document: unknown, policy: Policy | undefined): Result {
  const kind = kindOf(document);
  switch (kind) {
    case 'appraiser':
    case 'institution':
      return scoreSheet(kind, document, policy);
    case 'panel':
      return scorePanel(document, policy);
    case 'review':
      return scoreReview(document, policy).result;
    default:
      return unscored(document, ['appraiser', 'institution', 'panel', 'review']);
  }
}
