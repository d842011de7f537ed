import { edition, findUnit } from '@envscore/rules-core';
import { Grid } from '../../layout/grid.js';
import { valueAt } from '../../layout/document.js';
import { typed } from '../../layout/typed.js';
import { validationOf } from '../../layout/validation.js';
import type { Sheet } from '../../workbook/workbook.js';
import { zhCN } from '../../wording/zh-CN.js';
import { at } from '../facts.js';
import { layoutVersion } from '../version.js';
import { policyText } from '../policy-text.js';
import { coverInputs } from '../tables.js';
import { type Content, inputStyle } from './content.js';

/** Who reviews whom for what, by which edition and policy. */
export function coverSheet({ review, placed, formulas, words }: Content): Sheet {
  const { cover } = placed;
  const grid = new Grid(zhCN.sheets.cover);
  grid.put(1, 2, zhCN.coverTitle, 'title');
  for (const { key, spec, isDeclared } of coverInputs) {
    const cell = at(cover, key);
    grid.put(cell.row, 2, spec.label, 'label');
    const value = valueAt(review, key);
    grid.put(cell.row, cell.column, typed(spec, value), isDeclared ? 'declared' : inputStyle(spec));
    const unit = key === 'unit' && typeof value === 'string' ? findUnit(value) : undefined;
    if (unit !== undefined)
      grid.put(cell.row, cell.column + 1, unit.level === 'matter' ? unit.matter.name : unit.category.name, 'declared');
    const place = { sheet: cell.sheet, top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
    const validation = isDeclared ? undefined : validationOf(spec, place, words, '');
    if (validation !== undefined) grid.validate(validation);
  }
  const fixed = (key: string, label: string, value: string | number | undefined): void => {
    const cell = at(cover, key);
    grid.put(cell.row, 2, label, 'label');
    grid.put(cell.row, cell.column, value, 'declared');
  };
  const stated = (key: string): string | number | undefined => {
    const value = valueAt(review, key);
    return typeof value === 'string' || typeof value === 'number' ? value : undefined;
  };
  fixed('edition', zhCN.cover.edition, stated('edition') ?? edition.id);
  fixed('policy', zhCN.cover.policy, policyText(valueAt(review, 'policy')));
  fixed('layout', zhCN.cover.layout, stated('layout') ?? layoutVersion);
  for (const key of ['status', 'total', 'composition', 'technical', 'laboratory'] as const) {
    const cell = at(cover, key);
    const formula = formulas(cell);
    grid.put(cell.row, 2, zhCN.cover[key], 'label');
    if (formula !== undefined) grid.calculate(cell, formula, 'computed');
  }
  [3, 26, 40, 30].forEach((width, index) => {
    grid.width(index + 1, width);
  });
  return grid.sheet({ isProtected: true, page: { orientation: 'portrait', margins: zhCN.margins, fitToWidth: true } });
}
