import type { Sheet } from '../../workbook/workbook.js';
import { Grid } from '../../layout/grid.js';
import { typed } from '../../layout/typed.js';
import { validationOf } from '../../layout/validation.js';
import { factSpec } from '../../layout/fact-spec.js';
import { isScalar, valueAt } from '../../layout/document.js';
import { zhCN } from '../../wording/zh-CN.js';
import { type PlacedList, cellIn, columnIn } from '../placed.js';
import { computedIn } from '../facts.js';
import { entriesOf } from '../review.js';
import { type Content, inputStyle } from './content.js';

const { columns: headings } = zhCN;

/** The sheet of one list: a row an entry, what it gives beside it. */
export function listSheet(content: Content, list: PlacedList): Sheet {
  const { review, placed, formulas, words } = content;
  const { table } = list;
  const grid = new Grid(list.sheet);
  const help = zhCN.lists[table.id];
  grid.put(1, 1, list.sheet, 'title');
  grid.put(2, 1, help, 'help');
  confirmations(content, list, grid);
  const column = (key: string): number => cellIn(list, key, list.top).column;
  const head = (key: string, label: string, width: number): void => {
    grid.put(list.header, column(key), label, 'heading');
    grid.width(column(key), width);
  };
  if (table.isOwned) {
    head('appraiser', headings.appraiser, 10);
    head('appraiserName', headings.appraiserName, 10);
    grid.validate({
      at: columnIn(list, 'appraiser'),
      allowed: { kind: 'list', source: columnIn(placed.appraisers, 'id') },
      error: { title: headings.appraiser, text: zhCN.errors.appraiser },
    });
  }
  for (const { key, spec, width } of table.inputs) {
    head(key, spec.label, width);
    const validation = validationOf(spec, columnIn(list, key), words, zhCN.rules[table.id]);
    if (validation !== undefined) grid.validate(validation);
  }
  const computed = computedIn(placed, list);
  for (const { id, isHelper } of computed) {
    if (isHelper === true) grid.hide(column(id));
    else head(id, headings[id], 10);
  }
  head('differs', headings.differs, 18);
  head('note', headings.note, 18);
  const entries = entriesOf(review, table);
  for (let row = list.top; row <= list.bottom; row += 1) {
    const entry = entries[row - list.top];
    if (table.isOwned) {
      grid.put(row, column('appraiser'), isScalar(entry?.owner) ? entry.owner : undefined, 'input');
      calculated('appraiserName', row, 'computed');
    }
    for (const { key, spec } of table.inputs) {
      grid.put(row, column(key), typed(spec, valueAt(entry?.row, key)), inputStyle(spec));
    }
    for (const { id, isHelper } of computed) calculated(id, row, isHelper === true ? 'helper' : 'computed');
    grid.put(row, column('note'), undefined, 'note');
  }
  return grid.sheet({
    isProtected: true,
    frozen: { rows: list.header, columns: table.isOwned ? 2 : 1 },
    filter: { sheet: list.sheet, top: list.header, left: 1, bottom: list.bottom, right: column('note') },
    page: {
      orientation: 'landscape',
      margins: zhCN.margins,
      fitToWidth: true,
      repeatedRows: { from: list.header, to: list.header },
    },
  });

  function calculated(key: string, row: number, style: string): void {
    const at = cellIn(list, key, row);
    const formula = formulas(at);
    if (formula !== undefined) grid.calculate(at, formula, style);
  }
}

function confirmations(
  { review, words }: Content,
  { table, confirmed, confirmedPoints }: PlacedList,
  grid: Grid,
): void {
  const { confirmed: list, confirmedPoints: points } = table;
  if (list !== undefined && confirmed !== undefined) confirm(factSpec('review', `confirmed.${list}`), confirmed.row);
  if (points !== undefined && confirmedPoints !== undefined)
    confirm(factSpec('review', `confirmed.${points}`), confirmedPoints.row);

  function confirm(spec: ReturnType<typeof factSpec>, row: number): void {
    grid.put(row, 1, spec.label, 'label');
    grid.merge(row, 1, row, 2);
    grid.put(row, 2, undefined, 'label');
    grid.put(row, 3, typed(spec, valueAt(review, spec.path)), 'input');
    const at = { sheet: grid.name, top: row, left: 3, bottom: row, right: 3 };
    const validation = validationOf(spec, at, words, '');
    if (validation !== undefined) grid.validate(validation);
  }
}
