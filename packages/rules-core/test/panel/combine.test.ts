import { describe, expect, it } from 'vitest';
import { onTheLine } from '../institution/sheet.js';
import { concluded, panelOf, quality } from './panel.js';

/** Sheets of 62 and these points for I4, 70 where they are 8. */
const panel = (...points: number[]) => panelOf(...points.map((one) => onTheLine(quality(one))));

describe('P2 means', () => {
  it.each([
    // 210.1 : 3 and 210.2 : 3
    ['down from a third', [8, 8, 8.1], 70.03, 40.03],
    ['up from two thirds', [8, 8.1, 8.1], 70.07, 40.07],
    // 279.9 : 4 = 69.975 and 280.1 : 4 = 70.025
    ['up from a half', [7.9, 8, 8, 8], 69.98, 39.98],
    ['up from a half', [8, 8, 8, 8.1], 70.03, 40.03],
    // 560.1 : 8 = 70.0125
    ['down from a quarter', [8, 8, 8, 8, 8, 8, 8, 8.1], 70.01, 40.01],
  ])('are shown to two decimals, %s: %j', (_, points, total, technical) => {
    expect(concluded(panel(...points))).toMatchObject({ total, means: [12, technical, 18] });
  });

  it('rounds what is lacking half up too', () => {
    expect(concluded(panel(7.9, 8, 8, 8))).toMatchObject({ shortfalls: [{ code: 'total', threshold: 70, by: 0.03 }] });
  });
});

describe('P2 spread', () => {
  it.each([
    ['alike', [8, 8, 8], { min: 70, max: 70, deviation: 0 }],
    // mean 66: (9 + 0 + 9) : 3 = 6, the root 2.449…
    ['apart', [1, 4, 7], { min: 63, max: 69, deviation: 2.45 }],
    ['apart, in another order', [7, 1, 4], { min: 63, max: 69, deviation: 2.45 }],
    // mean 70: (0.01 + 0.01) : 4 = 0.005, the root 0.0707…
    ['hardly apart', [8, 8, 7.9, 8.1], { min: 69.9, max: 70.1, deviation: 0.07 }],
    // mean 66: (9 + 4 + 4 + 9) : 4 = 6.5, the root 2.549…
    ['apart, four of them', [1, 2, 6, 7], { min: 63, max: 69, deviation: 2.55 }],
    // two of 63 and two of 71, mean 67: 16, the root exactly 4
    ['apart by a whole number', [1, 1, 9, 9], { min: 63, max: 71, deviation: 4 }],
    // mean 69 1/3: (1/9 + 1/9 + 4/9) : 3 = 2/9, the root 0.4714…
    ['apart by thirds', [7, 7, 8], { min: 69, max: 70, deviation: 0.47 }],
  ])('of totals %s is their lowest, highest and population standard deviation', (_, points, spread) => {
    expect(concluded(panel(...points))).toMatchObject({ spread });
  });
});

describe('D9', () => {
  it.each([
    // 71 + 68 + 70 = 209, 69.67 in the mean
    ['mean', [9, 6, 8], 69.67, 'notQualified'],
    ['median', [9, 6, 8], 70, 'qualified'],
    ['median', [8, 9, 6], 70, 'qualified'],
    // between 69.9 and 70
    ['median', [9, 6, 8, 7.9], 69.95, 'notQualified'],
    // between 70 and 70
    ['median', [9, 8, 8, 1], 70, 'qualified'],
    ['mean', [9, 8, 8, 1], 68.5, 'notQualified'],
    ['median', [9, 9, 7, 1, 7], 69, 'notQualified'],
  ])('%s of %j comes to %d: %s', (D9, points, total, conclusion) => {
    expect(concluded(panel(...points), { D9 })).toMatchObject({ status: 'final', total, conclusion });
  });

  it('median is taken of the total and of each section by itself', () => {
    // sections 12 12 10 · 40 36 41 · 18 18 18, totals 70 66 69
    const sheets = [
      onTheLine(),
      onTheLine(quality(4)),
      onTheLine({
        ...quality(9),
        basicMajors: { environmentalScience: true, ecology: true, resourceEconomics: false },
      }),
    ];
    expect(concluded(panelOf(...sheets), { D9: 'median' })).toMatchObject({ total: 69, means: [12, 40, 18] });
  });
});
