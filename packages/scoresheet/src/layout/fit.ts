import type { Cell, Sheet, Style, Workbook } from '../workbook/workbook.js';
import { heightOf, linesOf } from './measure.js';

/** What a row is high that nothing is said about, so that inputs have air. */
const least = 20;
const standardSize = 11;
const standardWidth = 8;

function heightNeeded({ value }: Cell, style: Style | undefined, width: number): number {
  const size = style?.font?.size ?? standardSize;
  const text = value === undefined ? '' : String(value);
  return heightOf(style?.wrap === true ? linesOf(text, width, size) : 1, size);
}

/** The sheet with a height for every row that has none: what its texts need now; the rows go on following what is typed. */
function fittedSheet(sheet: Sheet, styles: Workbook['styles']): Sheet {
  const rows = new Map(sheet.rows);
  for (const [row, cells] of sheet.cells) {
    if (rows.get(row)?.height !== undefined) continue;
    const merges = (sheet.merges ?? []).filter(({ top }) => top === row);
    let height = least;
    for (const [column, cell] of cells) {
      const { width, hidden } = sheet.columns?.get(column) ?? { width: standardWidth };
      if (hidden === true || merges.some(({ left, right }) => left <= column && column <= right)) continue;
      height = Math.max(height, heightNeeded(cell, styles[cell.style ?? ''], width));
    }
    rows.set(row, { ...rows.get(row), height, grows: true });
  }
  return { ...sheet, rows };
}

/** The workbook with its rows as high as their texts, for programs that do not see to that themselves. */
export const fitted = (workbook: Workbook): Workbook => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => fittedSheet(sheet, workbook.styles)),
});
