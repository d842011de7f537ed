import { callCatalogue } from '../../formula/catalogue.js';
import { calculatorOf } from '../../formula/evaluate.js';
import type { Expression, Scalar } from '../../formula/expression.js';
import type { Move } from '../../formula/moved.js';
import { FormulaError, type Value, errorCodes, wrongValue } from '../../formula/values.js';
import type { FoundCell, Snapshot } from '../../workbook/snapshot.js';

/** What a formula gives from the values that stand in the file, be they right or wrong; nothing where it cannot be calculated. */
export type Calculate = (formula: Expression, to: Move) => Scalar | FormulaError | undefined;

export function calculateFrom({ sheets }: Snapshot): Calculate {
  const cells = new Map(sheets.map((sheet) => [sheet.name, sheet.cells]));
  const calculate = calculatorOf((sheet, row, column) => valueOf(cells.get(sheet)?.get(row)?.get(column)), {
    envscore: callCatalogue,
  });
  return (formula, to) => {
    try {
      return calculate(formula, to);
    } catch {
      // A table that has been taken apart: its formulas make no sense any more, which is told where it was done.
      return undefined;
    }
  };
}

function valueOf(cell: FoundCell | undefined): Value {
  if (cell?.error === undefined) return cell?.value;
  const code = errorCodes.find((one) => one === cell.error);
  return code === undefined ? wrongValue : new FormulaError(code);
}

/** Whether a cell shows what a formula gives; numbers are the same that are shown alike. */
export function isShown({ value, error }: FoundCell, given: Scalar | FormulaError): boolean {
  if (given instanceof FormulaError) return error === given.code;
  if (typeof value === 'number' && typeof given === 'number') return Math.abs(value - given) < 1e-9;
  return value === given;
}
