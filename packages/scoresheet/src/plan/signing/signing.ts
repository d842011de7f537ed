import type { Workbook } from '../../workbook/workbook.js';
import { styles } from '../styles.js';
import { zhCN } from '../wording/zh-CN.js';
import { attendanceSheet } from './attendance.js';
import { promiseSheet } from './promise.js';

/** What is signed by hand on the day: who is there, and each expert's promise to stand aside where they must. A4. */
export const signingWorkbook = (plan: unknown): Workbook => ({
  sheets: [attendanceSheet(plan), promiseSheet(plan)],
  names: [],
  styles,
  properties: { title: zhCN.signing.title, creator: zhCN.creator },
});
