import { type Language, catalogueOf, wordUnit } from '@envscore/rules-core';
import { columnLetters } from '../formula/column-letters.js';
import type { MissingWorkbook } from '../validation/against-plan.js';
import type { CheckFinding } from '../validation/checked.js';
import { citeCheck, wordCheck } from '../validation/wording/check.js';
import { type ReportedFile, stateOf } from './validation.js';
import { visible, visiblyCut } from './visible.js';
import { reportWords } from './wording/words-of.js';
import type { FileColumn, FindingColumn, MissingColumn } from './wording/words.js';

/** What a table shows in a row, column by column; empty where there is nothing to say. Fit to be shown anywhere. */
type Row<Column extends string> = Readonly<Record<Column, string | number>>;

export function findingRow(
  number: number,
  { file }: ReportedFile,
  finding: CheckFinding,
  language: Language,
): Row<FindingColumn> {
  const { at, severity } = finding;
  return {
    number,
    file: visible(file),
    sheet: visible(at?.sheet ?? ''),
    cell: at === undefined ? '' : `${columnLetters(at.column)}${at.row}`,
    severity: catalogueOf(language).severities[severity],
    sentence: visiblyCut(wordCheck(finding, language)),
    basis: visible(citeCheck(finding, language) ?? ''),
  };
}

function expertText(expert: { number?: number; name?: string } | undefined, language: Language): string {
  const { number, name = '' } = expert ?? {};
  if (number === undefined) return name;
  return reportWords(language).expert(String(number), name);
}

function statusText(status: string | undefined, language: Language): string {
  const known = Object.entries(catalogueOf(language).statuses).find(([code]) => code === status);
  return known?.[1] ?? status ?? '';
}

export function fileRow(number: number, reported: ReportedFile, language: Language): Row<FileColumn> {
  const { file, scoresheet, counts, sameAs } = reported;
  const { institution = '', unit, expert, date = '' } = scoresheet?.submission ?? {};
  const worth = scoresheet?.worth;
  const words = reportWords(language);
  return {
    number,
    file: visible(file),
    state: words.states[stateOf(reported)],
    institution: visiblyCut(institution),
    unit: visiblyCut(wordUnit(unit ?? '', language)),
    expert: visiblyCut(expertText(expert, language)),
    date: visiblyCut(date),
    total: worth?.total ?? '',
    composition: worth?.composition ?? '',
    technical: worth?.technical ?? '',
    laboratory: worth?.laboratory ?? '',
    stated: worth?.stated ?? '',
    status: sameAs === undefined ? visible(statusText(worth?.status, language)) : visible(words.sameAs(sameAs)),
    errors: counts.error,
    warnings: counts.warning,
    infos: counts.info,
  };
}

export function missingRow(number: number, missing: MissingWorkbook, language: Language): Row<MissingColumn> {
  const { institution = '', unit, expert, file } = missing;
  return {
    number,
    institution: visiblyCut(institution),
    unit: visiblyCut(wordUnit(unit ?? '', language)),
    expert: visiblyCut(expertText(expert, language)),
    file: visible(file),
  };
}
