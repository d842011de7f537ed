import type { FunctionDeclaration } from './declaration.js';
import * as p from './parameters.js';

const appraiserTable = [p.appraiserFacts, p.documents, p.publications, p.policy] as const;

const institutionTable = [
  p.institutionFacts,
  p.specialisedMajors,
  p.projects,
  p.totals,
  p.required,
  p.optionalInstruments,
  p.policy,
] as const;

/** Every ENVSCORE function, in the order of the tables. An id once given is never changed and never means anything else. */
export const functions = {
  ETHICS: { sheet: 'appraiser', gives: { as: 'points', code: 'A1' }, parameters: [...p.ethics, p.policy] },
  CREDENTIAL: { sheet: 'appraiser', gives: { as: 'points', code: 'A2' }, parameters: [p.degree, p.title, p.policy] },
  EXPERIENCE: { sheet: 'appraiser', gives: { as: 'points', code: 'A3' }, parameters: [p.years, p.policy] },
  EXPERTISE: {
    sheet: 'appraiser',
    gives: { as: 'points', code: 'A4' },
    parameters: [p.expertisePoints, p.expertiseGrade, p.policy],
  },
  COORDINATION: { sheet: 'appraiser', gives: { as: 'points', code: 'A5' }, parameters: [p.coordination, p.policy] },
  TECHDOCUMENTS: { sheet: 'appraiser', gives: { as: 'points', code: 'A6' }, parameters: [p.documents, p.policy] },
  PUBLICATIONS: { sheet: 'appraiser', gives: { as: 'points', code: 'A7' }, parameters: [p.publications, p.policy] },
  EXCHANGE: { sheet: 'appraiser', gives: { as: 'points', code: 'A8' }, parameters: [...p.training, p.policy] },
  HEADCOUNT: { sheet: 'institution', gives: { as: 'points', code: 'I1' }, parameters: [p.headcount, p.policy] },
  MAJORS: {
    sheet: 'institution',
    gives: { as: 'points', code: 'I2' },
    parameters: [p.scheme, p.basicMajors, p.specialisedMajors, p.policy],
  },
  PROJECTS: { sheet: 'institution', gives: { as: 'points', code: 'I3' }, parameters: [p.projects, p.policy] },
  QUALITY: {
    sheet: 'institution',
    gives: { as: 'points', code: 'I4' },
    parameters: [p.allAbilities, p.qualityPoints, p.policy],
  },
  APPRAISERABILITY: { sheet: 'institution', gives: { as: 'points', code: 'I5' }, parameters: [p.totals, p.policy] },
  ACCREDITATION: {
    sheet: 'institution',
    gives: { as: 'points', code: 'I6' },
    parameters: [...p.accreditations, p.policy],
  },
  INSTRUMENTS: {
    sheet: 'institution',
    gives: { as: 'points', code: 'I7', parts: ['I7.1', 'I7.2'] },
    parameters: [p.required, p.optionalInstruments, p.optionalPoints, p.policy],
  },
  MAINTENANCE: {
    sheet: 'institution',
    gives: { as: 'points', code: 'I7', parts: ['I7.3'] },
    parameters: [p.maintenancePoints, p.maintenanceGrade, p.policy],
  },
  APPRAISER: { sheet: 'appraiser', gives: { as: 'total' }, parameters: appraiserTable },
  APPRAISERDETAIL: { sheet: 'appraiser', gives: { as: 'detail' }, parameters: appraiserTable },
  INSTITUTION: { sheet: 'institution', gives: { as: 'total' }, parameters: institutionTable },
  INSTITUTIONDETAIL: { sheet: 'institution', gives: { as: 'detail' }, parameters: institutionTable },
  FINDINGS: { gives: { as: 'findings' }, parameters: [p.functionName, ...p.handedOn] },
  EXPLAIN: { gives: { as: 'explanation' }, parameters: [p.ruleCode, ...p.handedOn] },
  CONCLUSION: { gives: { as: 'conclusion' }, parameters: p.means },
  PANEL: { gives: { as: 'panel' }, parameters: [p.experts, p.policy] },
  CATEGORY: { gives: { as: 'category' }, parameters: [p.unitCode] },
  BLACKLIST: { gives: { as: 'blacklist' }, parameters: [p.person, p.register, p.asOf, p.policy] },
  RELEASEDATE: { gives: { as: 'release' }, parameters: [p.passedOn, p.breaches, p.policy] },
  CASEMONTHS: { gives: { as: 'caseMonths' }, parameters: [p.cases, p.registeredOn, p.asOf, p.number] },
  COMMISSION: { gives: { as: 'commission' }, parameters: p.commission },
  TRAININGDUE: { gives: { as: 'trainings' }, parameters: [p.trainings, p.registeredOn, p.asOf, p.number] },
  DRAW: { gives: { as: 'draw' }, parameters: [p.list, p.count, p.seed] },
  VERSION: { gives: { as: 'version' }, parameters: [] },
} as const satisfies Readonly<Record<string, FunctionDeclaration>>;

export type FunctionId = keyof typeof functions;

export type ParameterId = (typeof functions)[FunctionId]['parameters'][number]['id'];

const isFunctionId = (id: string): id is FunctionId => Object.hasOwn(functions, id);

/** The functions' ids in the order of the catalogue. */
export const functionIds: readonly FunctionId[] = Object.keys(functions).filter(isFunctionId);

/** The id that a text names, with or without the namespace. */
export function findFunction(name: string): FunctionId | undefined {
  const id = name
    .trim()
    .toUpperCase()
    .replace(/^ENVSCORE\./, '');
  return isFunctionId(id) ? id : undefined;
}
