import type { Words } from '../../layout/words.js';
import type { CellAddress, Expression } from '../../formula/expression.js';
import type { Placed } from '../placed.js';
import type { FactSpec } from '../../layout/fact-spec.js';
import type { StyleName } from '../../workbook/workbook.js';
import { zhCN } from '../../wording/zh-CN.js';

/** Formulas by the cell they fill. */
type Formulas = (at: CellAddress) => Expression | undefined;

/** What every sheet of a scoresheet is made from. */
export interface Content {
  readonly review: unknown;
  readonly placed: Placed;
  readonly formulas: Formulas;
  readonly words: Words;
}

/** How the cell of a fact looks. */
export function inputStyle({ type, isList }: FactSpec): StyleName {
  if (type.type === 'date') return 'inputDate';
  return type.type === 'text' || type.type === 'code' || isList ? 'inputText' : 'input';
}

/** What stands at the foot of every page but the forms': the sheet and the page. */
export const footerOf = (sheet: string) => ({ left: sheet, right: zhCN.pages });
