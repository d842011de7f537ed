import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Scalar } from '../../src/formula/expression.js';
import { readXlsx } from '../../src/xlsx/read.js';
import { streamXlsx } from '../../src/xlsx/stream.js';
import { Unreadable } from '../../src/xlsx/unreadable.js';
import { writeXlsx } from '../../src/xlsx/write.js';
import { book, bookParts, transitional } from './book.js';
import { letters } from './letters.js';
import { everything } from './everything.js';
import { packageOf } from './parts.js';

type Rows = readonly (readonly [row: number, cells: readonly (readonly [column: number, value: Scalar])[]])[];

function streamed(bytes: Uint8Array, sheet = 'S1'): Rows {
  const rows: Rows[number][] = [];
  streamXlsx(bytes).rows(sheet, (row, cells) => {
    rows.push([row, [...cells]]);
  });
  return rows;
}

/** The same of the whole file; an error value stands as its text. */
const read = (bytes: Uint8Array, sheet = 'S1'): Rows =>
  [...(readXlsx(bytes).sheets.find(({ name }) => name === sheet)?.cells ?? [])].flatMap(([row, cells]) => {
    const held = [...cells].flatMap(([column, { value, error }]): [number, Scalar][] => {
      const shown = error ?? value;
      return shown === undefined || shown === '' ? [] : [[column, shown]];
    });
    return held.length === 0 ? [] : [[row, held]];
  });

const refusal = (bytes: Uint8Array, limits = {}): string => {
  try {
    streamXlsx(bytes, { limits }).rows('S1', () => undefined);
  } catch (error) {
    if (error instanceof Unreadable) return error.code;
    throw error;
  }
  return 'read';
};

const rowsXml = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) =>
      `<row r="${index + 1}"><c r="A${index + 1}"><v>${index}</v></c><c r="C${index + 1}" t="inlineStr"><is><t>第${index}行的案例名称，比一般的长一些</t></is></c></row>`,
  ).join('');

describe('rows gone through one by one', () => {
  const texts = '<si><t>甲</t></si><si><r><t>加</t></r><r><t>粗</t></r></si><si/>';
  it.each([
    [
      'values of every kind',
      '<row r="1"><c r="A1"><v>1.5</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#N/A</v></c></row>',
    ],
    [
      'shared texts',
      '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="s"><v>2</v></c></row>',
    ],
    ['texts in their cells', '<row r="1"><c r="A1" t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r></is></c></row>'],
    [
      'formulas by their values',
      '<row r="1"><c r="A1" t="str"><f>B1&amp;"x"</f><v>甲</v></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1"><f>NA()</f></c></row>',
    ],
    ['days as strict files have them', '<row r="1"><c r="A1" t="d"><v>2019-06-03</v></c></row>'],
    [
      'rows and cells that do not say where they are',
      '<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c r="C3"><v>3</v></c><c><v>4</v></c></row>',
    ],
    [
      'cells with nothing but a look',
      '<row r="1" spans="1:3"><c r="A1" s="1"/><c r="B1" s="1"/></row><row r="5" hidden="1"><c r="B5"><v>7</v></c></row>',
    ],
    ['no rows', ''],
  ])('have %s as the whole file has them', (_, rows) => {
    const bytes = book([rows], { texts });
    expect(streamed(bytes)).toEqual(read(bytes));
  });

  it('are those of the whole file, whoever has written it', () => {
    const bytes = writeXlsx(everything);
    for (const { name } of everything.sheets) expect(streamed(bytes, name)).toEqual(read(bytes, name));
  });

  it('are found in files whose names have a prefix, comments and plain text among the rows', () => {
    const inner =
      '<!-- <row r="9"> --><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t><![CDATA[甲<]]></x:t></x:is></x:c></x:row>';
    const sheet = `<x:worksheet xmlns:x="${transitional}"><x:cols/><x:sheetData>${inner}</x:sheetData></x:worksheet>`;
    expect(streamed(book([sheet]))).toEqual([[1, [[1, '甲<']]]]);
  });

  it('come piece by piece: no more than a piece is text at a time, and a large part is never inflated as a whole', () => {
    const decoded: number[] = [];
    const inflated: number[] = [];
    const sheet = rowsXml(60_000);
    let rows = 0;
    streamXlsx(book([sheet]), {
      letters: {
        ...letters,
        of: (piece) => {
          decoded.push(piece.length);
          return letters.of(piece);
        },
      },
      inflate: (packed, size) => {
        inflated.push(size);
        return inflateRawSync(packed);
      },
    }).rows('S1', (row, cells) => {
      if (cells.get(1) === row - 1) rows += 1;
    });
    expect(rows).toBe(60_000);
    expect(Math.max(...decoded)).toBeLessThan(sheet.length / 10);
    expect(Math.max(...inflated)).toBeLessThan(sheet.length / 10);
  });
});

describe('rows that compress to nearly nothing', () => {
  const text = (row: number, content: string) =>
    `<row r="${row}"><c r="A${row}" t="inlineStr"><is><t>${content}</t></is></c></row>`;

  it('are read all the same behind others that do not', () => {
    const uneven = Array.from({ length: 500 }, (_, row) => text(row + 1, Math.sin(row).toString(36).repeat(2)));
    const even = Array.from({ length: 2000 }, (_, row) => text(row + 501, '甲'.repeat(3000)));
    let rows = 0;
    streamXlsx(book([[...uneven, ...even].join('')]), { limits: { ratio: 10_000 } }).rows('S1', () => {
      rows += 1;
    });
    expect(rows).toBe(2500);
  });

  it('are too large where one is longer than any row of a workbook', () => {
    expect(refusal(book([text(1, '甲'.repeat(5_700_000))]), { ratio: 10_000 })).toBe('tooLarge');
  });
});

describe('a file that is refused while its rows are taken', () => {
  it.each([
    ['rows that are not closed', '<row r="1"><c r="A1"><v>1</v></c>', 'brokenXml'],
    ['a cell in another row', '<row r="1"><c r="A2"><v>1</v></c></row>', 'brokenXml'],
    ['a row twice', '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="B1"><v>1</v></c></row>', 'brokenXml'],
    ['a cell twice', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>', 'brokenXml'],
    ['a text that is not there', '<row r="1"><c r="A1" t="s"><v>7</v></c></row>', 'brokenXml'],
    ['a document type', '<!DOCTYPE x><row r="1"/>', 'brokenXml'],
    ['an entity', '<row r="1"><c r="A1"><v>&x;</v></c></row>', 'brokenXml'],
    ['a control', '<row r="1"><c r="A1"><v>\u0001</v></c></row>', 'brokenXml'],
  ])('%s', (_, rows, code) => {
    expect(refusal(book([rows]))).toBe(code);
  });

  it('is cut off, lies about a size, or is no sheet', () => {
    const cut = `<worksheet xmlns="${transitional}"><sheetData><row r="1">`;
    expect(refusal(book([cut]))).toBe('brokenXml');
    expect(refusal(book([`<other xmlns="worksheet"><sheetData/></other>`]))).toBe('notAWorkbook');
    expect(refusal(book([rowsXml(60_000)]), { partBytes: 1_000_000 })).toBe('tooLarge');
    const damaged = packageOf(bookParts([rowsXml(60_000)]));
    expect(refusal(damaged)).toBe('read');
    damaged.fill(0x55, damaged.length >> 1, (damaged.length >> 1) + 64);
    expect(['damaged', 'brokenXml']).toContain(refusal(damaged));
  });
});
