import { and, call, cellAt, concat, equals, iff, op, rangeAt } from '../formula/build.js';
import type { Expression } from '../formula/expression.js';
import type { Filled } from './filled.js';
import { type Placed, type PlacedList } from './placed.js';
import { cellIn, columnIn } from '../layout/placed-table.js';

/** Whose a filled row is; of a list that belongs to nobody in particular every row is nobody's. */
const ownerMark = (owner?: Expression): Expression =>
  owner === undefined ? concat('·') : concat('·', call('TRIM', owner));

/** What the nth filled row of a list, or of an owner's rows in it, is found by. */
const placeMark = (place: Expression | number, mark: Expression): Expression => concat(mark, '#', place);

/** Where in the columns of a list its nth filled row stands; 0 where there is none. */
export const placeOf = (list: PlacedList, place: number, owner?: Expression): Expression =>
  call('IFERROR', call('MATCH', placeMark(place, ownerMark(owner)), rangeAt(columnIn(list, 'place')), 0), 0);

/** How many rows of a list are filled, or how many of an owner's. */
export const filledRows = (list: PlacedList, owner?: Expression): Expression =>
  call('COUNTIF', rangeAt(columnIn(list, 'filled')), ownerMark(owner));

/** Numbers the filled rows of every list, each owner's from 1: forms pick their rows by it, without any array formula. */
export function placeFormulas({ lists }: Placed): readonly Filled[] {
  return Object.values(lists).flatMap((list) =>
    Array.from({ length: list.bottom - list.top + 1 }, (_, index) => list.top + index).flatMap((row) => {
      const filled = cellIn(list, 'filled', row);
      const mark = cellAt(filled);
      const number = call('COUNTIF', rangeAt(columnIn(list, 'filled', row)), mark);
      return [
        { at: filled, formula: filledOf(list, row) },
        { at: cellIn(list, 'place', row), formula: iff(equals(mark, ''), '', placeMark(number, mark)) },
      ];
    }),
  );
}

function filledOf(list: PlacedList, row: number): Expression {
  const isFilled = op(cellAt(cellIn(list, 'result', row)), '<>', '');
  if (!list.table.isOwned) return iff(isFilled, ownerMark(), '');
  const owner = cellAt(cellIn(list, 'appraiser', row));
  return iff(and(isFilled, op(call('TRIM', owner), '<>', '')), ownerMark(owner), '');
}
