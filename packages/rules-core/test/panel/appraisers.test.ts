import { describe, expect, it } from 'vitest';
import { type Facts, error, onTheLine, warning } from '../institution/sheet.js';
import { appraiserWith, people, reviewWith } from '../review/fixture.js';
import { scorePanel } from './panel.js';

/** Three experts, each with these four sheets of 82 instead of the usual ones where they are given. */
const panel = (sheets: readonly (readonly (Facts | undefined)[])[], others: Facts = {}): Facts => ({
  kind: 'panel',
  unit: '04',
  reviews: [0, 1, 2].map((index) =>
    reviewWith({
      expert: { number: index + 1, name: `专家${index + 1}`, library: 'national' },
      appraisers: people(...[0, 1, 2, 3].map((place) => appraiserWith(sheets[index]?.[place]))),
    }),
  ),
  ...others,
});

const judged = (points: number): Facts => ({ expertise: { points } });
const article13: Facts = {
  ethics: { article12Met: true, formStandard: true, attachmentsGenuine: true, article13Situation: true },
};
const decided = (...entries: readonly Facts[]): Facts => ({ appraiserDecisions: entries });

describe('an appraiser before a panel', () => {
  it('has the mean of the experts’ totals, and how far they lie apart', () => {
    // 61 and the points for expertise: 82, 83 and 86: 251 : 3 = 83.67; (2.78 + 0.44 + 5.44) : 3 = 2.89
    const { appraisers } = scorePanel(panel([[judged(21)], [judged(22)], [judged(25)]]));
    expect(appraisers).toHaveLength(4);
    expect(appraisers?.[0]).toMatchObject({
      id: 1,
      status: 'final',
      total: 83.67,
      spread: { min: 82, max: 86, deviation: 1.7 },
      experts: [
        { expert: 0, status: 'final', total: 82 },
        { expert: 1, status: 'final', total: 83 },
        { expert: 2, status: 'final', total: 86 },
      ],
      disqualifiedBy: [],
      disagreements: [],
    });
  });

  it.each([
    // A4 has 35: a third is 11.67
    ['by less than a third of a criterion', 21, 32.6, []],
    ['by more than a third of a criterion', 21, 32.7, ['A4']],
  ])('is disagreed on where experts differ %s', (_, low, high, codes) => {
    const { appraisers } = scorePanel(panel([[judged(low)], [judged(high)]]));
    expect(appraisers?.[0]?.disagreements.map(({ code }) => code)).toEqual(codes);
  });

  it('has no mean while an expert has not finished the sheet', () => {
    const { appraisers } = scorePanel(panel([[{ years: undefined }]]));
    expect(appraisers?.[0]).toMatchObject({ status: 'provisional' });
    expect(appraisers?.[0]).not.toHaveProperty('total');
  });

  it.each([
    ['below', 82.01, false],
    ['on', 82, true],
  ])('has passed where its mean is not %s the mark of the policy', (_, mark, passed) => {
    expect(scorePanel(panel([]), { D11: mark }).appraisers?.[0]).toMatchObject({ total: 82, passed });
  });

  it('has not passed a hair below the mark: a tenth less from one of three', () => {
    // 82 + 82 + 81.9: 81.9667
    const { appraisers } = scorePanel(panel([[judged(21)], [judged(21)], [judged(20.9)]]), { D11: 82 });
    expect(appraisers?.map(({ total, passed }) => [total, passed])).toEqual([
      [81.97, false],
      ...[1, 2, 3].map(() => [82, true]),
    ]);
  });

  it('is recommended for each category by so many experts', () => {
    const [one, both] = [{ recommendedCategories: ['0401'] }, { recommendedCategories: ['0402', '0401'] }];
    expect(scorePanel(panel([[one], [both]])).appraisers?.[0]?.recommended).toEqual([
      { code: '0401', experts: [0, 1] },
      { code: '0402', experts: [1] },
    ]);
  });

  it('is known by the number, wherever an expert lists it', () => {
    const [first, second] = [appraiserWith(judged(21)), appraiserWith(judged(22))];
    const reviews = [people(first, second), people(first, second).reverse()].map((appraisers, index) =>
      reviewWith({ expert: { number: index + 1, name: `专家${index + 1}`, library: 'national' }, appraisers }),
    );
    const { appraisers } = scorePanel({ kind: 'panel', unit: '04', reviews });
    expect(appraisers).toMatchObject([
      { id: 1, total: 82 },
      { id: 2, total: 83 },
    ]);
  });
});

