import { describe, expect, it } from 'vitest';
import { score } from '@envscore/rules-core';
import { type Facts, error, laboratory, missing, onTheLine, warning } from '../institution/sheet.js';
import { concluded, panelOf, quality, scorePanel, three } from './panel.js';

const lead = (level: string): Facts => ({ level, role: 'lead', contract: true });
const join = (level: string): Facts => ({ level, role: 'join', opinionIssued: true, contract: true });
const persons = (headcount: number, total: number): Facts => ({
  headcount,
  appraiserTotals: Array.from({ length: headcount }, () => total),
});

describe('a panel', () => {
  it('says what it comes to', () => {
    const { sheets, ...rest } = scorePanel({ ...three(), institution: '某司法鉴定中心' });
    expect(rest).toEqual({
      kind: 'panel',
      edition: '2018',
      status: 'final',
      conclusion: 'qualified',
      total: 70,
      sections: [
        { code: 'composition', points: 12, max: 20 },
        { code: 'technical', points: 40, max: 50 },
        { code: 'laboratory', points: 18, max: 30 },
      ],
      criteriaMeans: [
        { code: 'I1', points: 5, max: 10 },
        { code: 'I2', points: 7, max: 10 },
        { code: 'I3', points: 10, max: 10 },
        { code: 'I4', points: 8, max: 10 },
        { code: 'I5', points: 22, max: 30 },
        { code: 'I6', points: 4, max: 6 },
        { code: 'I7', points: 14, max: 24 },
      ],
      shortfalls: [],
      spread: { min: 70, max: 70, deviation: 0 },
      disagreements: [],
      categories: ['0401', '0402', '0403', '0404', '0405', '0406', '0407'],
      decisions: ['D9', 'D12', 'D17'],
      issues: [],
    });
    expect(sheets).toEqual([1, 2, 3].map(() => score(onTheLine())));
  });

  it('gives each expert’s own result beside, scored by its policy', () => {
    const none = { basicMajors: { environmentalScience: false, ecology: false, resourceEconomics: false } };
    const { sheets } = scorePanel(panelOf(onTheLine(none), undefined, 7), { D8: -1 });
    expect(sheets).toMatchObject([
      { kind: 'institution', total: 64 },
      { status: 'invalid', issues: [error('unknown-kind', ['kind'], undefined, { values: ['institution'] })] },
    ]);
  });

  it.each([
    ['the matter', '02', ['0201', '0202', '0203', '0204']],
    ['the category', '0203', ['0203']],
  ])('concludes for %s that is its unit', (_, unit, categories) => {
    const sheets = [1, 2, 3].map(() => onTheLine({ unit }));
    expect(scorePanel({ ...panelOf(...sheets), unit })).toMatchObject({ status: 'final', categories });
  });

  it('concludes for nothing while its unit is blank', () => {
    const result = scorePanel({ ...three(), unit: undefined });
    expect(result).toMatchObject({ status: 'provisional', conclusion: 'provisional', issues: [missing('unit')] });
    expect(result).not.toHaveProperty('categories');
  });

  it('is invalid for an unknown unit', () => {
    const result = scorePanel({ ...three(), unit: '08' });
    expect(result).toMatchObject({ status: 'invalid', conclusion: 'provisional' });
    expect(result.issues).toMatchObject([{ severity: 'error', code: 'unknown-unit', path: ['unit'], found: '08' }]);
    expect(result).not.toHaveProperty('categories');
  });

  it.each([
    ['leader', { leader: 1 }, error('unknown-property', ['leader'], 1)],
    ['institution', { institution: 5 }, error('wrong-type', ['institution'], 5, { type: 'text' })],
    ['experts', { experts: 'x' }, error('wrong-type', ['experts'], 'x', { type: 'list', to: 10_000 })],
    ['reviews', { reviews: null }, error('wrong-type', ['reviews'], null, { type: 'list', to: 10_000 })],
  ])('is invalid with a wrong %s', (_, changes, issue) => {
    const result = scorePanel({ ...three(), ...changes });
    expect(result).toMatchObject({ status: 'invalid', conclusion: 'provisional' });
    expect(result.issues[0]).toEqual(issue);
  });

  it.each([
    ['name', 5, error('wrong-type', ['experts', 2, 'name'], 5, { type: 'text' })],
    [
      'library',
      'city',
      error('unknown-value', ['experts', 2, 'library'], 'city', { values: ['national', 'provincial'] }),
    ],
    ['title', '', error('unknown-property', ['experts', 2, 'title'], '')],
  ])('is invalid with a wrong %s of an expert', (key, value, issue) => {
    const expert = { name: '李三', library: 'provincial', facts: onTheLine(), [key]: value };
    const { experts } = panelOf(onTheLine(), onTheLine()) as { experts: object[] };
    expect(concluded({ kind: 'panel', unit: '04', experts: [...experts, expert] })).toMatchObject({
      status: 'invalid',
      total: 70,
      issues: [issue],
    });
  });

  it('is invalid with an expert that is no object, and asks for what is missing beside', () => {
    const { experts } = three() as { experts: object[] };
    expect(concluded({ kind: 'panel', unit: '04', experts: [...experts, null] })).toMatchObject({
      status: 'invalid',
      issues: [error('wrong-type', ['experts', 3], null, { type: 'object' })],
    });
  });
});

