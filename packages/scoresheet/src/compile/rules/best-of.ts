import type { RuleOf } from '../rule.js';
import { and, call, iff, value } from '../../formula/build.js';
import type { Expression } from '../../formula/expression.js';
import { type Compiled, wrongFact } from '../compiled.js';
import { type Fact, isBlank, isWord } from '../fact.js';
import type { Place } from '../place.js';

/** What each word gives, as nested questions; anything else gives `otherwise`. */
export const pointsOfWord = (
  fact: Fact,
  points: Readonly<Record<string, Expression | number>>,
  otherwise: Expression | number = 0,
): Expression =>
  Object.entries(points).reduceRight<Expression>(
    (rest, [word, gives]) => iff(isWord(fact, word), gives, rest),
    typeof otherwise === 'number' ? value(otherwise) : otherwise,
  );

export function compileBestOf(place: Place, { ladders }: RuleOf<'bestOf'>): Compiled {
  const facts = ladders.map(({ fact }) => place.fact(fact));
  const isAllBlank = and(...facts.map(isBlank));
  return {
    wrong: facts.map(wrongFact),
    missing: facts.map(({ label }) => ({ when: isAllBlank, label })),
    points: call('MAX', ...ladders.map(({ fact, points }) => pointsOfWord(place.fact(fact), points))),
  };
}
