import { print } from '../formula/print.js';
import type { FoundCell, FoundSheet, Snapshot } from '../workbook/snapshot.js';
import type { Cell, Sheet, Workbook } from '../workbook/workbook.js';

const foundCell = ({ value, formula }: Cell, home: string): FoundCell | undefined => {
  if (formula === undefined) return value === undefined || value === '' ? undefined : { value };
  const text = print(formula, home);
  return value === undefined ? { formula: text } : { value, formula: text };
};

const hiddenOf = (all: ReadonlyMap<number, { readonly hidden?: true }> = new Map()): ReadonlySet<number> =>
  new Set([...all].flatMap(([number, { hidden }]) => (hidden === true ? [number] : [])));

const foundSheet = ({ name, state, cells, rows, columns, merges = [], charts = [] }: Sheet): FoundSheet => {
  const found = [...cells].flatMap(([row, inRow]) => {
    const held = [...inRow].flatMap(([column, cell]) => {
      const each = foundCell(cell, name);
      return each === undefined ? [] : [[column, each] as const];
    });
    return held.length === 0 ? [] : [[row, new Map(held)] as const];
  });
  return {
    name,
    isHidden: state === 'hidden',
    cells: new Map(found),
    hiddenRows: hiddenOf(rows),
    hiddenColumns: hiddenOf(columns),
    ...(merges.length > 0 && { merges: merges.map(({ top, left, bottom, right }) => ({ top, left, bottom, right })) }),
    ...(charts.length > 0 && { drawings: charts.length }),
  };
};

/** What a host that keeps everything finds in this workbook. */
export const snapshotOf = ({ sheets, names }: Workbook): Snapshot => ({
  sheets: sheets.map(foundSheet),
  names: names.map(({ name, at }) => ({ name, ...at })),
});
