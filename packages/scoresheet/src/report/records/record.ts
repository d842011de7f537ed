import type { Language } from '@envscore/rules-core';
import { printSheetName } from '../../formula/print.js';
import { columnLetters } from '../../formula/column-letters.js';
import type { CheckFinding } from '../../validation/checked.js';
import { citeCheck, wordCheck } from '../../validation/wording/check.js';
import { type ReportedFile, type Validation, stateOf, tallyOf } from '../validation.js';

/** JSON in which no character is invisible: what was submitted cannot disturb who looks at it. */
export const printed = (record: unknown, indent?: number): string =>
  JSON.stringify(record, null, indent).replace(
    // What indents it is its own; inside texts JSON itself escapes line ends.
    /[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}]/gu,
    (found) =>
      Array.from({ length: found.length }, (_, at) => `\\u${found.charCodeAt(at).toString(16).padStart(4, '0')}`).join(
        '',
      ),
  );

const findingRecord = (finding: CheckFinding, language: Language): unknown => {
  const { at } = finding;
  const basis = citeCheck(finding, language);
  return {
    ...finding,
    ...(at && { cell: `${printSheetName(at.sheet)}!${columnLetters(at.column)}${at.row}` }),
    message: wordCheck(finding, language),
    ...(basis !== undefined && { basis }),
  };
};

const fileRecord = (reported: ReportedFile, language: Language): Readonly<Record<string, unknown>> => {
  const { file, sameAs, scoresheet, counts, findings, unlisted } = reported;
  return {
    file,
    state: stateOf(reported),
    ...(sameAs !== undefined && { sameAs }),
    ...scoresheet,
    counts,
    ...(unlisted > 0 && { unlisted }),
    findings: findings.map((finding) => findingRecord(finding, language)),
  };
};

const summaryRecord = (validation: Validation): Readonly<Record<string, unknown>> => {
  const { files, listed, isPartial, plan, checkedAt } = validation;
  return {
    ...(checkedAt !== undefined && { checkedAt }),
    isPartial,
    listed,
    checked: files.length,
    ...tallyOf(files),
    ...(plan && { plan }),
  };
};

/** The whole check as a record. */
export const validationRecord = (validation: Validation, language: Language): Readonly<Record<string, unknown>> => {
  const { files: states, ...summary } = summaryRecord(validation);
  const files = validation.files.map((file) => fileRecord(file, language));
  return { kind: 'validation', ...summary, states, files };
};

/** The report as one JSON document, `kind` validation. */
export const reportJson = (validation: Validation, language: Language): string =>
  `${printed(validationRecord(validation, language), 2)}\n`;

/** A file as one line of JSON, `kind` file. */
export const fileLine = (file: ReportedFile, language: Language): string =>
  `${printed({ kind: 'file', ...fileRecord(file, language) })}\n`;

/** The last line of a report in lines, `kind` summary. */
export const summaryLine = (validation: Validation): string => {
  const { files: states, ...summary } = summaryRecord(validation);
  return `${printed({ kind: 'summary', ...summary, states })}\n`;
};
