import { describe, expect, test } from 'vitest';
import { call, cell, envscore, iff, op, type Operand, range, value } from '../../src/formula/build.js';
import { evaluate } from '../../src/formula/evaluate.js';
import type { Expression, Operator, Scalar } from '../../src/formula/expression.js';
import { valueAt, workbookOf } from './workbook.js';

/** Column A of the grid below; the formula stands on a sheet of its own. */
const given: readonly (Scalar | undefined)[] = [
  5, // A1
  '5', // A2
  ' 7 ', // A3
  undefined, // A4
  '', // A5
  '张三', // A6
  true, // A7
  2.5, // A8
  'Abc', // A9
  false, // A10
];
const a = (row: number): Expression => cell('data', row, 1);
const all = range('data', 1, 1, 10, 1);
const rising = range('data', 1, 2, 4, 2);
const words = range('data', 1, 3, 5, 3);
const table = range('data', 1, 1, 4, 3);
const grid = given.map((each, index) => [each, [1, 3, 3, 9][index], ['甲', '乙*', '丙~', 'ab', '甲'][index]]);

const result = (formula: Operand): Scalar | undefined =>
  valueAt(
    evaluate(workbookOf({ data: grid, out: [[typeof formula === 'object' ? formula : value(formula)]] })),
    'out',
    1,
    1,
  );

const error = op(1, '/', 0);

describe('operators', () => {
  test.each<[Operand, Operator, Operand, Scalar]>([
    [1, '+', 2, 3],
    [a(1), '-', 7, -2],
    [a(2), '*', 2, 10],
    [a(3), '+', 1, 8],
    [a(4), '+', 1, 1],
    [a(5), '+', 1, '#VALUE!'],
    [a(6), '+', 1, '#VALUE!'],
    [a(7), '+', 1, 2],
    [1, '/', 4, 0.25],
    [1, '/', a(4), '#DIV/0!'],
    [error, '+', 'x', '#DIV/0!'],
    ['x', '+', error, '#VALUE!'],
    [1e308, '*', 10, '#NUM!'],
    ['１', '+', 1, '#VALUE!'],
    ['50%', '+', 1, '#VALUE!'],
    ['1,234.5', '+', 0, 1234.5],
    ['12,34', '+', 0, '#VALUE!'],
    ['1e3', '+', 0, 1000],
    ['.5', '+', 0, 0.5],
    ['5.', '+', 0, 5],
    ['+5', '+', 0, 5],
    ['- 5', '+', 0, '#VALUE!'],
    ['1e999', '+', 0, '#VALUE!'],
    // Excel keeps 15 digits.
    ['110101199001011234', '+', 0, 110101199001011000],
  ])('%j %s %j = %j', (left, operator, right, shown) => {
    expect(result(op(left, operator, right))).toBe(shown);
  });

  test.each<[Operand, string]>([
    [1, '1'],
    [-2.5, '-2.5'],
    [op(0.1, '+', 0.2), '0.3'],
    [op(1, '/', 3), '0.333333333333333'],
    [op(2, '/', 3), '0.666666666666667'],
    [0.0001, '0.0001'],
    [123456789012345680, '123456789012346000'],
    [1e20, '100000000000000000000'],
    [1e21, '1E+21'],
    [1.25e-30, '1.25E-30'],
    [-0, '0'],
    [a(4), ''],
    [a(7), 'TRUE'],
    [false, 'FALSE'],
    [a(6), '张三'],
  ])('%j as text is %s', (operand, shown) => {
    expect(result(op(operand, '&', ''))).toBe(shown);
  });

  test.each<[Operand, Operator, Operand, Scalar]>([
    ['ABC', '=', a(9), true],
    ['ABC', '<>', a(9), false],
    [a(1), '=', a(2), false],
    [a(1), '<', a(2), true],
    [a(6), '<', a(7), true],
    [999, '<', '', true],
    [a(4), '=', '', true],
    [a(4), '=', 0, true],
    [a(4), '=', false, true],
    [a(4), '=', a(4), true],
    [a(4), '=', a(5), true],
    [a(5), '=', 0, false],
    [a(4), '<', 1, true],
    [a(4), '>', -1, true],
    [false, '<', true, true],
    ['b', '>', 'A', true],
    [op(0.1, '+', 0.2), '=', 0.3, true],
    [op(0.1, '+', 0.2), '<=', 0.3, true],
    [op(0.1, '+', 0.2), '>', 0.3, false],
    [1, '=', 1.00000000000001, false],
    [2, '>=', 2, true],
    [error, '=', error, '#DIV/0!'],
    [1, '=', error, '#DIV/0!'],
  ])('%j %s %j is %j', (left, operator, right, shown) => {
    expect(result(op(left, operator, right))).toBe(shown);
  });

  test('the last step of a formula makes nothing of what is almost nothing, steps before it do not', () => {
    const almost = op(op(0.1, '+', 0.2), '-', 0.3);
    expect(result(almost)).toBe(0);
    expect(result(op(-0.3, '+', op(0.1, '+', 0.2)))).toBe(0);
    expect(result(op(almost, '*', 1))).toBe(5.551115123125783e-17);
  });

  test('a formula is never blank', () => {
    expect(result(a(4))).toBe(0);
    expect(result(iff(true, a(4), 1))).toBe(0);
    expect(result(a(5))).toBe('');
  });
});

