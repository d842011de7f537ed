import { type RegisterId, registersSchema, supervising, wordDuty } from '@envscore/rules-core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appraiser, institution, ofCode, registersOn } from './register-rows.js';

describe('the rows of registers', () => {
  it('are told what they cannot do without', () => {
    const found = registersOn('2026-06-01', { institutions: [{ name: '甲' }] });
    expect(ofCode(found, 'missing-value').map(({ place }) => place?.column)).toEqual(['licence', 'registeredOn']);
  });

  it('hold an impossible date for a wrong value, and go on without it', () => {
    const found = registersOn('2026-06-01', { institutions: [institution('A', { validTo: '2026-02-29' })] });
    expect(ofCode(found, 'wrong-value')).toMatchObject([
      { found: '2026-02-29', allowed: { type: 'date' }, place: { register: 'institutions', at: 0, column: 'validTo' } },
    ]);
    expect(found.provinces).toEqual([{ name: '江西', institutions: 1, appraisers: 0 }]);
  });

  it.each([
    ['institutions', { ...institution('A'), deregisteredOn: '2017-12-31' }, 'deregisteredOn'],
    ['trainings', { appraiser: 'P', from: '2026-03-02', to: '2026-03-01' }, 'to'],
    ['complaints', { about: 'A', receivedOn: '2026-03-02', subject: 'delay', closedOn: '2026-03-01' }, 'closedOn'],
  ] as const)('of %s do not end before they begin', (register, row, column) => {
    expect(ofCode(registersOn('2026-06-01', { [register]: [row] }), 'end-before-start')).toMatchObject([
      { place: { register, column } },
    ]);
  });

  it('say of a case at least when it was', () => {
    const found = registersOn('2026-06-01', {
      institutions: [institution('A')],
      cases: [{ institution: 'A', status: 'sent' }],
    });
    expect(ofCode(found, 'missing-value')).toMatchObject([{ place: { register: 'cases', column: 'month' } }]);
  });

  it('are not known to hold what had not happened on the day', () => {
    const complaint = {
      number: '1',
      about: 'A',
      receivedOn: '2026-05-01',
      subject: 'delay',
      outcome: 'unfounded',
      closedOn: '2026-06-02',
    };
    const on = (asOf: string) => registersOn(asOf, { institutions: [institution('A')], complaints: [complaint] });
    expect(ofCode(on('2026-06-01'), 'complaint-open')).toHaveLength(1);
    expect(ofCode(on('2026-06-02'), 'complaint-open')).toEqual([]);
  });

  it('share no number', () => {
    const found = registersOn('2026-06-01', {
      institutions: [institution('A'), institution('B'), institution(' A ')],
      inspectors: [
        { number: '1', name: '甲' },
        { number: '1', name: '乙' },
      ],
    });
    expect(ofCode(found, 'duplicate-number')).toMatchObject([
      { found: 'A', place: { register: 'institutions', at: 2 }, other: { at: 0 } },
      { found: '1', place: { register: 'inspectors', at: 1 }, other: { at: 0 } },
    ]);
  });

  it('are of all names that stand beside one number, whichever comes first', () => {
    const rows = [institution('A', { name: '乙所' }), institution('A', { name: '甲所', registeredOn: '2019-01-01' })];
    for (const institutions of [rows, [...rows].reverse()]) {
      const { practice } = registersOn('2026-06-01', { institutions });
      expect(practice.institutions.get('A')).toMatchObject({ name: '乙所／甲所', registeredOn: '2018-01-01' });
    }
  });

  it('speak of numbers that are on a register, and are told once where they do not', () => {
    const found = registersOn('2026-06-01', {
      institutions: [institution('A')],
      cases: ['A', 'X', 'X'].map((licence) => ({ institution: licence, month: '2026-05', status: 'sent' })),
    });
    expect(ofCode(found, 'unknown-number')).toMatchObject([{ found: 'X', place: { register: 'cases', at: 1 } }]);
  });

  it('are told apart by number, and looked at where institutions or colleagues share a name', () => {
    const named = { name: '张伟' };
    const found = registersOn('2026-06-01', {
      institutions: [institution('A'), institution('B')],
      appraisers: [appraiser('P', 'A', named), appraiser('Q', 'A', named), appraiser('R', 'B', named)],
    });
    expect(ofCode(found, 'same-name')).toMatchObject([{ subject: { id: 'Q' }, list: ['P', 'Q'], other: { at: 0 } }]);
  });

  it('are told that numbers may be one where they differ in signs alone, and are not made one', () => {
    const alike = (found: ReturnType<typeof registersOn>) =>
      ofCode(found, 'numbers-alike').map(({ place, found: id, list }) => [place?.register, place?.at, id, list]);
    const found = registersOn('2026-06-01', {
      institutions: ['赣001', '赣-001', '赣(001)', '赣-01'].map((licence) => institution(licence)),
      inspectors: [
        { number: '1-2', name: '甲' },
        { number: '12', name: '乙' },
      ],
    });
    expect(alike(found)).toEqual([
      ['institutions', 0, '赣001', ['赣(001)', '赣-001']],
      ['institutions', 1, '赣-001', ['赣(001)', '赣001']],
      ['inspectors', 1, '12', ['1-2']],
    ]);
    expect(found.provinces).toEqual([{ name: '江西', institutions: 4, appraisers: 0 }]);
    const width = registersOn('2026-06-01', { institutions: [institution('赣Ａ０１'), institution('赣b01')] });
    expect(alike(width)).toEqual([]);
  });

  it('name, with a number that is on no register, one that is written alike', () => {
    const found = registersOn('2026-06-01', {
      institutions: [institution('赣001')],
      blacklist: [{ listing: '1', holder: '赣-001', event: 'intended', date: '2026-05-01' }],
    });
    expect(ofCode(found, 'unknown-number')).toMatchObject([{ found: '赣-001', list: ['赣001'] }]);
    expect(found.holders.map(({ subject }) => subject.id)).toEqual(['赣-001']);
  });

  it('name what no column is of and what is no text, whatever it is called', () => {
    const row: unknown = JSON.parse('{"institution":5,"title":{"a":1},"constructor":1,"__proto__":2,"surprise":3}');
    const found = registersOn('2026-06-01', { cases: [row as object] });
    const messages = ['wrong-value', 'unknown-column'].flatMap((code) =>
      ofCode(found, code as 'wrong-value').map((one) => wordDuty(one, 'zh').message),
    );
    expect(messages.sort()).toEqual([
      '案例报送：机构许可证号 填了“5”，应为文字。',
      '案例报送：案例名称 填了“{…}”，应为文字。',
      '案例报送：没有“__proto__”这一栏，没有读。',
      '案例报送：没有“constructor”这一栏，没有读。',
      '案例报送：没有“surprise”这一栏，没有读。',
    ]);
  });

  it.each([null, 5, '一行', [], ['A']])('are blank where %j stands for one', (row) => {
    const registers = supervising({ asOf: '2026-06-01' });
    registers.add('institutions', row, 0);
    expect(ofCode(registers.result(), 'missing-value')).toHaveLength(3);
  });

  it('are kept to ten thousand findings, and the rest is counted', () => {
    const registers = supervising({ asOf: '2026-06-01' });
    for (let at = 0; at < 10_005; at += 1) registers.add('cases', { status: 'sent', month: '2026-05' }, at);
    const { findings, omitted } = registers.result();
    expect(findings.filter(({ kind }) => kind === 'record')).toHaveLength(10_000);
    expect(omitted).toBe(5);
  });
});

