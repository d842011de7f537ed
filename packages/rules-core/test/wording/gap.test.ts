import { gapOf, wordGap } from '@envscore/rules-core';
import { describe, expect, it } from 'vitest';
import { scoreAppraiser, scoreInstitution } from './sheets.js';

const provincial = (role: string) => ({ level: 'provincial', role, contract: true });

/** I1 3, I2 5 + 2, I3 3, I4 6.5, I5 19, I6 4, I7 12 + 1 + 1: composition 10, technical 28.5, laboratory 18, 56.5 in all. */
const application = {
  unit: '04',
  headcount: 3,
  basicMajors: { environmentalScience: true, ecology: true, resourceEconomics: true },
  specialisedMajors: [{ major: '水文地质学', appraisers: 2 }],
  projects: [provincial('join')],
  quality: { allAbilities: false, points: 6.5 },
  appraiserTotals: [78, 78, 78],
  accreditations: { cma: 'relevant', cnas: 'none', glp: 'none' },
  instruments: { required: [{ name: '质谱仪', held: true }], optionalPoints: 1 },
  maintenance: { points: 1 },
};

const stepsOf = (changes: object, code: string) =>
  gapOf(scoreInstitution({ ...application, ...changes })).steps.filter((step) => step.code === code);

describe('the gap of an application', () => {
  it('has the next step of each criterion that can still gain, in the order of the table', () => {
    const { steps } = gapOf(scoreInstitution(application));
    expect(steps.map(({ code, gives }) => `${code} +${gives}`)).toEqual([
      'I1 +2', // 5 points for the fourth appraiser, 3 for the third
      'I2.2 +2', // one more major, two appraisers; room for 3
      'I3 +5', // the best project; room for 7
      'I4 +3.5', // 10 − 6.5
      'I5 +3', // 22 − 19
      'I6 +2', // 6 − 4
      'I7.2 +5', // 6 − 1
      'I7.3 +2', // fair begins at 3
    ]);
  });

  it('says that one more appraiser gives 2', () => {
    expect(stepsOf({}, 'I1')).toEqual([{ code: 'I1', needs: [{ path: ['headcount'], by: 1, to: 4 }], gives: 2 }]);
  });

  it('says how far the next band of I5 is', () => {
    expect(stepsOf({}, 'I5')).toEqual([
      { code: 'I5', needs: [{ path: ['appraiserTotals'], by: 2, to: 80, mean: true }], gives: 3 },
    ]);
  });

  it('offers no more than the cap leaves', () => {
    // 5 + 3 = 8 of 10: another project gives at most 2.
    expect(stepsOf({ projects: [provincial('lead'), provincial('join')] }, 'I3')).toMatchObject([{ gives: 2 }]);
    expect(stepsOf({ projects: [provincial('lead'), provincial('lead')] }, 'I3')).toEqual([]);
  });

  it('has no step for what is at its maximum, blank or wrong', () => {
    expect(stepsOf({ headcount: 6 }, 'I1')).toEqual([]);
    expect(stepsOf({ headcount: undefined }, 'I1')).toEqual([]);
    expect(stepsOf({ headcount: 2.5 }, 'I1')).toEqual([]);
  });

  it('has each threshold that is not reached, by how much', () => {
    expect(gapOf(scoreInstitution(application)).shortfalls).toEqual([
      { code: 'total', threshold: 70, by: 13.5 },
      { code: 'composition', threshold: 12, by: 2 },
      { code: 'technical', threshold: 30, by: 1.5 },
    ]);
  });

  it('has a threshold just under, and none on or over it', () => {
    // Technical 3 + I4 + 19.
    const shortOfTechnical = (points: number) =>
      gapOf(scoreInstitution({ ...application, quality: { allAbilities: false, points } })).shortfalls.filter(
        ({ code }) => code === 'technical',
      );
    expect(shortOfTechnical(7.9)).toEqual([{ code: 'technical', threshold: 30, by: 0.1 }]);
    expect(shortOfTechnical(8)).toEqual([]);
    expect(shortOfTechnical(8.1)).toEqual([]);
  });
});

describe('the gap of an appraiser', () => {
  it('has steps and no thresholds', () => {
    expect(gapOf(scoreAppraiser({ years: 5, coordination: 4.5 }))).toEqual({
      steps: [
        { code: 'A3', needs: [{ path: ['years'], by: 1, to: 6 }], gives: 1 },
        { code: 'A5', needs: [{ path: ['coordination'], by: 0.5, to: 5 }], gives: 0.5 },
      ],
      shortfalls: [],
    });
  });

  it('names the next better word', () => {
    // Master 2; both the doctor and the intermediate title give 3: the first one named.
    expect(gapOf(scoreAppraiser({ degree: 'master' })).steps).toEqual([
      { code: 'A2', needs: [{ path: ['degree'], to: 'doctor' }], gives: 1 },
    ]);
  });
});

describe('a gap in words', () => {
  it('is a sentence a step and a sentence a threshold, in Chinese', () => {
    const lines = wordGap(gapOf(scoreInstitution(application)), 'institution', 'zh');
    expect(lines).toEqual([
      'I1 鉴定人数量：鉴定人数量再增加 1（达到 4），可再得 2 分',
      'I2.2 专业要求：专业方向再增加一项，最多可再得 2 分',
      'I3 鉴定评估项目数量：鉴定评估项目再增加一项，最多可再得 5 分',
      'I4 成果完成质量：满足“达到全部专业能力要求”，可再得 3.5 分',
      'I5 鉴定人能力：鉴定人平均得分再增加 2（达到 80），可再得 3 分',
      'I6 实验室资质：国家认可委认可（CNAS）达到“有，能力表与申请业务相关”，可再得 2 分',
      'I7.2 选配仪器：选配仪器得分再增加 5（达到 6），可再得 5 分',
      'I7.3 仪器维护使用：仪器维护使用得分再增加 2（达到 3），可再得 2 分',
      '总分距最低要求 70 分还差 13.5 分',
      '鉴定人构成距最低要求 12 分还差 2 分',
      '技术水平距最低要求 30 分还差 1.5 分',
    ]);
  });

  it('is the same in English', () => {
    const lines = wordGap(gapOf(scoreInstitution(application)), 'institution', 'en');
    expect(lines.filter((line) => /^(I1|I5|Technical) /.test(line))).toEqual([
      'I1 Number of appraisers: Number of appraisers up by 1 (to 4): 2 more points',
      'I5 Ability of the appraisers: mean of the appraisers’ totals up by 2 (to 80): 3 more points',
      'Technical level is 1.5 short of 30',
    ]);
  });
});
