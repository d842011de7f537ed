import { scoreReview } from './review/review.js';
import type { ReviewResult } from './scoring/result.js';
import { warnedOfDate } from './warned-of-date.js';

/** `score` for a document that is known to be one expert's workbook: whoever combines no panels takes none along. */
export function scoreWorkbook(document: unknown): ReviewResult {
  const { result } = scoreReview(document, undefined);
  return warnedOfDate(result, result.date);
}
