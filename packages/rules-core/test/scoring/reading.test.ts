import { type AppraiserResult, type Facts, score } from '@envscore/rules-core';
import { describe, expect, it } from 'vitest';
import { completeSheet, error, missing, scoreSheet, sheetWith } from '../appraiser/sheet.js';

const kinds = { values: ['appraiser', 'institution', 'panel', 'review'] };
const whole = (from: number, to: number) => ({ type: 'wholeNumber', from, to }) as const;
const rank = whole(1, Number.MAX_SAFE_INTEGER);
const count = whole(0, Number.MAX_SAFE_INTEGER);
const text = { type: 'text' } as const;
const flag = { type: 'boolean' } as const;
const object = { type: 'object' } as const;
const list = { type: 'list', to: 10_000 } as const;

/** The complete sheet with a value put at a path, in place of what stands there. */
function sheetWithAt(
  [key, ...rest]: readonly (string | number)[],
  value: unknown,
  facts: unknown = completeSheet,
): unknown {
  if (key === undefined) return value;
  if (Array.isArray(facts)) return facts.with(Number(key), sheetWithAt(rest, value, facts[Number(key)]));
  const record = facts as Facts;
  return { ...record, [key]: sheetWithAt(rest, value, record[key]) };
}

const statesOf = ({ criteria }: AppraiserResult) =>
  Object.fromEntries(criteria.filter(({ state }) => state !== 'scored').map(({ code, state }) => [code, state]));

const parsed = (json: string): unknown => JSON.parse(json);

function deepFrozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFrozen);
  return value;
}

describe('a document', () => {
  it.each([
    { document: null },
    { document: true },
    { document: 5 },
    { document: Number.NaN },
    { document: 'appraiser' },
    { document: undefined },
    { document: [] },
    { document: [{ kind: 'appraiser' }] },
    { document: {} },
    { document: { name: '林某' } },
  ])('without a kind is invalid, and nothing was found: $document', ({ document }) => {
    expect(score(document)).toStrictEqual({
      status: 'invalid',
      issues: [error('unknown-kind', ['kind'], undefined, kinds)],
    });
  });

  it.each([
    { kind: 'person', found: 'person' },
    { kind: 'Appraiser', found: 'Appraiser' },
    { kind: '', found: '' },
    { kind: 5, found: 5 },
    { kind: null, found: null },
    { kind: false, found: false },
    { kind: ['appraiser'], found: { type: 'list' } },
    { kind: { appraiser: true }, found: { type: 'object' } },
  ])('of the unknown kind $kind is invalid, and says what was found', ({ kind, found }) => {
    expect(score({ ...completeSheet, kind })).toStrictEqual({
      status: 'invalid',
      issues: [error('unknown-kind', ['kind'], found, kinds)],
    });
  });

  it('is only read: a frozen one is scored as any other', () => {
    const wrong = sheetWith({ years: 'x', nickname: 1, documents: [{ rank: 0 }, null, { level: 'x', y: {} }] });
    expect(score(deepFrozen(structuredClone(wrong)))).toStrictEqual(score(wrong));
  });

  it('may have no prototype', () => {
    expect(score(Object.assign(Object.create(null) as object, completeSheet))).toStrictEqual(score(completeSheet));
  });
});

