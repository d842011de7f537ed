import { functions, functionIds, spills } from '@envscore/functions';
import { type Expression, type RangeAddress, cellBlock, eachReference, parseFormula } from '@envscore/scoresheet';

/** A formula that somebody typed or a file brought: as the rules' own evaluator takes it, or text that only the grid's engine can read. */
export type Formula =
  { readonly expression: Expression; readonly reads: readonly RangeAddress[] } | { readonly foreign: true };

/** What a formula looks at, block by block. */
function readsOf(expression: Expression): readonly RangeAddress[] {
  const found: RangeAddress[] = [];
  eachReference(expression, { cell: (at) => found.push(cellBlock(at)), block: (at) => found.push(at) });
  return found;
}

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
    return { expression, reads: readsOf(expression) };
  } catch (error) {
    if (error instanceof SyntaxError) return { foreign: true };
    throw error;
  }
}
