import { type Confirmation, termsOf } from '@envscore/rules-core';
import { type FactSpec, factSpec } from '../layout/fact-spec.js';
import { columns } from '../wording/columns-zh-CN.js';

/** A column that people fill: the key of its fact in a row, and its fact. */
export interface Input {
  readonly key: string;
  readonly spec: FactSpec;
  /** Characters of the standard font. */
  readonly width: number;
  /** The applicant states it; the others are the expert's judgement. */
  readonly isDeclared: boolean;
}

export type ListId = 'documents' | 'publications' | 'specialisedMajors' | 'projects' | 'required' | 'optional';

/** A list of the facts as a sheet of its own, one row an entry. */
export interface ListTable {
  readonly id: ListId;
  /** Where it stands in its document. */
  readonly path: string;
  readonly label: string;
  /** Whether its rows belong to appraisers and say to which. */
  readonly isOwned: boolean;
  readonly inputs: readonly Input[];
  /** What confirms that it is complete, and that its suggested points are meant. */
  readonly confirmed:
    (ListId & ('documents' | 'publications' | 'specialisedMajors' | 'projects' | 'optional')) | undefined;
  readonly confirmedPoints: Confirmation | undefined;
}

const { labels } = termsOf('zh');

const input = (key: string, spec: FactSpec, width: number, isDeclared = true): Input => ({
  key,
  spec,
  width,
  isDeclared,
});

const judged = (key: string, spec: FactSpec, width: number): Input => input(key, spec, width, false);

export const documents: ListTable = {
  id: 'documents',
  path: 'documents',
  label: labels.appraiser.documents,
  isOwned: true,
  confirmed: 'documents',
  confirmedPoints: 'documentPoints',
  inputs: [
    input('title', factSpec('appraiser', 'documents.title'), 36),
    input('level', factSpec('appraiser', 'documents.level'), 12),
    input('rank', factSpec('appraiser', 'documents.rank'), 8),
    judged('points', factSpec('appraiser', 'documents.points'), 8),
    judged('accepted', factSpec('appraiser', 'documents.accepted'), 8),
    judged('reason', factSpec('appraiser', 'documents.reason'), 20),
  ],
};

export const publications: ListTable = {
  id: 'publications',
  path: 'publications',
  label: labels.appraiser.publications,
  isOwned: true,
  confirmed: 'publications',
  confirmedPoints: 'publicationPoints',
  inputs: [
    input('title', factSpec('appraiser', 'publications.title'), 36),
    input('type', factSpec('appraiser', 'publications.type'), 18),
    input('rank', factSpec('appraiser', 'publications.rank'), 8),
    input('corresponding', factSpec('appraiser', 'publications.corresponding'), 8),
    input('group', factSpec('appraiser', 'publications.group'), 8),
    judged('points', factSpec('appraiser', 'publications.points'), 8),
    judged('accepted', factSpec('appraiser', 'publications.accepted'), 8),
    judged('reason', factSpec('appraiser', 'publications.reason'), 20),
  ],
};

export const specialisedMajors: ListTable = {
  id: 'specialisedMajors',
  path: 'specialisedMajors',
  label: labels.institution.specialisedMajors,
  isOwned: false,
  confirmed: 'specialisedMajors',
  confirmedPoints: undefined,
  inputs: [
    input('major', factSpec('institution', 'specialisedMajors.major'), 28),
    input('appraisers', factSpec('institution', 'specialisedMajors.appraisers'), 12),
  ],
};

export const projects: ListTable = {
  id: 'projects',
  path: 'projects',
  label: labels.institution.projects,
  isOwned: false,
  confirmed: 'projects',
  confirmedPoints: undefined,
  inputs: [
    input('title', factSpec('institution', 'projects.title'), 40),
    input('level', factSpec('institution', 'projects.level'), 14),
    input('role', factSpec('institution', 'projects.role'), 10),
    input('opinionIssued', factSpec('institution', 'projects.opinionIssued'), 12),
    input('contract', factSpec('institution', 'projects.contract'), 12),
    judged('accepted', factSpec('institution', 'projects.accepted'), 8),
    judged('reason', factSpec('institution', 'projects.reason'), 20),
  ],
};

const required: ListTable = {
  id: 'required',
  path: 'instruments.required',
  label: labels.institution['instruments.required'],
  isOwned: false,
  confirmed: undefined,
  confirmedPoints: undefined,
  inputs: [
    input('name', factSpec('institution', 'instruments.required.name'), 36),
    input('held', factSpec('institution', 'instruments.required.held'), 10),
  ],
};

