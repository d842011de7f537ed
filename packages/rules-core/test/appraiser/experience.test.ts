import { describe, expect, it } from 'vitest';
import { completeSheet, criterionOf, error, missing, scoreSheet, scored } from './sheet.js';

describe('A3 experience', () => {
  it('gives 3 of 5 points for 7 years, citing its row of the table', () => {
    expect(criterionOf(scoreSheet(completeSheet), 'A3')).toStrictEqual({
      code: 'A3',
      max: 5,
      state: 'scored',
      points: 3,
      band: { value: 7, from: 7, to: 7, points: 3 },
      next: { needs: [{ path: ['years'], by: 1, to: 8 }], gives: 1 },
      stated: { years: 7 },
      citation: { document: '登记评审细则 附件1', table: '二', item: '基本情况 · 从业年限' },
    });
  });

  it.each([
    [0, 0, { value: 0, from: 0, to: 4 }],
    [4, 0, { value: 4, from: 0, to: 4 }],
    [4.9, 0, { value: 4, from: 0, to: 4 }],
    [5, 1, { value: 5, from: 5, to: 5 }],
    [5.9, 1, { value: 5, from: 5, to: 5 }],
    [6, 2, { value: 6, from: 6, to: 6 }],
    [6.99, 2, { value: 6, from: 6, to: 6 }],
    [7, 3, { value: 7, from: 7, to: 7 }],
    [7.5, 3, { value: 7, from: 7, to: 7 }],
    [8, 4, { value: 8, from: 8, to: 8 }],
    [8.999, 4, { value: 8, from: 8, to: 8 }],
  ])('gives for %f years %i points, whole completed years counted (D10)', (years, points, band) => {
    expect(scored('A3', { years })).toStrictEqual({
      state: 'scored',
      points,
      band: { ...band, points },
      next: {
        needs: [{ path: ['years'], ...(years === band.value && { by: band.to + 1 - years }), to: band.to + 1 }],
        gives: 1,
      },
      stated: { years },
      ...(years !== band.value && { decisions: ['D10'] }),
      issues: [],
    });
  });

  it.each([
    [9, 9],
    [9.5, 9],
    [10, 10],
    [69.9, 69],
    [70, 70],
  ])('gives for %f years 5 points and no more', (years, value) => {
    expect(scored('A3', { years })).toStrictEqual({
      state: 'scored',
      points: 5,
      band: { value, from: 9, points: 5 },
      stated: { years },
      ...(years !== value && { decisions: ['D10'] }),
      issues: [],
    });
  });

  it.each([-1, -0.1, 70.1, 71, 700])('is wrong for %f years', (years) => {
    expect(scored('A3', { years })).toStrictEqual({
      state: 'wrong',
      issues: [error('value-out-of-range', ['years'], years, { from: 0, to: 70 })],
    });
  });

  it.each(['7', null, true])('is wrong where the years are %j', (years) => {
    const { issues, state } = scored('A3', { years });
    expect(state).toBe('wrong');
    expect(issues).toMatchObject([{ severity: 'error', code: 'wrong-type', path: ['years'], found: years }]);
  });

  it('is incomplete while the years are blank', () => {
    expect(scored('A3', { years: undefined })).toStrictEqual({ state: 'incomplete', issues: [missing('years')] });
  });
});
