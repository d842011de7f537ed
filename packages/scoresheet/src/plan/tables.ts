import { factSpec } from '../layout/fact-spec.js';
import * as scoresheet from '../scoresheet/tables.js';
import {
  type PlanColumn,
  categoriesColumn,
  declaredColumns,
  flagColumn,
  libraryColumn,
  neededText,
  neededUnit,
  numberColumn,
  numbersColumn,
  textColumn,
  unitColumn,
  unitsColumn,
} from './columns.js';
import { zhCN } from './wording/zh-CN.js';

export type TableId = Exclude<keyof typeof zhCN.sheets, 'day' | 'words'>;

/** Values of a row that must stand in rows of another table: all of them in one row there. */
export interface Reference {
  /** The columns of this table; one of them may be a list, every entry of which is meant. */
  readonly columns: readonly string[];
  readonly to: TableId;
  /** The columns of the other table, in the same order. */
  readonly by: readonly string[];
  readonly code: 'unknown-applicant' | 'unknown-appraiser' | 'unknown-expert' | 'unknown-panel' | 'unit-not-applied';
  /** A column beside it that shows the name of what is meant. */
  readonly shows?: { readonly key: string; readonly label: string; readonly width: number };
}

/** A sheet of the plan: what a row of it is, what its rows go by, and which other rows they speak of. */
export interface PlanTable {
  readonly id: TableId;
  readonly columns: readonly PlanColumn[];
  /** Which values may stand in one row only. */
  readonly key: readonly string[];
  /** Which values make people look alike. */
  readonly alike?: readonly string[];
  readonly references: readonly Reference[];
  /** Rows that are ready for typing. */
  readonly ready: number;
}

const { columns: labels, prompts } = zhCN;

const applicant = (shows = true): Reference => ({
  columns: ['applicant'],
  to: 'applicants',
  by: ['number'],
  code: 'unknown-applicant',
  ...(shows && { shows: { key: 'applicantName', label: labels.applicantName, width: 24 } }),
});

const appraiser: Reference = {
  columns: ['applicant', 'appraiser'],
  to: 'appraisers',
  by: ['applicant', 'number'],
  code: 'unknown-appraiser',
  shows: { key: 'appraiserName', label: labels.appraiserName, width: 10 },
};

const expert: Reference = {
  columns: ['expert'],
  to: 'experts',
  by: ['number'],
  code: 'unknown-expert',
  shows: { key: 'expertName', label: labels.expertName, width: 12 },
};

const applied = (unit: string): Reference => ({
  columns: ['applicant', unit],
  to: 'applications',
  by: ['applicant', 'unit'],
  code: 'unit-not-applied',
});

const instruments = (id: 'required' | 'optional'): PlanTable => ({
  id,
  columns: [
    neededUnit('unit', labels.unit),
    neededText('name', labels.instrument, 36),
    numbersColumn('held', labels.held, prompts.numbers),
    numbersColumn('notHeld', labels.notHeld, prompts.numbers),
  ],
  // A list may name an instrument twice, once a laboratory: it counts once.
  key: [],
  references: ['held', 'notHeld'].map((key) => ({ ...applicant(false), columns: [key] })),
  ready: 100,
});

const { documents, publications, specialisedMajors, projects, appraiserInputs, institutionInputs } = scoresheet;

/** The plan's sheets in the order in which they are filled. */
export const planTables: readonly PlanTable[] = [
  {
    id: 'applicants',
    columns: [
      numberColumn('number', labels.number),
      neededText('name', labels.institutionName, 40),
      textColumn('short', labels.short, 18),
    ],
    key: ['number'],
    alike: ['name'],
    references: [],
    ready: 20,
  },
  {
    id: 'applications',
    columns: [
      numberColumn('applicant', labels.applicant),
      neededUnit('unit', labels.unit),
      categoriesColumn('scope.only', labels.only, prompts.codes),
      categoriesColumn('scope.except', labels.except, prompts.codes),
      numberColumn('panel', labels.panel),
      ...declaredColumns(institutionInputs),
    ],
    key: ['applicant', 'unit'],
    references: [applicant(), { columns: ['panel'], to: 'panels', by: ['panel'], code: 'unknown-panel' }],
    ready: 40,
  },
  {
    id: 'appraisers',
    columns: [
      numberColumn('applicant', labels.applicant),
      numberColumn('number', labels.rosterNumber),
      neededText('name', labels.name, 10),
      textColumn('major', factSpec('review', 'appraisers.major').label, 18),
      unitsColumn('units', labels.units, prompts.codes),
      ...declaredColumns(appraiserInputs, prompts.codes),
    ],
    key: ['applicant', 'number'],
    alike: ['applicant', 'name'],
    references: [applicant(), applied('units')],
    ready: 200,
  },
  {
    id: 'documents',
    columns: [
      numberColumn('applicant', labels.applicant),
      numberColumn('appraiser', labels.appraiser),
      ...declaredColumns(documents.inputs),
    ],
    key: [],
    references: [applicant(), appraiser],
    ready: 300,
  },
  {
    id: 'publications',
    columns: [
      numberColumn('applicant', labels.applicant),
      numberColumn('appraiser', labels.appraiser),
      ...declaredColumns(publications.inputs),
    ],
    key: [],
    references: [applicant(), appraiser],
    ready: 300,
  },
  {
    id: 'specialisedMajors',
    columns: [
      numberColumn('applicant', labels.applicant),
      unitColumn('unit', labels.unit),
      ...declaredColumns(specialisedMajors.inputs),
    ],
    key: [],
    references: [applicant(), applied('unit')],
    ready: 100,
  },
  {
    id: 'projects',
    columns: [
      numberColumn('applicant', labels.applicant),
      unitColumn('unit', labels.unit),
      ...declaredColumns(projects.inputs),
    ],
    key: [],
    references: [applicant(), applied('unit')],
    ready: 200,
  },
  instruments('required'),
  instruments('optional'),
  {
    id: 'experts',
    columns: [
      numberColumn('number', labels.expertNumber),
      neededText('name', labels.name, 12),
      libraryColumn('library'),
      textColumn('employer', labels.employer, 32),
    ],
    key: ['number'],
    alike: ['name'],
    references: [],
    ready: 40,
  },
  {
    id: 'panels',
    columns: [
      numberColumn('panel', labels.panel),
      numberColumn('expert', labels.expertNumber),
      flagColumn('leader', labels.leader),
    ],
    key: ['panel', 'expert'],
    references: [expert],
    ready: 60,
  },
  {
    id: 'recusals',
    columns: [
      numberColumn('expert', labels.expertNumber),
      numberColumn('applicant', labels.applicant),
      textColumn('reason', labels.reason, 32),
    ],
    key: ['expert', 'applicant'],
    references: [expert, applicant()],
    ready: 20,
  },
];

/** What the first sheet holds of the day itself. The layout's version is beside it. */
export const dayColumns: readonly PlanColumn[] = [
  { key: 'date', spec: { ...factSpec('review', 'date'), label: zhCN.day.date }, width: 0, isNeeded: false },
  textColumn('place', zhCN.day.place, 0),
  textColumn('organiser', zhCN.day.organiser, 0),
  { key: 'edition', spec: { ...factSpec('review', 'edition'), label: zhCN.day.edition }, width: 0, isNeeded: false },
  textColumn('policy', zhCN.day.policy, 0),
];

export const planTable = (id: TableId): PlanTable => {
  const table = planTables.find((one) => one.id === id);
  if (table === undefined) throw new Error(`no table ${id}`);
  return table;
};
