import {
  type AppraiserResult,
  type CriterionResult,
  type Facts,
  type InstitutionResult,
  type Issue,
  type PanelResult,
  type Path,
  type Result,
  appraiserTable,
  explain,
  gapOf,
  institutionTable,
  issueKinds,
  readPolicy,
  score,
  thresholds,
  wordGap,
  wordIssue,
  wordResult,
} from '@envscore/rules-core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  anyDocument,
  anyJson,
  anySheet,
  appraiser,
  changed,
  document,
  institution,
  panel,
  placesIn,
  policy,
  project,
  publication,
  review,
  withBlanks,
} from './generators.js';

// One seed for all runs, so that a failure comes back; fast-check prints it with the path to the smallest case.
fc.configureGlobal({ seed: 20180614, numRuns: 300 });

type Sheet = AppraiserResult | InstitutionResult;

function scoreSheet(facts: unknown): Sheet {
  const result = score(facts);
  if ('kind' in result && (result.kind === 'appraiser' || result.kind === 'institution')) return result;
  throw new Error('no sheet was scored');
}

function scorePanel(facts: unknown, values: Facts = {}): PanelResult {
  const result = score(facts, { policy: readPolicy(values).policy });
  if ('kind' in result && result.kind === 'panel') return result;
  throw new Error('no panel was scored');
}

const tenthsOf = (points = 0): number => Math.round(points * 10);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const pointsOf = ({ criteria }: Sheet) => criteria.map(({ code, points }) => [code, points]);
const errorsOf = (issues: readonly Issue[]) => issues.filter(({ severity }) => severity === 'error');

/** Every sheet that a result holds: itself, a panel's, a review's. */
function sheetsIn(result: Result): readonly Sheet[] {
  if (!('kind' in result)) return [];
  switch (result.kind) {
    case 'appraiser':
    case 'institution':
      return [result];
    case 'panel':
      return result.sheets.flatMap(sheetsIn);
    case 'review':
      return [result.institution, ...result.appraisers.flatMap((one) => sheetsIn(one.result))];
  }
}

/** Everything that can be said of a result, in both languages. */
function wordsOf(result: Result): readonly string[] {
  const languages = ['zh', 'en'] as const;
  return languages.flatMap((language) => [
    JSON.stringify(wordResult(result, language)),
    ...sheetsIn(result).flatMap((sheet) => wordGap(gapOf(sheet), sheet.kind, language)),
  ]);
}

function deepFreeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  Reflect.ownKeys(value).forEach((key) => {
    deepFreeze(Reflect.get(value, key));
  });
}

