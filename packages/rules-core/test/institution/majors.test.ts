import { describe, expect, it } from 'vitest';
import { findUnit, institutionTable } from '@envscore/rules-core';
import { type Facts, error, info, missing, row, scored, tableRow, warning } from './sheet.js';

const basics = (environmentalScience?: unknown, ecology?: unknown, resourceEconomics?: unknown): Facts => ({
  environmentalScience,
  ecology,
  resourceEconomics,
});

/** Majors with no name in any annex, by how many appraisers hold each. */
const holding = (...appraisers: number[]) =>
  appraisers.map((count, index) => ({ major: `专业${index}`, appraisers: count }));
const named = (...majors: string[]) => majors.map((major) => ({ major, appraisers: 1 }));

const speciesMajors = ['植物分类学', '动物分类学', '昆虫分类学', '植物学', '动物学', '水生生物学'];

const whole = { type: 'wholeNumber', from: 0, to: Number.MAX_SAFE_INTEGER } as const;

const list = ['specialisedMajors'];
const rows = (majors: readonly object[], points: readonly number[]) =>
  majors.map((stated, index) => ({ path: [...list, index], stated, points: points[index] }));
const nextRow = (gives: number) => ({ needs: [{ path: list, row: true }], gives });

const parts = (code: string, changes: Facts, policy?: Facts): object => {
  const { parts: all, issues } = scored('I2', changes, policy) as { parts: { code: string }[]; issues: unknown };
  return { ...all.find((part) => part.code === code), issues };
};

describe('I2 majors', () => {
  it('stands in the table as published', () => {
    const clause =
      '地表水和沉积物、环境空气、土壤与地下水、近海海洋与海岸带、生态系统、其他：' +
      '基本要求（5分）需配备具有以下专业的环境损害司法鉴定人：环境科学与工程（或环境科学、环境工程）、生态学、资源与环境经济学（或人口、资源与环境经济学）。3个专业配备完整得5分，缺少一个专业扣2分。' +
      '专业要求（5分）参照附件2“人员专业要求”一栏进行打分。配备一个专业方向得1分；同一专业具有2名及以上鉴定人的，得2分。本项累计得分不超过5分。' +
      '污染物性质鉴定：参照附件2“人员专业要求”一栏进行打分。配备一个专业方向得1分；同一专业具有2名及以上鉴定人的，得2分。本项累计得分不超过10分。' +
      '生态系统类别中的物种鉴定：植物分类学/动物分类学/昆虫分类学/植物学、动物学/水生生物学；具有1名上述专业鉴定人得2分，同一专业多名鉴定人可累计得分，最高不超过10分。';
    expect(tableRow('I2')).toEqual(row('majors', 10, '环境损害司法鉴定人构成 · 专业配置', clause));
  });

  it('counts a major from one appraiser, and fully from two', () => {
    const bands = [
      { from: 0, points: 0 },
      { from: 1, points: 1 },
      { from: 2, points: 2 },
    ];
    const part = { code: 'I2.2', rule: { gives: { bands } } };
    expect(institutionTable.sections[0].criteria[1].rule).toMatchObject({
      schemes: { general: [{}, part], pollutant: [part] },
    });
  });

  it('adds its two parts, and says what it read', () => {
    // 5 − 2 = 3 for the basic majors; 2 + 1 = 3 for the others
    const specialisedMajors = holding(2, 1);
    expect(scored('I2', { specialisedMajors })).toEqual({
      state: 'scored',
      points: 6,
      parts: [
        {
          code: 'I2.1',
          max: 5,
          state: 'scored',
          points: 3,
          next: { needs: [{ path: ['basicMajors', 'ecology'], to: true }], gives: 2 },
        },
        { code: 'I2.2', max: 5, state: 'scored', points: 3, parts: rows(specialisedMajors, [2, 1]), next: nextRow(2) },
      ],
      stated: { unit: '04', majorsScheme: 'general', basicMajors: basics(true, false, true) },
      issues: [],
    });
  });
});

