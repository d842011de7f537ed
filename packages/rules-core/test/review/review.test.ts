import { describe, expect, it } from 'vitest';
import { score } from '@envscore/rules-core';
import { type Facts, criterionOf, error, info, missing, onTheLine, warning } from '../institution/sheet.js';
import { appraiserWith, people, reviewWith, scoreReview } from './fixture.js';

const blankEnvelope = { name: undefined, unit: undefined, headcount: undefined, appraiserTotals: undefined };

/** The institution's sheet in a review, with some facts changed. */
const sheet = (changes: Facts): Facts => onTheLine({ ...blankEnvelope, ...changes });

/** Appraisers who come to these totals: 61 and the points for expertise. */
const totalling = (...totals: number[]): Facts[] =>
  people(...totals.map((total) => appraiserWith({ expertise: { points: total - 61 } })));

const [open, wrong, struckOff] = [
  appraiserWith({ years: undefined }),
  appraiserWith({ years: 71 }),
  appraiserWith({ ethics: { article13Situation: true } }),
];

const institutionOf = (changes: Facts, policy?: Facts) => scoreReview(reviewWith(changes), policy).institution;
const struckOffAt = (index: number) => warning('disqualified-appraiser', ['appraiserTotals', index], 'disqualified');
const differs = (found: number, headcount: number) =>
  warning('totals-differ-from-headcount', ['appraiserTotals'], found, { from: headcount, to: headcount });

describe('a review', () => {
  it('scores the institution’s sheet and every appraiser’s', () => {
    const { institution, appraisers, ...rest } = scoreReview(reviewWith());
    expect(rest).toEqual({ kind: 'review', edition: '2018', status: 'final', date: '2026-11-21', issues: [] });
    expect(institution).toEqual(score(onTheLine()));
    const result = score(appraiserWith());
    expect(appraisers).toEqual([1, 2, 3, 4].map((id) => ({ id, result })));
    expect(result).toMatchObject({ status: 'final', total: 82 });
  });

  it('names its appraisers as it knows them', () => {
    const facts = appraiserWith();
    const appraisers = [{ id: 7, name: '甲', major: '土壤学', facts }, { name: '乙', facts }, { facts }];
    const { appraisers: results } = scoreReview(reviewWith({ appraisers }));
    expect(results.map(({ id, name }) => [id, name])).toEqual([
      [7, '甲'],
      [undefined, '乙'],
      [undefined, undefined],
    ]);
    for (const entry of results) expect(Object.values(entry)).not.toContain(undefined);
  });

  it('asks for everything where it holds nothing', () => {
    const { status, institution, appraisers, ...rest } = scoreReview({ kind: 'review' });
    expect({ status, ...rest }).toEqual({ kind: 'review', edition: '2018', status: 'provisional', issues: [] });
    expect(institution).toEqual(score({ kind: 'institution' }));
    expect(appraisers).toEqual([]);
  });
});

