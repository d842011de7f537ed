import { type Policy, appraiserTable, criteriaOf, edition, institutionTable } from '@envscore/rules-core';
import { call, cellAt, concat, equals, iff, op, rangeAt } from '../formula/build.js';
import type { CellAddress, Expression } from '../formula/expression.js';
import { at } from './facts.js';
import { type Placed, type PlacedList } from './placed.js';
import { cellIn, columnIn } from '../layout/placed-table.js';
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

/** The points of the rows of a list. */
function pointsIn(list: PlacedList, owner?: Expression): Expression {
  const results = rangeAt(columnIn(list, 'result'));
  const sum =
    owner === undefined ? call('SUM', results) : call('SUMIFS', results, rangeAt(columnIn(list, 'appraiser')), owner);
  return call('ROUND', op(sum, '*', 10), 0);
}

/** The edition and the policy that points were found by, as two digits. They change with the workbook, not within it. */
function standardCode(policy: Policy): string {
  const text = `${edition.id} ${JSON.stringify(Object.entries(policy).sort())}`;
  const sum = Array.from(text).reduce((before, sign) => (before * base + (sign.codePointAt(0) ?? 0)) % modulus, 0);
  return String(sum % standards).padStart(2, '0');
}

/** A prime just below the number of codes of two digits. */
const standards = 97;

/** The three fingerprints, each by itself: the facts, what the expert and the rules gave for them, what they were judged by. */
const checkCode = (facts: readonly Expression[], points: readonly Expression[], policy: Policy): Expression =>
  concat(codeOf(facts), '-', codeOf(points), `-${standardCode(policy)}`);

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

const isDeclared = (input: Input): boolean => input.isDeclared;
const isJudged = (input: Input): boolean => !input.isDeclared;

/** Who reviews: the same sheet of another expert has another code. */
const expertTerm = ({ cover }: Placed): Expression => figure(cellAt(at(cover, 'expert.number')));

/**
 * The check code of an appraiser's form, `1234-5678-90`: it tells a printed form from one with other facts, other points, another edition
 * or policy. It guards against mistakes and is no seal.
 */
export function appraiserCheckCode(placed: Placed, row: number): Expression {
  const { appraisers, lists, shape } = placed;
  const id = cellAt(cellIn(appraisers, 'id', row));
  const own = Object.values(lists).filter(({ table }) => table.isOwned);
  const term = (input: Input): Expression => termOf(input, cellIn(appraisers, input.key, row));
  return checkCode(
    [
      expertTerm(placed),
      figure(id),
      ...appraiserInputs.filter(isDeclared).map(term),
      ...own.map((list) => filledRows(list, id)),
    ],
    [
      ...appraiserInputs.filter(isJudged).map(term),
      ...criteriaOf(appraiserTable)
        .flatMap(codesOf)
        .map((code) => figure(cellAt(cellIn(appraisers, code, row)))),
      ...own.map((list) => pointsIn(list, id)),
    ],
    shape.policy,
  );
}

/** The check code of the institution's form. */
export function institutionCheckCode(placed: Placed): Expression {
  const { institution, lists, shape } = placed;
  const figures = (keys: readonly string[]): readonly Expression[] =>
    keys.map((key) => figure(cellAt(at(institution, key))));
  const own = Object.values(lists).filter(({ table }) => !table.isOwned);
  const term = (input: Input): Expression => termOf(input, at(institution, input.key));
  return checkCode(
    [
      expertTerm(placed),
      ...institutionInputs.filter(isDeclared).map(term),
      ...figures(['headcount', 'scored', 'disqualified']),
      ...own.map((list) => filledRows(list)),
    ],
    [
      ...institutionInputs.filter(isJudged).map(term),
      ...figures(['sum', ...criteriaOf(institutionTable).flatMap(codesOf)]),
      ...own.map((list) => pointsIn(list)),
    ],
    shape.policy,
  );
}
