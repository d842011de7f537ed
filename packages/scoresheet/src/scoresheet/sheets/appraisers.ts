import { cellBlock } from '../../formula/cell-block.js';
import { appraiserTable, catalogueOf, criteriaOf } from '@envscore/rules-core';
import { isScalar, valueAt } from '../../layout/document.js';
import { Grid } from '../../layout/grid.js';
import { heightOf, linesOf } from '../../layout/measure.js';
import { styles } from '../../layout/styles.js';
import { typed } from '../../layout/typed.js';
import { validationOf } from '../../layout/validation.js';
import type { Sheet, StyleName } from '../../workbook/workbook.js';
import { zhCN } from '../../wording/zh-CN.js';
import { peopleOf } from '../entries.js';
import { cellIn, columnIn } from '../../layout/placed-table.js';
import { codesOf } from '../codes.js';
import { appraiserInputs } from '../tables.js';
import { type Content, footerOf, inputStyle } from './content.js';
import { markPoints, markSaid, markStatus, paint, titleHeights } from './marks.js';
import { entryTab } from './tabs.js';

const { columns: headings } = zhCN;
const { criteria: titles, labels, sections } = catalogueOf('zh');

/** Two lines of what is typed. */
const rowHeight = 32;
const pointsWidth = 11;
const looks: Readonly<Record<string, StyleName>> = { total: 'total', status: 'computed', differs: 'said' };

/** One row an appraiser: every fact and judgement of table (二), the points of each criterion, total and status. */
export function appraisersSheet({ review, placed, formulas, words }: Content): Sheet {
  const { appraisers } = placed;
  const grid = new Grid(appraisers.sheet);
  grid.put(1, 1, zhCN.appraisersTitle, 'title');
  grid.put(2, 1, zhCN.appraisersHelp, 'help');
  titleHeights(grid);
  const column = (key: string): number => cellIn(appraisers, key, appraisers.top).column;
  let deepest = 0;
  const head = (key: string, label: string, width: number): void => {
    grid.put(appraisers.header, column(key), label, 'heading');
    grid.width(column(key), width);
    deepest = Math.max(deepest, linesOf(label, width, styles.heading.font.size));
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
  for (const code of codes) {
    head(code, `${code} ${Object.entries(titles).find(([key]) => key === code)?.[1] ?? ''}`, pointsWidth);
    markPoints(grid, columnIn(appraisers, code));
  }
  head('total', headings.total, 10);
  head('status', headings.status, 10);
  head('differs', headings.differs, 22);
  head('note', headings.note, 22);
  markStatus(grid, columnIn(appraisers, 'status'));
  markStatus(grid, columnIn(appraisers, 'total'));
  markSaid(grid, columnIn(appraisers, 'differs'));
  groupsOver(grid, appraisers.header - 1, column);
  grid.height(appraisers.header, heightOf(deepest, styles.heading.font.size));
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
    for (const key of [...codes, 'total', 'status', 'differs']) {
      const at = cellIn(appraisers, key, row);
      const formula = formulas(at);
      const style = looks[key] ?? 'points';
      if (formula === undefined) grid.put(row, at.column, undefined, style);
      else grid.calculate(at, formula, style);
    }
    grid.put(row, column('note'), undefined, 'note');
    grid.height(row, rowHeight);
  }
  return grid.sheet({
    isProtected: true,
    tab: entryTab,
    frozen: { rows: appraisers.header, columns: 2 },
    page: {
      orientation: 'landscape',
      margins: zhCN.margins,
      fitToWidth: true,
      repeatedRows: { from: appraisers.header - 1, to: appraisers.header },
      printArea: cellBlock(
        { sheet: appraisers.sheet, row: 1, column: 1 },
        { row: appraisers.bottom, column: column('differs') },
      ),
      footer: footerOf(appraisers.sheet),
    },
  });
}

/** Over the headings: who, which element of the table the facts are for, what they give. Not merged, so that columns stay columns. */
function groupsOver(grid: Grid, row: number, column: (key: string) => number): void {
  const { who, others, points, remarks } = zhCN.appraiserGroups;
  const groupOf = (key: string): string => {
    const fact = key.split('.')[0] ?? '';
    const section = appraiserTable.sections.find(({ criteria }) =>
      criteria.some(({ facts }) => Object.hasOwn(facts, fact)),
    );
    return section === undefined ? others : sections[section.code];
  };
  const groups = new Map<number, string>([[column('id'), who]]);
  let before: string = who;
  for (const { key } of appraiserInputs) {
    const group = groupOf(key);
    if (group !== before) groups.set(column(key), group);
    before = group;
  }
  const [first] = criteriaOf(appraiserTable).flatMap(codesOf);
  if (first !== undefined) groups.set(column(first), points);
  groups.set(column('differs'), remarks);
  paint(grid, row, 1, column('note'), 'group');
  for (const [at, text] of groups) grid.put(row, at, text, 'group');
}
