import fc from 'fast-check';
import { expect, test } from 'vitest';
import { call, cell, concat, iff, op, range, value } from '../../src/formula/build.js';
import { evaluate } from '../../src/formula/evaluate.js';
import {
  type Expression,
  type FunctionName,
  functionNames,
  type Operator,
  type RangeAddress,
  type Scalar,
} from '../../src/formula/expression.js';
import { print } from '../../src/formula/print.js';
import { errorCodes, readNumber } from '../../src/formula/values.js';
import { calculate } from './hyperformula.js';
import { valueAt, workbookOf } from './workbook.js';

const word = fc.constantFrom('张三', '李四', '是', '否', '高级 职称', ' 是 ', 'Abc', 'abc', 'x  y', 'TRUE');
const decimal = fc.integer({ min: -400, max: 4000 }).map((hundredths) => hundredths / 100);
const numericText = fc.constantFrom('5', ' 7 ', '2.5', '012', '-3', '.5', '1e2', '100');
const typedIn = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: -3, max: 12 }) },
  { weight: 3, arbitrary: decimal },
  { weight: 2, arbitrary: numericText },
  { weight: 4, arbitrary: word },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 3, arbitrary: fc.constant(undefined) },
);
const rows = 5;
const columns = 3;
const grid = fc
  .tuple(
    fc.array(fc.array(typedIn, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    fc.array(decimal, { minLength: rows, maxLength: rows }),
  )
  .map(([typed, bounds]) => {
    const rising = bounds.toSorted((one, other) => one - other);
    return typed.map((row, index) => [...row, rising[index]]);
  });

const anyCell = fc
  .tuple(fc.integer({ min: 1, max: rows }), fc.integer({ min: 1, max: columns }))
  .map(([row, column]) => cell('数据', row, column));
const columnRange = fc.integer({ min: 1, max: columns }).map((column) => range('数据', 1, column, rows, column));
const block = fc.constant(range('数据', 1, 1, rows, columns));
const rising = range('数据', 1, columns + 1, rows, columns + 1);
const literal = fc.oneof(fc.integer({ min: -3, max: 12 }), decimal, word, fc.boolean(), numericText).map(value);
const format = fc.constantFrom('0', '00', '0000', '0.0', '0.00');
const criterion = fc.oneof(
  anyCell,
  literal,
  fc
    .constantFrom('', '=', '<>', '>=3', '<2.5', '<>5', '=5', '>0', '<>张三', '=是', '*三', '?三', '<>*三', 'a*', '~*')
    .map(value),
);
const operator = fc.constantFrom<Operator>('+', '-', '*', '/', '&', '=', '<>', '<', '<=', '>', '>=');

const { expression } = fc.letrec<{ expression: Expression }>((tie) => {
  const any = tie('expression');
  const cellsOrAny = fc.oneof(any, columnRange, block);
  const some = fc.array(cellsOrAny, { minLength: 1, maxLength: 3 });
  return {
    expression: fc.oneof(
      { maxDepth: 4, depthSize: 'medium' },
      { weight: 3, arbitrary: anyCell },
      { weight: 2, arbitrary: literal },
      { weight: 6, arbitrary: fc.tuple(any, operator, any).map((parts) => op(...parts)) },
      { weight: 3, arbitrary: fc.tuple(any, any, any).map((parts) => iff(...parts)) },
      fc.tuple(any, any).map(([one, other]) => call('IFERROR', one, other)),
      fc.tuple(fc.constantFrom('AND' as const, 'OR' as const), some).map(([name, args]) => call(name, ...args)),
      {
        weight: 3,
        arbitrary: fc
          .tuple(fc.constantFrom('COUNT', 'COUNTA', 'SUM', 'MIN', 'MAX'), some)
          .map(([name, args]) => call(name, ...args)),
      },
      {
        weight: 3,
        arbitrary: fc
          .tuple(fc.constantFrom('NOT', 'ISNUMBER', 'INT', 'LEN', 'TRIM', 'VALUE'), any)
          .map(([name, arg]) => call(name, arg)),
      },
      fc.tuple(any, fc.integer({ min: 0, max: 2 })).map(([number, places]) => call('ROUND', number, places)),
      fc.tuple(any, any).map(([number, divisor]) => call('MOD', number, divisor)),
      fc.tuple(any, format).map(([number, shape]) => call('TEXT', number, shape)),
      fc.tuple(any, fc.integer({ min: 0, max: 3 })).map(([text, length]) => call('LEFT', text, length)),
      fc
        .tuple(any, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 3 }))
        .map(([text, from, length]) => call('MID', text, from, length)),
      fc.tuple(any, word, word).map(([text, old, other]) => call('SUBSTITUTE', text, old, other)),
      {
        weight: 2,
        arbitrary: fc.tuple(columnRange, criterion).map(([cells, wanted]) => call('COUNTIF', cells, wanted)),
      },
      fc
        .tuple(columnRange, criterion, columnRange, criterion)
        .map(([cells, wanted, others, also]) => call('COUNTIFS', cells, wanted, others, also)),
      {
        weight: 2,
        arbitrary: fc
          .tuple(columnRange, columnRange, criterion, columnRange, criterion)
          .map((args) => call('SUMIFS', ...args)),
      },
      fc
        .tuple(fc.integer({ min: 1, max: rows + 1 }), fc.integer({ min: 1, max: columns }))
        .map(([row, column]) => call('INDEX', range('数据', 1, 1, rows, columns), row, column)),
      fc.tuple(any, columnRange).map(([wanted, cells]) => call('MATCH', wanted, cells, 0)),
      any.map((wanted) => call('MATCH', wanted, rising, 1)),
    ),
  };
});

