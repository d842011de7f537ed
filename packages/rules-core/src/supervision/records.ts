import type * as core from 'zod/v4/core';
import { cutShort, read } from '../scoring/reading.js';
import { type DutyFinding, type Subject, told } from './duties.js';
import { identityOf, provinceOf } from './identity.js';
import { type RegisterId, type Row, registerIds, registers, rowSchemas } from './registers.js';

/** Which dates of a row may not be before which. */
const spans: { readonly [Id in RegisterId]?: readonly (readonly [keyof Row<Id> & string, keyof Row<Id> & string])[] } =
  {
    institutions: [
      ['registeredOn', 'validTo'],
      ['registeredOn', 'deregisteredOn'],
    ],
    appraisers: [['registeredOn', 'deregisteredOn']],
    categories: [['verifiedOn', 'reissuedOn']],
    trainings: [['from', 'to']],
    cases: [['sentOn', 'includedOn']],
    commissions: [['receivedOn', 'decidedOn']],
    complaints: [
      ['receivedOn', 'verifiedOn'],
      ['receivedOn', 'closedOn'],
      ['sanctionedOn', 'publishedOn'],
      ['sanctionedOn', 'toldOn'],
    ],
    inspections: [
      ['date', 'rectifyBy'],
      ['date', 'rectifiedOn'],
    ],
    noPrepay: [
      ['listedOn', 'reportedOn'],
      ['listedOn', 'endedOn'],
    ],
    advisers: [['from', 'to']],
  };

const schemas: { readonly [Id in RegisterId]: core.$ZodType<Row<Id>> } = rowSchemas;

/** What has happened only once its day has come: entries of later days are not known on the day that registers are looked at. */
const happened: { readonly [Id in RegisterId]?: readonly (keyof Row<Id> & string)[] } = {
  categories: ['verifiedOn', 'reissuedOn'],
  trainings: ['from', 'to'],
  cases: ['sentOn', 'includedOn'],
  commissions: ['decidedOn'],
  complaints: ['verifiedOn', 'closedOn', 'sanctionedOn', 'toldOn', 'publishedOn'],
  inspections: ['rectifiedOn', 'sanctionedOn'],
  evaluations: ['date'],
  noPrepay: ['reportedOn'],
};

/** What is known together with a day. */
const together: Readonly<Record<string, string>> = {
  verifiedOn: 'passed',
  sentOn: 'status',
  decidedOn: 'decision',
  closedOn: 'outcome',
};

/** A row without what had not happened yet on a day. */
export function knownOn<Id extends RegisterId>(register: Id, row: Row<Id>, asOf: string): Row<Id> {
  const later = (happened[register] ?? []).filter((column) => {
    const day = valueOf(row, column);
    return typeof day === 'string' && day > asOf;
  });
  if (later.length === 0) return row;
  const known = { ...row };
  for (const column of later)
    for (const key of [column, together[column] ?? column]) Reflect.deleteProperty(known, key);
  return known;
}

/** The columns whose texts are numbers that somebody or something goes by. */
const numbersIn = (register: RegisterId): readonly string[] => {
  const { unique, refers = {} } = registers[register];
  return [
    ...(unique === undefined ? [] : [unique]),
    ...Object.keys(refers),
    ...(register === 'blacklist' ? ['listing'] : []),
  ];
};

const numberColumns = new Map(registerIds.map((id): [RegisterId, readonly string[]] => [id, numbersIn(id)]));

/** The row with its numbers, and its province, in the one spelling that they are told apart by. */
function identified(register: RegisterId, row: object): void {
  const province = valueOf(row, 'province');
  if (typeof province === 'string') Reflect.set(row, 'province', provinceOf(province));
  for (const column of numberColumns.get(register) ?? []) {
    const value = valueOf(row, column);
    if (typeof value === 'string') Reflect.set(row, column, identityOf(value));
    else if (Array.isArray(value))
      Reflect.set(row, column, value.filter((one): one is string => typeof one === 'string').map(identityOf));
  }
}

const valueOf = (row: object, column: string): unknown => Reflect.get(row, column);

const valueAt = (row: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    row,
  );

/** What was found, as a finding tells it; what is no value says itself as what it was found. */
function shownOf(typed: unknown): { readonly found?: string | number } {
  const found: unknown = isObject(typed) && 'found' in typed ? typed.found : typed;
  if (typeof found === 'boolean' || found === null) return { found: String(found) };
  if (typeof found === 'object') return { found: Array.isArray(found) ? '[…]' : '{…}' };
  return typeof found === 'string' || typeof found === 'number' ? { found } : {};
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isBlank = (value: unknown): boolean => value === undefined || (typeof value === 'string' && value.trim() === '');

/**
 * What is wrong in a row by itself: values that cannot stand there, blanks where none may be, ends before beginnings. What is no row at
 * all is a blank one.
 */
export function readRow<Id extends RegisterId>(
  register: Id,
  found: unknown,
  at: number,
): { readonly row: Row<Id>; readonly findings: readonly DutyFinding[] } {
  const schema: core.$ZodType<Row<Id>> = schemas[register];
  const { value, issues } = read(schema, isObject(found) && !Array.isArray(found) ? found : {});
  const row: object = value;
  identified(register, row);
  const subject = subjectIn(register, row);
  const wrong = issues.map(({ code, path, found: typed, allowed }) => {
    const column = String(path[0] ?? '');
    if (code === 'unknown-property')
      return told('unknown-column', subject, { register, at, column }, { found: cutShort(column) });
    const shown = shownOf(typeof typed === 'object' ? valueAt(found, path) : typed);
    return told('wrong-value', subject, { register, at, column }, { ...shown, ...(allowed && { allowed }) });
  });
  const isWrong = new Set(issues.map(({ path }) => path[0]));
  const missing = registers[register].needed
    .filter((column) => isBlank(valueOf(row, column)) && !isWrong.has(column))
    // A breach is somebody's, not one listing's; who is listed may be named by name alone, and is told so.
    .filter((column) => !(register === 'blacklist' && column === 'listing' && valueOf(row, 'event') === 'breach'))
    .map((column) => told('missing-value', subject, { register, at, column }));
  const ordered = (spans[register] ?? []).flatMap(([from, to]) => {
    const [first, last] = [valueOf(row, from), valueOf(row, to)];
    return typeof first === 'string' && typeof last === 'string' && last < first
      ? [told('end-before-start', subject, { register, at, column: to }, { found: last, since: first })]
      : [];
  });
  const undated = register === 'cases' && valueOf(row, 'month') === undefined && valueOf(row, 'sentOn') === undefined;
  const noMonth =
    undated && !isWrong.has('month') ? [told('missing-value', subject, { register, at, column: 'month' })] : [];
  return { row: value, findings: [...wrong, ...missing, ...noMonth, ...ordered] };
}

const subjectColumns = ['licence', 'certificate', 'holder', 'institution', 'appraiser', 'about'] as const;

/** Whom a row is about, as it says itself. */
function subjectIn(register: RegisterId, row: object): Subject {
  const text = (column: string): string | undefined => {
    const value = valueOf(row, column);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const own = register === 'inspectors' ? (['number'] as const) : subjectColumns;
  const id = own.map(text).find((value) => value !== undefined);
  const [name, province] = [text('name'), text('province')];
  return {
    ...(id !== undefined && { id }),
    ...(name !== undefined && { name }),
    ...(province !== undefined && { province }),
  };
}
