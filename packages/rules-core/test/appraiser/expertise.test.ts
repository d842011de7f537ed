import { describe, expect, it } from 'vitest';
import { completeSheet, criterionOf, error, missing, scoreSheet, scored, warning } from './sheet.js';

const grades = ['fair', 'good', 'excellent'];
const range = { from: 0, to: 35 };

/** A next step up to the points `to`. */
const up = (by: number, to: number) => ({ next: { needs: [{ path: ['expertise', 'points'], by, to }], gives: by } });

const edges = [
  { points: 0, right: 'fair', step: up(20, 20) },
  { points: 19, right: 'fair', step: up(1, 20) },
  { points: 19.5, right: 'fair', step: up(0.5, 20) },
  { points: 19.9, right: 'fair', step: up(0.1, 20) },
  { points: 20, right: 'good', step: up(10, 30) },
  { points: 20.1, right: 'good', step: up(9.9, 30) },
  { points: 29, right: 'good', step: up(1, 30) },
  { points: 29.9, right: 'good', step: up(0.1, 30) },
  { points: 30, right: 'excellent', step: up(5, 35) },
  { points: 30.1, right: 'excellent', step: up(4.9, 35) },
  { points: 34.9, right: 'excellent', step: up(0.1, 35) },
  { points: 35, right: 'excellent', step: {} },
];

const contradictions = edges.flatMap(({ points, right, step }) =>
  grades.filter((grade) => grade !== right).map((grade) => ({ points, grade, right, step })),
);

describe('A4 expertise', () => {
  it('gives 27 of 35 points as judged, citing its row of the table', () => {
    expect(criterionOf(scoreSheet(completeSheet), 'A4')).toStrictEqual({
      code: 'A4',
      max: 35,
      state: 'scored',
      points: 27,
      ...up(3, 30),
      stated: { expertise: { grade: 'good', points: 27 } },
      citation: { document: '登记评审细则 附件1', table: '二', item: '工作能力 · 专业技术能力' },
    });
  });

  it.each(edges)('accepts $points as $right; between whole points that is a decision (D7)', (edge) => {
    const expertise = { grade: edge.right, points: edge.points };
    expect(scored('A4', { expertise })).toStrictEqual({
      state: 'scored',
      points: edge.points,
      ...edge.step,
      stated: { expertise },
      ...(!Number.isInteger(edge.points) && { decisions: ['D7'] }),
      issues: [],
    });
  });

  it.each(edges)('derives a blank grade for $points (D7)', ({ points, step }) => {
    expect(scored('A4', { expertise: { points } })).toStrictEqual({
      state: 'scored',
      points,
      ...step,
      stated: { expertise: { points } },
      decisions: ['D7'],
      issues: [],
    });
  });

  it.each(contradictions)('is wrong where $points are called $grade', ({ points, grade, right }) => {
    expect(scored('A4', { expertise: { grade, points } })).toStrictEqual({
      state: 'wrong',
      stated: { expertise: { grade, points } },
      decisions: ['D7'],
      issues: [error('grade-mismatch', ['expertise', 'grade'], grade, { values: [right] })],
    });
  });

  it.each(contradictions)('only warns that $points are called $grade under D7 warning', (contradiction) => {
    const { points, grade, right, step } = contradiction;
    expect(scored('A4', { expertise: { grade, points } }, { D7: 'warning' })).toStrictEqual({
      state: 'scored',
      points,
      ...step,
      stated: { expertise: { grade, points } },
      decisions: ['D7'],
      issues: [warning('grade-mismatch', ['expertise', 'grade'], grade, { values: [right] })],
    });
  });

  it.each([-0.1, -1, 35.1, 36, 350])('is wrong for %f points, and does not compare them with the grade', (points) => {
    expect(scored('A4', { expertise: { grade: 'good', points } })).toStrictEqual({
      state: 'wrong',
      stated: { expertise: { grade: 'good' } },
      issues: [error('points-out-of-range', ['expertise', 'points'], points, range)],
    });
  });

  it.each([
    { step: 0.1, points: 27.05 },
    { step: 0.1, points: 19.99 },
    { step: 0.5, points: 27.1 },
    { step: 0.5, points: 27.4 },
    { step: 0.5, points: 27.25 },
    { step: 1, points: 27.5 },
    { step: 1, points: 27.1 },
  ])('is wrong for $points points in steps of $step (D1), and does not compare them with the grade', (row) => {
    const expertise = { grade: 'excellent', points: row.points };
    expect(scored('A4', { expertise }, { D1: row.step })).toStrictEqual({
      state: 'wrong',
      stated: { expertise },
      decisions: ['D1'],
      issues: [error('too-many-decimals', ['expertise', 'points'], row.points, { step: row.step })],
    });
  });

  it.each([
    { step: 0.1, points: 27.1 },
    { step: 0.5, points: 27.5 },
    { step: 0.5, points: 27 },
    { step: 1, points: 27 },
  ])('accepts $points points in steps of $step (D1)', ({ step, points }) => {
    expect(scored('A4', { expertise: { grade: 'good', points } }, { D1: step })).toMatchObject({
      state: 'scored',
      points,
      issues: [],
    });
  });

  it.each([
    { expertise: undefined, said: {} },
    { expertise: {}, said: { stated: { expertise: {} } } },
    { expertise: { grade: 'good' }, said: { stated: { expertise: { grade: 'good' } } } },
  ])('is incomplete without points ($expertise)', ({ expertise, said }) => {
    expect(scored('A4', { expertise })).toStrictEqual({
      state: 'incomplete',
      ...said,
      issues: [missing('expertise', 'points')],
    });
  });

  it('is wrong for an unknown grade, which is not compared with the points', () => {
    expect(scored('A4', { expertise: { grade: 'superb', points: 27.5 } })).toStrictEqual({
      state: 'wrong',
      stated: { expertise: { points: 27.5 } },
      issues: [error('unknown-value', ['expertise', 'grade'], 'superb', { values: grades })],
    });
  });

  it('names a wrong grade and wrong points each', () => {
    expect(scored('A4', { expertise: { grade: 1, points: 35.1 } })).toStrictEqual({
      state: 'wrong',
      stated: { expertise: {} },
      issues: [
        error('wrong-type', ['expertise', 'grade'], 1, { values: grades }),
        error('points-out-of-range', ['expertise', 'points'], 35.1, range),
      ],
    });
  });

  it('is wrong where an unknown property stands in it', () => {
    expect(scored('A4', { expertise: { grade: 'good', points: 27, remark: '' } })).toStrictEqual({
      state: 'wrong',
      stated: { expertise: { grade: 'good', points: 27 } },
      issues: [error('unknown-property', ['expertise', 'remark'], '')],
    });
  });
});
