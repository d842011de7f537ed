import { describe, expect, it } from 'vitest';
import { insertRows } from '../../src/hosts/insert-rows.js';
import { snapshotOf } from '../../src/hosts/snapshot-of.js';
import { type ReadScoresheet, readScoresheet } from '../../src/scoresheet/read.js';
import { cellOf, subjectAt } from '../../src/scoresheet/subjects.js';
import { writeScoresheet } from '../../src/scoresheet/write.js';
import type { Snapshot } from '../../src/workbook/snapshot.js';
import type { Workbook } from '../../src/workbook/workbook.js';

const document = (title: string) => ({ title, level: 'national', rank: 1, points: 4 });
const person = (id: number, name: string, titles: readonly string[]) => ({
  id,
  name,
  facts: { kind: 'appraiser', years: 5, documents: titles.map(document) },
});
const facts = { kind: 'institution', projects: [{ title: '调查', level: 'county', role: 'lead' }] };
const appraisers = [person(1, '甲', ['导则']), person(2, '乙', ['规范', '办法'])];
const workbook = writeScoresheet({
  kind: 'review',
  unit: '04',
  appraisers,
  facts,
  declared: { appraisers, facts },
});

interface Opened {
  readonly snapshot: Snapshot;
  readonly read: ReadScoresheet;
}

const open = (book: Workbook): Opened => {
  const snapshot = snapshotOf(book);
  return { snapshot, read: readScoresheet(snapshot) };
};

/** The cell of a named column that stands in the row of a fact, or of a single name. */
function cellNamed({ snapshot, read }: Opened, name: string, besides?: string) {
  const found = snapshot.names.find((one) => one.name === name)!;
  const row = besides === undefined ? found.top : read.addresses.get(besides)!.row;
  return { sheet: found.sheet, row, column: found.left };
}

const book = open(workbook);
const subjectOf = (name: string, besides?: string) =>
  subjectAt(book.snapshot, book.read, cellNamed(book, name, besides));

describe('what a cell is about', () => {
  it.each([
    ['a fact of the roster', 'env.appraisers.years', 'appraisers.1.name', { appraiser: 1, code: 'A3' }],
    ['points of the roster', 'env.appraisers.A6', 'appraisers.0.name', { appraiser: 0, code: 'A6' }],
    ['a part of a criterion', 'env.appraisers.A8.2', 'appraisers.1.name', { appraiser: 1, code: 'A8.2' }],
    ['a name of the roster', 'env.appraisers.name', 'appraisers.1.name', { appraiser: 1 }],
    ['a total of the roster', 'env.appraisers.total', 'appraisers.1.name', { appraiser: 1 }],
    ['a document', 'env.documents.rank', 'appraisers.1.facts.documents.1.title', { appraiser: 1, code: 'A6' }],
    [
      'what a document gives',
      'env.documents.result',
      'appraisers.1.facts.documents.0.title',
      { appraiser: 1, code: 'A6' },
    ],
    [
      'a declared document',
      'env.declared.documents.level',
      'declared.appraisers.0.facts.documents.0.title',
      { appraiser: 0, code: 'A6' },
    ],
    ['the confirmation of a list', 'env.confirmed.publications', undefined, { code: 'A7' }],
  ])('knows %s: whose it is, and the criterion', (_, name, besides, expected) => {
    expect(subjectOf(name, besides)).toEqual({ kind: 'appraiser', ...expected });
  });

  it.each([
    ['a fact of the institution', 'env.institution.basicMajors.ecology', { code: 'I2' }],
    ['points of the institution', 'env.institution.I7.2', { code: 'I7.2' }],
    ['a project', 'env.projects.title', { code: 'I3' }],
    ['a blank row of a list', 'env.optional.name', { code: 'I7' }],
    ['the total', 'env.institution.total', {}],
    ['the cover', 'env.review.institution.name', {}],
    ['a section on the cover', 'env.review.technical', {}],
  ])('knows %s', (_, name, expected) => {
    expect(subjectOf(name)).toEqual({ kind: 'institution', ...expected });
  });

  it('says of a row of a list that is blank which criterion, and nobody', () => {
    const { sheet, bottom, left } = book.snapshot.names.find(({ name }) => name === 'env.documents.title')!;
    expect(subjectAt(book.snapshot, book.read, { sheet, row: bottom, column: left })).toEqual({
      kind: 'appraiser',
      code: 'A6',
    });
  });

  it.each([
    ['a heading', { sheet: '鉴定人', row: 1, column: 1 }],
    ['another sheet', { sheet: '我的笔记', row: 5, column: 2 }],
    ['the list of words', { sheet: '词表', row: 3, column: 1 }],
  ])('knows nothing of %s', (_, at) => {
    expect(subjectAt(book.snapshot, book.read, at)).toBeUndefined();
  });

  it.each([
    ['points on a form', '表二-02', 11, 9, { kind: 'appraiser', appraiser: 1, code: 'A3' }],
    ['the standard beside them', '表二-02', 11, 6, { kind: 'appraiser', appraiser: 1, code: 'A3' }],
    ['what was stated, below', '表二-02', 12, 6, { kind: 'appraiser', appraiser: 1, code: 'A3' }],
    ['a list counted on a form', '表二-02', 19, 6, { kind: 'appraiser', appraiser: 1, code: 'A6' }],
    ['the total of a form', '表二-02', 24, 9, { kind: 'appraiser', appraiser: 1 }],
    ['points of the institution on its form', '表一', 18, 6, { kind: 'institution', code: 'I5' }],
    ['what they were made from, of another criterion', '表一', 19, 3, { kind: 'institution', code: 'I5' }],
  ])('knows %s by what it shows', (_, sheet, row, column, expected) => {
    expect(subjectAt(book.snapshot, book.read, { sheet, row, column })).toEqual(expected);
  });

  it('follows inserted rows', () => {
    const moved = open(insertRows(workbook, { sheet: '鉴定人', before: 1, rows: 3 }));
    const at = cellNamed(moved, 'env.appraisers.A6', 'appraisers.1.name');
    expect(at.row).toBe(cellNamed(book, 'env.appraisers.A6', 'appraisers.1.name').row + 3);
    expect(subjectAt(moved.snapshot, moved.read, at)).toEqual({ kind: 'appraiser', appraiser: 1, code: 'A6' });
  });
});

describe('the cell of a subject', () => {
  it.each([
    [{ kind: 'appraiser', appraiser: 1, code: 'A6' }],
    [{ kind: 'appraiser', appraiser: 0, code: 'A8.1' }],
    [{ kind: 'appraiser', appraiser: 1 }],
    [{ kind: 'institution', code: 'I4' }],
    [{ kind: 'institution' }],
  ] as const)('leads back to %j', (subject) => {
    const at = cellOf(book.snapshot, book.read, subject);
    expect(at && subjectAt(book.snapshot, book.read, at)).toEqual(subject);
  });

  it('is nowhere where its name is gone', () => {
    const snapshot = {
      ...book.snapshot,
      names: book.snapshot.names.filter(({ name }) => name !== 'env.institution.I4'),
    };
    expect(cellOf(snapshot, book.read, { kind: 'institution', code: 'I4' })).toBeUndefined();
  });
});
