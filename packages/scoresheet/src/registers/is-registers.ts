import type { Snapshot } from '../workbook/snapshot.js';
import { bookTable, registerName } from './register-name.js';

/** Whether a workbook is a registers workbook: it has the name that every one has. */
export const isRegisters = ({ names }: Pick<Snapshot, 'names'>): boolean =>
  names.some(({ name }) => name === registerName(bookTable, 'layout'));
