import * as z from 'zod/mini';
import { categoryCodes, unitCodes } from '../reference/categories.js';
import { matters } from '../reference/categories-data.js';
import { date, flag, list, number, object, optional, text, wholeNumber, word } from '../scoring/fields.js';
import { month } from './months.js';

const matterCodes = matters.map(({ code }) => code);

/** The five fields that the notice names for the case library, and room for others: its list is open (通知第二部分). */
export const caseFields = [
  'pollutants',
  'soilAndGroundwater',
  'surfaceWaterAndSediment',
  'marine',
  'ecology',
  'other',
] as const;

/** What the notice lists people for (通知第五部分). */
export const grounds = ['overcharging', 'delay', 'refusal', 'collusion', 'otherBreach'] as const;

/** What happens to a listing, in the order in which it happens. */
export const blacklistEvents = [
  'intended',
  'heard',
  'decided',
  'listed',
  'published',
  'pushed',
  'warned',
  'rectified',
  'reinspected',
  'passed',
  'breach',
  'removed',
  'revoked',
] as const;

/** Where somebody stands with the blacklist on a day. */
export const blacklistStates = [
  'clear',
  'intended',
  'decided',
  'listed',
  'rectified',
  'observed',
  'removable',
  'removed',
  'revoked',
] as const;

/**
 * The rows of every register. Everything may be blank here: what a row cannot do without is declared beside, and told as a finding.
 * People and institutions go by the numbers of their certificates and licences, never by name alone.
 */
export const rowSchemas = {
  institutions: object({
    licence: optional(text()),
    name: optional(text()),
    province: optional(text()),
    registeredOn: optional(date()),
    validTo: optional(date()),
    deregisteredOn: optional(date()),
  }),
  appraisers: object({
    certificate: optional(text()),
    name: optional(text()),
    institution: optional(text()),
    registeredOn: optional(date()),
    deregisteredOn: optional(date()),
  }),
  categories: object({
    holder: optional(text()),
    matter: optional(word(matterCodes)),
    only: optional(list(word(categoryCodes))),
    except: optional(list(word(categoryCodes))),
    verifiedOn: optional(date()),
    passed: optional(flag()),
    reissuedOn: optional(date()),
  }),
  trainings: object({
    appraiser: optional(text()),
    from: optional(date()),
    to: optional(date()),
    title: optional(text()),
    organiser: optional(text()),
    forYear: optional(wholeNumber(2000)),
    hours: optional(number({ from: 0, to: 1000 })),
  }),
  cases: object({
    institution: optional(text()),
    month: optional(month()),
    sentOn: optional(date()),
    status: optional(word(['sent', 'returned', 'adopted', 'none'])),
    includedOn: optional(date()),
    fields: optional(list(word(caseFields))),
    title: optional(text()),
    reason: optional(text()),
  }),
  commissions: object({
    number: optional(text()),
    institution: optional(text()),
    client: optional(text()),
    receivedOn: optional(date()),
    organ: optional(flag()),
    crime: optional(flag()),
    question: optional(word(['propertyLoss', 'dischargeMultiple', 'pollutantNature', 'otherCore', 'ordinary'])),
    unit: optional(word(unitCodes, 'unknown-unit')),
    tooDifficult: optional(flag()),
    decision: optional(word(['accepted', 'joint', 'declined'])),
    decidedOn: optional(date()),
    reason: optional(text()),
    reasonProper: optional(flag()),
    redirectedTo: optional(text()),
  }),
  complaints: object({
    number: optional(text()),
    about: optional(text()),
    receivedOn: optional(date()),
    subject: optional(word([...grounds, 'misstatement', 'wrongStandard'])),
    commission: optional(text()),
    verifiedOn: optional(date()),
    outcome: optional(word(['founded', 'unfounded'])),
    closedOn: optional(date()),
    sanction: optional(text()),
    sanctionedOn: optional(date()),
    toldOn: optional(date()),
    publishedOn: optional(date()),
    notListed: optional(text()),
  }),
  blacklist: object({
    listing: optional(text()),
    holder: optional(text()),
    name: optional(text()),
    event: optional(word(blacklistEvents)),
    date: optional(date()),
    number: optional(text()),
    ground: optional(word(grounds)),
    status: optional(word(blacklistStates)),
  }),
  inspections: object({
    institution: optional(text()),
    date: optional(date()),
    kind: optional(word(['doubleRandom', 'opinionCheck', 'other'])),
    inspectors: optional(list(text())),
    result: optional(word(['passed', 'rectify', 'misstatement', 'wrongStandard', 'conditionsLost'])),
    rectifyBy: optional(date()),
    rectifiedOn: optional(date()),
    sanctionedOn: optional(date()),
  }),
  evaluations: object({
    institution: optional(text()),
    date: optional(date()),
    evaluator: optional(text()),
    result: optional(text()),
    forYear: optional(wholeNumber(2000)),
  }),
  noPrepay: object({
    institution: optional(text()),
    listedOn: optional(date()),
    reportedOn: optional(date()),
    endedOn: optional(date()),
  }),
  advisers: object({
    name: optional(text()),
    province: optional(text()),
    employer: optional(text()),
    fromLibrary: optional(flag()),
    from: optional(date()),
    to: optional(date()),
  }),
  inspectors: object({
    number: optional(text()),
    name: optional(text()),
    employer: optional(text()),
    recusals: optional(list(text())),
    group: optional(text()),
  }),
  draws: object({
    number: optional(text()),
    date: optional(date()),
    platform: optional(text()),
    seed: optional(text()),
    institution: optional(text()),
    inspectors: optional(list(text())),
  }),
} as const;