describe('a value of another type', () => {
  const values = [
    { found: 'text', value: 'text' },
    { found: '', value: '' },
    { found: 5, value: 5 },
    { found: 1.5, value: 1.5 },
    { found: true, value: true },
    { found: false, value: false },
    { found: null, value: null },
    { found: { type: 'list' }, value: [] },
    { found: { type: 'list' }, value: [1] },
    { found: { type: 'object' }, value: {} },
    { found: { type: 'object' }, value: { points: 1 } },
    { found: 'NaN', value: Number.NaN },
    { found: 'Infinity', value: Infinity },
    { found: '-Infinity', value: -Infinity },
  ];

  it.each([
    { path: ['name'], type: 'string', allowed: text, states: {} },
    { path: ['institution'], type: 'string', allowed: text, states: {} },
    { path: ['categories'], type: 'list', allowed: list, states: {} },
    { path: ['recommendedCategories'], type: 'list', allowed: list, states: {} },
    { path: ['ethics'], type: 'object', allowed: object, states: { A1: 'wrong' } },
    { path: ['ethics', 'formStandard'], type: 'boolean', allowed: flag, states: { A1: 'wrong' } },
    { path: ['years'], type: 'number', allowed: { from: 0, to: 70 }, states: { A3: 'wrong' } },
    { path: ['expertise'], type: 'object', allowed: object, states: { A4: 'wrong' } },
    { path: ['expertise', 'points'], type: 'number', allowed: { from: 0, to: 35 }, states: { A4: 'wrong' } },
    { path: ['coordination'], type: 'number', allowed: { from: 0, to: 5 }, states: { A5: 'wrong' } },
    { path: ['documents'], type: 'list', allowed: list, states: { A6: 'wrong' } },
    { path: ['documents', 0], type: 'object', allowed: object, states: { A6: 'wrong' } },
    { path: ['documents', 0, 'title'], type: 'string', allowed: text, states: { A6: 'wrong' } },
    { path: ['documents', 0, 'points'], type: 'number', allowed: { from: 0, to: 5 }, states: { A6: 'wrong' } },
    { path: ['publications'], type: 'list', allowed: list, states: { A7: 'wrong' } },
    { path: ['publications', 0, 'group'], type: 'boolean', allowed: flag, states: { A7: 'wrong' } },
    { path: ['publications', 0, 'points'], type: 'number', allowed: { from: 0, to: 5 }, states: { A7: 'wrong' } },
    { path: ['training'], type: 'object', allowed: object, states: { A8: 'wrong' } },
  ])('than $type is one error at $path, and makes wrong $states', ({ path, type, allowed, states }) => {
    for (const { found, value } of values) {
      const its = Array.isArray(value) ? 'list' : typeof value === 'object' && value !== null ? 'object' : typeof value;
      if (its === type && !(typeof value === 'number' && !Number.isFinite(value))) continue;
      const result = scoreSheet(sheetWithAt(path, value));
      expect(result.status).toBe('invalid');
      expect(result.issues).toStrictEqual([error('wrong-type', path, found, allowed)]);
      expect(statesOf(result)).toStrictEqual(states);
    }
  });

  it.each([
    { path: ['documents', 0, 'rank'], allowed: rank },
    { path: ['publications', 0, 'rank'], allowed: rank },
    { path: ['training', 'keynotes'], allowed: count },
  ])('than a whole number is one error at $path: fractions too', ({ path, allowed }) => {
    for (const { found, value } of values.filter(({ value }) => value !== 5)) {
      expect(scoreSheet(sheetWithAt(path, value)).issues).toStrictEqual([error('wrong-type', path, found, allowed)]);
    }
  });

  it.each([
    { path: ['degree'], values: ['belowBachelor', 'bachelor', 'master', 'doctor'] },
    { path: ['documents', 0, 'level'], values: ['national', 'provincial', 'municipal'] },
    { path: ['expertise', 'grade'], values: ['fair', 'good', 'excellent'] },
  ])('than one of the words of $path is one error', ({ path, values: words }) => {
    for (const { found, value } of values.filter(({ value }) => typeof value !== 'string')) {
      const { issues } = scoreSheet(sheetWithAt(path, value));
      expect(issues).toStrictEqual([error('wrong-type', path, found, { values: words })]);
    }
  });

  it('than text among the categories is named in its place', () => {
    const { issues } = scoreSheet(sheetWith({ categories: ['0401', 401, null] }));
    expect(issues.map(({ code, path, found }) => [code, ...path, found])).toStrictEqual([
      ['wrong-type', 'categories', 1, 401],
      ['wrong-type', 'categories', 2, null],
    ]);
  });
});

