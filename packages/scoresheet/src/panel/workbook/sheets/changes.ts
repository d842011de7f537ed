import { columnLetters } from '../../../formula/column-letters.js';
import { Grid } from '../../../layout/grid.js';
import { visiblyCut } from '../../../report/visible.js';
import type { Sheet } from '../../../workbook/workbook.js';
import type { Seat, Version, VersionChange } from '../../seats.js';
import { across } from '../across.js';
import type { Content } from '../content.js';
import { page } from '../page.js';
import type { PanelStyle } from '../styles.js';
import { zhCN } from '../wording/zh-CN.js';
import { fileCalled } from './versions.js';

const { changes: words } = zhCN;
const widths = [56, 20, 26, 26] as const;

/** What every later version of a review has otherwise than the first, for the expert to sign; nothing where nobody revised anything. */
export function changesSheet(content: Content): Sheet | undefined {
  const revised = content.entries.flatMap(({ called, day }) =>
    (day?.panel.seats ?? []).flatMap((seat) => seat.versions.slice(1).map((version) => ({ called, seat, version }))),
  );
  if (revised.length === 0) return undefined;
  const grid = new Grid(zhCN.sheets.changes);
  widths.forEach((width, index) => {
    grid.width(index + 1, width);
  });
  let row = 1;
  const line = (text: string, style: PanelStyle, height?: number): void => {
    across(grid, row, widths, text, style, height);
    row += 1;
  };
  line(words.title, 'title', 30);
  line(words.help, 'line');
  const header = row;
  [words.columns.label, words.columns.cell, words.columns.before, words.columns.after].forEach((heading, index) => {
    grid.put(header, index + 1, heading, 'heading');
  });
  row += 1;
  for (const { called, seat, version } of revised) {
    const [first] = seat.versions;
    line(words.of(called, fileCalled(seat, version, content), first ? fileCalled(seat, first, content) : ''), 'group');
    const { reason } = version.record ?? {};
    if (reason !== undefined) line(words.reason(content.hide(reason)), 'text');
    if (version.changes.length === 0) line(words.none, 'text');
    for (const change of version.changes) {
      const { fact, before = words.blank, after = words.blank } = change;
      [fact.label, addressOf(change, seat, version), before, after].forEach((value, index) => {
        grid.put(
          row,
          index + 1,
          typeof value === 'string' ? visiblyCut(content.hide(value)) : value,
          index === 0 ? 'text' : 'center',
        );
      });
      row += 1;
    }
    line(words.signature, 'sign', 44);
  }
  return grid.sheet({
    isProtected: true,
    page: { ...page(content, grid.name), repeatedRows: { from: header, to: header } },
  });
}

/** Where it stands in the later file; what is gone, where it stood in the first. */
function addressOf({ fact, after }: VersionChange, { versions: [first] }: Seat, version: Version): string {
  const { addresses } = (after === undefined ? (first ?? version) : version).forPanel;
  const at = addresses[fact.path];
  return at === undefined ? '' : `${at.sheet}!${columnLetters(at.column)}${at.row}`;
}
