import { type Language, type Severity, catalogueOf } from '@envscore/rules-core';
import { type CellAddress, columnLetters, printSheetName } from '@envscore/scoresheet';
import { safeText } from './safe-text.js';

/** What is to be said of a cell: the cell, how grave it is, the sentence. */
export function cellLine(
  file: string,
  { sheet, row, column }: CellAddress,
  severity: Severity,
  sentence: string,
  language: Language,
): string {
  const { severities, phrases } = catalogueOf(language);
  const cell = `${file} ${printSheetName(sheet)}!${columnLetters(column)}${row}`;
  return safeText([cell, severities[severity], sentence].join(phrases.colon));
}
