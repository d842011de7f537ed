import type { Language } from '@envscore/rules-core';
import type { Link, Sheet } from '../../workbook/workbook.js';
import { findingRow } from '../rows.js';
import type { ReportedFile, Validation } from '../validation.js';
import { reportWords } from '../wording/words-of.js';
import type { FindingColumn } from '../wording/words.js';
import { type TableColumn, tableSheet } from './table.js';

const columns: readonly TableColumn<FindingColumn>[] = [
  { key: 'number', width: 6, style: 'number' },
  { key: 'file', width: 48, style: 'text' },
  { key: 'sheet', width: 16, style: 'text' },
  { key: 'cell', width: 9, style: 'number' },
  { key: 'severity', width: 9, style: 'info' },
  { key: 'sentence', width: 62, style: 'text' },
  { key: 'basis', width: 30, style: 'text' },
];

/** What leads to a file itself; a file inside an archive has to be taken out first, and so only the archive is led to. */
export const linkTo = ({ lies }: ReportedFile): Omit<Link, 'at'> | undefined => lies && { file: lies.path };

/** Every finding in a row of its own, with ways to its file and its cell. */
export function findingsSheet({ files }: Validation, language: Language): Sheet {
  const words = reportWords(language);
  let number = 0;
  const rows = files.flatMap((file) =>
    file.findings.map((finding) => {
      number += 1;
      const { at, severity } = finding;
      const link = linkTo(file);
      const toCell = link !== undefined && at !== undefined && file.lies?.isArchive !== true;
      return {
        values: findingRow(number, file, finding, language),
        styles: { severity },
        links: { ...(link && { file: link }), ...(toCell && { cell: { ...link, cell: at } }) },
      };
    }),
  );
  return tableSheet(words.sheets.findings, columns, words.findingColumns, rows, words);
}
