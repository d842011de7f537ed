import type { CellAddress, Scalar } from '../../formula/expression.js';
import { zhCN } from '../../wording/zh-CN.js';
import { type Found, columnOf, tableIn } from '../layout/found.js';

/** A number of the roster that is not the one that the form of its row was made for. */
interface Renumbered {
  readonly at: CellAddress;
  readonly found: Scalar | undefined;
  /** The number in the name of the form. */
  readonly made: number;
}

/** Numbers of the roster that somebody has changed; forms keep theirs in their names. */
export function renumbered({ book, appraiserForms, ...found }: Found): readonly Renumbered[] {
  const { sheet, rows, ...roster } = tableIn(found, 'appraisers');
  const column = columnOf({ sheet, rows, ...roster }, 'id');
  return appraiserForms.flatMap(({ sheet: form }, index): readonly Renumbered[] => {
    const row = rows[index];
    const [, digits] = form === undefined ? [] : (numberedForm.exec(form.name) ?? []);
    if (row === undefined || digits === undefined) return [];
    const at = { sheet, row, column };
    const id = book.value(at);
    return Number(id) === Number(digits) ? [] : [{ at, found: id, made: Number(digits) }];
  });
}

const numberedForm = new RegExp(`^${zhCN.sheets.appraiserForm('')}([0-9]+)`);
