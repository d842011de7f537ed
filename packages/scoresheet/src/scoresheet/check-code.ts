import { appraiserTable, criteriaOf, institutionTable } from '@envscore/rules-core';
import { call, cellAt, equals, iff, op, rangeAt } from '../formula/build.js';
import type { CellAddress, Expression } from '../formula/expression.js';
import { at } from './facts.js';
import { type Placed, type PlacedList, cellIn, columnIn } from './placed.js';
import { codesOf } from './codes.js';
import { filledRows } from './places.js';
import { type Input, appraiserInputs, institutionInputs } from './tables.js';

/** A prime just below the number of codes of four digits. */
const modulus = 9973;
const base = 37;

/** Points and other figures as whole numbers; a text by its length. */
const figure = (cell: Expression): Expression =>
  iff(call('ISNUMBER', cell), op(call('ROUND', op(cell, '*', 10), 0), '+', 1), call('LEN', call('TRIM', cell)));

/** A word by its place in the list of words. */
const place = (cell: Expression, words: readonly string[]): Expression =>
  words
    .map((word, index) => op(equals(call('TRIM', cell), word), '*', index + 1))
    .reduce((sum, each) => op(sum, '+', each));

const codeLength = 4;
const codesCounted = 6;

/** Codes of categories, as they follow each other in a cell. */
const codes = (cell: Expression): Expression =>
  Array.from({ length: codesCounted }, (_, index) => {
    const code = call('MID', call('TRIM', cell), 1 + index * (codeLength + 1), codeLength);
    return op(call('IFERROR', call('VALUE', code), 0), '*', index + 1);
  }).reduce((sum, each) => op(sum, '+', each), call('LEN', call('TRIM', cell)));

function termOf({ spec }: Input, at: CellAddress): Expression {
  const cell = cellAt(at);
  if (spec.isList) return codes(cell);
  return spec.words.size > 0 ? place(cell, [...spec.words.values()]) : figure(cell);
}

/** How many rows of a list are filled, and the points of them. */
function listTerms(list: PlacedList, owner?: Expression): readonly Expression[] {
  const results = rangeAt(columnIn(list, 'result'));
  const sum =
    owner === undefined ? call('SUM', results) : call('SUMIFS', results, rangeAt(columnIn(list, 'appraiser')), owner);
  return [filledRows(list, owner), call('ROUND', op(sum, '*', 10), 0)];
}

/** Four digits out of all terms, each with a weight of its own: one term alone cannot change without the code. */
function codeOf(terms: readonly Expression[]): Expression {
  let weight = 1;
  const weighed = terms.map((term) => {
    weight = (weight * base) % modulus;
    return op(term, '*', weight);
  });
  const sum = weighed.reduce((before, each) => op(before, '+', each));
  return call('TEXT', call('MOD', sum, modulus), '0000');
}

/** Who reviews: the same sheet of another expert has another code. */
const expertTerm = ({ cover }: Placed): Expression => figure(cellAt(at(cover, 'expert.number')));

/** The check code of an appraiser's form: it tells a printed form from one with other facts or points; it is no seal. */
export function appraiserCheckCode(placed: Placed, row: number): Expression {
  const { appraisers, lists } = placed;
  const id = cellAt(cellIn(appraisers, 'id', row));
  return codeOf([
    expertTerm(placed),
    figure(id),
    ...appraiserInputs.map((input) => termOf(input, cellIn(appraisers, input.key, row))),
    ...criteriaOf(appraiserTable)
      .flatMap(codesOf)
      .map((code) => figure(cellAt(cellIn(appraisers, code, row)))),
    ...Object.values(lists).flatMap((list) => (list.table.isOwned ? listTerms(list, id) : [])),
  ]);
}

/** The check code of the institution's form. */
export function institutionCheckCode(placed: Placed): Expression {
  const { institution, lists } = placed;
  const figures = ['headcount', 'scored', 'sum', 'disqualified', ...criteriaOf(institutionTable).flatMap(codesOf)];
  return codeOf([
    expertTerm(placed),
    ...institutionInputs.map((input) => termOf(input, at(institution, input.key))),
    ...figures.map((key) => figure(cellAt(at(institution, key)))),
    ...Object.values(lists).flatMap((list) => (list.table.isOwned ? [] : listTerms(list))),
  ]);
}
