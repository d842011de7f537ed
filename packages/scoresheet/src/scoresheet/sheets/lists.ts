import { suggestedMark } from '../../compile/place.js';
import { call, cellAt, concat, equals, iff, op, rangeAt } from '../../formula/build.js';
import type { CellAddress, Expression } from '../../formula/expression.js';
import { cellBlock } from '../../formula/cell-block.js';
import { isScalar, valueAt } from '../../layout/document.js';
import { factSpec } from '../../layout/fact-spec.js';
import { Grid } from '../../layout/grid.js';
import { heightOf, linesOf } from '../../layout/measure.js';
import { styles } from '../../layout/styles.js';
import { typed } from '../../layout/typed.js';
import { validationOf } from '../../layout/validation.js';
import type { Sheet } from '../../workbook/workbook.js';
import { zhCN } from '../../wording/zh-CN.js';
import { entriesOf } from '../entries.js';
import { computedIn } from '../facts.js';
import { type PlacedList, placeKeys, remarkBeside } from '../placed.js';
import { cellIn, columnIn } from '../../layout/placed-table.js';
import { filledRows } from '../places.js';
import { type Content, footerOf, inputStyle } from './content.js';
import { markPoints, markSaid, titleHeights } from './marks.js';
import { entryTab } from './tabs.js';

const { columns: headings, confirmations: said } = zhCN;

/** Lists that are no wider are printed upright. */
const uprightWidth = 100;

/** The sheet of one list: a row an entry, what it gives beside it. */
export function listSheet(content: Content, list: PlacedList): Sheet {
  const { review, placed, formulas, words } = content;
  const { table } = list;
  const grid = new Grid(list.sheet);
  grid.put(1, 1, list.sheet, 'title');
  grid.put(2, 1, zhCN.lists[table.id], 'help');
  titleHeights(grid);
  confirmations(content, list, grid);
  const column = (key: string): number => cellIn(list, key, list.top).column;
  let deepest = 0;
  let printed = 0;
  const head = (key: string, label: string, width: number): void => {
    grid.put(list.header, column(key), label, 'heading');
    grid.width(column(key), width);
    if (key !== 'note') printed += width;
    deepest = Math.max(deepest, linesOf(label, width, styles.heading.font.size));
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
  const helpers = [...computed.flatMap(({ id, isHelper }) => (isHelper === true ? [id] : [])), ...placeKeys];
  const shown = computed.filter(({ isHelper }) => isHelper !== true).map(({ id }) => id);
  for (const id of shown) head(id, headings[id], id === 'result' ? 14 : 10);
  for (const id of helpers) grid.hide(column(id));
  head('differs', headings.differs, 24);
  head('note', headings.note, 22);
  markPoints(grid, columnIn(list, 'result'));
  markSaid(grid, columnIn(list, 'differs'));
  if (list.columns.has('suggested')) markSaid(grid, columnIn(list, 'suggested'));
  grid.height(list.header, Math.max(30, heightOf(deepest, styles.heading.font.size)));
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
    for (const id of shown) calculated(id, row, id === 'result' ? 'total' : 'computed');
    for (const id of helpers) calculated(id, row, 'helper');
    calculated('differs', row, 'said');
    grid.put(row, column('note'), undefined, 'note');
  }
  return grid.sheet({
    isProtected: true,
    tab: entryTab,
    frozen: { rows: list.header, columns: table.isOwned ? 2 : 1 },
    filter: { sheet: list.sheet, top: list.header, left: 1, bottom: list.bottom, right: column('note') },
    page: {
      orientation: printed > uprightWidth ? 'landscape' : 'portrait',
      margins: zhCN.margins,
      fitToWidth: true,
      repeatedRows: { from: list.header, to: list.header },
      printArea: cellBlock({ sheet: list.sheet, row: 1, column: 1 }, { row: list.bottom, column: column('differs') }),
      footer: footerOf(list.sheet),
    },
  });

  function calculated(key: string, row: number, style: string): void {
    const at = cellIn(list, key, row);
    const formula = formulas(at);
    if (formula === undefined) grid.put(row, at.column, undefined, style);
    else grid.calculate(at, formula, style);
  }
}

/** Over the list: what the expert confirms of it, and beside it, in words, whether that is still to be done. */
function confirmations(content: Content, list: PlacedList, grid: Grid): void {
  const { review, words, placed } = content;
  const { table, confirmed, confirmedPoints } = list;
  if (table.confirmed !== undefined && confirmed !== undefined)
    confirm(factSpec('review', `confirmed.${table.confirmed}`), confirmed, said.list, isListOpen());
  if (table.confirmedPoints !== undefined && confirmedPoints !== undefined)
    confirm(factSpec('review', `confirmed.${table.confirmedPoints}`), confirmedPoints, said.points, arePointsOpen());

  function confirm(spec: ReturnType<typeof factSpec>, at: CellAddress, open: string, isOpen: Expression): void {
    grid.put(at.row, 1, spec.label, 'label');
    grid.merge(at.row, 1, at.row, at.column - 1);
    for (let column = 2; column < at.column; column += 1) grid.put(at.row, column, undefined, 'label');
    grid.put(at.row, at.column, typed(spec, valueAt(review, spec.path)), 'input');
    const validation = validationOf(spec, cellBlock(at), words, '');
    if (validation !== undefined) grid.validate(validation);
    const isDone = equals(call('TRIM', cellAt(at)), spec.words.get('yes') ?? '');
    const remark = remarkBeside(at);
    grid.calculate(remark, iff(isDone, said.done, iff(isOpen, open, '')), 'help');
    const text = cellAt(remark);
    grid.format({ at: cellBlock(at), when: equals(text, open), style: { fill: styles.missing.fill, bold: true } });
    grid.format({
      at: cellBlock(remark),
      when: equals(text, open),
      style: { color: styles.missing.font.color, bold: true },
    });
    grid.height(at.row, 22);
  }

  /** Nothing is listed, or nothing for somebody. */
  function isListOpen(): Expression {
    if (!table.isOwned) return equals(filledRows(list), 0);
    const { appraisers } = placed;
    const owners = Array.from(
      { length: appraisers.bottom - appraisers.top + 1 },
      (_, index) => appraisers.top + index,
    ).map((row) => cellAt(cellIn(appraisers, 'id', row)));
    const have = owners
      .map((owner) => call('MIN', 1, filledRows(list, owner)))
      .reduce<Expression>((sum, each) => op(sum, '+', each), concat('0'));
    return op(have, '<', call('COUNTA', rangeAt(columnIn(appraisers, 'id'))));
  }

  /** Some points are suggested; where the list suggests one number for all of it, that number is not given. */
  function arePointsOpen(): Expression {
    if (list.columns.has('suggested'))
      return op(call('COUNTIF', rangeAt(columnIn(list, 'suggested')), suggestedMark), '>', 0);
    const given = placed.institution.get('instruments.optionalPoints');
    return given === undefined ? equals(1, 1) : equals(call('TRIM', cellAt(given)), '');
  }
}
