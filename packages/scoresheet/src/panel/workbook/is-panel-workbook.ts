import type { Snapshot } from '../../workbook/snapshot.js';
import { layoutName } from './panel-name.js';

/** Whether a workbook is a panel workbook, for whomever it was made. */
export const isPanelWorkbook = ({ names }: Snapshot): boolean => names.some(({ name }) => name === layoutName);