describe('headcount and totals of a review', () => {
  it('come from its appraisers', () => {
    // 80 + 77.5 + 90 + 72 + 85 = 404.5, a mean of 80.9
    const institution = institutionOf({ appraisers: totalling(80, 77.5, 90, 72, 85) });
    expect(institution).toMatchObject({ status: 'final', total: 73, issues: [] });
    expect(criterionOf(institution, 'I1')).toMatchObject({ points: 8, stated: { headcount: 5 } });
    expect(criterionOf(institution, 'I5')).toMatchObject({
      points: 22,
      counted: { count: 5, sum: 404.5, mean: 80.9 },
      stated: { appraiserTotals: [80, 77.5, 90, 72, 85] },
    });
  });

  it.each([
    ['provisional', [...totalling(90, 90), { facts: open }, { facts: appraiserWith({ documents: undefined }) }]],
    ['invalid', [...totalling(90, 90), { facts: wrong }, { facts: { kind: 'institution' } }]],
  ])('leave out the total of a sheet that is %s', (status, appraisers) => {
    const review = scoreReview(reviewWith({ appraisers }));
    expect(review).toMatchObject({
      status,
      institution: { status: 'provisional', issues: [differs(2, 4)] },
      issues: [],
    });
    expect(criterionOf(review.institution, 'I1')).toMatchObject({ points: 5 });
    expect(criterionOf(review.institution, 'I5')).toMatchObject({ points: 28, counted: { count: 2, sum: 180 } });
  });

  it('have no mean while no sheet is final', () => {
    const review = scoreReview(reviewWith({ appraisers: [{ facts: open }, { facts: open }, { facts: open }] }));
    expect(review).toMatchObject({ status: 'provisional', institution: { issues: [missing('appraiserTotals')] } });
    expect(criterionOf(review.institution, 'I1')).toMatchObject({ points: 3 });
    expect(criterionOf(review.institution, 'I5')).toMatchObject({ state: 'incomplete', decisions: ['D5'] });
  });

  it.each([
    // 3 + 7, 10 + 8 + 28 and 18
    ['on', { value: 3, points: 3 }, 28, 74],
    // 270 : 4 = 67.5; 5 + 7, 10 + 8 + 13 and 18
    ['off', { value: 4, points: 5 }, 13, 61],
  ])('count a disqualified appraiser by D4 %s, whatever else is blank on that sheet', (D4, band, ability, total) => {
    const review = scoreReview(reviewWith({ appraisers: [...totalling(90, 90, 90), { facts: struckOff }] }), { D4 });
    expect(review).toMatchObject({
      status: 'final',
      institution: { status: 'final', total, issues: [struckOffAt(3)] },
    });
    expect(review.appraisers[3]?.result).toMatchObject({ status: 'disqualified' });
    expect(criterionOf(review.institution, 'I1')).toMatchObject({ band, decisions: ['D4'] });
    expect(criterionOf(review.institution, 'I5')).toMatchObject({ points: ability });
  });

  it('stand as the sheet gives them where the review has no appraisers to count', () => {
    const facts = sheet({ headcount: 3, appraiserTotals: [90, 90, 90] });
    const review = scoreReview(reviewWith({ appraisers: undefined, facts }));
    expect(review).toMatchObject({ status: 'final', appraisers: [], issues: [] });
    expect(criterionOf(review.institution, 'I1')).toMatchObject({ points: 3 });
  });

  it('are none where the list of appraisers is empty', () => {
    expect(scoreReview(reviewWith({ appraisers: [] }))).toMatchObject({
      status: 'provisional',
      institution: {
        issues: [missing('appraiserTotals'), info('entry-condition', ['headcount'], 0, { from: 3 })],
      },
    });
  });
});

