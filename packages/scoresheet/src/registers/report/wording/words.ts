/** The columns of the tables of a report on registers. */
export type FindingColumn =
  | 'number'
  | 'duty'
  | 'kind'
  | 'who'
  | 'id'
  | 'province'
  | 'message'
  | 'since'
  | 'by'
  | 'daysLate'
  | 'ends'
  | 'citation'
  | 'file'
  | 'sheet'
  | 'cell';
export type ListingColumn =
  | 'number'
  | 'id'
  | 'name'
  | 'province'
  | 'listing'
  | 'state'
  | 'since'
  | 'ground'
  | 'decision'
  | 'listedOn'
  | 'passedOn'
  | 'releaseOn';
export type StandingColumn =
  | 'rank'
  | 'id'
  | 'name'
  | 'province'
  | 'submitted'
  | 'included'
  | 'owed'
  | 'missed'
  | 'indicator'
  | 'computed'
  | 'fields';
export type MonthColumn = 'month' | 'submitted' | 'included' | 'N1' | 'N2' | 'N3' | 'N4' | 'N5' | 'N6' | 'N7';
export type FileColumn =
  'number' | 'file' | 'province' | 'countedFrom' | 'registers' | 'rows' | 'unread' | 'missing' | 'problem';

/** Every word of such a report that is not the rules', the registers' or the findings' own, one catalogue a language. */
export interface RegistersReportWords {
  readonly htmlLanguage: string;
  readonly title: string;
  readonly asOf: (date: string) => string;
  readonly checkedAt: (when: string) => string;
  readonly scope: (files: number, rows: number) => string;
  readonly partial: string;
  readonly unlisted: (findings: number) => string;
  /** Of a file: sheets that were not read, and columns that a sheet cannot do without. */
  readonly unread: (file: string, sheets: string) => string;
  readonly missing: (file: string, columns: string) => string;
  readonly lacking: (sheet: string, columns: string) => string;
  readonly sheets: Readonly<Record<'summary' | 'findings' | 'blacklist' | 'ranking' | 'months' | 'files', string>>;
  readonly kind: string;
  readonly count: string;
  readonly all: string;
  readonly kindChart: string;
  readonly monthChart: string;
  readonly stateChart: string;
  readonly province: string;
  readonly nowhere: string;
  readonly institutions: string;
  readonly appraisers: string;
  readonly state: string;
  /** How the ranking comes about. */
  readonly formula: string;
  readonly computed: (submitted: number, included: number, owed: number, indicator: number) => string;
  readonly monthsHelp: string;
  readonly findings: Readonly<Record<FindingColumn, string>>;
  readonly listings: Readonly<Record<ListingColumn, string>>;
  readonly standings: Readonly<Record<StandingColumn, string>>;
  readonly months: Readonly<Record<MonthColumn, string>>;
  readonly files: Readonly<Record<FileColumn, string>>;
  readonly separator: string;
  readonly sheetSeparator: string;
  readonly noRegisters: string;
  readonly unreadable: (code: string) => string;
  readonly none: string;
  readonly page: string;
}
