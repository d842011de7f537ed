import { columnLetters } from '../../../formula/column-letters.js';
import { Grid } from '../../../layout/grid.js';
import { visiblyCut } from '../../../report/visible.js';
import type { Sheet } from '../../../workbook/workbook.js';
import { type Version, type VersionChange, isSecondEntry } from '../../seats.js';
import { across } from '../across.js';
import type { Content } from '../content.js';
import { page } from '../page.js';
import type { PanelStyle } from '../styles.js';
import { zhCN } from '../wording/zh-CN.js';
import { fileCalled } from './versions.js';

const { changes: words } = zhCN;
const widths = [56, 20, 26, 26] as const;

/** What every version of a review has otherwise than the one that it is held to, to be signed; nothing where there is one of each. */
export function changesSheet(content: Content): Sheet | undefined {
  const revised = content.entries.flatMap(({ called, day }) =>
    (day?.panel.seats ?? []).flatMap((seat) =>
      seat.versions.flatMap((version) => {
        const against = seat.versions.find(({ sha256 }) => sha256 === version.against?.sha256);
        return against === undefined ? [] : [{ called, seat, version, against }];
      }),
    ),
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
  for (const { called, seat, version, against } of revised) {
    line(words.of(called, fileCalled(seat, version, content), fileCalled(seat, against, content)), 'group');
    const { reason } = version.record ?? {};
    if (reason !== undefined) line(words.reason(content.hide(reason)), 'text');
    if (version.changes.length === 0) line(words.none, 'text');
    for (const change of version.changes) {
      const { fact, before = words.blank, after = words.blank } = change;
      [fact.label, addressOf(change, against, version), before, after].forEach((value, index) => {
        grid.put(
          row,
          index + 1,
          typeof value === 'string' ? visiblyCut(content.hide(value)) : value,
          index === 0 ? 'text' : 'center',
        );
      });
      row += 1;
    }
    line(isSecondEntry(version) ? words.checked : `${content.call(seat)}${words.signature}`, 'sign', 44);
  }
  return grid.sheet({
    isProtected: true,
    page: { ...page(content, grid.name), repeatedRows: { from: header, to: header } },
  });
}

/** Where it stands in the later file; what is gone, where it stood before. */
function addressOf({ fact, after }: VersionChange, before: Version, version: Version): string {
  const { addresses } = (after === undefined ? before : version).forPanel;
  const at = addresses[fact.path];
  return at === undefined ? '' : `${at.sheet}!${columnLetters(at.column)}${at.row}`;
}
