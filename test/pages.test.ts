import { score } from '@envscore/rules-core';
import { describe, expect, it } from 'vitest';
import { pageNames, readPage, sectionOf } from './pages.js';

/** A worked example: the facts, and what of the criterion's result must come out. */
function exampleOf(name: string): { readonly facts: unknown; readonly criterion: Readonly<Record<string, unknown>> } {
  const blocks = [...sectionOf(readPage(name), '## 算例 Worked example').matchAll(/^```json\n(.*?)^```$/gms)];
  const [facts, criterion, ...more] = blocks.map(([, json]) => JSON.parse(json!) as Record<string, unknown>);
  if (facts === undefined || criterion === undefined || more.length > 0) throw new Error('not two blocks of JSON');
  return { facts, criterion };
}

describe('the worked example', () => {
  it.each(pageNames)('of docs/criteria/%s.md comes out as the page says', (name) => {
    const { facts, criterion } = exampleOf(name);
    const result = score(facts);
    if (!('criteria' in result)) throw new Error('no sheet was scored');
    expect(Object.keys(criterion)).toEqual(expect.arrayContaining(['code', 'state']));
    expect(result.criteria.find(({ code }) => code === criterion['code'])).toMatchObject(criterion);
    expect(readPage(name)).toMatch(`# ${String(criterion['code'])} `);
  });
});
