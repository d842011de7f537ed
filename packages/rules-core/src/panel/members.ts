import { scoreInstitution } from '../institution/institution.js';
import type { Scope } from '../reference/categories.js';
import type { ReviewFacts } from '../review/document.js';
import { scoreReview } from '../review/review.js';
import { type Facts, type Path, factsIn, labelIn, wordIn } from '../scoring/facts.js';
import { isMalformed } from '../scoring/fields.js';
import { kindOf, unscored } from '../scoring/kind.js';
import { type Policy, defaultPolicy, readPolicy } from '../scoring/policy.js';
import type { InstitutionResult, ReviewResult, Unscored } from '../scoring/result.js';

/** One expert of a panel: who it is, the sheet handed in, and what it is worth. */
export interface Member {
  /** Where in the panel document its name, library, sheet and the sheet's institution stand. */
  readonly namePath: Path;
  readonly libraryPath: Path;
  readonly sheetPath: Path;
  readonly institutionPath: Path;
  readonly name: string | undefined;
  readonly number: number | undefined;
  readonly library: string | undefined;
  /** The facts of the sheet; absent where the member handed in none. */
  readonly facts: Facts | undefined;
  readonly unit: string | undefined;
  readonly institution: string | undefined;
  readonly result: InstitutionResult | Unscored | undefined;
  readonly scope: Scope | undefined;
  /** Of a whole review: what was read of it, and each appraiser's result. */
  readonly review: ReviewFacts | undefined;
  readonly appraisers: ReviewResult['appraisers'];
}

/** A member in the short form: name, library and the institution's facts. */
export function expertMember(entry: Facts, index: number, policy: Policy): Member {
  const path: Path = ['experts', index];
  const facts = entry['facts'];
  return {
    namePath: [...path, 'name'],
    libraryPath: [...path, 'library'],
    sheetPath: [...path, 'facts'],
    institutionPath: [...path, 'facts', 'name'],
    name: labelIn(entry, 'name'),
    number: undefined,
    library: wordIn(entry, 'library'),
    facts: factsIn(facts),
    unit: labelIn(factsIn(facts) ?? {}, 'unit'),
    institution: institutionIn(factsIn(facts) ?? {}),
    result: facts === undefined ? undefined : scoreSheet(facts, policy),
    scope: undefined,
    review: undefined,
    appraisers: [],
  };
}

/** The name that a sheet gives its institution; one that the door refuses is compared with nothing. */
function institutionIn(facts: Facts): string | undefined {
  const name = labelIn(facts, 'name');
  return isMalformed(name) ? undefined : name;
}

const scoreSheet = (facts: unknown, policy: Policy): InstitutionResult | Unscored =>
  kindOf(facts) === 'institution' ? scoreInstitution(facts, policy, new Set()) : unscored(facts, ['institution']);

const codesIn = (codes: readonly (string | undefined)[] | undefined) => codes?.filter((code) => code !== undefined);

const nobody = {
  name: undefined,
  number: undefined,
  library: undefined,
  facts: undefined,
  unit: undefined,
  institution: undefined,
  scope: undefined,
  review: undefined,
  appraisers: [],
};

/** A member in the long form: the whole review document that came back from the expert. */
export function reviewMember(entry: unknown, index: number, policy: Policy): Member {
  const path: Path = ['reviews', index];
  const places = {
    namePath: [...path, 'expert', 'name'],
    libraryPath: [...path, 'expert', 'library'],
    sheetPath: path,
    institutionPath: [...path, 'institution', 'name'],
  };
  if (kindOf(entry) !== 'review') return { ...places, ...nobody, result: unscored(entry, ['review']) };
  const { review, facts, result } = scoreReview(entry, policy);
  return {
    ...places,
    name: labelIn(review.expert ?? {}, 'name'),
    number: review.expert?.number,
    library: review.expert?.library,
    facts,
    unit: labelIn(review, 'unit'),
    institution: labelIn(review.institution ?? {}, 'name'),
    result: { ...result.institution, status: result.status },
    scope: review.scope && { only: codesIn(review.scope.only), except: codesIn(review.scope.except) },
    review,
    appraisers: result.appraisers,
  };
}

/** The policy that a review was filled in under; one that is wrong is named with the review itself. */
export function reviewPolicy(entry: unknown): Policy {
  const policy = factsIn(entry)?.['policy'];
  return policy === undefined ? defaultPolicy : readPolicy(policy).policy;
}
