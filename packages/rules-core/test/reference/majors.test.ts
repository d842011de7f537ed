import { describe, expect, it } from 'vitest';
import { annex2, lookUpMajor, matters } from '@envscore/rules-core';

describe('the majors of Annex 2', () => {
  it('are known whole for one matter, in part for another, and not at all for five', () => {
    expect(
      annex2.map(({ matter, coverage, majors, abilities }) => [matter, coverage, majors.length, abilities.length]),
    ).toEqual([
      ['01', 'complete', 15, 6],
      ['02', 'partial', 7, 0],
      ['03', 'missing', 0, 0],
      ['04', 'missing', 0, 0],
      ['05', 'missing', 0, 0],
      ['06', 'missing', 0, 0],
      ['07', 'missing', 0, 0],
    ]);
    expect(annex2.map(({ matter }) => matter)).toEqual(matters.map(({ code }) => code));
  });

  it('are 15 for the nature of pollutants', () => {
    const names =
      '化学 应用化学 无机化学 分析化学 有机化学 化学工程 化学工程与工艺 环境科学 环境科学与工程 环境工程 卫生毒理学 ' +
      '生物化学与分子生物学 生物科学 化学生物学 农药学';
    expect(annex2[0]?.majors).toEqual(names.split(' ').map((name) => ({ name, alternatives: [] })));
  });

  it.each([
    ['01', '化学'],
    ['01', '农药学'],
    ['02', '环境工程'],
    ['02', '水力学及河流动力学'],
  ])('list in matter %s %s', (matter, name) => {
    expect(lookUpMajor(matter, name)).toEqual({ found: 'listed', field: name });
  });

  it.each(['地理信息科学', '地图学与地理信息系统', '大地测量学与测量工程', '摄影测量与遥感', '地图制图与地理信息工程'])(
    'count %s as one field with its alternatives',
    (name) => {
      expect(lookUpMajor('02', name)).toEqual({ found: 'listed', field: '地理信息科学' });
      expect(lookUpMajor('01', name)).toEqual({ found: 'notListed' });
    },
  );

  it.each(['法学', '', '水文学及水资源', 'toString'])('do not list %j where the list is whole', (name) => {
    expect(lookUpMajor('01', name)).toEqual({ found: 'notListed' });
  });

  it.each([
    ['breaks off', '02', '化学'],
    ['was not found', '03', '化学'],
    ['was not found', '07', '法学'],
    ['is of no matter', '08', '化学'],
  ])('are not available, and never “not a major”, where the list %s', (_, matter, name) => {
    expect(lookUpMajor(matter, name)).toEqual({ found: 'notAvailable' });
  });
});
