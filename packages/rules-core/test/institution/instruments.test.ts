import { describe, expect, it } from 'vitest';
import { institutionTable } from '@envscore/rules-core';
import { type Facts, completeSheet, error, missing, row, scored, tableRow, warning } from './sheet.js';

const optionalPoints = ['instruments', 'optionalPoints'];

const instruments = (changes: Facts): Facts => ({
  instruments: { ...(completeSheet['instruments'] as Facts), ...changes },
});

const things = (...held: unknown[]) => held.map((value, index) => ({ name: `仪器${index}`, held: value }));

const part = (code: string, changes: Facts, policy?: Facts): object => {
  const { parts, issues } = scored('I7', changes, policy) as { parts: { code: string }[]; issues: unknown };
  return { ...parts.find((one) => one.code === code), issues };
};

describe('I7 instruments', () => {
  it('stands in the table as published', () => {
    const clause =
      '仪器配置数量（18）：1、必配仪器满足附件3中相应鉴定类别所列全部项目的，得12分，否则不得分，一种仪器配置多台（套）的，不加分；' +
      '2、选配仪器根据配置数量，得0~6分，最高不超过6分。' +
      '仪器维护使用情况（6）：根据实际情况打分：1、抽查部分仪器使用情况，状态良好，可正常使用，并有专人定期维护：5~6分；' +
      '2、抽查部分仪器使用情况，状态较好：3~4分；3、抽查部分仪器使用情况，存在不能正常使用的情况：0~2分。';
    expect(tableRow('I7')).toEqual(row('instruments', 24, '实验室条件 · 仪器配置及使用情况', clause));
  });

  it('grades maintenance as poor from 0, fair from 3 and good from 5', () => {
    const bands = [
      { grade: 'poor', from: 0 },
      { grade: 'fair', from: 3 },
      { grade: 'good', from: 5 },
    ];
    expect(institutionTable.sections[2].criteria[1].rule).toMatchObject({
      parts: [{}, {}, { code: 'I7.3', rule: { grades: { bands } } }],
    });
  });

  it('adds its three parts, and says what it read', () => {
    expect(scored('I7', {})).toEqual({
      state: 'scored',
      points: 18,
      parts: [
        { code: 'I7.1', max: 12, state: 'scored', points: 12, counted: { listed: 2, held: 2 } },
        {
          code: 'I7.2',
          max: 6,
          state: 'scored',
          points: 2,
          next: { needs: [{ path: optionalPoints, by: 4, to: 6 }], gives: 4 },
        },
        {
          code: 'I7.3',
          max: 6,
          state: 'scored',
          points: 4,
          next: { needs: [{ path: ['maintenance', 'points'], by: 1, to: 5 }], gives: 1 },
        },
      ],
      stated: { instruments: completeSheet['instruments'], maintenance: completeSheet['maintenance'] },
      issues: [],
    });
  });

  it('is incomplete while one part is, and the others are still scored', () => {
    expect(scored('I7', { maintenance: undefined })).toMatchObject({
      state: 'incomplete',
      parts: [
        { code: 'I7.1', state: 'scored', points: 12 },
        { code: 'I7.2', state: 'scored', points: 2 },
        { code: 'I7.3', state: 'incomplete' },
      ],
      issues: [missing('maintenance', 'points')],
    });
    expect(scored('I7', { maintenance: undefined })).not.toHaveProperty('points');
  });

  it('names every blank where nothing is said', () => {
    expect(scored('I7', { instruments: undefined, maintenance: undefined })).toEqual({
      state: 'incomplete',
      parts: [
        { code: 'I7.1', max: 12, state: 'incomplete' },
        { code: 'I7.2', max: 6, state: 'incomplete' },
        { code: 'I7.3', max: 6, state: 'incomplete' },
      ],
      issues: [missing('instruments', 'required'), missing(...optionalPoints), missing('maintenance', 'points')],
    });
  });
});

