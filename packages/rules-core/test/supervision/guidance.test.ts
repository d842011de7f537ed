import { trainingYears } from '@envscore/rules-core';
import { describe, expect, it } from 'vitest';
import { appraiser, institution, ofCode, registersOn } from './register-rows.js';

const since2024 = { province: '江西', countedFrom: '2024-01-01' };

const trained = (asOf: string, trainings: readonly object[], more: object = {}) =>
  registersOn(
    asOf,
    { institutions: [institution('A')], appraisers: [appraiser('P', 'A', more)], trainings },
    since2024,
  );

const on = (from: string, to?: string) => ({ appraiser: 'P', from, ...(to !== undefined && { to }) });

describe('N1 a training in each calendar year', () => {
  it('is missed from the first of January, and due until the last of December', () => {
    const last = trained('2025-12-31', [on('2024-05-06')]);
    expect(ofCode(last, 'training-missed')).toEqual([]);
    expect(ofCode(last, 'training-due')).toMatchObject([{ by: '2025-12-31', subject: { id: 'P', province: '江西' } }]);
    const next = trained('2026-01-01', [on('2024-05-06')]);
    expect(ofCode(next, 'training-missed')).toMatchObject([{ list: ['2025'], since: '2026-01-01', daysLate: 1 }]);
  });

  it('counts for both years that it touches', () => {
    expect(ofCode(trained('2026-06-01', [on('2024-12-30', '2025-01-03')]), 'training-missed')).toEqual([]);
    expect(ofCode(trained('2026-06-01', [on('2024-12-30')]), 'training-missed')).toMatchObject([{ list: ['2025'] }]);
  });

  it.each([
    ['registered on the last day of a year, in that year', { registeredOn: '2024-12-31' }, ['2024', '2025']],
    ['registered a day later, in the next', { registeredOn: '2025-01-01' }, ['2025']],
    ['who left on the last day, no more', { deregisteredOn: '2025-12-31' }, ['2024']],
    ['who left a day later, still', { deregisteredOn: '2026-01-01' }, ['2024', '2025']],
  ])('is owed by somebody %s', (_, more, list) => {
    expect(ofCode(trained('2026-06-01', [], more), 'training-missed')).toMatchObject([{ list }]);
  });

  it('is counted from the first of 2020 where a register says nothing else', () => {
    const rows = { institutions: [institution('A')], appraisers: [appraiser('P', 'A')] };
    expect(ofCode(registersOn('2022-01-01', rows, { province: '江西' }), 'training-missed')).toMatchObject([
      { list: ['2020', '2021'] },
    ]);
  });
});

describe('N1 a training that is doubtful, late or still to come', () => {
  it('makes up for the year that it names', () => {
    const made = trained('2026-06-01', [on('2024-05-06'), { ...on('2026-03-01'), forYear: 2025 }]);
    expect(ofCode(made, 'training-missed')).toEqual([]);
  });

  it('of more than a year counts for its first alone, and is told', () => {
    const long = trained('2026-06-01', [on('2024-05-01', '2026-05-02')]);
    expect(ofCode(long, 'training-missed')).toMatchObject([{ list: ['2025'] }]);
    expect(ofCode(long, 'training-too-long')).toHaveLength(1);
  });

  it('is not looked at before its day where rows are all that is known', () => {
    const years = (asOf: string) =>
      trainingYears([{ from: '2026-06-02' }], { registeredOn: '2018-01-01' }, { asOf, countedFrom: '2026-01-01' });
    expect([years('2026-06-01').isDue, years('2026-06-02').isDue]).toEqual([true, false]);
  });

  it('settles nothing before its day', () => {
    expect(ofCode(trained('2026-06-01', [on('2026-06-02')]), 'training-due')).toHaveLength(1);
    expect(ofCode(trained('2026-06-02', [on('2026-06-02')]), 'training-due')).toEqual([]);
  });
});