describe('facts that contradict the review', () => {
  it('may say the same', () => {
    const review = scoreReview(reviewWith({ facts: onTheLine() }));
    expect(review).toMatchObject({ status: 'final', institution: { total: 70 }, issues: [] });
  });

  it.each([
    ['name', '乙中心', '乙中心', 'institution-differs', { values: ['某司法鉴定中心'] }],
    ['name', 5, 5, 'institution-differs', { values: ['某司法鉴定中心'] }],
    ['unit', '05', '05', 'unit-differs', { values: ['04'] }],
    ['headcount', 5, 5, 'differs-from-appraisers', undefined],
    ['headcount', '4', '4', 'differs-from-appraisers', undefined],
    ['appraiserTotals', [82, 82, 82, 82.5], { type: 'list' }, 'differs-from-appraisers', undefined],
    ['appraiserTotals', [82, 82, 82], { type: 'list' }, 'differs-from-appraisers', undefined],
    ['appraiserTotals', null, null, 'differs-from-appraisers', undefined],
  ])('are errors at %s, and the review’s value is scored: %j', (key, value, found, code, allowed) => {
    const review = scoreReview(reviewWith({ facts: onTheLine({ [key]: value }) }));
    expect(review).toMatchObject({ status: 'invalid', institution: { status: 'final', total: 70, issues: [] } });
    expect(review.issues).toEqual([error(code, ['facts', key], found, allowed)]);
  });

  it('are cut short where they are long', () => {
    const long = (sign: string) => sign.repeat(201);
    const { issues } = scoreReview(
      reviewWith({ institution: { name: long('甲') }, facts: onTheLine({ name: long('乙') }) }),
    );
    const [found, wanted] = ['乙', '甲'].map((sign) => `${sign.repeat(200)}…`);
    expect(issues).toEqual([error('institution-differs', ['facts', 'name'], found, { values: [wanted] })]);
  });

  it('may write a name with spaces around it, and names beside the totals', () => {
    const appraiserTotals = [82, { name: '甲', total: 82 }, { total: 82 }, 82];
    expect(scoreReview(reviewWith({ facts: onTheLine({ name: ' 某司法鉴定中心 ', appraiserTotals }) }))).toMatchObject({
      status: 'final',
      issues: [],
    });
    expect(scoreReview(reviewWith({ institution: { name: ' 某司法鉴定中心 ' }, facts: onTheLine() }))).toMatchObject({
      status: 'final',
      issues: [],
    });
    const other = [82, { name: '甲', total: 81 }, 82, 82];
    expect(scoreReview(reviewWith({ facts: onTheLine({ appraiserTotals: other }) })).issues).toEqual([
      error('differs-from-appraisers', ['facts', 'appraiserTotals'], { type: 'list' }),
    ]);
  });

  it('may name the disqualified', () => {
    const appraisers = [...totalling(82, 82, 82), { facts: struckOff }];
    for (const last of ['disqualified', { name: '丁', total: 'disqualified' }]) {
      const facts = onTheLine({ appraiserTotals: [82, 82, 82, last] });
      expect(scoreReview(reviewWith({ appraisers, facts }))).toMatchObject({ status: 'final', issues: [] });
    }
  });

  it('stand where the review is silent', () => {
    const review = scoreReview(reviewWith({ institution: undefined, unit: undefined, facts: onTheLine() }));
    expect(review).toMatchObject({ status: 'final', institution: { total: 70 }, issues: [] });
    const silent = scoreReview(
      reviewWith({ institution: {}, unit: undefined, facts: sheet({ majorsScheme: undefined }) }),
    );
    expect(silent).toMatchObject({ status: 'provisional', institution: { issues: [missing('unit')] } });
  });

  it('take the unit of the review', () => {
    expect(institutionOf({ unit: '01', facts: sheet({ majorsScheme: undefined }) })).toMatchObject({
      criteria: [{}, { stated: { unit: '01' }, parts: [{ code: 'I2.2', max: 10 }] }, {}, {}, {}, {}, {}],
    });
  });
});

describe('the sheets of a review', () => {
  it.each([
    ['another kind', { kind: 'appraiser' }, 'appraiser'],
    ['no kind', {}, undefined],
    ['a text', 'facts', undefined],
    ['null', null, undefined],
    ['a list', [], undefined],
  ])('are wrong where the institution’s is %s, and count as blank', (_, facts, found) => {
    const review = scoreReview(reviewWith({ facts }));
    expect(review.status).toBe('invalid');
    expect(review.issues).toEqual([error('unknown-kind', ['facts', 'kind'], found, { values: ['institution'] })]);
    // headcount 4 and a mean of 82 are known
    expect(review.institution).toMatchObject({ status: 'provisional', total: 27 });
  });

  it('are blank where the institution’s is', () => {
    const review = scoreReview(reviewWith({ facts: undefined }));
    expect(review).toMatchObject({ status: 'provisional', institution: { total: 27 }, issues: [] });
  });

  it('are blank where an appraiser’s is', () => {
    const { status, appraisers } = scoreReview(reviewWith({ appraisers: [...totalling(82, 82), { id: 9 }] }));
    expect(status).toBe('provisional');
    expect(appraisers[2]).toEqual({ id: 9, result: score({ kind: 'appraiser' }) });
  });

  it.each([
    ['another kind', { kind: 'institution' }, 'institution'],
    ['no kind', {}, undefined],
    ['a text', 'facts', undefined],
    ['a list', [], undefined],
  ])('are wrong where an appraiser’s is %s', (_, facts, found) => {
    const { status, appraisers } = scoreReview(reviewWith({ appraisers: [...totalling(82, 82), { id: 9, facts }] }));
    const issues = [error('unknown-kind', ['kind'], found, { values: ['appraiser'] })];
    expect(status).toBe('invalid');
    expect(appraisers[2]).toEqual({ id: 9, result: { status: 'invalid', issues } });
  });

  it('are wrong with the errors of each, named where they stand', () => {
    const review = scoreReview(reviewWith({ facts: sheet({ maintenance: { points: 7 } }) }));
    const issues = [error('points-out-of-range', ['maintenance', 'points'], 7, { from: 0, to: 6 })];
    expect(review).toMatchObject({ status: 'invalid', institution: { status: 'invalid', issues }, issues: [] });
  });

  it('make the review as good as the worst of them', () => {
    const blank = sheet({ quality: undefined });
    const statusOf = (changes: Facts) => scoreReview(reviewWith(changes)).status;
    expect(statusOf({ facts: blank })).toBe('provisional');
    expect(statusOf({ facts: blank, appraisers: [...totalling(82, 82, 82), { facts: wrong }] })).toBe('invalid');
    expect(statusOf({ facts: blank, layout: 0 })).toBe('invalid');
  });
});

