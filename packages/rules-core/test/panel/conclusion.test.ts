import { describe, expect, it } from 'vitest';
import { panelMinimum, thresholds } from '@envscore/rules-core';
import { type Facts, laboratory, onTheLine } from '../institution/sheet.js';
import { concluded, panelOf, quality, three } from './panel.js';

const short = (code: string, threshold: number, by: number) => ({ code, threshold, by });

const all = (changes: Facts): Facts => three(changes, changes, changes);

/** Technical 3 + 5 + 22 = 30; laboratory 6 + 12 + 6 and maintenance: with 4 it is 28, and 70 in all. */
const technical = (points: number, maintenance: number): Facts => ({
  projects: [{ level: 'provincial', role: 'join', contract: true }],
  ...quality(points),
  accreditations: { cma: 'relevant', cnas: 'relevant', glp: 'none' },
  instruments: laboratory(6),
  maintenance: { points: maintenance },
});

const oneMajor = { specialisedMajors: [{ major: '水文地质学', appraisers: 1 }] };

describe('P3 conclusion', () => {
  it('needs 70 in all and 12, 30 and 18 in the sections, from three experts, one of them national', () => {
    expect(thresholds).toEqual({ total: 70, composition: 12, technical: 30, laboratory: 18 });
    expect(panelMinimum).toEqual({ experts: 3, national: 1 });
  });

  it.each([
    ['total, composition and laboratory exactly met', three(), 70, [12, 40, 18]],
    ['total, composition and technical exactly met', all(technical(5, 4)), 70, [12, 30, 28]],
    // 70.1 : 3 more than 70
    ['the total a hair over', three(quality(8.1)), 70.03, [12, 40.03, 18]],
    ['composition over', three({ headcount: 5, appraiserTotals: [82, 82, 82, 82, 82] }), 71, [13, 40, 18]],
    ['laboratory a hair over', three({ instruments: laboratory(1.1) }), 70.03, [12, 40, 18.03]],
    ['technical a hair over', three(technical(5.1, 4), technical(5, 4), technical(5, 4)), 70.03, [12, 30.03, 28]],
  ])('is qualified with %s', (_, panel, total, means) => {
    expect(concluded(panel)).toMatchObject({
      status: 'final',
      conclusion: 'qualified',
      total,
      means,
      shortfalls: [],
      issues: [],
    });
  });

  it.each([
    ['the total', three({}, {}, quality(7.9)), 69.97, [12, 39.97, 18], [short('total', 70, 0.03)]],
    // 12 + 12 + 11 = 35 and 41 + 18 beside: 70.67
    [
      'composition',
      three({ ...oneMajor, ...quality(9) }, quality(9), quality(9)),
      70.67,
      [11.67, 41, 18],
      [short('composition', 12, 0.33)],
    ],
    // 29.9667 and 12 + 29 beside
    [
      'technical',
      three(technical(5, 5), technical(4.9, 5), technical(5, 5)),
      70.97,
      [12, 29.97, 29],
      [short('technical', 30, 0.03)],
    ],
    [
      'laboratory',
      three(quality(9), { ...quality(9), instruments: laboratory(0.9) }, quality(9)),
      70.97,
      [12, 41, 17.97],
      [short('laboratory', 18, 0.03)],
    ],
  ])('is not qualified with %s a hair under, by how much', (_, panel, total, means, shortfalls) => {
    expect(concluded(panel)).toMatchObject({
      status: 'final',
      conclusion: 'notQualified',
      total,
      means,
      shortfalls,
      issues: [],
    });
  });

  it('needs the total also where every section has its floor: 12 + 30 + 18 = 60', () => {
    const floors = { ...technical(5, 1), accreditations: { cma: 'relevant', cnas: 'none', glp: 'none' } };
    expect(concluded(all({ ...floors, instruments: laboratory(1) }))).toMatchObject({
      conclusion: 'notQualified',
      total: 60,
      means: [12, 30, 18],
      shortfalls: [short('total', 70, 10)],
    });
  });

  it('names every threshold that failed, the total first', () => {
    // composition 3 + 5 + 1 = 9, technical 3 + 1 + 0 = 4, laboratory 4 + 12 + 0 + 1 = 17
    const low = {
      ...oneMajor,
      headcount: 3,
      appraiserTotals: [55, 55, 55],
      projects: [{ level: 'county', role: 'lead', contract: true }],
      ...quality(1),
      instruments: laboratory(0),
    };
    expect(concluded(all(low))).toMatchObject({
      conclusion: 'notQualified',
      total: 30,
      means: [9, 4, 17],
      shortfalls: [
        short('total', 70, 40),
        short('composition', 12, 3),
        short('technical', 30, 26),
        short('laboratory', 18, 1),
      ],
    });
  });

  it('decides on the exact mean: a tenth short in one of 21 sheets shows as 70 and is not', () => {
    // 70 − 0.1 : 21 = 69.9952…
    const sheets = Array.from({ length: 21 }, (_, index) => onTheLine(index === 20 ? quality(7.9) : {}));
    expect(concluded(panelOf(...sheets))).toMatchObject({
      status: 'final',
      conclusion: 'notQualified',
      total: 70,
      means: [12, 40, 18],
      shortfalls: [short('total', 70, 0)],
    });
  });
});