describe('N1 somebody who moves and keeps the certificate', () => {
  const moved = (left: string, came: string) =>
    registersOn(
      '2026-06-01',
      {
        institutions: [institution('A'), institution('B')],
        appraisers: [
          appraiser('P', 'B', { registeredOn: came }),
          appraiser('P', 'A', { registeredOn: '2018-01-01', deregisteredOn: left }),
        ],
      },
      since2024,
    );

  it('owes for all years of both registrations, and is of the later institution', () => {
    const found = moved('2024-06-30', '2024-06-30');
    expect(ofCode(found, 'training-missed')).toMatchObject([{ list: ['2024', '2025'], place: { at: 0 } }]);
    expect(ofCode(found, 'duplicate-number')).toEqual([]);
  });

  it('owes nothing for the years between them', () => {
    expect(ofCode(moved('2024-06-30', '2025-06-30'), 'training-missed')).toMatchObject([{ list: ['2025'] }]);
  });

  it('is told where both last at once', () => {
    expect(ofCode(moved('2024-07-01', '2024-06-30'), 'duplicate-number')).toMatchObject([
      { found: 'P', place: { at: 1 } },
    ]);
  });
});

describe('N1 the advisory team', () => {
  const team = (...advisers: readonly object[]) => registersOn('2026-06-01', { advisers });

  it('is wanted in every province, in force on the day', () => {
    expect(ofCode(team(), 'advisers-none')).toMatchObject([{ subject: { province: '江西' } }]);
    expect(ofCode(team({ name: '顾问', from: '2026-06-01', to: '2026-06-01' }), 'advisers-none')).toEqual([]);
    expect(ofCode(team({ name: '顾问', from: '2026-06-02' }), 'advisers-none')).toHaveLength(1);
    expect(ofCode(team({ name: '顾问', to: '2026-05-31' }), 'advisers-none')).toHaveLength(1);
    expect(ofCode(team({ name: '顾问', province: '湖南' }), 'advisers-none')).toHaveLength(1);
  });

  it('comes from the review experts’ library', () => {
    const found = team({ name: '甲', fromLibrary: true }, { name: '乙', fromLibrary: false }, { name: '丙' });
    expect(ofCode(found, 'adviser-outside-library')).toMatchObject([{ subject: { name: '乙' }, place: { at: 1 } }]);
  });
});

describe('N3 an institution that takes no prepaid fees', () => {
  const listing = (event: string, more: object = {}) => ({
    listing: '1',
    holder: 'A',
    event,
    date: '2026-03-01',
    ...more,
  });
  const barred = [
    listing('intended', { date: '2026-02-01' }),
    listing('decided', { number: '1号' }),
    listing('listed'),
  ];
  const province = (noPrepay: readonly object[], blacklist: readonly object[] = [], policy = {}) =>
    registersOn('2026-06-01', { institutions: [institution('A')], noPrepay, blacklist }, undefined, policy);
  const entry = { institution: 'A', listedOn: '2026-01-01', reportedOn: '2026-01-05' };

  it('is wanted in every province, in force on the day', () => {
    expect(ofCode(province([]), 'no-prepay-none')).toMatchObject([{ subject: { province: '江西' } }]);
    expect(ofCode(province([entry]), 'no-prepay-none')).toEqual([]);
    expect(ofCode(province([{ ...entry, listedOn: '2026-06-01' }]), 'no-prepay-none')).toEqual([]);
    expect(ofCode(province([{ ...entry, listedOn: '2026-06-02' }]), 'no-prepay-none')).toHaveLength(1);
    expect(ofCode(province([{ ...entry, endedOn: '2026-06-01' }]), 'no-prepay-none')).toHaveLength(1);
    expect(ofCode(province([{ ...entry, endedOn: '2026-06-02' }]), 'no-prepay-none')).toEqual([]);
  });

  it('is not one on the blacklist (D14)', () => {
    const found = province([entry], barred);
    expect(ofCode(found, 'no-prepay-blacklisted')).toMatchObject([{ subject: { id: 'A' }, place: { at: 0 } }]);
    expect(ofCode(found, 'no-prepay-none')).toHaveLength(1);
  });

  it('may be one on the blacklist with D14 off', () => {
    const found = province([entry], barred, { D14: 'off' });
    expect(ofCode(found, 'no-prepay-blacklisted')).toEqual([]);
    expect(ofCode(found, 'no-prepay-none')).toEqual([]);
  });

  it('is reported', () => {
    expect(ofCode(province([{ ...entry, reportedOn: undefined }]), 'no-prepay-not-reported')).toMatchObject([
      { since: '2026-01-01' },
    ]);
  });
});