describe('what the expert confirmed', () => {
  const withoutLists = {
    appraisers: people(...[1, 2, 3].map(() => appraiserWith({ documents: undefined, publications: undefined }))),
    facts: sheet({
      projects: undefined,
      specialisedMajors: undefined,
      instruments: { required: [{ name: '天平', held: true }] },
    }),
  };
  const lists = ['documents', 'publications', 'projects', 'specialisedMajors', 'optional'] as const;
  const all = Object.fromEntries(lists.map((list) => [list, true]));

  /** The blank places of the whole review, and what is only suggested. */
  const openIn = (changes: Facts): string[] => {
    const { institution, appraisers } = scoreReview(reviewWith(changes));
    const issues = [institution.issues, ...appraisers.map(({ result }) => result.issues)].flat();
    return [
      ...new Set(
        issues
          .filter(({ code }) => code === 'missing' || code === 'suggested')
          .map(({ code, path }) => `${code} ${path.join('.')}`),
      ),
    ];
  };

  it('makes blank lists empty ones', () => {
    expect(openIn({ ...withoutLists, confirmed: all })).toEqual(['suggested instruments.optionalPoints']);
    const review = scoreReview(reviewWith({ ...withoutLists, confirmed: { ...all, optionalPoints: true } }));
    // appraisers 82 − 15 − 10 = 57 → 10; composition 3 + 5, technical 0 + 8 + 10, laboratory 4 + 12 + 0 + 1
    expect(review).toMatchObject({
      status: 'final',
      institution: { total: 43 },
      appraisers: [{ result: { total: 57 } }, { result: { total: 57 } }, { result: { total: 57 } }],
    });
    expect(criterionOf(review.institution, 'I7')).toMatchObject({ points: 13, decisions: ['D3', 'D7'] });
  });

  const blanks = {
    documents: 'missing documents',
    publications: 'missing publications',
    projects: 'missing projects',
    specialisedMajors: 'missing specialisedMajors',
    optional: 'missing instruments.optionalPoints',
  };

  it.each(lists)('is asked for list by list: %s', (list) => {
    for (const not of [false, undefined]) {
      expect(openIn({ ...withoutLists, confirmed: { ...all, [list]: not } })).toContain(blanks[list]);
    }
    const others = lists.filter((other) => other !== list).map((other) => blanks[other]);
    expect(
      openIn({ ...withoutLists, confirmed: { [list]: true } }).filter((place) => place.startsWith('missing')),
    ).toEqual(expect.arrayContaining(others));
  });

  it('says nothing of a list with rows in it', () => {
    const review = scoreReview(reviewWith({ confirmed: all }));
    expect(review).toMatchObject({ status: 'final', institution: { total: 70 }, issues: [] });
    const facts = sheet({
      instruments: { required: [{ name: '天平', held: true }], optional: [{ name: '无人机', held: true }] },
    });
    expect(openIn({ facts, confirmed: all })).toEqual(['suggested instruments.optionalPoints']);
    expect(criterionOf(institutionOf({ facts, confirmed: all }), 'I7')).toMatchObject({ points: 14 });
  });

  it('makes an empty list of optional instruments where nothing is said of instruments', () => {
    expect(openIn({ facts: sheet({ instruments: undefined }), confirmed: { optional: true } })).toEqual([
      'missing instruments.required',
      'suggested instruments.optionalPoints',
    ]);
  });

  it('makes no list where instruments are no object', () => {
    expect(
      scoreReview(reviewWith({ facts: sheet({ instruments: 'x' }), confirmed: { optional: true } })),
    ).toMatchObject({
      status: 'invalid',
      institution: { issues: [error('wrong-type', ['instruments'], 'x', { type: 'object' })] },
    });
  });

  const suggestions = {
    appraisers: people(
      ...[1, 2, 3].map(() =>
        appraiserWith({
          documents: [{ level: 'national', rank: 2 }],
          publications: [{ type: 'sci', rank: 3 }],
        }),
      ),
    ),
    facts: sheet({
      instruments: { required: [{ name: '天平', held: true }], optional: [{ name: '无人机', held: true }] },
    }),
  };
  const suggested = {
    optionalPoints: 'suggested instruments.optionalPoints',
    documentPoints: 'suggested documents.0.points',
    publicationPoints: 'suggested publications.0.points',
  };
  const places = Object.values(suggested);
  const suggestedIn = (confirmed: Facts): string[] =>
    openIn({ ...suggestions, confirmed }).filter((place) => place.startsWith('suggested'));

  it('leaves suggested points suggested until they are', () => {
    expect(suggestedIn({})).toEqual(places);
    expect(scoreReview(reviewWith(suggestions)).status).toBe('provisional');
  });

  it.each(['documentPoints', 'publicationPoints', 'optionalPoints'] as const)('settles suggested points: %s', (key) => {
    const others = places.filter((place) => place !== suggested[key]);
    expect(suggestedIn({ [key]: true })).toEqual(others);
    expect(suggestedIn({ [key]: false })).toEqual(places);
  });

  it('makes the review final where all suggested points are meant', () => {
    const confirmed = { documentPoints: true, publicationPoints: true, optionalPoints: true };
    const review = scoreReview(reviewWith({ ...suggestions, confirmed }));
    // 82 − 15 − 10 + 4 + 3 = 64 → 10; composition 3 + 7, technical 10 + 8 + 10, laboratory 4 + 12 + 1 + 1
    expect(review).toMatchObject({
      status: 'final',
      institution: { total: 56, issues: [] },
      appraisers: [{ result: { total: 64, issues: [] } }, {}, {}],
    });
    expect(criterionOf(review.institution, 'I7')).toMatchObject({ points: 14, decisions: ['D3', 'D7'] });
  });
});

