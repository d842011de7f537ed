import type { PageSetup } from '../../workbook/workbook.js';
import type { Content } from './content.js';
import { zhCN } from './wording/zh-CN.js';

/** A4 upright, as reports are; whom it is for stands on every page. */
export const page = ({ audience }: Content, sheet: string): PageSetup => ({
  orientation: 'portrait',
  margins: { left: 18, right: 12, top: 18, bottom: 16, header: 8, footer: 8 },
  fitToWidth: true,
  header: { right: zhCN.audiences[audience] },
  footer: { left: `${zhCN.title} · ${sheet}`, right: zhCN.page },
});