describe('a disqualification', () => {
  it('that all experts share is one', () => {
    const result = scorePanel(panel([[article13], [article13], [article13]]));
    expect(result.appraisers?.[0]).toMatchObject({ status: 'disqualified', disqualifiedBy: [0, 1, 2] });
    expect(result).toMatchObject({ status: 'final' });
  });

  it('that some do not share keeps the conclusion provisional until the panel decides', () => {
    const sheets = [[], [article13], []];
    const open = scorePanel(panel(sheets));
    expect(open).toMatchObject({ status: 'provisional', conclusion: 'provisional' });
    expect(open.issues).toContainEqual(warning('disqualification-not-shared', ['reviews', 1, 'appraisers', 0], 1));
    expect(open.appraisers?.[0]).toMatchObject({ status: 'provisional', disqualifiedBy: [1] });

    const settled = scorePanel(panel(sheets, decided({ appraiser: 1, decision: 'qualified', reason: '已核实' })));
    // The expert’s own sheet stays as it is: three people instead of four give 3 instead of 5, 2 : 3 = 0.67 less in the mean.
    expect(settled).toMatchObject({ status: 'final', conclusion: 'notQualified', total: 69.33 });
    expect(settled.appraisers?.[0]).toMatchObject({ status: 'final', total: 82, decision: 'qualified' });
  });
});

describe('the panel’s decisions', () => {
  it('name appraisers of the reviews, each once', () => {
    const result = scorePanel(panel([], decided({ appraiser: 1 }, { appraiser: 1 }, { appraiser: 9 })));
    expect(result.issues).toEqual([
      error('duplicate-appraiser', ['appraiserDecisions', 1, 'appraiser'], 1),
      error('unknown-appraiser', ['appraiserDecisions', 2, 'appraiser'], 9),
    ]);
  });

  it('give nothing beside while nobody is refused', () => {
    expect(scorePanel(panel([], decided({ appraiser: 1, decision: 'qualified' })))).not.toHaveProperty('accepted');
  });

  it('give I1, I2 and I5 of those alone whom the panel accepts', () => {
    // Appraiser 4 alone has 46 + 10.5; with it (82 × 3 + 71.5) : 4 = 79.4 → 79 → 19 points, without it 82 → 22.
    const facts = onTheLine({
      name: undefined,
      unit: undefined,
      headcount: undefined,
      appraiserTotals: undefined,
      specialisedMajors: [{ major: '水文地质学', appraisers: 2 }],
    });
    const majors = ['环境科学', '生态学', '水文地质学', '水文地质学'];
    const reviews = [1, 2, 3].map((number) =>
      reviewWith({
        facts,
        expert: { number, name: `专家${number}`, library: 'national' },
        appraisers: people(appraiserWith(), appraiserWith(), appraiserWith(), appraiserWith(judged(10.5))).map(
          (one, index) => ({ ...one, major: majors[index] }),
        ),
      }),
    );
    const document = { kind: 'panel', unit: '04', reviews };
    const all = scorePanel(document);
    expect(
      all.criteriaMeans?.filter(({ code }) => ['I1', 'I2', 'I5'].includes(code)).map(({ points }) => points),
    ).toEqual([5, 7, 19]);
    const { accepted } = scorePanel({
      ...document,
      ...decided({ appraiser: 4, decision: 'notQualified' }),
    });
    // Three people: 3 points; of the major one is left: 1 point instead of 2.
    expect(accepted).toMatchObject({ appraisers: 3 });
    expect(
      accepted?.criteriaMeans.filter(({ code }) => ['I1', 'I2', 'I5'].includes(code)).map(({ points }) => points),
    ).toEqual([3, 6, 22]);
  });

  it('take a basic major away with the last who has it', () => {
    const majors = ['环境科学', '生态学', '资源与环境经济学', '生态学'];
    const reviews = [1, 2, 3].map((number) =>
      reviewWith({
        expert: { number, name: `专家${number}`, library: 'national' },
        appraisers: people(...majors.map(() => appraiserWith())).map((one, index) => ({
          ...one,
          major: majors[index],
        })),
      }),
    );
    const majorsLeft = (...gone: number[]) =>
      scorePanel({
        kind: 'panel',
        unit: '04',
        reviews,
        ...decided(...gone.map((appraiser) => ({ appraiser, decision: 'notQualified' }))),
      }).accepted?.criteriaMeans.find(({ code }) => code === 'I2')?.points;
    expect(majorsLeft(2)).toBe(7);
    expect(majorsLeft(2, 4)).toBe(5);
    expect(majorsLeft(3)).toBe(5);
  });
});