describe('the appraisers of a review', () => {
  it('are told apart by their ids', () => {
    const facts = appraiserWith();
    const appraisers = [1, 2, 1, undefined, undefined, 1].map((id) => ({ id, facts }));
    expect(scoreReview(reviewWith({ appraisers }))).toMatchObject({
      status: 'invalid',
      institution: { status: 'final' },
      issues: [
        error('duplicate-appraiser', ['appraisers', 2, 'id'], 1),
        error('duplicate-appraiser', ['appraisers', 5, 'id'], 1),
      ],
    });
  });

  const tooFew = (found: number) => info('entry-condition', ['appraisers'], found, { from: 2 });

  it.each([
    [['intermediate', 'junior', 'none'], [tooFew(0)]],
    [['senior', 'intermediate', undefined], [tooFew(1)]],
    [['associateSenior', 'none', 'none'], [tooFew(1)]],
    [['senior', 'associateSenior', 'none'], []],
    [['associateSenior', 'associateSenior', 'senior'], []],
  ])('should have two senior titles among %j', (titles, issues) => {
    const appraisers = people(...titles.map((title) => appraiserWith({ title })));
    expect(scoreReview(reviewWith({ appraisers }))).toMatchObject({ status: 'final', issues });
  });

  it('should have two senior titles, also where a sheet is blank', () => {
    expect(scoreReview(reviewWith({ appraisers: [{ id: 1 }, { facts: appraiserWith() }] })).issues).toEqual([
      tooFew(1),
    ]);
  });

  it('should be three', () => {
    const few = info('entry-condition', ['headcount'], 2, { from: 3 });
    expect(institutionOf({ appraisers: totalling(82, 82) }).issues).toEqual([few]);
    expect(institutionOf({ appraisers: totalling(82, 82, 82) }).issues).toEqual([]);
  });
});

