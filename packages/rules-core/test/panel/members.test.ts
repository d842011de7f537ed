import { describe, expect, it } from 'vitest';
import { type Facts, error, missing, onTheLine, warning } from '../institution/sheet.js';
import { appraiserWith, people, reviewWith } from '../review/fixture.js';
import { concluded, panelOf, quality, scorePanel } from './panel.js';

const expert = (number: number, others: Facts = {}): Facts => ({
  number,
  name: `专家${number}`,
  library: 'national',
  ...others,
});
const sheet = (changes: Facts): Facts =>
  onTheLine({ name: undefined, unit: undefined, headcount: undefined, appraiserTotals: undefined, ...changes });

/** Three experts' reviews of 70, with other facts in some. */
const reviews = (...changes: readonly Facts[]): Facts => ({
  kind: 'panel',
  unit: '04',
  reviews: [0, 1, 2].map((index) => reviewWith({ expert: expert(index + 1), ...changes[index] })),
});

describe('a panel of reviews', () => {
  it('comes to the same as a panel of the sheets in them', () => {
    // 70, 71 and 66: 69, and 40 + 41 + 36 = 117, 39
    expect(concluded(reviews({}, { facts: sheet(quality(9)) }, { facts: sheet(quality(4)) }))).toEqual({
      status: 'final',
      conclusion: 'notQualified',
      total: 69,
      means: [12, 39, 18],
      shortfalls: [{ code: 'total', threshold: 70, by: 1 }],
      // (1 + 4 + 9) : 3 = 4.667
      spread: { min: 66, max: 71, deviation: 2.16 },
      disagreements: [
        {
          code: 'I4',
          max: 10,
          points: [
            { expert: 0, points: 8 },
            { expert: 1, points: 9 },
            { expert: 2, points: 4 },
          ],
        },
      ],
      issues: [],
    });
  });

  it('gives the institution’s sheet of each, with the status of the whole review', () => {
    const open = {
      appraisers: people(appraiserWith(), appraiserWith(), appraiserWith({ years: undefined }), appraiserWith()),
    };
    const result = scorePanel(reviews({}, open, {}));
    expect(result.sheets).toMatchObject([
      { kind: 'institution', status: 'final', total: 70 },
      { kind: 'institution', status: 'provisional' },
      { kind: 'institution', status: 'final', total: 70 },
    ]);
    expect(result).toMatchObject({
      status: 'provisional',
      conclusion: 'provisional',
      issues: [warning('sheet-not-final', ['reviews', 1], 'provisional')],
    });
    expect(result).not.toHaveProperty('total');
  });

  it.each([
    ['an appraiser’s sheet', { appraisers: people(appraiserWith({ years: 71 })) }],
    ['the institution’s sheet', { facts: sheet({ maintenance: { points: 7 } }) }],
    ['the envelope', { layout: 0 }],
  ])('is invalid where %s of one is', (_, changes) => {
    expect(concluded(reviews({}, {}, changes))).toMatchObject({
      status: 'invalid',
      conclusion: 'provisional',
      total: undefined,
      issues: [error('sheet-not-final', ['reviews', 2], 'invalid')],
    });
  });

  it.each([null, 'review', [], {}, onTheLine()])('is invalid where one is no review: %j', (entry) => {
    const { reviews: three } = reviews() as { reviews: unknown[] };
    const result = scorePanel({ kind: 'panel', unit: '04', reviews: [...three, entry] });
    expect(result).toMatchObject({ status: 'invalid', conclusion: 'provisional' });
    expect(result.issues).toContainEqual(error('sheet-not-final', ['reviews', 3], 'invalid'));
    expect(result.sheets).toHaveLength(4);
    expect(result.sheets[3]).toMatchObject({ issues: [{ code: 'unknown-kind', allowed: { values: ['review'] } }] });
  });

  it('has a library to ask for, and a seat at `reviews`', () => {
    const nobody = { expert: expert(1, { library: undefined }) };
    expect(concluded({ kind: 'panel', unit: '04', reviews: [reviewWith(nobody)] })).toMatchObject({
      status: 'provisional',
      total: 70,
      issues: [
        warning('panel-too-small', ['reviews'], 1, { from: 3 }),
        warning('no-national-expert', ['reviews'], 0, { from: 1 }),
        missing('reviews', 0, 'expert', 'library'),
      ],
    });
  });

  it('takes a review that does not say whose it is', () => {
    expect(concluded(reviews({}, { expert: undefined }, { expert: {} }))).toMatchObject({
      status: 'final',
      issues: [],
    });
  });

  it('counts two experts of one name by their numbers, and asks to look', () => {
    expect(concluded(reviews({}, {}, { expert: expert(7, { name: '专家1' }) }))).toMatchObject({
      status: 'final',
      conclusion: 'qualified',
      issues: [warning('experts-of-one-name', ['reviews', 2, 'expert', 'name'], '专家1')],
    });
  });

  it.each([
    ['name, without a number', { expert: expert(7, { number: undefined, name: ' 专家1' }) }, '专家1'],
    ['number', { expert: expert(1, { name: '别人' }) }, '别人'],
    ['number, without a name', { expert: expert(1, { name: undefined }) }, 1],
  ])('refuses one expert twice, told by the %s', (_, again, found) => {
    expect(concluded(reviews({}, {}, again))).toMatchObject({
      status: 'invalid',
      issues: [error('duplicate-expert', ['reviews', 2, 'expert', 'name'], found)],
    });
  });

  it('refuses a review for another unit or another institution', () => {
    expect(concluded(reviews({}, { unit: '05' }, {}))).toMatchObject({
      status: 'invalid',
      issues: [error('unit-differs', ['reviews', 1, 'unit'], '05', { values: ['04'] })],
    });
    expect(concluded(reviews({}, {}, { institution: { name: '乙中心' } }))).toMatchObject({
      status: 'invalid',
      issues: [
        error('institution-differs', ['reviews', 2, 'institution', 'name'], '乙中心', { values: ['某司法鉴定中心'] }),
      ],
    });
    expect(concluded({ ...reviews(), institution: '乙中心' })).toMatchObject({
      issues: [0, 1, 2].map((index) =>
        error('institution-differs', ['reviews', index, 'institution', 'name'], '某司法鉴定中心', {
          values: ['乙中心'],
        }),
      ),
    });
  });

  it.each([
    ['only', { only: ['0402', '0401'] }, ['0401', '0402']],
    ['except', { except: ['0401', '0407'] }, ['0402', '0403', '0404', '0405', '0406']],
  ])('concludes for the categories of the scope that a review carries: %s', (_, scope, categories) => {
    const one = scorePanel(reviews({}, { scope }, {}));
    expect(one).toMatchObject({ status: 'final', categories });
  });

  // 70, less 5 for the basic majors with D8 at 0 and 6 with −1
  const none = sheet({ basicMajors: { environmentalScience: false, ecology: false, resourceEconomics: false } });
  const strict = { facts: none, policy: { D8: -1 } };

  it('is scored by the policy of its reviews', () => {
    expect(concluded(reviews(strict, strict, strict))).toMatchObject({ status: 'final', total: 64, issues: [] });
  });

  it('refuses reviews of different policies, and scores all by the first', () => {
    expect(concluded(reviews(strict, { facts: none }, { facts: none, policy: { D8: -1, D2: 'on' } }))).toMatchObject({
      status: 'invalid',
      conclusion: 'provisional',
      total: 64,
      issues: [error('policy-differs', ['reviews', 1, 'policy'])],
    });
    expect(concluded(reviews({ facts: none }, strict, { facts: none, policy: {} }))).toMatchObject({
      status: 'invalid',
      total: 65,
      issues: [error('policy-differs', ['reviews', 1, 'policy'])],
    });
  });

  it('is scored by a policy that is handed in, whatever the reviews say', () => {
    const options = { D8: -1 };
    expect(concluded(reviews({ facts: none }, strict, { facts: none }), options)).toMatchObject({
      status: 'final',
      total: 64,
      issues: [],
    });
  });

  it('is invalid, and scored by the default, where the policy of the first review cannot be', () => {
    const odd = { facts: none, policy: { D8: -2 } };
    expect(concluded(reviews(odd, { facts: none }, { facts: none }))).toMatchObject({
      status: 'invalid',
      issues: [error('sheet-not-final', ['reviews', 0], 'invalid')],
    });
  });

  it('pools the totals of the appraisers in the reviews (D17)', () => {
    // 58 + I5 as in means.test.ts: expertise 3.4 and 5 for totals of 64.4 and 66
    const totalling = (points: number): Facts => ({
      appraisers: people(...[1, 2, 3, 4].map(() => appraiserWith({ expertise: { points } }))),
      facts: sheet({
        quality: { allAbilities: true },
        accreditations: { cma: 'relevant', cnas: 'relevant', glp: 'none' },
        instruments: { required: [{ name: '天平', held: true }], optionalPoints: 6 },
        maintenance: { points: 2 },
      }),
    });
    const panel = reviews(totalling(3.4), totalling(3.4), totalling(5));
    expect(concluded(panel)).toMatchObject({
      conclusion: 'notQualified',
      total: 69,
      otherReadings: [{ decision: 'D17', value: 'pooled', total: 71, conclusion: 'qualified' }],
      issues: [warning('conclusion-depends-on-policy', ['reviews'], 'qualified')],
    });
    expect(concluded(panel, { D17: 'pooled' })).toMatchObject({ conclusion: 'qualified', total: 71 });
  });

  it('names the reviews where their appraisers cannot be pooled or their sheets do not agree', () => {
    const fewer = { appraisers: people(...[1, 2, 3].map(() => appraiserWith())) };
    expect(concluded(reviews({}, {}, fewer), { D17: 'pooled' })).toMatchObject({
      issues: [error('appraisers-differ', ['reviews'])],
    });
    expect(concluded(reviews({}, {}, fewer), { D9: 'agreed' })).toMatchObject({
      issues: [error('sheets-not-agreed', ['reviews'])],
    });
  });

  it('seats those too who leave it to an agreed sheet, behind the reviews, and knows whom the panel refused', () => {
    const { reviews: all } = reviews() as { reviews: unknown[] };
    const document = {
      kind: 'panel',
      unit: '04',
      reviews: all.slice(0, 1),
      experts: [
        { name: '专家2', library: 'national' },
        { name: '专家3', library: 'provincial' },
      ],
      appraiserDecisions: [{ appraiser: 1, decision: 'notQualified' }],
    };
    const result = scorePanel(document, { D9: 'agreed' });
    // Three are left: I1 3 instead of 5.
    expect(result).toMatchObject({ status: 'final', conclusion: 'qualified', total: 70, accepted: { appraisers: 3 } });
    expect(result.appraisers?.[0]?.experts).toEqual([{ expert: 0, status: 'final', total: 82 }]);
    expect(scorePanel(document)).toMatchObject({ conclusion: 'provisional' });
    expect(scorePanel(document)).not.toHaveProperty('accepted');
  });

  it('seats experts in the short form and with reviews together', () => {
    const { experts } = panelOf(onTheLine(quality(9))) as { experts: unknown[] };
    const { reviews: three } = reviews() as { reviews: unknown[] };
    // 71, 70 and 70
    expect(concluded({ kind: 'panel', unit: '04', experts, reviews: three.slice(1) })).toMatchObject({
      status: 'final',
      total: 70.33,
      issues: [],
    });
  });
});
