import { isMissing, isWrong } from '../../compile/compiled.js';
import { call, cellAt, equals, not, or } from '../../formula/build.js';
import type { CellAddress, RangeAddress } from '../../formula/expression.js';
import type { Grid } from '../../layout/grid.js';
import { styles } from '../../layout/styles.js';
import type { StyleName } from '../../workbook/workbook.js';
import { zhCN } from '../../wording/zh-CN.js';

const { statuses } = zhCN;

const missingLook = { fill: styles.missing.fill, color: styles.missing.font.color, bold: true } as const;
const wrongLook = { fill: styles.wrong.fill, color: styles.wrong.font.color, bold: true } as const;

const first = ({ sheet, top, left }: RangeAddress): CellAddress => ({ sheet, row: top, column: left });

/** Points that say what is missing or wrong stand out; what they say is in their text, not in their colour. */
export function markPoints(grid: Grid, at: RangeAddress): void {
  const cell = cellAt(first(at));
  grid.format({ at, when: isWrong(cell), style: wrongLook });
  grid.format({ at, when: isMissing(cell), style: missingLook });
}

/** A status that keeps a sheet from being signed stands out. */
export function markStatus(grid: Grid, at: RangeAddress): void {
  const cell = cellAt(first(at));
  grid.format({ at, when: or(equals(cell, statuses.invalid), equals(cell, statuses.disqualified)), style: wrongLook });
  grid.format({ at, when: equals(cell, statuses.provisional), style: missingLook });
}

/** Anything said in these cells stands out. */
export function markSaid(grid: Grid, at: RangeAddress): void {
  grid.format({ at, when: not(equals(call('TRIM', cellAt(first(at))), '')), style: missingLook });
}

/** Fills some cells of a row with a look. */
export function paint(grid: Grid, row: number, from: number, to: number, style: StyleName): void {
  for (let column = from; column <= to; column += 1) grid.put(row, column, undefined, style);
}

/** A sheet begins with its title and a line of help. */
export function titleHeights(grid: Grid): void {
  grid.height(1, 30);
  grid.height(2, 20);
}
