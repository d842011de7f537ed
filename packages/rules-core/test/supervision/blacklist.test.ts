import { type BlacklistEvent, defaultPolicy, releaseDate, standingOn } from '@envscore/rules-core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { institution, ofCode, registersOn } from './register-rows.js';

type Line = readonly [date: string, event: BlacklistEvent['event'], listing?: string];

const events = (...lines: readonly Line[]): readonly BlacklistEvent[] =>
  lines.map(([date, event, listing = '1']) => ({
    listing,
    event,
    date,
    ...(event === 'decided' && { number: `赣司罚〔${date.slice(0, 4)}〕1号` }),
  }));

const on = (asOf: string, lines: readonly Line[], policy: Partial<typeof defaultPolicy> = {}) =>
  standingOn(events(...lines), { asOf, policy: { ...defaultPolicy, ...policy } });

const listed: readonly Line[] = [
  ['2026-01-05', 'intended'],
  ['2026-01-12', 'heard'],
  ['2026-01-20', 'decided'],
  ['2026-01-21', 'listed'],
  ['2026-01-22', 'published'],
  ['2026-01-23', 'pushed'],
];

describe('N5 half a year', () => {
  it.each([
    ['an ordinary day', '2026-03-15', '2026-09-15'],
    ['31 August, for February has 28 days', '2026-08-31', '2027-02-28'],
    ['31 August before a leap year', '2027-08-31', '2028-02-29'],
    ['29 August before a leap year', '2027-08-29', '2028-02-29'],
    ['29 August before another year', '2026-08-29', '2027-02-28'],
    ['31 March, for September has 30 days', '2026-03-31', '2026-09-30'],
    ['a leap day', '2028-02-29', '2028-08-29'],
    ['the last of February', '2026-02-28', '2026-08-28'],
    ['across a year’s end', '2026-12-31', '2027-06-30'],
  ])('runs from %s', (_, passed, release) => {
    expect(releaseDate(passed)).toBe(release);
  });

  it('ends no earlier for a later pass', () => {
    const day = fc
      .date({ min: new Date('2019-01-01'), max: new Date('2080-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [earlier = '', later = ''] = [one, other].sort();
        expect(releaseDate(earlier) <= releaseDate(later)).toBe(true);
      }),
    );
  });
});

describe('N5 the life of a listing', () => {
  it.each([
    ['2026-01-04', 'clear', false],
    ['2026-01-05', 'intended', false],
    ['2026-01-19', 'intended', false],
    ['2026-01-20', 'decided', false],
    ['2026-01-21', 'listed', true],
    ['2026-03-01', 'rectified', true],
    ['2026-03-14', 'rectified', true],
    ['2026-03-15', 'observed', true],
    ['2026-09-14', 'observed', true],
    ['2026-09-15', 'removable', true],
    ['2026-10-08', 'removed', false],
  ])('is, on %s, %s', (asOf, state, isListed) => {
    const life: readonly Line[] = [
      ...listed,
      ['2026-03-01', 'rectified'],
      ['2026-03-12', 'reinspected'],
      ['2026-03-15', 'passed'],
      ['2026-10-08', 'removed'],
    ];
    expect(on(asOf, life)).toMatchObject({ state, isListed });
  });

  it('shows nobody as listed without a decision’s number', () => {
    const entry = { listing: '1', date: '2026-01-20' } as const;
    const nameless = [
      { ...entry, event: 'intended', date: '2026-01-05' },
      { ...entry, event: 'decided', number: ' ' },
      { ...entry, event: 'listed' },
    ] as const;
    const standing = standingOn(nameless, { asOf: '2026-12-31', policy: defaultPolicy });
    expect(standing).toMatchObject({ state: 'intended', isListed: false });
    expect(standing.listings[0]?.problems.map(({ code }) => code)).toEqual([
      'decision-without-number',
      'listed-without-decision',
    ]);
  });

  it('does not count an entry from before its decision', () => {
    const early: readonly Line[] = [
      ['2026-01-05', 'intended'],
      ['2026-01-19', 'listed'],
      ['2026-01-20', 'decided'],
    ];
    expect(on('2026-02-01', early)).toMatchObject({ state: 'decided', isListed: false });
  });

  it('is as if it had never been once the decision is revoked', () => {
    const revoked: readonly Line[] = [...listed, ['2026-02-10', 'revoked']];
    expect(on('2026-02-09', revoked)).toMatchObject({ state: 'listed', isListed: true });
    expect(on('2026-02-10', revoked)).toMatchObject({ state: 'revoked', isListed: false });
  });
});