describe('one value, one error', () => {
  it.each([
    // of a fraction below the range it is the type that is wrong
    { path: ['documents', 0, 'rank'], value: -1.5, code: 'wrong-type', allowed: rank },
    { path: ['training', 'keynotes'], value: -0.5, code: 'wrong-type', allowed: count },
    { path: ['documents', 0, 'rank'], value: 2 ** 53, code: 'value-out-of-range', allowed: rank },
    { path: ['expertise', 'points'], value: 35.05, code: 'points-out-of-range', allowed: { from: 0, to: 35 } },
    { path: ['expertise', 'points'], value: -0.05, code: 'points-out-of-range', allowed: { from: 0, to: 35 } },
    { path: ['coordination'], value: 5.01, code: 'points-out-of-range', allowed: { from: 0, to: 5 } },
    { path: ['years'], value: 70.01, code: 'value-out-of-range', allowed: { from: 0, to: 70 } },
  ] as const)('at $path for $value: $code', ({ path, value, code, allowed }) => {
    expect(scoreSheet(sheetWithAt(path, value)).issues).toStrictEqual([error(code, path, value, allowed)]);
  });

  it('for points of a row that are out of range and have too many decimals', () => {
    const documents = [{ level: 'municipal', rank: 1, points: 3.05 }];
    expect(scoreSheet(sheetWith({ documents })).issues).toStrictEqual([
      error('points-out-of-range', ['documents', 0, 'points'], 3.05, { from: 1, to: 3 }),
    ]);
  });

  it('and as many errors as there are wrong values, wherever they stand', () => {
    const result = scoreSheet(
      sheetWith({
        name: 1,
        years: 71,
        expertise: { grade: 'great', points: 36, note: '' },
        documents: [{ level: 'x', rank: 0 }, 7],
        training: { keynotes: -1 },
      }),
    );
    expect(result.issues.map(({ code, path }) => [code, path.join('.')]).toSorted()).toStrictEqual([
      ['missing', 'training.ecologyCoursePassed'],
      ['missing', 'training.judicialCoursePassed'],
      ['points-out-of-range', 'expertise.points'],
      ['unknown-property', 'expertise.note'],
      ['unknown-value', 'documents.0.level'],
      ['unknown-value', 'expertise.grade'],
      ['value-out-of-range', 'documents.0.rank'],
      ['value-out-of-range', 'training.keynotes'],
      ['value-out-of-range', 'years'],
      ['wrong-type', 'documents.1'],
      ['wrong-type', 'name'],
    ]);
    expect(statesOf(result)).toStrictEqual({ A3: 'wrong', A4: 'wrong', A6: 'wrong', A8: 'wrong' });
    // 5 + 4 + 4 + 5 of ethics, credential, coordination and publications
    expect(result.total).toBe(18);
  });
});

describe('what was found', () => {
  it.each([
    { title: 'a text of 200 characters as it is', found: 'x'.repeat(200), shown: 'x'.repeat(200) },
    { title: 'a longer text cut short', found: 'x'.repeat(201), shown: `${'x'.repeat(200)}…` },
    { title: 'a very long text cut short', found: 'x'.repeat(1_000_000), shown: `${'x'.repeat(200)}…` },
  ])('shows $title', ({ found, shown }) => {
    expect(scoreSheet(sheetWith({ degree: found })).issues).toMatchObject([{ code: 'unknown-value', found: shown }]);
  });

  it('is never cut within a character', () => {
    // Each of the last two takes two places, the first of them the 200th and 201st.
    expect(scoreSheet(sheetWith({ degree: `${'x'.repeat(199)}😀😀` })).issues).toMatchObject([
      { code: 'unknown-value', found: `${'x'.repeat(199)}…` },
    ]);
    expect(scoreSheet(sheetWith({ degree: `${'x'.repeat(198)}😀😀` })).issues).toMatchObject([
      { code: 'unknown-value', found: `${'x'.repeat(198)}😀…` },
    ]);
  });

  it('is left out for an unknown property that holds nothing', () => {
    expect(scoreSheet({ ...completeSheet, nickname: undefined }).issues).toStrictEqual([
      error('unknown-property', ['nickname']),
    ]);
  });

  it('can be carried by JSON', () => {
    const result = scoreSheet(sheetWith({ years: Number.NaN, coordination: -Infinity, documents: [{ points: [] }] }));
    expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
  });
});

