import { scoreAppraiser } from '../appraiser/appraiser.js';
import { entryConditions, scoreInstitution } from '../institution/institution.js';
import { categoriesInScope, findUnit } from '../reference/categories.js';
import { edition } from '../reference/edition.js';
import { type Facts, factsIn, wordIn } from '../scoring/facts.js';
import { type Policy, defaultPolicy } from '../scoring/policy.js';
import { kindOf, unscored } from '../scoring/kind.js';
import { cutShort, describe, read } from '../scoring/reading.js';
import type { AppraiserResult, ReviewResult, Status, Unscored } from '../scoring/result.js';
import { type Confirmation, type Sheet, newSheet, report } from '../scoring/sheet.js';
import { statusOf } from '../scoring/table.js';
import { type ReviewFacts, reviewSchema } from './document.js';

/** A scored review with what a panel wants to know of it. */
export interface ScoredReview {
  readonly review: ReviewFacts;
  /** The institution's facts as they were scored, headcount and totals taken from the appraisers. */
  readonly facts: Facts;
  readonly result: ReviewResult;
}

/**
 * Scores one expert's workbook: every appraiser's sheet, then the institution's, whose headcount and totals come from the
 * appraisers. A policy that is handed in goes before the review's own.
 */
export function scoreReview(document: unknown, given: Policy | undefined): ScoredReview {
  const { value: review, issues } = read(reviewSchema, document);
  const policy = given ?? review.policy ?? defaultPolicy;
  const sheet = newSheet(review, policy, new Set(), issues);
  const confirmed = confirmations(review);
  const appraisers = (review.appraisers ?? []).map((entry) => ({
    ...(entry?.id !== undefined && { id: entry.id }),
    ...(entry?.name !== undefined && { name: entry.name }),
    result: scoreEntry(entry?.facts, review.confirmed, policy, confirmed),
  }));
  const facts = institutionFacts(
    sheet,
    review,
    appraisers.map(({ result }) => result),
  );
  const institution = scoreInstitution(facts, policy, confirmed);
  reportTwice(sheet, review);
  reportScope(sheet, review);
  reportSeniorTitles(sheet, review);
  const status = worst([statusOf(sheet), institution.status, ...appraisers.map(({ result }) => result.status)]);
  return {
    review,
    facts,
    result: {
      kind: 'review',
      edition: edition.id,
      status,
      ...(review.date !== undefined && { date: review.date }),
      institution,
      appraisers,
      issues: sheet.issues,
    },
  };
}

const confirmations = ({ confirmed }: ReviewFacts): ReadonlySet<Confirmation> =>
  new Set(
    (['documentPoints', 'publicationPoints', 'optionalPoints'] as const).filter((key) => confirmed?.[key] === true),
  );

/** A list that the expert confirmed complete is, where nothing stands in it, confirmed empty. */
function withEmptyLists(
  facts: Facts,
  confirmed: ReviewFacts['confirmed'],
  lists: readonly ('documents' | 'publications' | 'projects' | 'specialisedMajors')[],
): Facts {
  const empty = lists.filter((list) => confirmed?.[list] === true && facts[list] === undefined);
  return { ...facts, ...Object.fromEntries(empty.map((list) => [list, []])) };
}

/** An appraiser without facts is one of whom everything is blank. */
function scoreEntry(
  facts: unknown,
  confirmed: ReviewFacts['confirmed'],
  policy: Policy,
  points: ReadonlySet<Confirmation>,
): AppraiserResult | Unscored {
  const given = facts === undefined ? { kind: 'appraiser' } : factsIn(facts);
  if (given === undefined || kindOf(given) !== 'appraiser') return unscored(facts, ['appraiser']);
  return scoreAppraiser(withEmptyLists(given, confirmed, ['documents', 'publications']), policy, points);
}

const totalOf = (result: AppraiserResult | Unscored): number | 'disqualified' | undefined => {
  if (result.status === 'disqualified') return 'disqualified';
  return 'total' in result && result.status === 'final' ? result.total : undefined;
};

/** The institution's facts as the expert gave them; what is no such document counts as blank. */
function ownFacts(sheet: Sheet, facts: unknown): Facts {
  if (facts === undefined) return {};
  const given = factsIn(facts);
  if (given !== undefined && kindOf(given) === 'institution') return given;
  report(sheet, 'unknown-kind', ['facts', 'kind'], {
    ...describe(kindOf(facts)),
    allowed: { values: ['institution'] },
  });
  return {};
}

