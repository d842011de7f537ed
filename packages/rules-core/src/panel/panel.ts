import { categoriesInScope, findUnit } from '../reference/categories.js';
import { edition } from '../reference/edition.js';
import { institutionTable } from '../institution/table.js';
import { labelIn } from '../scoring/facts.js';
import { toTenths } from '../scoring/points.js';
import { type Policy, defaultPolicy } from '../scoring/policy.js';
import { read } from '../scoring/reading.js';
import type { Disagreement, InstitutionResult, OtherReading, PanelResult, Spread } from '../scoring/result.js';
import { type Sheet, newSheet, report, reportMissing } from '../scoring/sheet.js';
import { criteriaOf, statusOf } from '../scoring/table.js';
import { checkComposition, checkPolicies, checkSame, checkSheets } from './checks.js';
import { shown, shownDeviation } from './combine.js';
import { conclusionOf, shortfallsOf } from './conclusion.js';
import { panelSchema } from './document.js';
import { type Means, exactly, meansOf, pooledAbility } from './means.js';
import { type Member, expertMember, reviewMember, reviewPolicy } from './members.js';

/**
 * Combines the sheets of a panel's experts and concludes (P1, P2, P3). Without a policy handed in, that of the first review holds, and
 * reviews with another one are errors.
 */
export function scorePanel(document: unknown, handedIn: Policy | undefined): PanelResult {
  const { value: facts, issues } = read(panelSchema, document);
  const policies = (facts.reviews ?? []).map(reviewPolicy);
  const policy = handedIn ?? policies[0] ?? defaultPolicy;
  const sheet = newSheet(facts, policy, new Set(), issues);
  const members = [
    ...(facts.experts ?? []).map((entry, index) => expertMember(entry ?? {}, index, policy)),
    ...(facts.reviews ?? []).map((entry, index) => reviewMember(entry, index, policy)),
  ];
  const path = facts.reviews === undefined ? ['experts'] : ['reviews'];
  if (facts.unit === undefined) reportMissing(sheet, ['unit']);
  checkComposition(sheet, members, path);
  checkSheets(sheet, members, path);
  checkSame(sheet, members, facts.unit, labelIn(facts, 'institution'));
  if (handedIn === undefined) checkPolicies(sheet, policies);
  const results = members.flatMap(({ result }) => (result && 'total' in result ? [result] : []));
  const concluded = conclude(sheet, members, results, path);
  const status = statusOf(sheet);
  return {
    kind: 'panel',
    edition: edition.id,
    status,
    ...concluded,
    conclusion: status === 'final' && concluded.shortfalls ? conclusionOf(concluded.shortfalls) : 'provisional',
    disagreements: disagreementsOf(members),
    ...(facts.unit !== undefined && { categories: categoriesOf(facts.unit, members) }),
    sheets: members.flatMap(({ result }) => (result === undefined ? [] : [result])),
    decisions: ['D9', 'D12', 'D17'],
    issues: sheet.issues,
  };
}

type Concluded = Pick<PanelResult, 'total' | 'sections' | 'shortfalls' | 'spread' | 'otherReadings'>;

/** Means, shortfalls and spread; none while a sheet is missing or not final, for a mean of unfinished sheets says nothing. */
function conclude(
  sheet: Sheet,
  members: readonly Member[],
  results: readonly InstitutionResult[],
  path: readonly string[],
): Concluded {
  const { policy } = sheet;
  const isFinal = ({ result }: Member) => (result === undefined ? policy.D9 === 'agreed' : result.status === 'final');
  if (results.length === 0 || !members.every(isFinal)) return {};
  const pooled = pooledAbility(
    members.map(({ facts }) => facts).filter((facts) => facts !== undefined),
    policy,
  );
  const isPooled = policy.D17 === 'pooled';
  if (isPooled && pooled === undefined) {
    report(sheet, 'appraisers-differ', path);
    return {};
  }
  const means = meansOf(results, policy, isPooled ? pooled : undefined);
  const shortfalls = shortfallsOf(means);
  const other = pooled === undefined ? undefined : meansOf(results, policy, isPooled ? undefined : pooled);
  const otherReadings = other === undefined ? [] : differing(means, other, isPooled);
  for (const { conclusion } of otherReadings)
    report(sheet, 'conclusion-depends-on-policy', path, { found: conclusion });
  return {
    total: shown(means.total),
    sections: institutionTable.sections.map((section) => ({
      code: section.code,
      points: shown(means[section.code]),
      max: section.max,
    })),
    shortfalls,
    spread: spreadOf(results),
    ...(otherReadings.length > 0 && { otherReadings }),
  };
}

/** What the other value of D17 would have led to, where that is another conclusion. */
function differing(means: Means, other: Means, isPooled: boolean): readonly OtherReading[] {
  const conclusion = conclusionOf(shortfallsOf(other));
  if (conclusion === conclusionOf(shortfallsOf(means))) return [];
  return [{ decision: 'D17', value: isPooled ? 'perExpert' : 'pooled', total: shown(other.total), conclusion }];
}

function spreadOf(results: readonly InstitutionResult[]): Spread {
  const totals = results.map(({ total }) => total);
  return { min: Math.min(...totals), max: Math.max(...totals), deviation: shownDeviation(totals.map(exactly)) };
}

/** P2: two experts further apart than this part of a criterion's maximum disagree. */
const disagreementPart = 3;

function disagreementsOf(members: readonly Member[]): readonly Disagreement[] {
  return criteriaOf(institutionTable).flatMap(({ code, max }) => {
    const points = members.flatMap(({ result }, expert) => {
      const criteria = result !== undefined && 'criteria' in result ? result.criteria : [];
      const given = criteria.find((criterion) => criterion.code === code)?.points;
      return given === undefined ? [] : [{ expert, points: given }];
    });
    const given = points.map((one) => toTenths(one.points));
    const apart = Math.max(...given) - Math.min(...given);
    return apart * disagreementPart > toTenths(max) ? [{ code, max, points }] : [];
  });
}

/** The categories that the conclusion is recorded for: the unit's, within the scope that the reviews carry (D12). */
function categoriesOf(code: string, members: readonly Member[]): readonly string[] {
  const unit = findUnit(code);
  const scope = members.find((member) => member.scope !== undefined)?.scope;
  return unit === undefined ? [] : categoriesInScope(unit, scope).map((category) => category.code);
}
