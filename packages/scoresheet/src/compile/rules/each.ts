import type { RuleOf } from '../rule.js';
import { call, op } from '../../formula/build.js';
import { type Compiled, missingFact, wrongFact } from '../compiled.js';
import { number } from '../fact.js';
import type { Place } from '../place.js';

export function compileEach(place: Place, rule: RuleOf<'each'>): Compiled {
  const fact = place.fact(rule.fact.join('.'));
  return {
    wrong: [wrongFact(fact)],
    missing: [missingFact(fact)],
    points: call('MIN', op(number(fact), '*', rule.gives), rule.cap),
  };
}
