import { evaluate } from '../formula/evaluate.js';
import { Words } from '../layout/words.js';
import type { Workbook } from '../workbook/workbook.js';
import { planNames } from './names.js';
import { placePlan } from './placed.js';
import { daySheet } from './sheets/day.js';
import { tableSheet } from './sheets/table.js';
import { styles } from './styles.js';
import { planTables } from './tables.js';
import { zhCN } from './wording/zh-CN.js';

/**
 * The workbook in which a secretariat plans a review day: blank, or filled from a plan document, as `readPlan` gives it.
 */
export function planWorkbook(plan?: unknown): Workbook {
  const placed = placePlan(plan);
  const words = new Words(zhCN.sheets.words);
  return evaluate({
    sheets: [
      daySheet(placed, plan, words),
      ...planTables.map((table) => tableSheet(placed, table, plan, words)),
      words.sheet(),
    ],
    names: planNames(placed),
    styles,
    properties: { title: zhCN.title, creator: zhCN.creator },
  });
}
