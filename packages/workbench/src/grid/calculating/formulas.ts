import { functions, functionIds, spills } from '@envscore/functions';
import { type Expression, type RangeAddress, parseFormula } from '@envscore/scoresheet';

/** A formula that somebody typed or a file brought: as the rules' own evaluator takes it, or text that only the grid's engine can read. */
export type Formula =
  { readonly expression: Expression; readonly reads: readonly RangeAddress[] } | { readonly foreign: true };

const collect = (expression: Expression, found: RangeAddress[]): void => {
  switch (expression.kind) {
    case 'value':
      break;
    case 'cell': {
      const { sheet, row, column } = expression.at;
      found.push({ sheet, top: row, left: column, bottom: row, right: column });
      break;
    }
    case 'range':
      found.push(expression.at);
      break;
    case 'operation':
      collect(expression.left, found);
      collect(expression.right, found);
      break;
    case 'call':
    case 'envscore':
      for (const each of expression.args) collect(each, found);
      break;
    case 'row':
      for (const each of expression.parts) collect(each, found);
      break;
  }
};

const spilling: ReadonlySet<string> = new Set(functionIds.filter((id) => spills(functions[id])));

/** Whether it gives more than one cell holds. */
function isSpilling(expression: Expression): boolean {
  switch (expression.kind) {
    case 'operation':
      return isSpilling(expression.left) || isSpilling(expression.right);
    case 'envscore':
      return spilling.has(expression.id) || expression.args.some(isSpilling);
    case 'call':
      return expression.args.some(isSpilling);
    case 'row':
      return expression.parts.some(isSpilling);
    case 'value':
    case 'cell':
    case 'range':
      return false;
  }
}

/** Reads a formula without its `=`, for a cell of the sheet `home`. */
export function readFormula(text: string, home: string): Formula {
  try {
    const expression = parseFormula(text, home);
    if (isSpilling(expression)) return { foreign: true };
    const reads: RangeAddress[] = [];
    collect(expression, reads);
    return { expression, reads };
  } catch (error) {
    if (error instanceof SyntaxError) return { foreign: true };
    throw error;
  }
}
