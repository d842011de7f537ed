import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FoundCell, Snapshot } from '../../src/workbook/snapshot.js';
import { readXlsx } from '../../src/xlsx/read.js';
import { shiftFormula } from '../../src/xlsx/reading/shift.js';
import { Unreadable } from '../../src/xlsx/unreadable.js';
import { writeXlsx } from '../../src/xlsx/write.js';
import { book, bookParts, relationships, transitional } from './book.js';
import { everything, withAddIn } from './everything.js';
import { packageOf, partsOf } from './parts.js';

/** The cells of a sheet by address. */
const cellsIn = (snapshot: Snapshot, index = 0): Record<string, FoundCell> =>
  Object.fromEntries(
    [...snapshot.sheets[index]!.cells].flatMap(([row, columns]) =>
      [...columns].map(([column, cell]) => [`${String.fromCharCode(64 + column)}${row}`, cell]),
    ),
  );

const cellsOfRows = (rows: string, more: Parameters<typeof book>[1] = {}): Record<string, FoundCell> =>
  cellsIn(readXlsx(book([rows], more)));

const one = (cell: string, more: Parameters<typeof book>[1] = {}): FoundCell | undefined =>
  cellsOfRows(`<row r="1">${cell}</row>`, more)['A1'];

const refusal = (bytes: Uint8Array, limits = {}): string => {
  try {
    readXlsx(bytes, { limits });
  } catch (error) {
    if (error instanceof Unreadable) return error.code;
    throw error;
  }
  return 'none';
};

describe('a workbook of our own', () => {
  const snapshot = readXlsx(writeXlsx(everything));

  it('has its cells', () => {
    expect(cellsIn(snapshot, 1)).toMatchObject({
      A1: { value: '评审表 <一> & "二"' },
      C3: { value: 4 },
      D3: { value: 45_500 },
      A4: { value: '𠮷田' },
      A5: { value: '欧阳·买买提 ' },
      B6: { value: '', formula: 'IF(C5="","","齐")' },
      C6: { value: 6.5, formula: 'SUM(C3:C5)' },
      D6: { value: true, formula: 'C6>1' },
      B7: { value: '是', formula: "'词表''s'!A1" },
    });
    expect(Object.keys(cellsIn(snapshot, 1))).not.toContain('B4');
  });

  it('has its sheets, names and what is hidden', () => {
    expect(snapshot.sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ["词表's", true],
      ['录入 Entry', false],
      ['空白', false],
    ]);
    expect(snapshot.sheets[1]).toMatchObject({ hiddenRows: new Set([9]), hiddenColumns: new Set([6]) });
    expect(snapshot.names).toEqual([
      { name: '得分', sheet: '录入 Entry', top: 3, left: 3, bottom: 5, right: 3 },
      { name: 'A6_total', sheet: '录入 Entry', top: 6, left: 3, bottom: 6, right: 3 },
      { name: '词_认定', sheet: "词表's", top: 1, left: 1, bottom: 2, right: 1 },
    ]);
    expect(snapshot).not.toHaveProperty('countsFrom1904');
  });

  it('has the add-in in its formulas, and every character of its texts', () => {
    expect(cellsIn(readXlsx(writeXlsx(withAddIn)))).toEqual({
      A1: { value: 3 },
      B1: { value: 4, formula: '_xldudf_ENVSCORE_A6(A1)' },
      C1: { value: 'a_x0041_b\r\n c\u0001', formula: 'IF(_xldudf_ENVSCORE_A6(A1),"x","y")' },
    });
  });
});

