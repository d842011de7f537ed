import type * as core from 'zod/v4/core';
import { read } from '../scoring/reading.js';
import { type DutyFinding, type Subject, told } from './duties.js';
import { type RegisterId, type Row, registers, rowSchemas } from './registers.js';

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

const valueOf = (row: object, column: string): unknown => Reflect.get(row, column);

const valueAt = (row: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    row,
  );

/** What was found, as a finding tells it: an error of a cell and a truth value by their texts. */
const shownOf = (found: unknown): { readonly found?: string | number } => {
  if (found === undefined || found === null) return {};
  return { found: typeof found === 'string' || typeof found === 'number' ? found : String(found) };
};

const isBlank = (value: unknown): boolean => value === undefined || (typeof value === 'string' && value.trim() === '');

/** What is wrong in a row by itself: values that cannot stand there, blanks where none may be, ends before beginnings. */
export function readRow<Id extends RegisterId>(
  register: Id,
  found: unknown,
  at: number,
): { readonly row: Row<Id>; readonly findings: readonly DutyFinding[] } {
  const schema: core.$ZodType<Row<Id>> = schemas[register];
  const { value, issues } = read(schema, found);
  const row: object = value;
  const subject = subjectIn(row);
  const wrong = issues.map(({ path, found: typed, allowed }) =>
    told(
      'wrong-value',
      subject,
      { register, at, column: String(path[0] ?? '') },
      {
        ...shownOf(typeof typed === 'object' ? valueAt(found, path) : typed),
        ...(allowed !== undefined && { allowed }),
      },
    ),
  );
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
  return { row: value, findings: [...wrong, ...missing, ...ordered] };
}

const subjectColumns = ['licence', 'certificate', 'holder', 'institution', 'appraiser', 'about', 'number'] as const;

/** Whom a row is about, as it says itself. */
function subjectIn(row: object): Subject {
  const text = (column: string): string | undefined => {
    const value = valueOf(row, column);
    return typeof value === 'string' ? value : undefined;
  };
  const id = subjectColumns.map(text).find((value) => value !== undefined);
  const [name, province] = [text('name'), text('province')];
  return {
    ...(id !== undefined && { id }),
    ...(name !== undefined && { name }),
    ...(province !== undefined && { province }),
  };
}
