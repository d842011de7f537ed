import { readFileSync } from 'node:fs';
import { type Facts, jsonSchemaOf, score } from '@envscore/rules-core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appraiser, changed, institution, panel, review } from './generators.js';
import { goldenCases } from './golden-cases.js';

const readJson = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../packages/${path}`, import.meta.url), 'utf8'));

const published = (what: 'facts' | 'result' | 'registers') =>
  readJson(`rules-core/schemas/${what}.schema.json`) as object;

// A step of a path is a name or a number: a type of two.
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
const validators = { facts: ajv.compile(published('facts')), result: ajv.compile(published('result')) };

/** What the independent validator has against a document; nothing where it passes. */
const complaints = (what: 'facts' | 'result', document: unknown) =>
  validators[what](document)
    ? []
    : validators[what].errors!.map(({ instancePath, message }) => `${instancePath} ${message!}`);

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const isRight = ({ expect: { status, issues } }: (typeof goldenCases)[number]) =>
  status !== 'invalid' && issues.every(({ severity }) => severity !== 'error');

const factsOf = (id: string): Facts => goldenCases.find((one) => one.id === id)!.facts;

describe.each(['facts', 'result', 'registers'] as const)('the published schema of %s', (what) => {
  it('is the one that the core gives: npm run schemas writes it', () => {
    expect(published(what)).toEqual(jsonSchemaOf(what));
  });

  it('is of the draft of 2020-12, with a name of its own', () => {
    expect(published(what)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `urn:envscore:${what}:1`,
    });
  });

  it('is reached under the name that the package exports', () => {
    const { exports, files } = readJson('rules-core/package.json') as Record<'exports' | 'files', object>;
    expect(exports).toHaveProperty([`./schemas/${what}.schema.json`], `./schemas/${what}.schema.json`);
    expect(files).toContain('schemas');
  });
});

describe('the schema of registers', () => {
  const isRegisters = ajv.compile(published('registers'));

  it.each([
    [
      'a row of each kind of value',
      { cases: [{ institution: 'A', month: '2026-01', sentOn: '2026-01-31', fields: ['marine'] }] },
      true,
    ],
    ['a month that is none', { cases: [{ month: '2026-1' }] }, false],
    ['a word that is none', { cases: [{ status: 'lost' }] }, false],
    ['a column that is none', { cases: [{ weather: 'fair' }] }, false],
  ])('is asked about %s', (_, rows, expected) => {
    expect(isRegisters({ kind: 'registers', version: 1, ...rows })).toBe(expected);
  });
});

describe('the schema of facts', () => {
  it.each(goldenCases.filter(isRight))('takes the facts of $id', ({ facts }) => {
    expect(complaints('facts', facts)).toEqual([]);
  });

  it('takes the sample application', () => {
    expect(complaints('facts', readJson('cli/samples/application.json'))).toEqual([]);
  });

  it('takes whole documents of every kind', () => {
    fc.assert(
      fc.property(fc.oneof(appraiser, institution, panel, review), (facts) => {
        expect(complaints('facts', facts)).toEqual([]);
      }),
      { seed: 20180614, numRuns: 200 },
    );
  });

  it('takes tenths that binary fractions cannot hold', () => {
    for (let tenths = 0; tenths <= 350; tenths += 1) {
      expect(complaints('facts', { kind: 'appraiser', expertise: { points: tenths / 10 } })).toEqual([]);
    }
  });

  it.each([
    ['no object', []],
    ['no kind', {}],
    ['an unknown kind', { kind: 'inspector' }],
    ['null for a fact', { kind: 'appraiser', years: null }],
  ])('refuses %s', (_, document) => {
    expect(complaints('facts', document)).not.toEqual([]);
  });

  const sheet = factsOf('appraiser-01-ordinary');
  const application = factsOf('institution-01-ordinary');
  const experts = factsOf('panel-01-exactly-met');
  const sample = readJson('cli/samples/application.json') as Facts;

  it.each<[string, Facts, (string | number)[], unknown]>([
    ['a text for a number', sheet, ['years'], '7'],
    ['a number for a text', sheet, ['name'], 7],
    ['a text for yes or no', sheet, ['ethics', 'article12Met'], 'yes'],
    ['an object for a list', sheet, ['documents'], {}],
    ['a list for an object', sheet, ['training'], []],
    ['a fraction for a whole number', sheet, ['training', 'keynotes'], 1.5],
    ['a degree that is none', sheet, ['degree'], 'phd'],
    ['a grade of the other table', sheet, ['expertise', 'grade'], 'poor'],
    ['a level of the other table', sheet, ['documents', 0, 'level'], 'county'],
    ['a category that is a matter', sheet, ['categories'], ['04']],
    ['fewer than 0 years', sheet, ['years'], -1],
    ['more than 70 years', sheet, ['years'], 70.1],
    ['more than 35 points of expertise', sheet, ['expertise', 'points'], 35.1],
    ['more than 5 points of coordination', sheet, ['coordination'], 5.1],
    ['rank 0', sheet, ['documents', 0, 'rank'], 0],
    ['more than 5 points of a document', sheet, ['documents', 0, 'points'], 5.1],
    ['an unknown property', sheet, ['age'], 40],
    ['an unknown property in a row', sheet, ['documents', 0, 'year'], 2020],
    ['10,001 rows', sheet, ['documents'], Array.from({ length: 10_001 }, () => ({}))],
    ['a unit that is none', application, ['unit'], '08'],
    ['fewer than 0 appraisers', application, ['headcount'], -1],
    ['more than 10 points of quality', application, ['quality', 'points'], 10.1],
    ['a total over 100', application, ['appraiserTotals'], [100.1]],
    ['a total that is another word', application, ['appraiserTotals'], ['absent']],
    ['an accreditation of another word', application, ['accreditations', 'cma'], 'yes'],
    ['more than 6 points of maintenance', application, ['maintenance', 'points'], 6.1],
    ['a library that is none', experts, ['experts', 0, 'library'], 'municipal'],
    ['a wrong sheet inside a panel', experts, ['experts', 0, 'facts', 'headcount'], '5'],
    ['a day that is no date', sample, ['date'], '21 November'],
    ['a policy value that is not allowed', sample, ['policy'], { D1: 0.2 }],
    ['a wrong sheet inside a review', sample, ['appraisers', 0, 'facts', 'years'], '7'],
  ])('refuses %s', (_, whole, path, value) => {
    expect(complaints('facts', whole)).toEqual([]);
    expect(complaints('facts', changed(whole, path, value))).not.toEqual([]);
  });

  it('takes 10,000 rows', () => {
    expect(complaints('facts', { kind: 'appraiser', documents: Array.from({ length: 10_000 }, () => ({})) })).toEqual(
      [],
    );
  });
});

describe('the schema of results', () => {
  it.each(goldenCases)('takes the result of $id', ({ facts }) => {
    expect(complaints('result', throughJson(score(facts)))).toEqual([]);
  });

  it('takes the result of the sample application, and of what cannot be scored', () => {
    const documents = [
      readJson('cli/samples/application.json'),
      {},
      null,
      { kind: 'panel', reviews: [1] },
      { kind: 'review' },
    ];
    for (const document of documents) expect(complaints('result', throughJson(score(document)))).toEqual([]);
  });

  it.each([
    ['no status', { kind: 'appraiser', edition: '2018', criteria: [], issues: [] }],
    ['an unknown issue', { status: 'invalid', issues: [{ severity: 'error', code: 'odd', path: [] }] }],
    ['something more', { status: 'invalid', issues: [], note: '' }],
  ])('refuses %s', (_, document) => {
    expect(complaints('result', document)).not.toEqual([]);
  });
});