describe('values', () => {
  const texts =
    '<si><t>甲</t></si><si><t xml:space="preserve"> 乙_x000D_\n丙 </t></si><si/><si><r><rPr><b/></rPr><t>加</t></r><r><t>粗</t></r><rPh sb="0" eb="1"><t>jiā</t></rPh><phoneticPr fontId="1"/></si>';

  it.each([
    ['a number', '<c r="A1"><v>1.5</v></c>', { value: 1.5 }],
    ['a number that says so', '<c r="A1" t="n"><v> 1E2 </v></c>', { value: 100 }],
    ['a number that is none', '<c r="A1"><v>1,5</v></c>', { value: '1,5' }],
    ['a number too large', '<c r="A1"><v>1e999</v></c>', { value: '1e999' }],
    ['a shared text', '<c r="A1" t="s"><v>0</v></c>', { value: '甲' }],
    ['a shared text with blanks and escapes', '<c r="A1" t="s"><v>1</v></c>', { value: ' 乙\r\n丙 ' }],
    ['an empty shared text', '<c r="A1" t="s"><v>2</v></c>', undefined],
    ['a shared text in runs, without how it is pronounced', '<c r="A1" t="s"><v>3</v></c>', { value: '加粗' }],
    ['a shared text that is not told', '<c r="A1" t="s"><v/></c>', undefined],
    ['a text in its cell', '<c r="A1" t="inlineStr"><is><t>甲_x005F_</t></is></c>', { value: '甲_' }],
    ['runs in their cell', '<c r="A1" t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r></is></c>', { value: '甲乙' }],
    ['no text in its cell', '<c r="A1" t="inlineStr"><is/></c>', undefined],
    ['a text of a formula', '<c r="A1" t="str"><f>B1</f><v>甲&amp;乙</v></c>', { value: '甲&乙', formula: 'B1' }],
    ['an empty text of a formula', '<c r="A1" t="str"><f>B1</f><v></v></c>', { value: '', formula: 'B1' }],
    ['an empty text of a formula, in short', '<c r="A1" t="str"><f>B1</f><v/></c>', { value: '', formula: 'B1' }],
    ['a text of a formula that is not told', '<c r="A1" t="str"><f>B1</f></c>', { formula: 'B1' }],
    ['a text without a formula', '<c r="A1" t="str"><v>甲</v></c>', { value: '甲' }],
    ['true', '<c r="A1" t="b"><v>1</v></c>', { value: true }],
    ['true in a word', '<c r="A1" t="b"><v>true</v></c>', { value: true }],
    ['false', '<c r="A1" t="b"><v>0</v></c>', { value: false }],
    ['an error', '<c r="A1" t="e"><v>#DIV/0!</v></c>', { error: '#DIV/0!' }],
    [
      'an error of a formula',
      '<c r="A1" t="e" cm="1" vm="2"><f t="array" aca="1" ref="A1" ca="1">ENVSCORE.A6(1)</f><v>#NAME?</v></c>',
      { error: '#NAME?', formula: 'ENVSCORE.A6(1)' },
    ],
    ['a date of a strict file', '<c r="A1" t="d"><v>2026-07-01</v></c>', { value: 46_204 }],
    ['a time of a strict file', '<c r="A1" t="d"><v>2026-07-01T12:00:00.000Z</v></c>', { value: 46_204.5 }],
    ["a date before Excel's leap year", '<c r="A1" t="d"><v>1900-01-01</v></c>', { value: 1 }],
    ['a date after it', '<c r="A1" t="d"><v>1900-03-01</v></c>', { value: 61 }],
    ['a date that is none', '<c r="A1" t="d"><v>2026-02-30</v></c>', { value: '2026-02-30' }],
    ['a formula alone', '<c r="A1"><f>1+1</f></c>', { formula: '1+1' }],
    ['a formula without a value', '<c r="A1"><f>1+1</f><v></v></c>', { formula: '1+1' }],
    ['a look alone', '<c r="A1" s="3"/>', undefined],
    ['an empty cell', '<c r="A1" s="3"></c>', undefined],
    ['strangers inside', '<c r="A1"><v>1</v><extLst><ext uri="x"><v>2</v></ext></extLst></c>', { value: 1 }],
    ['a comment inside', '<c r="A1"><v>1<!-- 9 -->2</v></c>', { value: 12 }],
    ['plain text inside', '<c r="A1" t="str"><v><![CDATA[<甲>&]]>乙</v></c>', { value: '<甲>&乙' }],
  ])('may be %s', (_, cell, expected) => {
    expect(one(cell, { texts })).toEqual(expected);
  });

  it('count from 1904 where the workbook says so, and that is told', () => {
    const file = book(['<row r="1"><c r="A1" t="d"><v>1904-01-02</v></c><c r="B1"><v>1</v></c></row>'], {
      properties: 'date1904="true"',
    });
    expect(readXlsx(file)).toMatchObject({ countsFrom1904: true });
    expect(cellsIn(readXlsx(file))).toEqual({ A1: { value: 1 }, B1: { value: 1 } });
  });

  it('are not missing: a shared text that is not there breaks the file', () => {
    expect(refusal(book(['<row r="1"><c r="A1" t="s"><v>7</v></c></row>'], { texts }))).toBe('brokenXml');
  });
});

