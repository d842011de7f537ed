import { describe, expect, it } from 'vitest';
import { completeSheet, criterionOf, error, missing, scoreSheet, scored } from './sheet.js';

const up = (by: number) => ({ next: { needs: [{ path: ['coordination'], by, to: 5 }], gives: by } });

describe('A5 coordination', () => {
  it('gives 4 of 5 points as judged, citing its row of the table', () => {
    expect(criterionOf(scoreSheet(completeSheet), 'A5')).toStrictEqual({
      code: 'A5',
      max: 5,
      state: 'scored',
      points: 4,
      ...up(1),
      stated: { coordination: 4 },
      citation: { document: '登记评审细则 附件1', table: '二', item: '工作能力 · 组织协调能力' },
    });
  });

  it.each([
    [0, up(5)],
    [0.1, up(4.9)],
    [2.5, up(2.5)],
    [4.9, up(0.1)],
    [5, {}],
  ])('gives %f points as judged', (coordination, next) => {
    expect(scored('A5', { coordination })).toStrictEqual({
      state: 'scored',
      points: coordination,
      ...next,
      stated: { coordination },
      issues: [],
    });
  });

  it.each([-1, -0.1, 5.1, 6])('is wrong for %f points', (coordination) => {
    expect(scored('A5', { coordination })).toStrictEqual({
      state: 'wrong',
      issues: [error('points-out-of-range', ['coordination'], coordination, { from: 0, to: 5 })],
    });
  });

  it.each([
    { step: 0.1, accepted: [4, 4.5, 4.4], refused: [4.45, 4.01] },
    { step: 0.5, accepted: [4, 4.5], refused: [4.4, 4.25] },
    { step: 1, accepted: [4], refused: [4.5, 4.4] },
  ])('takes points in steps of $step (D1)', ({ step, accepted, refused }) => {
    for (const coordination of accepted) {
      expect(scored('A5', { coordination }, { D1: step })).toMatchObject({ points: coordination, issues: [] });
    }
    for (const coordination of refused) {
      expect(scored('A5', { coordination }, { D1: step })).toStrictEqual({
        state: 'wrong',
        stated: { coordination },
        decisions: ['D1'],
        issues: [error('too-many-decimals', ['coordination'], coordination, { step })],
      });
    }
  });

  it('is incomplete while blank', () => {
    expect(scored('A5', { coordination: undefined })).toStrictEqual({
      state: 'incomplete',
      issues: [missing('coordination')],
    });
  });
});
