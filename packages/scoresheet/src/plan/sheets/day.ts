import { cellBlock } from '../../formula/cell-block.js';
import { valueAt } from '../../layout/document.js';
import { Grid } from '../../layout/grid.js';
import { typed } from '../../layout/typed.js';
import { validationOf } from '../../layout/validation.js';
import type { Words } from '../../layout/words.js';
import { policyText } from '../../scoresheet/policy-text.js';
import { inputStyle } from '../../scoresheet/sheets/content.js';
import type { Sheet } from '../../workbook/workbook.js';
import { type PlacedPlan, dayLayout } from '../placed.js';
import { dayColumns } from '../tables.js';
import { planLayout } from '../version.js';
import { zhCN } from '../wording/zh-CN.js';

/** The day itself, and how the other sheets are filled. */
export function daySheet({ day }: PlacedPlan, plan: unknown, words: Words): Sheet {
  const { label, answer, help } = dayLayout;
  const grid = new Grid(zhCN.sheets.day);
  grid.put(1, label, zhCN.title, 'title');
  for (const { key, spec } of dayColumns) {
    const at = day.get(key);
    if (at === undefined) throw new Error(`no cell for ${key}`);
    const value = valueAt(plan, key);
    grid.put(at.row, label, spec.label, 'label');
    grid.height(at.row, 22);
    grid.put(at.row, answer, key === 'policy' ? policyText(value) : typed(spec, value), inputStyle(spec));
    const validation = validationOf(spec, cellBlock(at), words, zhCN.rule);
    if (validation !== undefined) grid.validate(validation);
  }
  for (const [key, text] of Object.entries(zhCN.dayHelp)) {
    const at = day.get(key);
    if (at !== undefined) grid.put(at.row, help, text, 'help');
  }
  const layout = day.get('layout');
  if (layout !== undefined) {
    grid.put(layout.row, label, zhCN.day.layout, 'label');
    grid.height(layout.row, 22);
    grid.put(layout.row, answer, planLayout, 'declared');
  }
  const first = dayLayout.top + day.size + 1;
  for (let column: number = label; column <= help; column += 1)
    grid.put(first, column, column === label ? zhCN.guide : undefined, 'section');
  grid.merge(first, label, first, help);
  zhCN.guideSteps.forEach((step, index) => {
    const row = first + 1 + index;
    grid.put(row, label, step, 'help');
    grid.merge(row, label, row, help);
    grid.height(row, 20);
  });
  [3, 20, 44, 60].forEach((width, index) => {
    grid.width(index + 1, width);
  });
  return grid.sheet({
    isProtected: true,
    page: {
      orientation: 'landscape',
      margins: { left: 12, right: 12, top: 15, bottom: 15, header: 8, footer: 8 },
      fitToWidth: true,
    },
  });
}