describe('the books that registers come in', () => {
  const inBooks = (
    ...books: readonly (readonly [Parameters<ReturnType<typeof supervising>['begin']>[0], string])[]
  ) => {
    const registers = supervising({ asOf: '2026-03-05' });
    books.forEach(([book, licence], at) => {
      registers.begin(book);
      registers.add('institutions', institution(licence), at);
    });
    return registers.result();
  };
  const missed = (found: ReturnType<typeof inBooks>) =>
    ofCode(found, 'cases-missed').map(({ subject, list }) => [subject.id, list?.length]);

  it('count each from their own day, in whatever order they come', () => {
    const [first, second] = [
      [{ province: '江西', countedFrom: '2026-01-01' }, 'A'],
      [{ province: '江西', countedFrom: '2025-01-01' }, 'B'],
    ] as const;
    expect(missed(inBooks(first, second))).toEqual([
      ['A', 2],
      ['B', 14],
    ]);
    expect(missed(inBooks(second, first))).toEqual([
      ['B', 14],
      ['A', 2],
    ]);
  });

  it('are of one province however it is written', () => {
    const { provinces } = inBooks(
      [{ province: '江西省' }, 'A'],
      [{ province: ' 江西' }, 'B'],
      [{ province: '广西壮族自治区' }, 'C'],
    );
    expect(provinces.map(({ name, institutions }) => [name, institutions])).toEqual([
      ['江西', 2],
      ['广西', 1],
    ]);
  });

  it('have appraisers in their province whose institution is not known', () => {
    const registers = supervising({ asOf: '2026-03-05' });
    registers.begin({ province: '江西', countedFrom: '2026-01-01' });
    registers.add('institutions', institution('A', { province: '湖南' }), 0);
    registers.add('appraisers', appraiser('P', 'A'), 1);
    registers.add('appraisers', { ...appraiser('Q', ''), institution: undefined }, 2);
    const { provinces, findings } = registers.result();
    expect(provinces).toEqual([
      { name: '江西', institutions: 0, appraisers: 1 },
      { name: '湖南', institutions: 1, appraisers: 1 },
    ]);
    expect(findings.filter(({ code }) => code === 'advisers-none').map(({ subject }) => subject.province)).toEqual([
      '江西',
      '湖南',
    ]);
  });

  it('owe what a province owes, even where they name none', () => {
    const found = inBooks([{}, 'A']);
    expect(ofCode(found, 'advisers-none')).toMatchObject([{ subject: {} }]);
    expect(ofCode(found, 'no-prepay-none')).toHaveLength(1);
  });

  it('say so where the day that they count from is none', () => {
    for (const start of ['2026年', '0001-01-01', '1949-12-31']) {
      const found = inBooks([{ province: '江西', countedFrom: start }, 'A']);
      expect(ofCode(found, 'unreadable-start')).toMatchObject([{ found: start, subject: { province: '江西' } }]);
      // From 2020 on: six years and two months.
      expect(missed(found)).toEqual([['A', 74]]);
    }
  });
});

