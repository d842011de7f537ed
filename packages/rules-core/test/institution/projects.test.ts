import { describe, expect, it } from 'vitest';
import { type Facts, error, info, missing, row, scored, tableRow } from './sheet.js';

const project = (level: string, role: string, others: Facts = {}): Facts => ({
  level,
  role,
  opinionIssued: true,
  contract: true,
  ...others,
});

const next = (gives: number) => ({ needs: [{ path: ['projects'], row: true }], gives });

const alone = (only: Facts): object => scored('I3', { projects: [only] });

const part = (stated: Facts, outcome: Facts) => ({ path: ['projects', 0], stated, ...outcome });

describe('I3 projects', () => {
  it('stands in the table as published', () => {
    const clause =
      '以申请机构为主体，负责或参与省部级及以上机构委托的环境损害鉴定评估项目及相关工作，每负责一项得5分，每参加一项得3分；' +
      '以申请机构为主体，负责或参与地市级机构委托的环境损害鉴定评估项目及相关工作，并依鉴定程序出具鉴定意见或报告的，每负责一项得4分，每参加一项得2分；' +
      '以申请机构为主体，负责或参与县处级机构委托的环境损害鉴定评估项目及相关工作，每负责一项得3分，每参加一项得1分；' +
      '以申请机构为主体，负责或参与其他法人委托的环境损害鉴定评估项目，每负责一项得2分，每参加一项得1分。' +
      '以上项目以任务合同书、项目合同书等材料为准。本项累计得分不超过10分。';
    expect(tableRow('I3')).toEqual(row('projects', 10, '技术水平 · 鉴定评估项目数量', clause));
  });

  it.each([
    ['provincial', 'lead', 5, 5],
    ['provincial', 'join', 3, 5],
    ['municipal', 'lead', 4, 5],
    ['municipal', 'join', 2, 5],
    ['county', 'lead', 3, 5],
    ['county', 'join', 1, 5],
    ['other', 'lead', 2, 5],
    ['other', 'join', 1, 5],
  ])('gives a %s project with the role %s %i points', (level, role, points, gives) => {
    const only = project(level, role);
    expect(alone(only)).toEqual({
      state: 'scored',
      points,
      parts: [part(only, { points })],
      next: next(gives),
      issues: [],
    });
  });

  it.each([
    ['below', ['municipal'], [5, 4], { points: 9, next: next(1) }],
    ['on', ['provincial'], [5, 5], { points: 10 }],
    ['above', ['provincial', 'other'], [5, 5, 2], { points: 10, beforeCap: 12 }],
  ])('adds up to a sum %s the cap of 10', (_, levels, points, outcome) => {
    const projects = ['provincial', ...levels].map((level) => project(level, 'lead'));
    expect(scored('I3', { projects })).toEqual({
      state: 'scored',
      ...outcome,
      parts: projects.map((stated, index) => ({ path: ['projects', index], stated, points: points[index] })),
      issues: 'beforeCap' in outcome ? [info('cap-applied', ['projects'], 12, { to: 10 })] : [],
    });
  });

  it.each([false, undefined])('needs an opinion at the municipal level alone (opinionIssued: %s)', (opinionIssued) => {
    for (const [level, points] of [
      ['provincial', 5],
      ['county', 3],
      ['other', 2],
    ] as const) {
      expect(alone(project(level, 'lead', { opinionIssued }))).toMatchObject({ state: 'scored', points, issues: [] });
    }
  });

  it.each([
    ['not accepted', { accepted: false, reason: '重复' }, 'not-accepted', 'accepted'],
    [
      'not accepted, all else blank',
      { accepted: false, level: undefined, role: undefined, opinionIssued: undefined, contract: undefined },
      'not-accepted',
      'accepted',
    ],
    [
      'not accepted, without contract and opinion',
      { accepted: false, contract: false, opinionIssued: false },
      'not-accepted',
      'accepted',
    ],
    ['without a contract', { contract: false }, 'not-evidenced', 'contract'],
    [
      'without a contract, all else blank',
      { contract: false, level: undefined, role: undefined, opinionIssued: undefined },
      'not-evidenced',
      'contract',
    ],
    ['without contract and opinion', { contract: false, opinionIssued: false }, 'not-evidenced', 'contract'],
    ['without an opinion', { opinionIssued: false }, 'opinion-not-issued', 'opinionIssued'],
    [
      'without an opinion, contract and role blank',
      { opinionIssued: false, contract: undefined, role: undefined },
      'opinion-not-issued',
      'opinionIssued',
    ],
  ])('gives nothing for a municipal project %s, and says why', (_, others, reason, fact) => {
    const only = project('municipal', 'lead', others);
    expect(alone(only)).toEqual({
      state: 'scored',
      points: 0,
      parts: [part(only, { points: 0, reason })],
      next: next(5),
      issues: [info(reason, ['projects', 0, fact], false)],
    });
  });

  it('counts a project on which nothing was said as accepted', () => {
    expect(alone(project('county', 'lead', { accepted: true }))).toMatchObject({ points: 3, issues: [] });
  });

  it.each([
    ['level', project('county', 'lead', { level: undefined }), ['level']],
    ['role', project('county', 'lead', { role: undefined }), ['role']],
    ['contract', project('county', 'lead', { contract: undefined }), ['contract']],
    ['opinionIssued', project('municipal', 'lead', { opinionIssued: undefined }), ['opinionIssued']],
    ['every leaf', {}, ['level', 'role', 'contract']],
  ])('is incomplete while %s of a row is blank', (_, only, blanks) => {
    expect(alone(only)).toEqual({
      state: 'incomplete',
      parts: [part(only, {})],
      issues: blanks.map((leaf) => missing('projects', 0, leaf)),
    });
  });

  it('scores the other rows, and has no points, while one row is open', () => {
    const projects = [project('county', 'lead'), project('county', 'join', { role: undefined })];
    expect(scored('I3', { projects })).toEqual({
      state: 'incomplete',
      parts: [
        { path: ['projects', 0], stated: projects[0], points: 3 },
        { path: ['projects', 1], stated: { level: 'county', opinionIssued: true, contract: true } },
      ],
      issues: [missing('projects', 1, 'role')],
    });
  });

  it('takes an empty list as confirmed empty, and a blank one as open', () => {
    expect(scored('I3', { projects: [] })).toEqual({
      state: 'scored',
      points: 0,
      parts: [],
      next: next(5),
      issues: [],
    });
    expect(scored('I3', { projects: undefined })).toEqual({ state: 'incomplete', issues: [missing('projects')] });
  });

  it.each([
    ['level', 'town', 'unknown-value', { values: ['provincial', 'municipal', 'county', 'other'] }],
    ['role', 'leader', 'unknown-value', { values: ['lead', 'join'] }],
    ['contract', 'yes', 'wrong-type', { type: 'boolean' }],
    ['opinionIssued', 1, 'wrong-type', { type: 'boolean' }],
    ['accepted', null, 'wrong-type', { type: 'boolean' }],
    ['title', 7, 'wrong-type', { type: 'text' }],
    ['reason', '\ud800', 'malformed-text', { type: 'text' }],
    ['sum', 7, 'unknown-property', undefined],
  ])('is wrong where %s says %j, the row not accepted or not', (leaf, found, code, allowed) => {
    for (const accepted of [true, false]) {
      const only = project('provincial', 'lead', { accepted, [leaf]: found });
      expect(alone(only)).toMatchObject({ state: 'wrong' });
      expect(alone(only)).toHaveProperty('issues.0', error(code, ['projects', 0, leaf], found, allowed));
      expect(alone(only)).not.toHaveProperty('points');
    }
  });

  it('is wrong where a row is no object', () => {
    const projects = [project('county', 'lead'), null];
    expect(scored('I3', { projects })).toEqual({
      state: 'wrong',
      parts: [
        { path: ['projects', 0], stated: projects[0], points: 3 },
        { path: ['projects', 1], stated: {} },
      ],
      issues: [error('wrong-type', ['projects', 1], null, { type: 'object' })],
    });
  });
});
