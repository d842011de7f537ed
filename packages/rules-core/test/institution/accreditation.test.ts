import { describe, expect, it } from 'vitest';
import { error, missing, row, scored, tableRow } from './sheet.js';

const held = (cma: unknown, cnas: unknown, glp: unknown) => ({ cma, cnas, glp });
const [yes, off, no] = ['relevant', 'irrelevant', 'none'];

const raise = (key: string, gives: number) => ({ needs: [{ path: ['accreditations', key], to: 'relevant' }], gives });

const none = { value: 0, from: 0, to: 0, points: 0 };
const one = { value: 1, from: 1, to: 1, points: 4 };

describe('I6 accreditation', () => {
  it('stands in the table as published', () => {
    const clause =
      '申请机构所属检测实验室必须通过中国计量认证（CMA）或中国合格评定国家认可委员会（CNAS）认可或良好实验室规范（GLP）认证，且批准能力表与申请业务鉴定项目相关。' +
      '通过上述认证中其中任意一项的，得4分，通过两项以上（含两项）认证的，得6分。未通过上述任何一项认证的，不得分。';
    expect(tableRow('I6')).toEqual(row('accreditation', 6, '实验室条件 · 实验室资质', clause));
  });

  it.each([
    ['none at all', held(no, no, no), none, raise('cma', 4)],
    ['three that do not cover the work', held(off, off, off), none, raise('cma', 4)],
    ['CMA alone', held(yes, no, no), one, raise('cnas', 2)],
    ['CNAS alone', held(off, yes, no), one, raise('cma', 2)],
    ['GLP alone', held(no, off, yes), one, raise('cma', 2)],
    ['CMA and CNAS', held(yes, yes, no), { value: 2, from: 2, points: 6 }, undefined],
    ['CMA and GLP', held(yes, off, yes), { value: 2, from: 2, points: 6 }, undefined],
    ['CNAS and GLP', held(no, yes, yes), { value: 2, from: 2, points: 6 }, undefined],
    ['all three', held(yes, yes, yes), { value: 3, from: 2, points: 6 }, undefined],
  ])('gives for %s what its band gives', (_, accreditations, band, next) => {
    expect(scored('I6', { accreditations })).toEqual({
      state: 'scored',
      points: band.points,
      band,
      next,
      stated: { accreditations },
      issues: [],
    });
  });

  it.each([
    ['cma', held(undefined, yes, yes)],
    ['cnas', held(yes, undefined, yes)],
    ['glp', held(no, no, undefined)],
  ])('is incomplete while %s is blank, whatever the others say', (key, accreditations) => {
    expect(scored('I6', { accreditations })).toEqual({
      state: 'incomplete',
      stated: { accreditations },
      issues: [missing('accreditations', key)],
    });
  });

  it('names all three where nothing is said', () => {
    const issues = ['cma', 'cnas', 'glp'].map((key) => missing('accreditations', key));
    expect(scored('I6', { accreditations: undefined })).toEqual({ state: 'incomplete', issues });
  });

  it.each([
    ['expired', 'unknown-value'],
    [true, 'wrong-type'],
    [null, 'wrong-type'],
  ])('is wrong where CNAS says %j', (cnas, code) => {
    expect(scored('I6', { accreditations: held(yes, cnas, yes) })).toEqual({
      state: 'wrong',
      stated: { accreditations: { cma: 'relevant', glp: 'relevant' } },
      issues: [error(code, ['accreditations', 'cnas'], cnas, { values: ['relevant', 'irrelevant', 'none'] })],
    });
  });
});
