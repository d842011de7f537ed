import {
  type DeclaredCriterion,
  appraiserTable,
  catalogueOf,
  criteriaOf,
  institutionTable,
  thresholds,
} from '@envscore/rules-core';
import { isMissing, isWrong } from '../../compile/compiled.js';
import { and, call, cellAt, concat, equals, iff, op, or } from '../../formula/build.js';
import type { CellAddress, Expression } from '../../formula/expression.js';
import { cellBlock } from '../../formula/cell-block.js';
import { factSpec } from '../../layout/fact-spec.js';
import { Grid } from '../../layout/grid.js';
import type { Sheet } from '../../workbook/workbook.js';
import { zhCN } from '../../wording/zh-CN.js';
import { at } from '../facts.js';
import { type Placed, remarkBeside } from '../placed.js';
import { cellIn } from '../../layout/placed-table.js';
import { type Content, footerOf } from './content.js';
import { markStatus, paint, titleHeights } from './marks.js';
import { resultTab } from './tabs.js';

const { conclusion: words, statuses } = zhCN;
const { sections: titles, criteria: criteriaTitles, conclusions, labels } = catalogueOf('zh');

const columns = { code: 1, name: 2, points: 3, state: 4, said: 5 } as const;
const widths = [8, 26, 14, 14, 44];
const last = columns.said;

const chartRows = 15;
const allPoints = 100;

/** What the points amount to: the sections against their thresholds, what is still open, and what follows. */
export function conclusionSheet({ placed }: Content): Sheet {
  const grid = new Grid(zhCN.sheets.conclusion);
  const cover = (key: string): Expression => cellAt(at(placed.cover, key));
  grid.put(1, columns.code, words.title, 'title');
  grid.put(2, columns.code, words.help, 'help');
  titleHeights(grid);
  const rows = sectionRows();
  const isFinal = equals(cover('status'), statuses.final);
  const points = (row: SectionRow): Expression => cover(row.code);
  const isReached = (row: SectionRow): Expression => op(points(row), '>=', row.threshold);
  const shortBy = (row: SectionRow): Expression => call('ROUND', op(row.threshold, '-', points(row)), 1);

  let row = 4;
  const line = (label: string, formula: Expression, style: 'total' | 'said', height: number): void => {
    paint(grid, row, columns.code, columns.name, 'heading');
    grid.put(row, columns.code, label, 'heading');
    grid.merge(row, columns.code, row, columns.name);
    paint(grid, row, columns.points, last, style);
    grid.calculate({ sheet: grid.name, row, column: columns.points }, formula, style);
    grid.merge(row, columns.points, row, last);
    grid.height(row, height);
    row += 1;
  };
  const decided = iff(and(...rows.map(isReached)), conclusions.qualified, conclusions.notQualified);
  line(words.conclusion, iff(isFinal, decided, conclusions.provisional), 'total', 34);
  line(words.status, cover('status'), 'total', 24);
  markStatus(grid, cellBlock({ sheet: grid.name, row: row - 1, column: columns.points }));
  const shortfalls = rows.map((each) =>
    iff(isReached(each), '', concat(`${each.title}${words.lacks}`, shortBy(each), words.pointsEnd)),
  );
  line(words.shortfalls, iff(and(...rows.map(isReached)), words.none, concat(...shortfalls)), 'said', 34);

  row += 1;
  const header = row;
  [words.section, undefined, words.points, words.threshold, words.reached].forEach((text, index) => {
    grid.put(row, index + 1, text, 'heading');
  });
  grid.merge(row, columns.code, row, columns.name);
  grid.height(row, 22);
  for (const each of rows) {
    row += 1;
    const style = each.code === 'total' ? 'total' : 'computed';
    grid.put(row, columns.code, `${each.title}${zhCN.forms.points(each.max)}`, 'label');
    grid.put(row, columns.name, undefined, 'label');
    grid.merge(row, columns.code, row, columns.name);
    grid.calculate({ sheet: grid.name, row, column: columns.points }, points(each), style);
    grid.put(row, columns.state, each.threshold, style);
    const short = concat(iff(isFinal, words.no, words.notYet), words.short, shortBy(each), words.pointsUnit);
    grid.calculate({ sheet: grid.name, row, column: columns.said }, iff(isReached(each), words.yes, short), 'said');
    grid.height(row, 22);
  }
  const column = (place: number) => ({
    sheet: grid.name,
    top: header + 1,
    left: place,
    bottom: header + rows.length,
    right: place,
  });
  row += 2;
  const chart = {
    title: words.chart,
    kind: 'bar',
    categories: column(columns.code),
    series: [
      { name: words.points, values: column(columns.points), color: '#1F4E79' },
      { name: words.threshold, values: column(columns.state), color: '#BFBFBF' },
    ],
    covers: { sheet: grid.name, top: row, left: columns.code, bottom: row + chartRows - 1, right: last },
    axis: { from: 0, to: allPoints },
  } as const;
  row += chartRows + 1;
  row = institutionRows(grid, placed, row);
  row = confirmationRows(grid, placed, row + 1);
  appraiserRows(grid, placed, row + 1);
  widths.forEach((width, index) => {
    grid.width(index + 1, width);
  });
  return grid.sheet({
    isProtected: true,
    tab: resultTab,
    charts: [chart],
    page: { orientation: 'portrait', margins: zhCN.margins, fitToWidth: true, footer: footerOf(grid.name) },
  });
}

