import type { Policy } from '@envscore/rules-core';
import { and, call, equals, not, op, rangeAt, value } from '../formula/build.js';
import type { Expression, RangeAddress } from '../formula/expression.js';
import { type Fact, isYes } from './fact.js';
import { marks } from './compiled.js';

/** What a row says whose points are a suggestion. */
export const suggestedMark = '建议分';

/** A list as the formulas see it: what each of its rows gave. */
export interface List {
  readonly label: string;
  /** The cell that confirms that the list is complete; a list that is never empty has none. */
  readonly confirmed?: Fact;
  /** The points of the rows, or what is wrong or missing in them; empty where a row is blank. */
  readonly results: RangeAddress;
  /** Where rows say whose they are: the column that says it, and who is asked for. */
  readonly owner?: { readonly column: RangeAddress; readonly key: Expression };
  /** What a row may say instead of points. */
  readonly words?: readonly string[];
  /** Rows whose points are a suggestion say so here. */
  readonly suggestions?: RangeAddress;
}

/** The appraisers' sheets, as the institution's table reads them. */
export interface Totals {
  readonly headcount: Expression;
  /** How many are final, and the sum of their totals. */
  readonly scored: Expression;
  readonly sum: Expression;
  readonly disqualified: Expression;
  readonly label: string;
}

/** Where a rule finds what it reads. */
export interface Place {
  readonly policy: Policy;
  readonly fact: (path: string) => Fact;
  readonly list: (path: string) => List;
  readonly totals?: Totals;
}

const countWhere = ({ owner }: List, column: RangeAddress, criterion: string): Expression =>
  owner === undefined
    ? call('COUNTIF', rangeAt(column), criterion)
    : call('COUNTIFS', rangeAt(owner.column), owner.key, rangeAt(column), criterion);

/** How many rows say something that begins so. */
const rowsBeginning = (list: List, beginning: string): Expression => countWhere(list, list.results, `${beginning}*`);

/** How many rows are not blank: those with points, those with a mark, those that say one of the list's words. */
const rows = (list: List): Expression =>
  [...Object.values(marks), ...(list.words ?? [])].reduce<Expression>(
    (count, beginning) => op(count, '+', rowsBeginning(list, beginning)),
    countWhere(list, list.results, '>=0'),
  );

export const hasWrongRow = (list: List): Expression => op(rowsBeginning(list, marks.wrong), '>', 0);

export const hasMissingRow = (list: List): Expression => op(rowsBeginning(list, marks.missing), '>', 0);

export const rowsThatSay = (list: List, word: string): Expression => countWhere(list, list.results, word);

export const sumOfRows = (list: List): Expression => {
  const results = rangeAt(list.results);
  const sum =
    list.owner === undefined
      ? call('SUM', results)
      : call('SUMIFS', results, rangeAt(list.owner.column), list.owner.key);
  return call('ROUND', sum, 1);
};

/** No row, and nobody has confirmed that there is none. */
export const isOpen = (list: List): Expression =>
  and(equals(rows(list), 0), list.confirmed === undefined ? true : not(isYes(list.confirmed)));

/** No row, and somebody has confirmed that there is none. */
export const isConfirmedEmpty = (list: List): Expression =>
  and(equals(rows(list), 0), list.confirmed === undefined ? false : isYes(list.confirmed));

/** The appraisers that count: whether the disqualified do is a matter of policy. */
export function personsCounted({ totals, policy }: Place): Expression {
  if (totals === undefined) throw new Error('only the institution’s table counts the appraisers');
  return policy.D4 === 'on' ? op(totals.headcount, '-', totals.disqualified) : totals.headcount;
}

export const hasSuggestion = (list: List): Expression =>
  list.suggestions === undefined ? value(false) : op(countWhere(list, list.suggestions, suggestedMark), '>', 0);
