import { styles as ofEveryWorkbook } from '../../layout/styles.js';
import { styles as ofReports } from '../../report/xlsx/styles.js';
import type { Style } from '../../workbook/workbook.js';

const { input, inputText, inputDate, declared, help, group } = ofEveryWorkbook;

/** How the panel workbook looks: as a report, with the inputs of a scoresheet; fills for how far an expert is from the mean. */
export const styles = {
  ...ofReports,
  input,
  inputText,
  inputDate,
  declared,
  help: { ...help, wrap: true },
  group: { ...group, wrap: true, format: '@' },
  center: { ...ofReports.text, horizontal: 'center' },
  conclusion: { ...ofReports.total, font: { ...ofReports.total.font, size: 12 }, horizontal: 'center' },
  mean: { ...ofReports.totalNumber },
  open: { ...ofReports.warning, horizontal: 'left' },
  near: { ...ofReports.number, fill: '#FFF3D6' },
  far: { ...ofReports.number, fill: '#FCD9A8' },
  furthest: { ...ofReports.number, font: { ...ofReports.number.font, bold: true }, fill: '#F4A582' },
  sign: { font: { size: 11, color: '#000000' }, vertical: 'center', format: '@' },
} as const satisfies Readonly<Record<string, Style>>;

export type PanelStyle = keyof typeof styles;