describe('I2.1 basic majors', () => {
  const next = (key: string, gives: number) => ({ needs: [{ path: ['basicMajors', key], to: true }], gives });

  it.each([
    [basics(true, true, true), 5, undefined],
    [basics(false, true, true), 3, next('environmentalScience', 2)],
    [basics(true, false, true), 3, next('ecology', 2)],
    [basics(true, true, false), 3, next('resourceEconomics', 2)],
    [basics(false, false, true), 1, next('environmentalScience', 2)],
    [basics(true, false, false), 1, next('ecology', 2)],
    // 5 − 6 = −1 is 0 by D8, and one more major lifts it to 1
    [basics(false, false, false), 0, next('environmentalScience', 1)],
  ])('gives for %j %i points', (basicMajors, points, step) => {
    expect(parts('I2.1', { basicMajors })).toEqual({
      code: 'I2.1',
      max: 5,
      state: 'scored',
      points,
      next: step,
      issues: [],
    });
  });

  it.each([
    [0, 3, 1],
    [-1, 2, 2],
  ])('with D8 at %i the whole of I2 comes to %i where all three are missing', (D8, points, gives) => {
    const none = { basicMajors: basics(false, false, false) };
    expect(scored('I2', none, { D8 })).toMatchObject({ points, decisions: ['D8'], issues: [] });
    expect(parts('I2.1', none, { D8 })).toMatchObject({ points: D8, next: next('environmentalScience', gives) });
  });

  it('uses D8 only where all three are missing', () => {
    expect(scored('I2', { basicMajors: basics(false, false, true) }, { D8: -1 })).not.toHaveProperty('decisions');
  });

  it.each(['environmentalScience', 'ecology', 'resourceEconomics'])('is incomplete while %s is blank', (key) => {
    const basicMajors = { ...basics(false, false, false), [key]: undefined };
    expect(scored('I2', { basicMajors })).toMatchObject({
      state: 'incomplete',
      parts: [
        { code: 'I2.1', state: 'incomplete' },
        { code: 'I2.2', state: 'scored', points: 3 },
      ],
      issues: [missing('basicMajors', key)],
    });
    expect(scored('I2', { basicMajors })).not.toHaveProperty('points');
  });

  it('names all three leaves where nothing is said', () => {
    expect(scored('I2', { basicMajors: undefined })).toMatchObject({
      state: 'incomplete',
      issues: ['environmentalScience', 'ecology', 'resourceEconomics'].map((key) => missing('basicMajors', key)),
    });
  });

  it.each([
    ['general', '04'],
    ['pollutant', '01'],
    ['species', '06'],
  ])('is wrong under the %s scheme with a value of another type', (majorsScheme, unit) => {
    const specialisedMajors = unit === '06' ? named('植物学') : holding(1);
    expect(
      scored('I2', { unit, majorsScheme, specialisedMajors, basicMajors: basics(true, 'no', true) }),
    ).toMatchObject({
      state: 'wrong',
      issues: expect.arrayContaining([
        error('wrong-type', ['basicMajors', 'ecology'], 'no', { type: 'boolean' }),
      ]) as unknown,
    });
  });
});