describe('places', () => {
  it('follow each other where they are not told', () => {
    const rows =
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>';
    expect(Object.keys(cellsOfRows(rows))).toEqual(['A1', 'B1', 'C5', 'D5', 'A6']);
  });

  it.each([
    ['a row beyond the sheet', '<row r="1048577"><c><v>1</v></c></row>'],
    ['row 0', '<row r="0"/>'],
    ['a row that is no number', '<row r="x"/>'],
    ['a cell beyond the sheet', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['a cell that follows the last', '<row r="1"><c r="XFD1"/><c><v>1</v></c></row>'],
    ['a cell without a row', '<c><v>1</v></c>'],
    ['a cell that is no address', '<row r="1"><c r="1A"><v>1</v></c></row>'],
    ['a cell of row 0', '<row r="1"><c r="A0"><v>1</v></c></row>'],
    ['a formula with something in it', '<row r="1"><c r="A1"><f>1<b/></f></c></row>'],
  ])('are refused: %s', (_, rows) => {
    expect(refusal(book([rows]))).toBe('brokenXml');
  });

  it('may be the last of all', () => {
    const { cells } = readXlsx(book(['<row r="1048576"><c r="xfd1048576"><v>1</v></c></row>'])).sheets[0]!;
    expect(cells.get(1_048_576)?.get(16_384)).toEqual({ value: 1 });
  });
});

describe('formulas', () => {
  it('that cells share are given as they would read in each', () => {
    const rows =
      '<row r="2"><c r="B2"><f t="shared" ref="B2:C4" si="0">A1*$A$1+SUM(A$1:A1)</f><v>1</v></c><c r="C2"><f t="shared" si="0"/><v>2</v></c></row>' +
      '<row r="4"><c r="B4"><f t="shared" si="0"></f><v>3</v></c><c r="C4"><f t="shared" si="9"/><v>4</v></c></row>';
    expect(cellsOfRows(rows)).toEqual({
      B2: { value: 1, formula: 'A1*$A$1+SUM(A$1:A1)' },
      C2: { value: 2, formula: 'B1*$A$1+SUM(B$1:B1)' },
      B4: { value: 3, formula: 'A3*$A$1+SUM(A$1:A3)' },
      C4: { value: 4, formula: '' },
    });
  });

  it.each([
    ['A1+b2', 1, 1, 'B2+C3'],
    ['$A1+A$1+$A$1', 2, 3, '$A3+D$1+$A$1'],
    ['"A1 ""B1"""&A1', 1, 0, '"A1 ""B1"""&A2'],
    ["'A1 it''s'!A1", 1, 0, "'A1 it''s'!A2"],
    ['AB12!A1+Sheet1!A1:B2', 1, 1, 'AB12!B2+Sheet1!B2:C3'],
    ['[1]Sheet!A1+[A1.xlsx]S!A1', 1, 0, '[1]Sheet!A2+[A1.xlsx]S!A2'],
    ['LOG10(A1)+ATAN2(B1,1)', 1, 0, 'LOG10(A2)+ATAN2(B2,1)'],
    ['_xldudf_ENVSCORE_A6(A1)+A1.B1+A1_x+得分A1', 1, 0, '_xldudf_ENVSCORE_A6(A2)+A1.B1+A1_x+得分A1'],
    ['SUM(A:B)+SUM($A:B)+SUM(1:2)+SUM($1:2)', 1, 1, 'SUM(B:C)+SUM($A:C)+SUM(2:3)+SUM($1:3)'],
    ['Table1[[#This Row],[A1]]+A1', 1, 0, 'Table1[[#This Row],[A1]]+A2'],
    ["Table1[['[A1]:[B1]]+A1+[", 1, 0, "Table1[['[A1]:[B1]]+A2+["],
    ['A1:INDEX(A:A,3)', 1, 0, 'A2:INDEX(A:A,3)'],
    ['1E5+1.5+XFE1+A1048577', 1, 1, '1E5+1.5+XFE1+#REF!'],
    ['XFD1+A1048576+A:XFD+1:1048576', 1, 1, '#REF!+#REF!+#REF!+#REF!'],
    ['B2+A:B+1:2', -1, -1, 'A1+#REF!+#REF!'],
    ['TRUE+IF(A1,1,2)', 1, 0, 'TRUE+IF(A2,1,2)'],
  ])('%s, %i down and %i to the right', (formula, rows, columns, expected) => {
    expect(shiftFormula(formula, rows, columns)).toBe(expected);
  });
});

describe('names', () => {
  const named = (names: string) => readXlsx(book(['', ''], { names })).names;
  const name = (how: string, formula: string) => `<definedName ${how}>${formula}</definedName>`;
  const at = (sheet: string, top: number, left: number, bottom = top, right = left) => ({
    sheet,
    top,
    left,
    bottom,
    right,
  });

  it.each([
    ['S1!$A$1', at('S1', 1, 1)],
    ['S2!$B$3:$C$9', at('S2', 3, 2, 9, 3)],
    ['S2!$C$9:$B$3', at('S2', 3, 2, 9, 3)],
    ["'s1'!A1", at('S1', 1, 1)],
    ['=S1!$A$1', at('S1', 1, 1)],
    ['S1!$B:$D', at('S1', 1, 2, 1_048_576, 4)],
    ['S1!$2:$5', at('S1', 2, 1, 5, 16_384)],
  ])('%s', (formula, expected) => {
    expect(named(name('name="得分"', formula))).toEqual([{ name: '得分', ...expected }]);
  });

  it.each([
    '#REF!',
    'S1!#REF!',
    '#REF!$A$1',
    'S3!$A$1',
    '$A$1',
    '1',
    '"S1!A1"',
    'S1!$A$1,S1!$B$2',
    'S1:S2!$A$1',
    '[1]S1!$A$1',
    "'[1]S1'!$A$1",
    'OFFSET(S1!$A$1,1,1)',
    'S1!$A$0',
    'S1!$XFE$1',
    'S1!$A$1048577',
    '',
  ])('leaves out %s', (formula) => {
    expect(named(name('name="x"', formula))).toEqual([]);
  });

  it('leaves out those that Excel keeps for itself', () => {
    expect(named(name('name="_xlnm.Print_Area" localSheetId="0"', 'S1!$A$1'))).toEqual([]);
  });

  it("takes the workbook's own before those of sheets, and of those the first", () => {
    const copied = name('name="x" localSheetId="1"', 'S2!$A$1') + name('name="X"', 'S1!$A$1');
    const local = name('name="y" localSheetId="1"', 'S2!$B$1') + name('name="y" localSheetId="0"', 'S1!$B$1');
    expect(named(copied + local)).toEqual([
      { name: 'X', ...at('S1', 1, 1) },
      { name: 'y', ...at('S2', 1, 2) },
    ]);
  });

  it('may have apostrophes and markup', () => {
    const file = book([''], {
      parts: {
        'xl/workbook.xml': `<workbook xmlns="${transitional}" xmlns:r="${relationships}"><sheets><sheet name="甲's &lt;1&gt;" r:id="r1"/></sheets><definedNames><definedName name="x">'甲''s &lt;1&gt;'!$A$1</definedName></definedNames></workbook>`,
      },
    });
    expect(readXlsx(file).names).toEqual([{ name: 'x', ...at("甲's <1>", 1, 1) }]);
  });
});

describe('packages of other programs', () => {
  const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
  const texts = '<si><t>甲</t></si>';
  const expected = { A1: { value: '甲' } };
  const parts = bookParts([rows], { texts });
  const changed = (change: (xml: string, path: string) => string | Uint8Array) =>
    packageOf(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, change(xml as string, path)])));

  it.each([
    ['absolute targets', (xml: string) => xml.replaceAll('Target="worksheets', 'Target="/xl/worksheets')],
    ['targets that go up', (xml: string) => xml.replaceAll('Target="worksheets', 'Target="../xl/./worksheets')],
    ['targets with backslashes', (xml: string) => xml.replaceAll('Target="worksheets/', 'Target="worksheets\\')],
    ['targets in capitals', (xml: string) => xml.replaceAll('Target="worksheets', 'Target="WorkSheets')],
    ['targets with escapes', (xml: string) => xml.replaceAll('Target="worksheets', 'Target="work%73heets')],
    [
      'strict namespaces',
      (xml: string) =>
        xml
          .replaceAll(
            'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
            'http://purl.oclc.org/ooxml/spreadsheetml/main',
          )
          .replaceAll(relationships, 'http://purl.oclc.org/ooxml/officeDocument/relationships'),
    ],
    [
      'prefixes',
      (xml: string, path: string) =>
        path.endsWith('.rels') || path.startsWith('[')
          ? xml
          : xml.replaceAll('xmlns=', 'xmlns:x=').replace(/<(\/?)(?=\w)/g, '<$1x:'),
    ],
    [
      'a prefix for relationships that each sheet declares',
      (xml: string) =>
        xml.replace(` xmlns:r="${relationships}"`, '').replace(' r:id=', ` xmlns:q="${relationships}" q:id=`),
    ],
    ['a byte order mark', (xml: string) => `\uFEFF<?xml version="1.0" encoding="UTF-8"?>${xml}`],
    [
      'UTF-16',
      (xml: string) => new Uint8Array(Buffer.from(`\uFEFF<?xml version="1.0" encoding="UTF-16"?>${xml}`, 'utf16le')),
    ],
  ])('may have %s', (_, change) => {
    expect(cellsIn(readXlsx(changed(change)))).toEqual(expected);
  });

  it('may have no shared texts, and sheets of charts alone', () => {
    const file = book(['<row r="1"><c r="A1"><v>1</v></c></row>', ''], {
      parts: {
        'xl/sharedStrings.xml': undefined,
        'xl/_rels/workbook.xml.rels': (bookParts(['', ''])['xl/_rels/workbook.xml.rels'] as string).replace(
          /worksheet" Target="worksheets\/sheet2/,
          'chartsheet" Target="chartsheets/sheet1',
        ),
      },
    });
    const snapshot = readXlsx(file);
    expect(cellsIn(snapshot)).toEqual({ A1: { value: 1 } });
    expect(snapshot.sheets[1]).toMatchObject({ name: 'S2', cells: new Map() });
  });

  it('may hide sheets, rows and columns', () => {
    const sheet = `<worksheet xmlns="${transitional}"><cols><col min="2" max="3" hidden="1"/><col min="5" max="5" hidden="false"/><col min="16384" max="99999" hidden="true"/></cols><sheetData><row r="2" hidden="1"/><row r="3" hidden="0"/><row hidden="true"><c r="A4"><v>1</v></c></row></sheetData></worksheet>`;
    const file = book([sheet, '', ''], {
      parts: {
        'xl/workbook.xml': (bookParts(['', '', ''])['xl/workbook.xml'] as string)
          .replace('name="S2"', 'name="S2" state="veryHidden"')
          .replace('name="S3"', 'name="S3" state="visible"'),
      },
    });
    const { sheets } = readXlsx(file);
    expect(sheets.map(({ isHidden }) => isHidden)).toEqual([false, true, false]);
    expect(sheets[0]).toMatchObject({ hiddenRows: new Set([2, 4]), hiddenColumns: new Set([2, 3, 16_384]) });
  });

  it('may make rows and columns so thin that they are hidden', () => {
    const sheet = `<worksheet xmlns="${transitional}"><cols><col min="1" max="1" width="0.4"/><col min="2" max="2" width="0.5"/></cols><sheetData><row r="1" ht="0"/><row r="2" ht="0.5"/><row r="3" ht="12"/></sheetData></worksheet>`;
    const [found] = readXlsx(book([sheet])).sheets;
    expect(found).toMatchObject({ hiddenRows: new Set([1]), hiddenColumns: new Set([1]) });
  });

  it('may have what is not known, inside and behind', () => {
    const sheet = `<worksheet xmlns="${transitional}" xmlns:mc="m" xmlns:z="z"><z:sheetData><row r="1"><c r="A1"><v>9</v></c></row></z:sheetData><sheetData><row r="1"><z:c r="A1"><v>8</v></z:c><c r="A1"><z:v>7</z:v><v>1</v></c></row></sheetData><extLst><ext uri="x"><z:c r="A1"><z:v>6</z:v></z:c><sheetData><row r="1"><c r="A1"><v>5</v></c></row></sheetData></ext></extLst></worksheet>`;
    expect(cellsIn(readXlsx(book([sheet])))).toEqual({ A1: { value: 1 } });
  });
});

