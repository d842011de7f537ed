import { catalogueOf, criteriaOf, institutionTable } from '@envscore/rules-core';
import { Grid } from '../../layout/grid.js';
import { valueAt } from '../../layout/document.js';
import { typed } from '../../layout/typed.js';
import { validationOf } from '../../layout/validation.js';
import type { Sheet } from '../../workbook/workbook.js';
import { zhCN } from '../../wording/zh-CN.js';
import { at, wordsAllowed } from '../facts.js';
import { codesOf } from '../placed.js';
import { institutionInputs } from '../tables.js';
import { type Content, inputStyle } from './content.js';

const { criteria: titles } = catalogueOf('zh');

/** The institution's single facts and the points of table (一), criterion by criterion. */
export function institutionSheet({ review, placed, formulas, words }: Content): Sheet {
  const { institution, shape } = placed;
  const grid = new Grid(zhCN.sheets.institution);
  grid.put(1, 1, zhCN.sheets.institution, 'title');
  grid.put(2, 1, zhCN.institutionHelp, 'help');
  const calculated = (key: string, label: string, code: string, style: string): void => {
    const cell = at(institution, key);
    const formula = formulas(cell);
    grid.put(cell.row, 1, code, 'label');
    grid.put(cell.row, 2, label, style === 'total' ? 'section' : 'label');
    if (formula === undefined) grid.put(cell.row, cell.column, undefined, style);
    else grid.calculate(cell, formula, style);
  };
  for (const key of ['total', 'status', 'headcount', 'scored', 'sum', 'disqualified'] as const)
    calculated(key, zhCN.institution[key], '', 'computed');
  const title = (code: string): string => Object.entries(titles).find(([key]) => key === code)?.[1] ?? '';
  for (const criterion of criteriaOf(institutionTable)) {
    calculated(criterion.code, `${title(criterion.code)}（${criterion.max}）`, criterion.code, 'total');
    for (const code of codesOf(criterion)) if (code !== criterion.code) calculated(code, title(code), code, 'computed');
    for (const { key, spec: stated } of institutionInputs) {
      if (!Object.hasOwn(criterion.facts, key.split('.')[0] ?? '')) continue;
      const spec = { ...stated, words: wordsAllowed(stated, shape.unit) };
      const cell = at(institution, key);
      grid.put(cell.row, 1, undefined, 'label');
      grid.put(cell.row, 2, spec.label, 'label');
      grid.put(cell.row, cell.column, typed(stated, valueAt(review, `facts.${key}`)), inputStyle(spec));
      const place = { sheet: cell.sheet, top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
      const validation = validationOf(spec, place, words, zhCN.rules.institution);
      if (validation !== undefined) grid.validate(validation);
    }
  }
  [8, 44, 30, 30].forEach((width, index) => {
    grid.width(index + 1, width);
  });
  return grid.sheet({
    isProtected: true,
    frozen: { rows: 2, columns: 0 },
    page: { orientation: 'portrait', margins: zhCN.margins, fitToWidth: true },
  });
}
