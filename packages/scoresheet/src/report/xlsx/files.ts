import type { Language } from '@envscore/rules-core';
import type { Sheet } from '../../workbook/workbook.js';
import { fileRow } from '../rows.js';
import { type FileState, type Validation, stateOf } from '../validation.js';
import { reportWords } from '../wording/words-of.js';
import type { FileColumn } from '../wording/words.js';
import { linkTo } from './findings.js';
import type { ReportStyle } from './styles.js';
import { type TableColumn, tableSheet } from './table.js';

const columns: readonly TableColumn<FileColumn>[] = [
  { key: 'number', width: 6, style: 'number' },
  { key: 'file', width: 48, style: 'text' },
  { key: 'state', width: 12, style: 'info' },
  { key: 'institution', width: 24, style: 'text' },
  { key: 'unit', width: 20, style: 'text' },
  { key: 'expert', width: 14, style: 'text' },
  { key: 'date', width: 11, style: 'text' },
  { key: 'total', width: 8, style: 'number' },
  { key: 'composition', width: 8, style: 'number' },
  { key: 'technical', width: 8, style: 'number' },
  { key: 'laboratory', width: 8, style: 'number' },
  { key: 'stated', width: 9, style: 'number' },
  { key: 'status', width: 24, style: 'text' },
  { key: 'errors', width: 7, style: 'number' },
  { key: 'warnings', width: 7, style: 'number' },
  { key: 'infos', width: 7, style: 'number' },
];

const stateStyles: Readonly<Record<FileState, ReportStyle>> = {
  clean: 'info',
  warnings: 'warning',
  errors: 'error',
  unreadable: 'error',
  copy: 'info',
};

/** Every file in a row of its own, with what it is really worth. */
export function filesSheet({ files }: Validation, language: Language): Sheet {
  const words = reportWords(language);
  const rows = files.map((file, index) => {
    const link = linkTo(file);
    return {
      values: fileRow(index + 1, file, language),
      styles: { state: stateStyles[stateOf(file)] },
      links: { ...(link && { file: link }) },
    };
  });
  return tableSheet(words.sheets.files, columns, words.fileColumns, rows, words);
}
