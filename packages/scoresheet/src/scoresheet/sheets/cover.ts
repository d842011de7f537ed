import { catalogueOf, edition, findUnit, thresholds } from '@envscore/rules-core';
import { call, cellAt, concat, iff, op } from '../../formula/build.js';
import { valueAt } from '../../layout/document.js';
import { Grid } from '../../layout/grid.js';
import { typed } from '../../layout/typed.js';
import { validationOf } from '../../layout/validation.js';
import type { Scalar } from '../../formula/expression.js';
import { cellBlock } from '../../formula/cell-block.js';
import type { Sheet } from '../../workbook/workbook.js';
import { zhCN } from '../../wording/zh-CN.js';
import { at } from '../facts.js';
import { coverColumns, coverGroups } from '../placed.js';
import { policyText } from '../policy-text.js';
import { coverInputs } from '../tables.js';
import { layoutVersion } from '../version.js';
import { type Content, footerOf, inputStyle } from './content.js';
import { markStatus, paint, titleHeights } from './marks.js';
import { resultTab } from './tabs.js';

const { sections } = catalogueOf('zh');
const { cover: words } = zhCN;
const { label: labelColumn, remark: remarkColumn } = coverColumns;
const widths = [2, 24, 40, 40];
const rowHeight = 24;

/** Who reviews whom for what, what came out, by which edition and policy. */
export function coverSheet({ review, placed, formulas, words: lists }: Content): Sheet {
  const { cover } = placed;
  const grid = new Grid(zhCN.sheets.cover);
  grid.put(1, labelColumn, zhCN.coverTitle, 'title');
  grid.put(2, labelColumn, words.help, 'help');
  titleHeights(grid);
  for (const [group, keys] of Object.entries(coverGroups)) {
    const row = at(cover, keys[0]).row - 1;
    paint(grid, row, labelColumn, remarkColumn, 'group');
    grid.put(row, labelColumn, Object.entries(words.groups).find(([key]) => key === group)?.[1], 'group');
    grid.height(row, rowHeight);
  }
  const line = (key: string, label: string, remark: Scalar | undefined): void => {
    const { row } = at(cover, key);
    grid.put(row, labelColumn, label, 'label');
    grid.put(row, remarkColumn, remark, 'label');
    grid.height(row, rowHeight);
  };
  for (const { key, spec, isDeclared } of coverInputs) {
    const cell = at(cover, key);
    const value = valueAt(review, key);
    const unit = key === 'unit' && typeof value === 'string' ? findUnit(value) : undefined;
    const name = unit && (unit.level === 'matter' ? unit.matter.name : unit.category.name);
    line(key, spec.label, name ?? Object.entries(words.remarks).find(([one]) => one === key)?.[1]);
    grid.put(cell.row, cell.column, typed(spec, value), isDeclared ? 'declared' : inputStyle(spec));
    const validation = isDeclared ? undefined : validationOf(spec, cellBlock(cell), lists, '');
    if (validation !== undefined) grid.validate(validation);
  }
  const fixed = (key: 'edition' | 'policy' | 'layout', value: Scalar | undefined): void => {
    const cell = at(cover, key);
    line(key, words[key], words.remarks[key]);
    grid.put(cell.row, cell.column, value, 'declared');
  };
  const stated = (key: string): string | number | undefined => {
    const value = valueAt(review, key);
    return typeof value === 'string' || typeof value === 'number' ? value : undefined;
  };
  fixed('edition', stated('edition') ?? edition.id);
  fixed('policy', policyText(valueAt(review, 'policy')));
  fixed('layout', stated('layout') ?? layoutVersion);
  for (const key of coverGroups.result) {
    const cell = at(cover, key);
    const formula = formulas(cell);
    line(key, key === 'status' ? words.status : sections[key], key === 'status' ? words.remarks.status : undefined);
    if (formula !== undefined) grid.calculate(cell, formula, key === 'total' ? 'total' : 'computed');
    if (key === 'status') continue;
    const threshold = thresholds[key];
    const points = cellAt(cell);
    const reached = `${words.threshold}${threshold}${words.reached}`;
    const short = concat(
      `${words.threshold}${threshold}${words.short}`,
      call('ROUND', op(threshold, '-', points), 1),
      words.points,
    );
    grid.calculate({ ...cell, column: remarkColumn }, iff(op(points, '>=', threshold), reached, short), 'label');
  }
  markStatus(grid, cellBlock(at(cover, 'status')));
  widths.forEach((width, index) => {
    grid.width(index + 1, width);
  });
  return grid.sheet({
    isProtected: true,
    tab: resultTab,
    page: { orientation: 'portrait', margins: zhCN.margins, fitToWidth: true, footer: footerOf(grid.name) },
  });
}
