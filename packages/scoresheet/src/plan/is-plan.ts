import type { Snapshot } from '../workbook/snapshot.js';
import { dayTable, planName } from './plan-name.js';

/** Whether a workbook is a plan at all: it has the name that every plan has. */
export const isPlan = ({ names }: Snapshot): boolean => names.some(({ name }) => name === planName(dayTable, 'layout'));
