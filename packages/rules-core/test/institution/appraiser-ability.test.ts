import { describe, expect, it } from 'vitest';
import { type Facts, error, missing, row, scored, tableRow, warning } from './sheet.js';

const place = 'appraiserTotals';
const allowed = { from: 0, to: 100, values: ['disqualified'] };

/** These totals, and as many appraisers. */
const totals = (...appraiserTotals: unknown[]): Facts => ({ headcount: appraiserTotals.length, appraiserTotals });

const struckOff = (index: number) => warning('disqualified-appraiser', [place, index], 'disqualified');
const differs = (found: number, headcount: number) =>
  warning('totals-differ-from-headcount', [place], found, { from: headcount, to: headcount });

const upTo = (by: number, to: number, gives: number) => ({ needs: [{ path: [place], by, to, mean: true }], gives });

describe('I5 appraiser ability', () => {
  it('stands in the table as published', () => {
    const clause =
      '按照附件1（二）《申请从事环境损害司法鉴定人评分表》，对申请机构的每个环境损害司法鉴定人进行打分后，计算鉴定人平均得分（按四舍五入取整）。' +
      '鉴定人平均得分为55分及以下的，不得分；鉴定人平均得分为56~64分的，得10分；鉴定人平均得分为65~69分的，得13分；' +
      '鉴定人平均得分为70~74分的，得16分；鉴定人平均得分为75~79分的，得19分；鉴定人平均得分为80~84分的，得22分；' +
      '鉴定人平均得分为85~89分的，得25分；鉴定人平均得分为90~94分的，得28分；鉴定人平均得分为95及以上的，得30分。';
    expect(tableRow('I5')).toEqual(row('appraiser-ability', 30, '技术水平 · 鉴定人能力', clause));
  });

  // Three appraisers of one total each: the mean is that total, the sum three times it.
  it.each([
    [0, 0, 0, { from: 0, to: 55, points: 0 }, upTo(56, 56, 10)],
    [55.4, 166.2, 55, { from: 0, to: 55, points: 0 }, upTo(1, 56, 10)],
    [55.5, 166.5, 56, { from: 56, to: 64, points: 10 }, upTo(9, 65, 3)],
    [64.4, 193.2, 64, { from: 56, to: 64, points: 10 }, upTo(1, 65, 3)],
    [64.5, 193.5, 65, { from: 65, to: 69, points: 13 }, upTo(5, 70, 3)],
    [69.4, 208.2, 69, { from: 65, to: 69, points: 13 }, upTo(1, 70, 3)],
    [69.5, 208.5, 70, { from: 70, to: 74, points: 16 }, upTo(5, 75, 3)],
    [74.4, 223.2, 74, { from: 70, to: 74, points: 16 }, upTo(1, 75, 3)],
    [74.5, 223.5, 75, { from: 75, to: 79, points: 19 }, upTo(5, 80, 3)],
    [79.4, 238.2, 79, { from: 75, to: 79, points: 19 }, upTo(1, 80, 3)],
    [79.5, 238.5, 80, { from: 80, to: 84, points: 22 }, upTo(5, 85, 3)],
    [84.4, 253.2, 84, { from: 80, to: 84, points: 22 }, upTo(1, 85, 3)],
    [84.5, 253.5, 85, { from: 85, to: 89, points: 25 }, upTo(5, 90, 3)],
    [89.4, 268.2, 89, { from: 85, to: 89, points: 25 }, upTo(1, 90, 3)],
    [89.5, 268.5, 90, { from: 90, to: 94, points: 28 }, upTo(5, 95, 2)],
    [94.4, 283.2, 94, { from: 90, to: 94, points: 28 }, upTo(1, 95, 2)],
    [94.5, 283.5, 95, { from: 95, points: 30 }, undefined],
    [95.5, 286.5, 96, { from: 95, points: 30 }, undefined],
    [100, 300, 100, { from: 95, points: 30 }, undefined],
  ])('rounds a mean of %d half up and lays it against the bands', (mean, sum, value, band, next) => {
    expect(scored('I5', totals(mean, mean, mean))).toEqual({
      state: 'scored',
      points: band.points,
      band: { value, ...band },
      counted: { count: 3, sum, mean },
      next,
      stated: { appraiserTotals: [mean, mean, mean] },
      issues: [],
    });
  });

  it.each([
    // 166.4 : 3 = 55.466…
    ['a third short of a half stays below', [55.4, 55.5, 55.5], 55.47, 55, 0],
    // 283.4 : 3 = 94.466…
    ['so it does at the highest edge', [94.5, 94.4, 94.5], 94.47, 94, 28],
    // 64.45 is not first rounded to 64.5
    ['rounding happens once', [64.4, 64.5, 64.4, 64.5], 64.45, 64, 10],
    // 257.7 : 4 = 64.425
    ['the mean is shown to two decimals, half up', [64.4, 64.4, 64.4, 64.5], 64.43, 64, 10],
    // 166.5 : 3 = 55.5, where adding floats gives 166.49999…
    ['tenths add exactly', [54.2, 55.7, 56.6], 55.5, 56, 10],
  ])('decides on the exact mean: %s', (_, given, mean, value, points) => {
    expect(scored('I5', totals(...given))).toMatchObject({
      points,
      band: { value },
      counted: { count: given.length, mean },
      issues: [],
    });
  });

  it('reads totals as numbers and with a name beside', () => {
    // 80 + 79 + 84.5 = 243.5, a mean of 81.17
    const given = [80, { name: '甲', total: 79 }, { total: 84.5 }];
    expect(scored('I5', totals(...given))).toMatchObject({
      points: 22,
      counted: { count: 3, sum: 243.5, mean: 81.17 },
      stated: { appraiserTotals: given },
      issues: [],
    });
  });

  it.each([
    ['on', 'out of the mean', { count: 2, sum: 170, mean: 85, leftOut: 1 }, { value: 85, points: 25 }],
    // 170 : 3 = 56.67
    ['off', 'in the mean as 0', { count: 3, sum: 170, mean: 56.67, asZero: 1 }, { value: 57, points: 10 }],
  ])('with D4 %s a disqualified appraiser is %s', (D4, _, counted, band) => {
    for (const one of ['disqualified', { name: '乙', total: 'disqualified' }]) {
      expect(scored('I5', totals(90, one, 80), { D4 })).toMatchObject({
        state: 'scored',
        points: band.points,
        band,
        counted,
        decisions: ['D4'],
        issues: [struckOff(1)],
      });
    }
  });

  it('has no mean where all are disqualified', () => {
    expect(scored('I5', totals('disqualified', 'disqualified', 'disqualified'))).toEqual({
      state: 'incomplete',
      decisions: ['D4'],
      stated: { appraiserTotals: ['disqualified', 'disqualified', 'disqualified'] },
      issues: [struckOff(0), struckOff(1), struckOff(2), missing(place)],
    });
  });

  it('has a mean of 0 where all are disqualified and D4 is off', () => {
    expect(scored('I5', totals('disqualified', 'disqualified', 'disqualified'), { D4: 'off' })).toEqual({
      state: 'scored',
      points: 0,
      band: { value: 0, from: 0, to: 55, points: 0 },
      counted: { count: 3, sum: 0, mean: 0, asZero: 3 },
      next: upTo(56, 56, 10),
      decisions: ['D4'],
      stated: { appraiserTotals: ['disqualified', 'disqualified', 'disqualified'] },
      issues: [struckOff(0), struckOff(1), struckOff(2)],
    });
  });

  it.each([[[]], [undefined]])('is not computed while no appraiser was scored (%j)', (appraiserTotals) => {
    expect(scored('I5', { appraiserTotals })).toEqual({
      state: 'incomplete',
      decisions: ['D5'],
      stated: appraiserTotals && { appraiserTotals },
      issues: [missing(place)],
    });
  });

  it.each([[[]], [undefined]])('is 0 while no appraiser was scored and D5 is off (%j)', (appraiserTotals) => {
    expect(scored('I5', { appraiserTotals }, { D5: 'off' })).toEqual({
      state: 'scored',
      points: 0,
      band: { value: 0, from: 0, to: 55, points: 0 },
      next: upTo(56, 56, 10),
      decisions: ['D5'],
      stated: appraiserTotals && { appraiserTotals },
      issues: [],
    });
  });

  it('is scored without D5 from the first total on', () => {
    expect(scored('I5', { appraiserTotals: [56] }, { D5: 'off' })).toEqual({
      state: 'scored',
      points: 10,
      band: { value: 56, from: 56, to: 64, points: 10 },
      counted: { count: 1, sum: 56, mean: 56 },
      next: upTo(9, 65, 3),
      stated: { appraiserTotals: [56] },
      issues: [differs(1, 4)],
    });
  });

  it.each([
    ['fewer', [80, 81, 82]],
    ['more', [80, 81, 82, 80, 82]],
  ])('is scored from the totals there are, and warns that they are %s than the headcount', (_, appraiserTotals) => {
    expect(scored('I5', { headcount: 4, appraiserTotals })).toMatchObject({
      state: 'scored',
      points: 22,
      counted: { count: appraiserTotals.length, mean: 81 },
      issues: [differs(appraiserTotals.length, 4)],
    });
  });

  it('has no headcount to differ from while that is blank', () => {
    expect(scored('I5', { headcount: undefined, appraiserTotals: [80] })).toMatchObject({
      points: 22,
      issues: [missing('headcount')],
    });
  });

  it.each([
    ['over 100', 100.1, 'points-out-of-range'],
    ['below 0', -0.1, 'points-out-of-range'],
    ['another word', 'absent', 'unknown-value'],
    ['a yes', true, 'wrong-type'],
    ['null', null, 'wrong-type'],
  ])('refuses a total that is %s', (_, total, code) => {
    const given = [80, total, 80, 80];
    expect(scored('I5', totals(...given))).toMatchObject({
      state: 'wrong',
      issues: [error(code, [place, 1], total, allowed)],
    });
    expect(scored('I5', totals(80, { name: '甲', total }, 80, 80))).toMatchObject({
      state: 'wrong',
      issues: [error(code, [place, 1, 'total'], total, allowed)],
    });
  });

  it('takes the totals 0 and 100', () => {
    expect(scored('I5', totals(0, 100, 100))).toMatchObject({
      points: 13,
      counted: { sum: 200, mean: 66.67 },
      issues: [],
    });
  });

  it.each([0.1, 0.5, 1])('takes totals in tenths and no finer, whatever D1 says (%d)', (D1) => {
    expect(scored('I5', totals(80.1, 80, 80), { D1 })).toMatchObject({ state: 'scored', points: 22 });
    expect(scored('I5', totals(80, { total: 80.25 }, 80), { D1 })).toEqual({
      state: 'wrong',
      stated: { appraiserTotals: [80, { total: 80.25 }, 80] },
      issues: [error('too-many-decimals', [place, 1, 'total'], 80.25, { step: 0.1 })],
    });
    expect(scored('I5', totals(80.25, 80, 80), { D1 })).toMatchObject({
      state: 'wrong',
      issues: [error('too-many-decimals', [place, 0], 80.25, { step: 0.1 })],
    });
  });

  it('is incomplete while a named appraiser has no total', () => {
    expect(scored('I5', totals(80, { name: '甲' }, 80))).toEqual({
      state: 'incomplete',
      stated: { appraiserTotals: [80, { name: '甲' }, 80] },
      issues: [missing(place, 1, 'total')],
    });
  });

  it('is incomplete, and not without a mean, where nobody has a total yet', () => {
    expect(scored('I5', totals({ name: '甲' }, { name: '乙' }, { name: '丙' }))).toMatchObject({
      state: 'incomplete',
      issues: [0, 1, 2].map((index) => missing(place, index, 'total')),
    });
  });

  it('is wrong where the totals are no list, D5 or not', () => {
    for (const D5 of ['on', 'off']) {
      expect(scored('I5', { appraiserTotals: 80 }, { D5 })).toMatchObject({
        state: 'wrong',
        issues: [error('wrong-type', [place], 80, { type: 'list', to: 10_000 })],
      });
    }
  });
});
