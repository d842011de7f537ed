import { describe, expect, it } from 'vitest';
import { completeSheet, criterionOf, error, info, missing, scoreSheet, scored } from './sheet.js';

const passed = { ecologyCoursePassed: true, judicialCoursePassed: true };

const courses = { code: 'A8.1', max: 15, state: 'scored', points: 15 };
const keynote = {
  code: 'A8.2',
  max: 5,
  state: 'scored',
  points: 2,
  next: { needs: [{ path: ['training', 'keynotes'], by: 1, to: 2 }], gives: 2 },
};

const notPassed = (...failed: readonly string[]) => ({
  code: 'A8.1',
  max: 15,
  state: 'scored',
  points: 0,
  next: { needs: failed.map((course) => ({ path: ['training', course], to: true })), gives: 15 },
});

const open = (code: string, max: number, state: string) => ({ code, max, state });

describe('A8 exchange', () => {
  it('gives 15 and 2 of 20 points for both courses and one keynote, citing its row of the table', () => {
    expect(criterionOf(scoreSheet(completeSheet), 'A8')).toStrictEqual({
      code: 'A8',
      max: 20,
      state: 'scored',
      points: 17,
      parts: [courses, keynote],
      stated: { training: { ...passed, keynotes: 1 } },
      citation: { document: '登记评审细则 附件1', table: '二', item: '工作成果 · 培训交流影响' },
    });
  });

  it.each([
    { ecology: false, judicial: true, failed: ['ecologyCoursePassed'] },
    { ecology: true, judicial: false, failed: ['judicialCoursePassed'] },
    { ecology: false, judicial: false, failed: ['ecologyCoursePassed', 'judicialCoursePassed'] },
    { ecology: false, judicial: undefined, failed: ['ecologyCoursePassed'] },
    { ecology: undefined, judicial: false, failed: ['judicialCoursePassed'] },
  ])('gives 0 for A8.1 where ecology is $ecology and judicial $judicial', ({ ecology, judicial, failed }) => {
    const training = {
      ...(ecology !== undefined && { ecologyCoursePassed: ecology }),
      ...(judicial !== undefined && { judicialCoursePassed: judicial }),
      keynotes: 1,
    };
    expect(scored('A8', { training })).toStrictEqual({
      state: 'scored',
      points: 2,
      parts: [notPassed(...failed), keynote],
      stated: { training },
      issues: [],
    });
  });

  it.each([
    { training: { judicialCoursePassed: true, keynotes: 1 }, blank: ['ecologyCoursePassed'] },
    { training: { ecologyCoursePassed: true, keynotes: 1 }, blank: ['judicialCoursePassed'] },
    { training: { keynotes: 1 }, blank: ['ecologyCoursePassed', 'judicialCoursePassed'] },
  ])('is incomplete where $blank are blank and nothing settles them', ({ training, blank }) => {
    expect(scored('A8', { training })).toStrictEqual({
      state: 'incomplete',
      parts: [open('A8.1', 15, 'incomplete'), keynote],
      stated: { training },
      issues: blank.map((course) => missing('training', course)),
    });
  });

  it.each([
    { keynotes: 0, points: 0, gives: 2 },
    { keynotes: 1, points: 2, gives: 2 },
    // A third would give 2 more, and the cap of 5 leaves room for 1.
    { keynotes: 2, points: 4, gives: 1 },
  ])('gives for $keynotes keynotes $points points, below the cap', ({ keynotes, points, gives }) => {
    const next = { needs: [{ path: ['training', 'keynotes'], by: 1, to: keynotes + 1 }], gives };
    expect(scored('A8', { training: { ...passed, keynotes } })).toStrictEqual({
      state: 'scored',
      points: 15 + points,
      parts: [courses, { code: 'A8.2', max: 5, state: 'scored', points, next }],
      stated: { training: { ...passed, keynotes } },
      issues: [],
    });
  });

  it.each([
    { keynotes: 3, beforeCap: 6 },
    { keynotes: 4, beforeCap: 8 },
    { keynotes: 500, beforeCap: 1000 },
    { keynotes: 1_000_000, beforeCap: 2_000_000 },
  ])('gives for $keynotes keynotes 5 points: $beforeCap are over the cap', ({ keynotes, beforeCap }) => {
    expect(scored('A8', { training: { ...passed, keynotes } })).toStrictEqual({
      state: 'scored',
      points: 20,
      parts: [courses, { code: 'A8.2', max: 5, state: 'scored', points: 5, beforeCap }],
      stated: { training: { ...passed, keynotes } },
      issues: [info('cap-applied', ['training', 'keynotes'], beforeCap, { to: 5 })],
    });
  });

  it('is incomplete while the keynotes are blank, though the courses are settled', () => {
    expect(scored('A8', { training: passed })).toStrictEqual({
      state: 'incomplete',
      parts: [courses, open('A8.2', 5, 'incomplete')],
      stated: { training: passed },
      issues: [missing('training', 'keynotes')],
    });
  });

  it.each([
    { training: undefined, said: {} },
    { training: {}, said: { stated: { training: {} } } },
  ])('names a blank object leaf by leaf ($training)', ({ training, said }) => {
    expect(scored('A8', { training })).toStrictEqual({
      state: 'incomplete',
      parts: [open('A8.1', 15, 'incomplete'), open('A8.2', 5, 'incomplete')],
      ...said,
      issues: [
        missing('training', 'ecologyCoursePassed'),
        missing('training', 'judicialCoursePassed'),
        missing('training', 'keynotes'),
      ],
    });
  });

  it.each([
    { found: -1, code: 'value-out-of-range' },
    { found: 1.5, code: 'wrong-type' },
    { found: -0.5, code: 'wrong-type' },
    { found: '1', code: 'wrong-type' },
    { found: null, code: 'wrong-type' },
  ] as const)('is wrong for $found keynotes', ({ found, code }) => {
    expect(scored('A8', { training: { ...passed, keynotes: found } })).toStrictEqual({
      state: 'wrong',
      parts: [courses, open('A8.2', 5, 'wrong')],
      stated: { training: passed },
      issues: [
        error(code, ['training', 'keynotes'], found, { type: 'wholeNumber', from: 0, to: Number.MAX_SAFE_INTEGER }),
      ],
    });
  });

  it.each(['ecologyCoursePassed', 'judicialCoursePassed'])('is wrong where %s is no flag', (course) => {
    const { state, parts, issues } = scored('A8', { training: { ...passed, keynotes: 1, [course]: 'yes' } });
    expect({ state, parts, issues }).toStrictEqual({
      state: 'wrong',
      parts: [open('A8.1', 15, 'wrong'), keynote],
      issues: [error('wrong-type', ['training', course], 'yes', { type: 'boolean' })],
    });
  });

  it('is wrong where a wrong course stands beside a failed one', () => {
    const training = { ecologyCoursePassed: 'yes', judicialCoursePassed: false, keynotes: 1 };
    expect(scored('A8', { training })).toMatchObject({
      state: 'wrong',
      issues: [error('wrong-type', ['training', 'ecologyCoursePassed'], 'yes', { type: 'boolean' })],
    });
  });

  it('is wrong, with one error, where an unknown property stands in it or it is no object', () => {
    expect(scored('A8', { training: { ...passed, keynotes: 1, hours: 40 } })).toMatchObject({
      state: 'wrong',
      issues: [error('unknown-property', ['training', 'hours'], 40)],
    });
    expect(scored('A8', { training: true })).toStrictEqual({
      state: 'wrong',
      parts: [open('A8.1', 15, 'wrong'), open('A8.2', 5, 'wrong')],
      issues: [error('wrong-type', ['training'], true, { type: 'object' })],
    });
  });
});
