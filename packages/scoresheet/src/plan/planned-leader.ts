import { isSameName } from '../validation/alike.js';
import { valueAt } from '../layout/document.js';
import { numberIn, rowsOf, textIn, withNumber } from './rows.js';

/** The number of the expert who is to lead the panel of an institution's unit; nothing where the plan leaves it open. */
export function plannedLeader(plan: unknown, institution: string, unit: string): number | undefined {
  const applicant = rowsOf(plan, 'applicants').find((row) => isSameName(textIn(row, 'name') ?? '', institution));
  const application =
    applicant &&
    withNumber(rowsOf(plan, 'applications'), 'applicant', numberIn(applicant, 'number')).find(
      (row) => textIn(row, 'unit') === unit,
    );
  const leading =
    application &&
    withNumber(rowsOf(plan, 'panels'), 'panel', numberIn(application, 'panel')).find(
      ({ values }) => valueAt(values, 'leader') === true,
    );
  return leading && numberIn(leading, 'expert');
}
