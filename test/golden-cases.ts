import { readFileSync, readdirSync } from 'node:fs';
import type { PanelResult, PartResult, Result } from '@envscore/rules-core';
import * as z from 'zod';

const folder = new URL('golden/', import.meta.url);

/** What is written is compared; `null` stands for something that must not be there. */
const part = z.strictObject({
  code: z.string(),
  points: z.number().optional(),
  beforeCap: z.number().nullable().optional(),
});

const criterion = z.strictObject({
  ...part.shape,
  max: z.number(),
  state: z.enum(['scored', 'incomplete', 'wrong']),
  parts: z.array(part).optional(),
});

const issue = z.strictObject({
  severity: z.enum(['error', 'warning']),
  code: z.string(),
  path: z.array(z.union([z.string(), z.number()])),
});

/** Exact values as fractions explain a case to its reader; they are not compared. */
const exact = z.union([z.string(), z.record(z.string(), z.string())]).optional();

const expectation = z.strictObject({
  kind: z.enum(['appraiser', 'institution', 'panel']),
  status: z.enum(['final', 'provisional', 'invalid', 'disqualified']),
  total: z.number().nullable().optional(),
  sections: z.array(z.strictObject({ code: z.string(), points: z.number(), max: z.number() })).optional(),
  criteria: z.array(criterion).min(1).optional(),
  conclusion: z.enum(['qualified', 'notQualified', 'provisional']).optional(),
  shortfalls: z.array(z.strictObject({ code: z.string(), threshold: z.number(), by: z.number(), exact })).optional(),
  disagreements: z.array(z.strictObject({ code: z.string() })).optional(),
  exact,
  issues: z.array(issue),
});

const goldenCase = z.strictObject({
  id: z.string(),
  note: z.string().min(1),
  facts: z.record(z.string(), z.unknown()),
  expect: expectation,
});

export type Expectation = z.output<typeof expectation>;
export type GoldenCase = z.output<typeof goldenCase>;

const fileName = /^(own-)?(appraiser|institution|panel)-\d\d-[a-z0-9-]+\.json$/;

/** A case out of its file; whatever is not as the golden README says is refused, so that nothing is passed over in silence. */
export function readCase(file: string, text: string): GoldenCase {
  if (!fileName.test(file)) throw new Error(`test/golden/${file} is not named like a case`);
  const parsed = goldenCase.safeParse(JSON.parse(text));
  if (!parsed.success) throw new Error(`test/golden/${file} is no case:\n${z.prettifyError(parsed.error)}`);
  if (`${parsed.data.id}.json` !== file) throw new Error(`test/golden/${file} calls itself ${parsed.data.id}`);
  return parsed.data;
}

/** Every case of test/golden, the published ones and our own (own-…). */
export const goldenCases: readonly GoldenCase[] = readdirSync(folder).map((file) =>
  readCase(file, readFileSync(new URL(file, folder), 'utf8')),
);

if (goldenCases.length === 0) throw new Error('test/golden is empty');

type Reported = Pick<Result['issues'][number], 'severity' | 'path'> & { readonly code: string };

const isSame = (a: Reported, b: Reported) => a.code === b.code && a.path.join('\n') === b.path.join('\n');

/** Issues of a panel's sheets are neither required nor forbidden. */
const isOfSheet = ({ path: [list, , facts] }: Reported) => list === 'experts' && facts === 'facts';

/** Of the issues reported, those that a case speaks about: every error, and the warnings that it names. */
const issuesToCompare = (reported: readonly Reported[], expected: readonly Reported[]) =>
  reported
    .filter((found) => (found.severity === 'error' && !isOfSheet(found)) || expected.some((one) => isSame(one, found)))
    .map(({ severity, code, path }) => ({ severity, code, path }));

const inOneOrder = <Entry>(entries: readonly Entry[]): readonly Entry[] =>
  entries.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

/** For each entry expected, the entry of its code that came out, reduced to what is compared. */
const matched = <Entry extends { readonly code: string }, Found extends { readonly code: string }>(
  expected: readonly Entry[],
  found: readonly Found[],
  show: (entry: Found, expected: Entry) => unknown,
) =>
  expected.map((entry) => {
    const match = found.find(({ code }) => code === entry.code);
    return match === undefined ? `no ${entry.code}` : show(match, entry);
  });

type Part = z.output<typeof part>;

const partOf = ({ code, points, beforeCap }: Measured, expected: Part) => ({
  code,
  points,
  beforeCap: expected.beforeCap === undefined ? undefined : (beforeCap ?? null),
});

type Measured = Pick<PartResult, 'points' | 'beforeCap'> & { readonly code: string };

const none: Pick<PanelResult, 'total' | 'sections' | 'shortfalls'> = {};

/**
 * A result in the shape of what a case expects of it, reduced to what the case speaks about. To be compared with `toEqual`, which
 * takes what is undefined for absent.
 */
export function comparable(result: Result, expected: Expectation): Readonly<Record<string, unknown>> {
  const { criteria, total, sections, shortfalls, disagreements, conclusion } = {
    ...none,
    criteria: [],
    disagreements: [],
    conclusion: undefined,
    ...result,
  };
  return {
    kind: 'kind' in result ? result.kind : undefined,
    status: result.status,
    total: expected.total === undefined ? undefined : (total ?? null),
    sections:
      expected.sections &&
      matched(expected.sections, sections ?? [], ({ code, points, max }) => ({ code, points, max })),
    criteria:
      expected.criteria &&
      matched(expected.criteria, criteria, (found, entry) => ({
        ...partOf(found, entry),
        max: found.max,
        state: found.state,
        parts:
          entry.parts &&
          matched(
            entry.parts,
            (found.parts ?? []).filter((one) => 'code' in one),
            partOf,
          ),
      })),
    conclusion: expected.conclusion && conclusion,
    shortfalls:
      expected.shortfalls && inOneOrder((shortfalls ?? []).map(({ code, threshold, by }) => ({ code, threshold, by }))),
    disagreements: expected.disagreements && inOneOrder(disagreements.map(({ code }) => ({ code }))),
    issues: inOneOrder(issuesToCompare(result.issues, expected.issues)),
  };
}

/** An expectation in the same shape, without what only explains it. */
export const expectedOf = (expected: Expectation) => ({
  ...expected,
  shortfalls: expected.shortfalls && inOneOrder(expected.shortfalls.map((one) => ({ ...one, exact: undefined }))),
  disagreements: expected.disagreements && inOneOrder(expected.disagreements),
  issues: inOneOrder(expected.issues),
  exact: undefined,
});