describe('N5 a listing that was over', () => {
  const again: readonly Line[] = [
    ['2026-10-01', 'intended'],
    ['2026-10-10', 'decided'],
    ['2026-10-11', 'listed'],
  ];

  it.each([
    ['removed', [...listed, ['2026-02-15', 'passed'], ['2026-09-01', 'removed']]],
    ['revoked', [...listed, ['2026-02-01', 'revoked']]],
    [
      'withdrawn before any decision',
      [
        ['2026-01-05', 'intended'],
        ['2026-01-10', 'revoked'],
      ],
    ],
  ] satisfies readonly (readonly [string, readonly Line[]])[])(
    'and %s begins again under the same number',
    (_, life) => {
      expect(on('2026-10-10', [...life, ...again])).toMatchObject({ state: 'decided', isListed: false });
      expect(on('2026-10-11', [...life, ...again])).toMatchObject({
        state: 'listed',
        since: '2026-10-11',
        isListed: true,
      });
    },
  );

  it('tells what was entered after its end and begins nothing', () => {
    const { listings, isListed } = on('2026-12-31', [
      ...listed,
      ['2026-02-01', 'revoked'],
      ['2026-02-02', 'published'],
    ]);
    expect(isListed).toBe(false);
    expect(listings[0]?.problems.map(({ code }) => code)).toEqual(['event-after-end']);
  });

  it('is blamed no more for how it began, once its decision is revoked', () => {
    const unnoticed: readonly Line[] = [
      ['2026-01-20', 'decided'],
      ['2026-01-21', 'listed'],
    ];
    expect(on('2026-02-01', unnoticed).listings[0]?.problems).toHaveLength(1);
    expect(on('2026-02-01', [...unnoticed, ['2026-01-30', 'revoked']]).listings[0]?.problems).toEqual([]);
  });
});

describe('N5 a new breach (D15)', () => {
  const passed: readonly Line[] = [...listed, ['2026-08-31', 'passed']];

  it('is counted on the last day of the half year, and not on the next', () => {
    expect(on('2027-02-28', passed)).toMatchObject({ state: 'removable', releaseOn: '2027-02-28' });
    expect(on('2027-02-28', [...passed, ['2027-02-28', 'breach']])).toMatchObject({ state: 'listed' });
    const after = on('2027-03-01', [...passed, ['2027-03-01', 'breach']]);
    expect(after).toMatchObject({ state: 'removable', releaseOn: '2027-02-28' });
    expect(after.listings[0]?.lateBreaches).toEqual(['2027-03-01']);
  });

  it('one day before release starts the half year again with the next pass', () => {
    const broken: readonly Line[] = [...passed, ['2027-02-27', 'breach']];
    const waiting = on('2027-12-31', broken);
    expect(waiting).toMatchObject({ state: 'listed', since: '2027-02-27', isListed: true });
    expect(waiting.releaseOn).toBeUndefined();
    const again = on('2027-12-31', [...broken, ['2027-04-30', 'passed']]);
    expect(again).toMatchObject({ state: 'removable', releaseOn: '2027-10-30' });
  });

  it('on the day of the pass needs another pass', () => {
    expect(on('2027-12-31', [...passed, ['2026-08-31', 'breach']])).toMatchObject({ state: 'listed' });
  });

  it('before the pass, or before the listing, changes nothing', () => {
    const life: readonly Line[] = [['2025-12-01', 'breach'], ...passed, ['2026-08-30', 'breach']];
    expect(on('2027-02-28', life)).toMatchObject({ state: 'removable', releaseOn: '2027-02-28' });
  });

  it('starts the half year again by itself with D15 off', () => {
    const broken: readonly Line[] = [...passed, ['2027-02-27', 'breach']];
    expect(on('2027-08-26', broken, { D15: 'off' })).toMatchObject({ state: 'observed', releaseOn: '2027-08-27' });
    expect(on('2027-08-27', broken, { D15: 'off' })).toMatchObject({ state: 'removable' });
  });
});

