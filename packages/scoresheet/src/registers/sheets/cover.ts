import { dutyOf, registerIds, registerTermsOf, catalogueOf } from '@envscore/rules-core';
import { cellBlock } from '../../formula/cell-block.js';
import { valueAt } from '../../layout/document.js';
import { Grid } from '../../layout/grid.js';
import type { Link, Sheet } from '../../workbook/workbook.js';
import { serialOf } from '../../xlsx/reading/dates.js';
import { type PlacedRegisters, bookKeys, coverLayout, placedRegister } from '../placed.js';
import { registersLayout } from '../version.js';
import { zhCN } from '../wording/zh-CN.js';
import { days } from './column.js';

const { label, answer, help } = coverLayout;
const widths = [3, 22, 36, 84] as const;

/** What the registers are about, how they are filled, and what each sheet is for. */
export function coverSheet(placed: PlacedRegisters, document: unknown): Sheet {
  const grid = new Grid(zhCN.sheets.cover);
  widths.forEach((width, index) => {
    grid.width(index + 1, width);
  });
  grid.put(1, label, zhCN.title, 'title');
  grid.height(1, 32);
  const [province, since] = ['province', 'countedFrom'].map((key) => valueAt(document, key));
  const answers = {
    province: [typeof province === 'string' ? province : undefined, 'inputText'],
    countedFrom: [typeof since === 'string' ? (serialOf(since, false) ?? since) : undefined, 'inputDate'],
    layout: [registersLayout, 'declared'],
  } as const;
  for (const key of bookKeys) {
    const at = placed.book.get(key);
    if (at === undefined) throw new Error(`no cell for ${key}`);
    const [value, style] = answers[key];
    grid.put(at.row, label, zhCN.book[key], 'label');
    grid.put(at.row, answer, value, style);
    grid.put(at.row, help, zhCN.bookHelp[key], 'help');
    grid.height(at.row, 22);
    if (key === 'countedFrom')
      grid.validate({
        at: cellBlock(at),
        allowed: { kind: 'date', ...days },
        error: { title: zhCN.book[key], text: zhCN.errors.date },
      });
  }
  let row = coverLayout.top + bookKeys.length + 1;
  const section = (texts: readonly (string | undefined)[]): void => {
    texts.forEach((text, index) => {
      grid.put(row, label + index, text, 'section');
    });
    grid.height(row, 22);
    row += 1;
  };
  section([zhCN.guide, undefined, undefined]);
  grid.merge(row - 1, label, row - 1, help);
  for (const step of zhCN.guideSteps) {
    grid.put(row, label, step, 'help');
    grid.merge(row, label, row, help);
    grid.height(row, 20);
    row += 1;
  }
  row += 1;
  section(zhCN.sheetsHeading);
  const { registers } = registerTermsOf('zh');
  const { rules } = catalogueOf('zh');
  const links: Link[] = [];
  for (const id of registerIds) {
    const { sheet } = placedRegister(placed, id);
    grid.put(row, label, registers[id], 'link');
    links.push({ at: { row, column: label }, cell: { sheet, row: 1, column: 1 } });
    grid.put(row, answer, `${dutyOf[id]} ${rules[dutyOf[id]].title}`, 'declared');
    grid.put(row, help, zhCN.help[id], 'declared');
    grid.height(row, 20);
    row += 1;
  }
  return grid.sheet({
    isProtected: true,
    links,
    page: {
      orientation: 'landscape',
      margins: { left: 12, right: 12, top: 15, bottom: 15, header: 8, footer: 8 },
      fitToWidth: true,
      footer: { left: zhCN.sheets.cover, right: zhCN.page },
    },
  });
}
