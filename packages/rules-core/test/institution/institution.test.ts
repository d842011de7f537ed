import { describe, expect, it } from 'vitest';
import { institutionTable, score } from '@envscore/rules-core';
import { type Facts, completeSheet, error, info, missing, scoreSheet, sheetWith } from './sheet.js';

const codes = ['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7'];

const pointsOf = (document: unknown, policy: Facts = {}): Facts =>
  Object.fromEntries(scoreSheet(document, policy).criteria.map(({ code, points }) => [code, points]));

const sections = (composition: number, technical: number, laboratory: number) => [
  { code: 'composition', points: composition, max: 20 },
  { code: 'technical', points: technical, max: 50 },
  { code: 'laboratory', points: laboratory, max: 30 },
];

const lead = { level: 'provincial', role: 'lead', contract: true };

const fullMarks = sheetWith({
  headcount: 6,
  appraiserTotals: [95, 95, 95, 95, 95, 95],
  basicMajors: { environmentalScience: true, ecology: true, resourceEconomics: true },
  specialisedMajors: ['甲', '乙', '丙'].map((major) => ({ major, appraisers: 2 })),
  projects: [lead, lead],
  quality: { allAbilities: true },
  accreditations: { cma: 'relevant', cnas: 'relevant', glp: 'relevant' },
  instruments: { required: [{ name: '天平', held: true }], optionalPoints: 6 },
  maintenance: { grade: 'good', points: 6 },
});

const nothing = sheetWith({
  headcount: 0,
  appraiserTotals: [],
  basicMajors: { environmentalScience: false, ecology: false, resourceEconomics: false },
  specialisedMajors: [],
  projects: [],
  quality: { allAbilities: false, points: 0 },
  accreditations: { cma: 'none', cnas: 'none', glp: 'none' },
  instruments: { required: [{ name: '天平', held: false }], optionalPoints: 0 },
  maintenance: { grade: 'poor', points: 0 },
});

