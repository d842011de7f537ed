import { type FunctionDeclaration, functionIds, functions } from '@envscore/functions';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callCatalogue } from '../../src/formula/catalogue.js';
import { type EvaluateOptions, evaluate } from '../../src/formula/evaluate.js';
import type { CellAddress, Expression } from '../../src/formula/expression.js';
import { print } from '../../src/formula/print.js';
import { at } from '../../src/scoresheet/facts.js';
import { placeScoresheet } from '../../src/scoresheet/placed.js';
import { cellIn } from '../../src/layout/placed-table.js';
import { readScoresheet } from '../../src/scoresheet/read.js';
import { shapeOf } from '../../src/scoresheet/review.js';
import type { Formulas } from '../../src/scoresheet/shape.js';
import { writeEntrySheets, writeScoresheet } from '../../src/scoresheet/write.js';
import type { Workbook } from '../../src/workbook/workbook.js';
import { snapshotOf } from '../snapshot.js';
import { finalReview } from './addin-reviews.js';
import { review } from './arbitrary.js';
import { sheetOf, textsOf } from './book.js';
import { cached, differences, expectEqual, scored } from './expected.js';
import { institutionFacts, people, reviewOf } from './reviews.js';

const entrySheets = (document: unknown, formulas: Formulas): Workbook =>
  writeEntrySheets(document, shapeOf(document, formulas));

const inAddIn = (document: unknown): Workbook => writeScoresheet(document, shapeOf(document, 'addin'));

/** What the add-in is handed while a workbook is calculated. */
type Handed = Parameters<NonNullable<EvaluateOptions['envscore']>>;

function callsIn(workbook: Workbook): readonly Handed[] {
  const calls: Handed[] = [];
  const envscore = (...handed: Handed) => {
    calls.push(handed);
    return callCatalogue(...handed);
  };
  evaluate(workbook, { envscore });
  return calls;
}

const argumentsOf = (document: unknown, id: string): readonly Handed[1][] =>
  callsIn(entrySheets(document, 'addin')).flatMap(([called, args]) => (called === id ? [args] : []));

