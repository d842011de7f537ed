import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkFile, readScoresheet, readXlsx, writeScoresheet, writeXlsx } from '../../src/index.js';
import { insertRows } from '../../src/hosts/insert-rows.js';
import { snapshotOf } from '../../src/hosts/snapshot-of.js';
import type { DefinedName, Workbook } from '../../src/workbook/workbook.js';
import { type Facts, handledReview } from './reviews.js';

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../fixtures/${name}.libreoffice.xlsx`, import.meta.url)));

const asMade = writeXlsx(writeScoresheet(handledReview));
const reviewIn = (file: Uint8Array) => readScoresheet(readXlsx(file)).review;
const sheetsIn = (file: Uint8Array) => readXlsx(file).sheets.map(({ name }) => name);
const found = (file: Uint8Array) =>
  checkFile('x.xlsx', file).findings.map(({ code, at }) => ({ code, sheet: at?.sheet, column: at?.column }));

describe('a scoresheet that LibreOffice saved', () => {
  const saved = fixture('scoresheet');

  it('holds the same review', () => {
    expect(reviewIn(saved)).toEqual(reviewIn(asMade));
  });

  it('is told what the file as made is told, and nothing else', () => {
    expect(found(saved)).toEqual(found(asMade));
  });
});

describe('a scoresheet in which somebody inserted rows, widened columns and moved sheets', () => {
  const handled = fixture('handled-scoresheet');

  it('was really handled: its sheets stand in another order', () => {
    expect(sheetsIn(handled)).not.toEqual(sheetsIn(asMade));
    expect(new Set(sheetsIn(handled))).toEqual(new Set(sheetsIn(asMade)));
  });

  it('holds the same review', () => {
    expect(reviewIn(handled)).toEqual(reviewIn(asMade));
  });

  it('is told of nothing but what the file as made is told', () => {
    const told = new Set(found(asMade).map((one) => JSON.stringify(one)));
    expect(found(handled).filter((one) => !told.has(JSON.stringify(one)))).toEqual([]);
  });
});

/** The scoresheet with a document of the first appraiser typed into a row of its sheet, after rows were inserted. */
function withDocument(row: number, rows = 0): Workbook {
  const made = writeScoresheet(handledReview);
  const workbook = rows === 0 ? made : insertRows(made, { sheet: '技术文件', before: row, rows });
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) =>
      sheet.name === '技术文件'
        ? {
            ...sheet,
            cells: new Map([
              ...sheet.cells,
              [
                row,
                new Map([
                  [1, { value: 1 }],
                  [3, { value: '新导则' }],
                ]),
              ],
            ]),
          }
        : sheet,
    ),
  };
}

const documentsOf = (workbook: Workbook): readonly unknown[] => {
  const { appraisers } = readScoresheet(snapshotOf(workbook)).review as { appraisers: [{ facts: Facts }] };
  return (appraisers[0].facts['documents'] as readonly { title: string }[]).map(({ title }) => title);
};

describe('a document that somebody typed', () => {
  const before = [
    '污染场地环境损害鉴定评估技术导则（1）',
    '土壤环境基线调查与确认规范（1）',
    '地下水污染损害量化指南（1）',
  ];
  const { top, bottom } = nameOf('env.documents.title');

  it('into a row inserted right under the headings is read', () => {
    expect(documentsOf(withDocument(top, 1))).toEqual(['新导则', ...before]);
  });

  it('into a row inserted between others is read', () => {
    expect(documentsOf(withDocument(top + 1, 2))).toEqual([before[0], '新导则', before[1], before[2]]);
  });

  it('into the row under the last ready one is read', () => {
    expect(documentsOf(withDocument(bottom + 1))).toEqual([...before, '新导则']);
  });
});

function nameOf(wanted: string): DefinedName['at'] {
  const found = writeScoresheet(handledReview).names.find(({ name }) => name === wanted);
  if (found === undefined) throw new Error(`no name ${wanted}`);
  return found.at;
}
