import type { RuleOf } from '../rule.js';
import { and, equals, iff, not, op, or } from '../../formula/build.js';
import { type Compiled, wrongFact } from '../compiled.js';
import { isBlank, isMultipleOf, isNumberWithin, isYes, number } from '../fact.js';
import type { Place } from '../place.js';

export function compileAbilities(place: Place, { all, points: path, full, some }: RuleOf<'abilities'>): Compiled {
  const hasAll = place.fact(all.join('.'));
  const points = place.fact(path.join('.'));
  const given = number(points);
  const isSome = or(equals(given, place.policy.D13), and(op(given, '>=', some.from), op(given, '<=', some.to)));
  const isPossible = iff(isYes(hasAll), equals(given, full), isSome);
  const isAllowed = isNumberWithin(points, isMultipleOf(given, place.policy.D1), isPossible);
  return {
    wrong: [wrongFact(hasAll), { when: and(not(isBlank(points)), not(isAllowed)), label: points.label }],
    missing: [
      { when: and(isBlank(points), not(isYes(hasAll))), label: points.label },
      { when: and(isBlank(points), isBlank(hasAll)), label: hasAll.label },
    ],
    points: iff(isYes(hasAll), full, given),
  };
}