describe('I2.2 specialised majors under the general scheme', () => {
  it.each([
    [[0], [0], 0, 2],
    [[1], [1], 1, 2],
    [[2], [2], 2, 2],
    [[3], [2], 2, 2],
    [[2, 1], [2, 1], 3, 2],
    [[2, 2], [2, 2], 4, 1],
    [[2, 2, 1], [2, 2, 1], 5, undefined],
  ])('gives for majors held by %j appraisers %j', (appraisers, each, points, gives) => {
    const specialisedMajors = holding(...appraisers);
    expect(parts('I2.2', { specialisedMajors })).toEqual({
      code: 'I2.2',
      max: 5,
      state: 'scored',
      points,
      parts: rows(specialisedMajors, each),
      next: gives && nextRow(gives),
      issues: [],
    });
  });

  it('keeps a sum of 6 to its cap of 5', () => {
    expect(parts('I2.2', { specialisedMajors: holding(2, 2, 2) })).toMatchObject({
      points: 5,
      beforeCap: 6,
      issues: [info('cap-applied', list, 6, { to: 5 })],
    });
  });

  it('takes an empty list as confirmed empty, and a blank one as open', () => {
    expect(parts('I2.2', { specialisedMajors: [] })).toEqual({
      code: 'I2.2',
      max: 5,
      state: 'scored',
      points: 0,
      parts: [],
      next: nextRow(2),
      issues: [],
    });
    expect(scored('I2', { specialisedMajors: undefined })).toMatchObject({
      state: 'incomplete',
      parts: [
        { code: 'I2.1', state: 'scored', points: 3 },
        { code: 'I2.2', state: 'incomplete' },
      ],
      issues: [missing('specialisedMajors')],
    });
  });

  it.each([
    ['the name', { appraisers: 2 }, [missing(...list, 1, 'major')]],
    ['the name but for spaces', { major: ' 　', appraisers: 2 }, [missing(...list, 1, 'major')]],
    ['the number', { major: '土壤学' }, [missing(...list, 1, 'appraisers')]],
    ['all', {}, [missing(...list, 1, 'major'), missing(...list, 1, 'appraisers')]],
  ])('is incomplete while of a row %s is blank', (_, blank, issues) => {
    const [first] = holding(1);
    expect(parts('I2.2', { specialisedMajors: [first, blank] })).toEqual({
      code: 'I2.2',
      max: 5,
      state: 'incomplete',
      parts: [
        { path: [...list, 0], stated: first, points: 1 },
        { path: [...list, 1], stated: blank },
      ],
      issues,
    });
  });

  it.each([
    ['the same', '土壤学'],
    ['the same but for spaces', ' 土壤学 '],
  ])('refuses one major twice: %s', (_, twice) => {
    const specialisedMajors = [...named('水文地质学', '土壤学'), { major: twice, appraisers: 1 }];
    expect(scored('I2', { specialisedMajors })).toMatchObject({
      state: 'wrong',
      parts: [{ state: 'scored', points: 3 }, { state: 'wrong' }],
      issues: [error('duplicate-major', [...list, 2, 'major'], twice.trim())],
    });
  });

  it.each([
    [{ major: 7, appraisers: 1 }, 'major', 'wrong-type', 7, { type: 'text' }],
    [{ major: '土壤学', appraisers: -1 }, 'appraisers', 'value-out-of-range', -1, whole],
    [{ major: '土壤学', appraisers: 1.5 }, 'appraisers', 'wrong-type', 1.5, whole],
    [{ major: '土壤学', appraisers: 1, field: 'x' }, 'field', 'unknown-property', 'x', undefined],
  ])('is wrong with the row %j', (wrong, leaf, code, found, allowed) => {
    expect(scored('I2', { specialisedMajors: [wrong] })).toMatchObject({
      state: 'wrong',
      issues: [error(code, [...list, 0, leaf], found, allowed)],
    });
  });

  it('is wrong with a row that is no object', () => {
    expect(scored('I2', { specialisedMajors: [null] })).toMatchObject({
      state: 'wrong',
      issues: [error('wrong-type', [...list, 0], null, { type: 'object' })],
    });
  });
});

describe('I2.2 under the pollutant scheme', () => {
  const pollutant = (specialisedMajors: unknown): Facts => ({
    unit: '01',
    majorsScheme: 'pollutant',
    specialisedMajors,
  });
  const known = ['化学', '应用化学', '无机化学', '分析化学', '有机化学', '化学工程'];
  const pairs = (count: number) => known.slice(0, count).map((major) => ({ major, appraisers: 2 }));

  it.each([
    ['below the cap', [...pairs(4), ...named('农药学')], [2, 2, 2, 2, 1], 9, 1],
    ['on the cap', pairs(5), [2, 2, 2, 2, 2], 10, undefined],
  ])('is all of I2, its sum %s', (_, specialisedMajors, each, points, gives) => {
    expect(scored('I2', pollutant(specialisedMajors))).toEqual({
      state: 'scored',
      points,
      parts: [
        {
          code: 'I2.2',
          max: 10,
          state: 'scored',
          points,
          parts: rows(specialisedMajors, each),
          next: gives && nextRow(gives),
        },
      ],
      stated: { unit: '01', majorsScheme: 'pollutant', basicMajors: basics(true, false, true) },
      issues: [],
    });
  });

  it('keeps a sum of 12 to its cap of 10', () => {
    expect(scored('I2', pollutant(pairs(6)))).toMatchObject({
      points: 10,
      parts: [{ points: 10, beforeCap: 12 }],
      issues: [info('cap-applied', list, 12, { to: 10 })],
    });
  });

  it('counts nobody, one and two of a major as 0, 1 and 2', () => {
    const specialisedMajors = [0, 1, 2, 3].map((appraisers, index) => ({ major: known[index], appraisers }));
    expect(scored('I2', pollutant(specialisedMajors))).toMatchObject({
      points: 5,
      parts: [{ parts: rows(specialisedMajors, [0, 1, 2, 2]) }],
      issues: [],
    });
  });
});

