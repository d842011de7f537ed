import Fraction from 'fraction.js';
import { appraiserAbility, abilityBands } from '../institution/appraiser-ability.js';
import { institutionTable } from '../institution/table.js';
import { bandIndex } from '../scoring/bands.js';
import { type Facts, factsIn, listAt } from '../scoring/facts.js';
import { toTenths } from '../scoring/points.js';
import type { Policy } from '../scoring/policy.js';
import type { CriterionCode, InstitutionResult, PanelMeans } from '../scoring/result.js';
import { criteriaOf } from '../scoring/table.js';
import { combine, shown } from './combine.js';
import { shortfallsOf } from './conclusion.js';

/** The panel's exact figures: the total, the three sections and the criteria of table (一). */
export interface Means {
  readonly criteria: readonly { readonly code: CriterionCode; readonly points: Fraction; readonly max: number }[];
  readonly total: Fraction;
  readonly composition: Fraction;
  readonly technical: Fraction;
  readonly laboratory: Fraction;
}

export const exactly = (points: number): Fraction => new Fraction(toTenths(points), toTenths(1));

const sectionPoints = ({ sections }: InstitutionResult, code: string): number =>
  sections.find((section) => section.code === code)?.points ?? 0;

const pointsOf = ({ criteria }: InstitutionResult, code: string): number =>
  criteria.find((criterion) => criterion.code === code)?.points ?? 0;

/** The experts' totals and sections combined (D9); with `pooled`, each expert's I5 gives way to the panel's one (D17). */
export function meansOf(results: readonly InstitutionResult[], policy: Policy, pooled?: number): Means {
  const combined = (figureOf: (result: InstitutionResult) => number, hasAbility: boolean): Fraction =>
    combine(
      results.map((result) => {
        const points = exactly(figureOf(result));
        return pooled === undefined || !hasAbility
          ? points
          : points.sub(exactly(pointsOf(result, appraiserAbility.code))).add(exactly(pooled));
      }),
      policy,
    );
  return {
    criteria: criteriaOf(institutionTable).map(({ code, max }) => ({
      code,
      points: combined((result) => pointsOf(result, code), code === appraiserAbility.code),
      max,
    })),
    total: combined(({ total }) => total, true),
    composition: combined((result) => sectionPoints(result, 'composition'), false),
    technical: combined((result) => sectionPoints(result, 'technical'), true),
    laboratory: combined((result) => sectionPoints(result, 'laboratory'), false),
  };
}

/** Means as people see them, with what is lacking to the thresholds. */
export const shownMeans = (means: Means): PanelMeans => ({
  total: shown(means.total),
  sections: institutionTable.sections.map(({ code, max }) => ({ code, points: shown(means[code]), max })),
  criteriaMeans: means.criteria.map(({ code, points, max }) => ({ code, points: shown(points), max })),
  shortfalls: shortfallsOf(means),
});

const totalsIn = (facts: Facts): readonly unknown[] =>
  (listAt(facts, ['appraiserTotals']) ?? []).map((entry) => factsIn(entry)?.['total'] ?? entry);

/**
 * I5 with the experts' totals of each appraiser combined first and the band taken once (D17 pooled). Appraisers are the same by
 * their place in the list; `undefined` where the lists differ in length or nobody was scored.
 */
export function pooledAbility(sheets: readonly Facts[], policy: Policy): number | undefined {
  const lists = sheets.map(totalsIn);
  const appraisers = lists[0]?.length ?? 0;
  if (lists.some(({ length }) => length !== appraisers)) return undefined;
  const means: Fraction[] = [];
  for (let place = 0; place < appraisers; place += 1) {
    const totals = lists.map((list) => (list[place] === 'disqualified' && policy.D4 === 'off' ? 0 : list[place]));
    const given = totals.filter((total) => typeof total === 'number');
    if (given.length > 0) means.push(combine(given.map(exactly), policy));
  }
  if (appraisers === 0 && policy.D5 === 'off') return abilityBands[0]?.points;
  if (means.length === 0) return undefined;
  const mean = means.reduce((sum, value) => sum.add(value)).div(means.length);
  return abilityBands[bandIndex(abilityBands, mean.add(new Fraction(1, 2)).floor().valueOf())]?.points;
}
