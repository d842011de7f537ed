import { thresholds } from './panel/thresholds.js';
import { fromTenths, toTenths } from './scoring/points.js';
import type {
  AppraiserResult,
  CriterionCode,
  InstitutionResult,
  NextStep,
  PartCode,
  PartResult,
  RowResult,
  Shortfall,
} from './scoring/result.js';

/** The next step up of one criterion or part. */
export interface GapStep extends NextStep {
  readonly code: CriterionCode | PartCode;
}

/** What would raise a sheet, and what it lacks of the thresholds that a conclusion asks for (P3). */
export interface Gap {
  /** The cheapest next step of each criterion that can still gain, in the order of the table. */
  readonly steps: readonly GapStep[];
  /** Thresholds not reached by the points that are known; an appraiser has none. */
  readonly shortfalls: readonly Shortfall[];
}

/** The gap analysis of a result, from the result alone. Criteria that are blank or wrong have issues, not steps. */
export function gapOf(result: AppraiserResult | InstitutionResult): Gap {
  const steps = result.criteria.flatMap((criterion) => [
    ...stepOf(criterion),
    ...(criterion.parts ?? []).flatMap((part) => (isPart(part) ? stepOf(part) : [])),
  ]);
  return { steps, shortfalls: result.kind === 'institution' ? shortfallsOf(result) : [] };
}

const isPart = (part: PartResult | RowResult): part is PartResult => 'code' in part;

const stepOf = ({ code, next }: { readonly code: GapStep['code']; readonly next?: NextStep }): readonly GapStep[] =>
  next === undefined ? [] : [{ code, ...next }];

function shortfallsOf({ total, sections }: InstitutionResult): readonly Shortfall[] {
  return (['total', 'composition', 'technical', 'laboratory'] as const).flatMap((code) => {
    const points = code === 'total' ? total : (sections.find((section) => section.code === code)?.points ?? 0);
    const by = fromTenths(toTenths(thresholds[code]) - toTenths(points));
    return by > 0 ? [{ code, threshold: thresholds[code], by }] : [];
  });
}
