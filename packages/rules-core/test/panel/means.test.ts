import { describe, expect, it } from 'vitest';
import { type Facts, error, laboratory, onTheLine, warning } from '../institution/sheet.js';
import { concluded, panelOf } from './panel.js';

/** A sheet of 12 + (10 + 10 + I5) + (6 + 12 + 6 + 2): 58 and what the appraisers' totals give. */
const sheet = (...appraiserTotals: unknown[]): Facts =>
  onTheLine({
    headcount: appraiserTotals.length,
    appraiserTotals,
    quality: { allAbilities: true },
    accreditations: { cma: 'relevant', cnas: 'relevant', glp: 'none' },
    instruments: laboratory(6),
    maintenance: { points: 2 },
  });

/** Four appraisers with one total. */
const four = (total: unknown): Facts => sheet(total, total, total, total);

const depends = (found: string) => warning('conclusion-depends-on-policy', ['experts'], found);

describe('D17', () => {
  // Each by itself: 64.4 → 64 → 10, 64.4 → 10, 66 → 13, 11 in the mean. Pooled: 194.8 : 3 = 64.93 → 65 → 13.
  const apart = panelOf(four(64.4), four(64.4), four(66));

  it('perExpert bands each expert’s mean, and says that pooling would have concluded otherwise', () => {
    expect(concluded(apart)).toEqual({
      status: 'final',
      conclusion: 'notQualified',
      total: 69,
      means: [12, 31, 26],
      shortfalls: [{ code: 'total', threshold: 70, by: 1 }],
      // 68, 68 and 71: (1 + 1 + 4) : 3 = 2
      spread: { min: 68, max: 71, deviation: 1.41 },
      disagreements: [],
      otherReadings: [{ decision: 'D17', value: 'pooled', total: 71, conclusion: 'qualified' }],
      issues: [depends('qualified')],
    });
  });

  it('pooled bands once, and says that each expert by itself would have concluded otherwise', () => {
    expect(concluded(apart, { D17: 'pooled' })).toEqual({
      status: 'final',
      conclusion: 'qualified',
      total: 71,
      means: [12, 33, 26],
      shortfalls: [],
      spread: { min: 68, max: 71, deviation: 1.41 },
      disagreements: [],
      otherReadings: [{ decision: 'D17', value: 'perExpert', total: 69, conclusion: 'notQualified' }],
      issues: [depends('notQualified')],
    });
  });

  it.each([
    // each by itself 10 + 13 + 13 = 36; pooled 193.5 : 3 = 64.5 → 65 → 13
    ['on the half', [64.4, 64.5, 64.6], 70, 71, 'qualified'],
    // each by itself 10 + 10 + 13 = 33; pooled 193.4 : 3 = 64.47 → 64 → 10
    ['below the half', [64.4, 64.4, 64.6], 69, 68, 'notQualified'],
    // 56 → 10 each; pooled 56
    ['in one band', [56, 56, 56], 68, 68, 'notQualified'],
  ])(
    'rounds the pooled mean half up, and keeps silent where both readings conclude alike: %s',
    (_, totals, perExpert, pooled, conclusion) => {
      const panel = panelOf(...totals.map(four));
      for (const [D17, total] of [
        ['perExpert', perExpert],
        ['pooled', pooled],
      ] as const) {
        const result = concluded(panel, { D17 });
        expect(result).toMatchObject({ status: 'final', total, conclusion, otherReadings: undefined, issues: [] });
      }
    },
  );

  it('pools each appraiser over the experts, named or not', () => {
    // by appraiser 72, 62, 65, 60: 64.75 → 65 → 13; each by itself 65.75 → 13, 64.25 → 10, 10
    const first = sheet({ name: '甲', total: 76 }, { name: '乙', total: 62 }, { name: '丙', total: 65 }, 60);
    const panel = panelOf(first, sheet(71, 61, 66, 59), sheet(69, 63, 64, 61));
    expect(concluded(panel, { D17: 'pooled' })).toMatchObject({ total: 71, means: [12, 33, 26] });
    expect(concluded(panel)).toMatchObject({ total: 69, means: [12, 31, 26] });
  });

  it('pools the sheets that are there where one may stand for all', () => {
    expect(concluded(panelOf(undefined, four(64.5), undefined), { D9: 'agreed', D17: 'pooled' })).toMatchObject({
      status: 'final',
      total: 71,
      issues: [],
    });
  });

  it('has nothing to pool, and nothing to say of it, where no appraiser was scored', () => {
    const none = onTheLine({ appraiserTotals: [] });
    expect(concluded(panelOf(none, none, none), { D5: 'off' })).toMatchObject({
      status: 'final',
      conclusion: 'notQualified',
      total: 48,
      otherReadings: undefined,
      issues: [],
    });
  });

  it.each([
    ['mean', 68],
    ['median', 71],
  ])('pools by D9: with the %s a total of %i', (D9, total) => {
    // 50, 64.6 and 65: 59.87 → 60 → 10 in the mean, 64.6 → 65 → 13 in the median
    expect(concluded(panelOf(four(50), four(64.6), four(65)), { D9, D17: 'pooled' })).toMatchObject({ total });
  });

  it('pools an appraiser over the experts who did not disqualify the person', () => {
    // by appraiser 90, 60, 60, 60: 67.5 → 68 → 13
    const panel = panelOf(sheet(90, 'disqualified', 60, 60), sheet(90, 60, 60, 60), sheet(90, 60, 60, 60));
    expect(concluded(panel, { D17: 'pooled' })).toMatchObject({ means: [11.33, 33, 26] });
    // each by itself 70 → 16, 67.5 → 13, 13: 14 in the mean
    expect(concluded(panel)).toMatchObject({ means: [11.33, 34, 26] });
  });

  it.each([
    // 240 : 3 = 80 → 22, and I1 counts three
    ['on', [10, 42, 26]],
    // 240 : 4 = 60 → 10
    ['off', [12, 30, 26]],
  ])('with D4 %s leaves out, or counts as 0, whom all have disqualified', (D4, means) => {
    const one = sheet(80, 80, 80, 'disqualified');
    expect(concluded(panelOf(one, one, one), { D4, D17: 'pooled' })).toMatchObject({ means });
    expect(concluded(panelOf(one, one, one), { D4 })).toMatchObject({ means });
  });

  it('with D4 off counts a disqualified appraiser as 0 in the sheet of who disqualified the person', () => {
    // by appraiser 80, 80, 80 and (80 + 80 + 0) : 3 = 53.33: 73.33 → 16; each by itself 22, 22 and 60 → 10: 18
    const panel = panelOf(four(80), four(80), sheet(80, 80, 80, 'disqualified'));
    expect(concluded(panel, { D4: 'off', D17: 'pooled' })).toMatchObject({ means: [12, 36, 26] });
    expect(concluded(panel, { D4: 'off' })).toMatchObject({ means: [12, 38, 26] });
  });

  it('cannot pool lists of different length', () => {
    const panel = panelOf(four(80), four(80), sheet(80, 80, 80));
    expect(concluded(panel, { D17: 'pooled' })).toEqual({
      status: 'invalid',
      conclusion: 'provisional',
      disagreements: [],
      issues: [error('appraisers-differ', ['experts'])],
    });
    // 80, 80 and 78
    expect(concluded(panel)).toMatchObject({ status: 'final', total: 79.33, otherReadings: undefined, issues: [] });
  });
});
