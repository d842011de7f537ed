import { describe, expect, it } from 'vitest';
import type { CellAddress } from '../../src/formula/expression.js';
import { institutionColumns, placeScoresheet } from '../../src/scoresheet/placed.js';
import { cellIn } from '../../src/layout/placed-table.js';
import { shapeOf } from '../../src/scoresheet/review.js';
import { writeScoresheet } from '../../src/scoresheet/write.js';
import type { Workbook } from '../../src/workbook/workbook.js';
import { cellsOf, sheetOf, textsOf, typedInto } from './book.js';
import { type Facts, declaredAsStated, institutionFacts, people, reviewOf } from './reviews.js';

const said = (workbook: Workbook, { sheet, row, column }: CellAddress): unknown =>
  sheetOf(workbook, sheet).cells.get(row)?.get(column)?.value;

/** A review of which the applicant declared something else than the expert states. */
const reviewWith = (stated: Facts, declared: Facts = reviewOf()): Facts => ({
  ...stated,
  declared: declaredAsStated(declared)['declared'],
});

const first = (changes: Facts): Facts => reviewOf({ appraisers: people(4, (place) => (place === 1 ? changes : {})) });

function differsOf(review: Facts): (table: 'appraisers' | 'documents', place: number) => unknown {
  const workbook = writeScoresheet(review);
  const { appraisers, lists } = placeScoresheet(shapeOf(review));
  const tables = { appraisers, documents: lists.documents };
  return (table, place) => said(workbook, cellIn(tables[table], 'differs', tables[table].top + place - 1));
}

describe('the column 与申报不符', () => {
  it('says nothing where the expert states what was declared', () => {
    const differs = differsOf(reviewWith(reviewOf()));
    for (const place of [1, 2, 3, 4]) expect(differs('appraisers', place)).toBe('');
    expect(differs('documents', 1)).toBe('');
  });

  it('says what was declared where the expert states something else', () => {
    const differs = differsOf(reviewWith(first({ degree: 'master', years: 7 })));
    expect(differs('appraisers', 1)).toBe('学位（申报 博士）从业年限（申报 9）');
    expect(differs('appraisers', 2)).toBe('');
  });

  it('says that nothing was declared where the expert states something', () => {
    const differs = differsOf(reviewWith(reviewOf(), first({ title: undefined })));
    expect(differs('appraisers', 1)).toBe('职称（申报 未填）');
  });

  it('says what was declared where the expert has left it blank', () => {
    expect(differsOf(reviewWith(first({ years: undefined })))('appraisers', 1)).toBe('从业年限（申报 9）');
  });

  it('does not mind spaces, nor a number typed as text', () => {
    expect(differsOf(reviewWith(first({ years: ' 9 ' })))('appraisers', 1)).toBe('');
  });

  it('compares people by their numbers, whatever their order', () => {
    const declared = reviewOf({ appraisers: [...people(4, (place) => (place === 3 ? { years: 5 } : {}))].reverse() });
    const differs = differsOf(reviewWith(reviewOf(), declared));
    expect([1, 2, 3, 4].map((place) => differs('appraisers', place))).toEqual(['', '', '从业年限（申报 5）', '']);
  });

  it('says nothing of somebody who was not declared', () => {
    const differs = differsOf(reviewWith(reviewOf({ appraisers: people(5) })));
    expect(differs('appraisers', 5)).toBeUndefined();
  });

  it('compares the rows of lists one by one, and not the expert’s judgements', () => {
    const documents = [{ title: '改名', level: 'provincial', rank: 1, points: 4, accepted: false, reason: '不符' }];
    const differs = differsOf(
      reviewWith(first({ documents }), first({ documents: [{ ...documents[0], title: '原名' }] })),
    );
    expect(differs('documents', 1)).toBe('名称（申报 原名）');
  });

  it('keeps to an appraiser’s own rows when the expert has added one', () => {
    const documents = [1, 2, 3, 4].map((place) => ({ title: `第${place}件`, level: 'provincial', rank: 1 }));
    const differs = differsOf(reviewWith(first({ documents }), first({ documents: documents.slice(0, 3) })));
    expect([1, 2, 3, 5, 6, 7].map((place) => differs('documents', place))).toEqual(['', '', '', '', '', '']);
    expect(differs('documents', 4)).toBeUndefined();
  });

  it('tells of a declared row that the expert has left out', () => {
    const differs = differsOf(reviewWith(first({ documents: [] }), first({ documents: [{ title: '漏列', rank: 2 }] })));
    expect(differs('documents', 10)).toBe('名称（申报 漏列）本人排名（申报 2）');
  });

  it('tells of the institution’s facts beside them', () => {
    const review = reviewWith(
      reviewOf({ facts: institutionFacts({ accreditations: { cma: 'none', cnas: 'none', glp: 'none' } }) }),
    );
    const at = placeScoresheet(shapeOf(review)).institution.get('accreditations.cma');
    if (at === undefined) throw new Error('no such cell');
    const beside = { ...at, column: institutionColumns.differs };
    expect(said(writeScoresheet(review), beside)).toBe('中国计量认证（CMA）（申报 有，能力表与申请业务相关）');
  });

  it('follows what is typed', () => {
    const review = reviewWith(reviewOf());
    const { appraisers } = placeScoresheet(shapeOf(review));
    const at = cellIn(appraisers, 'degree', appraisers.top);
    const typed = typedInto(writeScoresheet(review), [{ at, value: '学士' }]);
    expect(said(typed, cellIn(appraisers, 'differs', appraisers.top))).toBe('学位（申报 博士）');
  });

  it('is empty where no application is known', () => {
    const review = reviewOf();
    expect(differsOf(review)('appraisers', 1)).toBeUndefined();
    expect(writeScoresheet(review).sheets.map(({ name }) => name)).not.toContain('申报');
  });
});

describe('the sheet 申报', () => {
  const review = reviewWith(first({ degree: 'master' }));
  const workbook = writeScoresheet(review);

  it('keeps the application as declared, locked', () => {
    const sheet = sheetOf(workbook, '申报');
    expect(sheet.isProtected).toBe(true);
    expect(cellsOf(sheet).some(({ cell }) => workbook.styles[cell.style ?? '']?.unlocked)).toBe(false);
    const texts = textsOf(sheet);
    for (const text of ['赵某', '博士', '污染场地环境损害鉴定评估技术导则（1）', '无人机', '省级地块调查评估'])
      expect(texts).toContain(text);
  });

  it('has no place for what the expert judges', () => {
    const names = workbook.names.map(({ name }) => name).filter((name) => name.startsWith('env.declared.'));
    expect(names).toContain('env.declared.appraisers.degree');
    expect(names).toContain('env.declared.documents.appraiser');
    expect(names).toContain('env.declared.institution.accreditations.cma');
    for (const judged of ['points', 'accepted', 'reason', 'coordination', 'recommendedCategories'])
      expect(names.some((name) => name.endsWith(`.${judged}`))).toBe(false);
  });

  it('keeps a withdrawn appraiser’s declaration', () => {
    const fewer = reviewWith(reviewOf({ appraisers: people(3) }));
    expect(textsOf(sheetOf(writeScoresheet(fewer), '申报'))).toContain('李某某');
  });
});
