import type { Snapshot } from '../../workbook/snapshot.js';
import { layoutName, panelName } from './panel-name.js';

/** Whether a workbook is a panel workbook, for whomever it was made. */
export const isPanelWorkbook = ({ names }: Snapshot): boolean => names.some(({ name }) => name === layoutName);

/** Whether it is the panel's own, in which something is written down; copies for others have nothing to read back. */
export const keepsRecords = ({ names }: Snapshot): boolean =>
  names.some(({ name }) => name === panelName('panels', 'institution'));
