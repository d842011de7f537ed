import type { Language } from '@envscore/rules-core';
import type { Sheet } from '../../workbook/workbook.js';
import type { MissingWorkbook } from '../../validation/against-plan.js';
import { missingRow } from '../rows.js';
import { reportWords } from '../wording/words-of.js';
import type { MissingColumn } from '../wording/words.js';
import { type TableColumn, tableSheet } from './table.js';

const columns: readonly TableColumn<MissingColumn>[] = [
  { key: 'number', width: 6, style: 'number' },
  { key: 'institution', width: 34, style: 'text' },
  { key: 'unit', width: 30, style: 'text' },
  { key: 'expert', width: 18, style: 'text' },
  { key: 'file', width: 60, style: 'text' },
];

/** Who has not handed in what. */
export function missingSheet(missing: readonly MissingWorkbook[], language: Language): Sheet {
  const words = reportWords(language);
  const rows = missing.map((one, index) => ({ values: missingRow(index + 1, one, language) }));
  return tableSheet(words.sheets.missing, columns, words.missingColumns, rows, words);
}
