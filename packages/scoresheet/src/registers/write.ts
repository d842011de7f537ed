import { registerIds } from '@envscore/rules-core';
import { evaluate } from '../formula/evaluate.js';
import { fitted } from '../layout/fit.js';
import { Words } from '../layout/words.js';
import type { Workbook } from '../workbook/workbook.js';
import { registerNames } from './names.js';
import type { ExtraColumns } from './extra.js';
import { placeRegisters } from './placed.js';
import { coverSheet } from './sheets/cover.js';
import { dashboardSheet } from './sheets/dashboard.js';
import { registerSheet } from './sheets/table.js';
import { styles } from './styles.js';
import { zhCN } from './wording/zh-CN.js';

/**
 * The workbook in which a department keeps its registers: blank, or filled from a registers document. `extra` are columns that the
 * registers do not know: they stand at the right of theirs.
 */
export function registersWorkbook(document?: unknown, extra: ExtraColumns = {}): Workbook {
  const placed = placeRegisters(document, extra);
  const words = new Words(zhCN.sheets.words);
  const tables = registerIds.map((id) => registerSheet(placed, id, document, extra, words));
  const workbook = evaluate({
    sheets: [coverSheet(placed, document), dashboardSheet(placed), ...tables, words.sheet()],
    names: registerNames(placed),
    styles,
    properties: { title: zhCN.title, creator: zhCN.creator },
  });
  return fitted(workbook);
}
