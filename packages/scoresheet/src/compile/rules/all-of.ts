import type { RuleOf } from '../rule.js';
import { and, iff, not, or } from '../../formula/build.js';
import { type Compiled, missingFact, wrongFact } from '../compiled.js';
import { isBlank, isNo, isYes } from '../fact.js';
import type { Place } from '../place.js';

export function compileAllOf(place: Place, { conditions, disqualifiedBy, gives }: RuleOf<'allOf'>): Compiled {
  const facts = conditions.map((path) => place.fact(path.join('.')));
  const isLacking = or(...facts.map(isNo));
  const open = facts.map((fact) => ({ when: and(isBlank(fact), not(isLacking)), label: fact.label }));
  const points = iff(isLacking, 0, gives);
  if (disqualifiedBy === undefined) return { wrong: facts.map(wrongFact), missing: open, points };
  const situation = place.fact(disqualifiedBy.join('.'));
  return {
    wrong: [...facts, situation].map(wrongFact),
    missing: [...open, missingFact(situation)],
    points,
    settled: { when: isYes(situation), points: 0 },
  };
}