describe('any JSON', () => {
  it('is scored and worded without throwing, under any policy', () => {
    fc.assert(
      fc.property(fc.oneof(anyJson, anyDocument), policy, (facts, values) => {
        const result = score(facts, { policy: readPolicy(values).policy });
        expect(wordsOf(result).length).toBeGreaterThan(0);
      }),
      { numRuns: 800 },
    );
  });

  const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));
  const deep = nested(100_000);
  const kinds = ['appraiser', 'institution', 'panel', 'review'];
  const names = ['name', 'unit', 'years', 'ethics', 'documents', 'headcount', 'appraiserTotals', 'experts', 'facts'];

  it.each(kinds)('is refused where a document of kind %s is nested without end', (kind) => {
    for (const name of names) {
      const facts = { kind, [name]: deep };
      expect(score(facts).status).toBe('invalid');
      expect(score({ kind: 'panel', unit: '04', experts: [{ facts }] }).status).toBe('invalid');
      expect(score({ kind: 'panel', unit: '04', reviews: [facts] }).status).toBe('invalid');
    }
  });

  it('is refused where a review’s own facts are nested without end', () => {
    for (const name of ['name', 'unit', 'headcount', 'appraiserTotals', 'projects', 'instruments']) {
      const facts = { kind: 'institution', [name]: deep };
      const whole = { kind: 'review', institution: { name: '某司法鉴定中心' }, unit: '04', appraisers: [], facts };
      expect(score(whole).status).toBe('invalid');
    }
  });

  it.each([
    ['no object', [null, true, 0, -0, 1e308, '', '\ud800', [], [[]], nested(10)]],
    [
      'an object of no known kind',
      [{}, { kind: null }, { kind: 'Appraiser' }, { kind: ['appraiser'] }, { kind: deep }],
    ],
  ])('that is %s is invalid with one issue at kind', (_, documents) => {
    for (const facts of documents) {
      const result = score(facts);
      expect(result).toMatchObject({ status: 'invalid', issues: [{ code: 'unknown-kind', path: ['kind'] }] });
      expect(Object.keys(result).toSorted()).toEqual(['issues', 'status']);
    }
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '', 'documents\u00000'])(
    'has one unknown property where the sheet has one called %j, which touches no criterion',
    (name) => {
      fc.assert(
        fc.property(fc.oneof(appraiser, institution), anyJson, (facts, value) => {
          const sheet = JSON.parse(
            `${JSON.stringify(facts).slice(0, -1)},${JSON.stringify(name)}:${JSON.stringify(value)}}`,
          ) as Facts;
          const result = scoreSheet(sheet);
          expect(pointsOf(result)).toEqual(pointsOf(scoreSheet(facts)));
          expect(errorsOf(result.issues)).toMatchObject([{ code: 'unknown-property', path: [name] }]);
        }),
        { numRuns: 20 },
      );
    },
  );

  it('has an error named for each fault, even where names collide', () => {
    // A path written as text with NUL between its steps would take these two for one.
    const { issues } = scoreSheet({ kind: 'appraiser', 'documents\u00000': 1, documents: ['x'] });
    expect(errorsOf(issues)).toHaveLength(2);
  });

  it.each([Number.NaN, Infinity, -Infinity])(
    'or what is no JSON number, %f, is a wrong type or out of range',
    (number) => {
      const facts = { kind: 'appraiser', years: number, coordination: number, documents: [{ rank: number }] };
      const { issues } = scoreSheet(facts);
      expect(errorsOf(issues).map(({ path }) => path)).toEqual([['years'], ['coordination'], ['documents', 0, 'rank']]);
      expect(JSON.parse(JSON.stringify(issues))).toEqual(issues);
    },
  );
});