/** The institution's facts with what the envelope and the appraisers say; what the facts say otherwise is reported. */
function institutionFacts(
  sheet: Sheet,
  review: ReviewFacts,
  appraisers: readonly (AppraiserResult | Unscored)[],
): Facts {
  const own = ownFacts(sheet, review.facts);
  const held = own['instruments'] === undefined ? {} : factsIn(own['instruments']);
  const isEmpty = review.confirmed?.optional === true && held !== undefined && held['optional'] === undefined;
  const instruments = isEmpty ? { instruments: { ...held, optional: [] } } : {};
  const known: Facts = {
    name: review.institution?.name,
    unit: review.unit,
    headcount: review.appraisers?.length,
    appraiserTotals: review.appraisers && appraisers.map(totalOf).filter((total) => total !== undefined),
  };
  for (const [key, code] of [
    ['name', 'institution-differs'],
    ['unit', 'unit-differs'],
    ['headcount', 'differs-from-appraisers'],
    ['appraiserTotals', 'differs-from-appraisers'],
  ] as const) {
    if (own[key] === undefined || known[key] === undefined) continue;
    if (!differs(own[key], known[key])) continue;
    const expected = known[key];
    const allowed = typeof expected === 'string' ? { allowed: { values: [cutShort(expected)] } } : {};
    report(sheet, code, ['facts', key], { ...describe(own[key]), ...allowed });
  }
  const given = Object.entries(known).filter(([, value]) => value !== undefined);
  const facts = { kind: 'institution', ...own, ...instruments, ...Object.fromEntries(given) };
  return withEmptyLists(facts, review.confirmed, ['projects', 'specialisedMajors']);
}

/** Names are compared without the spaces around them, totals with or without the names beside them. */
function differs(own: unknown, known: unknown): boolean {
  if (Array.isArray(own) && Array.isArray(known)) {
    return (
      own.length !== known.length || own.some((entry, place) => (factsIn(entry)?.['total'] ?? entry) !== known[place])
    );
  }
  return typeof own === 'string' && typeof known === 'string' ? own.trim() !== known.trim() : own !== known;
}

function reportTwice(sheet: Sheet, { appraisers }: ReviewFacts): void {
  const seen = new Set<number>();
  appraisers?.forEach((entry, index) => {
    if (entry?.id === undefined) return;
    if (seen.has(entry.id)) report(sheet, 'duplicate-appraiser', ['appraisers', index, 'id'], { found: entry.id });
    seen.add(entry.id);
  });
}

/** A scope is *only* some categories or all *except* some, and they are the unit's own. */
function reportScope(sheet: Sheet, { scope, unit }: ReviewFacts): void {
  if (scope?.only !== undefined && scope.except !== undefined) report(sheet, 'unknown-property', ['scope', 'except']);
  const reviewed = findUnit(unit ?? '');
  if (reviewed === undefined) return;
  const values = categoriesInScope(reviewed).map(({ code }) => code);
  for (const key of ['only', 'except'] as const) {
    scope?.[key]?.forEach((code, index) => {
      if (code === undefined || values.includes(code)) return;
      report(sheet, 'unknown-value', ['scope', key, index], { found: code, allowed: { values } });
    });
  }
}

const seniorTitles: readonly string[] = ['associateSenior', 'senior'];

/** An entry condition outside the score: so many appraisers with a senior title (高级职称). */
function reportSeniorTitles(sheet: Sheet, { appraisers }: ReviewFacts): void {
  if (appraisers === undefined) return;
  const senior = appraisers.filter((entry) =>
    seniorTitles.includes(wordIn(factsIn(entry?.facts) ?? {}, 'title') ?? ''),
  ).length;
  if (senior >= entryConditions.seniorTitles) return;
  report(sheet, 'entry-condition', ['appraisers'], { found: senior, allowed: { from: entryConditions.seniorTitles } });
}

/** A review is as good as its worst sheet; a disqualified appraiser is counted in the institution's sheet. */
function worst(statuses: readonly Status[]): Status {
  if (statuses.includes('invalid')) return 'invalid';
  return statuses.includes('provisional') ? 'provisional' : 'final';
}
