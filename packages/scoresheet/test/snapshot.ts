import { print } from '../src/formula/print.js';
import type { Snapshot } from '../src/workbook/snapshot.js';
import type { Workbook } from '../src/workbook/workbook.js';

/** A workbook as a host would find it that keeps everything. */
export const snapshotOf = ({ sheets, names }: Workbook): Snapshot => ({
  sheets: sheets.map((sheet) => ({
    name: sheet.name,
    isHidden: sheet.state === 'hidden',
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
    cells: new Map(
      [...sheet.cells].map(([row, cells]) => [
        row,
        new Map(
          [...cells]
            .filter(([, { value, formula }]) => value !== undefined || formula !== undefined)
            .map(([column, { value, formula }]) => [
              column,
              { ...(value !== undefined && { value }), ...(formula && { formula: print(formula, sheet.name) }) },
            ]),
        ),
      ]),
    ),
  })),
  names: names.map(({ name, at }) => ({ name, ...at })),
});
