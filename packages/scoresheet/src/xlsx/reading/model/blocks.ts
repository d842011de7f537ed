import type { RangeAddress } from '../../../formula/expression.js';
import { parseBlock } from '../names.js';
import { shiftFormula } from '../shift.js';
import type { Budget } from '../budget.js';

/** The blocks of a list such as `B3:B5 D3`. */
export const blocksIn = (list: string, sheet: string, budget: Budget): readonly RangeAddress[] => {
  const blocks: RangeAddress[] = [];
  for (const [each] of list.matchAll(/[^\s]+/g)) {
    budget.cell();
    const at = parseBlock(each);
    if (at !== undefined) blocks.push({ sheet, ...at });
  }
  return blocks;
};

/**
 * What formulas of a rule for several blocks say at each of them: a file has them for the corner of the smallest block that has all of
 * them in it. The same for a rule that has none.
 */
export const formulasAt = (
  blocks: readonly RangeAddress[],
  formulas: readonly string[],
  budget: Budget,
): readonly (readonly [RangeAddress, readonly string[]])[] => {
  const corner = blocks.reduce((so, { top, left }) => ({ top: Math.min(so.top, top), left: Math.min(so.left, left) }), {
    top: Infinity,
    left: Infinity,
  });
  return blocks.map((at) => {
    budget.cell();
    const [rows, columns] = [at.top - corner.top, at.left - corner.left];
    const moved = (formula: string): string => {
      budget.sharedFormula(formula.length);
      return rows === 0 && columns === 0 ? formula : shiftFormula(formula, rows, columns);
    };
    return [at, formulas.map(moved)];
  });
};
