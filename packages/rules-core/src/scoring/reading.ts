import * as core from 'zod/v4/core';
import type { Path } from './facts.js';
import { type Field, fields } from './fields.js';
import { type Issue, issue } from './issues.js';

export interface Reading<Value> {
  /** What is usable: the document without whatever was wrong in it. */
  readonly value: Value;
  /** What was wrong, each named once at its leaf. */
  readonly issues: readonly Issue[];
}

/**
 * The door: checks a document once. What is wrong is named and left out, so that the rest can still be scored; what comes back is
 * of the schema's type.
 */
export function read<Schema extends core.$ZodType>(schema: Schema, document: unknown): Reading<core.output<Schema>> {
  const first = core.safeParse(schema, document);
  if (first.success) return { value: first.data, issues: [] };
  const issues = first.error.issues.flatMap((found) => toIssues(schema, document, found));
  return { value: core.parse(schema, without(document, issues)), issues: firstAtEachPath(issues) };
}

function toIssues(schema: core.$ZodType, document: unknown, found: core.$ZodIssue): readonly Issue[] {
  const path = found.path.filter((key) => typeof key !== 'symbol');
  const value = valueIn(document, path);
  if (found.code === 'unrecognized_keys') {
    return found.keys.map((key) => issue('unknown-property', [...path, key], describe(valueIn(value, [key]))));
  }
  const place = schemaAt(schema, path);
  if (found.code === 'invalid_union' && place instanceof core.$ZodUnion) {
    const inner = found.errors.map((branch, index) =>
      branch.flatMap((one) => toIssues(place._zod.def.options[index] ?? place, value, one)),
    );
    const close = inner.find((branch) =>
      branch.every(({ code, path: below }) => code !== 'wrong-type' || below.length > 0),
    );
    const allowed = fields.get(place)?.allowed;
    if (close !== undefined) {
      return close.map((one) => ({
        ...one,
        path: [...path, ...one.path],
        ...(one.path.length === 0 && allowed && { allowed }),
      }));
    }
  }
  const field = fields.get(place);
  if (field === undefined) throw new Error(`a fact without a field, refused as ${found.code}`);
  return [issue(codeOf(field, found, value), path, { ...describe(value), allowed: field.allowed })];
}

function codeOf(field: Field, found: core.$ZodIssue, value: unknown): Issue['code'] {
  if (found.code === 'invalid_type' || found.code === 'invalid_union') return 'wrong-type';
  if (found.code !== 'invalid_value') return field.refused;
  return found.values.some((allowed) => typeof allowed === typeof value) ? field.refused : 'wrong-type';
}

function schemaAt(schema: core.$ZodType, path: Path): core.$ZodType {
  const bare =
    schema instanceof core.$ZodOptional || schema instanceof core.$ZodDefault ? schema._zod.def.innerType : schema;
  if (bare !== schema) return schemaAt(bare, path);
  const [key, ...rest] = path;
  if (key === undefined) return bare;
  if (bare instanceof core.$ZodUnion) {
    const object = bare._zod.def.options.find((option) => option instanceof core.$ZodObject);
    return schemaAt(object ?? bare, object === undefined ? [] : path);
  }
  if (bare instanceof core.$ZodArray) return schemaAt(bare._zod.def.element, rest);
  const inner = bare instanceof core.$ZodObject ? bare._zod.def.shape[key] : undefined;
  if (inner === undefined) throw new Error(`no schema at ${path.join('.')}`);
  return schemaAt(inner, rest);
}

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;

const childOf = (value: unknown, key: string | number): unknown =>
  isContainer(value) ? Reflect.get(value, key) : undefined;

const valueIn = (document: unknown, path: Path): unknown => path.reduce(childOf, document);

const longestTextShown = 200;

/** Text of a document as an issue repeats it. */
export function cutShort(text: string): string {
  if (text.length <= longestTextShown) return text;
  return `${text.slice(0, longestTextShown).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** What stood there, as JSON can carry it: texts cut short, lists and objects by their type alone. */
export function describe(value: unknown): { found?: unknown } {
  if (value === undefined) return {};
  if (value === null || typeof value === 'boolean') return { found: value };
  if (typeof value === 'string') return { found: cutShort(value) };
  if (typeof value === 'number') return { found: Number.isFinite(value) ? value : String(value) };
  return { found: { type: Array.isArray(value) ? 'list' : typeof value } };
}

/** The document without what is wrong: unknown properties and wrong values taken out, rows of a list left blank in their place. */
function without(document: unknown, wrong: readonly Issue[]): unknown {
  const copies = new Map<object, object>();
  const copyOf = (original: object): object => {
    const copy: object =
      copies.get(original) ?? (Array.isArray(original) ? Array.from<unknown>(original) : { ...original });
    copies.set(original, copy).set(copy, copy);
    return copy;
  };
  if (!isContainer(document)) return document;
  const root = copyOf(document);
  for (const { path } of wrong) {
    const last = path.at(-1);
    const parent = path.slice(0, -1).reduce<object | undefined>((container, key) => {
      const child = childOf(container, key);
      if (container === undefined || !isContainer(child)) return undefined;
      const copy = copyOf(child);
      Reflect.set(container, key, copy);
      return copy;
    }, root);
    if (parent === undefined || last === undefined) continue;
    if (Array.isArray(parent)) parent[Number(last)] = undefined;
    else Reflect.deleteProperty(parent, last);
  }
  return root;
}

/** One value, one error: a number out of range is not told to have too many decimals as well. */
function firstAtEachPath(issues: readonly Issue[]): readonly Issue[] {
  const seen = new Set<string>();
  return issues.filter(({ path }) => {
    const key = pathKey(path);
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst;
  });
}

/** A path as one text; no two paths share it. */
export const pathKey = (path: Path): string => JSON.stringify(path);
