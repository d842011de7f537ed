import { score } from '@envscore/rules-core';
import { describe, expect, it } from 'vitest';
import { completeSheet, criterionOf, error, scoreSheet, scored, sheetWith } from '../appraiser/sheet.js';

const national = (...points: readonly number[]) =>
  points.map((given) => ({ level: 'national', rank: 1, points: given }));

describe('points are exact tenths', () => {
  it('accepts every tenth from 0 to 35 and gives it back as it came', () => {
    for (let tenths = 0; tenths <= 350; tenths += 1) {
      const points = Number(`${Math.floor(tenths / 10)}.${tenths % 10}`);
      const result = scoreSheet(sheetWith({ expertise: { points } }));
      expect(criterionOf(result, 'A4').points).toBe(points);
      expect(result.status).toBe('final');
    }
  });

  it.each([
    0.30000000000000004, 0.29999999999999993, 4.999999999999999, 4.000000000000001, 1e-20, 5e-324, 0.05, 0.15, 1.005,
    0.1000000001,
  ])('refuses %f, however near a tenth it is', (coordination) => {
    expect(scored('A5', { coordination })).toStrictEqual({
      state: 'wrong',
      stated: { coordination },
      decisions: ['D1'],
      issues: [error('too-many-decimals', ['coordination'], coordination, { step: 0.1 })],
    });
  });

  it.each([
    { given: [1.1, 2.2], sum: 3.3 },
    { given: [1.1, 1.2, 1.3], sum: 3.6 },
    { given: [4.1, 4.2, 4.3], sum: 12.6 },
    { given: [1.1, 1.1, 1.1, 1.1, 1.1, 1.1, 1.1, 1.1, 1.1, 1.1], sum: 11 },
    { given: [4.9, 4.9, 4.9], sum: 14.7 },
  ])('adds the rows $given to exactly $sum', ({ given, sum }) => {
    expect(scored('A6', { documents: national(...given) })).toMatchObject({ points: sum, issues: [] });
  });

  it('cuts a sum at its cap on the exact tenth', () => {
    // 5 + 5 + 1.1 + 1.2 + 2.7 is 15; a drifting sum would be over it.
    expect(scored('A6', { documents: national(5, 5, 1.1, 1.2, 2.7) })).not.toHaveProperty('beforeCap');
    // 3 × 4.1 + 2.8 is 15.1.
    expect(scored('A6', { documents: national(4.1, 4.1, 4.1, 2.8) })).toMatchObject({ points: 15, beforeCap: 15.1 });
  });

  it('adds sections and total exactly: 0.1 and 0.2 are 0.3', () => {
    const facts = { kind: 'appraiser', expertise: { points: 0.1 }, coordination: 0.2, documents: national(1.1, 2.2) };
    const { sections, total } = scoreSheet(facts);
    // 0.3 in the section and 3.3 in the next
    expect(sections?.map(({ points }) => points)).toStrictEqual([0, 0, 0.3, 3.3]);
    expect(total).toBe(3.6);
  });

  it('knows no negative zero', () => {
    const { total, sections } = scoreSheet({ kind: 'appraiser', coordination: -0 });
    expect(scored('A5', { coordination: -0 })['points']).toBe(0);
    expect([total, ...(sections ?? []).map(({ points }) => points)]).toStrictEqual([0, 0, 0, 0, 0]);
  });

  it('measures the next step exactly: from 19.9 to 20 is 0.1', () => {
    expect(scored('A4', { expertise: { grade: 'fair', points: 19.9 } })['next']).toStrictEqual({
      needs: [{ path: ['expertise', 'points'], by: 0.1, to: 20 }],
      gives: 0.1,
    });
  });

  it('compares a total with the pass mark exactly', () => {
    // 69 − 4 + 4.1
    const changed = sheetWith({ coordination: 4.1 });
    expect(scoreSheet(changed, { D11: 69.1 })).toMatchObject({ total: 69.1, passed: true });
    expect(scoreSheet(completeSheet, { D11: 69.1 })).toMatchObject({ total: 69, passed: false });
  });
});

describe('means are rounded half up on exact quotients', () => {
  it.each([
    { totals: [55.4], whole: 55, mean: 55.4, points: 0 },
    { totals: [55.5], whole: 56, mean: 55.5, points: 10 },
    { totals: [64.4], whole: 64, mean: 64.4, points: 10 },
    { totals: [64.5], whole: 65, mean: 64.5, points: 13 },
    { totals: [64.4, 64.6], whole: 65, mean: 64.5, points: 13 },
    // 193.4 / 3 = 64.4666…, 193.5 / 3 = 64.5, 193.6 / 3 = 64.5333…
    { totals: [64.5, 64.5, 64.4], whole: 64, mean: 64.47, points: 10 },
    { totals: [64.6, 64.5, 64.4], whole: 65, mean: 64.5, points: 13 },
    { totals: [64.6, 64.6, 64.4], whole: 65, mean: 64.53, points: 13 },
    // 64.1 / 4 = 16.025, which a float would show as 16.02
    { totals: [64.1, 0, 0, 0], whole: 16, mean: 16.03, points: 0 },
    { totals: [0, 0, 0.1], whole: 0, mean: 0.03, points: 0 },
    { totals: [99.9, 100], whole: 100, mean: 99.95, points: 30 },
  ])('of $totals: $mean, for the bands $whole', ({ totals, whole, mean, points }) => {
    const result = score({ kind: 'institution', headcount: totals.length, appraiserTotals: totals });
    const ability = 'criteria' in result ? result.criteria.find(({ code }) => code === 'I5') : undefined;
    expect(ability).toMatchObject({ points, band: { value: whole }, counted: { mean } });
  });
});
