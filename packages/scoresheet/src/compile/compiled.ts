import { call, concat, equals, iff, op, or } from '../formula/build.js';
import type { Expression } from '../formula/expression.js';
import { type Fact, isBlank, isInvalid } from './fact.js';

/** Something that makes a criterion wrong or leaves it open, and what to call it. */
export interface Check {
  readonly when: Expression;
  readonly label: string;
}

/** A rule as formulas. `points` is read only where nothing is wrong or missing. */
export interface Compiled {
  readonly wrong: readonly Check[];
  readonly missing: readonly Check[];
  readonly points: Expression;
  /** Decided, whatever else is blank or wrong. */
  readonly settled?: { readonly when: Expression; readonly points: number };
  /** Points that are a suggestion until somebody confirms them. */
  readonly suggested?: Expression;
}

export const wrongFact = (fact: Fact): Check => ({ when: isInvalid(fact), label: fact.label });
export const missingFact = (fact: Fact): Check => ({ when: isBlank(fact), label: fact.label });

/** The beginnings of what a cell says instead of points. */
export const marks = { wrong: '错：', missing: '缺：' } as const;

const separator = '；';

const isMarked = (cell: Expression, mark: string): Expression => equals(call('LEFT', cell, mark.length), mark);

export const isWrong = (cell: Expression): Expression => isMarked(cell, marks.wrong);
export const isMissing = (cell: Expression): Expression => isMarked(cell, marks.missing);

const named = (mark: string, checks: readonly Check[]): Expression =>
  concat(mark, ...checks.map(({ when, label }) => iff(when, `${label}${separator}`, '')));

/** What the cell of a criterion, part or row shows: its points, or what is wrong, or what is missing. */
export function show({ wrong, missing, points, settled }: Compiled): Expression {
  const whens = (checks: readonly Check[]) => or(...checks.map(({ when }) => when));
  const complete = missing.length === 0 ? points : iff(whens(missing), named(marks.missing, missing), points);
  const right = wrong.length === 0 ? complete : iff(whens(wrong), named(marks.wrong, wrong), complete);
  return settled === undefined ? right : iff(settled.when, settled.points, right);
}

/** The sum of points. */
export const sumOf = (cells: readonly Expression[]): Expression => call('ROUND', call('SUM', ...cells), 1);

/** The cell of a criterion whose parts add up: its points, or all that is wrong or missing in the parts. */
export function showParts(cells: readonly Expression[], points: Expression): Expression {
  const said = concat(
    ...cells.map((cell) => iff(call('ISNUMBER', cell), '', call('MID', cell, marks.wrong.length + 1, 255))),
  );
  const mark = iff(or(...cells.map(isWrong)), marks.wrong, marks.missing);
  return iff(equals(call('COUNT', ...cells), cells.length), points, op(mark, '&', said));
}
