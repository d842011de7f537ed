import { styles as ofEveryWorkbook } from '../layout/styles.js';
import type { Style } from '../workbook/workbook.js';

const ink = '#1F2937';
const cell = { font: { size: 11, color: ink }, vertical: 'center', border: 'thin' } as const;

/** How the plan and the papers of the day look. */
export const styles = {
  ...ofEveryWorkbook,
  code: { ...ofEveryWorkbook.input, format: '@' },
  paperTitle: { font: { size: 18, bold: true, color: ink }, horizontal: 'center', vertical: 'center' },
  paperText: { font: { size: 12, color: ink }, vertical: 'center', wrap: true, unlocked: true },
  paperSection: { font: { size: 12, bold: true, color: ink }, vertical: 'center' },
  paperHeading: { ...cell, font: { size: 11, bold: true, color: ink }, horizontal: 'center', fill: '#E5EAF0' },
  paperCell: { ...cell, wrap: true, horizontal: 'center', unlocked: true },
} as const satisfies Readonly<Record<string, Style>>;