const partsOf = (node: Expression): readonly Expression[] => {
  if (node.kind === 'operation') return [node.left, node.right];
  return node.kind === 'call' ? node.args : [];
};
const withParts = (node: Expression): readonly Expression[] => [...partsOf(node).flatMap(withParts), node];

/** What a program shows for a part of a formula; of a range all its cells. */
type Shown = Scalar | undefined | readonly (Scalar | undefined)[];

const isList = (shown: Shown): shown is readonly (Scalar | undefined)[] => Array.isArray(shown);

const isError = (shown: Shown) => errorCodes.some((code) => code === shown);

const isSame = (one: Shown, other: Shown): boolean => {
  if (typeof one === 'number' && typeof other === 'number') {
    return Math.abs(one - other) <= 1e-10 * Math.max(1, Math.abs(one));
  }
  return one === other || (isError(one) && isError(other));
};

interface Difference {
  readonly why: string;
  readonly among: readonly (FunctionName | Operator)[];
  /** Whether it may show, given the parts of a formula and what they show. */
  readonly shows: (shown: readonly Shown[], parts: readonly Expression[]) => boolean;
  /** A formula on the grid of `example` below, what Excel shows for it and what HyperFormula does. */
  readonly example: readonly [Expression, Scalar, Scalar];
}

const couldBeBlank = (part: Expression | undefined) =>
  part?.kind === 'cell' || (part?.kind === 'call' && ['IF', 'IFERROR', 'INDEX'].includes(part.name));
const isReferring = (part: Expression | undefined) => part?.kind === 'call' && ['IF', 'INDEX'].includes(part.name);
const exact: readonly (FunctionName | undefined)[] = [
  'COUNT',
  'COUNTA',
  'COUNTIF',
  'COUNTIFS',
  'INDEX',
  'INT',
  'LEN',
  'MATCH',
  'ROUND',
];
const hasFewDigits = (part: Expression | undefined) =>
  part?.kind === 'call' ? exact.includes(part.name) : part?.kind !== 'operation';
const isText = (shown: Shown) => typeof shown === 'string';

const example = [[undefined, '张三', '5', -1.5]];
const blank = cell('数据', 1, 1);
const chinese = cell('数据', 1, 2);
const five = cell('数据', 1, 3);
const negative = cell('数据', 1, 4);