describe('table (一)', () => {
  it('has seven criteria in three sections, 100 points in all', () => {
    const rows = institutionTable.sections.map(({ code, criteria }) => [
      code,
      ...criteria.map((criterion: { code: string; max: number }) => [criterion.code, criterion.max]),
    ]);
    expect(rows).toEqual([
      ['composition', ['I1', 10], ['I2', 10]],
      ['technical', ['I3', 10], ['I4', 10], ['I5', 30]],
      ['laboratory', ['I6', 6], ['I7', 24]],
    ]);
  });

  it('scores a complete sheet, criterion by criterion', () => {
    const { criteria, ...rest } = scoreSheet(completeSheet);
    // 5 + 6, 6 + 7 + 22, 4 + 18; the mean of I5 is 320.5 : 4 = 80.125
    expect(rest).toEqual({
      kind: 'institution',
      edition: '2018',
      status: 'final',
      total: 68,
      sections: sections(11, 35, 22),
      issues: [],
    });
    expect(criteria.map(({ code, points, max, state }) => [code, points, max, state])).toEqual([
      ['I1', 5, 10, 'scored'],
      ['I2', 6, 10, 'scored'],
      ['I3', 6, 10, 'scored'],
      ['I4', 7, 10, 'scored'],
      ['I5', 22, 30, 'scored'],
      ['I6', 4, 6, 'scored'],
      ['I7', 18, 24, 'scored'],
    ]);
  });

  it('cites the row of the official table at each criterion', () => {
    expect(scoreSheet(completeSheet).criteria.map(({ citation }) => citation.item)).toEqual([
      '环境损害司法鉴定人构成 · 鉴定人数量',
      '环境损害司法鉴定人构成 · 专业配置',
      '技术水平 · 鉴定评估项目数量',
      '技术水平 · 鉴定评估项目与相关工作成果完成质量',
      '技术水平 · 鉴定人能力',
      '实验室条件 · 实验室资质',
      '实验室条件 · 仪器配置及使用情况',
    ]);
    for (const { citation } of scoreSheet(completeSheet).criteria) {
      expect(citation).toMatchObject({ document: '登记评审细则 附件1', table: '一' });
    }
  });

  it('gives 100 at most', () => {
    expect(scoreSheet(fullMarks)).toMatchObject({
      status: 'final',
      total: 100,
      sections: sections(20, 50, 30),
      issues: [{ severity: 'info', code: 'cap-applied', path: ['specialisedMajors'] }],
    });
  });

  it('gives 0 where there is nothing, but is not final without an appraiser', () => {
    expect(scoreSheet(nothing)).toMatchObject({
      status: 'provisional',
      total: 0,
      sections: sections(0, 0, 0),
      issues: [missing('appraiserTotals'), info('entry-condition', ['headcount'], 0, { from: 3 })],
    });
    expect(scoreSheet(nothing, { D5: 'off' })).toMatchObject({ status: 'final', total: 0 });
  });

  it('names everything that is wanted where all is blank', () => {
    const result = scoreSheet({ kind: 'institution' });
    expect(result).toMatchObject({ status: 'provisional', total: 0, sections: sections(0, 0, 0) });
    expect(result.criteria.map(({ state }) => state)).toEqual(codes.map(() => 'incomplete'));
    expect(result.issues).toEqual([
      missing('headcount'),
      missing('unit'),
      missing('specialisedMajors'),
      missing('projects'),
      missing('quality', 'points'),
      missing('quality', 'allAbilities'),
      missing('appraiserTotals'),
      missing('accreditations', 'cma'),
      missing('accreditations', 'cnas'),
      missing('accreditations', 'glp'),
      missing('instruments', 'required'),
      missing('instruments', 'optionalPoints'),
      missing('maintenance', 'points'),
    ]);
  });

  it.each([
    ['I1', { headcount: undefined }, 63, sections(6, 35, 22)],
    ['I2', { basicMajors: undefined }, 62, sections(5, 35, 22)],
    ['I3', { projects: undefined }, 62, sections(11, 29, 22)],
    ['I4', { quality: undefined }, 61, sections(11, 28, 22)],
    ['I5', { appraiserTotals: undefined }, 46, sections(11, 13, 22)],
    ['I6', { accreditations: undefined }, 64, sections(11, 35, 18)],
    ['I7', { maintenance: undefined }, 50, sections(11, 35, 4)],
  ])('adds up what is known while %s is blank', (code, changes, total, expected) => {
    expect(scoreSheet(sheetWith(changes))).toMatchObject({ status: 'provisional', total, sections: expected });
    expect(pointsOf(sheetWith(changes))).toEqual({ ...pointsOf(completeSheet), [code]: undefined });
  });

  it.each([
    ['I1', { headcount: -4 }, 63],
    ['I2', { majorsScheme: 'pollutant' }, 62],
    ['I3', { projects: [{ level: 'town' }] }, 62],
    ['I4', { quality: { allAbilities: false, points: 9.5 } }, 61],
    ['I5', { appraiserTotals: [81, 77.55, 90, 72] }, 46],
    ['I6', { accreditations: { cma: 'held' } }, 64],
    ['I7', { maintenance: { grade: 'good', points: 4 } }, 50],
  ])('still scores the others where %s is wrong', (code, changes, total) => {
    expect(scoreSheet(sheetWith(changes))).toMatchObject({ status: 'invalid', total });
    expect(pointsOf(sheetWith(changes))).toEqual({ ...pointsOf(completeSheet), [code]: undefined });
  });

  it('adds tenths exactly', () => {
    // 7.1 + 2.2 + 4.3 for I4, I7.2 and I7.3: 68 − 13 + 13.6
    const document = sheetWith({
      quality: { allAbilities: false, points: 7.1 },
      instruments: { ...(completeSheet['instruments'] as Facts), optionalPoints: 2.2 },
      maintenance: { points: 4.3 },
    });
    expect(scoreSheet(document)).toMatchObject({ total: 68.6, sections: sections(11, 35.1, 22.5) });
  });

  it('is invalid with a property that it does not know, and scores every criterion', () => {
    expect(scoreSheet(sheetWith({ remark: 'x' }))).toMatchObject({
      status: 'invalid',
      total: 68,
      issues: [error('unknown-property', ['remark'], 'x')],
    });
  });

  it.each([
    [5, 'wrong-type', 5],
    [null, 'wrong-type', null],
    ['\udc00', 'malformed-text', '\udc00'],
  ])('is invalid where its name is %j, and scores every criterion', (name, code, found) => {
    expect(scoreSheet(sheetWith({ name }))).toMatchObject({
      status: 'invalid',
      total: 68,
      issues: [error(code, ['name'], found, { type: 'text' })],
    });
  });

  it.each([
    ['a matter where matters are the units', '04', 'matter', undefined, []],
    ['a category where categories are', '0401', 'category', ['D12'], []],
    [
      'a category where matters are',
      '0401',
      'matter',
      ['D12'],
      [info('unit-level', ['unit'], '0401', { values: ['matter'] })],
    ],
    [
      'a matter where categories are',
      '04',
      'category',
      undefined,
      [info('unit-level', ['unit'], '04', { values: ['category'] })],
    ],
  ])('takes %s (D12)', (_, unit, D12, decisions, issues) => {
    const result = scoreSheet(sheetWith({ unit }), { D12 });
    expect(result).toMatchObject({ status: 'final', total: 68, issues });
    expect(result.decisions).toEqual(decisions);
  });

  it('says nothing of the level of a unit that is blank or unknown', () => {
    expect(scoreSheet(sheetWith({ unit: undefined }))).toMatchObject({ status: 'final', total: 68, issues: [] });
    expect(scoreSheet(sheetWith({ unit: '08' })).issues.map(({ code }) => code)).toEqual(['unknown-unit']);
  });

  it('takes up to 10,000 rows a list and refuses more, unread', () => {
    const rows = (length: number) => Array.from({ length }, () => ({ accepted: false }));
    expect(pointsOf(sheetWith({ projects: rows(10_000) }))).toMatchObject({ I3: 0 });
    expect(scoreSheet(sheetWith({ projects: rows(10_001) }))).toMatchObject({
      status: 'invalid',
      total: 62,
      issues: [error('too-many-rows', ['projects'], { type: 'list' }, { type: 'list', to: 10_000 })],
    });
  });

  it.each([
    ['a list', [], undefined],
    ['a text', 'institution', undefined],
    ['null', null, undefined],
    ['of another kind', { kind: 'Institution' }, 'Institution'],
  ])('is not what a document is that is %s', (_, document, found) => {
    const allowed = { values: ['appraiser', 'institution', 'panel', 'review'] };
    expect(score(document)).toEqual({ status: 'invalid', issues: [error('unknown-kind', ['kind'], found, allowed)] });
  });
});
