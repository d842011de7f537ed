import * as z from 'zod/mini';
import { fields, object, word } from './fields.js';
import { factsIn } from './facts.js';
import { type Issue, issue } from './issues.js';
import { describe, read } from './reading.js';

/** What the text leaves open, and how this code settles it unless a province's policy says otherwise (rules.md §5). */
export const policyDecisions = {
  D1: { values: [0.1, 0.5, 1] },
  D2: { values: ['on', 'off'] },
  D3: { values: ['on', 'off'] },
  D4: { values: ['on', 'off'] },
  D5: { values: ['on', 'off'] },
  D6: { values: ['on', 'off'] },
  D7: { values: ['error', 'warning'] },
  D8: { values: [0, -1] },
  D9: { values: ['mean', 'median', 'agreed'] },
  D10: { values: ['floor'] },
  D11: { values: ['none'], range: { from: 0, to: 100 } },
  D12: { values: ['matter', 'category'] },
  D13: { values: [0] },
  D14: { values: ['on', 'off'] },
  D15: { values: ['on', 'off'] },
  D16: { values: ['on', 'off'] },
  D17: { values: ['perExpert', 'pooled'] },
} as const;

export type DecisionCode = keyof typeof policyDecisions;

const number = <const Values extends readonly number[]>(values: Values) => {
  const schema = z.literal(values);
  fields.add(schema, { allowed: { values }, refused: 'unknown-value' });
  return schema;
};

const passMark = () => {
  const { values, range } = policyDecisions.D11;
  const mark = z
    .number()
    .check(z.gte(range.from), z.lte(range.to))
    .register(fields, { allowed: { values, ...range }, refused: 'value-out-of-range' });
  return z
    .union([mark, word(values)])
    .register(fields, { allowed: { values, ...range }, refused: 'value-out-of-range' });
};

const d = policyDecisions;

/** The policy object: every decision with a value it may take; what is left out has its default, the first of its values. */
export const policySchema = object({
  D1: z._default(number(d.D1.values), d.D1.values[0]),
  D2: z._default(word(d.D2.values), d.D2.values[0]),
  D3: z._default(word(d.D3.values), d.D3.values[0]),
  D4: z._default(word(d.D4.values), d.D4.values[0]),
  D5: z._default(word(d.D5.values), d.D5.values[0]),
  D6: z._default(word(d.D6.values), d.D6.values[0]),
  D7: z._default(word(d.D7.values), d.D7.values[0]),
  D8: z._default(number(d.D8.values), d.D8.values[0]),
  D9: z._default(word(d.D9.values), d.D9.values[0]),
  D10: z._default(word(d.D10.values), d.D10.values[0]),
  D11: z._default(passMark(), d.D11.values[0]),
  D12: z._default(word(d.D12.values), d.D12.values[0]),
  D13: z._default(number(d.D13.values), d.D13.values[0]),
  D14: z._default(word(d.D14.values), d.D14.values[0]),
  D15: z._default(word(d.D15.values), d.D15.values[0]),
  D16: z._default(word(d.D16.values), d.D16.values[0]),
  D17: z._default(word(d.D17.values), d.D17.values[0]),
});

export type Policy = z.output<typeof policySchema>;

/**
 * Checks a policy object. Blank decisions take their defaults; unknown decisions and values come back as issues, and the policy
 * that comes with them has defaults in their place: whoever asked must not score with it.
 */
export function readPolicy(document: unknown): { readonly policy: Policy; readonly issues: readonly Issue[] } {
  const isObject = factsIn(document) !== undefined && !Array.isArray(document);
  if (!isObject) {
    const refused = issue('wrong-type', [], { ...describe(document), allowed: { type: 'object' } });
    return { policy: defaultPolicy, issues: [refused] };
  }
  const { value, issues } = read(policySchema, document);
  return { policy: value, issues };
}

/** Every decision at its default. */
export const defaultPolicy: Policy = readPolicy({}).policy;
