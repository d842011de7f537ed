import { isPanelWorkbook } from './panel/workbook/is-panel-workbook.js';
import { isPlan } from './plan/is-plan.js';
import { nameParts } from './scoresheet/name.js';
import { isRegisters } from './registers/is-registers.js';
import { isScoresheet } from './scoresheet/read.js';
import type { Snapshot } from './workbook/snapshot.js';

/** What a workbook is to us; `damaged` where it has been a scoresheet and its cover is gone. */
export type WorkbookKind = 'scoresheet' | 'plan' | 'panel' | 'registers' | 'damaged' | 'other';

export function kindOfWorkbook(snapshot: Snapshot): WorkbookKind {
  if (isScoresheet(snapshot)) return 'scoresheet';
  if (isPlan(snapshot)) return 'plan';
  if (isPanelWorkbook(snapshot)) return 'panel';
  if (isRegisters(snapshot)) return 'registers';
  return snapshot.names.some(({ name }) => nameParts(name) !== undefined) ? 'damaged' : 'other';
}