describe('a list', () => {
  const rows = (count: number, row: unknown) => Array.from({ length: count }, () => row);

  it('may have 10,000 rows', () => {
    const documents = rows(10_000, { level: 'municipal', rank: 4 });
    const result = scoreSheet(sheetWith({ documents }));
    expect([result.status, statesOf(result)]).toStrictEqual(['final', {}]);
    expect(result.issues).toHaveLength(10_000);
  });

  it.each([
    { list: 'documents', states: { A6: 'wrong' } },
    { list: 'publications', states: { A7: 'wrong' } },
    { list: 'categories', states: {} },
    { list: 'recommendedCategories', states: {} },
  ])('of 10,001 $list is refused before any of its rows is looked at', ({ list: name, states }) => {
    for (const row of [{ level: 'municipal', rank: 4 }, 'x', null, undefined]) {
      const result = scoreSheet(sheetWith({ [name]: rows(10_001, row) }));
      expect(result.issues).toStrictEqual([error('too-many-rows', [name], { type: 'list' }, list)]);
      expect(statesOf(result)).toStrictEqual(states);
    }
  });

  it('of 10,000 wrong rows names every one', () => {
    const result = scoreSheet(sheetWith({ documents: rows(10_000, null) }));
    expect(result.issues).toHaveLength(10_000);
    expect(result.issues.at(-1)).toStrictEqual(error('wrong-type', ['documents', 9999], null, object));
  });

  it('may have blank rows, which are missing', () => {
    const result = scoreSheet(sheetWith({ documents: [undefined, completeSheet.documents[0]] }));
    expect(result.issues).toStrictEqual([missing('documents', 0)]);
    expect(statesOf(result)).toStrictEqual({ A6: 'incomplete' });
    expect(scoreSheet(sheetWith({ categories: [undefined, '0401'] })).issues).toStrictEqual([]);
  });

  it('may have blank rows and wrong ones, each named in its place', () => {
    const documents = [undefined, { level: 'national', rank: 0 }, 5, undefined];
    const result = scoreSheet(sheetWith({ documents }));
    expect(result.issues).toStrictEqual([
      error('value-out-of-range', ['documents', 1, 'rank'], 0, rank),
      error('wrong-type', ['documents', 2], 5, object),
      missing('documents', 0),
      missing('documents', 3),
    ]);
    expect(statesOf(result)).toStrictEqual({ A6: 'wrong' });
  });
});

describe('a lone surrogate', () => {
  it.each(['\ud800', '\udfff', 'a\ud83d', '\ude00\ud83d', '中\udc00文'])('is refused in a label: %j', (label) => {
    for (const path of [['name'], ['institution'], ['documents', 0, 'title'], ['publications', 0, 'title']]) {
      const result = scoreSheet(sheetWithAt(path, label));
      expect(result.issues).toStrictEqual([error('malformed-text', path, label, text)]);
    }
  });

  it('touches a criterion only inside its row', () => {
    expect(statesOf(scoreSheet(sheetWith({ name: '\ud800' })))).toStrictEqual({});
    const publications = [{ ...completeSheet.publications[0], reason: '\udc00' }];
    expect(statesOf(scoreSheet(sheetWith({ publications })))).toStrictEqual({ A7: 'wrong' });
  });

  it('in a word is an unknown word', () => {
    expect(scoreSheet(sheetWith({ degree: '\ud800' })).issues).toMatchObject([
      { code: 'unknown-value', path: ['degree'], found: '\ud800' },
    ]);
  });

  it.each(['😀', '𠮷野家', 'a\u0000b', '', '\uffff', 'مرحبا'])('is not seen where there is none: %j', (label) => {
    const documents = [{ ...completeSheet.documents[0], title: label, reason: label }];
    expect(scoreSheet(sheetWith({ name: label, documents })).issues).toStrictEqual([]);
  });
});

