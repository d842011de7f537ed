// Nobody is timed before giving the right answers.
import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { score } from '@envscore/rules-core';
import { z } from 'zod';
import { appraiserBaseline, institutionBaseline } from './baseline-schema.js';
import { sheets } from './sheets.js';
import { evaluate } from './zen.js';

const goldenFolder = new URL('../../test/golden/', import.meta.url);
const goldenCases = /(^|[/\\])appraiser-(01|02|03|10|11|17|21|22|23|24)-.*\.json$/;
const goldenCount = 10;

const criteria = z.array(z.object({ code: z.string(), points: z.number() }));
const goldenCase = z.object({
  id: z.string(),
  facts: z.unknown(),
  expect: z.object({ total: z.number(), criteria }),
});
const coreResult = z.object({
  status: z.string(),
  total: z.number(),
  criteria: z.array(z.object({ code: z.string(), points: z.number().optional() })),
  issues: z.array(z.object({ severity: z.string() })),
});

async function assertZenGives(name: string, facts: unknown, expected: z.infer<typeof goldenCase>['expect']) {
  const points = new Map(expected.criteria.map(({ code, points }) => [code, points])).set('total', expected.total);
  const result = z.record(z.string(), z.unknown()).parse(await evaluate(facts));
  const found = new Map([...points.keys()].map((code) => [code, result[code]]));
  if (!isDeepStrictEqual(found, points))
    throw new Error(`zen gives other points on ${name}: ${JSON.stringify(result)}`);
}

/** The number of golden cases on which zen gave every criterion's points and the total. */
export async function assertZenGivesGoldenPoints(): Promise<number> {
  const files = readdirSync(goldenFolder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    goldenCases.test(file),
  );
  if (files.length !== goldenCount) throw new Error(`expected ${goldenCount} golden cases, found ${files.length}`);
  for (const file of files) {
    const { id, facts, expect } = goldenCase.parse(JSON.parse(readFileSync(new URL(file, goldenFolder), 'utf8')));
    await assertZenGives(id, facts, expect);
  }
  return files.length;
}

export async function assertSheets(): Promise<void> {
  for (const { name, facts, errors, zen } of sheets) {
    const result = coreResult.parse(score(facts));
    const found = result.issues.filter(({ severity }) => severity === 'error').length;
    if (result.status !== (errors > 0 ? 'invalid' : 'final') || found !== errors) {
      throw new Error(`${name}: the core says ${result.status} with ${found} errors`);
    }
    const schema = facts.kind === 'institution' ? institutionBaseline : appraiserBaseline;
    const refused = schema.safeParse(facts).error?.issues.length ?? 0;
    if (refused !== errors) throw new Error(`${name}: the baseline finds ${refused} errors`);
    if (zen) await assertZenGives(name, facts, { total: result.total, criteria: criteria.parse(result.criteria) });
  }
}
