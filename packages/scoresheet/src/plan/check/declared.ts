import { type Issue, issueKinds, score } from '@envscore/rules-core';
import { type Draft, isScalar } from '../../layout/document.js';
import { type Finding, finding } from '../finding.js';
import { draftReview } from '../reviews.js';
import { textIn } from '../rows.js';
import type { Checked } from './checked.js';

type Kind = 'review' | 'appraiser' | 'institution';

interface Told {
  readonly kind: Kind;
  readonly issue: Issue;
  /** Where the document that the issue speaks of stands in the review. */
  readonly prefix: string;
}

/**
 * What the rules themselves say of the declared facts: a majors scheme that the matter does not have, one major twice, a date before
 * the edition. The reviews are scored as they would be handed out; what is only blank yet is not told.
 */
export function checkDeclared(checked: Checked): readonly Finding[] {
  return checked.rows('applications').flatMap((application) => {
    if (textIn(application, 'unit') === undefined) return [];
    const { review, sources } = draftReview(checked.plan, application);
    return toldOf(review)
      .filter(({ issue }) => isWorthTelling(issue))
      .map(({ kind, issue, prefix }) => {
        const at = checked.cell(sourceOf(sources, `${prefix}${issue.path.join('.')}`) ?? `${application.path}.unit`);
        const code = issue.severity === 'error' ? 'declared-facts' : 'declared-facts-doubtful';
        return finding(code, at, { ...(isScalar(issue.found) && { found: issue.found }), issue: { kind, issue } });
      });
  });
}

const isWorthTelling = ({ code, severity }: Issue): boolean =>
  severity === 'error' || (severity === 'warning' && !('blocks' in issueKinds[code]));

/** Once is enough for what is declared and taken over, and of the policy it is told where it stands. */
const asked = (review: Draft): Draft =>
  Object.fromEntries(Object.entries(review).filter(([key]) => key !== 'declared' && key !== 'policy'));

function toldOf(review: Draft): readonly Told[] {
  const result = score(asked(review));
  const own = result.issues.map((issue): Told => ({ kind: 'review', issue, prefix: '' }));
  if (!('kind' in result) || result.kind !== 'review') return own;
  return [
    ...own,
    ...result.institution.issues.map((issue): Told => ({ kind: 'institution', issue, prefix: 'facts.' })),
    ...result.appraisers.flatMap((entry, index) =>
      entry.result.issues.map((issue): Told => ({ kind: 'appraiser', issue, prefix: `appraisers.${index}.facts.` })),
    ),
  ];
}

/** Where in the plan a value of a review comes from; for a group, what its nearest known neighbour says. */
function sourceOf(sources: ReadonlyMap<string, string>, path: string): string | undefined {
  for (let place = path; place !== ''; place = place.slice(0, Math.max(place.lastIndexOf('.'), 0))) {
    const source = sources.get(place);
    if (source !== undefined) return source;
  }
  return undefined;
}
