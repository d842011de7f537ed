import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { WorkbookModel } from '../../src/workbook/model.js';
import { insertXlsxRows } from '../../src/xlsx/insert.js';
import { readModel } from '../../src/xlsx/model.js';
import { readXlsx } from '../../src/xlsx/read.js';
import { writeXlsx } from '../../src/xlsx/write.js';
import { book, transitional } from './book.js';
import { everything } from './everything.js';
import { partsOf } from './parts.js';

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../fixtures/${name}.libreoffice.xlsx`, import.meta.url)));

/** Everything that rows move, in an order that does not hang on the program's. */
const places = (bytes: Uint8Array) => {
  const { sheets }: WorkbookModel = readModel(bytes);
  return {
    names: readXlsx(bytes).names,
    sheets: sheets
      .map(({ name, cells, merges, validations, filter, page, conditionalFormats }) => ({
        name,
        merges,
        validations: validations.map((one) => JSON.stringify(one)).sort(),
        filter,
        printArea: page?.printArea,
        colors: conditionalFormats.map(({ at, when }) => JSON.stringify([at, when])).sort(),
        formulas: [...cells].flatMap(([row, columns]) =>
          [...columns].flatMap(([column, { formula }]) => (formula === undefined ? [] : [[row, column, formula]])),
        ),
      }))
      .sort((one, other) => (one.name < other.name ? -1 : 1)),
  };
};

it('rows come into a scoresheet as LibreOffice itself inserts them', () => {
  // What `Handled.bas` does.
  const insertions = [
    ['技术文件', 8, 1],
    ['论文著作', 7, 2],
    ['机构', 5, 1],
    ['鉴定人', 3, 1],
  ] as const;
  const inserted = insertions.reduce(
    (file, [sheet, before, rows]) => insertXlsxRows(file, { sheet, before, rows }),
    fixture('scoresheet'),
  );
  expect(places(inserted)).toEqual(places(fixture('handled-scoresheet')));
});

describe('rows in a workbook with one of everything', () => {
  const entry = '录入 Entry';
  const file = writeXlsx(everything);
  const inserted = insertXlsxRows(file, { sheet: entry, before: 4, rows: 2 });
  const sheetIn = (bytes: Uint8Array) => {
    const found = readModel(bytes).sheets.find(({ name }) => name === entry);
    if (found === undefined) throw new Error('no sheet');
    return found;
  };
  const [was, is] = [sheetIn(file), sheetIn(inserted)];

  it('look as the row over them, and are empty', () => {
    const styles = (row: number) =>
      [...(is.cells.get(row) ?? [])].map(([column, { style, value, formula }]) => [column, style, value, formula]);
    const above = [...(was.cells.get(3) ?? [])].map(([column, { style }]) => [column, style, undefined, undefined]);
    expect([styles(4), styles(5)]).toEqual([above, above]);
  });

  it('let everything below move, and grow what they come into', () => {
    const grown = { sheet: entry, top: 3, left: 3, bottom: 7, right: 3 };
    expect(is.validations.map(({ at }) => [at.top, at.bottom])).toEqual(was.validations.map(() => [3, 7]));
    expect(is.conditionalFormats.map(({ at }) => at)).toEqual(was.conditionalFormats.map(() => grown));
    expect(is.cells.get(8)?.get(3)?.formula).toBe('SUM(C3:C7)');
    expect(is.charts.map(({ covers }) => [covers.top, covers.bottom])).toEqual(
      was.charts.map(({ covers }) => [covers.top + 2, covers.bottom + 2]),
    );
    expect(is.charts[0]?.series.map(({ values }) => values)).toEqual([grown]);
    expect(is.page?.printArea).toEqual({ sheet: entry, top: 1, left: 1, bottom: 42, right: 4 });
    expect(is.page?.breaksAfter).toEqual([11, 27]);
    expect(is.page?.repeatedRows).toEqual(was.page?.repeatedRows);
    expect(is.merges).toEqual(was.merges);
    expect([...is.rows].filter(([, { hidden }]) => hidden).map(([row]) => row)).toEqual([11]);
  });

  it('leave every part byte for byte that does not look at their sheet', () => {
    const [before, after] = [partsOf(file), partsOf(inserted)];
    const changed = Object.keys(before).filter((path) => before[path] !== after[path]);
    expect(changed.sort()).toEqual([
      'xl/charts/chart1.xml',
      'xl/charts/chart2.xml',
      'xl/drawings/drawing1.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet2.xml',
    ]);
  });
});

/** The data of a sheet after rows have come before a row of the first sheet. */
const after = (sheets: readonly string[], before: number, rows = 1, of = 1): string => {
  const file = insertXlsxRows(book(sheets), { sheet: 's1', before, rows });
  return /<sheetData>(.*)<\/sheetData>/s.exec(partsOf(file)[`xl/worksheets/sheet${of}.xml`] ?? '')?.[1] ?? 'no data';
};

const withFormula = (formula: string): string => `<row r="1"><c r="B1"><f>${formula}</f></c></row>`;

describe('a formula', () => {
  it.each([
    ['A1+A4', 'A1+A4'],
    ['A5', 'A6'],
    ['$A$5:A9', '$A$6:A10'],
    ['SUM(A4:A5)', 'SUM(A4:A6)'],
    ['SUM(4:5)+SUM(A:A)', 'SUM(4:6)+SUM(A:A)'],
    ['SUM(A1:A1048576)', 'SUM(A1:A1048576)'],
    ['S1!A5+S2!A5', 'S1!A6+S2!A5'],
    ['\'s1\'!A5:B6&amp;"A5"', '\'s1\'!A6:B7&amp;"A5"'],
    ['[1]S1!A5+A5', '[1]S1!A5+A6'],
    ['LOG10(5)+A5(1)+Rate5', 'LOG10(5)+A5(1)+Rate5'],
    ['Table[[#All],[A5]]+A5', 'Table[[#All],[A5]]+A6'],
  ])('%s becomes %s', (formula, expected) => {
    expect(after([withFormula(formula)], 5)).toBe(withFormula(expected));
  });

  it('of another sheet follows where it names the sheet, and nowhere else', () => {
    expect(after(['', withFormula('A5+S1!A5+S1!A5:A6+A5')], 5, 2, 2)).toBe(withFormula('A5+S1!A7+S1!A7:A8+A5'));
  });

  it('that cells share goes into each of them', () => {
    const shared =
      '<row r="4"><c r="B4"><f t="shared" ref="B4:B5" si="0">A4*2</f><v>1</v></c></row><row r="5"><c r="B5"><f t="shared" si="0"/></c></row>';
    expect(after([shared], 5)).toBe(
      '<row r="4"><c r="B4"><f>A4*2</f><v>1</v></c></row><row r="5"></row><row r="6"><c r="B6"><f>A6*2</f></c></row>',
    );
  });

  it('that fills several cells lets no row in', () => {
    const array = '<row r="4"><c r="B4"><f t="array" ref="B4:B6">A4:A6</f></c></row>';
    expect(() => after([array], 5)).toThrow('no rows come into the formula in B4:B6');
    expect(after([array], 4)).toContain('ref="B5:B7">A5:A7<');
    expect(after([array], 7)).toBe(array);
  });
});

it('rows and cells that do not say where they are follow too', () => {
  expect(after(['<row><c><v>1</v></c></row><row><c><v>2</v></c></row>'], 2)).toBe(
    '<row><c><v>1</v></c></row><row r="2"></row><row r="3"><c><v>2</v></c></row>',
  );
});

it('a new row is as high as the one over it, is seen, and comes at the end of what is there', () => {
  const row = '<row r="2" ht="30" hidden="1" customHeight="1"><c r="A2" s="3"><v>1</v></c><c r="B2"/></row>';
  expect(after([row], 3)).toBe(`${row}<row r="3" ht="30" customHeight="1"><c r="A3" s="3"/></row>`);
});

it('comments, their boxes, tables and what lies over cells follow', () => {
  const relationship = (id: number, kind: string, target: string): string =>
    `<Relationship Id="r${id}" Type="http://x/${kind}" Target="../${target}"/>`;
  const drawing = (...rows: readonly number[]): string =>
    ['', ' editAs="oneCell"', ' editAs="absolute"']
      .map(
        (edit, place) =>
          `<d:twoCellAnchor${edit}><d:from><d:row>${rows[2 * place] ?? 0}</d:row></d:from><d:to><d:row>${rows[2 * place + 1] ?? 0}</d:row></d:to></d:twoCellAnchor>`,
      )
      .join('');
  const parts = (moved: (row: number) => number, rows: readonly number[]): Record<string, string> => ({
    'xl/comments1.xml': `<comments><comment ref="A${moved(4)}"/><comment ref="B${moved(5)}"/></comments>`,
    'xl/vml1.vml': `<xml><x:Anchor>1, 15, ${moved(5) - 1}, 2, 3, 4, ${moved(9) - 1}, 5</x:Anchor><br><x:Row>${moved(5) - 1}</x:Row></xml>`,
    'xl/tables/table1.xml': `<table ref="A3:B${moved(9)}"><autoFilter ref="A3:B${moved(9)}"/><calculatedColumnFormula>S1!A${moved(5)}</calculatedColumnFormula></table>`,
    'xl/drawings/drawing1.xml': `<d:wsDr xmlns:d="urn:d">${drawing(...rows)}</d:wsDr>`,
  });
  const stays = (row: number): number => row;
  const file = book(['<row r="1"/>'], {
    names: '<definedName name="a">S1!$A$5,S1!$6:$6</definedName>',
    parts: {
      ...parts(stays, [2, 6, 2, 6, 2, 6]),
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="${transitional}"><dimension ref="A1:B9"/><sheetData/><hyperlinks><hyperlink ref="A5" location="'S1'!A5"/></hyperlinks><extLst><x14:rule xmlns:x14="u"><xm:f>S1!A5</xm:f><xm:sqref>A4:A5 B7</xm:sqref></x14:rule></extLst></worksheet>`,
      'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships>${[
        relationship(1, 'comments', 'comments1.xml'),
        relationship(2, 'vmlDrawing', 'vml1.vml'),
        relationship(3, 'table', 'tables/table1.xml'),
        relationship(4, 'drawing', 'drawings/drawing1.xml'),
      ].join('')}</Relationships>`,
    },
  });
  const found = partsOf(insertXlsxRows(file, { sheet: 'S1', before: 5, rows: 3 }));
  const moves = (row: number): number => (row < 5 ? row : row + 3);
  expect(found).toMatchObject(parts(moves, [2, 9, 2, 6, 2, 6]));
  expect(found['xl/workbook.xml']).toContain('>S1!$A$8,S1!$9:$9<');
  expect(found['xl/worksheets/sheet1.xml']).toContain('<dimension ref="A1:B12"/>');
  expect(found['xl/worksheets/sheet1.xml']).toContain('ref="A8" location="&apos;S1&apos;!A8"');
  expect(found['xl/worksheets/sheet1.xml']).toContain('<xm:f>S1!A8</xm:f><xm:sqref>A4:A8 B10</xm:sqref>');
});

it.each([
  ['a sheet that is not there', { sheet: 'S9', before: 1, rows: 1 }],
  ['a row that is none', { sheet: 'S1', before: 0, rows: 1 }],
  ['no row at all', { sheet: 'S1', before: 1, rows: 0 }],
  ['more rows than a sheet has', { sheet: 'S1', before: 1_048_000, rows: 1_000 }],
])('refuses %s', (_, insertion) => {
  expect(() => insertXlsxRows(book(['']), insertion)).toThrow(/^(?:there is no|no) /);
});