describe('functions', () => {
  test.each<[Expression, Scalar]>([
    [iff(a(1), 'yes', 'no'), 'yes'],
    [iff(a(4), 'yes', 'no'), 'no'],
    [iff('true', 'yes', 'no'), 'yes'],
    [iff(a(6), 'yes', 'no'), '#VALUE!'],
    [iff(error, 'yes', 'no'), '#DIV/0!'],
    [iff(false, error, 'no'), 'no'],
    [call('IF', false, 1), false],
    [call('IFERROR', error, 'none'), 'none'],
    [call('IFERROR', op(a(6), '*', 1), 'none'), 'none'],
    [call('IFERROR', a(1), error), 5],
    [call('AND', a(1), a(7)), true],
    [call('AND', a(1), a(4)), true],
    [call('AND', a(1), a(10)), false],
    [call('AND', a(10), error), '#DIV/0!'],
    [call('AND', a(6)), '#VALUE!'],
    [call('AND', 'true', 1), true],
    [call('AND', 'x', 1), '#VALUE!'],
    [call('OR', a(10), a(6)), false],
    [call('OR', all), true],
    [call('NOT', a(4)), true],
    [call('NOT', a(1)), false],
    [call('NOT', 'x'), '#VALUE!'],
    [call('ISNUMBER', a(1)), true],
    [call('ISNUMBER', a(2)), false],
    [call('ISNUMBER', a(4)), false],
    [call('ISNUMBER', error), false],
    [call('COUNT', all), 2],
    [call('COUNT', a(2)), 0],
    [call('COUNT', '5', true, 'x', error), 2],
    [call('COUNTA', all), 9],
    [call('COUNTA', a(4), a(5), ''), 2],
    // What IFERROR hands on is a value, not a cell.
    [call('COUNT', call('IFERROR', a(4), 1)), 1],
    [call('COUNTA', call('IFERROR', a(4), 1)), 1],
    [call('SUM', all), 7.5],
    [call('SUM', all, '5', true, a(2)), 13.5],
    [call('SUM', all, 'x'), '#VALUE!'],
    [call('SUM', call('INDEX', all, 2)), 0],
    [call('SUM', iff(true, a(2), 0), 1), 1],
    [call('MIN', all), 2.5],
    [call('MAX', all, 6), 6],
    [call('MAX', a(6), a(7)), 0],
    [call('MIN', error), '#DIV/0!'],
    [call('INT', 2.5), 2],
    [call('INT', -2.5), -3],
    [call('INT', op(4.1, '*', 100)), 410],
    [call('INT', a(6)), '#VALUE!'],
    [call('MOD', 7, 3), 1],
    [call('MOD', -7, 3), 2],
    [call('MOD', 7, -3), -2],
    [call('MOD', 6, 3), 0],
    [call('MOD', 2.5, 1), 0.5],
    [call('MOD', 1, a(4)), '#DIV/0!'],
    [call('MOD', 'x', 1), '#VALUE!'],
    [call('MOD', 1, 'x'), '#VALUE!'],
    [call('ROUND', 2.675, 2), 2.68],
    [call('ROUND', 1.005, 2), 1.01],
    [call('ROUND', -2.5, 0), -3],
    [call('ROUND', 2.5, 0), 3],
    [call('ROUND', 0.5, 0), 1],
    [call('ROUND', 0.4, 0), 0],
    [call('ROUND', -0.4, 0), 0],
    [call('ROUND', 1250, -2), 1300],
    [call('ROUND', 2.15, 1), 2.2],
    [call('ROUND', op(1, '/', 3), 20), 1 / 3],
    [call('ROUND', 1.4e-8, 8), 1e-8],
    [call('ROUND', a(6), 0), '#VALUE!'],
    [call('ROUND', 1, a(6)), '#VALUE!'],
    [call('LEN', a(6)), 2],
    [call('LEN', a(8)), 3],
    [call('LEN', a(4)), 0],
    [call('LEN', error), '#DIV/0!'],
    [call('TRIM', '  a   b '), 'a b'],
    [call('TRIM', '　a　'), '　a　'],
    [call('TRIM', '\u00a0a'), '\u00a0a'],
    [call('TRIM', a(1)), '5'],
    [call('TRIM', error), '#DIV/0!'],
    [call('VALUE', a(3)), 7],
    [call('VALUE', a(1)), 5],
    [call('VALUE', a(4)), 0],
    [call('VALUE', a(5)), '#VALUE!'],
    [call('VALUE', a(6)), '#VALUE!'],
    [call('VALUE', a(7)), '#VALUE!'],
    [call('LEFT', a(6)), '张'],
    [call('LEFT', a(9), 2), 'Ab'],
    [call('LEFT', a(9), 9), 'Abc'],
    [call('LEFT', a(9), -1), '#VALUE!'],
    [call('LEFT', error, 1), '#DIV/0!'],
    [call('LEFT', a(9), error), '#DIV/0!'],
    [call('MID', a(9), 2, 1), 'b'],
    [call('MID', a(9), 2.9, 1.9), 'b'],
    [call('MID', a(9), 9, 1), ''],
    [call('MID', a(9), 0, 1), '#VALUE!'],
    [call('MID', a(9), error, 1), '#DIV/0!'],
    [call('SUBSTITUTE', '１２１', '１', '1'), '1２1'],
    [call('SUBSTITUTE', 'aXa', 'x', 'y'), 'aXa'],
    [call('SUBSTITUTE', 'aba', 'a', 'c', 2), 'abc'],
    [call('SUBSTITUTE', 'aba', 'a', 'c', 3), 'aba'],
    [call('SUBSTITUTE', 'aba', 'a', 'c', 0), '#VALUE!'],
    [call('SUBSTITUTE', 'aba', '', 'c'), 'aba'],
    [call('SUBSTITUTE', error, '', 'c'), '#DIV/0!'],
    [call('SUBSTITUTE', '', error, 'c'), '#DIV/0!'],
    [call('SUBSTITUTE', '', '', error), '#DIV/0!'],
    [call('SUBSTITUTE', '', '', '', error), '#DIV/0!'],
    [call('TEXT', 7, '00'), '07'],
    [call('TEXT', 123, '00'), '123'],
    [call('TEXT', 0.5, '0'), '1'],
    [call('TEXT', 2.25, '0.0'), '2.3'],
    [call('TEXT', 2.675, '0.00'), '2.68'],
    [call('TEXT', -1.5, '0'), '-2'],
    [call('TEXT', 12, '0000'), '0012'],
    [call('TEXT', a(2), '0.0'), '5.0'],
    [call('TEXT', a(6), '0.0'), '张三'],
    [call('TEXT', a(7), '0.0'), 'TRUE'],
    [call('TEXT', error, '0.0'), '#DIV/0!'],
    [call('TEXT', 46_235, 'yyyy-mm-dd'), '2026-08-01'],
    [call('TEXT', 46_235.9, 'yyyy年m月d日'), '2026年8月1日'],
    [call('TEXT', 0, 'yyyy-mm-dd'), '1900-01-00'],
    [call('TEXT', 1, 'yyyy-mm-dd'), '1900-01-01'],
    [call('TEXT', 59, 'yyyy-mm-dd'), '1900-02-28'],
    [call('TEXT', 60, 'yyyy-mm-dd'), '1900-02-29'],
    [call('TEXT', 61, 'yyyy-mm-dd'), '1900-03-01'],
    [call('TEXT', 2_958_465, 'yyyy-mm-dd'), '9999-12-31'],
    [call('TEXT', 2_958_466, 'yyyy-mm-dd'), '#VALUE!'],
    [call('TEXT', -1, 'yyyy-mm-dd'), '#VALUE!'],
  ])('case %#: %j is %j', (formula, shown) => {
    expect(result(formula)).toBe(shown);
  });

  test.each<[Expression, Scalar]>([
    [call('INDEX', table, 2, 2), 3],
    [call('INDEX', table, 4, 1), 0],
    [call('INDEX', table, 5, 1), '#REF!'],
    [call('INDEX', table, 1, 4), '#REF!'],
    [call('INDEX', table, -1, 1), '#VALUE!'],
    [call('INDEX', rising, 4), 9],
    [call('INDEX', range('data', 1, 1, 1, 3), 3), '甲'],
    [call('SUM', call('INDEX', table, 0, 2)), 16],
    [call('INDEX', table, 0, 2), '#VALUE!'],
    [call('INDEX', table, error, 2), '#DIV/0!'],
    [call('INDEX', table, 1, error), '#DIV/0!'],
    [call('MATCH', 3, rising, 0), 2],
    [call('MATCH', 3, rising, 1), 3],
    [call('MATCH', 3, rising), 3],
    [call('MATCH', 8, rising, 1), 3],
    [call('MATCH', 0, rising, 1), '#N/A'],
    [call('MATCH', 99, rising, 1), 4],
    [call('MATCH', 4, rising, 0), '#N/A'],
    [call('MATCH', '3', rising, 0), '#N/A'],
    [call('MATCH', 'abc', all, 0), 9],
    [call('MATCH', 'a?C', all, 0), 9],
    [call('MATCH', '张*', all, 0), 6],
    [call('MATCH', '~*', all, 0), '#N/A'],
    [call('MATCH', '乙~*', words, 0), 2],
    [call('MATCH', true, all, 0), 7],
    [call('MATCH', 1, table, 0), '#N/A'],
    [call('MATCH', error, all, 0), '#DIV/0!'],
    [call('MATCH', 1, all, error), '#DIV/0!'],
    [call('INDEX', rising, call('MATCH', '甲', words, 0)), 1],
  ])('looking up %#: %j is %j', (formula, shown) => {
    expect(result(formula)).toBe(shown);
  });

  test.each<[Operand, number]>([
    [5, 2],
    ['5', 2],
    ['=5', 2],
    ['<>5', 8],
    ['>=2.5', 2],
    ['>2.5', 1],
    ['<5', 1],
    ['<=5', 2],
    ['7', 1],
    ['abc', 1],
    ['=ABC', 1],
    ['A*', 1],
    ['a?c', 1],
    ['a?', 0],
    ['*', 5],
    ['<>*', 5],
    ['??', 1],
    ['', 2],
    ['=', 1],
    ['<>', 9],
    ['>', 0],
    [true, 1],
    ['TRUE', 1],
    ['<>true', 9],
    ['>b', 1],
    [a(4), 0],
    ['张三', 1],
    ['<>张三', 9],
  ])('COUNTIF of %j counts %d', (wanted, counted) => {
    expect(result(call('COUNTIF', all, wanted))).toBe(counted);
    expect(result(call('COUNTIFS', all, wanted))).toBe(counted);
  });

  test('COUNTIF takes special signs as they are and ~ before * and ?', () => {
    expect(result(call('COUNTIF', words, '乙~*'))).toBe(1);
    expect(result(call('COUNTIF', words, '丙~'))).toBe(1);
    expect(result(call('COUNTIF', words, '丙~~'))).toBe(1);
    expect(result(call('COUNTIF', words, 'a.'))).toBe(0);
    expect(result(call('COUNTIF', words, '(甲*'))).toBe(0);
  });

  test('SUMIFS and COUNTIFS take the rows that fit all criteria', () => {
    const [numbers, names] = [range('data', 1, 2, 4, 2), range('data', 1, 3, 4, 3)];
    expect(result(call('SUMIFS', numbers, numbers, '>1', numbers, '<9'))).toBe(6);
    expect(result(call('SUMIFS', all, all, '<>x'))).toBe(7.5);
    expect(result(call('SUMIFS', numbers, names, '甲', numbers, 1))).toBe(1);
    expect(result(call('COUNTIFS', names, '?*', numbers, 3))).toBe(2);
    expect(result(call('SUMIFS', numbers, all, 1))).toBe('#VALUE!');
    expect(result(call('COUNTIFS', numbers, 1, all, 1))).toBe('#VALUE!');
  });

  test('errors in cells go through sums, are not counted, and can be looked for', () => {
    const book = workbookOf({
      s: [
        [error, '甲', call('SUM', range('s', 1, 1, 2, 1))],
        [1, '乙', call('SUMIFS', range('s', 1, 1, 2, 1), range('s', 1, 2, 2, 2), '乙')],
        [undefined, undefined, call('SUMIFS', range('s', 1, 1, 2, 1), range('s', 1, 2, 2, 2), '甲')],
        [undefined, undefined, call('COUNT', range('s', 1, 1, 2, 1))],
        [undefined, undefined, call('COUNTA', range('s', 1, 1, 2, 1))],
        [undefined, undefined, call('COUNTIF', range('s', 1, 1, 2, 1), error)],
        [undefined, undefined, call('OR', range('s', 1, 1, 2, 1))],
        [undefined, undefined, call('COUNTIF', call('INDEX', range('s', 1, 1, 2, 1), 9), 1)],
        [undefined, undefined, call('SUMIFS', call('INDEX', range('s', 1, 1, 2, 1), 9), range('s', 1, 1, 2, 1), 1)],
        [undefined, undefined, call('INDEX', call('INDEX', range('s', 1, 1, 2, 1), 9), 1)],
        [undefined, undefined, call('MATCH', 1, call('INDEX', range('s', 1, 1, 2, 1), 9), 0)],
      ],
    });
    const calculated = evaluate(book);
    expect(Array.from({ length: 11 }, (_, row) => valueAt(calculated, 's', row + 1, 3))).toEqual([
      '#DIV/0!',
      1,
      '#DIV/0!',
      1,
      2,
      1,
      '#DIV/0!',
      '#REF!',
      '#REF!',
      '#REF!',
      '#REF!',
    ]);
  });
});

