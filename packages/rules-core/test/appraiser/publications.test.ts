import { score } from '@envscore/rules-core';
import { describe, expect, it } from 'vitest';
import { completeSheet, criterionOf, error, info, missing, scoreSheet, scored, warning } from './sheet.js';

const types = [
  { type: 'sci', most: 5, lastRank: 5 },
  { type: 'ei', most: 4, lastRank: 4 },
  { type: 'core', most: 3, lastRank: 3 },
  { type: 'nonCore', most: 1, lastRank: 1 },
  { type: 'monograph', most: 5, lastRank: 5 },
  { type: 'translation', most: 3, lastRank: 3 },
];

const journals = types.filter(({ type }) => ['sci', 'ei', 'core', 'nonCore'].includes(type));
const books = types.filter(({ type }) => ['monograph', 'translation'].includes(type));
const ranks = { type: 'wholeNumber', from: 1, to: Number.MAX_SAFE_INTEGER } as const;
const words = ['sci', 'ei', 'core', 'nonCore', 'monograph', 'translation'];

const within = types.flatMap(({ type, most, lastRank }) =>
  Array.from({ length: lastRank }, (_, index) => ({ type, most, rank: index + 1 })),
);

const place = ['publications', 0] as const;
const row = (stated: object, points: number) => ({ path: place, stated, points });
const anotherRow = (gives: number) => ({ next: { needs: [{ path: ['publications'], row: true }], gives } });

/** A single row that counts, and nothing to remark. */
const counted = (stated: object, points: number) => ({
  state: 'scored',
  points,
  ...anotherRow(5),
  parts: [row(stated, points)],
  issues: [],
});

/** A single row that counts 0, and why. */
const countsNothing = (stated: object, reason: 'rank-beyond-limit' | 'group-author', fact: string, found: unknown) => ({
  state: 'scored',
  points: 0,
  ...anotherRow(5),
  parts: [{ ...row(stated, 0), reason }],
  issues: [info(reason, [...place, fact], found)],
});

const suggested = (stated: object, points: number) => ({
  ...counted(stated, points),
  parts: [{ ...row(stated, points), suggested: true }],
  decisions: ['D2'],
  issues: [warning('suggested', [...place, 'points'], points)],
});

const one = (publication: object, policy?: Readonly<Record<string, unknown>>) =>
  scored('A7', { publications: [publication] }, policy);

const stateAndIssues = (publication: object) => {
  const { state, issues } = one(publication);
  return { state, issues };
};