export type RegisterId = keyof typeof rowSchemas;

export type Row<Id extends RegisterId> = z.output<(typeof rowSchemas)[Id]>;

interface Register<Id extends RegisterId> {
  /** What a row cannot do without. */
  readonly needed: readonly (keyof Row<Id> & string)[];
  /** What only one row may have. */
  readonly unique?: keyof Row<Id> & string;
  /** The columns that hold the number of somebody on another register. */
  readonly refers?: Readonly<
    Partial<Record<keyof Row<Id> & string, 'institution' | 'appraiser' | 'either' | 'inspector'>>
  >;
}

/** What the registers demand of their rows, in the order in which they are kept. */
export const registers: { readonly [Id in RegisterId]: Register<Id> } = {
  institutions: { needed: ['licence', 'name', 'registeredOn'], unique: 'licence' },
  appraisers: {
    needed: ['certificate', 'name', 'institution', 'registeredOn'],
    unique: 'certificate',
    refers: { institution: 'institution' },
  },
  categories: { needed: ['holder', 'matter'], refers: { holder: 'either' } },
  trainings: { needed: ['appraiser', 'from'], refers: { appraiser: 'appraiser' } },
  cases: { needed: ['institution', 'status'], refers: { institution: 'institution' } },
  commissions: {
    needed: ['institution', 'receivedOn'],
    unique: 'number',
    refers: { institution: 'institution' },
  },
  complaints: { needed: ['about', 'receivedOn', 'subject'], unique: 'number', refers: { about: 'either' } },
  blacklist: { needed: ['listing', 'holder', 'event', 'date'], refers: { holder: 'either' } },
  inspections: { needed: ['institution', 'date', 'kind'], refers: { institution: 'institution' } },
  evaluations: { needed: ['date'], refers: { institution: 'institution' } },
  noPrepay: { needed: ['institution', 'listedOn'], refers: { institution: 'institution' } },
  advisers: { needed: ['name'] },
  inspectors: {
    needed: ['number', 'name'],
    unique: 'number',
    refers: { employer: 'institution', recusals: 'institution' },
  },
  draws: { needed: ['number', 'institution'], refers: { institution: 'institution', inspectors: 'inspector' } },
};

const isRegisterId = (key: string): key is RegisterId => Object.hasOwn(registers, key);

/** The registers in the order in which they are kept. */
export const registerIds: readonly RegisterId[] = Object.keys(registers).filter(isRegisterId);

const rows = <Schema extends z.core.$ZodType>(schema: Schema) => optional(z.array(schema));

/**
 * Registers as one document. Lists may be as long as they are: whoever has more of them than memory hands the rows over one by one
 * (`supervising`).
 */
export const registersSchema = object({
  kind: z.literal('registers'),
  version: optional(wholeNumber(1)),
  province: optional(text()),
  countedFrom: optional(date()),
  institutions: rows(rowSchemas.institutions),
  appraisers: rows(rowSchemas.appraisers),
  categories: rows(rowSchemas.categories),
  trainings: rows(rowSchemas.trainings),
  cases: rows(rowSchemas.cases),
  commissions: rows(rowSchemas.commissions),
  complaints: rows(rowSchemas.complaints),
  blacklist: rows(rowSchemas.blacklist),
  inspections: rows(rowSchemas.inspections),
  evaluations: rows(rowSchemas.evaluations),
  noPrepay: rows(rowSchemas.noPrepay),
  advisers: rows(rowSchemas.advisers),
  inspectors: rows(rowSchemas.inspectors),
  draws: rows(rowSchemas.draws),
});

export type Registers = z.output<typeof registersSchema>;
