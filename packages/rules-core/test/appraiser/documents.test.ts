import { score } from '@envscore/rules-core';
import { describe, expect, it } from 'vitest';
import { completeSheet, criterionOf, error, info, missing, scoreSheet, scored, warning } from './sheet.js';

const levels = [
  { level: 'national', most: 5, lastRank: 5 },
  { level: 'provincial', most: 4, lastRank: 4 },
  { level: 'municipal', most: 3, lastRank: 3 },
];

const ranks = { type: 'wholeNumber', from: 1, to: Number.MAX_SAFE_INTEGER } as const;
const words = ['national', 'provincial', 'municipal'];

const within = levels.flatMap(({ level, most, lastRank }) =>
  Array.from({ length: lastRank }, (_, index) => ({ level, most, rank: index + 1 })),
);

const row = (stated: object, points: number) => ({ path: ['documents', 0], stated, points });
const anotherRow = (gives: number) => ({ next: { needs: [{ path: ['documents'], row: true }], gives } });

/** So many national documents of 5 points, and one more of `points`. */
const many = (count: number, points?: number) => [
  ...Array.from({ length: count }, () => ({ level: 'national', rank: 1, points: 5 })),
  ...(points === undefined ? [] : [{ level: 'national', rank: 1, points }]),
];

describe('A6 documents', () => {
  it('gives 4 of 15 points for one document, citing its row of the table', () => {
    expect(criterionOf(scoreSheet(completeSheet), 'A6')).toStrictEqual({
      code: 'A6',
      max: 15,
      state: 'scored',
      points: 4,
      ...anotherRow(5),
      parts: [row(completeSheet.documents[0], 4)],
      citation: { document: '登记评审细则 附件1', table: '二', item: '工作成果 · 技术文件' },
    });
  });

  it.each(within)('accepts 1 to $most points for rank $rank of a $level document', ({ level, most, rank }) => {
    for (const points of [1, 1.1, most - 0.5, most]) {
      const document = { level, rank, points };
      expect(scored('A6', { documents: [document] })).toStrictEqual({
        state: 'scored',
        points,
        ...anotherRow(5),
        parts: [row(document, points)],
        issues: [],
      });
    }
  });

  it.each(within)('refuses fewer than 1 point for rank $rank of a $level document', ({ level, most, rank }) => {
    for (const points of [0, 0.1, 0.9]) {
      const { state, issues } = scored('A6', { documents: [{ level, rank, points }] });
      expect({ state, issues }).toStrictEqual({
        state: 'wrong',
        issues: [error('points-out-of-range', ['documents', 0, 'points'], points, { from: 1, to: most })],
      });
    }
  });

  it.each([
    { level: 'national', points: 5.1, most: 5 },
    { level: 'national', points: -0.1, most: 5 },
    { level: 'provincial', points: 4.1, most: 4 },
    { level: 'provincial', points: 5, most: 4 },
    { level: 'provincial', points: 7, most: 4 },
    { level: 'municipal', points: 3.1, most: 3 },
    { level: 'municipal', points: 5, most: 3 },
    { level: 'municipal', points: -1, most: 3 },
  ])('refuses $points points for a $level document', ({ level, points, most }) => {
    const { state, issues } = scored('A6', { documents: [{ level, rank: 1, points }] });
    expect({ state, issues }).toStrictEqual({
      state: 'wrong',
      issues: [error('points-out-of-range', ['documents', 0, 'points'], points, { from: 1, to: most })],
    });
  });

  it.each([
    ['national', [5, 4, 3, 2, 1]],
    ['provincial', [4, 3, 2, 1]],
    ['municipal', [3, 2, 1]],
  ])('suggests for blank points of a %s document by rank %j (D2)', (level, suggestions) => {
    suggestions.forEach((points, index) => {
      const document = { level, rank: index + 1 };
      expect(scored('A6', { documents: [document] })).toStrictEqual({
        state: 'scored',
        points,
        ...anotherRow(5),
        parts: [{ ...row(document, points), suggested: true }],
        decisions: ['D2'],
        issues: [warning('suggested', ['documents', 0, 'points'], points)],
      });
    });
  });

  it('names D2 once, however many points are suggested', () => {
    const documents = [
      { level: 'national', rank: 2 },
      { level: 'municipal', rank: 3 },
    ];
    // 4 + 1
    expect(scored('A6', { documents })).toMatchObject({ points: 5, decisions: ['D2'] });
  });

  it('is incomplete for blank points where nothing is suggested (D2 off)', () => {
    const document = { level: 'national', rank: 2 };
    expect(scored('A6', { documents: [document] }, { D2: 'off' })).toStrictEqual({
      state: 'incomplete',
      parts: [{ path: ['documents', 0], stated: document }],
      issues: [missing('documents', 0, 'points')],
    });
  });

  it('takes suggested points as given once a review confirms them, and no others', () => {
    const facts = { ...completeSheet, documents: [{ level: 'national', rank: 2 }] };
    const reviewed = (confirmed: object) => {
      const result = score({ kind: 'review', appraisers: [{ facts }], confirmed });
      if (!('kind' in result) || result.kind !== 'review') throw new Error('no review was scored');
      const sheet = result.appraisers[0]!.result;
      if (!('kind' in sheet)) throw new Error('no appraiser was scored');
      const { parts, decisions } = criterionOf(sheet, 'A6');
      return { status: sheet.status, parts, decisions, issues: sheet.issues };
    };
    expect(reviewed({ documentPoints: true })).toStrictEqual({
      status: 'final',
      parts: [row({ level: 'national', rank: 2 }, 4)],
      decisions: ['D2'],
      issues: [],
    });
    expect(reviewed({ publicationPoints: true })).toMatchObject({ status: 'provisional' });
  });

  it.each(levels)('counts $level documents of ranks after $lastRank as 0, saying why', ({ level, lastRank }) => {
    for (const rank of [lastRank + 1, lastRank + 2, 1000]) {
      for (const document of [
        { level, rank },
        { level, rank, points: 0 },
      ]) {
        expect(scored('A6', { documents: [document] })).toStrictEqual({
          state: 'scored',
          points: 0,
          ...anotherRow(5),
          parts: [{ ...row(document, 0), reason: 'rank-beyond-limit' }],
          issues: [info('rank-beyond-limit', ['documents', 0, 'rank'], rank)],
        });
      }
    }
  });

  it.each(levels)('refuses points for $level documents of ranks after $lastRank', ({ level, lastRank }) => {
    for (const points of [-0.1, 0.1, 1, 7]) {
      const { state, issues } = scored('A6', { documents: [{ level, rank: lastRank + 1, points }] });
      expect({ state, issues }).toStrictEqual({
        state: 'wrong',
        issues: [
          error('points-out-of-range', ['documents', 0, 'points'], points, { from: 0, to: 0 }),
          info('rank-beyond-limit', ['documents', 0, 'rank'], lastRank + 1),
        ],
      });
    }
  });

  it.each([
    { step: 0.1, accepted: [3, 3.5, 3.1], refused: [3.15, 3.01] },
    { step: 0.5, accepted: [3, 3.5], refused: [3.1, 3.25] },
    { step: 1, accepted: [3], refused: [3.5, 3.1] },
  ])('takes points in steps of $step (D1)', ({ step, accepted, refused }) => {
    for (const points of accepted) {
      const documents = [{ level: 'national', rank: 1, points }];
      expect(scored('A6', { documents }, { D1: step })).toMatchObject({ points, issues: [] });
    }
    for (const points of refused) {
      const documents = [{ level: 'national', rank: 1, points }];
      const { state, decisions, issues } = scored('A6', { documents }, { D1: step });
      expect({ state, decisions, issues }).toStrictEqual({
        state: 'wrong',
        decisions: ['D1'],
        issues: [error('too-many-decimals', ['documents', 0, 'points'], points, { step })],
      });
    }
  });

  describe('keeps the sum to 15', () => {
    it.each([
      { documents: many(0), points: 0, gives: 5 },
      { documents: many(1), points: 5, gives: 5 },
      { documents: many(2), points: 10, gives: 5 },
      { documents: many(2, 1), points: 11, gives: 4 },
      { documents: many(2, 4), points: 14, gives: 1 },
    ])('$points points are under it, and another document may give $gives', ({ documents, points, gives }) => {
      expect(scored('A6', { documents })).toStrictEqual({
        state: 'scored',
        points,
        ...anotherRow(gives),
        parts: documents.map((stated, index) => ({ path: ['documents', index], stated, points: stated.points })),
        issues: [],
      });
    });

    it('15 points are on it: nothing is cut, and another document would give nothing', () => {
      const documents = many(3);
      expect(scored('A6', { documents })).toStrictEqual({
        state: 'scored',
        points: 15,
        parts: documents.map((stated, index) => ({ path: ['documents', index], stated, points: 5 })),
        issues: [],
      });
    });

    it.each([
      // 5 + 5 + 5 + 1, 5 + 5 + 5 + 1.1, 5 × 5
      { documents: many(3, 1), beforeCap: 16 },
      { documents: many(3, 1.1), beforeCap: 16.1 },
      { documents: many(5), beforeCap: 25 },
    ])('$beforeCap points are over it', ({ documents, beforeCap }) => {
      expect(scored('A6', { documents })).toStrictEqual({
        state: 'scored',
        points: 15,
        beforeCap,
        parts: documents.map((stated, index) => ({ path: ['documents', index], stated, points: stated.points })),
        issues: [info('cap-applied', ['documents'], beforeCap, { to: 15 })],
      });
    });
  });

  it('is incomplete while the list is blank, and worth 0 where it is confirmed empty', () => {
    expect(scored('A6', { documents: undefined })).toStrictEqual({
      state: 'incomplete',
      issues: [missing('documents')],
    });
    expect(scored('A6', { documents: [] })).toStrictEqual({
      state: 'scored',
      points: 0,
      ...anotherRow(5),
      parts: [],
      issues: [],
    });
  });

  it.each([
    { document: {}, blank: ['level', 'rank'] },
    { document: { title: '' }, blank: ['level', 'rank'] },
    { document: { points: 5 }, blank: ['level', 'rank'] },
    { document: { level: 'national' }, blank: ['rank'] },
    { document: { level: 'municipal', points: 3 }, blank: ['rank'] },
    { document: { level: 'municipal', points: 0 }, blank: ['rank'] },
    { document: { rank: 9 }, blank: ['level'] },
    { document: { rank: 1, points: 5 }, blank: ['level'] },
    { document: { accepted: true, rank: 1 }, blank: ['level'] },
  ])('is incomplete for the row $document', ({ document, blank }) => {
    expect(scored('A6', { documents: [document] })).toStrictEqual({
      state: 'incomplete',
      parts: [{ path: ['documents', 0], stated: document }],
      issues: blank.map((fact) => missing('documents', 0, fact)),
    });
  });

  it.each([
    { document: { level: 'municipal', points: 3.1 }, points: 3.1, to: 3 },
    { document: { level: 'provincial', points: 4.1 }, points: 4.1, to: 4 },
    { document: { level: 'national', points: 5.1 }, points: 5.1, to: 5 },
    { document: { rank: 1, points: 5.1 }, points: 5.1, to: 5 },
    { document: { level: 'municipal', points: -0.1 }, points: -0.1, to: 3 },
    { document: { level: 'municipal', points: 7 }, points: 7, to: 3 },
    { document: { rank: 1, points: -0.1 }, points: -0.1, to: 5 },
  ])('checks the points of the open row $document all the same', ({ document, points, to }) => {
    const { state, issues } = scored('A6', { documents: [document] });
    expect(state).toBe('wrong');
    expect(issues).toContainEqual(error('points-out-of-range', ['documents', 0, 'points'], points, { from: 0, to }));
  });

  it.each([
    { wrong: { level: 'city' }, issue: error('unknown-value', ['documents', 0, 'level'], 'city', { values: words }) },
    { wrong: { level: 1 }, issue: error('wrong-type', ['documents', 0, 'level'], 1, { values: words }) },
    {
      wrong: { rank: 0 },
      issue: error('value-out-of-range', ['documents', 0, 'rank'], 0, ranks),
    },
    {
      wrong: { rank: -1 },
      issue: error('value-out-of-range', ['documents', 0, 'rank'], -1, ranks),
    },
    {
      wrong: { rank: 1.5 },
      issue: error('wrong-type', ['documents', 0, 'rank'], 1.5, ranks),
    },
    {
      wrong: { rank: '1' },
      issue: error('wrong-type', ['documents', 0, 'rank'], '1', ranks),
    },
    { wrong: { accepted: 'no' }, issue: error('wrong-type', ['documents', 0, 'accepted'], 'no', { type: 'boolean' }) },
    { wrong: { title: 5 }, issue: error('wrong-type', ['documents', 0, 'title'], 5, { type: 'text' }) },
    { wrong: { reason: null }, issue: error('wrong-type', ['documents', 0, 'reason'], null, { type: 'text' }) },
    {
      wrong: { title: '\ud800' },
      issue: error('malformed-text', ['documents', 0, 'title'], '\ud800', { type: 'text' }),
    },
    { wrong: { corresponding: true }, issue: error('unknown-property', ['documents', 0, 'corresponding'], true) },
  ])('is wrong, with one error, for a row with $wrong', ({ wrong, issue }) => {
    const { state, issues } = scored('A6', { documents: [{ level: 'national', rank: 1, points: 5, ...wrong }] });
    expect({ state, issues }).toStrictEqual({ state: 'wrong', issues: [issue] });
  });

  it('checks points against the whole range of their level where the rank is wrong, and of all levels where the level is', () => {
    const rank = error('value-out-of-range', ['documents', 0, 'rank'], 0, ranks);
    const level = error('unknown-value', ['documents', 0, 'level'], 'city', { values: words });
    const issues = (document: object) => scored('A6', { documents: [document] })['issues'];
    expect(issues({ level: 'municipal', rank: 0, points: 0 })).toStrictEqual([rank]);
    expect(issues({ level: 'municipal', rank: 0, points: 3 })).toStrictEqual([rank]);
    expect(issues({ level: 'municipal', rank: 0, points: 3.1 })).toStrictEqual([
      rank,
      error('points-out-of-range', ['documents', 0, 'points'], 3.1, { from: 0, to: 3 }),
    ]);
    expect(issues({ level: 'city', rank: 9, points: 5 })).toStrictEqual([level]);
    expect(issues({ level: 'city', rank: 9, points: 0 })).toStrictEqual([level]);
    expect(issues({ level: 'city', rank: 9, points: 5.1 })).toStrictEqual([
      level,
      error('points-out-of-range', ['documents', 0, 'points'], 5.1, { from: 0, to: 5 }),
    ]);
  });

  it.each([{ points: '3' }, { points: null }, { points: true }])(
    'is wrong, and suggests nothing, for the points $points',
    ({ points }) => {
      const { state, issues, parts } = scored('A6', { documents: [{ level: 'national', rank: 1, points }] });
      expect(state).toBe('wrong');
      expect(issues).toStrictEqual([error('wrong-type', ['documents', 0, 'points'], points, { from: 0, to: 5 })]);
      expect(parts).toStrictEqual([{ path: ['documents', 0], stated: { level: 'national', rank: 1 } }]);
    },
  );

  it('is made wrong by one wrong row and incomplete by one blank row, and scores the other rows', () => {
    const good = { level: 'national', rank: 1, points: 5 };
    expect(scored('A6', { documents: [good, { level: 'national', rank: 0 }, good] })).toStrictEqual({
      state: 'wrong',
      parts: [
        { path: ['documents', 0], stated: good, points: 5 },
        { path: ['documents', 1], stated: { level: 'national' } },
        { path: ['documents', 2], stated: good, points: 5 },
      ],
      issues: [error('value-out-of-range', ['documents', 1, 'rank'], 0, ranks)],
    });
    expect(scored('A6', { documents: [good, { rank: 1 }] })).toStrictEqual({
      state: 'incomplete',
      parts: [
        { path: ['documents', 0], stated: good, points: 5 },
        { path: ['documents', 1], stated: { rank: 1 } },
      ],
      issues: [missing('documents', 1, 'level')],
    });
  });

  it.each([null, 5, 'row', true, []])('is wrong for the row %j', (found) => {
    const { state, parts, issues } = scored('A6', { documents: [found] });
    expect({ state, parts, issues }).toStrictEqual({
      state: 'wrong',
      parts: [{ path: ['documents', 0], stated: {} }],
      issues: [
        error('wrong-type', ['documents', 0], Array.isArray(found) ? { type: 'list' } : found, { type: 'object' }),
      ],
    });
  });

  it('is wrong, with one error, where it is no list', () => {
    expect(scored('A6', { documents: { level: 'national' } })).toStrictEqual({
      state: 'wrong',
      issues: [error('wrong-type', ['documents'], { type: 'object' }, { type: 'list', to: 10_000 })],
    });
  });

  describe('counts 0 for a row that the reviewer refused', () => {
    it.each([
      {},
      { level: 'national' },
      { level: 'national', rank: 1 },
      { level: 'national', rank: 1, points: 5 },
      { level: 'municipal', rank: 1, points: 3 },
      { level: 'municipal', rank: 1, points: 0 },
      { level: 'municipal', rank: 4 },
      { level: 'municipal', rank: 4, points: 0 },
      { points: 5 },
    ])('whatever else is blank: %j', (rest) => {
      const document = { ...rest, accepted: false, reason: '无关' };
      expect(scored('A6', { documents: [document] })).toStrictEqual({
        state: 'scored',
        points: 0,
        ...anotherRow(5),
        parts: [{ ...row(document, 0), reason: 'not-accepted' }],
        issues: [info('not-accepted', ['documents', 0, 'accepted'], false)],
      });
    });

    it.each([
      { rest: { level: 'municipal', rank: 1, points: 3.1 }, code: 'points-out-of-range', allowed: { from: 0, to: 3 } },
      { rest: { level: 'municipal', rank: 4, points: 1 }, code: 'points-out-of-range', allowed: { from: 0, to: 0 } },
      { rest: { level: 'municipal', rank: 1, points: 2.25 }, code: 'too-many-decimals', allowed: { step: 0.1 } },
    ] as const)('but is wrong where the row is: $rest', ({ rest, code, allowed }) => {
      const { state, issues } = scored('A6', { documents: [{ ...rest, accepted: false }] });
      expect({ state, issues }).toStrictEqual({
        state: 'wrong',
        issues: [
          error(code, ['documents', 0, 'points'], rest.points, allowed),
          info('not-accepted', ['documents', 0, 'accepted'], false),
        ],
      });
    });

    it('and counts a row that the reviewer accepted, or said nothing of', () => {
      const document = { level: 'national', rank: 1, points: 5 };
      expect(scored('A6', { documents: [{ ...document, accepted: true }] })).toMatchObject({ points: 5, issues: [] });
      expect(scored('A6', { documents: [document] })).toMatchObject({ points: 5, issues: [] });
    });
  });
});
