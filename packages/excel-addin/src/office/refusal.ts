import { type Refusal, Refused } from '@envscore/scoresheet';

/** What Excel's errors mean to whoever asked for something. */
const meanings: ReadonlyMap<string, Refusal> = new Map([
  ['InvalidOperationInCellEditMode', 'editing'],
  ['ItemNotFound', 'gone'],
  ['AccessDenied', 'protected'],
  ['InvalidSelection', 'elsewhere'],
  ['RequestPayloadSizeLimitExceeded', 'tooMuch'],
  ['ResponsePayloadSizeLimitExceeded', 'tooMuch'],
]);

/** Excel's error as the port tells it; whatever else was thrown stays what it is. */
export const refusalOf = (error: unknown, sheet?: string): unknown =>
  error instanceof OfficeExtension.Error
    ? new Refused(meanings.get(error.code) ?? 'unknown', { ...(sheet !== undefined && { sheet }), cause: error })
    : error;

export const isTooMuch = (error: unknown): boolean =>
  error instanceof OfficeExtension.Error && meanings.get(error.code) === 'tooMuch';