const optional: ListTable = {
  id: 'optional',
  path: 'instruments.optional',
  label: labels.institution['instruments.optional'],
  isOwned: false,
  confirmed: 'optional',
  confirmedPoints: 'optionalPoints',
  inputs: [
    input('name', factSpec('institution', 'instruments.optional.name'), 36),
    input('held', factSpec('institution', 'instruments.optional.held'), 10),
  ],
};

/** The lists in the order of the tables: an appraiser's, then the institution's. */
export const listTables: readonly ListTable[] = [
  documents,
  publications,
  specialisedMajors,
  projects,
  required,
  optional,
];

/** What an appraiser's row holds, in the order of table (二). */
export const appraiserInputs: readonly Input[] = [
  input('categories', factSpec('appraiser', 'categories'), 14),
  judged('ethics.article12Met', factSpec('appraiser', 'ethics.article12Met'), 9),
  judged('ethics.formStandard', factSpec('appraiser', 'ethics.formStandard'), 9),
  judged('ethics.attachmentsGenuine', factSpec('appraiser', 'ethics.attachmentsGenuine'), 9),
  judged('ethics.article13Situation', factSpec('appraiser', 'ethics.article13Situation'), 9),
  input('degree', factSpec('appraiser', 'degree'), 10),
  input('title', factSpec('appraiser', 'title'), 10),
  input('years', factSpec('appraiser', 'years'), 8),
  judged('expertise.grade', factSpec('appraiser', 'expertise.grade'), 8),
  judged('expertise.points', factSpec('appraiser', 'expertise.points'), 8),
  judged('coordination', factSpec('appraiser', 'coordination'), 8),
  input('training.ecologyCoursePassed', factSpec('appraiser', 'training.ecologyCoursePassed'), 9),
  input('training.judicialCoursePassed', factSpec('appraiser', 'training.judicialCoursePassed'), 9),
  input('training.keynotes', factSpec('appraiser', 'training.keynotes'), 8),
  judged('recommendedCategories', factSpec('appraiser', 'recommendedCategories'), 14),
];

/** The institution's single facts, in the order of table (一). */
export const institutionInputs: readonly Input[] = [
  input('majorsScheme', factSpec('institution', 'majorsScheme'), 0),
  input('basicMajors.environmentalScience', factSpec('institution', 'basicMajors.environmentalScience'), 0),
  input('basicMajors.ecology', factSpec('institution', 'basicMajors.ecology'), 0),
  input('basicMajors.resourceEconomics', factSpec('institution', 'basicMajors.resourceEconomics'), 0),
  judged('quality.allAbilities', factSpec('institution', 'quality.allAbilities'), 0),
  judged('quality.points', factSpec('institution', 'quality.points'), 0),
  input('accreditations.cma', factSpec('institution', 'accreditations.cma'), 0),
  input('accreditations.cnas', factSpec('institution', 'accreditations.cnas'), 0),
  input('accreditations.glp', factSpec('institution', 'accreditations.glp'), 0),
  judged('instruments.optionalPoints', factSpec('institution', 'instruments.optionalPoints'), 0),
  judged('maintenance.grade', factSpec('institution', 'maintenance.grade'), 0),
  judged('maintenance.points', factSpec('institution', 'maintenance.points'), 0),
];

/** What the cover holds of the review itself. */
export const coverInputs: readonly Input[] = [
  input('institution.name', factSpec('review', 'institution.name'), 0),
  input('unit', factSpec('review', 'unit'), 0),
  input('scope.only', factSpec('review', 'scope.only'), 0),
  input('scope.except', factSpec('review', 'scope.except'), 0),
  judged('expert.number', factSpec('review', 'expert.number'), 0),
  judged('expert.name', factSpec('review', 'expert.name'), 0),
  judged('expert.library', factSpec('review', 'expert.library'), 0),
  judged('date', factSpec('review', 'date'), 0),
  judged('signedOn', factSpec('review', 'signedOn'), 0),
];

const headed = (inputs: readonly Input[]): readonly (readonly [string, string])[] =>
  inputs.map(({ key, spec }) => [key, spec.label] as const);

/** What stands over the columns of the roster that people fill, by their keys. */
export const rosterHeadings = (inputs: readonly Input[]): ReadonlyMap<string, string> =>
  new Map([
    ...(['id', 'name', 'major'] as const).map((key) => [key, labels.review[`appraisers.${key}`]] as const),
    ...headed(inputs),
  ]);

/** What stands over the columns of a list that people fill, by their keys. */
export const listHeadings = ({ isOwned }: ListTable, inputs: readonly Input[]): ReadonlyMap<string, string> =>
  new Map([...(isOwned ? [['appraiser', columns.appraiser] as const] : []), ...headed(inputs)]);