describe('a file that is no workbook', () => {
  const without = (...paths: string[]) =>
    book([''], { parts: Object.fromEntries(paths.map((path) => [path, undefined])) });
  const having = (path: string, content: string) => book([''], { parts: { [path]: content } });
  const document = `<worksheet xmlns="${transitional}"><sheetData/>`;

  const row = '<row r="1"><c r="A1"><v>1</v></c></row>';

  it.each([
    ['a cell twice', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
    ['a row twice, with a cell twice', row + row],
    ['a cell with two values', '<row r="1"><c r="A1"><v>1</v><v>2</v></c></row>'],
    ['a cell with a value and a text', '<row r="1"><c r="A1" t="inlineStr"><v>1</v><is><t>2</t></is></c></row>'],
    ['a cell with two formulas', '<row r="1"><c r="A1"><f>1</f><f>2</f><v>1</v></c></row>'],
    ['its rows twice', `<worksheet xmlns="${transitional}"><sheetData>${row}</sheetData><sheetData/></worksheet>`],
  ])('says two things at once, and programs choose: %s', (_, sheet) => {
    expect(refusal(book([sheet]))).toBe('brokenXml');
  });

  it('has two sheets of one name, also where only capitals differ', () => {
    const xml = bookParts(['', ''])['xl/workbook.xml'] as string;
    for (const name of ['S1', 's1'])
      expect(
        refusal(book(['', ''], { parts: { 'xl/workbook.xml': xml.replace('name="S2"', `name="${name}"`) } })),
      ).toBe('brokenXml');
  });

  it.each([
    ['a zip of anything', packageOf({ 'a.txt': 'x' }), 'notAWorkbook'],
    [
      'an .ods',
      packageOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }),
      'openDocument',
    ],
    [
      'an .xlsb',
      having(
        '_rels/.rels',
        `<Relationships><Relationship Id="a" Type="${relationships}/officeDocument" Target="xl/workbook.bin"/></Relationships>`,
      ),
      'binaryWorkbook',
    ],
    [
      'a .docx',
      having('xl/workbook.xml', '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'),
      'notAWorkbook',
    ],
    [
      'a workbook elsewhere',
      having(
        '_rels/.rels',
        `<Relationships><Relationship Id="a" Type="${relationships}/officeDocument" Target="http://x/y.xml" TargetMode="External"/></Relationships>`,
      ),
      'notAWorkbook',
    ],
    ['a workbook of nobody', having('xl/workbook.xml', '<workbook xmlns="x"/>'), 'notAWorkbook'],
    [
      'a workbook without sheets',
      having('xl/workbook.xml', `<workbook xmlns="${transitional}"><sheets/></workbook>`),
      'notAWorkbook',
    ],
    ['no workbook', without('xl/workbook.xml'), 'missingPart'],
    ['no sheet', without('xl/worksheets/sheet1.xml'), 'missingPart'],
    ['no relationships of the workbook', without('xl/_rels/workbook.xml.rels'), 'missingPart'],
    ['a sheet that does not end', having('xl/worksheets/sheet1.xml', document), 'brokenXml'],
    [
      'a sheet that is no sheet',
      having('xl/worksheets/sheet1.xml', `<chartsheet xmlns="${transitional}"/>`),
      'notAWorkbook',
    ],
    [
      'a sheet with a document type',
      having('xl/worksheets/sheet1.xml', `<!DOCTYPE worksheet>${document}</worksheet>`),
      'brokenXml',
    ],
    [
      'an entity from elsewhere',
      having(
        'xl/sharedStrings.xml',
        `<!DOCTYPE sst [<!ENTITY x SYSTEM "file:///etc/passwd">]><sst xmlns="${transitional}"><si><t>&x;</t></si></sst>`,
      ),
      'brokenXml',
    ],
    [
      'an entity in an entity in an entity',
      having(
        'xl/sharedStrings.xml',
        `<!DOCTYPE sst [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><sst xmlns="${transitional}"><si><t>&b;</t></si></sst>`,
      ),
      'brokenXml',
    ],
    [
      'elements too deep inside each other',
      having('xl/worksheets/sheet1.xml', `${document}${'<a>'.repeat(99)}${'</a>'.repeat(99)}</worksheet>`),
      'tooDeep',
    ],
  ])('is told: %s', (_, bytes, code) => {
    expect(refusal(bytes)).toBe(code);
  });

  it('is told with the part to blame', () => {
    expect(() => readXlsx(without('xl/worksheets/sheet1.xml'))).toThrow('missingPart: xl/worksheets/sheet1.xml');
  });

  it('is refused before it is too much', () => {
    const file = book([
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"/></row>',
      '<row r="1"><c r="A1"><v>1</v></c></row>',
    ]);
    expect(refusal(file, { cells: 2 })).toBe('none');
    expect(refusal(file, { cells: 1 })).toBe('tooManyCells');
    expect(refusal(file, { entries: 3 })).toBe('tooManyEntries');
  });

  it('is refused before a few bytes become many, or take long', () => {
    const shared = (formula: string, cells: number) =>
      book([
        `<row r="1"><c r="A1"><f t="shared" ref="A1:ZZ1" si="0">${formula}</f></c>${'<c><f t="shared" si="0"/></c>'.repeat(cells)}</row>`,
      ]);
    expect(refusal(shared('A1+'.repeat(2000), 99))).toBe('none');
    expect(refusal(shared('A1+'.repeat(2000), 99), { sharedFormulas: 100_000 })).toBe('tooLarge');
    const began = Date.now();
    for (const sign of ['[', '"', "'", '(', '$', 'A', '1', ':', "['", 'A1:'])
      expect(refusal(shared(sign.repeat(50_000), 9))).toBe('none');
    const columns = '<col min="1" max="16384" hidden="1"/>'.repeat(20_000);
    const sheet = `<worksheet xmlns="${transitional}"><cols>${columns}</cols><sheetData/></worksheet>`;
    expect(readXlsx(book([sheet])).sheets[0]?.hiddenColumns.size).toBe(16_384);
    const listed = Array.from({ length: 5000 }, (_, index) => `<sheet name="S${index}" r:id="r1"/>`).join('');
    const many = `<workbook xmlns="${transitional}" xmlns:r="${relationships}"><sheets>${listed}</sheets></workbook>`;
    expect(refusal(book([''], { parts: { 'xl/workbook.xml': many } }))).toBe('tooManySheets');
    expect(Date.now() - began).toBeLessThan(20_000);
  });

  it('counts no cells where a sheet only claims to be large', () => {
    const sheet = `<worksheet xmlns="${transitional}"><dimension ref="A1:XFD1048576"/><sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData></worksheet>`;
    expect(readXlsx(book([sheet])).sheets[0]?.cells.size).toBe(1);
  });

  it('has names like those of objects, and nothing comes of it', () => {
    const cell = '<row r="1"><c r="A1" t="str"><v>__proto__</v></c></row>';
    const names = ['__proto__', 'constructor', 'toString'].map(
      (name) => `<definedName name="${name}">S1!$A$1</definedName>`,
    );
    const snapshot = readXlsx(book([cell], { names: names.join('') }));
    expect(snapshot.names.map(({ name }) => name)).toEqual(['__proto__', 'constructor', 'toString']);
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('files that somebody damaged', () => {
  const files = [writeXlsx(everything), writeXlsx(withAddIn)];

  it('are read or refused, whichever bytes are changed', () => {
    const change = fc.record({
      file: fc.nat(files.length - 1),
      places: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 }),
    });
    fc.assert(
      fc.property(change, ({ file, places }) => {
        const bytes = Uint8Array.from(files[file]!);
        for (const [place, byte] of places) bytes[place % bytes.length] = byte;
        expect(typeof refusal(bytes)).toBe('string');
      }),
      { numRuns: 150 },
    );
  });

  it('are read or refused, wherever they are cut', () => {
    fc.assert(
      fc.property(fc.nat(files.length - 1), fc.nat(), fc.nat(), (file, from, length) => {
        const bytes = files[file]!;
        const start = from % bytes.length;
        const cut = Uint8Array.from([...bytes.subarray(0, start), ...bytes.subarray(start + 1 + (length % 99))]);
        expect(typeof refusal(cut)).toBe('string');
      }),
      { numRuns: 100 },
    );
  });

  it('are read or refused, whichever parts are changed', () => {
    const parts = partsOf(files[0]!);
    const paths = Object.keys(parts);
    const scrap = fc.constantFrom(
      '<',
      '>',
      '&',
      '"',
      '/',
      '</c>',
      '<c r="',
      '<v>',
      '9',
      '-',
      'A1',
      ' ',
      '<f t="shared" si="0"/>',
      't="s"',
      ']]>',
      '<![CDATA[',
      '\uFFFD',
    );
    const change = fc.tuple(fc.nat(), fc.nat(), fc.nat(40), scrap);
    fc.assert(
      fc.property(change, ([path, place, length, piece]) => {
        const chosen = paths[path % paths.length]!;
        const xml = parts[chosen]!;
        const from = place % xml.length;
        const changed = xml.slice(0, from) + piece + xml.slice(from + length);
        expect(typeof refusal(packageOf({ ...parts, [chosen]: changed }))).toBe('string');
      }),
      { numRuns: 150 },
    );
  });
});
