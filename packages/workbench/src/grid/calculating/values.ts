import { type CellValue, FormulaError, errorCodes } from '@envscore/scoresheet';
import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';

const errors: ReadonlyMap<string, FormulaError> = new Map(errorCodes.map((code) => [code, new FormulaError(code)]));

/** What a cell of the grid holds, as formulas see it. */
export function cellValue(cell: Nullable<ICellData>): CellValue {
  const { v, t } = cell ?? {};
  if (v === undefined || v === null) return undefined;
  if (t === CellValueType.BOOLEAN) return v === true || v === 1 || v === 'TRUE';
  return typeof v === 'string' ? (errors.get(v) ?? v) : v;
}

/** What a cell of the grid is to hold. */
export function gridValue(value: CellValue): Pick<ICellData, 'v' | 't'> {
  if (value === undefined) return { v: null, t: null };
  if (value instanceof FormulaError) return { v: value.code, t: CellValueType.STRING };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: typeof value === 'number' ? CellValueType.NUMBER : CellValueType.STRING };
}