describe('N5 two listings that overlap', () => {
  const second: readonly Line[] = [
    ['2026-06-01', 'intended', '2'],
    ['2026-06-20', 'decided', '2'],
    ['2026-06-21', 'listed', '2'],
    ['2026-09-01', 'passed', '2'],
  ];
  const both: readonly Line[] = [...listed, ['2026-03-15', 'passed'], ...second];

  it('release on the later of the two days, each listing with its own', () => {
    const standing = on('2026-10-01', both);
    expect(standing).toMatchObject({ state: 'observed', isListed: true, releaseOn: '2027-03-01' });
    expect(standing.listings.map(({ state, releaseOn }) => [state, releaseOn])).toEqual([
      ['removable', '2026-09-15'],
      ['observed', '2027-03-01'],
    ]);
  });

  it('leave the second in effect when the first is removed', () => {
    expect(on('2026-10-01', [...both, ['2026-09-20', 'removed', '1']])).toMatchObject({
      state: 'observed',
      isListed: true,
    });
  });

  it('are both broken by one breach, whichever listing it is entered with', () => {
    const standing = on('2026-12-01', [...both, ['2026-09-10', 'breach', '2']]);
    expect(standing.listings.map(({ brokenOn }) => brokenOn)).toEqual(['2026-09-10', '2026-09-10']);
  });
});

describe('N5 the order of rows', () => {
  it('never changes where somebody stands', () => {
    const event = fc.record({
      listing: fc.constantFrom('1', '2'),
      event: fc.constantFrom(
        ...(['intended', 'decided', 'listed', 'rectified', 'passed', 'breach', 'removed', 'revoked'] as const),
      ),
      date: fc
        .integer({ min: 1, max: 28 })
        .map((day) => `2026-0${String(1 + (day % 9))}-${String(day).padStart(2, '0')}`),
      number: fc.constantFrom('7号', ''),
    });
    const inTwoOrders = fc
      .array(event, { maxLength: 12 })
      .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    fc.assert(
      fc.property(inTwoOrders, ([list, shuffled]) => {
        const at = { asOf: '2026-09-30', policy: defaultPolicy };
        const bare = (standing: ReturnType<typeof standingOn>) => ({
          ...standing,
          listings: standing.listings.map(({ problems, ...rest }) => ({ ...rest, problems: problems.length })),
        });
        expect(bare(standingOn(shuffled, at))).toEqual(bare(standingOn(list, at)));
      }),
      { numRuns: 300 },
    );
  });
});

