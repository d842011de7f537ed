import { describe, expect, it } from 'vitest';
import { completeSheet, criterionOf, error, missing, scoreSheet, scored } from './sheet.js';

const degrees = ['belowBachelor', 'bachelor', 'master', 'doctor'];
const titles = ['none', 'junior', 'intermediate', 'associateSenior', 'senior'];

const to = (fact: string, word: string) => ({ next: { needs: [{ path: [fact], to: word }], gives: 1 } });

/** The word that gives the next point, by the points there are. */
const nextWord = [
  to('degree', 'bachelor'),
  to('degree', 'master'),
  to('degree', 'doctor'),
  to('title', 'associateSenior'),
  to('title', 'senior'),
  {},
];

const worth = (points: number, stated: object) => ({
  state: 'scored',
  points,
  ...nextWord[points],
  stated,
  issues: [],
});

describe('A2 credential', () => {
  it('gives 4 of 5 points for an associate senior title, citing its row of the table', () => {
    expect(criterionOf(scoreSheet(completeSheet), 'A2')).toStrictEqual({
      code: 'A2',
      max: 5,
      state: 'scored',
      points: 4,
      ...nextWord[4],
      stated: { degree: 'master', title: 'associateSenior' },
      citation: { document: '登记评审细则 附件1', table: '二', item: '基本情况 · 现有学位或职称' },
    });
  });

  it.each([
    ['belowBachelor', 0],
    ['bachelor', 1],
    ['master', 2],
    ['doctor', 3],
  ])('gives for the degree %s alone %i points', (degree, points) => {
    expect(scored('A2', { degree, title: undefined })).toStrictEqual(worth(points, { degree }));
  });

  it.each([
    ['none', 0],
    ['junior', 2],
    ['intermediate', 3],
    ['associateSenior', 4],
    ['senior', 5],
  ])('gives for the title %s alone %i points', (title, points) => {
    expect(scored('A2', { title, degree: undefined })).toStrictEqual(worth(points, { title }));
  });

  it.each([
    // beside the title:  none, junior, intermediate, associateSenior, senior
    { degree: 'belowBachelor', points: [0, 2, 3, 4, 5] },
    { degree: 'bachelor', points: [1, 2, 3, 4, 5] },
    { degree: 'master', points: [2, 2, 3, 4, 5] },
    { degree: 'doctor', points: [3, 3, 3, 4, 5] },
  ])('counts the better of the degree $degree and each title', ({ degree, points }) => {
    titles.forEach((title, index) => {
      expect(scored('A2', { degree, title })).toStrictEqual(worth(points[index]!, { degree, title }));
    });
  });

  it('is incomplete only while both are blank, and names both', () => {
    expect(scored('A2', { degree: undefined, title: undefined })).toStrictEqual({
      state: 'incomplete',
      issues: [missing('degree'), missing('title')],
    });
  });

  it.each([
    { fact: 'degree', found: 'phd', values: degrees, stated: { title: 'associateSenior' } },
    { fact: 'degree', found: 'senior', values: degrees, stated: { title: 'associateSenior' } },
    { fact: 'degree', found: '', values: degrees, stated: { title: 'associateSenior' } },
    { fact: 'degree', found: 'Doctor', values: degrees, stated: { title: 'associateSenior' } },
    { fact: 'title', found: 'professor', values: titles, stated: { degree: 'master' } },
    { fact: 'title', found: 'doctor', values: titles, stated: { degree: 'master' } },
  ])('is wrong where the $fact is the unknown word "$found", though the other would do', (row) => {
    const { fact, found, values, stated } = row;
    expect(scored('A2', { [fact]: found })).toStrictEqual({
      state: 'wrong',
      stated,
      issues: [error('unknown-value', [fact], found, { values })],
    });
  });

  it.each([
    { fact: 'degree', found: 3, values: degrees, stated: { title: 'associateSenior' } },
    { fact: 'title', found: null, values: titles, stated: { degree: 'master' } },
  ])('is wrong where the $fact is $found', ({ fact, found, values, stated }) => {
    expect(scored('A2', { [fact]: found })).toStrictEqual({
      state: 'wrong',
      stated,
      issues: [error('wrong-type', [fact], found, { values })],
    });
  });

  it('is wrong where one is wrong and the other blank', () => {
    expect(scored('A2', { degree: 'phd', title: undefined })).toMatchObject({ state: 'wrong' });
  });
});