interface SectionRow {
  readonly code: keyof typeof thresholds;
  readonly title: string;
  readonly max: number;
  readonly threshold: number;
}

/** The sections of table (一) and the total, each with what it must reach. */
function sectionRows(): readonly SectionRow[] {
  const sections = institutionTable.sections.map(({ code, max }) => ({
    code,
    title: titles[code],
    max,
    threshold: thresholds[code],
  }));
  const max = sections.reduce((sum, section) => sum + section.max, 0);
  return [...sections, { code: 'total', title: titles.total, max, threshold: thresholds.total }];
}

function band(grid: Grid, row: number, title: string, headings: readonly (string | undefined)[]): void {
  paint(grid, row, 1, last, 'group');
  grid.put(row, 1, title, 'group');
  for (let column = 1; column <= last; column += 1) grid.put(row + 1, column, headings[column - 1], 'heading');
  grid.height(row, 22);
  grid.height(row + 1, 20);
}

const isOpen = (cell: Expression): Expression => or(isMissing(cell), isWrong(cell));

/** Table (一), criterion by criterion: points, and what is missing or wrong. */
function institutionRows(grid: Grid, { institution }: Placed, top: number): number {
  band(grid, top, words.institution, [words.code, words.criterion, words.points, words.max, words.open]);
  let row = top + 1;
  for (const criterion of criteriaOf(institutionTable)) {
    row += 1;
    const cell = cellAt(at(institution, criterion.code));
    grid.put(row, columns.code, criterion.code, 'label');
    grid.put(row, columns.name, criteriaTitles[criterion.code], 'label');
    grid.calculate(
      { sheet: grid.name, row, column: columns.points },
      iff(isOpen(cell), words.unscored, cell),
      'computed',
    );
    grid.put(row, columns.state, criterion.max, 'computed');
    grid.calculate({ sheet: grid.name, row, column: columns.said }, iff(isOpen(cell), cell, ''), 'said');
  }
  return row + 1;
}

/** What the expert confirms, and whether that has been done. */
function confirmationRows(grid: Grid, { lists }: Placed, top: number): number {
  band(grid, top, words.confirmations, [undefined, words.confirmation, words.state, undefined, words.where]);
  let row = top + 1;
  for (const { table, sheet, confirmed, confirmedPoints } of Object.values(lists)) {
    for (const [key, cell] of [
      [table.confirmed, confirmed],
      [table.confirmedPoints, confirmedPoints],
    ] as const) {
      if (key === undefined || cell === undefined) continue;
      const { label } = factSpec('review', `confirmed.${key}`);
      row += 1;
      const remark = cellAt(remarkBeside(cell));
      const isOpen = iff(equals(remark, ''), words.unneeded, words.unconfirmed);
      grid.put(row, columns.code, undefined, 'label');
      grid.put(row, columns.name, label, 'label');
      const state = { sheet: grid.name, row, column: columns.points };
      grid.calculate(state, iff(equals(remark, zhCN.confirmations.done), words.confirmed, isOpen), 'computed');
      grid.put(row, columns.state, undefined, 'computed');
      grid.calculate({ sheet: grid.name, row, column: columns.said }, concat(sheet), 'said');
    }
  }
  return row + 1;
}

/** Everybody's total and status, and what is missing or wrong in whose sheet. */
function appraiserRows(grid: Grid, { appraisers }: Placed, top: number): void {
  const { 'appraisers.id': id, 'appraisers.name': name } = labels.review;
  band(grid, top, words.appraisers, [id, name, zhCN.columns.total, zhCN.columns.status, words.open]);
  const criteria: readonly DeclaredCriterion[] = criteriaOf(appraiserTable);
  let row = top + 1;
  for (let entry = appraisers.top; entry <= appraisers.bottom; entry += 1) {
    row += 1;
    const cell = (key: string): CellAddress => cellIn(appraisers, key, entry);
    const put = (column: number, key: string, style: 'label' | 'computed'): void => {
      const from = cellAt(cell(key));
      grid.calculate({ sheet: grid.name, row, column }, iff(equals(from, ''), '', from), style);
    };
    put(columns.code, 'id', 'computed');
    put(columns.name, 'name', 'label');
    put(columns.points, 'total', 'computed');
    put(columns.state, 'status', 'computed');
    const open = criteria.map(({ code }) => {
      const points = cellAt(cell(code));
      return iff(isOpen(points), concat(`${criteriaTitles[code]} `, points), '');
    });
    grid.calculate(
      { sheet: grid.name, row, column: columns.said },
      iff(equals(cellAt(cell('status')), statuses.disqualified), '', concat(...open)),
      'said',
    );
  }
}
