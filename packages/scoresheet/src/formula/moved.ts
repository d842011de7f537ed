import type { CellAddress, Expression, RangeAddress } from './expression.js';

/** Where a cell has gone; of a block, where its first and last cell have. */
export type Move = (at: CellAddress) => CellAddress;

export function movedRange({ sheet, top, left, bottom, right }: RangeAddress, to: Move): RangeAddress {
  const first = to({ sheet, row: top, column: left });
  const last = to({ sheet, row: bottom, column: right });
  return { sheet: first.sheet, top: first.row, left: first.column, bottom: last.row, right: last.column };
}

/** A formula whose references follow what they mean. */
export function moved(expression: Expression, to: Move): Expression {
  const inside = (each: Expression): Expression => moved(each, to);
  switch (expression.kind) {
    case 'value':
      return expression;
    case 'cell':
      return { ...expression, at: to(expression.at) };
    case 'range':
      return { ...expression, at: movedRange(expression.at, to) };
    case 'operation':
      return { ...expression, left: inside(expression.left), right: inside(expression.right) };
    case 'call':
    case 'envscore':
      return { ...expression, args: expression.args.map(inside) };
    case 'row':
      return { ...expression, parts: expression.parts.map(inside) };
  }
}