describe('I7.1 required instruments', () => {
  const required = (...rows: unknown[]): object => part('I7.1', instruments({ required: rows }));
  const place = (index: number) => ['instruments', 'required', index, 'held'];
  const whole = { code: 'I7.1', max: 12, state: 'scored' };
  const lacking = (...indexes: number[]) => ({
    needs: indexes.map((index) => ({ path: place(index), to: true })),
    gives: 12,
  });

  it.each([1, 3])('gives 12 where all of %i are held', (listed) => {
    const rows = things(...Array.from({ length: listed }, () => true));
    expect(required(...rows)).toEqual({ ...whole, points: 12, counted: { listed, held: listed }, issues: [] });
  });

  it.each([
    ['one of three is not', [true, false, true], { listed: 3, held: 2 }, lacking(1)],
    ['none is', [false, false], { listed: 2, held: 0 }, lacking(0, 1)],
    ['one is not and another is blank', [undefined, false, true], { listed: 3, held: 1 }, lacking(1)],
  ])('gives 0 where %s', (_, held, counted, next) => {
    expect(required(...things(...held))).toEqual({ ...whole, points: 0, counted, next, issues: [] });
  });

  it('is incomplete while one is blank and the others are held', () => {
    expect(required(...things(true, undefined, true, undefined))).toEqual({
      code: 'I7.1',
      max: 12,
      state: 'incomplete',
      issues: [missing(...place(1)), missing(...place(3))],
    });
  });

  it.each([[[]], [undefined]])('is incomplete without a list (%j)', (list) => {
    expect(part('I7.1', instruments({ required: list }))).toEqual({
      code: 'I7.1',
      max: 12,
      state: 'incomplete',
      issues: [missing('instruments', 'required')],
    });
  });

  it.each([
    ['first', [true, false]],
    ['last', [false, true]],
    ['beside a blank', [undefined, true]],
    ['before a blank', [true, undefined]],
    ['in the middle', [false, true, false]],
  ])('counts an instrument listed more than once as held when held once: %s', (_, held) => {
    const rows = held.map((value, index) => ({ name: index === 0 ? '天平' : ' 天平 ', held: value }));
    expect(required(...rows)).toEqual({ ...whole, points: 12, counted: { listed: 1, held: 1 }, issues: [] });
  });

  it('asks once for an instrument that is listed twice and not held', () => {
    const rows = [{ name: '天平', held: false }, ...things(true), { name: '天平', held: false }];
    expect(required(...rows)).toEqual({
      ...whole,
      points: 0,
      counted: { listed: 2, held: 1 },
      next: lacking(0),
      issues: [],
    });
  });

  it('leaves open an instrument that is listed twice and of which one row is blank', () => {
    expect(required({ name: '天平' }, { name: '天平', held: false })).toMatchObject({
      state: 'incomplete',
      issues: [missing(...place(0))],
    });
  });

  it('takes rows without a name as instruments of their own', () => {
    const rows = [{ held: true }, { name: ' ', held: true }, { name: '0', held: true }, { held: true }];
    expect(required(...rows)).toMatchObject({ points: 12, counted: { listed: 4, held: 4 } });
    expect(required({ held: true }, { held: false }, {})).toMatchObject({
      points: 0,
      counted: { listed: 3, held: 1 },
      next: lacking(1),
    });
  });

  it.each([
    ['held', { name: '天平', held: 'yes' }, 'wrong-type', 'yes', { type: 'boolean' }],
    ['name', { name: 5, held: true }, 'wrong-type', 5, { type: 'text' }],
    ['count', { name: '天平', held: true, count: 2 }, 'unknown-property', 2, undefined],
  ])('is wrong where %s of a row is, though another instrument is not held', (leaf, wrong, code, found, allowed) => {
    expect(scored('I7', instruments({ required: [{ name: '泵', held: false }, wrong] }))).toMatchObject({
      state: 'wrong',
      issues: [error(code, ['instruments', 'required', 1, leaf], found, allowed)],
    });
  });
});

