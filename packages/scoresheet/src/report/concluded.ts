import type { ReadPlan } from '../plan/read.js';
import { checkAgainstPlan } from '../validation/against-plan.js';
import { type ReportedFile, type Validation, withFindings } from './validation.js';

/** How far a check has come when it ends, and when that is. */
type Ending = Pick<Validation, 'listed' | 'isPartial'> & { readonly at: Date };

/** Local time as people write it, to the minute. */
export const minuteOf = (time: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' }).format(time);

/** What a check comes to. A plan holds files against each other: before all are there, nothing can be said of any. */
export function concluded(
  files: readonly ReportedFile[],
  { listed, isPartial, at }: Ending,
  plan: (Pick<ReadPlan, 'plan'> & { readonly file: string }) | undefined,
): Validation {
  const common = { listed, isPartial, checkedAt: minuteOf(at) };
  if (plan === undefined) return { ...common, files };
  const against = checkAgainstPlan(plan, files);
  return {
    ...common,
    files: withFindings(files, against.files),
    plan: { file: plan.file, ...(!isPartial && { missing: against.missing }) },
  };
}
