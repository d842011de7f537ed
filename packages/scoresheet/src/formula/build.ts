import type { CellAddress, Expression, FunctionName, Operator, RangeAddress, Scalar } from './expression.js';

/** Wherever a formula part is expected, a plain value stands for itself. */
export type Operand = Expression | Scalar;

export const value = (scalar: Scalar): Expression => ({ kind: 'value', value: scalar });

const part = (operand: Operand): Expression => (typeof operand === 'object' ? operand : value(operand));

export const cell = (sheet: string, row: number, column: number): Expression => ({
  kind: 'cell',
  at: { sheet, row, column },
});

export const cellAt = (at: CellAddress): Expression => ({ kind: 'cell', at });

export const range = (sheet: string, top: number, left: number, bottom: number, right: number): Expression => ({
  kind: 'range',
  at: { sheet, top, left, bottom, right },
});

export const rangeAt = (at: RangeAddress): Expression => ({ kind: 'range', at });

export const op = (left: Operand, operator: Operator, right: Operand): Expression => ({
  kind: 'operation',
  operator,
  left: part(left),
  right: part(right),
});

export const call = (name: FunctionName, ...args: readonly Operand[]): Expression => ({
  kind: 'call',
  name,
  args: args.map(part),
});

export const envscore = (id: string, ...args: readonly Operand[]): Expression => ({
  kind: 'envscore',
  id,
  args: args.map(part),
});

export const row = (parts: readonly Operand[]): Expression => ({ kind: 'row', parts: parts.map(part) });

const junction = (name: 'AND' | 'OR', nothing: boolean, operands: readonly Operand[]): Expression => {
  const flat: Expression[] = [];
  for (const operand of operands) {
    const each = part(operand);
    if (each.kind === 'call' && each.name === name) flat.push(...each.args);
    else flat.push(each);
  }
  const [only] = flat;
  if (only === undefined) return value(nothing);
  return flat.length === 1 ? only : call(name, ...flat);
};

/** All of them. Of one it is that one, of nothing TRUE. */
export const and = (...operands: readonly Operand[]): Expression => junction('AND', true, operands);

/** Any of them. Of one it is that one, of nothing FALSE. */
export const or = (...operands: readonly Operand[]): Expression => junction('OR', false, operands);

export const not = (operand: Operand): Expression => call('NOT', operand);

export const iff = (condition: Operand, then: Operand, otherwise: Operand): Expression =>
  call('IF', condition, then, otherwise);

/** The parts as one text, also where there is one part only or none. */
export const concat = (...operands: readonly Operand[]): Expression => {
  const [first, ...rest] = operands;
  if (first === undefined) return value('');
  if (rest.length === 0) return typeof first === 'string' ? value(first) : op(first, '&', '');
  return rest.reduce<Expression>((before, each) => op(before, '&', each), part(first));
};

/** Excel's `=`: letters' case does not matter, and a blank cell equals "" and 0. */
export const equals = (left: Operand, right: Operand): Expression => op(left, '=', right);

/** Text in the cells of a range or a cell counts nothing; use `+` where it should be a mistake. */
export const sum = (...operands: readonly Operand[]): Expression =>
  operands.length === 0 ? value(0) : call('SUM', ...operands);
