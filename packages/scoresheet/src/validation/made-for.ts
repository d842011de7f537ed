import { listAt, valueAt } from '../layout/document.js';
import { policyText } from '../scoresheet/policy-text.js';
import type { ForPlan } from './checked.js';

/** What a workbook was made for beside its unit, as its cover says it. */
export function madeFor(review: unknown): ForPlan['madeFor'] {
  const policy = policyText(valueAt(review, 'policy'));
  const [only, except] = ['scope.only', 'scope.except'].map((path) =>
    listAt(review, path)?.map(String).sort().join('、'),
  );
  return {
    ...(policy !== undefined && { policy }),
    ...(only !== undefined && { 'scope.only': only }),
    ...(except !== undefined && { 'scope.except': except }),
  };
}
