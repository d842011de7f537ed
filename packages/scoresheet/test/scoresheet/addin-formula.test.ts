import { describe, expect, it } from 'vitest';
import { call, cell, envscore, equals, iff, op, type Operand, range, row } from '../../src/formula/build.js';
import { callCatalogue } from '../../src/formula/catalogue.js';
import { evaluate } from '../../src/formula/evaluate.js';
import type { Expression } from '../../src/formula/expression.js';
import { print } from '../../src/formula/print.js';
import { valueAt, workbookOf } from '../formula/workbook.js';

//    A    B     C
// 1  id   名称   分
// 2  1    甲    (blank)
// 3  ' 2' 乙    4
// 4  1    (blank) 5
const data = [
  ['id', '名称', '分'],
  [1, '甲', undefined],
  [' 2', '乙', 4],
  [1, undefined, 5],
];
const ids = range('data', 1, 1, 4, 1);
const rows = range('data', 1, 2, 4, 3);
const headings = range('data', 1, 2, 1, 3);
const blank = cell('data', 2, 3);

/** What a function is handed for this argument; nothing where it is not called. */
function handed(argument: Operand): unknown {
  let seen: unknown = 'not called';
  const book = workbookOf({ data, out: [[envscore('SOME', argument)]] });
  const calculated = evaluate(book, {
    envscore: (_, [only]) => {
      seen = only;
      return 1;
    },
  });
  return seen === 'not called' ? valueAt(calculated, 'out', 1, 1) : seen;
}

describe('an argument of the add-in', () => {
  it.each<[string, Operand, unknown]>([
    [
      'a block',
      rows,
      [
        ['名称', '分'],
        ['甲', undefined],
        ['乙', 4],
        [undefined, 5],
      ],
    ],
    [
      'a block without its blanks',
      iff(equals(rows, ''), '', rows),
      [
        ['名称', '分'],
        ['甲', ''],
        ['乙', 4],
        ['', 5],
      ],
    ],
    [
      'rows by a column beside them',
      iff(equals(ids, 1), rows, ''),
      [
        ['', ''],
        ['甲', undefined],
        ['', ''],
        [undefined, 5],
      ],
    ],
    [
      'a column by the headings above it',
      iff(equals(headings, '分'), rows, ''),
      [
        ['', '分'],
        ['', undefined],
        ['', 4],
        ['', 5],
      ],
    ],
    [
      'a column and a row: everything between them',
      op(range('data', 3, 3, 4, 3), '+', row([1, 2])),
      [
        [5, 6],
        [6, 7],
      ],
    ],
    ['texts without the spaces around them', call('TRIM', range('data', 2, 1, 4, 1)), [['1'], ['2'], ['1']]],
    ['values side by side', row([blank, iff(equals(blank, ''), '', blank), op(1, '+', 1)]), [[undefined, '', 2]]],
    ['one value side by side with nothing', row(['甲']), '甲'],
    ['one cell', cell('data', 2, 2), '甲'],
    ['one cell as a block', range('data', 2, 2, 2, 2), '甲'],
    [
      'what is chosen by one value',
      iff(equals(cell('data', 2, 1), 1), rows, '无'),
      [
        ['名称', '分'],
        ['甲', undefined],
        ['乙', 4],
        [undefined, 5],
      ],
    ],
    ['what else is chosen', iff(equals(cell('data', 2, 1), 2), rows, '无'), '无'],
    ['nothing else to choose', call('IF', false, rows), false],
    ['nothing else to choose for a block', call('IF', equals(ids, 1), 1), [[false], [1], [false], [1]]],
    ['what a function finds in a block', call('INDEX', rows, 3, 0), [['乙', 4]]],
  ])('may be %s', (_, argument, expected) => {
    expect(handed(argument)).toEqual(expected);
  });

  it.each<[string, Operand, string]>([
    ['an error in one of its cells', op(rows, '+', 1), '#VALUE!'],
    ['an error in what it is chosen by', iff(op(ids, '+', 0), 1, 2), '#VALUE!'],
    ['an error in the one value it is chosen by', iff('甲', 1, 2), '#VALUE!'],
    ['a block that is too short beside another', op(range('data', 2, 3, 4, 3), '&', range('data', 2, 3, 3, 3)), '#N/A'],
  ])('with %s keeps the function from being called', (_, argument, expected) => {
    expect(handed(argument)).toBe(expected);
  });

  it('that is no one value stands nowhere else', () => {
    const book = (formula: Expression) => workbookOf({ data, out: [[formula]] });
    expect(() => evaluate(book(op(row([1]), '+', 1)))).toThrow('side by side stand where a formula needs one value');
    expect(() => evaluate(book(envscore('SOME', call('IF', equals(ids, 1)))))).toThrow('IF has nothing to choose from');
  });
});

describe('values side by side', () => {
  it('are printed as every version and program has them', () => {
    expect(print(envscore('INSTITUTION', row([cell('a', 1, 1), '04', 2])), 'a')).toBe(
      'ENVSCORE.INSTITUTION(CHOOSE({1,2,3},A1,"04",2))',
    );
  });

  it('are no more than a function takes', () => {
    const many = (count: number) => row(Array.from({ length: count }, () => 1));
    expect(print(many(254), 'a')).toContain('CHOOSE({1,2,');
    expect(() => print(many(255), 'a')).toThrow('arguments a function at most 255, found 256');
  });
});

describe('the catalogue', () => {
  const shown = (formula: Expression) =>
    valueAt(evaluate(workbookOf({ out: [[formula]] }), { envscore: callCatalogue }), 'out', 1, 1);

  it.each<[string, Expression, unknown]>([
    ['points', envscore('EXPERIENCE', 7), 3],
    ['a word instead of them', envscore('ETHICS', '是', '是', '是', '是'), '取消评审资格'],
    ['a day, as Excel keeps one', envscore('RELEASEDATE', '2026-08-31'), 46_446],
    ['#N/A where a day is left out and nobody knows today', envscore('BLACKLIST', '赣001', ''), '#N/A'],
    ['#VALUE! where something is wrong', envscore('EXPERIENCE', 71), '#VALUE!'],
    ['#N/A where something is missing', envscore('EXPERIENCE', ''), '#N/A'],
    ['#NAME? where it has no such function', envscore('NOSUCH', 1), '#NAME?'],
  ])('gives a formula %s', (_, formula, expected) => {
    expect(shown(formula)).toBe(expected);
  });

  it('is asked for nothing that one cell cannot hold', () => {
    expect(() => shown(envscore('FINDINGS', 'EXPERIENCE', 7))).toThrow(
      'FINDINGS, which gives more than one cell holds',
    );
  });
});
