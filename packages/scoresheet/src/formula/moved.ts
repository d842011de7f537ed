import type { CellAddress, Expression } from './expression.js';

/** Where a cell has gone; of a block, where its first and last cell have. */
export type Move = (at: CellAddress) => CellAddress;

/** A formula whose references follow what they mean. */
export function moved(expression: Expression, to: Move): Expression {
  const inside = (each: Expression): Expression => moved(each, to);
  switch (expression.kind) {
    case 'value':
      return expression;
    case 'cell':
      return { ...expression, at: to(expression.at) };
    case 'range': {
      const { sheet, top, left, bottom, right } = expression.at;
      const first = to({ sheet, row: top, column: left });
      const last = to({ sheet, row: bottom, column: right });
      return {
        ...expression,
        at: { sheet: first.sheet, top: first.row, left: first.column, bottom: last.row, right: last.column },
      };
    }
    case 'operation':
      return { ...expression, left: inside(expression.left), right: inside(expression.right) };
    case 'call':
    case 'envscore':
      return { ...expression, args: expression.args.map(inside) };
    case 'row':
      return { ...expression, parts: expression.parts.map(inside) };
  }
}