describe('a workbook', () => {
  test('comes back with the values of its formulas and nothing else changed', () => {
    const book = workbookOf({
      one: [[1, op(cell('two', 1, 1), '+', 1)], ['text']],
      two: [[op(cell('one', 1, 1), '*', 10)]],
      three: [['no formula']],
    });
    const before = structuredClone(book);
    const calculated = evaluate(book);
    expect(book).toEqual(before);
    expect(valueAt(calculated, 'one', 1, 2)).toBe(11);
    expect(valueAt(calculated, 'two', 1, 1)).toBe(10);
    expect(calculated.sheets[0]?.cells.get(1)?.get(2)?.formula).toEqual(op(cell('two', 1, 1), '+', 1));
    expect(calculated.sheets[0]?.cells.get(2)).toBe(book.sheets[0]?.cells.get(2));
    expect(calculated.sheets[2]).toBe(book.sheets[2]);
    expect(evaluate(calculated)).toEqual(calculated);
  });

  test('a chain of 50,000 formulas is no deep recursion, whichever way it runs', () => {
    const length = 50_000;
    const down = Array.from({ length }, (_, row) => [row === 0 ? 1 : op(cell('s', row, 1), '+', 1)]);
    expect(valueAt(evaluate(workbookOf({ s: down })), 's', length, 1)).toBe(length);
    const up = Array.from({ length }, (_, row) => [row === length - 1 ? 1 : op(cell('s', row + 2, 1), '+', 1)]);
    expect(valueAt(evaluate(workbookOf({ s: up })), 's', 1, 1)).toBe(length);
  });

  test('a circle is a mistake of the layout, also where an IF hides it', () => {
    const book = workbookOf({ 'a b': [[op(cell('a b', 1, 2), '+', 1), iff(false, range('a b', 1, 1, 3, 1), 0)]] });
    expect(() => evaluate(book)).toThrow("Formulas go round in a circle: 'a b'!A1 → 'a b'!B1 → 'a b'!A1");
  });

  test.each<[Operand, string]>([
    [op(all, '+', 1), 'A range stands where a formula needs one value'],
    [call('COUNTIF', 1, 1), 'a value where a function needs cells'],
    [call('COUNTIFS', all, 1, all), 'cells without a criterion'],
    [call('ROUND', 1), 'ROUND has 1 arguments'],
    [call('NOT', 1, 2), 'NOT has 2 arguments'],
    [call('MATCH', 1, all, -1), 'MATCH looks for'],
    [call('TEXT', 1, '#,##0'), 'No such number format in formulas: #,##0'],
    [call('TEXT', 1, 1), 'TEXT needs its format as a text'],
    [call('TEXT', 1e15, '0'), 'Too large a number'],
    [cell('nowhere', 1, 1), 'the sheet nowhere, which is not in the workbook'],
  ])('formulas that are put together wrongly are refused: %#', (formula, message) => {
    expect(() => result(formula)).toThrow(message);
  });

  test("the add-in's functions are unknown, or calculated by whoever is handed in", () => {
    const formula = envscore('SOME', a(4), range('data', 1, 1, 2, 2), op(1, '+', 1), range('data', 6, 1, 6, 1));
    expect(result(formula)).toBe('#NAME?');
    const seen: unknown[] = [];
    const book = workbookOf({
      data: grid,
      out: [[formula, envscore('SOME', error), envscore('SOME', cell('out', 1, 2))]],
    });
    const calculated = evaluate(book, {
      envscore: (id, args) => {
        seen.push([id, args]);
        return 3.5;
      },
    });
    expect(seen).toEqual([
      [
        'SOME',
        [
          undefined,
          [
            [5, 1],
            ['5', 3],
          ],
          2,
          '张三',
        ],
      ],
    ]);
    expect([1, 2, 3].map((column) => valueAt(calculated, 'out', 1, column))).toEqual([3.5, '#DIV/0!', '#DIV/0!']);
  });
});