describe('the date of a review', () => {
  const early = (found: string) => warning('date-before-edition', ['date'], found, { values: ['2018-06-14'] });

  it.each([
    ['2018-06-13', [early('2018-06-13')]],
    ['2018-06-14', []],
    ['2018-06-15', []],
    ['2017-12-31', [early('2017-12-31')]],
  ])('%s is held against the first day in force', (date, issues) => {
    expect(scoreReview(reviewWith({ date }))).toMatchObject({ status: 'final', date, issues });
    expect(score(reviewWith({ date: undefined }), { date })).toMatchObject({ status: 'final', issues });
  });

  it.each([
    ['an appraiser', appraiserWith()],
    ['an institution', onTheLine()],
    ['a panel', { kind: 'panel' }],
  ])('may be handed in for %s', (_, document) => {
    const without = score(document);
    expect(score(document, { date: '2018-06-14' })).toEqual(without);
    expect(score(document, { date: '2018-06-13' })).toEqual({
      ...without,
      issues: [...without.issues, early('2018-06-13')],
    });
  });

  it('goes after one that is handed in', () => {
    expect(score(reviewWith({ date: '2018-06-13' }), { date: '2018-06-14' })).toMatchObject({ issues: [] });
    expect(score(reviewWith({ date: '2026-11-21' }), { date: '2018-06-13' })).toMatchObject({
      date: '2026-11-21',
      issues: [early('2018-06-13')],
    });
  });

  it.each(['2018-6-14', '2018-06-31', 'today', ''])('cannot be handed in as %j', (date) => {
    expect(() => score(onTheLine(), { date })).toThrow(TypeError);
    expect(() => score(onTheLine(), { date })).toThrow(`no calendar date: ${date}`);
  });

  it('warns of nothing where no document was scored', () => {
    const { issues } = score({ kind: 'other' }, { date: '2018-06-13' });
    expect(issues.map(({ code }) => code)).toEqual(['unknown-kind']);
  });

  it.each(['2024-02-29', '2400-02-29', '2023-02-28', '2023-04-30', '2023-12-31', '2023-01-01', '2020-08-31'])(
    'may be %s',
    (date) => {
      expect(scoreReview(reviewWith({ date, signedOn: date }))).toMatchObject({ status: 'final', date, issues: [] });
    },
  );

  it.each([
    '2023-02-29',
    '2100-02-29',
    '2024-02-30',
    '2023-04-31',
    '2023-06-31',
    '2023-09-31',
    '2023-11-31',
    '2023-01-32',
    '2023-03-00',
    '2023-00-10',
    '2023-13-01',
    '2023-1-01',
    '2023-01-1',
    '23-01-01',
    '2023/01/01',
    '2023-01-01T00:00',
    ' 2023-01-01',
    '',
  ])('is none where it says %j', (date) => {
    const review = scoreReview(reviewWith({ date, signedOn: date }));
    const detail = [date, { type: 'date' }] as const;
    expect(review).toMatchObject({
      status: 'invalid',
      institution: { status: 'final', total: 70 },
      issues: [error('unknown-value', ['date'], ...detail), error('unknown-value', ['signedOn'], ...detail)],
    });
    expect(review).not.toHaveProperty('date');
  });

  it('is none where it is no text', () => {
    expect(scoreReview(reviewWith({ date: 20_180_614 })).issues).toEqual([
      error('wrong-type', ['date'], 20_180_614, { type: 'date' }),
    ]);
  });
});

describe('the policy of a review', () => {
  const none = {
    facts: sheet({ basicMajors: { environmentalScience: false, ecology: false, resourceEconomics: false } }),
  };

  it('is its own, goes after one that is handed in, and else the default', () => {
    // 70 − 5 with D8 at 0, one less with −1
    expect(institutionOf(none)).toMatchObject({ total: 65 });
    expect(institutionOf({ ...none, policy: {} })).toMatchObject({ total: 65 });
    expect(institutionOf({ ...none, policy: { D8: -1 } })).toMatchObject({ total: 64 });
    expect(institutionOf({ ...none, policy: { D8: -1 } }, { D8: 0 })).toMatchObject({ total: 65 });
    expect(institutionOf({ ...none, policy: { D8: 0 } }, { D8: -1 })).toMatchObject({ total: 64 });
  });

  it('scores the appraisers too', () => {
    const { appraisers } = scoreReview(reviewWith({ policy: { D11: 82 } }));
    expect(appraisers[0]?.result).toMatchObject({ passed: true, decisions: ['D11'] });
    expect(scoreReview(reviewWith({ policy: { D11: 83 } })).appraisers[0]?.result).toMatchObject({ passed: false });
  });

  it('is invalid with a value that it may not have', () => {
    expect(scoreReview(reviewWith({ ...none, policy: { D8: -2 } }))).toMatchObject({
      status: 'invalid',
      institution: { total: 65 },
      issues: [error('unknown-value', ['policy', 'D8'], -2, { values: [0, -1] })],
    });
  });
});