describe('N5 on the register', () => {
  const row = (event: string, date: string, more: object = {}) => ({ listing: '1', holder: 'A', event, date, ...more });
  const entered = [
    row('intended', '2026-01-05'),
    row('decided', '2026-01-20', { number: '1号' }),
    row('listed', '2026-01-21'),
  ];
  const codes = (blacklist: readonly object[], asOf = '2026-02-01') =>
    registersOn(asOf, { institutions: [institution('A')], blacklist })
      .findings.filter(({ duty }) => duty === 'N5')
      .map(({ code }) => code)
      .sort();

  it('warns of whom is listed, and tells what is open', () => {
    expect(codes(entered)).toEqual(['publication-open', 'push-open', 'rectification-open', 'warn-clients']);
    expect(
      codes([...entered, row('published', '2026-01-22'), row('pushed', '2026-01-22'), row('rectified', '2026-01-30')]),
    ).toEqual(['reinspection-open', 'warn-clients']);
  });

  it('warns of nobody whose decision has no number', () => {
    const [intended, , entry] = entered;
    expect(codes([intended ?? {}, row('decided', '2026-01-20'), entry ?? {}])).toEqual([
      'decision-without-number',
      'listed-without-decision',
    ]);
  });

  it('tells a removal before half a year has gone by, and one on its day not', () => {
    const passed = [
      ...entered,
      row('published', '2026-01-22'),
      row('pushed', '2026-01-22'),
      row('passed', '2026-02-15'),
    ];
    expect(codes([...passed, row('removed', '2026-08-14')], '2026-12-31')).toEqual(['removed-too-early']);
    expect(codes([...passed, row('removed', '2026-08-15')], '2026-12-31')).toEqual([]);
  });

  it('tells a status typed by hand that the events contradict', () => {
    const typed = (status: string) => [...entered.slice(0, 2), row('listed', '2026-01-21', { status })];
    const found = registersOn('2026-02-01', { institutions: [institution('A')], blacklist: typed('removed') });
    expect(ofCode(found, 'status-contradicts')).toMatchObject([
      { found: 'removed', allowed: { values: ['listed'] }, place: { register: 'blacklist', at: 2, column: 'status' } },
    ]);
    expect(codes(typed('listed'))).not.toContain('status-contradicts');
  });

  it('takes a name alone for a warning, never for a verdict', () => {
    const { findings, holders, namesListed } = registersOn('2026-02-01', {
      institutions: [institution('A'), institution('B', { name: 'A鉴定中心' })],
      blacklist: entered.map((one) => ({ ...one, holder: undefined, name: 'A鉴定中心' })),
    });
    expect(holders).toEqual([]);
    expect(namesListed).toEqual(['A鉴定中心']);
    expect(findings.filter(({ code }) => code === 'name-alone').map(({ list }) => list)).toEqual([
      ['A', 'B'],
      ['A', 'B'],
      ['A', 'B'],
    ]);
    expect(findings.map(({ code }) => code)).not.toContain('warn-clients');
  });

  it('has nobody listed under a name alone without a decision’s number', () => {
    const undecided = entered.map((one) => ({ ...one, holder: undefined, name: '甲所', number: undefined }));
    expect(registersOn('2026-02-01', { blacklist: undecided }).namesListed).toEqual([]);
  });

  it('calls somebody as registered, and who is not by the name beside the number, whichever row has it', () => {
    const called = (institutions: readonly object[], names: readonly string[]) =>
      registersOn('2026-02-01', {
        institutions,
        blacklist: entered.map((one, index) => ({ ...one, name: names[index] })),
      }).holders.map(({ subject }) => subject);
    expect(called([], ['乙所', '甲所', ''])).toEqual(called([], ['', '甲所', '乙所']));
    expect(called([], ['', '甲所'])).toEqual([{ id: 'A', name: '甲所' }]);
    expect(called([institution('A')], ['甲所'])).toEqual([{ id: 'A', name: 'A鉴定中心', province: '江西' }]);
  });

  it('says whose name stands beside the number where it is another', () => {
    const found = registersOn('2026-02-01', {
      institutions: [institution('A')],
      blacklist: entered.map((one) => ({ ...one, name: '乙鉴定中心' })),
    });
    expect(ofCode(found, 'name-differs')).toMatchObject([
      { found: '乙鉴定中心', subject: { id: 'A', name: 'A鉴定中心' }, place: { at: 0, column: 'name' } },
    ]);
    expect(ofCode(found, 'warn-clients')).toMatchObject([{ found: '乙鉴定中心' }]);
    const same = registersOn('2026-02-01', {
      institutions: [institution('A')],
      blacklist: entered.map((one) => ({ ...one, name: 'Ａ 鉴定中心' })),
    });
    expect(ofCode(same, 'name-differs')).toEqual([]);
  });

  it('knows a number in every width, case and with blanks', () => {
    const found = registersOn('2026-02-01', {
      institutions: [institution('赣A001')],
      blacklist: entered.map((one) => ({ ...one, holder: ' 赣ａ０ ０１' })),
    });
    expect(ofCode(found, 'warn-clients')).toMatchObject([{ subject: { id: '赣A001', name: '赣A001鉴定中心' } }]);
    expect(ofCode(found, 'unknown-number')).toEqual([]);
  });

  it('takes 无 for no decision’s number', () => {
    expect(codes([entered[0] ?? {}, row('decided', '2026-01-20', { number: '无' }), entered[2] ?? {}])).toContain(
      'decision-without-number',
    );
  });

  it('tells an intention that nothing has followed', () => {
    expect(codes([row('intended', '2026-01-05')])).toEqual(['intention-open']);
  });

  it.each([
    ['its day cannot be read', row('removed', '2026-02-30')],
    ['its day is blank', row('removed', '', { date: undefined })],
    ['its event cannot be read', row('移走', '2026-01-31')],
  ])('says that a state may be wrong of whom a row tells, and %s', (_, unread) => {
    const found = registersOn('2026-02-01', { institutions: [institution('A')], blacklist: [...entered, unread] });
    expect(ofCode(found, 'standing-doubtful')).toMatchObject([{ subject: { id: 'A' }, place: { at: 3 } }]);
    expect(codes(entered)).not.toContain('standing-doubtful');
  });

  it('tells one listing’s number used for two', () => {
    const other = { ...row('intended', '2026-01-05'), holder: 'B' };
    const found = registersOn('2026-02-01', {
      institutions: [institution('A'), institution('B')],
      blacklist: [...entered, other],
    });
    expect(ofCode(found, 'two-holders')).toMatchObject([{ found: '1', place: { at: 3 }, other: { at: 0 } }]);
  });
});
