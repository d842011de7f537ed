import { describe, expect, it } from 'vitest';
import { type Facts, error, info, missing, row, scored, tableRow, warning } from './sheet.js';

/** As many appraisers as there are totals, so that their numbers agree. */
const persons = (headcount: number): Facts => ({
  headcount,
  appraiserTotals: Array.from({ length: headcount }, () => 80),
});

const tooFew = (found: number) => info('entry-condition', ['headcount'], found, { from: 3 });
const struckOff = (index: number) => warning('disqualified-appraiser', ['appraiserTotals', index], 'disqualified');

const upTo = (by: number, to: number, gives: number) => ({ needs: [{ path: ['headcount'], by, to }], gives });

describe('I1 headcount', () => {
  it('stands in the table as published', () => {
    const clause =
      '每一个所申请的环境损害司法鉴定类别中，鉴定人数量少于3人的，不得分；3人，得3分；4人，得5分；5人，得8分；6人以上（含6人），得10分。';
    expect(tableRow('I1')).toEqual(row('headcount', 10, '环境损害司法鉴定人构成 · 鉴定人数量', clause));
  });

  it.each([
    [1, 0, { from: 0, to: 2 }, upTo(2, 3, 3), [tooFew(1)]],
    [2, 0, { from: 0, to: 2 }, upTo(1, 3, 3), [tooFew(2)]],
    [3, 3, { from: 3, to: 3 }, upTo(1, 4, 2), []],
    [4, 5, { from: 4, to: 4 }, upTo(1, 5, 3), []],
    [5, 8, { from: 5, to: 5 }, upTo(1, 6, 2), []],
    [6, 10, { from: 6 }, undefined, []],
    [7, 10, { from: 6 }, undefined, []],
  ])('gives %i appraisers %i points, and says the next step', (headcount, points, edges, next, issues) => {
    expect(scored('I1', persons(headcount))).toEqual({
      state: 'scored',
      points,
      band: { value: headcount, points, ...edges },
      next,
      stated: { headcount },
      issues,
    });
  });

  it('scores nobody as 0, for none is a number and not a blank', () => {
    expect(scored('I1', persons(0))).toEqual({
      state: 'scored',
      points: 0,
      band: { value: 0, from: 0, to: 2, points: 0 },
      next: upTo(3, 3, 3),
      stated: { headcount: 0 },
      issues: [missing('appraiserTotals'), tooFew(0)],
    });
  });

  it.each([
    ['on', { value: 5, from: 5, to: 5, points: 8 }, { leftOut: 1 }, upTo(1, 7, 2)],
    ['off', { value: 6, from: 6, points: 10 }, undefined, undefined],
  ])('counts six of whom one is disqualified by D4 %s', (D4, band, counted, next) => {
    const changes = { headcount: 6, appraiserTotals: [80, 80, 80, 80, 80, 'disqualified'] };
    expect(scored('I1', changes, { D4 })).toEqual({
      state: 'scored',
      points: band.points,
      band,
      counted,
      next,
      decisions: ['D4'],
      stated: { headcount: 6 },
      issues: [struckOff(5)],
    });
  });

  it('leaves out each disqualified appraiser, however the total is written down', () => {
    const appraiserTotals = ['disqualified', 80, { name: '甲', total: 'disqualified' }, 80, 80];
    expect(scored('I1', { headcount: 5, appraiserTotals })).toMatchObject({
      points: 3,
      band: { value: 3 },
      counted: { leftOut: 2 },
      issues: [struckOff(0), struckOff(2)],
    });
  });

  it('leaves nobody where all are disqualified', () => {
    expect(scored('I1', { headcount: 2, appraiserTotals: ['disqualified', 'disqualified'] })).toMatchObject({
      state: 'scored',
      points: 0,
      band: { value: 0 },
      next: upTo(3, 5, 3),
      counted: { leftOut: 2 },
    });
  });

  it('refuses more disqualified appraisers than there are appraisers', () => {
    expect(scored('I1', { headcount: 1, appraiserTotals: ['disqualified', 'disqualified', 80] })).toEqual({
      state: 'wrong',
      decisions: ['D4'],
      stated: { headcount: 1 },
      issues: [
        error('value-out-of-range', ['headcount'], 1, { from: 2 }),
        struckOff(0),
        struckOff(1),
        warning('totals-differ-from-headcount', ['appraiserTotals'], 3, { from: 1, to: 1 }),
        tooFew(1),
      ],
    });
  });

  it('is incomplete while blank', () => {
    expect(scored('I1', { headcount: undefined })).toEqual({ state: 'incomplete', issues: [missing('headcount')] });
  });

  it.each([
    [-1, 'value-out-of-range'],
    [2.5, 'wrong-type'],
    ['4', 'wrong-type'],
    [null, 'wrong-type'],
  ])('is wrong where it says %j', (headcount, code) => {
    const allowed = { type: 'wholeNumber', from: 0, to: Number.MAX_SAFE_INTEGER } as const;
    expect(scored('I1', { headcount })).toEqual({
      state: 'wrong',
      issues: [error(code, ['headcount'], headcount, allowed)],
    });
  });
});
