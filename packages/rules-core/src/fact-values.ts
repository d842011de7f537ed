import * as core from 'zod/v4/core';
import { documents } from './facts-schema.js';
import { fields } from './scoring/fields.js';

/** One kind of value that a fact may have. A fact may have several: a number, or a word in its place. */
export interface FactValue {
  readonly type: 'number' | 'wholeNumber' | 'word' | 'boolean' | 'text' | 'date';
  /** The words that it may be. */
  readonly words?: readonly string[];
  /** The least and the most that a number may be, both included. */
  readonly from?: number;
  readonly to?: number;
}

/**
 * What may stand at every place of a document of this kind that holds values of its own, by its dotted path, places in lists left out:
 * `documents.level`. Drawn from the schema that documents are checked by.
 */
export function factValues(kind: keyof typeof documents): ReadonlyMap<string, readonly FactValue[]> {
  const found = new Map<string, FactValue[]>();
  collect(found, documents[kind], '');
  return found;
}

/** What may stand where a schema for one value, or a list of such values, is. */
export function valuesOf(schema: core.$ZodType): readonly FactValue[] {
  const found = new Map<string, FactValue[]>();
  collect(found, schema, '');
  return found.get('') ?? [];
}

function collect(found: Map<string, FactValue[]>, schema: core.$ZodType, path: string): void {
  if (schema instanceof core.$ZodOptional || schema instanceof core.$ZodDefault) {
    collect(found, schema._zod.def.innerType, path);
  } else if (schema instanceof core.$ZodArray) {
    collect(found, schema._zod.def.element, path);
  } else if (schema instanceof core.$ZodUnion) {
    for (const option of schema._zod.def.options) collect(found, option, path);
  } else if (schema instanceof core.$ZodObject) {
    const shape: core.$ZodShape = schema._zod.def.shape;
    for (const [key, below] of Object.entries(shape)) collect(found, below, path === '' ? key : `${path}.${key}`);
  } else {
    const value = valueOf(schema);
    if (value !== undefined) found.set(path, [...(found.get(path) ?? []), value]);
  }
}

/** A literal is no value that anybody gives: it says what a document is. */
function valueOf(schema: core.$ZodType): FactValue | undefined {
  const { from, to, type } = fields.get(schema)?.allowed ?? {};
  if (schema instanceof core.$ZodBoolean) return { type: 'boolean' };
  if (schema instanceof core.$ZodEnum)
    return { type: 'word', words: Object.values(schema._zod.def.entries).map(String) };
  if (schema instanceof core.$ZodString) return { type: type === 'date' ? 'date' : 'text' };
  if (!(schema instanceof core.$ZodNumber)) return undefined;
  return {
    type: type === 'wholeNumber' ? 'wholeNumber' : 'number',
    ...(from !== undefined && { from }),
    ...(to !== undefined && to < Number.MAX_SAFE_INTEGER && { to }),
  };
}
