import { caseMonths } from '@envscore/rules-core';
import { describe, expect, it } from 'vitest';
import { institution, ofCode, registersOn } from './register-rows.js';

const who = { registeredOn: '2018-01-01' };
const sent = (month: string, more: object = {}) => ({ month, status: 'sent' as const, ...more });
const missed = (rows: Parameters<typeof caseMonths>[0], asOf: string, countedFrom: string, by = who) =>
  caseMonths(rows, by, { asOf, countedFrom });

describe('N2 the months of an institution', () => {
  it('are missed across a year’s end', () => {
    const { missed: months } = missed([sent('2025-11'), sent('2026-02')], '2026-03-05', '2025-11-01');
    expect(months).toEqual(['2025-12', '2026-01']);
  });

  it.each([
    ['on its last day still due', '2026-02-28', [], true],
    ['missed the day after', '2026-03-01', ['2026-02'], true],
  ])('are, %s', (_, asOf, months, isDue) => {
    expect(missed([], asOf, '2026-02-01')).toMatchObject({ missed: months, isDue });
  });

  it('has a leap day in February', () => {
    expect(missed([], '2028-02-29', '2028-02-01')).toMatchObject({ missed: [], isDue: true });
    expect(missed([], '2028-03-01', '2028-02-01')).toMatchObject({ missed: ['2028-02'] });
  });

  it.each([
    ['the first of a month', '2026-01-01', 3],
    ['the second of a month, from the next', '2026-01-02', 2],
  ])('are owed from a registration on %s', (_, registeredOn, owed) => {
    expect(missed([], '2026-04-15', '2020-01-01', { registeredOn }).owed).toBe(owed);
  });

  it('end with the month before the deregistration', () => {
    const by = { registeredOn: '2026-01-01', deregisteredOn: '2026-03-10' };
    expect(missed([], '2026-12-31', '2020-01-01', by)).toMatchObject({ missed: ['2026-01', '2026-02'], isDue: false });
  });

  it('belong to the month that a case is of, not to that of its sending', () => {
    const rows = [sent('2026-01', { sentOn: '2026-02-10' })];
    expect(missed(rows, '2026-03-01', '2026-01-01').missed).toEqual(['2026-02']);
    expect(missed([{ status: 'sent', sentOn: '2026-02-10' }], '2026-03-01', '2026-01-01').missed).toEqual(['2026-01']);
  });

  it('are met by a reason where nothing was accepted, not by saying so alone, and not by what was returned', () => {
    const rows = [
      { month: '2026-01', status: 'none', reason: '无委托' },
      { month: '2026-02', status: 'none' },
      { month: '2026-03', status: 'returned' },
      { month: '2026-04', status: 'returned' },
      { month: '2026-04', status: 'adopted' },
    ] as const;
    expect(missed(rows, '2026-05-01', '2026-01-01')).toMatchObject({
      missed: [],
      withoutReason: ['2026-02'],
      returned: ['2026-03'],
      owed: 4,
    });
  });

  it('are not met by what is sent after the day', () => {
    expect(missed([sent('2026-01', { sentOn: '2026-03-02' })], '2026-03-01', '2026-01-01').missed).toContain('2026-01');
  });
});

