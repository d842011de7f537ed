import * as z from 'zod/mini';
import * as core from 'zod/v4/core';
import type { Allowed, IssueCode } from './issues.js';

/** What a fact may be, told to people who got it wrong, and the issue that refuses it. */
export interface Field {
  readonly allowed: Allowed;
  readonly refused: IssueCode;
}

export const fields = z.registry<Field>();

/** The most rows that one list may have. */
const rowLimit = 10_000;

export interface Range {
  readonly from: number;
  readonly to: number;
}

// A page's content security policy forbids eval, and already the probe of zod's compiled parser counts as a violation there.
const ZodObject = 'location' in globalThis ? core.$ZodObject : core.$ZodObjectJIT;

/** An object with these properties and no others. */
export function object<Shape extends core.$ZodShape>(shape: Shape): core.$ZodObject<Shape, core.$strict>;
export function object(shape: core.$ZodShape): core.$ZodObject {
  const schema = new ZodObject({ type: 'object', shape, catchall: z.never() });
  fields.add(schema, { allowed: { type: 'object' }, refused: 'wrong-type' });
  return schema;
}

type Parse = core.$ZodType['_zod']['parse'];

/**
 * A schema with something in front of its own parsing. zod's checks run after the whole value was parsed: too late for a list
 * without end, and slower for the many short texts.
 */
function before<Schema extends core.$ZodType>(schema: Schema, front: (parse: Parse) => Parse): Schema {
  const inner = schema._zod;
  const guarded = front(inner.parse.bind(inner));
  inner.parse = guarded;
  inner.run = guarded;
  return schema;
}

const refuse = (schema: core.$ZodType, payload: core.ParsePayload): core.ParsePayload => {
  payload.issues.push({ code: 'custom', input: payload.value, inst: schema });
  return payload;
};

/** Text without any surrogate: nearly all text, told many times faster than by looking for a lone one. */
const isPlain = (value: unknown): boolean => typeof value === 'string' && !/[\uD800-\uDFFF]/.test(value);

export const isMalformed = (value: unknown): boolean => typeof value === 'string' && /\p{Surrogate}/u.test(value);

/** Free text: a name, a title, a reason. */
export const text = () => {
  const schema = z.string();
  const checked = before(schema, (parse) => (payload, context) => {
    if (isPlain(payload.value)) return payload;
    return isMalformed(payload.value) ? refuse(schema, payload) : parse(payload, context);
  });
  return checked.register(fields, { allowed: { type: 'text' }, refused: 'malformed-text' });
};

export const flag = () => z.boolean().register(fields, { allowed: { type: 'boolean' }, refused: 'wrong-type' });

/** One of these words. */
export const word = <const Words extends readonly string[]>(values: Words, refused: IssueCode = 'unknown-value') =>
  z.enum(values).register(fields, { allowed: { values }, refused });

/** Points that a person gives. How many decimals they may have is policy (D1), checked where they are scored. */
export const points = (range: Range) =>
  z
    .number()
    .check(z.gte(range.from), z.lte(range.to))
    .register(fields, { allowed: range, refused: 'points-out-of-range' });

/** Points of a row, whose range depends on the row and is checked with it; `widest` is what any row may have. */
export const rowPoints = (widest: Range) =>
  z.number().register(fields, { allowed: widest, refused: 'points-out-of-range' });

export const number = (range: Range) =>
  z
    .number()
    .check(z.gte(range.from), z.lte(range.to))
    .register(fields, { allowed: range, refused: 'value-out-of-range' });

/** A whole number, `from` or more, as far as numbers can be told from their neighbours. */
export const wholeNumber = (from: number) =>
  z
    .int()
    .check(z.gte(from))
    .register(fields, {
      allowed: { type: 'wholeNumber', from, to: Number.MAX_SAFE_INTEGER },
      refused: 'value-out-of-range',
    });

/** Whether a text is a real calendar date, YYYY-MM-DD. */
export const isDate = (date: string): boolean => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
};

/** A calendar date without a time zone, YYYY-MM-DD. */
export const date = () =>
  z
    .string()
    .check(z.refine(isDate))
    .register(fields, { allowed: { type: 'date' }, refused: 'unknown-value' });

/**
 * A list of at most `rowLimit` rows; a longer one is refused before any row is looked at. A blank row is a missing one; a list
 * without any is parsed the quick way.
 */
export const list = <Row extends core.$ZodType>(row: Row) => {
  const full = z.array(row);
  const schema = z.array(z.optional(row));
  const checked = before(schema, (parse) => (payload, context) => {
    const rows: unknown = payload.value;
    if (!Array.isArray(rows)) return parse(payload, context);
    if (rows.length > rowLimit) return refuse(schema, payload);
    return rows.includes(undefined) ? parse(payload, context) : full._zod.run(payload, context);
  });
  return checked.register(fields, { allowed: { type: 'list', to: rowLimit }, refused: 'too-many-rows' });
};

export { optional } from 'zod/mini';