/** The functions that a cell's formula calls. */
function calledBy(formula: Expression | undefined): readonly string[] {
  const text = formula === undefined ? '' : print(formula, '');
  return [...text.matchAll(/ENVSCORE\.([A-Z]+)\(/g)].map(([, id]) => id ?? '');
}

const formulaAt = ({ sheets }: Workbook, { sheet, row, column }: CellAddress): Expression | undefined =>
  sheets
    .find(({ name }) => name === sheet)
    ?.cells.get(row)
    ?.get(column)?.formula;

describe('a scoresheet that calls the add-in', () => {
  const document = reviewOf();
  const workbook = inAddIn(document);
  const { appraisers, institution } = placeScoresheet(shapeOf(document, 'addin'));

  it('calls the function of every criterion of every appraiser, and of the total', () => {
    for (let row = appraisers.top; row <= appraisers.bottom; row += 1) {
      const called = (key: string) => calledBy(formulaAt(workbook, cellIn(appraisers, key, row)));
      expect([1, 2, 3, 4, 5, 6, 7, 8].flatMap((number) => called(`A${number}`))).toEqual([
        ...['ETHICS', 'CREDENTIAL', 'EXPERIENCE', 'EXPERTISE', 'COORDINATION'],
        ...['TECHDOCUMENTS', 'PUBLICATIONS', 'EXCHANGE'],
      ]);
      expect(called('total')).toEqual(['APPRAISER']);
    }
  });

  it('calls those of the institution', () => {
    const called = (key: string) => calledBy(formulaAt(workbook, at(institution, key)));
    expect([1, 2, 3, 4, 5, 6, 7].flatMap((number) => called(`I${number}`))).toEqual([
      ...['HEADCOUNT', 'MAJORS', 'PROJECTS', 'QUALITY', 'APPRAISERABILITY', 'ACCREDITATION'],
      ...['INSTRUMENTS', 'MAINTENANCE'],
    ]);
    expect(called('I7.3')).toEqual(['MAINTENANCE']);
    expect(called('total')).toEqual(['INSTITUTION']);
  });

  it('leaves none of the catalogue out that gives points or a total', () => {
    const wanted = functionIds.filter((id) => {
      const { gives }: FunctionDeclaration = functions[id];
      return gives.as === 'points' || gives.as === 'total';
    });
    const called = workbook.sheets.flatMap(({ cells }) =>
      [...cells.values()].flatMap((columns) => [...columns.values()].flatMap(({ formula }) => calledBy(formula))),
    );
    expect(new Set(called)).toEqual(new Set(wanted));
  });

  it('calls none on any other sheet: they show what the entry sheets hold', () => {
    const calling = workbook.sheets.filter(({ cells }) =>
      [...cells.values()].some((columns) => [...columns.values()].some(({ formula }) => calledBy(formula).length > 0)),
    );
    expect(calling.map(({ name }) => name)).toEqual(['鉴定人', '机构']);
  });

  it('says on its page of help that it needs the add-in; one with formulas says that it needs nothing', () => {
    const help = (one: Workbook) => textsOf(sheetOf(one, '填写说明')).join('');
    expect(help(workbook)).toContain('得分由 ENVSCORE 加载项计算');
    expect(help(writeScoresheet(document))).toContain('不需要安装任何插件');
  });
});

describe('what a scoresheet shows that calls the add-in', () => {
  const expectBothEqual = (document: unknown): ReturnType<typeof scored> => {
    const workbook = entrySheets(document, 'addin');
    expect(differences(entrySheets(document, 'builtin'), cached(workbook))).toEqual([]);
    const result = scored(readScoresheet(snapshotOf(workbook)).review);
    expectEqual(cached(workbook), placeScoresheet(shapeOf(document)), result);
    return result;
  };

  it('is what formulas show and what the core gives, whatever was typed', () => {
    fc.assert(
      fc.property(review(3), (document) => {
        expectBothEqual(document);
      }),
      { numRuns: 25, endOnFailure: true },
    );
  }, 60_000);

  it('is so where everything is filled in, totals included', () => {
    const statuses: string[] = [];
    fc.assert(
      fc.property(finalReview(4), (document) => {
        const { institution, appraisers } = expectBothEqual(document);
        statuses.push(institution.status, ...appraisers.map(({ result }) => result.status));
      }),
      { numRuns: 25, endOnFailure: true },
    );
    // Most sheets are as they were meant to be: the totals of those came from the functions.
    expect(statuses.filter((status) => status === 'final').length).toBeGreaterThan(statuses.length / 2);
    expect(statuses).toContain('disqualified');
  }, 60_000);

  it('is so on every sheet that shows it: forms, conclusion, cover', () => {
    for (const document of [reviewOf(), ...fc.sample(review(3), { numRuns: 2, seed: 2018 })])
      expect(differences(writeScoresheet(document), cached(inAddIn(document)))).toEqual([]);
  });

  it('is what is missing where something is blank, also without the add-in; what is complete is #NAME? then', () => {
    const document = reviewOf({ appraisers: people(1, () => ({ degree: undefined, title: undefined })) });
    const { appraisers } = placeScoresheet(shapeOf(document));
    const shown = (workbook: Workbook) => (key: string) => cached(workbook)(cellIn(appraisers, key, appraisers.top));
    const workbook = entrySheets(document, 'addin');
    expect(['A2', 'A3', 'total', 'status'].map(shown(workbook))).toEqual(['缺：学位；职称；', 5, 77, '暂计']);
    const without = evaluate(workbook);
    expect(['A2', 'A3', 'total', 'status'].map(shown(without))).toEqual([
      '缺：学位；职称；',
      '#NAME?',
      '#NAME?',
      '#NAME?',
    ]);
  });

  it('is exact where somebody has 0 points in all, which the functions would not take for a total', () => {
    const nothing = {
      ...{ degree: 'belowBachelor', title: 'none', years: 0, expertise: { points: 0 }, coordination: 0 },
      ...{ documents: undefined, publications: undefined },
      ethics: { article12Met: false, formStandard: true, attachmentsGenuine: true, article13Situation: false },
      training: { ecologyCoursePassed: false, judicialCoursePassed: true, keynotes: 0 },
    };
    // 82, 82 and 0: their mean is 54.67, which gives nothing; without the 0 it would give 22.
    const document = reviewOf({
      appraisers: people(3, (place) => (place === 3 ? nothing : {})),
      confirmed: { documents: true, publications: true },
    });
    const { institution, appraisers } = expectBothEqual(document);
    expect(appraisers.map(({ result }) => 'total' in result && result.total)).toEqual([82, 82, 0]);
    expect(institution.criteria.find(({ code }) => code === 'I5')?.points).toBe(0);
    expect(institution.status).toBe('final');
  });

  it('is wrong where an optional instrument is, whether points are suggested or not', () => {
    for (const D3 of ['on', 'off']) {
      const optional = [{ name: '无人机', held: '也许' }];
      const instruments = { required: [{ name: '电子天平', held: true }], optional, optionalPoints: 1 };
      const { institution } = expectBothEqual(reviewOf({ policy: { D3 }, facts: institutionFacts({ instruments }) }));
      expect(institution.criteria.find(({ code }) => code === 'I7')?.state).toBe('wrong');
    }
  });
});

describe('what the functions are handed', () => {
  it('is the owner’s rows below the headings, blank rows and the rows of others as blank', () => {
    const document = reviewOf({
      appraisers: people(2, (place) => ({
        documents: [{ title: `报告${place}`, level: 'national', rank: place, points: 4 }],
      })),
    });
    const [, second] = argumentsOf(document, 'TECHDOCUMENTS');
    const [rows] = second ?? [];
    expect(second).toHaveLength(1);
    expect(typeof rows === 'object' ? rows.filter((row) => row.some((cell) => cell !== '')) : rows).toEqual([
      ['名称', '批准发布或采用的层级', '本人排名', '得分', '认定', '不认定的理由'],
      ['报告2', '国家或部委', 2, 4, '', ''],
    ]);
  });

  it('is 无 for a list that is confirmed empty; for one that is not, no function is called', () => {
    const without = people(1, () => ({ documents: undefined }));
    const [confirmed] = argumentsOf(reviewOf({ appraisers: without, confirmed: { documents: true } }), 'TECHDOCUMENTS');
    expect(confirmed).toEqual(['无']);
    expect(argumentsOf(reviewOf({ appraisers: without }), 'TECHDOCUMENTS')).toEqual([]);
  });

  it('is the policy, last, as far as it is not the default', () => {
    expect(argumentsOf(reviewOf(), 'EXPERIENCE')).toEqual(people(4).map(() => [9]));
    expect(argumentsOf(reviewOf({ policy: { D1: 0.5, D2: 'on', D8: -1 } }), 'EXPERIENCE')).toEqual(
      people(4).map(() => [9, 'D1=0.5; D8=-1']),
    );
  });

  it('is never a blank cell, which older versions of Excel hand over as 0', () => {
    for (const document of fc.sample(review(3), { numRuns: 5, seed: 2018 })) {
      const handed = callsIn(entrySheets(document, 'addin')).flatMap(([, args]) => args.flat(2));
      expect(handed.length).toBeGreaterThan(0);
      expect(handed).not.toContain(undefined);
    }
  });
});
