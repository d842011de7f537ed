import type { RuleOf } from '../rule.js';
import { and, call, concat, equals, iff, not, op, or, rangeAt } from '../../formula/build.js';
import type { Expression } from '../../formula/expression.js';
import { type Check, type Compiled, wrongFact } from '../compiled.js';
import { isBlank, number } from '../fact.js';
import type { Place } from '../place.js';
import { type ComputedColumn, type RowPlace, showRow } from '../row.js';
import { pointsOfBand } from './banded.js';
import { identity, literally } from './held.js';
import { rowsCompiled } from './ranked.js';

type Majors = RuleOf<'majors'>;

/** The rows under one scheme, or under the scheme that holds: `when` says which. */
export const majorsColumns = (
  schemes: readonly { readonly rule: Majors; readonly when: Expression }[],
): readonly ComputedColumn[] => [
  { id: 'identity', isHelper: true, formula: (row) => identity(row.fact('major').cell) },
  {
    id: 'result',
    formula: (row) => {
      const [major, appraisers] = [row.fact('major'), row.fact('appraisers')];
      const isNamed = not(isBlank(major));
      const same = call('COUNTIF', rangeAt(row.column('identity', 'toHere')), literally(row.computed('identity')));
      const wrong: Check[] = [
        { when: and(isNamed, or(op(same, '>', 1), isOutside(row, schemes))), label: major.label },
        wrongFact(appraisers),
      ];
      const missing = [major, appraisers].map((fact) => ({ when: isBlank(fact), label: fact.label }));
      const points = schemes.reduceRight<Expression>((rest, { rule, when }, place) => {
        const gives = pointsOf(rule, number(appraisers));
        return place === schemes.length - 1 ? gives : iff(when, gives, rest);
      }, concat(''));
      return showRow(row, { wrong, missing, points });
    },
  },
];

/** A major that does not count under the scheme that holds. */
function isOutside(row: RowPlace, schemes: Parameters<typeof majorsColumns>[0]): Expression {
  return or(
    ...schemes.flatMap(({ rule: { only }, when }) =>
      only === undefined
        ? []
        : and(when, not(or(...only.map((name) => equals(call('TRIM', row.fact('major').cell), name))))),
    ),
  );
}

const pointsOf = ({ gives }: Majors, appraisers: Expression): Expression =>
  'each' in gives ? op(appraisers, '*', gives.each) : pointsOfBand(appraisers, gives.bands);

export const compileMajors = (place: Place, { list, cap }: Majors): Compiled =>
  rowsCompiled(place.list(list.join('.')), cap);