describe('the envelope of a review', () => {
  it.each([
    ['edition', '2019', error('unknown-value', ['edition'], '2019', { values: ['2018'] })],
    ['edition', 2018, error('wrong-type', ['edition'], 2018, { values: ['2018'] })],
    [
      'layout',
      0,
      error('value-out-of-range', ['layout'], 0, { type: 'wholeNumber', from: 1, to: Number.MAX_SAFE_INTEGER }),
    ],
    [
      'layout',
      1.5,
      error('wrong-type', ['layout'], 1.5, { type: 'wholeNumber', from: 1, to: Number.MAX_SAFE_INTEGER }),
    ],
    ['institution', { code: 1 }, error('unknown-property', ['institution', 'code'], 1)],
    ['institution', 'x', error('wrong-type', ['institution'], 'x', { type: 'object' })],
    [
      'expert',
      { number: 0 },
      error('value-out-of-range', ['expert', 'number'], 0, {
        type: 'wholeNumber',
        from: 1,
        to: Number.MAX_SAFE_INTEGER,
      }),
    ],
    ['expert', { name: 1 }, error('wrong-type', ['expert', 'name'], 1, { type: 'text' })],
    [
      'expert',
      { library: 'city' },
      error('unknown-value', ['expert', 'library'], 'city', { values: ['national', 'provincial'] }),
    ],
    ['scope', { also: [] }, error('unknown-property', ['scope', 'also'], { type: 'list' })],
    ['confirmed', { documents: 'yes' }, error('wrong-type', ['confirmed', 'documents'], 'yes', { type: 'boolean' })],
    ['confirmed', { rows: true }, error('unknown-property', ['confirmed', 'rows'], true)],
    ['declared', { name: 'x' }, error('unknown-property', ['declared', 'name'], 'x')],
    ['remark', 'x', error('unknown-property', ['remark'], 'x')],
  ])('is invalid with a wrong %s: %j', (key, value, issue) => {
    expect(scoreReview(reviewWith({ [key]: value }))).toMatchObject({
      status: 'invalid',
      institution: { status: 'final', total: 70 },
      issues: [issue],
    });
  });

  it.each([
    'documents',
    'publications',
    'projects',
    'specialisedMajors',
    'optional',
    'documentPoints',
    'publicationPoints',
    'optionalPoints',
  ])('knows what can be confirmed: %s', (key) => {
    expect(scoreReview(reviewWith({ confirmed: { [key]: true } }))).toMatchObject({ status: 'final', issues: [] });
  });

  it.each(['only', 'except'])('takes a scope of known categories: %s', (list) => {
    expect(scoreReview(reviewWith({ scope: { [list]: ['0401', '0402'] } }))).toMatchObject({
      status: 'final',
      issues: [],
    });
    const { status, issues } = scoreReview(reviewWith({ scope: { [list]: ['0401', '0408'] } }));
    expect(status).toBe('invalid');
    expect(issues).toMatchObject([
      { severity: 'error', code: 'unknown-value', path: ['scope', list, 1], found: '0408' },
    ]);
  });

  it.each(['only', 'except'])('refuses a scope of another matter’s categories: %s', (list) => {
    const values = ['0201', '0202', '0203', '0204'];
    const scope = { [list]: ['0204', '0301'] };
    expect(scoreReview(reviewWith({ unit: '02', facts: sheet({}), scope }))).toMatchObject({
      status: 'invalid',
      issues: [error('unknown-value', ['scope', list, 1], '0301', { values })],
    });
  });

  it('refuses a scope of other categories than the one that is the unit', () => {
    const scope = { only: ['0201', '0202'] };
    expect(scoreReview(reviewWith({ unit: '0201', facts: sheet({}), scope }))).toMatchObject({
      status: 'invalid',
      issues: [error('unknown-value', ['scope', 'only', 1], '0202', { values: ['0201'] })],
    });
  });

  it('refuses null where a sheet or its instruments belong, also where lists are confirmed empty', () => {
    const nobody = scoreReview(reviewWith({ appraisers: [{ id: 1, facts: null }] }));
    expect(nobody.appraisers[0]?.result).toMatchObject({ status: 'invalid', issues: [{ code: 'unknown-kind' }] });
    const facts = { kind: 'institution', instruments: null };
    const { institution } = scoreReview(reviewWith({ facts, confirmed: { optional: true } }));
    expect(institution.issues).toContainEqual(error('wrong-type', ['instruments'], null, { type: 'object' }));
  });

  it('has no matter to hold a scope against while its unit is blank', () => {
    expect(scoreReview(reviewWith({ unit: undefined, scope: { only: ['0301'] } })).issues).toEqual([]);
  });

  it('refuses a scope that is both, only some and all except some', () => {
    const scope = { only: ['0401', '0402'], except: ['0402'] };
    expect(scoreReview(reviewWith({ scope }))).toMatchObject({
      status: 'invalid',
      issues: [error('unknown-property', ['scope', 'except'])],
    });
  });

  it('is invalid for an unknown unit, for which the sheet then has none', () => {
    const review = scoreReview(reviewWith({ unit: '08' }));
    expect(review).toMatchObject({ status: 'invalid', institution: { status: 'final' } });
    expect(review.issues).toMatchObject([{ severity: 'error', code: 'unknown-unit', path: ['unit'], found: '08' }]);
  });

  it.each([
    [
      'id',
      0,
      error('value-out-of-range', ['appraisers', 0, 'id'], 0, {
        type: 'wholeNumber',
        from: 1,
        to: Number.MAX_SAFE_INTEGER,
      }),
    ],
    ['name', 1, error('wrong-type', ['appraisers', 0, 'name'], 1, { type: 'text' })],
    ['major', '\ud800', error('malformed-text', ['appraisers', 0, 'major'], '\ud800', { type: 'text' })],
    ['age', 40, error('unknown-property', ['appraisers', 0, 'age'], 40)],
  ])('is invalid with a wrong %s of an appraiser', (key, value, issue) => {
    const appraisers = totalling(82, 82, 82, 82).map((entry, index) =>
      index === 0 ? { ...entry, [key]: value } : entry,
    );
    expect(scoreReview(reviewWith({ appraisers }))).toMatchObject({
      status: 'invalid',
      institution: { total: 70 },
      issues: [issue],
    });
  });

  it('is invalid with an appraiser that is no object, of whom all is blank', () => {
    const { status, appraisers, institution, issues } = scoreReview(
      reviewWith({ appraisers: [...totalling(82, 82), null] }),
    );
    expect(status).toBe('invalid');
    expect(issues).toEqual([error('wrong-type', ['appraisers', 2], null, { type: 'object' })]);
    expect(appraisers[2]).toEqual({ result: score({ kind: 'appraiser' }) });
    expect(institution.issues).toEqual([differs(2, 3)]);
  });

  it('checks what the applicant declared, and scores none of it', () => {
    const declared = { facts: onTheLine({ headcount: 40 }), appraisers: totalling(70) };
    expect(scoreReview(reviewWith({ declared }))).toMatchObject({
      status: 'final',
      institution: { total: 70 },
      issues: [],
    });
    const wrongly = { facts: onTheLine({ headcount: -1 }), appraisers: people(appraiserWith({ years: 71 })) };
    expect(scoreReview(reviewWith({ declared: wrongly }))).toMatchObject({
      status: 'invalid',
      institution: { total: 70 },
      issues: [
        error('value-out-of-range', ['declared', 'facts', 'headcount'], -1, {
          type: 'wholeNumber',
          from: 0,
          to: Number.MAX_SAFE_INTEGER,
        }),
        error('value-out-of-range', ['declared', 'appraisers', 0, 'facts', 'years'], 71, { from: 0, to: 70 }),
      ],
    });
  });
});
