import { cellBlock } from '../../formula/cell-block.js';
import { catalogueOf, criteriaOf, institutionTable } from '@envscore/rules-core';
import { valueAt } from '../../layout/document.js';
import { Grid } from '../../layout/grid.js';
import { typed } from '../../layout/typed.js';
import { validationOf } from '../../layout/validation.js';
import type { Sheet } from '../../workbook/workbook.js';
import { zhCN } from '../../wording/zh-CN.js';
import { at, wordsAllowed } from '../facts.js';
import { institutionColumns, institutionHeader } from '../placed.js';
import { codesOf } from '../codes.js';
import { institutionInputs } from '../tables.js';
import { type Content, footerOf, inputStyle } from './content.js';
import { markPoints, markSaid, markStatus, titleHeights } from './marks.js';
import { entryTab } from './tabs.js';

const { criteria: titles } = catalogueOf('zh');
const columns = institutionColumns;
const widths = { code: 8, label: 46, answer: 30, differs: 30, note: 24 } as const;

/** The institution's single facts and the points of table (一), criterion by criterion. */
export function institutionSheet({ review, placed, formulas, words }: Content): Sheet {
  const { institution, shape } = placed;
  const grid = new Grid(zhCN.sheets.institution);
  grid.put(1, 1, zhCN.institutionTitle, 'title');
  grid.put(2, 1, zhCN.institutionHelp, 'help');
  titleHeights(grid);
  for (const key of ['code', 'label', 'answer', 'differs', 'note'] as const) {
    grid.put(institutionHeader, columns[key], zhCN.institutionHeadings[key], 'heading');
    grid.width(columns[key], widths[key]);
  }
  grid.height(institutionHeader, 24);
  let last = institutionHeader;
  const line = (row: number, code: string, label: string, style: 'section' | 'label', height: number): void => {
    const isSection = style === 'section';
    grid.put(row, columns.code, code, style);
    grid.put(row, columns.label, label, style);
    grid.put(row, columns.differs, undefined, isSection ? 'section' : 'said');
    grid.put(row, columns.note, undefined, isSection ? 'section' : 'note');
    grid.height(row, height);
    last = Math.max(last, row);
  };
  const calculated = (key: string, label: string, code: string, style: 'total' | 'computed'): void => {
    const cell = at(institution, key);
    const formula = formulas(cell);
    line(cell.row, code, label, style === 'total' ? 'section' : 'label', 22);
    if (formula === undefined) grid.put(cell.row, cell.column, undefined, style);
    else grid.calculate(cell, formula, style);
    if (code !== '') markPoints(grid, cellBlock(cell));
  };
  for (const key of ['total', 'status', 'headcount', 'scored', 'sum', 'disqualified'] as const)
    calculated(key, zhCN.institution[key], '', 'computed');
  markStatus(grid, cellBlock(at(institution, 'status')));
  const title = (code: string): string => Object.entries(titles).find(([key]) => key === code)?.[1] ?? '';
  for (const criterion of criteriaOf(institutionTable)) {
    calculated(criterion.code, `${title(criterion.code)}${zhCN.forms.points(criterion.max)}`, criterion.code, 'total');
    for (const code of codesOf(criterion)) if (code !== criterion.code) calculated(code, title(code), code, 'computed');
    for (const { key, spec: stated } of institutionInputs) {
      if (!Object.hasOwn(criterion.facts, key.split('.')[0] ?? '')) continue;
      const spec = { ...stated, words: wordsAllowed(stated, shape.unit) };
      const cell = at(institution, key);
      line(cell.row, '', spec.label, 'label', 22);
      grid.put(cell.row, cell.column, typed(stated, valueAt(review, `facts.${key}`)), inputStyle(spec));
      const differs = { ...cell, column: columns.differs };
      const formula = formulas(differs);
      if (formula !== undefined) grid.calculate(differs, formula, 'said');
      const validation = validationOf(spec, cellBlock(cell), words, zhCN.rules.institution);
      if (validation !== undefined) grid.validate(validation);
    }
  }
  const table = { sheet: grid.name, row: institutionHeader + 1, column: columns.differs };
  markSaid(grid, cellBlock(table, { row: last }));
  return grid.sheet({
    isProtected: true,
    tab: entryTab,
    frozen: { rows: institutionHeader, columns: 0 },
    page: {
      orientation: 'portrait',
      margins: zhCN.margins,
      fitToWidth: true,
      repeatedRows: { from: institutionHeader, to: institutionHeader },
      printArea: cellBlock({ sheet: grid.name, row: 1, column: 1 }, { row: last, column: columns.differs }),
      footer: footerOf(grid.name),
    },
  });
}