/** Where HyperFormula 3.5 calculates otherwise than Excel. */
const differences: readonly Difference[] = [
  {
    why: 'HyperFormula takes an empty text for 0 and FALSE, where Excel shows #VALUE!',
    among: ['+', '-', '*', '/', 'AND', 'COUNT', 'IF', 'INT', 'MAX', 'MIN', 'MOD', 'NOT', 'OR', 'ROUND', 'SUM', 'TEXT'],
    shows: (shown) => shown.includes(''),
    example: [op(concat(), '+', 1), '#VALUE!', 1],
  },
  {
    why: 'HyperFormula shows #VALUE! for a criterion that is a blank cell; Excel documents that it is 0',
    among: ['COUNTIF', 'COUNTIFS', 'SUMIFS'],
    shows: (shown, parts) => shown.some((each, index) => each === 0 && couldBeBlank(parts[index])),
    example: [call('COUNTIF', range('数据', 1, 1, 1, 4), blank), 0, '#VALUE!'],
  },
  {
    why: 'HyperFormula shows #VALUE! for VALUE of a blank cell, Excel 0',
    among: ['VALUE'],
    shows: ([shown], [part]) => shown === 0 && couldBeBlank(part),
    example: [call('VALUE', blank), 0, '#VALUE!'],
  },
  {
    why: 'AND and OR leave out texts and blanks in cells, as Excel documents; HyperFormula reads or refuses them',
    among: ['AND', 'OR'],
    shows: (shown, parts) =>
      shown.some((each, index) =>
        isList(each)
          ? each.some((inner) => inner === undefined || isText(inner))
          : couldBeBlank(parts[index]) && (each === 0 || isText(each)),
      ),
    example: [call('AND', blank, true), true, false],
  },
  {
    why: 'IF and INDEX hand on cells in Excel, so that SUM leaves out a text there; in HyperFormula they hand on values',
    among: ['COUNT', 'COUNTA', 'MAX', 'MIN', 'SUM'],
    shows: (shown, parts) =>
      shown.some((each, index) => isReferring(parts[index]) && (typeof each !== 'number' || each === 0)),
    example: [call('SUM', iff(true, five, 0)), 0, 5],
  },
  {
    why: 'INT of HyperFormula cuts decimals off below 0, where it goes down in Excel',
    among: ['INT'],
    shows: ([shown]) => Number(shown) < 0 && !Number.isInteger(Number(shown)),
    example: [call('INT', negative), -2, -1],
  },
  {
    why: 'TEXT of HyperFormula refuses texts, takes truth values for numbers, counts the minus as a digit, rounds binary numbers',
    among: ['TEXT'],
    shows: ([shown]) =>
      typeof shown === 'boolean' ||
      (typeof shown === 'string' && readNumber(shown) === undefined) ||
      Number(shown) < 0 ||
      [1, 10, 100].some((tenth) => Math.abs(((Number(shown) * tenth) % 1) - 0.5) < 1e-9),
    example: [call('TEXT', 1.005, '0.00'), '1.01', '1.00'],
  },
  {
    why: 'HyperFormula writes all 17 digits of a number, Excel 15',
    among: ['&', 'LEFT', 'LEN', 'MID', 'SUBSTITUTE', 'TRIM'],
    shows: (shown, parts) => shown.some((each, index) => typeof each === 'number' && !hasFewDigits(parts[index])),
    example: [concat(op(0.1, '+', 0.2)), '0.3', '0.30000000000000004'],
  },
  {
    why: 'Which of two Chinese texts comes first is a matter of the program and its language: here of their codes, there of pinyin',
    among: ['<', '<=', '>', '>='],
    shows: (shown) => shown.every(isText) && shown.some((each) => /[^ -~]/.test(each)),
    example: [op(chinese, '>', '李四'), false, true],
  },
];

test.each(differences)('it is still so that $why', ({ example: [formula, excel, hyperformula] }) => {
  const workbook = workbookOf({ 数据: example, out: [[formula]] });
  expect(valueAt(evaluate(workbook), 'out', 1, 1)).toBe(excel);
  expect(calculate(workbook).get('out')?.get(1)?.get(1)).toBe(hyperformula);
});

const nameOf = (node: Expression) => {
  if (node.kind === 'operation') return node.operator;
  return node.kind === 'call' ? node.name : undefined;
};

// Every part of every formula stands in a cell of its own. Where both agree on the parts of a formula, they must agree on it.
test('HyperFormula calculates the printed formulas to the same values, but for these differences', () => {
  let compared = 0;
  let leftOut = 0;
  const witnessed = new Set<string>();
  fc.assert(
    fc.property(grid, fc.array(expression, { minLength: 10, maxLength: 10 }), (typed, formulas) => {
      const nodes = [...new Set(formulas.flatMap(withParts))].filter(({ kind }) => kind !== 'range');
      const workbook = workbookOf({ 数据: typed, out: nodes.map((node) => [node]) });
      const mine = evaluate(workbook);
      const theirs = calculate(workbook).get('out');
      const rowOf = new Map(nodes.map((node, index) => [node, index + 1]));
      const typedInto = ({ top, left, bottom, right }: RangeAddress) =>
        typed.slice(top - 1, bottom).flatMap((row) => row.slice(left - 1, right));
      const here = (node: Expression): Shown =>
        node.kind === 'range' ? typedInto(node.at) : valueAt(mine, 'out', rowOf.get(node) ?? 0, 1);
      const there = (node: Expression): Shown => theirs?.get(rowOf.get(node) ?? 0)?.get(1);
      const isAgreed = (node: Expression) => node.kind === 'range' || isSame(here(node), there(node));
      for (const node of nodes) {
        const parts = partsOf(node);
        const shown = parts.map(here);
        const name = nameOf(node);
        const isKnown = differences.some(({ among, shows }) => name && among.includes(name) && shows(shown, parts));
        if (isKnown || !parts.every(isAgreed)) {
          leftOut += 1;
          continue;
        }
        compared += 1;
        if (node.kind === 'call') witnessed.add(node.name);
        const what = `${print(node, '数据')} with ${JSON.stringify(shown)}`;
        if (isAgreed(node)) continue;
        expect(`${what}: ${JSON.stringify(here(node))}`).toBe(`${what}: ${JSON.stringify(there(node))}`);
      }
    }),
    { seed: 20180614, numRuns: 150 },
  );
  expect(leftOut).toBeLessThan(compared / 5);
  expect([...witnessed].toSorted()).toEqual(functionNames);
});
