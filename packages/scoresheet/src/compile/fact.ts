import type { FactType } from '@envscore/functions';
import { and, call, equals, iff, not, op, or, value } from '../formula/build.js';
import type { Expression } from '../formula/expression.js';

/** A fact where a formula finds it: its cell, and how people see it. */
export interface Fact {
  readonly cell: Expression;
  readonly label: string;
  readonly type: FactType;
  /** Its words as they stand in the drop-down list; yes and no for a flag. */
  readonly words: ReadonlyMap<string, string>;
}

const typed = ({ cell }: Fact): Expression => call('TRIM', cell);

export const isBlank = (fact: Fact): Expression => equals(typed(fact), '');

export const isWord = (fact: Fact, word: string): Expression => equals(typed(fact), fact.words.get(word) ?? word);

export const isYes = (fact: Fact): Expression => isWord(fact, 'yes');
export const isNo = (fact: Fact): Expression => isWord(fact, 'no');

/** A number, or a text that is one. */
export const number = ({ cell }: Fact): Expression =>
  iff(call('ISNUMBER', cell), cell, call('VALUE', call('TRIM', cell)));

/** How many steps make one point: points may be multiples of a tenth, a half or one. */
const stepsAPoint = (step: number): number => Math.round(1 / step);

export const isMultipleOf = (points: Expression, step: number): Expression => {
  const steps = stepsAPoint(step);
  return equals(op(call('ROUND', op(points, '*', steps), 0), '/', steps), points);
};

/**
 * Whether what was typed is a number in range. A text counts where it is written as the number itself would be, so that no
 * percentage, date or amount of money slips in.
 */
export function isNumberWithin(fact: Fact, ...further: readonly Expression[]): Expression {
  const { from, to, type } = fact.type;
  const found = number(fact);
  const checks = [
    equals(op(found, '&', ''), typed(fact)),
    ...(from === undefined ? [] : [op(found, '>=', from)]),
    ...(to === undefined ? [] : [op(found, '<=', to)]),
    ...(type === 'wholeNumber' ? [equals(found, call('INT', found))] : []),
    ...further,
  ];
  return call('IFERROR', and(...checks), false);
}

/** Whether what was typed may stand there, by the type of the fact alone; a blank may. */
function isValid(fact: Fact): Expression {
  if (fact.words.size > 0) return or(isBlank(fact), ...[...fact.words.keys()].map((word) => isWord(fact, word)));
  if (fact.type.type !== 'number' && fact.type.type !== 'wholeNumber') return value(true);
  return or(isBlank(fact), isNumberWithin(fact));
}

export const isInvalid = (fact: Fact): Expression => not(isValid(fact));
