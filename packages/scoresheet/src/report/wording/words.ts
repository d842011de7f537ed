import type { FileState } from '../validation.js';

/** The columns of the tables of a report. */
export type FindingColumn = 'number' | 'file' | 'sheet' | 'cell' | 'severity' | 'sentence' | 'basis';
export type FileColumn =
  | 'number'
  | 'file'
  | 'state'
  | 'institution'
  | 'unit'
  | 'expert'
  | 'date'
  | 'total'
  | 'composition'
  | 'technical'
  | 'laboratory'
  | 'stated'
  | 'status'
  | 'errors'
  | 'warnings'
  | 'infos';
export type MissingColumn = 'number' | 'institution' | 'unit' | 'expert' | 'file';

/** Every word of a report that is not the rules' or the findings' own, one catalogue a language. */
export interface ReportWords {
  readonly htmlLanguage: string;
  readonly title: string;
  readonly checkedAt: (when: string) => string;
  readonly plan: (file: string) => string;
  readonly partial: (checked: number, listed: number) => string;
  readonly unlisted: (findings: number) => string;
  readonly sheets: Readonly<Record<'summary' | 'findings' | 'files' | 'missing', string>>;
  readonly states: Readonly<Record<FileState | 'missing', string>>;
  /** What became of the files. */
  readonly result: string;
  readonly files: string;
  readonly allFiles: string;
  readonly chart: string;
  readonly severity: string;
  readonly findings: string;
  readonly findingColumns: Readonly<Record<FindingColumn, string>>;
  readonly fileColumns: Readonly<Record<FileColumn, string>>;
  /** What a cover says of whose a workbook is. */
  readonly submission: string;
  readonly missingColumns: Readonly<Record<MissingColumn, string>>;
  readonly expert: (number: string, name: string) => string;
  readonly sameAs: (file: string) => string;
  readonly noFindings: string;
  readonly noneMissing: string;
  readonly missingUnknown: string;
  readonly page: string;
}
