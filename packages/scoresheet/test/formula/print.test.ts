import { expect, test } from 'vitest';
import {
  and,
  call,
  cell,
  concat,
  envscore,
  equals,
  iff,
  not,
  op,
  or,
  range,
  sum,
  value,
} from '../../src/formula/build.js';
import type { Expression } from '../../src/formula/expression.js';
import { print, printNumber, printSheetName } from '../../src/formula/print.js';

const at = (row: number, column: number) => cell('A', row, column);
const a1 = at(1, 1);
const b1 = at(1, 2);

test.each<[Expression, string]>([
  [a1, 'A1'],
  [at(12, 26), 'Z12'],
  [at(1, 27), 'AA1'],
  [at(1_048_576, 16_384), 'XFD1048576'],
  [cell('封面', 3, 2), "'封面'!B3"],
  [cell('1 张三', 1, 1), "'1 张三'!A1"],
  [cell("O'Neil", 1, 1), "'O''Neil'!A1"],
  [cell('Lists', 1, 1), 'Lists!A1'],
  [cell('A6', 1, 1), "'A6'!A1"],
  [range('A', 2, 1, 61, 3), 'A2:C61'],
  [range('项目', 2, 1, 61, 3), "'项目'!A2:C61"],
  [range('A', 2, 1, 2, 1), 'A2'],
  [value('他说"是"'), '"他说""是"""'],
  [value(true), 'TRUE'],
  [value(false), 'FALSE'],
  [value(-0.5), '-0.5'],
  [call('IF', equals(a1, ''), '未填', call('ROUND', op(a1, '*', 2), 1)), 'IF(A1="","未填",ROUND(A1*2,1))'],
])('%j prints as %s', (expression, text) => {
  expect(print(expression, 'A')).toBe(text);
});

test.each<[Expression, string]>([
  [op(op(a1, '+', b1), '*', 2), '(A1+B1)*2'],
  [op(a1, '+', op(b1, '*', 2)), 'A1+B1*2'],
  [op(op(a1, '-', b1), '-', 2), 'A1-B1-2'],
  [op(a1, '-', op(b1, '-', 2)), 'A1-(B1-2)'],
  [op(a1, '-', op(b1, '+', 2)), 'A1-(B1+2)'],
  [op(a1, '/', op(b1, '*', 2)), 'A1/(B1*2)'],
  [op(op(a1, '&', b1), '=', op(b1, '&', a1)), 'A1&B1=B1&A1'],
  [op(a1, '&', op(b1, '=', a1)), 'A1&(B1=A1)'],
  [op(a1, '&', op(b1, '+', a1)), 'A1&B1+A1'],
  [op(op(a1, '&', b1), '+', 1), '(A1&B1)+1'],
  [op(a1, '&', op(b1, '&', a1)), 'A1&B1&A1'],
  [op(op(a1, '=', b1), '=', true), 'A1=B1=TRUE'],
  [op(a1, '=', op(b1, '=', true)), 'A1=(B1=TRUE)'],
  [op(a1, '-', -2), 'A1--2'],
])('only the parentheses that Excel needs: %#', (expression, text) => {
  expect(print(expression, 'A')).toBe(text);
});

test('absolute references are for names, validations and charts', () => {
  expect(print(range('词表', 2, 1, 4, 1), '', { absolute: true })).toBe("'词表'!$A$2:$A$4");
  expect(print(a1, 'A', { absolute: true })).toBe('$A$1');
});

test("the add-in's functions, as shown and as a file keeps them", () => {
  const formula = op(envscore('CREDENTIAL', a1, envscore('TOTAL', 1)), '+', 1);
  expect(print(formula, 'A')).toBe('ENVSCORE.CREDENTIAL(A1,ENVSCORE.TOTAL(1))+1');
  expect(print(formula, 'A', { envscore: 'stored' })).toBe(
    '_xldudf_ENVSCORE_CREDENTIAL(A1,_xldudf_ENVSCORE_TOTAL(1))+1',
  );
});

test.each([
  [0, '0'],
  [-0, '0'],
  [0.1, '0.1'],
  [1_234_567.25, '1234567.25'],
  [0.000_000_1, '0.0000001'],
  [-0.000_000_123, '-0.000000123'],
  [1e21, '1000000000000000000000'],
  [-1.5e22, '-15000000000000000000000'],
  [1e300, '1E+300'],
  [1e-300, '1E-300'],
])('the number %d prints as %s', (number, text) => {
  expect(printNumber(number)).toBe(text);
  expect(Number(text)).toBe(number + 0);
});

test.each([
  ['Lists', 'Lists'],
  ['_a1', '_a1'],
  ['a b', "'a b'"],
  ['2024', "'2024'"],
  ['XFD1', "'XFD1'"],
  ['r1c1', "'r1c1'"],
  ['RC', "'RC'"],
  ['c', "'c'"],
  ['true', "'true'"],
  ['表一', "'表一'"],
])('the sheet %s is called %s', (name, text) => {
  expect(printSheetName(name)).toBe(text);
});

const nested = (levels: number): Expression => {
  let inner: Expression = a1;
  for (let level = 0; level < levels; level += 1) inner = not(inner);
  return inner;
};

test("Excel's limits are refused by name: they are mistakes of the layout", () => {
  expect(print(nested(64), 'A')).toContain('NOT(A1)');
  expect(() => print(nested(65), 'A')).toThrow(
    new RangeError('A formula may have levels of functions at most 64, found 65'),
  );
  expect(print(value('字'.repeat(255)), 'A')).toHaveLength(257);
  expect(() => print(value('字'.repeat(256)), 'A')).toThrow(
    new RangeError('A formula may have texts of at most 255, found 256'),
  );
  const long = (count: number) => concat(...Array.from({ length: count }, () => '7'.repeat(253)));
  expect(print(long(32), 'A')).toHaveLength(8191);
  expect(() => print(op(long(32), '&', ''), 'A')).toThrow('characters at most 8192');
  expect(() => print(cell('A', 0, 1), 'A')).toThrow('rows from 1 to 1048576');
  expect(() => print(cell('A', 1, 16_385), 'A')).toThrow('columns from 1 to 16384');
  expect(() => print(value(Number.NaN), 'A')).toThrow('finite numbers');
  expect(() => print(call('SUM', ...Array.from({ length: 256 }, () => 1)), 'A')).toThrow('at most 255');
});

test('and, or: nothing, one, many, nested', () => {
  expect(and()).toEqual(value(true));
  expect(or()).toEqual(value(false));
  expect(and(a1)).toBe(a1);
  expect(or(a1)).toBe(a1);
  expect(print(and(a1, and(b1, or(a1, b1))), 'A')).toBe('AND(A1,B1,OR(A1,B1))');
  expect(print(or(or(a1, b1), and(a1, b1), false), 'A')).toBe('OR(A1,B1,AND(A1,B1),FALSE)');
});

test('concat is a text whatever its parts are', () => {
  expect(concat()).toEqual(value(''));
  expect(concat('x')).toEqual(value('x'));
  expect(print(concat(a1), 'A')).toBe('A1&""');
  expect(print(concat('共', a1, '项'), 'A')).toBe('"共"&A1&"项"');
});

test('sum and iff', () => {
  expect(sum()).toEqual(value(0));
  expect(print(sum(a1, range('A', 1, 2, 9, 2)), 'A')).toBe('SUM(A1,B1:B9)');
  expect(print(iff(equals(a1, '是'), 1, ''), 'A')).toBe('IF(A1="是",1,"")');
});
