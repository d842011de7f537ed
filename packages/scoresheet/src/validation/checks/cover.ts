import { isScalar, valueAt } from '../../layout/document.js';
import { type CheckFinding, checkFinding } from '../checked.js';
import type { CheckCode } from '../codes.js';
import { type Submitted, labelOf } from '../submitted.js';

/** What the cover still lacks before the workbook can be signed, and what somebody has changed that was fixed. */
export function checkCover(submitted: Submitted): readonly CheckFinding[] {
  const { found, read } = submitted;
  const { review } = read;
  const findings: CheckFinding[] = [];
  const tell = (code: CheckCode, key: string, detail: Partial<CheckFinding> = {}): void => {
    const at = found.cover.get(key);
    const label = at && labelOf(submitted, at);
    findings.push(checkFinding(code, { ...(at && { at }), ...(label !== undefined && { label }), ...detail }));
  };
  const text = (key: string): string | undefined => {
    const value = valueAt(review, key);
    return isScalar(value) ? String(value) : undefined;
  };
  for (const key of ['expert.number', 'expert.name'] as const) if (text(key) === undefined) tell('no-expert', key);
  const [date, signedOn] = [text('date'), text('signedOn')];
  if (date === undefined) tell('no-review-date', 'date');
  if (signedOn === undefined) tell('not-signed', 'signedOn');
  else if (date !== undefined && signedOn < date) {
    tell('signed-before-review', 'signedOn', { found: signedOn, expected: date });
  }
  const unit = text('unit');
  if (found.unit !== undefined && unit !== found.unit) {
    tell('unit-altered', 'unit', { ...(unit !== undefined && { found: unit }), expected: found.unit });
  }
  return findings;
}