describe('I7.2 optional instruments', () => {
  const place = (index: number) => ['instruments', 'optional', index, 'held'];
  const optional = (changes: Facts, policy?: Facts): object => part('I7.2', instruments(changes), policy);
  const step = (by: number) => (by === 0 ? undefined : { needs: [{ path: optionalPoints, by, to: 6 }], gives: by });
  const suggested = (found: number) => warning('suggested', optionalPoints, found);

  it.each([
    [0, 6],
    [0.1, 5.9],
    [5.9, 0.1],
    [6, 0],
  ])('gives the %d points of the reviewer, %d short of all', (points, short) => {
    for (const list of [things(true, true), [], undefined]) {
      expect(optional({ optional: list, optionalPoints: points })).toEqual({
        code: 'I7.2',
        max: 6,
        state: 'scored',
        points,
        next: step(short),
        issues: [],
      });
    }
  });

  it.each([
    [-0.1, 'points-out-of-range'],
    [6.1, 'points-out-of-range'],
    ['3', 'wrong-type'],
    [null, 'wrong-type'],
  ])('refuses %j points, and suggests none in their place', (points, code) => {
    const result = scored('I7', instruments({ optionalPoints: points }));
    expect(result).toMatchObject({
      state: 'wrong',
      parts: [{ state: 'scored' }, { code: 'I7.2', state: 'wrong' }, { state: 'scored' }],
      issues: [error(code, optionalPoints, points, { from: 0, to: 6 })],
    });
    expect(result).not.toHaveProperty('decisions');
  });

  it('refuses hundredths', () => {
    expect(scored('I7', instruments({ optionalPoints: 3.25 }))).toMatchObject({
      state: 'wrong',
      decisions: ['D1'],
      issues: [error('too-many-decimals', optionalPoints, 3.25, { step: 0.1 })],
    });
  });

  it.each([
    [[], 0],
    [[false], 0],
    [[true, false, true], 2],
    [[true, true, true, true, true], 5],
    [[true, true, true, true, true, true], 6],
    [[true, true, true, true, true, true, true], 6],
  ])('suggests for a list held as %j %i points (D3)', (held, points) => {
    const changes = { optional: things(...held), optionalPoints: undefined };
    expect(optional(changes)).toEqual({
      code: 'I7.2',
      max: 6,
      state: 'scored',
      points,
      next: step(6 - points),
      issues: [suggested(points)],
    });
    expect(scored('I7', instruments(changes))).toMatchObject({ state: 'scored', decisions: ['D3'] });
  });

  it('counts several sets of one instrument once, and rows without a name each', () => {
    const list = [...things(true, true), { name: '仪器0', held: true }, { held: true }, { held: true }, {}];
    expect(optional({ optional: list.slice(0, 5), optionalPoints: undefined })).toMatchObject({
      points: 4,
      issues: [suggested(4)],
    });
  });

  it('is incomplete while an instrument is blank and the points are', () => {
    expect(optional({ optional: things(true, undefined), optionalPoints: undefined })).toMatchObject({
      state: 'incomplete',
      issues: [missing(...place(1)), missing(...optionalPoints)],
    });
  });

  it('suggests nothing without a list', () => {
    expect(optional({ optional: undefined, optionalPoints: undefined })).toEqual({
      code: 'I7.2',
      max: 6,
      state: 'incomplete',
      issues: [missing(...optionalPoints)],
    });
  });

  it('suggests nothing with D3 off', () => {
    expect(optional({ optionalPoints: undefined }, { D3: 'off' })).toEqual({
      code: 'I7.2',
      max: 6,
      state: 'incomplete',
      issues: [missing(...optionalPoints)],
    });
    expect(scored('I7', instruments({ optionalPoints: undefined }), { D3: 'off' })).not.toHaveProperty('decisions');
  });
});

