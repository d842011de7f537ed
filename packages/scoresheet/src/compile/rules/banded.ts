import type { Band } from '@envscore/rules-core';
import type { RuleOf } from '../rule.js';
import { and, call, equals, iff, op, value } from '../../formula/build.js';
import type { Expression } from '../../formula/expression.js';
import { type Compiled, missingFact, wrongFact } from '../compiled.js';
import { isWord, number } from '../fact.js';
import { type Place, type Totals, personsCounted } from '../place.js';

/** What a band gives, as nested questions from the highest band down. */
export const pointsOfBand = (quantity: Expression, bands: readonly Band[]): Expression =>
  bands.reduce<Expression>(
    (below, { from, points }, place) => (place === 0 ? value(points) : iff(op(quantity, '>=', from), points, below)),
    value(0),
  );

export function compileBanded(place: Place, { quantity, bands }: RuleOf<'banded'>): Compiled {
  switch (quantity.kind) {
    case 'completed': {
      const fact = place.fact(quantity.fact.join('.'));
      const points = pointsOfBand(call('INT', number(fact)), bands);
      return { wrong: [wrongFact(fact)], missing: [missingFact(fact)], points };
    }
    case 'persons':
      return { wrong: [], missing: [], points: pointsOfBand(personsCounted(place), bands) };
    case 'relevant': {
      const facts = quantity.facts.map((path) => place.fact(path.join('.')));
      const count = facts.map((fact) => iff(isWord(fact, 'relevant'), 1, 0)).reduce((sum, one) => op(sum, '+', one));
      return { wrong: facts.map(wrongFact), missing: facts.map(missingFact), points: pointsOfBand(count, bands) };
    }
    case 'meanTotal':
      return meanTotal(place, bands);
  }
}

/** The appraisers' mean, rounded half up: decided on whole tenths, so that a tie is a tie. */
function meanTotal(place: Place, bands: readonly Band[]): Compiled {
  const { scored, sum, disqualified, label } = totalsOf(place);
  const { D4, D5 } = place.policy;
  const count = D4 === 'on' ? scored : op(scored, '+', disqualified);
  const mean = call('ROUND', op(call('ROUND', op(sum, '*', 10), 0), '/', op(count, '*', 10)), 0);
  const points = pointsOfBand(mean, bands);
  const isNoneScored = equals(op(scored, '+', disqualified), 0);
  if (D5 === 'on') return { wrong: [], missing: [{ when: equals(count, 0), label }], points };
  const isOpen = and(equals(count, 0), op(disqualified, '>', 0));
  return { wrong: [], missing: [{ when: isOpen, label }], points: iff(isNoneScored, 0, points) };
}

function totalsOf({ totals }: Place): Totals {
  if (totals === undefined) throw new Error('only the institution’s table reads the appraisers’ totals');
  return totals;
}
