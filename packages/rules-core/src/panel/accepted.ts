import { scoreReview } from '../review/review.js';
import type { ReviewFacts } from '../review/document.js';
import { basicMajorNames } from '../institution/majors.js';
import { type Facts, factsIn, labelIn, listAt, numberIn, wordIn } from '../scoring/facts.js';
import { lookUpMajor } from '../reference/majors.js';
import { findUnit } from '../reference/categories.js';
import type { Policy } from '../scoring/policy.js';
import type { AcceptedOnly } from '../scoring/result.js';
import { conclusionOf } from './conclusion.js';
import type { PanelFacts } from './document.js';
import { meansOf, pooledAbility, shownMeans } from './means.js';
import type { Member } from './members.js';

/**
 * What the panel's figures are without the appraisers whom it found not qualified: they are left out of the headcount (I1), of their
 * majors (I2) and of the mean (I5). Nothing where nobody was, or where a sheet is not final without them.
 */
export function acceptedOnly(
  members: readonly Member[],
  decisions: NonNullable<PanelFacts['appraiserDecisions']>,
  policy: Policy,
): AcceptedOnly | undefined {
  const refused = new Set(decisions.flatMap((entry) => (entry?.decision === 'notQualified' ? [entry.appraiser] : [])));
  const reviews = members.flatMap(({ review }) => (review === undefined ? [] : [review]));
  const isWhole = members.every(
    ({ review, result }) => review !== undefined || (result === undefined && policy.D9 === 'agreed'),
  );
  if (refused.size === 0 || !isWhole) return undefined;
  const scored = reviews.map((review) => scoreReview(without(review, refused), policy));
  if (!scored.every(({ result }) => result.status === 'final')) return undefined;
  const isPooled = policy.D17 === 'pooled';
  const pooled = isPooled
    ? pooledAbility(
        scored.map(({ facts }) => facts),
        policy,
      )
    : undefined;
  if (scored.length === 0 || (isPooled && pooled === undefined)) return undefined;
  const means = shownMeans(
    meansOf(
      scored.map(({ result }) => result.institution),
      policy,
      pooled,
    ),
  );
  return {
    appraisers: scored[0]?.result.appraisers.length ?? 0,
    ...means,
    conclusion: conclusionOf(means.shortfalls),
  };
}

type Appraiser = NonNullable<ReviewFacts['appraisers']>[number];

function without(review: ReviewFacts, refused: ReadonlySet<number | undefined>): unknown {
  const isRefused = (entry: Appraiser): boolean => entry?.id !== undefined && refused.has(entry.id);
  const people = review.appraisers ?? [];
  const [left, gone] = [people.filter((entry) => !isRefused(entry)), people.filter(isRefused)];
  const majorsOf = (entries: readonly Appraiser[]): readonly string[] =>
    entries.flatMap((entry) => labelIn(entry ?? {}, 'major') ?? []);
  const facts = factsIn(review.facts) ?? {};
  const matter = findUnit(review.unit ?? '')?.matter.code ?? '';
  return {
    ...review,
    appraisers: left,
    facts: {
      ...facts,
      headcount: undefined,
      appraiserTotals: undefined,
      basicMajors: basicLeft(facts, majorsOf(left), majorsOf(gone)),
      specialisedMajors: listAt(facts, ['specialisedMajors'])?.map((row) =>
        specialistsLeft(factsIn(row) ?? {}, majorsOf(gone), matter),
      ),
    },
  };
}

/** A basic major that only people who are gone had is no longer there. */
function basicLeft(facts: Facts, left: readonly string[], gone: readonly string[]): unknown {
  const basic = factsIn(facts['basicMajors']);
  if (basic === undefined) return facts['basicMajors'];
  const lost = Object.entries(basicMajorNames).flatMap(([key, names]) => {
    const isOne = (major: string): boolean => names.some((name) => name === major);
    return gone.some(isOne) && !left.some(isOne) ? [[key, false]] : [];
  });
  return { ...basic, ...Object.fromEntries(lost) };
}

function specialistsLeft(row: Facts, gone: readonly string[], matter: string): Facts {
  const fieldOf = (major: string): string => {
    const known = lookUpMajor(matter, major);
    return known.found === 'listed' ? known.field : major;
  };
  const count = numberIn(row, 'appraisers');
  const field = fieldOf(wordIn(row, 'major')?.trim() ?? '');
  const lost = gone.filter((major) => fieldOf(major) === field).length;
  return count === undefined || lost === 0 ? row : { ...row, appraisers: Math.max(0, count - lost) };
}
