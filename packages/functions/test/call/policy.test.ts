import { describe, expect, it } from 'vitest';
import { failed, points, refused } from './failed.js';

describe('the policy argument', () => {
  it('changes what is allowed', () => {
    expect(points('COORDINATION', 4.5)).toBe(4.5);
    expect(points('COORDINATION', 4.5, 'D1=0.5')).toBe(4.5);
    expect(refused('COORDINATION', 4.5, 'D1=1')).toStrictEqual([
      'value',
      '组织协调能力得分：填了 4.5，只能是 1 的整数倍；请改正。',
    ]);
  });

  it('changes points: all three basic majors missing are −1 by D8', () => {
    const missing = [['否', '否', '否']];
    expect(points('MAJORS', '04', missing, [['水文地质学', 2]])).toBe(2);
    expect(points('MAJORS', '04', missing, [['水文地质学', 2]], 'D8=-1')).toBe(1);
  });

  it.each([
    'D2=off',
    'd2 = off',
    'Ｄ２＝ＯＦＦ',
    'D2:关',
    'D1=0.1; D2=off',
    'D1=0.1，D2=off；',
    'D1=0.1、D2=off',
    'D1=0.1 D2=off',
  ])('may be written %j: without D2 nothing is suggested', (policy) => {
    expect(refused('TECHDOCUMENTS', [['甲', '省级', 1, '']], policy)).toStrictEqual([
      'notAvailable',
      '技术文件第1项 · 得分：未填写，请补填。',
    ]);
  });

  it('knows words in their own case whatever the case typed', () => {
    expect(points('COORDINATION', 4, 'D17=PERexpert')).toBe(4);
  });

  it('is the default where it is blank', () => {
    for (const blank of ['', ' ', null, undefined]) expect(points('COORDINATION', 4.5, blank)).toBe(4.5);
  });

  it.each(['半分', 'D1', 'D1=', '=0.5', 'D1=0.5; D1=1', 0.5, true])('that reads %j is not understood', (policy) => {
    expect(failed('COORDINATION', 4, policy).problems).toMatchObject([{ code: 'policy-unreadable' }]);
  });

  it('with a value or a code that there is not is wrong, and nothing is scored with it', () => {
    expect(refused('COORDINATION', 4, 'D1=0.3')).toStrictEqual(['value', 'D1：填了 0.3，只能是 0.1、0.5、1；请改正。']);
    expect(failed('COORDINATION', 4, 'D99=1').issues).toMatchObject([
      { code: 'unknown-property', path: ['policy', 'D99'] },
    ]);
  });
});
