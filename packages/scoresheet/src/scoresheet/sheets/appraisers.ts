import { appraiserTable, catalogueOf, criteriaOf } from '@envscore/rules-core';
import { Grid } from '../../layout/grid.js';
import { isScalar, valueAt } from '../../layout/document.js';
import { typed } from '../../layout/typed.js';
import { validationOf } from '../../layout/validation.js';
import type { Sheet } from '../../workbook/workbook.js';
import { zhCN } from '../../wording/zh-CN.js';
import { cellIn, codesOf, columnIn } from '../placed.js';
import { peopleOf } from '../review.js';
import { appraiserInputs } from '../tables.js';
import { type Content, inputStyle } from './content.js';

const { columns: headings } = zhCN;
const { criteria: titles, labels } = catalogueOf('zh');

/** One row an appraiser: every fact and judgement of table (二), the points of each criterion, total and status. */
export function appraisersSheet({ review, placed, formulas, words }: Content): Sheet {
  const { appraisers } = placed;
  const grid = new Grid(appraisers.sheet);
  grid.put(1, 1, appraisers.sheet, 'title');
  grid.put(2, 1, zhCN.appraisersHelp, 'help');
  const column = (key: string): number => cellIn(appraisers, key, appraisers.top).column;
  const head = (key: string, label: string, width: number): void => {
    grid.put(appraisers.header, column(key), label, 'heading');
    grid.width(column(key), width);
  };
  head('id', labels.review['appraisers.id'], 6);
  head('name', labels.review['appraisers.name'], 10);
  head('major', labels.review['appraisers.major'], 14);
  for (const { key, spec, width } of appraiserInputs) {
    head(key, spec.label, width);
    const validation = validationOf(spec, columnIn(appraisers, key), words, zhCN.rules.appraisers);
    if (validation !== undefined) grid.validate(validation);
  }
  const codes = criteriaOf(appraiserTable).flatMap(codesOf);
  for (const code of codes) head(code, `${code} ${Object.entries(titles).find(([key]) => key === code)?.[1] ?? ''}`, 9);
  head('total', headings.total, 9);
  head('status', headings.status, 10);
  head('differs', headings.differs, 18);
  head('note', headings.note, 20);
  const people = peopleOf(review);
  for (let row = appraisers.top; row <= appraisers.bottom; row += 1) {
    const person = people[row - appraisers.top];
    for (const key of ['id', 'name', 'major']) {
      const stated = valueAt(person, key);
      grid.put(row, column(key), isScalar(stated) ? stated : undefined, key === 'id' ? 'computed' : 'label');
    }
    for (const { key, spec } of appraiserInputs) {
      grid.put(row, column(key), typed(spec, valueAt(person, `facts.${key}`)), inputStyle(spec));
    }
    for (const key of [...codes, 'total', 'status']) {
      const at = cellIn(appraisers, key, row);
      const formula = formulas(at);
      if (formula !== undefined) grid.calculate(at, formula, key === 'total' ? 'total' : 'computed');
    }
    grid.put(row, column('note'), undefined, 'note');
  }
  return grid.sheet({
    isProtected: true,
    frozen: { rows: appraisers.header, columns: 2 },
    page: {
      orientation: 'landscape',
      margins: zhCN.margins,
      fitToWidth: true,
      repeatedRows: { from: appraisers.header, to: appraisers.header },
    },
  });
}
