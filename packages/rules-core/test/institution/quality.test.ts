import { describe, expect, it } from 'vitest';
import { error, missing, row, scored, tableRow } from './sheet.js';

const place = ['quality', 'points'];
const some = { values: [0], from: 1, to: 9 };
const refused = (found: number, allowed: object) => error('points-out-of-range', place, found, allowed);

describe('I4 quality', () => {
  it('stands in the table as published', () => {
    const clause =
      '根据申请机构提交的已完成的鉴定意见（或报告）、相关研究报告、工作成果等材料内容，对照附件2中的“专业能力”一栏，评估申请机构是否具有对应鉴定类别的各项能力。' +
      '达到全部专业能力要求的，得10分。达到部分专业能力要求的，根据申请机构的专业能力水平得1~9分。';
    expect(tableRow('I4')).toEqual(row('quality', 10, '技术水平 · 鉴定评估项目与相关工作成果完成质量', clause));
  });

  it.each([
    ['no points', { allAbilities: true }],
    ['10 points', { allAbilities: true, points: 10 }],
  ])('gives 10 where all abilities are shown and %s are stated', (_, quality) => {
    expect(scored('I4', { quality })).toEqual({ state: 'scored', points: 10, stated: { quality }, issues: [] });
  });

  it.each([
    [0, 10],
    [1, 9],
    [1.1, 8.9],
    [8.9, 1.1],
    [9, 1],
  ])('gives the %d points of a reviewer who saw some abilities, %d short of all', (points, gives) => {
    const expected = {
      state: 'scored',
      points,
      next: { needs: [{ path: ['quality', 'allAbilities'], to: true }], gives },
      decisions: points === 0 ? ['D13'] : undefined,
      issues: [],
    };
    for (const allAbilities of [false, undefined]) {
      const quality = { allAbilities, points };
      expect(scored('I4', { quality })).toEqual({ ...expected, stated: { quality } });
    }
  });

  it.each([
    [false, 0.5, some],
    [false, 0.9, some],
    [false, 9.1, some],
    [false, 10, some],
    [undefined, 0.5, some],
    [undefined, 9.1, some],
    [undefined, 10, some],
    [true, 0, { values: [10] }],
    [true, 9, { values: [10] }],
    [true, 9.9, { values: [10] }],
  ])('refuses, with all abilities %s, %d points', (allAbilities, points, allowed) => {
    const quality = { allAbilities, points };
    expect(scored('I4', { quality })).toEqual({
      state: 'wrong',
      stated: { quality },
      issues: [refused(points, allowed)],
    });
  });

  it.each([
    [-0.1, 'points-out-of-range'],
    [10.1, 'points-out-of-range'],
    ['7', 'wrong-type'],
    [null, 'wrong-type'],
  ])('is wrong where the points are %j, whatever was shown', (points, code) => {
    for (const allAbilities of [true, false]) {
      expect(scored('I4', { quality: { allAbilities, points } })).toMatchObject({
        state: 'wrong',
        issues: [error(code, place, points, { from: 0, to: 10 })],
      });
    }
  });

  it('does not hold 10 points against an answer that could not be read', () => {
    expect(scored('I4', { quality: { allAbilities: 'yes', points: 10 } })).toEqual({
      state: 'wrong',
      stated: { quality: { points: 10 } },
      issues: [error('wrong-type', ['quality', 'allAbilities'], 'yes', { type: 'boolean' })],
    });
  });

  it('still refuses half a point beside an answer that could not be read', () => {
    expect(scored('I4', { quality: { allAbilities: 1, points: 0.5 } })).toMatchObject({
      state: 'wrong',
      issues: [error('wrong-type', ['quality', 'allAbilities'], 1, { type: 'boolean' }), refused(0.5, some)],
    });
  });

  it.each([
    [7.25, 0.1],
    [7.4, 0.5],
    [7.5, 1],
  ])('refuses %d where points come in steps of %d (D1)', (points, D1) => {
    expect(scored('I4', { quality: { allAbilities: false, points } }, { D1 })).toEqual({
      state: 'wrong',
      stated: { quality: { allAbilities: false, points } },
      decisions: ['D1'],
      issues: [error('too-many-decimals', place, points, { step: D1 })],
    });
  });

  it.each([
    [7.5, 0.5],
    [7, 1],
  ])('takes %d where points come in steps of %d (D1)', (points, D1) => {
    expect(scored('I4', { quality: { allAbilities: false, points } }, { D1 })).toMatchObject({ points, issues: [] });
  });

  it('is incomplete while the points are blank and not all abilities are shown', () => {
    expect(scored('I4', { quality: { allAbilities: false } })).toEqual({
      state: 'incomplete',
      stated: { quality: { allAbilities: false } },
      issues: [missing('quality', 'points')],
    });
  });

  it('names both answers where both are blank', () => {
    const issues = [missing('quality', 'points'), missing('quality', 'allAbilities')];
    expect(scored('I4', { quality: undefined })).toEqual({ state: 'incomplete', issues });
    expect(scored('I4', { quality: {} })).toEqual({ state: 'incomplete', stated: { quality: {} }, issues });
  });

  it('is wrong with a property that it does not know', () => {
    expect(scored('I4', { quality: { allAbilities: true, level: 1 } })).toMatchObject({
      state: 'wrong',
      issues: [error('unknown-property', ['quality', 'level'], 1)],
    });
  });
});