describe('disagreements', () => {
  // Against I1 5, I2 7, I3 10, I4 8, I5 22 or 0, I6 4, I7 14 of the line.
  it.each([
    ['I1', 10, 5, 8, persons(5, 82), 10, persons(6, 82)],
    [
      'I2',
      10,
      7,
      4,
      {
        basicMajors: { environmentalScience: true, ecology: true, resourceEconomics: false },
        specialisedMajors: [{ major: '甲', appraisers: 1 }],
      },
      3,
      { basicMajors: { environmentalScience: true, ecology: true, resourceEconomics: false }, specialisedMajors: [] },
    ],
    [
      'I3',
      10,
      10,
      7,
      { projects: [lead('provincial'), join('municipal')] },
      6,
      { projects: [lead('provincial'), join('county')] },
    ],
    ['I4', 10, 8, 4.7, quality(4.7), 4.6, quality(4.6)],
    [
      'I6',
      6,
      4,
      6,
      { accreditations: { cma: 'relevant', cnas: 'relevant', glp: 'none' } },
      0,
      { accreditations: { cma: 'none', cnas: 'none', glp: 'none' } },
    ],
    [
      'I7',
      24,
      14,
      22,
      { instruments: laboratory(6), maintenance: { points: 4 } },
      22.1,
      { instruments: laboratory(6), maintenance: { points: 4.1 } },
    ],
  ])('at %s of %i: %d and %d do not disagree, a step further they do', (code, max, own, _, near, far, apart) => {
    expect(concluded(three({}, near))).toMatchObject({ disagreements: [] });
    const points = [own, far, own].map((given, expert) => ({ expert, points: given }));
    expect(concluded(three({}, apart))).toMatchObject({ disagreements: [{ code, max, points }] });
  });

  it('at I5 of 30: 0 and 10 are exactly a third apart, 0 and 13 more', () => {
    const [none, ten, thirteen] = [persons(4, 55), persons(4, 56), persons(4, 65)];
    expect(concluded(three(none, ten, none))).toMatchObject({ disagreements: [] });
    expect(concluded(three(thirteen, ten, none))).toMatchObject({
      disagreements: [
        {
          code: 'I5',
          max: 30,
          points: [
            { expert: 0, points: 13 },
            { expert: 1, points: 10 },
            { expert: 2, points: 0 },
          ],
        },
      ],
    });
  });

  it('are listed in the order of the table', () => {
    const other = { ...persons(6, 82), ...quality(1), accreditations: { cma: 'none', cnas: 'none', glp: 'none' } };
    const { disagreements } = concluded(three(other)) as { disagreements: { code: string }[] };
    expect(disagreements.map(({ code }) => code)).toEqual(['I1', 'I4', 'I6']);
  });

  it('name the experts by their seats, also where one has handed in nothing', () => {
    expect(concluded(panelOf(undefined, onTheLine(quality(1)), onTheLine()))).toMatchObject({
      disagreements: [
        {
          code: 'I4',
          points: [
            { expert: 1, points: 1 },
            { expert: 2, points: 8 },
          ],
        },
      ],
    });
  });

  it('are listed of what is scored while a sheet is not final', () => {
    expect(concluded(three({ quality: undefined, maintenance: undefined }, quality(4), quality(8)))).toMatchObject({
      status: 'provisional',
      disagreements: [
        {
          code: 'I4',
          max: 10,
          points: [
            { expert: 1, points: 4 },
            { expert: 2, points: 8 },
          ],
        },
      ],
      issues: [warning('sheet-not-final', ['experts', 0, 'facts'], 'provisional')],
    });
  });
});