describe('N2 on the register', () => {
  it('tells the missed months once, since when and how late', () => {
    const found = registersOn(
      '2026-03-05',
      { institutions: [institution('A')], cases: [{ institution: 'A', ...sent('2025-12') }] },
      { province: '江西', countedFrom: '2025-11-01' },
    );
    // November was owed by the 30th: 1 December to 5 March is 95 days.
    expect(ofCode(found, 'cases-missed')).toMatchObject([
      {
        subject: { id: 'A', province: '江西' },
        list: ['2025-11', '2026-01', '2026-02'],
        since: '2025-12-01',
        daysLate: 95,
      },
    ]);
    expect(ofCode(found, 'case-due')).toMatchObject([{ by: '2026-03-31' }]);
  });

  it('owes a month still whose case was sent after the day', () => {
    const on = (asOf: string) =>
      registersOn(
        asOf,
        {
          institutions: [institution('A')],
          cases: [{ institution: 'A', ...sent('2026-01', { sentOn: '2026-03-02', includedOn: '2026-03-02' }) }],
        },
        { province: '江西', countedFrom: '2026-01-01' },
      );
    expect(ofCode(on('2026-03-01'), 'cases-missed')).toMatchObject([{ list: ['2026-01', '2026-02'] }]);
    expect(on('2026-03-01').cases).toMatchObject([{ submitted: 0, included: 0 }]);
    expect(ofCode(on('2026-03-02'), 'cases-missed')).toMatchObject([{ list: ['2026-02'] }]);
  });

  it('counts a case once that is entered twice, and says so', () => {
    const of = (title: string, more: object = {}) => ({ institution: 'A', ...sent('2026-01', { title, ...more }) });
    const rows = [of('甲案'), of('乙案'), of(' 甲 案', { includedOn: '2026-02-01' }), of('甲案'), of(''), of('')];
    for (const cases of [rows, [...rows].reverse()]) {
      const found = registersOn(
        '2026-02-28',
        { institutions: [institution('A')], cases },
        { province: '江西', countedFrom: '2026-01-01' },
      );
      // 甲案, 乙案 and two without a title; 甲案 is included.
      expect(found.cases).toMatchObject([{ submitted: 4, included: 1, indicator: 5 }]);
      expect(found.months).toEqual([{ month: '2026-01', submitted: 4, included: 1 }]);
      expect(ofCode(found, 'case-twice')).toHaveLength(2);
    }
    const [first] = ofCode(registersOn('2026-02-28', { cases: rows.slice(0, 3) }), 'case-twice');
    expect(first).toMatchObject({ place: { at: 2, column: 'title' }, other: { at: 0 }, list: ['2026-01'] });
  });

  it('ranks by cases submitted and included a month owed, then by fields', () => {
    const of = (licence: string, fields: readonly string[], includedOn?: string) => ({
      institution: licence,
      ...sent('2026-01', { sentOn: '2026-01-20' }),
      fields,
      ...(includedOn !== undefined && { includedOn }),
    });
    const { cases, months } = registersOn(
      '2026-03-31',
      {
        institutions: ['A', 'B', 'C', 'D'].map((licence) => institution(licence)),
        cases: [
          of('A', ['marine']),
          of('B', ['marine', 'ecology']),
          of('C', ['other'], '2026-02-01'),
          of('A', ['marine'], '2026-04-01'),
        ],
      },
      { province: '江西', countedFrom: '2026-01-01' },
    );
    // Two months are owed: A 2 : 2, C (1 + 1) : 2, B 1 : 2, D 0; A has a field of the five, C none.
    expect(cases.map(({ subject, rank, indicator, fields }) => [subject.id, rank, indicator, fields.length])).toEqual([
      ['A', 1, 1, 1],
      ['C', 2, 1, 0],
      ['B', 3, 0.5, 2],
      ['D', 4, 0, 0],
    ]);
    expect(months).toEqual([{ month: '2026-01', submitted: 4, included: 1 }]);
  });

  it('ranks by what was sent for the months owed: not by what is older, returned, or of a month to come', () => {
    const { cases } = registersOn(
      '2026-03-31',
      {
        institutions: ['A', 'B'].map((licence) => institution(licence)),
        cases: [
          ...['2020-01', '2020-02', '2020-03', '2028-12'].map((month) => ({ institution: 'A', ...sent(month) })),
          { institution: 'A', month: '2026-02', status: 'returned' },
          ...['2026-01', '2026-02'].map((month) => ({ institution: 'B', ...sent(month) })),
        ],
      },
      { province: '江西', countedFrom: '2026-01-01' },
    );
    expect(cases.map(({ subject, submitted, indicator }) => [subject.id, submitted, indicator])).toEqual([
      ['B', 2, 1],
      ['A', 0, 0],
    ]);
  });
});
