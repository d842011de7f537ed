import type { Style } from '../workbook/workbook.js';

const ink = '#1F2937';
const grid = 'thin' as const;
const body = { font: { size: 10, color: ink }, vertical: 'center', border: grid } as const;

/** How the cells of every workbook look, by what they are for. Inputs are the only ones that can be typed into. */
export const styles = {
  title: { font: { size: 16, bold: true, color: ink }, vertical: 'center' },
  help: { font: { size: 9, color: '#4B5563' }, vertical: 'center', wrap: true },
  heading: { ...body, font: { size: 10, bold: true, color: ink }, fill: '#E5EAF0', horizontal: 'center', wrap: true },
  section: { ...body, font: { size: 11, bold: true, color: ink }, fill: '#D5DEE9' },
  label: { ...body, wrap: true },
  input: { ...body, fill: '#FFF8DC', unlocked: true, horizontal: 'center' },
  inputText: { ...body, fill: '#FFF8DC', unlocked: true, horizontal: 'left', wrap: true, format: '@' },
  inputDate: { ...body, fill: '#FFF8DC', unlocked: true, horizontal: 'center', format: 'yyyy-mm-dd' },
  note: { ...body, font: { size: 9, italic: true, color: '#4B5563' }, unlocked: true, wrap: true, format: '@' },
  computed: { ...body, fill: '#F3F4F6', horizontal: 'center', wrap: true },
  total: { ...body, font: { size: 11, bold: true, color: ink }, fill: '#E5EAF0', horizontal: 'center', wrap: true },
  declared: { ...body, fill: '#F9FAFB', wrap: true },
  helper: { font: { size: 8, color: '#9CA3AF' } },
} as const satisfies Readonly<Record<string, Style>>;
