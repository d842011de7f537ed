import * as z from 'zod/mini';
import * as core from 'zod/v4/core';
import { factsSchema } from './facts-schema.js';
import { fields } from './scoring/fields.js';
import { issueKinds } from './scoring/issues.js';
import { policyDecisions } from './scoring/policy.js';
import { registersSchema } from './supervision/registers.js';

const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] => {
  const isKey = (key: string): key is Key => Object.hasOwn(record, key);
  return Object.keys(record).filter(isKey);
};

const record = z.record(z.string(), z.unknown());
const path = z.array(z.union([z.string(), z.number()]));
const issueCode = z.enum(keysOf(issueKinds));
const decisions = z.optional(z.array(z.enum(keysOf(policyDecisions))));
const status = z.enum(['final', 'provisional', 'invalid', 'disqualified']);
const state = z.enum(['scored', 'incomplete', 'wrong']);
const edition = z.string();
const criterionCode = z.enum([
  'A1',
  'A2',
  'A3',
  'A4',
  'A5',
  'A6',
  'A7',
  'A8',
  'I1',
  'I2',
  'I3',
  'I4',
  'I5',
  'I6',
  'I7',
]);
const partCode = z.enum(['A8.1', 'A8.2', 'I2.1', 'I2.2', 'I7.1', 'I7.2', 'I7.3']);
const sectionCode = z.enum(['ethics', 'basics', 'ability', 'achievements', 'composition', 'technical', 'laboratory']);

const issue = z.strictObject({
  severity: z.enum(['error', 'warning', 'info']),
  code: issueCode,
  path,
  found: z.optional(z.unknown()),
  allowed: z.optional(
    z.strictObject({
      from: z.optional(z.number()),
      to: z.optional(z.number()),
      values: z.optional(z.array(z.union([z.string(), z.number()]))),
      step: z.optional(z.number()),
      type: z.optional(z.enum(['number', 'wholeNumber', 'text', 'boolean', 'list', 'object', 'date'])),
    }),
  ),
});

const need = z.strictObject({
  path,
  by: z.optional(z.number()),
  to: z.optional(z.union([z.number(), z.string(), z.boolean()])),
  row: z.optional(z.literal(true)),
  mean: z.optional(z.literal(true)),
});

const measured = {
  points: z.optional(z.number()),
  beforeCap: z.optional(z.number()),
  counted: z.optional(z.record(z.string(), z.number())),
  band: z.optional(
    z.strictObject({ value: z.number(), from: z.number(), to: z.optional(z.number()), points: z.number() }),
  ),
  next: z.optional(z.strictObject({ needs: z.array(need), gives: z.number() })),
};

const row = z.strictObject({
  path,
  points: z.optional(z.number()),
  stated: record,
  reason: z.optional(issueCode),
  suggested: z.optional(z.literal(true)),
});

const part = z.strictObject({ code: partCode, max: z.number(), state, ...measured, parts: z.optional(z.array(row)) });

const criterion = z.strictObject({
  code: criterionCode,
  max: z.number(),
  state,
  ...measured,
  parts: z.optional(z.array(z.union([part, row]))),
  stated: z.optional(record),
  decisions,
  citation: z.strictObject({ document: z.string(), table: z.string(), item: z.string() }),
});

const section = z.strictObject({ code: sectionCode, points: z.number(), max: z.number() });

const sheet = { edition, status, criteria: z.array(criterion), decisions, issues: z.array(issue) };

const appraiser = z.strictObject({
  kind: z.literal('appraiser'),
  ...sheet,
  total: z.optional(z.number()),
  sections: z.optional(z.array(section)),
  passed: z.optional(z.boolean()),
});

const institution = z.strictObject({
  kind: z.literal('institution'),
  ...sheet,
  total: z.number(),
  sections: z.array(section),
});

const unscored = z.strictObject({ status: z.literal('invalid'), issues: z.array(issue) });

const conclusion = z.enum(['qualified', 'notQualified', 'provisional']);

const means = z.strictObject({
  total: z.number(),
  sections: z.array(section),
  criteriaMeans: z.array(z.strictObject({ code: criterionCode, points: z.number(), max: z.number() })),
  shortfalls: z.array(
    z.strictObject({ code: z.union([sectionCode, z.literal('total')]), threshold: z.number(), by: z.number() }),
  ),
});

const spread = z.optional(z.strictObject({ min: z.number(), max: z.number(), deviation: z.number() }));

const disagreements = z.array(
  z.strictObject({
    code: criterionCode,
    max: z.number(),
    points: z.array(z.strictObject({ expert: z.number(), points: z.number() })),
  }),
);

const panelAppraiser = z.strictObject({
  id: z.optional(z.number()),
  name: z.optional(z.string()),
  status,
  total: z.optional(z.number()),
  spread,
  passed: z.optional(z.boolean()),
  experts: z.array(z.strictObject({ expert: z.number(), status, total: z.optional(z.number()) })),
  disqualifiedBy: z.array(z.number()),
  disagreements,
  recommended: z.array(z.strictObject({ code: z.string(), experts: z.array(z.number()) })),
  decision: z.optional(z.enum(['qualified', 'notQualified'])),
});

const panel = z.strictObject({
  kind: z.literal('panel'),
  edition,
  status,
  conclusion,
  ...z.partial(means).shape,
  spread,
  disagreements,
  appraisers: z.optional(z.array(panelAppraiser)),
  accepted: z.optional(z.strictObject({ ...means.shape, appraisers: z.number(), conclusion })),
  otherReadings: z.optional(
    z.array(
      z.strictObject({
        decision: z.enum(keysOf(policyDecisions)),
        value: z.string(),
        total: z.number(),
        conclusion,
      }),
    ),
  ),
  categories: z.optional(z.array(z.string())),
  sheets: z.array(z.union([institution, unscored])),
  decisions: z.array(z.enum(keysOf(policyDecisions))),
  issues: z.array(issue),
});

const reviewResult = z.strictObject({
  kind: z.literal('review'),
  edition,
  status,
  date: z.optional(z.string()),
  institution,
  appraisers: z.array(
    z.strictObject({
      id: z.optional(z.number()),
      name: z.optional(z.string()),
      result: z.union([appraiser, unscored]),
    }),
  ),
  issues: z.array(issue),
});

/** Every result that `score` gives. */
const resultSchema = z.union([appraiser, institution, panel, reviewResult, unscored]);

const published = { facts: factsSchema, result: resultSchema, registers: registersSchema };

/**
 * The JSON Schema (2020-12) of the facts, of a result or of the supervision registers. It knows types, words and ranges; decimals, rows against their own kind and
 * all that hangs together are checked by `score` alone.
 */
export function jsonSchemaOf(what: keyof typeof published): object {
  const schema = core.toJSONSchema(published[what], {
    io: 'input',
    reused: 'ref',
    override({ zodSchema, jsonSchema }) {
      const field = fields.get(zodSchema);
      if (field?.refused === 'too-many-rows' && field.allowed.to !== undefined) jsonSchema.maxItems = field.allowed.to;
      if (field?.refused === 'points-out-of-range' && jsonSchema.type === 'number') {
        Object.assign(jsonSchema, { minimum: field.allowed.from, maximum: field.allowed.to });
      }
      if (field?.allowed.type === 'month') jsonSchema.pattern = '^\\d{4}-\\d{2}$';
      if (field?.allowed.type === 'date') jsonSchema.pattern = '^\\d{4}-\\d{2}-\\d{2}$';
    },
  });
  return { $id: `urn:envscore:${what}:1`, title: `envscore ${what}`, ...schema };
}
