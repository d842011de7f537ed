import { categoriesInScope, findUnit } from '../reference/categories.js';
import { edition } from '../reference/edition.js';
import { institutionTable } from '../institution/table.js';
import { labelIn } from '../scoring/facts.js';
import { type Policy, defaultPolicy } from '../scoring/policy.js';
import { read } from '../scoring/reading.js';
import type { InstitutionResult, OtherReading, PanelMeans, PanelResult, Spread } from '../scoring/result.js';
import { type Sheet, newSheet, report, reportMissing } from '../scoring/sheet.js';
import { statusOf } from '../scoring/table.js';
import { acceptedOnly } from './accepted.js';
import { panelAppraisers } from './appraisers.js';
import { checkComposition, checkPolicies, checkSame, checkSheets } from './checks.js';
import { shown, shownDeviation } from './combine.js';
import { conclusionOf, shortfallsOf } from './conclusion.js';
import { disagreementsOf } from './disagreements.js';
import { panelSchema } from './document.js';
import { type Means, exactly, meansOf, pooledAbility, shownMeans } from './means.js';
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
    ...(facts.reviews ?? []).map((entry, index) => reviewMember(entry, index, policy)),
    ...(facts.experts ?? []).map((entry, index) => expertMember(entry ?? {}, index, policy)),
  ];
  const path = facts.reviews === undefined ? ['experts'] : ['reviews'];
  if (facts.unit === undefined) reportMissing(sheet, ['unit']);
  checkComposition(sheet, members, path);
  checkSheets(sheet, members, path);
  checkSame(sheet, members, facts.unit, labelIn(facts, 'institution'));
  if (handedIn === undefined) checkPolicies(sheet, policies);
  const results = members.flatMap(({ result }) => (result && 'total' in result ? [result] : []));
  const decisions = facts.appraiserDecisions ?? [];
  const appraisers = facts.reviews && panelAppraisers(sheet, members, decisions);
  const concluded = conclude(sheet, members, results, path);
  const accepted = acceptedOnly(members, decisions, policy);
  const status = statusOf(sheet);
  return {
    kind: 'panel',
    edition: edition.id,
    status,
    ...concluded,
    conclusion: status === 'final' && concluded.shortfalls ? conclusionOf(concluded.shortfalls) : 'provisional',
    disagreements: disagreementsOf(
      institutionTable,
      members.map(({ result }) => (result && 'criteria' in result ? result.criteria : undefined)),
    ),
    ...(appraisers && { appraisers }),
    ...(accepted && { accepted }),
    ...(facts.unit !== undefined && { categories: categoriesOf(facts.unit, members) }),
    sheets: members.flatMap(({ result }) => (result === undefined ? [] : [result])),
    decisions: ['D9', 'D12', 'D17'],
    issues: sheet.issues,
  };
}

type Concluded = Partial<PanelMeans> & Pick<PanelResult, 'spread' | 'otherReadings'>;

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
  const other = pooled === undefined ? undefined : meansOf(results, policy, isPooled ? undefined : pooled);
  const otherReadings = other === undefined ? [] : differing(means, other, isPooled);
  for (const { conclusion } of otherReadings)
    report(sheet, 'conclusion-depends-on-policy', path, { found: conclusion });
  return {
    ...shownMeans(means),
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

/** The categories that the conclusion is recorded for: the unit's, within the scope that the reviews carry (D12). */
function categoriesOf(code: string, members: readonly Member[]): readonly string[] {
  const unit = findUnit(code);
  const scope = members.find((member) => member.scope !== undefined)?.scope;
  return unit === undefined ? [] : categoriesInScope(unit, scope).map((category) => category.code);
}
