import * as core from 'zod/v4/core';
import { appraiserSchema } from './appraiser/appraiser.js';
import { institutionSchema } from './institution/institution.js';
import { reviewDocument } from './review/review.js';
import { fields } from './scoring/fields.js';
import type { Allowed } from './scoring/issues.js';

const documents: Readonly<Record<'appraiser' | 'institution' | 'review', core.$ZodType>> = {
  appraiser: appraiserSchema,
  institution: institutionSchema,
  review: reviewDocument(appraiserSchema, institutionSchema),
};

/** The schema itself, or that of one row where it is a list. */
function inside(schema: core.$ZodType): core.$ZodType {
  if (schema instanceof core.$ZodOptional || schema instanceof core.$ZodDefault) return inside(schema._zod.def.innerType);
  if (schema instanceof core.$ZodArray) return inside(schema._zod.def.element);
  return schema;
}

/**
 * What a fact may be: its type, words or range, as the errors tell it. `path` is dotted, places in lists left out:
 * `documents.level`. Undefined where the document has no such fact.
 */
export function allowedAt(kind: keyof typeof documents, path: string): Allowed | undefined {
  let schema = inside(documents[kind]);
  for (const key of path.split('.')) {
    const below = schema instanceof core.$ZodObject ? schema._zod.def.shape[key] : undefined;
    if (below === undefined) return undefined;
    schema = inside(below);
  }
  return fields.get(schema)?.allowed;
}