describe('a scored sheet', () => {
  const everySheet = (check: (sheet: Sheet, facts: Facts) => void, numRuns = 400) => {
    fc.assert(
      fc.property(anySheet, (facts) => {
        check(scoreSheet(facts), facts);
      }),
      { numRuns },
    );
  };

  it('has a total from 0 to 100, and none when disqualified', () => {
    everySheet(({ status, total }) => {
      if (status === 'disqualified') {
        expect(total).toBeUndefined();
        return;
      }
      expect(total).toBeGreaterThanOrEqual(0);
      expect(total).toBeLessThanOrEqual(100);
    });
  });

  it('has sections that sum to its total, and criteria that sum to their section', () => {
    everySheet(({ kind, total, sections, criteria }) => {
      if (sections === undefined) return;
      const table = kind === 'appraiser' ? appraiserTable : institutionTable;
      const expected = table.sections.map((section) => {
        const codes: string[] = section.criteria.map(({ code }) => code);
        const own = criteria.filter(({ code }) => codes.includes(code));
        return { code: section.code, points: sum(own.map(({ points }) => tenthsOf(points))) };
      });
      expect(sections.map(({ code, points }) => ({ code, points: tenthsOf(points) }))).toEqual(expected);
      expect(tenthsOf(total)).toBe(sum(expected.map(({ points }) => points)));
    });
  });

  it('keeps every criterion and every part within its maximum, and parts sum to their criterion', () => {
    everySheet(({ criteria }) => {
      for (const { points, max, parts = [] } of criteria) {
        const coded = parts.filter((part) => 'code' in part);
        for (const one of [{ points, max }, ...coded]) {
          expect(one.points ?? 0).toBeGreaterThanOrEqual(0);
          expect(one.points ?? 0).toBeLessThanOrEqual(one.max);
        }
        if (points === undefined || coded.length === 0) continue;
        expect(sum(coded.map((part) => tenthsOf(part.points)))).toBe(tenthsOf(points));
      }
    });
  });

  it('names a sum before the cap just where rows give more than the maximum', () => {
    const check = ({
      state,
      points,
      max,
      beforeCap,
      parts = [],
    }: Pick<CriterionResult, 'state' | 'points' | 'max' | 'beforeCap' | 'parts'>) => {
      const rows = parts.filter((part) => 'path' in part);
      if (state !== 'scored' || rows.length === 0) return;
      const given = sum(rows.map((row) => tenthsOf(row.points)));
      expect(tenthsOf(points)).toBe(Math.min(given, tenthsOf(max)));
      expect(beforeCap === undefined ? undefined : tenthsOf(beforeCap)).toBe(given > tenthsOf(max) ? given : undefined);
    };
    everySheet(({ criteria }) => {
      for (const criterion of criteria) {
        check(criterion);
        for (const part of criterion.parts ?? []) if ('code' in part) check(part);
      }
    });
  });

  it('holds only exact tenths', () => {
    const numbersIn = (value: unknown, key = ''): readonly number[] => {
      if (typeof value === 'number') return ['points', 'total', 'beforeCap', 'gives'].includes(key) ? [value] : [];
      if (typeof value !== 'object' || value === null) return [];
      return Object.entries(value)
        .filter(([name]) => name !== 'stated' && name !== 'issues')
        .flatMap(([name, inner]) => numbersIn(inner, name));
    };
    everySheet((sheet) => {
      for (const number of numbersIn(sheet)) expect(String(number)).toMatch(/^\d+(\.\d)?$/);
    });
  });

  it('is invalid with any error, provisional with any blank or suggestion, else final; disqualified above all', () => {
    everySheet(({ status, criteria, issues }, facts) => {
      const isDisqualified = issues.some(({ code }) => code === 'disqualified');
      const isBlocked = issues.some(({ code }) => 'blocks' in issueKinds[code]);
      const expected = isDisqualified
        ? 'disqualified'
        : errorsOf(issues).length > 0
          ? 'invalid'
          : isBlocked
            ? 'provisional'
            : 'final';
      expect(status).toBe(expected);
      if (status === 'final') {
        expect(criteria.every(({ state }) => state === 'scored')).toBe(true);
        expect(issues.filter(({ code }) => code === 'missing' || code === 'suggested')).toEqual([]);
      }
      expect(isDisqualified).toBe((facts['ethics'] as Facts | undefined)?.['article13Situation'] === true);
    });
  });

  it('has points just where a criterion is scored; an unscored one has an error or a blank to show for it', () => {
    everySheet(({ criteria, issues }) => {
      for (const { state, points } of criteria) expect(points !== undefined).toBe(state === 'scored');
      if (criteria.some(({ state }) => state === 'wrong')) expect(errorsOf(issues)).not.toEqual([]);
      if (criteria.some(({ state }) => state === 'incomplete')) {
        expect(issues.map(({ code }) => code)).toContain('missing');
      }
    });
  });

  it('is final when it was filled in whole', () => {
    fc.assert(
      fc.property(fc.oneof(appraiser, institution), (facts) => {
        expect(['final', 'disqualified']).toContain(scoreSheet(facts).status);
      }),
    );
  });

  it('comes with an explanation of each criterion and a sentence for each issue, in both languages', () => {
    everySheet((sheet) => {
      for (const language of ['zh', 'en'] as const) {
        for (const { code } of sheet.criteria) {
          const text = explain(sheet, code, language) ?? 'undefined';
          expect(text.startsWith(`${code} `)).toBe(true);
          expect(text).not.toMatch(/undefined|NaN|\[object/);
        }
        for (const issue of sheet.issues) {
          const message = wordIssue(issue, sheet.kind, language);
          expect(message).toMatch(language === 'zh' ? /。$/ : /\.$/);
          expect(message).not.toMatch(/undefined|NaN|\[object/);
        }
      }
    }, 300);
  });
});

describe('the order of rows', () => {
  const lists = ['documents', 'publications', 'projects', 'specialisedMajors', 'appraiserTotals'] as const;

  it('does not matter for points, and rows keep what they give', () => {
    const shuffled = anySheet.chain((facts) => {
      const own = lists.filter((list) => Array.isArray(facts[list]));
      const orders = own.map((list) => {
        const places = (facts[list] as unknown[]).map((_, index) => index);
        return fc.shuffledSubarray(places, { minLength: places.length });
      });
      return fc.tuple(
        fc.constant(facts),
        fc.tuple(...orders).map((all) => Object.fromEntries(own.map((list, index) => [list, all[index]!]))),
      );
    });
    const rowsOf = (sheet: Sheet, list: string) =>
      sheet.criteria
        .flatMap(({ parts = [] }) => parts.flatMap((part) => ('code' in part ? (part.parts ?? []) : [part])))
        .filter(({ path }) => path[0] === list)
        .map(({ points, stated, reason, suggested }) => ({ points, stated, reason, suggested }));
    fc.assert(
      fc.property(shuffled, ([facts, orders]) => {
        const turned = Object.entries(orders).reduce(
          (sheet, [list, order]) => ({ ...sheet, [list]: order.map((place) => (facts[list] as unknown[])[place]) }),
          facts,
        );
        const before = scoreSheet(facts);
        const after = scoreSheet(turned);
        expect(pointsOf(after)).toEqual(pointsOf(before));
        expect(after.status).toBe(before.status);
        for (const [list, order] of Object.entries(orders)) {
          const rows = rowsOf(before, list);
          if (rows.length > 0) expect(rowsOf(after, list)).toEqual(order.map((place) => rows[place]));
        }
      }),
    );
  });
});

describe('more to show', () => {
  /** Adds to a list of the sheet, a blank one included. */
  const withRow = (facts: Facts, list: string, row: unknown): Facts => ({
    ...facts,
    [list]: [...((facts[list] as unknown[] | undefined) ?? []), row],
  });
  const expectNoLess = (before: Facts, after: Facts) => {
    expect(scoreSheet(after).total ?? 0).toBeGreaterThanOrEqual(scoreSheet(before).total ?? 0);
  };

  it.each([
    ['document', 'documents', document],
    ['publication', 'publications', publication],
  ])('in one more %s never lowers a total', (_, list, row) => {
    fc.assert(
      fc.property(fc.oneof(appraiser, withBlanks(appraiser)), row, (facts, one) => {
        expectNoLess(facts, withRow(facts, list, one));
      }),
    );
  });

  it('in one more project never lowers a total', () => {
    fc.assert(
      fc.property(fc.oneof(institution, withBlanks(institution)), project, (facts, one) => {
        expectNoLess(facts, withRow(facts, 'projects', one));
      }),
    );
  });

  it('in one more major never lowers a total', () => {
    fc.assert(
      fc.property(institution, fc.nat(4), (facts, appraisers) => {
        const major = facts['majorsScheme'] === 'species' ? '水生生物学' : '另一专业';
        const taken = (facts['specialisedMajors'] as Facts[]).some((row) => row['major'] === major);
        if (!taken) expectNoLess(facts, withRow(facts, 'specialisedMajors', { major, appraisers }));
      }),
    );
  });

  it('in one more year, keynote, appraiser or higher total never lowers a total', () => {
    const more: readonly Path[] = [['years'], ['training', 'keynotes'], ['headcount'], ['appraiserTotals', 0]];
    fc.assert(
      fc.property(fc.oneof(appraiser, institution), (facts) => {
        for (const path of more) {
          const value = path.reduce<unknown>((inner, key) => Reflect.get(Object(inner) as object, key), facts);
          if (typeof value === 'number' && value <= 69) expectNoLess(facts, changed(facts, path, value + 1));
        }
      }),
    );
  });
});

describe('one blank', () => {
  const owners = new Map(
    [appraiserTable, institutionTable].flatMap(({ sections }) =>
      sections.flatMap(({ criteria }) =>
        criteria.flatMap((criterion) =>
          Object.keys(criterion.facts).map((name) => [name, [criterion.code]] as [string, string[]]),
        ),
      ),
    ),
  );
  // I1 leaves out the disqualified, who are known from the totals (D4).
  owners.set('appraiserTotals', ['I5', 'I1']);

  it('filled in turns no criterion but its own', () => {
    fc.assert(
      fc.property(fc.oneof(appraiser, institution), fc.nat(), (facts, index) => {
        const places = placesIn(facts);
        const place = places[index % places.length]!;
        const others = (sheet: Sheet) =>
          sheet.criteria.filter(({ code }) => !(owners.get(String(place[0])) ?? []).includes(code));
        expect(others(scoreSheet(changed(facts, place)))).toEqual(others(scoreSheet(facts)));
      }),
    );
  });
});

describe('scoring', () => {
  it('leaves the document as it was', () => {
    fc.assert(
      fc.property(fc.oneof(anyDocument, anyJson), (facts) => {
        const before = structuredClone(facts);
        deepFreeze(facts);
        score(facts);
        expect(facts).toEqual(before);
      }),
    );
  });

  it('gives the same result for the same document', () => {
    fc.assert(
      fc.property(anyDocument, (facts) => {
        expect(score(structuredClone(facts))).toStrictEqual(score(facts));
      }),
    );
  });

  it('gives results that JSON carries unchanged', () => {
    fc.assert(
      fc.property(fc.oneof(anyDocument, anyJson), (facts) => {
        const result = score(facts);
        expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
      }),
      { numRuns: 600 },
    );
  });
});

describe('a panel of final sheets', () => {
  /** A mean of whole tenths as it is shown: hundredths, half up, in whole numbers throughout. */
  const shownMean = (tenths: readonly number[]): number =>
    Math.floor((20 * sum(tenths) + tenths.length) / (2 * tenths.length)) / 100;
  const sheetsOf = (result: PanelResult) => result.sheets.filter((sheet) => 'total' in sheet);
  const figures = (
    result: PanelResult,
  ): Readonly<Record<string, readonly number[]>> & { readonly total: readonly number[] } => ({
    total: sheetsOf(result).map(({ total }) => tenthsOf(total)),
    ...Object.fromEntries(
      institutionTable.sections.map(({ code }, index) => [
        code,
        sheetsOf(result).map(({ sections }) => tenthsOf(sections[index]?.points)),
      ]),
    ),
  });

  it('has means between the lowest and the highest of its experts, exact to the shown hundredth', () => {
    fc.assert(
      fc.property(panel, (facts) => {
        const result = scorePanel(facts);
        expect(result.status).toBe('final');
        const { total, ...sections } = figures(result);
        expect(result.total).toBe(shownMean(total));
        expect(result.sections).toMatchObject(
          Object.entries(sections).map(([code, points]) => ({ code, points: shownMean(points) })),
        );
        expect(result.spread).toMatchObject({ min: Math.min(...total) / 10, max: Math.max(...total) / 10 });
        expect(result.total).toBeGreaterThanOrEqual(result.spread!.min);
        expect(result.total).toBeLessThanOrEqual(result.spread!.max);
      }),
    );
  });

  it('is qualified just where no exact mean is below its threshold', () => {
    fc.assert(
      fc.property(panel, (facts) => {
        const result = scorePanel(facts);
        const failed = Object.entries(figures(result))
          .filter(([code, tenths]) => sum(tenths) < 10 * thresholds[code as keyof typeof thresholds] * tenths.length)
          .map(([code]) => code);
        expect(result.shortfalls?.map(({ code }) => code)).toEqual(failed);
        expect(result.conclusion).toBe(failed.length === 0 ? 'qualified' : 'notQualified');
      }),
    );
  });

  it('does not depend on the order of its experts', () => {
    const anyOrder = panel.chain((facts) => {
      const experts = facts['experts'] as Facts[];
      return fc.tuple(fc.constant(facts), fc.shuffledSubarray(experts, { minLength: experts.length }));
    });
    fc.assert(
      fc.property(anyOrder, fc.constantFrom('mean', 'median'), ([facts, experts], D9) => {
        const said = (result: PanelResult) => {
          const { total, sections, conclusion, shortfalls, spread, status, disagreements } = result;
          return {
            total,
            sections,
            conclusion,
            shortfalls,
            spread,
            status,
            apart: disagreements.map(({ code }) => code),
          };
        };
        expect(said(scorePanel({ ...facts, experts }, { D9 }))).toEqual(said(scorePanel(facts, { D9 })));
      }),
    );
  });
});

describe('a review', () => {
  it('scores its institution as the same facts with the appraisers’ number and totals would be', () => {
    fc.assert(
      fc.property(review, (facts) => {
        const result = score(facts);
        if (!('kind' in result) || result.kind !== 'review') throw new Error('no review was scored');
        const sheets = (facts['appraisers'] as { facts: Facts }[]).map((one) => scoreSheet(one.facts));
        const appraiserTotals = sheets
          .filter(({ status }) => status === 'final' || status === 'disqualified')
          .map(({ status, total }) => (status === 'disqualified' ? status : total));
        const own = { ...(facts['facts'] as Facts), unit: facts['unit'], headcount: sheets.length, appraiserTotals };
        expect(pointsOf(result.institution)).toEqual(pointsOf(scoreSheet(own)));
        expect(result.appraisers.map((one) => one.result)).toEqual(sheets);
      }),
      { numRuns: 200 },
    );
  });
});
