import type { Style } from '../../workbook/workbook.js';

const ink = '#1F2937';
const quiet = '#4B5563';
const body = { font: { size: 10, color: ink }, vertical: 'center', border: 'light', wrap: true } as const;
const heading = { ...body, font: { size: 10, bold: true, color: ink }, fill: '#E5EAF0', horizontal: 'center' } as const;

/** How a report looks. Texts are kept as texts, also when somebody edits them: none can turn into a formula. */
export const styles = {
  title: { font: { size: 16, bold: true, color: ink }, vertical: 'center', format: '@' },
  line: { font: { size: 10, color: quiet }, vertical: 'center', wrap: true, format: '@' },
  notice: {
    font: { size: 11, bold: true, color: '#9C0006' },
    fill: '#FBD5D5',
    vertical: 'center',
    wrap: true,
    format: '@',
  },
  heading: { ...heading, vertical: 'center', format: '@' },
  text: { ...body, format: '@' },
  number: { ...body, horizontal: 'center' },
  link: { ...body, font: { size: 9, color: '#0B4F9E' }, format: '@' },
  total: { ...body, font: { size: 10, bold: true, color: ink }, fill: '#F3F4F6', format: '@' },
  totalNumber: { ...body, font: { size: 10, bold: true, color: ink }, fill: '#F3F4F6', horizontal: 'center' },
  error: {
    ...body,
    font: { size: 10, bold: true, color: '#9C0006' },
    fill: '#FBD5D5',
    horizontal: 'center',
    format: '@',
  },
  warning: { ...body, font: { size: 10, color: '#7A4A00' }, fill: '#FDE9C8', horizontal: 'center', format: '@' },
  info: { ...body, font: { size: 10, color: quiet }, horizontal: 'center', format: '@' },
} as const satisfies Readonly<Record<string, Style>>;

export type ReportStyle = keyof typeof styles;