describe('a property named like something that every object has', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];

  it.each(names)('is an unknown property: %s', (name) => {
    const json = JSON.stringify(completeSheet);
    const outside = scoreSheet(parsed(json.replace('{', `{ ${JSON.stringify(name)}: { "points": 5 }, `)));
    expect(outside.issues).toStrictEqual([error('unknown-property', [name], object)]);
    expect([outside.status, outside.total, statesOf(outside)]).toStrictEqual(['invalid', 69, {}]);
    const inside = scoreSheet(parsed(json.replace('"grade"', `${JSON.stringify(name)}: 5, "grade"`)));
    expect(inside.issues).toStrictEqual([error('unknown-property', ['expertise', name], 5)]);
    expect(statesOf(inside)).toStrictEqual({ A4: 'wrong' });
    const inRow = scoreSheet(parsed(json.replace('"level"', `${JSON.stringify(name)}: [], "level"`)));
    expect(inRow.issues).toStrictEqual([error('unknown-property', ['documents', 0, name], { type: 'list' })]);
    expect(statesOf(inRow)).toStrictEqual({ A6: 'wrong' });
  });

  it.each(names)('is an unknown word: %s', (name) => {
    for (const path of [
      ['degree'],
      ['title'],
      ['expertise', 'grade'],
      ['documents', 0, 'level'],
      ['publications', 0, 'type'],
    ]) {
      expect(scoreSheet(sheetWithAt(path, name)).issues).toMatchObject([
        { severity: 'error', code: 'unknown-value', path, found: name },
      ]);
    }
  });

  it('is not taken for a fact whose path reads alike', () => {
    for (const separator of ['\u0000', '.', ',', '/', '","']) {
      const name = `training${separator}keynotes`;
      const passed = { ecologyCoursePassed: true, judicialCoursePassed: true };
      const result = scoreSheet({ ...completeSheet, training: passed, [name]: 1 });
      expect(result.issues).toStrictEqual([error('unknown-property', [name], 1), missing('training', 'keynotes')]);
      expect(statesOf(result)).toStrictEqual({ A8: 'incomplete' });
    }
  });

  it('gives an object nothing that it does not have itself', () => {
    const sheet = '{ "kind": "appraiser", "training": { "__proto__": { "keynotes": 2 } } }';
    expect(scoreSheet(parsed(sheet)).issues).toContainEqual(missing('training', 'ecologyCoursePassed'));
    expect(scoreSheet(parsed(sheet)).total).toBe(0);
    expect(Object.prototype).not.toHaveProperty('keynotes');
  });
});