describe('A7 publications', () => {
  it('gives 5 of 10 points for one paper, citing its row of the table', () => {
    expect(criterionOf(scoreSheet(completeSheet), 'A7')).toStrictEqual({
      code: 'A7',
      max: 10,
      state: 'scored',
      points: 5,
      ...anotherRow(5),
      parts: [row(completeSheet.publications[0], 5)],
      citation: { document: '登记评审细则 附件1', table: '二', item: '工作成果 · 论文著作' },
    });
  });

  it.each(within)('accepts 1 to $most points for rank $rank of $type', ({ type, most, rank }) => {
    for (const points of new Set([1, (1 + most) / 2, most])) {
      const publication = { type, rank, points };
      expect(one(publication)).toStrictEqual(counted(publication, points));
    }
  });

  it.each(within)('refuses fewer than 1 point for rank $rank of $type', ({ type, most, rank }) => {
    for (const points of [0, 0.1, 0.9]) {
      expect(stateAndIssues({ type, rank, points })).toStrictEqual({
        state: 'wrong',
        issues: [error('points-out-of-range', [...place, 'points'], points, { from: 1, to: most })],
      });
    }
  });

  it.each([
    { type: 'sci', points: 5.1, most: 5 },
    { type: 'sci', points: -0.1, most: 5 },
    { type: 'ei', points: 4.1, most: 4 },
    { type: 'core', points: 3.1, most: 3 },
    { type: 'core', points: 7, most: 3 },
    { type: 'nonCore', points: 1.1, most: 1 },
    { type: 'nonCore', points: 5, most: 1 },
    { type: 'monograph', points: 5.1, most: 5 },
    { type: 'translation', points: -1, most: 3 },
    { type: 'translation', points: 3.1, most: 3 },
  ])('refuses $points points for $type', ({ type, points, most }) => {
    expect(stateAndIssues({ type, rank: 1, points })).toStrictEqual({
      state: 'wrong',
      issues: [error('points-out-of-range', [...place, 'points'], points, { from: 1, to: most })],
    });
  });

  it.each([
    ['sci', [5, 4, 3, 2, 1]],
    ['ei', [4, 3, 2, 1]],
    ['core', [3, 2, 1]],
    ['monograph', [5, 4, 3, 2, 1]],
    ['translation', [3, 2, 1]],
  ])('suggests for blank points of %s by rank %j (D2)', (type, suggestions) => {
    suggestions.forEach((points, index) => {
      const publication = { type, rank: index + 1 };
      expect(one(publication)).toStrictEqual(suggested(publication, points));
    });
  });

  it.each(['on', 'off'])('simply gives a non-core paper its 1 point where D2 is %s', (D2) => {
    const first = { type: 'nonCore', rank: 1 };
    expect(one(first, { D2 })).toStrictEqual(counted(first, 1));
    const corresponding = { type: 'nonCore', rank: 7, corresponding: true };
    expect(one(corresponding, { D2 })).toStrictEqual(counted(corresponding, 1));
  });

  it.each(types.filter(({ type }) => type !== 'nonCore'))(
    'is incomplete for blank points of $type where nothing is suggested (D2 off)',
    ({ type }) => {
      const publication = { type, rank: 1 };
      expect(one(publication, { D2: 'off' })).toStrictEqual({
        state: 'incomplete',
        parts: [{ path: place, stated: publication }],
        issues: [missing(...place, 'points')],
      });
    },
  );

  it('takes suggested points as given once a review confirms them, and no others', () => {
    const facts = { ...completeSheet, publications: [{ type: 'core', rank: 2 }] };
    const reviewed = (confirmed: object) => {
      const result = score({ kind: 'review', appraisers: [{ facts }], confirmed });
      if (!('kind' in result) || result.kind !== 'review') throw new Error('no review was scored');
      const sheet = result.appraisers[0]!.result;
      if (!('kind' in sheet)) throw new Error('no appraiser was scored');
      const { parts, decisions } = criterionOf(sheet, 'A7');
      return { status: sheet.status, parts, decisions, issues: sheet.issues };
    };
    expect(reviewed({ publicationPoints: true })).toStrictEqual({
      status: 'final',
      parts: [row({ type: 'core', rank: 2 }, 2)],
      decisions: ['D2'],
      issues: [],
    });
    expect(reviewed({ documentPoints: true })).toMatchObject({ status: 'provisional' });
  });

  it.each(types)('counts $type of ranks after $lastRank as 0, saying why', ({ type, lastRank }) => {
    for (const rank of [lastRank + 1, lastRank + 2, 1000]) {
      const publication = { type, rank };
      expect(one(publication)).toStrictEqual(countsNothing(publication, 'rank-beyond-limit', 'rank', rank));
      const withNone = { type, rank, points: 0 };
      expect(one(withNone)).toStrictEqual(countsNothing(withNone, 'rank-beyond-limit', 'rank', rank));
    }
  });

  it.each(types)('refuses points for $type of ranks after $lastRank', ({ type, lastRank }) => {
    for (const points of [-0.1, 0.1, 1, 7]) {
      expect(stateAndIssues({ type, rank: lastRank + 1, points })).toStrictEqual({
        state: 'wrong',
        issues: [
          error('points-out-of-range', [...place, 'points'], points, { from: 0, to: 0 }),
          info('rank-beyond-limit', [...place, 'rank'], lastRank + 1),
        ],
      });
    }
  });

  describe('a corresponding author', () => {
    it.each(journals.filter(({ type }) => type !== 'nonCore'))(
      'counts as the first of a $type paper, whatever the rank',
      ({ type, most, lastRank }) => {
        for (const rank of [{}, { rank: 1 }, { rank: 2 }, { rank: lastRank + 1 }, { rank: 99 }]) {
          const blank = { type, ...rank, corresponding: true };
          expect(one(blank)).toStrictEqual(suggested(blank, most));
          for (const points of [1, most]) {
            const judged = { ...blank, points };
            expect(one(judged)).toStrictEqual(counted(judged, points));
          }
        }
      },
    );

    it('needs no rank in a non-core paper either', () => {
      const publication = { type: 'nonCore', corresponding: true };
      expect(one(publication)).toStrictEqual(counted(publication, 1));
    });

    it.each(journals)('may not have 0 points in a $type paper', ({ type, most }) => {
      expect(stateAndIssues({ type, corresponding: true, points: 0 })).toStrictEqual({
        state: 'wrong',
        issues: [error('points-out-of-range', [...place, 'points'], 0, { from: 1, to: most })],
      });
    });

    it.each(books)('is ranked as anyone else on a $type', ({ type, lastRank }) => {
      const last = { type, rank: lastRank, corresponding: true };
      expect(one(last)).toStrictEqual(suggested(last, 1));
      const later = { type, rank: lastRank + 1, corresponding: true };
      expect(one(later)).toStrictEqual(countsNothing(later, 'rank-beyond-limit', 'rank', lastRank + 1));
    });

    it.each(types)('who is none is ranked as anyone else in $type', ({ type, lastRank }) => {
      const later = { type, rank: lastRank + 1, corresponding: false };
      expect(one(later)).toStrictEqual(countsNothing(later, 'rank-beyond-limit', 'rank', lastRank + 1));
    });

    it('of something of blank type needs the type alone', () => {
      expect(one({ corresponding: true })).toStrictEqual({
        state: 'incomplete',
        parts: [{ path: place, stated: { corresponding: true } }],
        issues: [missing(...place, 'type')],
      });
    });
  });

  describe('a group author', () => {
    it.each([{}, { rank: 1 }, { rank: 6 }, { points: 0 }, { rank: 1, points: 0 }])(
      'of a monograph counts 0, and why is said: %j',
      (rest) => {
        const publication = { type: 'monograph', group: true, ...rest };
        expect(one(publication)).toStrictEqual(countsNothing(publication, 'group-author', 'group', true));
      },
    );

    it('of a monograph may not have points', () => {
      expect(stateAndIssues({ type: 'monograph', group: true, rank: 1, points: 1 })).toStrictEqual({
        state: 'wrong',
        issues: [
          error('points-out-of-range', [...place, 'points'], 1, { from: 0, to: 0 }),
          info('group-author', [...place, 'group'], true),
        ],
      });
    });

    it.each(types.filter(({ type }) => type !== 'monograph'))('of $type is ranked as anyone else', ({ type, most }) => {
      const publication = { type, rank: 1, group: true, points: most };
      expect(one(publication)).toStrictEqual(counted(publication, most));
    });

    it('who is none is ranked as anyone else', () => {
      const publication = { type: 'monograph', rank: 2, group: false };
      expect(one(publication)).toStrictEqual(suggested(publication, 4));
    });
  });

  it.each([
    { publication: {}, blank: ['type', 'rank'] },
    { publication: { points: 5 }, blank: ['type', 'rank'] },
    { publication: { corresponding: false, group: false }, blank: ['type', 'rank'] },
    { publication: { group: true }, blank: ['type', 'rank'] },
    { publication: { rank: 6 }, blank: ['type'] },
    { publication: { type: 'sci' }, blank: ['rank'] },
    { publication: { type: 'sci', corresponding: false }, blank: ['rank'] },
    { publication: { type: 'sci', group: true }, blank: ['rank'] },
    { publication: { type: 'nonCore' }, blank: ['rank'] },
    { publication: { type: 'monograph', group: false, points: 5 }, blank: ['rank'] },
    { publication: { type: 'monograph', corresponding: true, points: 5 }, blank: ['rank'] },
    { publication: { type: 'translation', corresponding: true }, blank: ['rank'] },
    { publication: { type: 'translation', group: true, points: 0 }, blank: ['rank'] },
  ])('is incomplete for the row $publication', ({ publication, blank }) => {
    expect(one(publication)).toStrictEqual({
      state: 'incomplete',
      parts: [{ path: place, stated: publication }],
      issues: blank.map((fact) => missing(...place, fact)),
    });
  });

  it.each([
    { type: 'nonCore', points: 1.1, most: 1 },
    { type: 'core', points: 3.1, most: 3 },
    { type: 'ei', points: 4.1, most: 4 },
    { type: 'sci', points: 5.1, most: 5 },
    { type: 'translation', points: 3.1, most: 3 },
    { type: 'monograph', points: 5.1, most: 5 },
    { type: undefined, points: 5.1, most: 5 },
  ])('checks points against 0 to $most for $type without a rank', ({ type, points, most }) => {
    const { issues } = one({ ...(type !== undefined && { type }), points });
    expect(issues).toContainEqual(error('points-out-of-range', [...place, 'points'], points, { from: 0, to: most }));
  });

  it.each([
    { wrong: { type: 'SCI' }, issue: error('unknown-value', [...place, 'type'], 'SCI', { values: words }) },
    { wrong: { type: 3 }, issue: error('wrong-type', [...place, 'type'], 3, { values: words }) },
    { wrong: { rank: 0 }, issue: error('value-out-of-range', [...place, 'rank'], 0, ranks) },
    { wrong: { rank: 2.5 }, issue: error('wrong-type', [...place, 'rank'], 2.5, ranks) },
    { wrong: { corresponding: 1 }, issue: error('wrong-type', [...place, 'corresponding'], 1, { type: 'boolean' }) },
    { wrong: { group: 'no' }, issue: error('wrong-type', [...place, 'group'], 'no', { type: 'boolean' }) },
    { wrong: { accepted: null }, issue: error('wrong-type', [...place, 'accepted'], null, { type: 'boolean' }) },
    { wrong: { points: '5' }, issue: error('wrong-type', [...place, 'points'], '5', { from: 0, to: 5 }) },
    { wrong: { title: [] }, issue: error('wrong-type', [...place, 'title'], { type: 'list' }, { type: 'text' }) },
    { wrong: { level: 'sci' }, issue: error('unknown-property', [...place, 'level'], 'sci') },
  ])('is wrong, with one error, for a row with $wrong', ({ wrong, issue }) => {
    expect(stateAndIssues({ type: 'sci', rank: 1, points: 5, ...wrong })).toStrictEqual({
      state: 'wrong',
      issues: [issue],
    });
  });

  it('blames nothing else on a wrong flag that could have changed how the row stands', () => {
    const corresponding = error('wrong-type', [...place, 'corresponding'], 'yes', { type: 'boolean' });
    const group = error('wrong-type', [...place, 'group'], 'yes', { type: 'boolean' });
    const rank = error('value-out-of-range', [...place, 'rank'], 0, ranks);
    // A corresponding author could have 5 points at any rank, a group author could have 0.
    expect(stateAndIssues({ type: 'sci', rank: 6, points: 5, corresponding: 'yes' }).issues).toStrictEqual([
      corresponding,
    ]);
    expect(stateAndIssues({ type: 'sci', rank: 6, corresponding: 'yes' }).issues).toStrictEqual([corresponding]);
    expect(stateAndIssues({ type: 'monograph', rank: 1, points: 0, group: 'yes' }).issues).toStrictEqual([group]);
    expect(stateAndIssues({ type: 'sci', rank: 0, points: 0, corresponding: true }).issues).toStrictEqual([rank]);
  });

  it('holds a wrong flag that could change nothing against nothing', () => {
    const corresponding = error('wrong-type', [...place, 'corresponding'], 'yes', { type: 'boolean' });
    const group = error('wrong-type', [...place, 'group'], 'yes', { type: 'boolean' });
    expect(stateAndIssues({ type: 'monograph', rank: 6, points: 1, corresponding: 'yes' }).issues).toStrictEqual([
      corresponding,
      error('points-out-of-range', [...place, 'points'], 1, { from: 0, to: 0 }),
      info('rank-beyond-limit', [...place, 'rank'], 6),
    ]);
    expect(stateAndIssues({ type: 'sci', rank: 1, points: 0, group: 'yes' }).issues).toStrictEqual([
      group,
      error('points-out-of-range', [...place, 'points'], 0, { from: 1, to: 5 }),
    ]);
  });

  describe('keeps the sum to 10', () => {
    const sci = (points: number) => ({ type: 'sci', rank: 1, points });
    const parts = (publications: readonly { points: number }[]) =>
      publications.map((stated, index) => ({ path: ['publications', index], stated, points: stated.points }));

    it.each([
      { publications: [sci(5), sci(1)], points: 6, gives: 4 },
      { publications: [sci(5), sci(4)], points: 9, gives: 1 },
    ])('$points points are under it, and another work may give $gives', ({ publications, points, gives }) => {
      expect(scored('A7', { publications })).toStrictEqual({
        state: 'scored',
        points,
        ...anotherRow(gives),
        parts: parts(publications),
        issues: [],
      });
    });

    it('10 points are on it: nothing is cut, and another work would give nothing', () => {
      const publications = [sci(5), sci(5)];
      expect(scored('A7', { publications })).toStrictEqual({
        state: 'scored',
        points: 10,
        parts: parts(publications),
        issues: [],
      });
    });

    it.each([
      { publications: [sci(5), sci(4.1), sci(1)], beforeCap: 10.1 },
      { publications: [sci(5), sci(5), sci(1)], beforeCap: 11 },
    ])('$beforeCap points are over it', ({ publications, beforeCap }) => {
      expect(scored('A7', { publications })).toStrictEqual({
        state: 'scored',
        points: 10,
        beforeCap,
        parts: parts(publications),
        issues: [info('cap-applied', ['publications'], beforeCap, { to: 10 })],
      });
    });
  });

  it.each([
    { step: 0.5, points: 3.5 },
    { step: 1, points: 3 },
  ])('takes $points points in steps of $step (D1)', ({ step, points }) => {
    const publication = { type: 'ei', rank: 1, points };
    expect(one(publication, { D1: step })).toStrictEqual(counted(publication, points));
  });

  it.each([
    { step: 0.1, points: 3.25 },
    { step: 0.5, points: 3.2 },
    { step: 1, points: 3.5 },
  ])('refuses $points points in steps of $step (D1)', ({ step, points }) => {
    const { state, decisions, issues } = one({ type: 'ei', rank: 1, points }, { D1: step });
    expect({ state, decisions, issues }).toStrictEqual({
      state: 'wrong',
      decisions: ['D1'],
      issues: [error('too-many-decimals', [...place, 'points'], points, { step })],
    });
  });

  it.each([
    {},
    { type: 'monograph', group: true },
    { type: 'sci', rank: 6 },
    { type: 'sci', rank: 1, points: 5 },
    { type: 'nonCore', rank: 1 },
  ])('counts 0 for a row that the reviewer refused, whatever else is blank: %j', (rest) => {
    const publication = { ...rest, accepted: false, reason: '非公开发行' };
    expect(one(publication)).toStrictEqual({
      state: 'scored',
      points: 0,
      ...anotherRow(5),
      parts: [{ ...row(publication, 0), reason: 'not-accepted' }],
      issues: [info('not-accepted', [...place, 'accepted'], false)],
    });
  });

  it('is incomplete while the list is blank, and worth 0 where it is confirmed empty', () => {
    expect(scored('A7', { publications: undefined })).toStrictEqual({
      state: 'incomplete',
      issues: [missing('publications')],
    });
    expect(scored('A7', { publications: [] })).toStrictEqual({
      state: 'scored',
      points: 0,
      ...anotherRow(5),
      parts: [],
      issues: [],
    });
  });

  it('adds up what each row gives', () => {
    const publications = [
      { type: 'sci', rank: 3, points: 2.5 },
      { type: 'ei', rank: 9, corresponding: true },
      { type: 'core', rank: 4 },
      { type: 'nonCore', rank: 1 },
      { type: 'monograph', group: true },
      { type: 'translation', rank: 2, points: 2, accepted: false },
    ];
    // 2.5 + 4 suggested + 0 beyond rank 3 + 1 + 0 of a group + 0 refused
    expect(scored('A7', { publications })).toStrictEqual({
      state: 'scored',
      points: 7.5,
      ...anotherRow(2.5),
      parts: [
        { points: 2.5 },
        { points: 4, suggested: true },
        { points: 0, reason: 'rank-beyond-limit' },
        { points: 1 },
        { points: 0, reason: 'group-author' },
        { points: 0, reason: 'not-accepted' },
      ].map((said, index) => ({ path: ['publications', index], stated: publications[index], ...said })),
      decisions: ['D2'],
      issues: [
        warning('suggested', ['publications', 1, 'points'], 4),
        info('rank-beyond-limit', ['publications', 2, 'rank'], 4),
        info('group-author', ['publications', 4, 'group'], true),
        info('not-accepted', ['publications', 5, 'accepted'], false),
      ],
    });
  });
});
