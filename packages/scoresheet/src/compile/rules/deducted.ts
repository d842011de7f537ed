import type { RuleOf } from '../rule.js';
import { call, iff, op } from '../../formula/build.js';
import { type Compiled, missingFact, wrongFact } from '../compiled.js';
import { isNo } from '../fact.js';
import type { Place } from '../place.js';

export function compileDeducted(place: Place, { conditions, full, less }: RuleOf<'deducted'>): Compiled {
  const facts = conditions.map((path) => place.fact(path.join('.')));
  const lacking = facts.map((fact) => iff(isNo(fact), less, 0)).reduce((sum, one) => op(sum, '+', one));
  return {
    wrong: facts.map(wrongFact),
    missing: facts.map(missingFact),
    points: call('MAX', op(full, '-', lacking), place.policy.D8),
  };
}