describe('a value nested 100,000 levels deep', () => {
  const levels = 100_000;
  const lists = `${'['.repeat(levels)}${']'.repeat(levels)}`;
  const objects = `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

  it.each([
    { place: 'nickname', code: 'unknown-property', path: ['nickname'] },
    { place: 'name', code: 'wrong-type', path: ['name'] },
    { place: 'years', code: 'wrong-type', path: ['years'] },
    { place: 'degree', code: 'wrong-type', path: ['degree'] },
  ] as const)('is refused without looking into it: $place', ({ place, code, path }) => {
    const others = Object.fromEntries(Object.entries(completeSheet).filter(([key]) => key !== place));
    const json = JSON.stringify(others);
    for (const [deep, type] of [
      [lists, 'list'],
      [objects, 'object'],
    ] as const) {
      const result = scoreSheet(parsed(json.replace('{', `{ "${place}": ${deep}, `)));
      expect(result.issues).toMatchObject([{ severity: 'error', code, path, found: { type } }]);
      expect(() => JSON.stringify(result)).not.toThrow();
    }
  });

  it('is refused as a row, as a document and as a kind', () => {
    expect(scoreSheet(parsed(`{ "kind": "appraiser", "documents": ${lists} }`)).issues).toContainEqual(
      error('wrong-type', ['documents', 0], { type: 'list' }, object),
    );
    expect(scoreSheet(parsed(`{ "kind": "appraiser", "ethics": ${objects} }`)).issues).toContainEqual(
      error('unknown-property', ['ethics', 'a'], object),
    );
    expect(score(parsed(lists))).toMatchObject({ status: 'invalid', issues: [{ code: 'unknown-kind' }] });
    expect(score(parsed(objects))).toMatchObject({ status: 'invalid', issues: [{ code: 'unknown-kind' }] });
    expect(score({ kind: parsed(lists) })).toMatchObject({
      issues: [{ code: 'unknown-kind', found: { type: 'list' } }],
    });
  });
});

describe('a total among those of appraisers, which may be a number, a word or an object', () => {
  const totals = { from: 0, to: 100 };
  const issuesOf = (total: unknown) =>
    score({ kind: 'institution', headcount: 1, appraiserTotals: [total] }).issues.filter(
      ({ severity, path }) => severity === 'error' && path[0] === 'appraiserTotals',
    );

  it.each([{ total: 0 }, { total: 100 }, { total: 81.5 }, { total: 'disqualified' }, { total: { total: 90 } }])(
    'may be $total',
    ({ total }) => {
      expect(issuesOf(total)).toStrictEqual([]);
    },
  );

  it.each([
    { total: 100.1, path: [] },
    { total: -0.1, path: [] },
    { total: { total: 100.1 }, path: ['total'] },
    { total: { name: '林某', total: -1 }, path: ['total'] },
  ])('is out of range at its leaf: $total', ({ total, path }) => {
    const found = typeof total === 'object' ? total.total : total;
    expect(issuesOf(total)).toMatchObject([
      { code: 'points-out-of-range', path: ['appraiserTotals', 0, ...path], found, allowed: totals },
    ]);
  });

  it.each([
    { total: null, path: [], found: null },
    { total: true, path: [], found: true },
    { total: [], path: [], found: { type: 'list' } },
    { total: { total: null }, path: ['total'], found: null },
    { total: { name: 5, total: 50 }, path: ['name'], found: 5 },
  ])('is of another type at its leaf: $total', ({ total, path, found }) => {
    expect(issuesOf(total)).toMatchObject([{ code: 'wrong-type', path: ['appraiserTotals', 0, ...path], found }]);
  });

  it.each([
    { total: 'excluded', path: [], found: 'excluded' },
    { total: { total: 'excluded' }, path: ['total'], found: 'excluded' },
  ])('is an unknown word at its leaf: $total', ({ total, path, found }) => {
    expect(issuesOf(total)).toMatchObject([{ code: 'unknown-value', path: ['appraiserTotals', 0, ...path], found }]);
  });

  it('has no other properties', () => {
    expect(issuesOf({ total: 50, rank: 1 })).toStrictEqual([
      error('unknown-property', ['appraiserTotals', 0, 'rank'], 1),
    ]);
  });
});

describe('a calendar date', () => {
  const issuesOf = (date: unknown) =>
    score({ kind: 'review', date }).issues.filter(({ severity }) => severity === 'error');

  it.each([
    ...['2026-01-31', '2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30', '2026-07-31', '2026-08-31', '2026-09-30'],
    ...['2026-10-31', '2026-11-30', '2026-12-31', '2026-12-01', '2026-02-28', '2024-02-29', '2000-02-29'],
  ])('is %s', (date) => {
    expect(issuesOf(date)).toStrictEqual([]);
  });

  it.each([
    ...['2026-01-32', '2026-03-32', '2026-04-31', '2026-05-32', '2026-06-31', '2026-07-32', '2026-08-32', '2026-09-31'],
    ...['2026-10-32', '2026-11-31', '2026-12-32', '2026-02-29', '2024-02-30', '1900-02-29', '2100-02-29', '2000-02-30'],
    ...[
      '2026-00-10',
      '2026-13-10',
      '2026-01-00',
      '2026-1-1',
      '26-01-01',
      '12026-01-01',
      '2026-01-011',
      '2026/01/01',
      '',
    ],
    ...['x2026-01-01', '2026-01-01T00:00', 'today'],
  ])('is not %s', (date) => {
    expect(issuesOf(date)).toStrictEqual([error('unknown-value', ['date'], date, { type: 'date' })]);
  });

  it('is no number', () => {
    expect(issuesOf(20260101)).toStrictEqual([error('wrong-type', ['date'], 20260101, { type: 'date' })]);
  });
});
