import { describe, expect, it } from 'vitest';
import { appraiser, institution, ofCode, registersOn } from './register-rows.js';

describe('N7 a third-party evaluation a year', () => {
  const evaluated = (asOf: string, evaluations: readonly object[], policy = {}) =>
    registersOn(
      asOf,
      { institutions: ['A', 'B'].map((licence) => institution(licence)), evaluations },
      { province: '江西', countedFrom: '2025-01-01' },
      policy,
    );
  const year = [{ institution: 'A', date: '2025-12-31' }];

  it('is owed for each institution (D16)', () => {
    const found = evaluated('2026-01-01', year);
    expect(ofCode(found, 'evaluation-missed')).toMatchObject([{ subject: { id: 'B' }, list: ['2025'], daysLate: 1 }]);
    expect(ofCode(found, 'evaluation-due').map(({ subject, by }) => [subject.id, by])).toEqual([
      ['A', '2026-12-31'],
      ['B', '2026-12-31'],
    ]);
  });

  it('is owed once in a province with D16 off', () => {
    expect(ofCode(evaluated('2026-01-01', year, { D16: 'off' }), 'evaluation-missed')).toEqual([]);
    expect(ofCode(evaluated('2026-01-01', [], { D16: 'off' }), 'evaluation-missed')).toMatchObject([
      { subject: { province: '江西' }, list: ['2025'] },
    ]);
  });

  it('makes up for the year that it names, and is nobody’s without an institution', () => {
    const made = evaluated('2026-06-01', [...year, { institution: 'B', date: '2026-05-01', forYear: 2025 }]);
    expect(ofCode(made, 'evaluation-missed')).toEqual([]);
    expect(ofCode(evaluated('2026-06-01', [{ date: '2025-05-01' }]), 'missing-value')).toMatchObject([
      { place: { register: 'evaluations', column: 'institution' } },
    ]);
  });

  it('is not missed on the last day of its year', () => {
    expect(ofCode(evaluated('2025-12-31', []), 'evaluation-missed')).toEqual([]);
  });
});

describe('N7 inspections', () => {
  const inspected = (...inspections: readonly object[]) =>
    registersOn('2026-06-01', {
      institutions: [institution('A')],
      inspections: inspections.map((row) => ({ institution: 'A', date: '2026-03-01', kind: 'doubleRandom', ...row })),
    });

  it.each([
    [
      'late on the day after its last',
      { rectifyBy: '2026-05-31' },
      'inspection-late',
      { since: '2026-06-01', daysLate: 1 },
    ],
    ['open on its last', { rectifyBy: '2026-06-01' }, 'inspection-open', { by: '2026-06-01' }],
    ['open without a day', {}, 'inspection-open', { since: '2026-03-01' }],
  ] as const)('find a rectification %s', (_, row, code, detail) => {
    expect(ofCode(inspected({ result: 'rectify', ...row }), code)).toMatchObject([detail]);
    expect(ofCode(inspected({ result: 'rectify', rectifiedOn: '2026-05-01', ...row }), code)).toEqual([]);
  });

  it.each([
    ['misstatement', 'misconduct-open'],
    ['wrongStandard', 'misconduct-open'],
    ['conditionsLost', 'deregistration-open'],
  ] as const)('lead, with %s, to %s', (result, code) => {
    expect(ofCode(inspected({ result }), code)).toHaveLength(1);
  });

  it('are told for the institutions that never had one, each kind by itself', () => {
    const found = inspected({ result: 'passed' });
    expect(ofCode(found, 'never-inspected')).toEqual([]);
    expect(ofCode(found, 'opinions-never-checked')).toMatchObject([{ found: 1, list: ['A鉴定中心'] }]);
  });

  it('find a licence that has run out, and an appraiser whose institution is gone', () => {
    const found = registersOn('2026-06-01', {
      institutions: [
        institution('A', { validTo: '2026-05-31' }),
        institution('B', { validTo: '2026-06-01' }),
        institution('C', { deregisteredOn: '2026-05-31' }),
      ],
      appraisers: [appraiser('P', 'C'), appraiser('Q', 'B')],
    });
    expect(ofCode(found, 'licence-expired').map(({ subject }) => subject.id)).toEqual(['A']);
    expect(ofCode(found, 'appraiser-without-institution').map(({ subject }) => subject.id)).toEqual(['P']);
  });

  it('are drawn with two inspectors, none of them from there or recused', () => {
    const found = registersOn('2026-06-01', {
      institutions: ['A', 'B'].map((licence) => institution(licence)),
      inspectors: [
        { number: '1', name: '甲', employer: 'A' },
        { number: '2', name: '乙', recusals: ['A'] },
        { number: '3', name: '丙' },
      ],
      draws: [
        { number: '抽1', institution: 'A', inspectors: ['1', '2', '3'] },
        { number: '抽1', institution: 'B', inspectors: ['3', '3'] },
        { number: '抽1', institution: 'B', inspectors: ['1', '9'] },
      ],
    });
    expect(ofCode(found, 'draw-conflict')).toMatchObject([{ list: ['1', '2'], place: { at: 0 } }]);
    expect(ofCode(found, 'draw-too-few-inspectors')).toMatchObject([{ found: 1, place: { at: 1 } }]);
    expect(ofCode(found, 'unknown-number')).toMatchObject([{ found: '9', place: { register: 'draws', at: 2 } }]);
  });
});

describe('N4 complaints', () => {
  const complaint = { number: '诉1', about: 'A', receivedOn: '2026-03-01', subject: 'refusal' };
  const codes = (row: object, blacklist: readonly object[] = []) =>
    registersOn('2026-06-01', { institutions: [institution('A')], complaints: [{ ...complaint, ...row }], blacklist })
      .findings.filter(({ place }) => place?.register === 'complaints')
      .map(({ code }) => code);
  const done = { outcome: 'founded', sanctionedOn: '2026-04-01', toldOn: '2026-04-02', publishedOn: '2026-04-02' };

  it.each([
    ['not looked into', {}, ['complaint-open']],
    ['unfounded', { outcome: 'unfounded' }, []],
    ['founded', { outcome: 'founded' }, ['sanction-open']],
    [
      'sanctioned, and told nobody',
      { ...done, toldOn: undefined, publishedOn: undefined },
      ['listing-open', 'result-not-published', 'result-not-told'],
    ],
    ['a ground for the blacklist', done, ['listing-open']],
    ['no ground for the blacklist', { ...done, subject: 'wrongStandard' }, []],
    ['received later', { receivedOn: '2026-06-02' }, []],
  ])('%s', (_, row, expected) => {
    expect(codes(row).toSorted()).toEqual(expected);
  });

  it('are done with once a listing was begun', () => {
    expect(codes(done, [{ listing: '1', holder: 'A', event: 'intended', date: '2026-03-01' }])).toEqual([]);
    expect(codes(done, [{ listing: '1', holder: 'A', event: 'intended', date: '2026-02-28' }])).toEqual([
      'listing-open',
    ]);
  });
});
