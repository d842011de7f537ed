import { catalogueOf } from '@envscore/rules-core';
import { isScalar, valueAt } from '../../layout/document.js';
import { Grid } from '../../layout/grid.js';
import { typed } from '../../layout/typed.js';
import type { Sheet } from '../../workbook/workbook.js';
import { zhCN } from '../../wording/zh-CN.js';
import { entriesOf, peopleOf } from '../entries.js';
import { at } from '../facts.js';
import { type PlacedDeclared, declaredColumns } from '../placed.js';
import { type PlacedTable, cellIn } from '../../layout/placed-table.js';
import { type Input, type ListTable, appraiserInputs, institutionInputs, listTables } from '../tables.js';
import { type Content, footerOf } from './content.js';
import { paint, titleHeights } from './marks.js';
import { referenceTab } from './tabs.js';

const { labels } = catalogueOf('zh');

const widths = [8, 34, 22, 16, 12, 12, 12, 14, 14, 12];

const declaredOf = (inputs: readonly Input[]): readonly Input[] => inputs.filter(({ isDeclared }) => isDeclared);

/** The application as declared: locked, so that it stays what it was. */
export function declaredSheet({ review }: Content, declared: PlacedDeclared): Sheet {
  const grid = new Grid(zhCN.sheets.declared);
  grid.put(1, 1, zhCN.declared.title, 'title');
  grid.put(2, 1, zhCN.declared.help, 'help');
  titleHeights(grid);
  singleFacts(grid, review, declared);
  people(grid, review, declared.appraisers);
  for (const table of listTables) list(grid, review, table, declared.lists[table.id]);
  widths.forEach((width, index) => {
    grid.width(index + 1, width);
  });
  return grid.sheet({
    isProtected: true,
    tab: referenceTab,
    frozen: { rows: 2, columns: 0 },
    page: { orientation: 'landscape', margins: zhCN.margins, fitToWidth: true, footer: footerOf(grid.name) },
  });
}

function singleFacts(grid: Grid, review: unknown, { institution }: PlacedDeclared): void {
  const inputs = declaredOf(institutionInputs);
  const [first] = inputs;
  if (first === undefined) return;
  const title = at(institution, first.key).row - 1;
  paint(grid, title, declaredColumns.number, declaredColumns.answer, 'group');
  grid.put(title, declaredColumns.number, labels.review.facts, 'group');
  for (const { key, spec } of inputs) {
    const cell = at(institution, key);
    grid.put(cell.row, declaredColumns.number, undefined, 'label');
    grid.put(cell.row, declaredColumns.label, spec.label, 'label');
    grid.put(cell.row, cell.column, typed(spec, valueAt(review, `declared.facts.${key}`)), 'declared');
  }
}

/** The title over a block and the headings of its columns. */
function head(grid: Grid, block: PlacedTable, title: string, headings: ReadonlyMap<string, string>): void {
  const last = Math.max(...block.columns.values());
  paint(grid, block.header - 1, declaredColumns.number, last, 'group');
  grid.put(block.header - 1, declaredColumns.number, title, 'group');
  grid.put(block.header, declaredColumns.number, labels.review['appraisers.id'], 'heading');
  for (const [key, heading] of headings)
    grid.put(block.header, cellIn(block, key, block.header).column, heading, 'heading');
}

const headingsOf = (inputs: readonly Input[]): readonly [string, string][] =>
  inputs.map(({ key, spec }) => [key, spec.label]);

function people(grid: Grid, review: unknown, block: PlacedTable): void {
  const inputs = declaredOf(appraiserInputs);
  const named = {
    id: labels.review['appraisers.id'],
    name: labels.review['appraisers.name'],
    major: labels.review['appraisers.major'],
  };
  head(grid, block, labels.review.appraisers, new Map([...Object.entries(named), ...headingsOf(inputs)]));
  const declared = peopleOf(valueAt(review, 'declared'));
  for (let row = block.top; row <= block.bottom; row += 1) {
    const person = declared[row - block.top];
    const put = (key: string, value: unknown): void => {
      const look = typeof value === 'number' ? 'declaredNumber' : 'declared';
      grid.put(row, cellIn(block, key, row).column, isScalar(value) ? value : undefined, look);
    };
    for (const key of Object.keys(named)) put(key, valueAt(person, key));
    for (const { key, spec } of inputs) put(key, typed(spec, valueAt(person, `facts.${key}`)));
  }
}

function list(grid: Grid, review: unknown, table: ListTable, block: PlacedTable): void {
  const inputs = declaredOf(table.inputs);
  const owner: readonly [string, string][] = table.isOwned ? [['appraiser', zhCN.columns.appraiser]] : [];
  head(grid, block, table.label, new Map([...owner, ...headingsOf(inputs)]));
  const entries = entriesOf(review, table, 'declared');
  for (let row = block.top; row <= block.bottom; row += 1) {
    const place = row - block.top;
    const entry = entries[place];
    const first = table.isOwned ? entry?.owner : entry && place + 1;
    grid.put(row, declaredColumns.number, isScalar(first) ? first : undefined, 'declaredNumber');
    for (const { key, spec } of inputs)
      grid.put(row, cellIn(block, key, row).column, typed(spec, valueAt(entry?.row, key)), 'declared');
  }
}
