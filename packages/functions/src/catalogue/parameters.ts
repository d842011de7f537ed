import type { Parameter, Reads } from './declaration.js';

const fact = <const Id extends string, const Path extends Extract<Reads, { as: 'fact' }>['path']>(
  id: Id,
  path: Path,
) => ({
  id,
  reads: { as: 'fact', path } as const,
});

const optional = <const Of extends Parameter>(parameter: Of) => ({ ...parameter, optional: true as const });

export const policy = optional({ id: 'policy', reads: { as: 'policy' } });

export const ethics = [
  fact('article12Met', 'ethics.article12Met'),
  fact('formStandard', 'ethics.formStandard'),
  fact('attachmentsGenuine', 'ethics.attachmentsGenuine'),
  fact('article13Situation', 'ethics.article13Situation'),
] as const;

export const degree = fact('degree', 'degree');
export const title = fact('title', 'title');
export const years = fact('years', 'years');
export const expertisePoints = fact('expertisePoints', 'expertise.points');
export const expertiseGrade = optional(fact('expertiseGrade', 'expertise.grade'));
export const coordination = fact('coordination', 'coordination');

export const documents = {
  id: 'documents',
  reads: {
    as: 'rows',
    list: 'documents',
    columns: [
      'documents.title',
      'documents.level',
      'documents.rank',
      'documents.points',
      'documents.accepted',
      'documents.reason',
    ],
    zeroIsBlank: 'documents.points',
  },
} as const satisfies Parameter;

export const publications = {
  id: 'publications',
  reads: {
    as: 'rows',
    list: 'publications',
    columns: [
      'publications.title',
      'publications.type',
      'publications.rank',
      'publications.points',
      'publications.corresponding',
      'publications.group',
      'publications.accepted',
      'publications.reason',
    ],
    zeroIsBlank: 'publications.points',
  },
} as const satisfies Parameter;

export const training = [
  fact('ecologyCoursePassed', 'training.ecologyCoursePassed'),
  fact('judicialCoursePassed', 'training.judicialCoursePassed'),
  fact('keynotes', 'training.keynotes'),
] as const;

/** Table (二), lists left out, in the printed order. */
export const appraiserFacts = {
  id: 'appraiserFacts',
  reads: {
    as: 'facts',
    paths: [
      'ethics.article12Met',
      'ethics.formStandard',
      'ethics.attachmentsGenuine',
      'ethics.article13Situation',
      'degree',
      'title',
      'years',
      'expertise.grade',
      'expertise.points',
      'coordination',
      'training.ecologyCoursePassed',
      'training.judicialCoursePassed',
      'training.keynotes',
    ],
    named: ['name', 'institution'],
  },
} as const satisfies Parameter;

export const headcount = fact('headcount', 'headcount');

export const scheme = { id: 'scheme', reads: { as: 'schemeOrUnit' } } as const satisfies Parameter;

export const basicMajors = {
  id: 'basicMajors',
  reads: {
    as: 'facts',
    paths: ['basicMajors.environmentalScience', 'basicMajors.ecology', 'basicMajors.resourceEconomics'],
    named: [],
  },
} as const satisfies Parameter;

export const specialisedMajors = {
  id: 'specialisedMajors',
  reads: {
    as: 'rows',
    list: 'specialisedMajors',
    columns: ['specialisedMajors.major', 'specialisedMajors.appraisers'],
  },
} as const satisfies Parameter;

export const projects = {
  id: 'projects',
  reads: {
    as: 'rows',
    list: 'projects',
    columns: [
      'projects.title',
      'projects.level',
      'projects.role',
      'projects.opinionIssued',
      'projects.contract',
      'projects.accepted',
      'projects.reason',
    ],
  },
} as const satisfies Parameter;

export const allAbilities = fact('allAbilities', 'quality.allAbilities');
export const qualityPoints = optional(fact('qualityPoints', 'quality.points'));

export const totals = { id: 'totals', reads: { as: 'totals', list: 'appraiserTotals' } } as const satisfies Parameter;

export const accreditations = [
  fact('cma', 'accreditations.cma'),
  fact('cnas', 'accreditations.cnas'),
  fact('glp', 'accreditations.glp'),
] as const;

export const required = {
  id: 'required',
  reads: {
    as: 'rows',
    list: 'instruments.required',
    columns: ['instruments.required.name', 'instruments.required.held'],
  },
} as const satisfies Parameter;

export const optionalInstruments = {
  id: 'optional',
  reads: {
    as: 'rows',
    list: 'instruments.optional',
    columns: ['instruments.optional.name', 'instruments.optional.held'],
  },
} as const satisfies Parameter;

export const optionalPoints = optional(fact('optionalPoints', 'instruments.optionalPoints'));
export const maintenancePoints = fact('maintenancePoints', 'maintenance.points');
export const maintenanceGrade = optional(fact('maintenanceGrade', 'maintenance.grade'));

/** Table (一), lists left out, in the printed order. */
export const institutionFacts = {
  id: 'institutionFacts',
  reads: {
    as: 'facts',
    paths: [
      'unit',
      'majorsScheme',
      'headcount',
      'basicMajors.environmentalScience',
      'basicMajors.ecology',
      'basicMajors.resourceEconomics',
      'quality.allAbilities',
      'quality.points',
      'accreditations.cma',
      'accreditations.cnas',
      'accreditations.glp',
      'instruments.optionalPoints',
      'maintenance.grade',
      'maintenance.points',
    ],
    named: ['name'],
  },
} as const satisfies Parameter;

const cell = <const Id extends string>(id: Id) => ({ id, reads: { as: 'cell' } as const });
const range = <const Id extends string>(id: Id) => ({ id, reads: { as: 'range' } as const });

export const functionName = cell('function');
export const ruleCode = cell('ruleCode');
export const unitCode = cell('unitCode');
export const means = [cell('total'), cell('composition'), cell('technical'), cell('laboratory')] as const;
export const experts = range('experts');

/** The arguments of another function, handed on. */
export const handedOn = [
  optional(range('argument1')),
  optional(range('argument2')),
  optional(range('argument3')),
  optional(range('argument4')),
  optional(range('argument5')),
  optional(range('argument6')),
  optional(range('argument7')),
] as const;

export const person = cell('person');
export const register = range('register');
export const asOf = optional(cell('asOf'));
export const passedOn = range('passedOn');
export const breaches = optional(range('breaches'));
export const cases = range('cases');
export const trainings = range('trainings');
export const registeredOn = cell('registeredOn');
export const number = optional(cell('number'));
export const list = range('list');
export const count = cell('count');
export const seed = cell('seed');

export const commission = [
  cell('organ'),
  cell('crime'),
  cell('question'),
  cell('inScope'),
  optional(cell('tooDifficult')),
  optional(cell('decision')),
  optional(cell('reason')),
  optional(cell('reasonProper')),
] as const;