describe('I2.2 under the species scheme', () => {
  const species = (specialisedMajors: unknown): Facts => ({ unit: '06', majorsScheme: 'species', specialisedMajors });

  it.each(speciesMajors)('gives 2 for each appraiser of %s', (major) => {
    const specialisedMajors = [{ major, appraisers: 3 }];
    expect(scored('I2', species(specialisedMajors))).toEqual({
      state: 'scored',
      points: 6,
      parts: [
        {
          code: 'I2.2',
          max: 10,
          state: 'scored',
          points: 6,
          parts: rows(specialisedMajors, [6]),
          next: nextRow(2),
        },
      ],
      stated: { unit: '06', majorsScheme: 'species', basicMajors: basics(true, false, true) },
      issues: [],
    });
  });

  it.each([
    [[0], 0, undefined],
    [[1], 2, undefined],
    [[3, 1], 8, undefined],
    [[4, 1], 10, undefined],
    [[4, 2], 10, 12],
    [[1_000_000, 1_000_000], 10, 4_000_000],
  ])('adds up appraisers of %j to %i points', (counts, points, beforeCap) => {
    const specialisedMajors = counts.map((appraisers, index) => ({ major: speciesMajors[index], appraisers }));
    const { parts: given, issues } = scored('I2', species(specialisedMajors)) as { parts: object[]; issues: unknown };
    expect(given[0]).toMatchObject({
      points,
      parts: rows(
        specialisedMajors,
        counts.map((count) => count * 2),
      ),
    });
    expect(Object.entries(given[0] ?? {}).find(([key]) => key === 'beforeCap')?.[1]).toBe(beforeCap);
    expect(issues).toEqual(beforeCap === undefined ? [] : [info('cap-applied', list, beforeCap, { to: 10 })]);
  });

  it('refuses a major outside the six', () => {
    expect(scored('I2', species(named('植物学', '微生物学')))).toMatchObject({
      state: 'wrong',
      issues: [error('unknown-value', [...list, 1, 'major'], '微生物学', { values: speciesMajors })],
    });
  });

  it('refuses one of the six twice', () => {
    expect(scored('I2', species(named('植物学', '植物学')))).toMatchObject({
      state: 'wrong',
      issues: [error('duplicate-major', [...list, 1, 'major'], '植物学')],
    });
  });
});

