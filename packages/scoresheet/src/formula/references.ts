import type { CellAddress, Expression, RangeAddress } from './expression.js';

interface References {
  readonly cell: (at: CellAddress) => void;
  readonly block: (at: RangeAddress) => void;
}

/** Names everything that a formula looks at, in the order in which it stands there. */
export function eachReference(expression: Expression, told: References): void {
  switch (expression.kind) {
    case 'value':
      break;
    case 'cell':
      told.cell(expression.at);
      break;
    case 'range':
      told.block(expression.at);
      break;
    case 'operation':
      eachReference(expression.left, told);
      eachReference(expression.right, told);
      break;
    case 'call':
    case 'envscore':
      for (const each of expression.args) eachReference(each, told);
      break;
    case 'row':
      for (const each of expression.parts) eachReference(each, told);
      break;
  }
}
