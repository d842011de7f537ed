import { styles as ofEveryWorkbook } from '../layout/styles.js';
import type { Style } from '../workbook/workbook.js';

const { heading } = ofEveryWorkbook;
// No fill: the bands of the table are seen through it.
const cell = { font: { size: 10, color: '#1F2937' }, vertical: 'center', border: 'light', unlocked: true } as const;

/** How the registers look. */
export const styles = {
  ...ofEveryWorkbook,
  needed: { ...heading, font: { ...heading.font, color: '#FFFFFF' }, fill: '#1F4E79' },
  extraHeading: { ...heading, fill: '#F3F4F6' },
  cellText: { ...cell, horizontal: 'left', wrap: true, format: '@' },
  cellWord: { ...cell, horizontal: 'center', wrap: true, format: '@' },
  cellNumber: { ...cell, horizontal: 'center' },
  cellDate: { ...cell, horizontal: 'center', format: 'yyyy-mm-dd' },
  cellMonth: { ...cell, horizontal: 'center', format: 'yyyy-mm' },
  link: { font: { size: 10, color: '#0B4F9E' }, vertical: 'center', border: 'light' },
  figure: ofEveryWorkbook.computed,
  figureDate: { ...ofEveryWorkbook.computed, format: 'yyyy-mm-dd' },
} as const satisfies Readonly<Record<string, Style>>;