describe('I7.3 maintenance', () => {
  const place = ['maintenance', 'points'];
  const kept = (maintenance: unknown, policy?: Facts): object => scored('I7', { maintenance }, policy);
  const step = (by: number, to: number) => ({ needs: [{ path: place, by, to }], gives: by });

  it.each([
    ['poor', 0, step(3, 3)],
    ['poor', 2, step(1, 3)],
    ['fair', 3, step(2, 5)],
    ['fair', 4, step(1, 5)],
    ['good', 5, step(1, 6)],
    ['good', 6, undefined],
  ])('takes %s with %i points', (grade, points, next) => {
    expect(part('I7.3', { maintenance: { grade, points } })).toEqual({
      code: 'I7.3',
      max: 6,
      state: 'scored',
      points,
      next,
      issues: [],
    });
    expect(kept({ grade, points })).not.toHaveProperty('decisions');
  });

  it.each([
    ['poor', 2.9, step(0.1, 3)],
    ['fair', 3.1, step(1.9, 5)],
    ['fair', 4.9, step(0.1, 5)],
    ['good', 5.1, step(0.9, 6)],
  ])('takes %s with %d points, up to the next grade (D7)', (grade, points, next) => {
    expect(part('I7.3', { maintenance: { grade, points } })).toMatchObject({ points, next, issues: [] });
    expect(kept({ grade, points })).toHaveProperty('decisions', ['D7']);
  });

  it.each([
    ['poor', 3, 'fair'],
    ['fair', 2, 'poor'],
    ['fair', 2.9, 'poor'],
    ['fair', 5, 'good'],
    ['good', 4, 'fair'],
    ['good', 4.9, 'fair'],
    ['good', 0, 'poor'],
    ['poor', 6, 'good'],
  ])('refuses %s with %d points, which are %s', (grade, points, value) => {
    const detail = [['maintenance', 'grade'], grade, { values: [value] }] as const;
    expect(kept({ grade, points })).toMatchObject({
      state: 'wrong',
      decisions: ['D7'],
      issues: [error('grade-mismatch', ...detail)],
    });
    expect(kept({ grade, points }, { D7: 'warning' })).toMatchObject({
      state: 'scored',
      points: 14 + points,
      decisions: ['D7'],
      issues: [warning('grade-mismatch', ...detail)],
    });
  });

  it.each([0, 2.5, 3, 6])('derives a blank grade from %d points (D7)', (points) => {
    expect(kept({ points })).toMatchObject({ state: 'scored', points: 14 + points, decisions: ['D7'], issues: [] });
  });

  it('is incomplete with a grade alone', () => {
    expect(kept({ grade: 'good' })).toMatchObject({ state: 'incomplete', issues: [missing(...place)] });
  });

  it.each([
    [{ points: -0.1 }, 'points', 'points-out-of-range', -0.1, { from: 0, to: 6 }],
    [{ points: 6.1 }, 'points', 'points-out-of-range', 6.1, { from: 0, to: 6 }],
    [{ grade: 'good', points: '5' }, 'points', 'wrong-type', '5', { from: 0, to: 6 }],
    [{ grade: 'good', points: 2.25 }, 'points', 'too-many-decimals', 2.25, { step: 0.1 }],
    [{ grade: 'bad', points: 5 }, 'grade', 'unknown-value', 'bad', { values: ['good', 'fair', 'poor'] }],
    [{ points: 5, note: '' }, 'note', 'unknown-property', '', undefined],
  ])('names one error for %j', (maintenance, leaf, code, found, allowed) => {
    expect(kept(maintenance)).toMatchObject({
      state: 'wrong',
      issues: [error(code, ['maintenance', leaf], found, allowed)],
    });
  });

  it('is wrong where it is no object', () => {
    expect(kept([])).toMatchObject({
      state: 'wrong',
      issues: [error('wrong-type', ['maintenance'], { type: 'list' }, { type: 'object' })],
    });
  });
});