describe('the majors scheme', () => {
  const codes = (unit: unknown, majorsScheme?: unknown, specialisedMajors: unknown = []): object =>
    scored('I2', { unit, majorsScheme, specialisedMajors });
  const [one, two] = [[{ code: 'I2.2', max: 10 }], [{ code: 'I2.1' }, { code: 'I2.2', max: 5 }]];

  it.each([
    ['01', undefined, one],
    ['02', undefined, two],
    ['03', undefined, two],
    ['04', undefined, two],
    ['05', undefined, two],
    ['06', undefined, two],
    ['07', undefined, two],
    ['01', 'pollutant', one],
    ['04', 'general', two],
    ['06', 'general', two],
    ['06', 'species', one],
  ])('for the matter %s and the scheme %s is settled', (unit, scheme, expected) => {
    expect(codes(unit, scheme)).toMatchObject({ state: 'scored', parts: expected, issues: [] });
  });

  it.each([
    ['0103', undefined, one],
    ['0401', undefined, two],
    ['0613', undefined, two],
    ['0602', 'species', one],
  ])('for the category %s and the scheme %s is its matter’s', (unit, scheme, expected) => {
    expect(scored('I2', { unit, majorsScheme: scheme, specialisedMajors: [] }, { D12: 'category' })).toMatchObject({
      state: 'scored',
      parts: expected,
      issues: [],
    });
  });

  it.each([
    ['01', 'general', ['pollutant']],
    ['01', 'species', ['pollutant']],
    ['06', 'pollutant', ['general', 'species']],
    ['02', 'species', ['general']],
    ['04', 'pollutant', ['general']],
    ['07', 'species', ['general']],
  ])('for the matter %s refuses %s', (unit, scheme, values) => {
    expect(codes(unit, scheme)).toMatchObject({
      state: 'wrong',
      issues: [error('scheme-mismatch', ['majorsScheme'], scheme, { values })],
    });
    expect(codes(unit, scheme)).not.toHaveProperty('points');
  });

  it.each(['general', 'pollutant', 'species'])('stands as given while the unit is blank: %s', (scheme) => {
    expect(codes(undefined, scheme)).toMatchObject({ state: 'scored', issues: [] });
  });

  it('is open while unit and scheme are blank', () => {
    expect(codes(undefined)).toEqual({
      state: 'incomplete',
      parts: [],
      stated: { basicMajors: basics(true, false, true) },
      issues: [missing('unit')],
    });
  });

  it('is open while unit and scheme are blank, and the majors are asked for', () => {
    const blank = { unit: undefined, majorsScheme: undefined, specialisedMajors: undefined };
    expect(scored('I2', blank)).toMatchObject({
      state: 'incomplete',
      issues: [missing('unit'), missing('specialisedMajors')],
    });
  });

  it.each(['08', '0408', '4', '', '00'])('is wrong for the unknown unit %j, with a scheme or without', (unit) => {
    for (const scheme of ['general', undefined]) {
      const result = codes(unit, scheme);
      expect(result).toMatchObject({
        state: 'wrong',
        issues: [{ severity: 'error', code: 'unknown-unit', path: ['unit'], found: unit }],
      });
      expect(result).not.toHaveProperty('points');
    }
  });

  it('names the 7 matters and 47 categories where the unit is unknown', () => {
    const { issues } = codes('08') as { issues: { allowed: { values: string[] } }[] };
    const values = issues[0]?.allowed.values ?? [];
    expect(values).toHaveLength(54);
    expect(values.filter((code) => findUnit(code) === undefined)).toEqual([]);
  });

  it('is wrong where the unit is no text', () => {
    expect(codes(4)).toMatchObject({ state: 'wrong', issues: [{ code: 'wrong-type', path: ['unit'], found: 4 }] });
  });

  it('is wrong where the scheme is another word', () => {
    expect(codes('04', 'special')).toMatchObject({
      state: 'wrong',
      issues: [error('unknown-value', ['majorsScheme'], 'special', { values: ['general', 'pollutant', 'species'] })],
    });
  });
});

describe('Annex 2', () => {
  it('warns of a major that its list does not have, where the list is known to be whole', () => {
    expect(
      scored('I2', { unit: '01', majorsScheme: undefined, specialisedMajors: named('化学', '法学') }),
    ).toMatchObject({
      state: 'scored',
      points: 2,
      issues: [warning('unknown-major', [...list, 1, 'major'], '法学')],
    });
  });

  it.each(['02', '03', '04', '05', '06', '07'])('says nothing of a major it may not have seen in matter %s', (unit) => {
    expect(scored('I2', { unit, specialisedMajors: named('法学') })).toMatchObject({ state: 'scored', issues: [] });
  });

  it.each([
    ['unknown-major', { unit: '01', majorsScheme: undefined }, ['长'], undefined],
    ['duplicate-major', {}, ['长', '长'], undefined],
    ['unknown-value', { unit: '06', majorsScheme: 'species' }, ['长'], speciesMajors],
  ])('cuts a long major short where it names it: %s', (code, unit, signs, values) => {
    const specialisedMajors = named(...signs.map((sign) => sign.repeat(201)));
    expect(scored('I2', { ...unit, specialisedMajors })).toMatchObject({
      issues: [{ code, found: `${'长'.repeat(200)}…`, ...(values && { allowed: { values } }) }],
    });
  });

  it('says nothing of a major while the unit is blank', () => {
    expect(scored('I2', { unit: undefined, specialisedMajors: named('法学') })).toMatchObject({
      state: 'scored',
      issues: [],
    });
  });

  it('warns of two majors that the annex writes as one field', () => {
    const specialisedMajors = named('地理信息科学', '环境科学', '摄影测量与遥感');
    const values = ['地理信息科学'];
    expect(scored('I2', { unit: '02', specialisedMajors })).toMatchObject({
      state: 'scored',
      issues: [warning('same-field', [...list, 2, 'major'], '摄影测量与遥感', { values })],
    });
  });
});
