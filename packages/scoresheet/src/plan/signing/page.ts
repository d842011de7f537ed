import { valueAt } from '../../layout/document.js';
import type { PageSetup } from '../../workbook/workbook.js';
import { zhCN } from '../wording/zh-CN.js';

/** A4 upright, with the binding margin on the left. */
export const paper = {
  orientation: 'portrait',
  margins: { left: 25, right: 15, top: 20, bottom: 20, header: 8, footer: 10 },
  footer: { center: zhCN.signing.page },
} as const satisfies PageSetup;

/** Day, place and who called the review, with room for writing where the plan says nothing. */
export function dayLine(plan: unknown): string {
  const stated = (key: string): string => {
    const value = valueAt(plan, key);
    return typeof value === 'string' ? value : zhCN.signing.blank;
  };
  return zhCN.signing.promise.day(stated('date'), stated('place'), stated('organiser'));
}