describe('the registers as a whole', () => {
  const rows: readonly (readonly [RegisterId, object])[] = [
    ['institutions', institution('A')],
    ['institutions', institution('B', { registeredOn: '2025-06-01' })],
    ['appraisers', appraiser('P', 'A')],
    ['appraisers', appraiser('Q', 'B')],
    ['categories', { holder: 'A', matter: '04' }],
    ['trainings', { appraiser: 'P', from: '2025-04-01' }],
    ['cases', { institution: 'A', month: '2026-01', status: 'sent', sentOn: '2026-01-31', fields: ['marine'] }],
    ['cases', { institution: 'B', month: '2026-01', status: 'none' }],
    ['commissions', { number: '1', institution: 'B', receivedOn: '2026-01-05', decision: 'declined' }],
    ['complaints', { number: '1', about: 'B', receivedOn: '2026-01-06', subject: 'refusal', outcome: 'founded' }],
    ['blacklist', { listing: '1', holder: 'B', event: 'intended', date: '2026-01-10' }],
    ['blacklist', { listing: '1', holder: 'B', event: 'decided', date: '2026-01-20', number: '1号' }],
    ['blacklist', { listing: '1', holder: 'B', event: 'listed', date: '2026-01-20' }],
    ['noPrepay', { institution: 'B', listedOn: '2026-01-01' }],
    ['inspections', { institution: 'A', date: '2026-01-01', kind: 'doubleRandom', result: 'rectify' }],
  ];

  it('say the same in whatever order the rows come', () => {
    const findingsOf = (list: typeof rows): readonly string[] => {
      const registers = supervising({ asOf: '2026-03-01' });
      registers.begin({ province: '江西', countedFrom: '2025-01-01' });
      for (const [register, row] of list)
        registers.add(
          register,
          row,
          rows.findIndex(([, one]) => one === row),
        );
      return registers.result().findings.map((finding) => JSON.stringify(finding));
    };
    const usual = findingsOf(rows);
    expect(usual.length).toBeGreaterThan(20);
    fc.assert(
      fc.property(fc.shuffledSubarray([...rows], { minLength: rows.length }), (list) => {
        expect(findingsOf(list)).toEqual(usual);
      }),
    );
  });

  it('are one document too', () => {
    const document = { kind: 'registers', version: 1, province: '江西', institutions: [institution('A')] };
    expect(registersSchema._zod.run({ value: document, issues: [] }, { async: false })).toMatchObject({ issues: [] });
  });

  it('are told at a length that people can read, whatever stands in a cell', () => {
    const long = '长'.repeat(40_000);
    const found = registersOn('2026-06-01', {
      institutions: [institution(long, { name: long, province: long, validTo: long })],
      cases: [{ institution: long, month: long, status: 'sent', title: long }],
    });
    expect(found.findings.length).toBeGreaterThan(4);
    for (const finding of found.findings) expect(wordDuty(finding, 'zh').message.length).toBeLessThan(700);
  });

  it('are told in both languages, with nothing left to fill in', () => {
    const registers = supervising({ asOf: '2026-03-01' });
    registers.begin({ province: '江西', countedFrom: '2025-01-01' });
    rows.forEach(([register, row], at) => {
      registers.add(register, row, at);
    });
    for (const finding of registers.result().findings)
      for (const language of ['zh', 'en'] as const) {
        const { message, ends } = wordDuty(finding, language);
        expect(`${message}${ends}`).not.toMatch(/undefined|NaN|\[object|（）|“”/);
      }
  });
});
