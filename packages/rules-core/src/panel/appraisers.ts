import Fraction from 'fraction.js';
import { appraiserTable } from '../appraiser/table.js';
import { factsIn } from '../scoring/facts.js';
import type { Policy } from '../scoring/policy.js';
import type { AppraiserResult, PanelAppraiser, Recommendation, Spread, Status, Unscored } from '../scoring/result.js';
import { type Sheet, report } from '../scoring/sheet.js';
import { combine, shown, shownDeviation } from './combine.js';
import { disagreementsOf } from './disagreements.js';
import type { PanelFacts } from './document.js';
import { exactly } from './means.js';
import type { Member } from './members.js';

type Decision = NonNullable<PanelFacts['appraiserDecisions']>[number];

/** One expert's sheet of an appraiser. */
interface Given {
  readonly expert: number;
  /** Its place in that expert's list. */
  readonly place: number;
  readonly id?: number;
  readonly name?: string;
  readonly result: AppraiserResult | Unscored;
  readonly recommended: readonly string[];
}

/** Every appraiser before the panel. They are the same by their number; where they have none, by their place. */
export function panelAppraisers(
  sheet: Sheet,
  members: readonly Member[],
  decisions: readonly (Decision | undefined)[],
): readonly PanelAppraiser[] {
  const people = new Map<string, Given[]>();
  members.forEach(({ appraisers, review }, expert) => {
    appraisers.forEach((entry, place) => {
      const key = entry.id === undefined ? `place ${place}` : `number ${entry.id}`;
      const recommended = recommendedIn(review?.appraisers?.[place]?.facts);
      people.set(key, [...(people.get(key) ?? []), { ...entry, expert, place, recommended }]);
    });
  });
  const decided = decisionsById(sheet, decisions, [...people.values()].flat());
  return [...people.values()].map((given) => combined(sheet, given, decided));
}

function decisionsById(
  sheet: Sheet,
  decisions: readonly (Decision | undefined)[],
  people: readonly Given[],
): ReadonlyMap<number, Decision> {
  const decided = new Map<number, Decision>();
  decisions.forEach((decision, index) => {
    if (decision?.appraiser === undefined) return;
    const path = ['appraiserDecisions', index, 'appraiser'];
    const { appraiser } = decision;
    if (decided.has(appraiser)) report(sheet, 'duplicate-appraiser', path, { found: appraiser });
    else if (!people.some(({ id }) => id === appraiser)) report(sheet, 'unknown-appraiser', path, { found: appraiser });
    else decided.set(appraiser, decision);
  });
  return decided;
}

/** The last line of an expert's form: 建议申请人从事____执业类别. */
function recommendedIn(facts: unknown): readonly string[] {
  const codes = factsIn(facts)?.['recommendedCategories'];
  return Array.isArray(codes) ? codes.filter((code) => typeof code === 'string') : [];
}

function combined(sheet: Sheet, given: readonly Given[], decided: ReadonlyMap<number, Decision>): PanelAppraiser {
  const { policy } = sheet;
  const id = given.find((one) => one.id !== undefined)?.id;
  const name = given.find((one) => one.name !== undefined)?.name;
  const decision = id === undefined ? undefined : decided.get(id)?.decision;
  const disqualified = given.filter(({ result }) => result.status === 'disqualified');
  const disqualifiedBy = disqualified.map(({ expert }) => expert);
  const isShared = disqualifiedBy.length === 0 || disqualifiedBy.length === given.length;
  const [first] = disqualified;
  if (first !== undefined && !isShared && decision === undefined) {
    const path = ['reviews', first.expert, 'appraisers', first.place];
    report(sheet, 'disqualification-not-shared', path, { found: disqualified.length });
  }
  const status = statusOf(
    given.map(({ result }) => result.status),
    isShared || decision !== undefined,
  );
  const experts: number[] = Array.from({ length: Math.max(...given.map(({ expert }) => expert)) + 1 }, (_, at) => at);
  return {
    ...(id !== undefined && { id }),
    ...(name !== undefined && { name }),
    status,
    ...(status === 'final' && totalOf(given, policy)),
    experts: given.map(({ expert, result }) => ({
      expert,
      status: result.status,
      ...('total' in result && { total: result.total }),
    })),
    disqualifiedBy,
    disagreements: disagreementsOf(
      appraiserTable,
      experts.map((expert) => criteriaIn(given.find((one) => one.expert === expert)?.result)),
    ),
    recommended: recommendations(given),
    ...(decision !== undefined && { decision }),
  };
}

const criteriaIn = (result: AppraiserResult | Unscored | undefined) =>
  result !== undefined && 'criteria' in result ? result.criteria : undefined;

/** A sheet that somebody disqualified is done: it counts as final beside those of the others. */
function statusOf(statuses: readonly Status[], isSettled: boolean): Status {
  if (statuses.every((status) => status === 'disqualified')) return 'disqualified';
  if (statuses.includes('invalid')) return 'invalid';
  return statuses.includes('provisional') || !isSettled ? 'provisional' : 'final';
}

function totalOf(given: readonly Given[], policy: Policy): { total: number; spread: Spread; passed?: boolean } {
  const totals = given.flatMap(({ result }) => ('total' in result ? [exactly(result.total)] : []));
  const mean = combine(totals, policy);
  const values = totals.map((total) => total.valueOf());
  return {
    total: shown(mean),
    spread: { min: Math.min(...values), max: Math.max(...values), deviation: shownDeviation(totals) },
    ...(policy.D11 !== 'none' && { passed: mean.gte(new Fraction(policy.D11)) }),
  };
}

function recommendations(given: readonly Given[]): readonly Recommendation[] {
  const codes = [...new Set(given.flatMap(({ recommended }) => recommended))].sort();
  return codes.map((code) => ({
    code,
    experts: given.filter(({ recommended }) => recommended.includes(code)).map(({ expert }) => expert),
  }));
}
