import type { Snapshot } from '../../workbook/snapshot.js';
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

/** Whether a workbook is one of these: it has both sheets by their names, and nothing else tells it apart. */
export const isSigningWorkbook = ({ sheets }: Snapshot): boolean =>
  [zhCN.signing.attendance.sheet, zhCN.signing.promise.sheet].every((title) =>
    sheets.some(({ name }) => name === title),
  );
