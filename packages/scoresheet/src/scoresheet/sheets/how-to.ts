import { Grid } from '../../layout/grid.js';
import { heightOf, linesOf } from '../../layout/measure.js';
import { styles } from '../../layout/styles.js';
import type { Sheet } from '../../workbook/workbook.js';
import { zhCN } from '../../wording/zh-CN.js';
import type { Formulas } from '../shape.js';
import { type Content, footerOf } from './content.js';
import { referenceTab } from './tabs.js';

const words: {
  readonly title: string;
  readonly parts: readonly { readonly heading: string; readonly lines: readonly Line[] }[];
} = zhCN.howTo;
interface Line {
  readonly label: string;
  readonly text: string | Readonly<Record<Formulas, string>>;
  /** The look that the line is about, worn by its label. */
  readonly look?: keyof typeof styles;
}

const labelColumn = 1;
const textColumn = 2;
const widths = [14, 88];
const least = 20;

/** One page that says how the workbook is filled, in the order in which people need it. */
export function howToSheet({ placed: { shape } }: Pick<Content, 'placed'>): Sheet {
  const grid = new Grid(zhCN.sheets.howTo);
  grid.put(1, labelColumn, words.title, 'title');
  grid.height(1, 28);
  let row = 2;
  const size = styles.text.font.size;
  for (const { heading, lines } of words.parts) {
    row += 1;
    grid.put(row, labelColumn, heading, 'group');
    grid.put(row, textColumn, undefined, 'group');
    grid.height(row, least);
    for (const { label, text: said, look } of lines) {
      row += 1;
      const text = typeof said === 'string' ? said : said[shape.formulas];
      grid.put(row, labelColumn, label, look ?? 'label');
      grid.put(row, textColumn, text, 'label');
      const lines = Math.max(linesOf(text, widths[1] ?? 0, size), linesOf(label, widths[0] ?? 0, size));
      grid.height(row, Math.max(least, heightOf(lines, size)));
    }
  }
  widths.forEach((width, index) => {
    grid.width(index + 1, width);
  });
  return grid.sheet({
    isProtected: true,
    tab: referenceTab,
    page: { orientation: 'portrait', margins: zhCN.margins, fitToWidth: true, footer: footerOf(grid.name) },
  });
}
