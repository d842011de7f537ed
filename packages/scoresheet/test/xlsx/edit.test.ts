import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FoundCell } from '../../src/workbook/snapshot.js';
import { type Change, type EditOptions, editXlsx } from '../../src/xlsx/edit.js';
import { usualLimits } from '../../src/xlsx/limits.js';
import { readXlsx } from '../../src/xlsx/read.js';
import { writeXlsx } from '../../src/xlsx/write.js';
import { Archive } from '../../src/xlsx/zip/read.js';
import { book, bookParts, relationships, transitional } from './book.js';
import { everything, withAddIn } from './everything.js';
import { packageOf, partsOf } from './parts.js';
import { rawZip } from './raw-zip.js';

/** Every entry as it lies in the zip, local part and all. */
const rawEntries = (bytes: Uint8Array): Record<string, string> => {
  const { entries } = new Archive(bytes, usualLimits);
  return Object.fromEntries(
    entries.map(({ name, start, end }) => [name, Buffer.from(bytes.subarray(start, end)).toString('base64')]),
  );
};

const touched = (before: Uint8Array, after: Uint8Array): string[] => {
  const [old, now] = [rawEntries(before), rawEntries(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((name) => old[name] !== now[name]).sort();
};

type At<C> = C extends Change ? Omit<C, 'sheet'> : never;
type ChangeHere = At<Change>;

const edited = (rows: string, changes: readonly ChangeHere[], options: EditOptions = {}): string => {
  const file = editXlsx(
    book([rows]),
    changes.map((change) => ({ sheet: 'S1', ...change })),
    options,
  );
  return /<worksheet[^>]*>(.*)<\/worksheet>/s.exec(partsOf(file)['xl/worksheets/sheet1.xml']!)![1]!;
};

const inData = (...args: Parameters<typeof edited>): string =>
  /^<sheetData>(.*)<\/sheetData>$/s.exec(edited(...args))?.[1] ?? 'no data';

const entry = { sheet: '录入 Entry' };

describe('parts that are not touched', () => {
  const before = writeXlsx(everything);
  const change: Change = { ...entry, row: 3, column: 3, value: 5 };

  it('stay byte for byte, packed as they were', () => {
    const after = editXlsx(before, [change], { values: 'brought' });
    expect(touched(before, after)).toEqual(['xl/worksheets/sheet2.xml']);
    expect(readXlsx(after).sheets[1]?.cells.get(3)?.get(3)).toEqual({ value: 5 });
  });

  it("are all but the workbook's own, where it has to ask for calculation", () => {
    const after = editXlsx(before, [change]);
    expect(touched(before, after)).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet2.xml']);
    expect(partsOf(after)['xl/workbook.xml']).toBe(
      partsOf(before)['xl/workbook.xml']!.replace('calcId="191029"/>', 'calcId="191029" fullCalcOnLoad="1"/>'),
    );
  });

  it('are all of them without a change', () => {
    expect(Buffer.from(editXlsx(before, [])).equals(Buffer.from(before))).toBe(true);
  });

  it('stay in zips of other kinds', () => {
    const parts = Object.entries(bookParts(['<row r="1"><c r="A1"><v>1</v></c></row>', '']));
    const how = [{ hasDescriptor: true }, { method: 0 }, { isLarge: true }, {}];
    const file = rawZip(
      [
        ...parts.map(([name, content], index) => ({ name, content, ...how[index % how.length] })),
        { name: 'xl/media/picture.png', content: new Uint8Array(999).fill(7), method: 0 },
      ],
      { comment: 'a comment' },
    );
    const after = editXlsx(file, [{ sheet: 's1', row: 1, column: 1, value: 2 }], { values: 'brought' });
    expect(touched(file, after)).toEqual(['xl/worksheets/sheet1.xml']);
    expect(readXlsx(after).sheets[0]?.cells.get(1)?.get(1)).toEqual({ value: 2 });
  });
});

describe('a sheet that is touched', () => {
  it('keeps all but the changed cells, what nobody knows included', () => {
    const sheet = (cell: string, row: string) =>
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<x:worksheet xmlns:x="${transitional}" xmlns:z="urn:z" z:a='1'>\n<!-- c --><z:first>&#20013;</z:first>` +
      `<x:cols><x:col min="1" max="2" width="9" style="8"/></x:cols><x:sheetData z:b="2"><x:row r="2" spans="1:2" z:c="3" x14ac:dyDescent="0.2">\n  ` +
      `<x:c  r = 'A2' s="4" ><x:f>1+1</x:f><x:v>2</x:v><z:more/></x:c>${cell}</x:row>${row}</x:sheetData><x:extLst><x:ext uri="u"><z:rule>A2</z:rule></x:ext></x:extLst>\n</x:worksheet>\n`;
    const before = sheet('<x:c r="C2" s="7" t="s" z:d="4"><x:v>0</x:v></x:c>', '').replaceAll('x14ac:', 'z:');
    const after = editXlsx(book([before], { texts: '<si><t>甲</t></si>' }), [
      { sheet: 'S1', row: 2, column: 3, value: ' 乙 ' },
      { sheet: 'S1', row: 4, column: 2, value: true },
    ]);
    expect(partsOf(after)['xl/worksheets/sheet1.xml']).toBe(
      sheet(
        '<x:c r="C2" s="7" t="inlineStr"><x:is><x:t xml:space="preserve"> 乙 </x:t></x:is></x:c>',
        '<x:row r="4"><x:c r="B4" s="8" t="b"><x:v>1</x:v></x:c></x:row>',
      )
        .replaceAll('x14ac:', 'z:')
        .replace('spans="1:2"', 'spans="1:3"'),
    );
  });

  it('may be UTF-16, and is UTF-8 then', () => {
    const sheet = `<?xml version='1.0' encoding='utf-16'?><worksheet xmlns="${transitional}"><sheetData/></worksheet>`;
    const file = book(['worksheet'], {
      parts: { 'xl/worksheets/sheet1.xml': new Uint8Array(Buffer.from(`\uFEFF${sheet}`, 'utf16le')) },
    });
    const after = editXlsx(file, [{ sheet: 'S1', row: 1, column: 1, value: '甲' }]);
    expect(partsOf(after)['xl/worksheets/sheet1.xml']).toContain("encoding='UTF-8'?>");
    expect(readXlsx(after).sheets[0]?.cells.get(1)?.get(1)).toEqual({ value: '甲' });
  });
});

describe('cells', () => {
  const cell = '<row r="1"><c r="A1" s="3" t="s" ph="1"><v>0</v></c></row>';
  const texts = [{ row: 1, column: 1, value: 'a<b' }];

  it.each([
    ['a number', { value: -1.5 }, '<c r="A1" s="3"><v>-1.5</v></c>'],
    ['a truth', { value: false }, '<c r="A1" s="3" t="b"><v>0</v></c>'],
    ['a text', { value: 'a<b' }, '<c r="A1" s="3" t="inlineStr"><is><t>a&lt;b</t></is></c>'],
    [
      'a text with blanks',
      { value: ' a' },
      '<c r="A1" s="3" t="inlineStr"><is><t xml:space="preserve"> a</t></is></c>',
    ],
    ['an empty text', { value: '' }, '<c r="A1" s="3"/>'],
    ['nothing', { clear: true as const }, '<c r="A1" s="3"/>'],
    ['a formula', { formula: 'B1&"<"' }, '<c r="A1" s="3"><f>B1&amp;"&lt;"</f></c>'],
    ['a formula and its number', { formula: 'B1', value: 2 }, '<c r="A1" s="3"><f>B1</f><v>2</v></c>'],
    ['a formula and its text', { formula: 'B1', value: '' }, '<c r="A1" s="3" t="str"><f>B1</f><v></v></c>'],
    ['a formula and its truth', { formula: 'B1', value: true }, '<c r="A1" s="3" t="b"><f>B1</f><v>1</v></c>'],
  ])('become %s and keep their look', (_, content, expected) => {
    expect(inData(cell, [{ row: 1, column: 1, ...content }])).toBe(`<row r="1">${expected}</row>`);
  });

  it.each([
    ['into nothing', '', texts, '<row r="1"><c r="A1" t="inlineStr"><is><t>a&lt;b</t></is></c></row>'],
    [
      'into an empty row',
      '<row r="1" ht="20"/>',
      texts,
      '<row r="1" ht="20"><c r="A1" t="inlineStr"><is><t>a&lt;b</t></is></c></row>',
    ],
    [
      'before a cell',
      '<row r="1"><c r="B1"/></row>',
      [{ row: 1, column: 1, value: 1 }],
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"/></row>',
    ],
    [
      'behind a cell',
      '<row r="1"><c r="A1"/></row>',
      [{ row: 1, column: 28, value: 1 }],
      '<row r="1"><c r="A1"/><c r="AB1"><v>1</v></c></row>',
    ],
    [
      'between cells',
      '<row r="1"><c r="A1"/><c r="D1"/></row>',
      [
        { row: 1, column: 3, value: 1 },
        { row: 1, column: 2, value: 2 },
      ],
      '<row r="1"><c r="A1"/><c r="B1"><v>2</v></c><c r="C1"><v>1</v></c><c r="D1"/></row>',
    ],
    [
      'between rows',
      '<row r="1"/><row r="4"/>',
      [
        { row: 3, column: 1, value: 1 },
        { row: 2, column: 1, value: 2 },
      ],
      '<row r="1"/><row r="2"><c r="A2"><v>2</v></c></row><row r="3"><c r="A3"><v>1</v></c></row><row r="4"/>',
    ],
    [
      'behind the last row',
      '<row r="1"/>',
      [{ row: 9, column: 1, value: 1 }],
      '<row r="1"/><row r="9"><c r="A9"><v>1</v></c></row>',
    ],
    [
      'where nothing says where it is',
      '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>',
      [
        { row: 1, column: 2, value: 8 },
        { row: 2, column: 1, value: 9 },
      ],
      '<row><c><v>1</v></c><c r="B1"><v>8</v></c></row><row><c r="A2"><v>9</v></c></row>',
    ],
    [
      'twice: the last counts',
      '',
      [
        { row: 1, column: 1, value: 1 },
        { row: 1, column: 1, value: 2 },
      ],
      '<row r="1"><c r="A1"><v>2</v></c></row>',
    ],
    [
      'with the look of the row',
      '<row r="1" s="5" customFormat="1"/>',
      [{ row: 1, column: 1, value: 1 }],
      '<row r="1" s="5" customFormat="1"><c r="A1" s="5"><v>1</v></c></row>',
    ],
    [
      'without the look that a row does not have',
      '<row r="1" s="5"><c r="B1"/></row>',
      [{ row: 1, column: 1, value: 1 }],
      '<row r="1" s="5"><c r="A1"><v>1</v></c><c r="B1"/></row>',
    ],
    [
      'away where there is no look',
      '<row r="1"><c r="A1"><v>1</v></c></row>',
      [{ row: 1, column: 1, clear: true as const }],
      '<row r="1"></row>',
    ],
    [
      'away where there is nothing',
      '<row r="1"/>',
      [
        { row: 1, column: 1, clear: true as const },
        { row: 2, column: 1, clear: true as const },
      ],
      '<row r="1"/>',
    ],
  ])('come %s', (_, rows, changes, expected) => {
    expect(inData(rows, changes as readonly ChangeHere[])).toBe(expected);
  });

  it('come into a sheet whose data is empty in short', () => {
    const sheet = `<worksheet xmlns="${transitional}"><sheetData z="1" /><a/></worksheet>`;
    const file = editXlsx(book([sheet]), [{ sheet: 'S1', row: 2, column: 2, value: 1 }]);
    expect(partsOf(file)['xl/worksheets/sheet1.xml']).toContain(
      '<sheetData z="1" ><row r="2"><c r="B2"><v>1</v></c></row></sheetData><a/>',
    );
  });

  it('of the add-in stay what Excel made of them', () => {
    const file = editXlsx(writeXlsx(withAddIn), [
      { sheet: 'S', row: 1, column: 2, formula: '_xldudf_ENVSCORE_A6(A2)', value: 1 },
      { sheet: 'S', row: 1, column: 3, formula: 'A1' },
    ]);
    expect(partsOf(file)['xl/worksheets/sheet1.xml']).toContain(
      '<c r="B1" cm="1"><f t="array" ref="B1">_xldudf_ENVSCORE_A6(A2)</f><v>1</v></c><c r="C1"><f>A1</f></c>',
    );
  });
});

describe('formulas that others depend on', () => {
  const rows =
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1&lt;2</f><v>1</v></c></row>' +
    '<row r="2"><c r="A2"><f t="shared" si="0"/><v>1</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"></f></c><c r="B3"><f t="shared" si="1"/></c></row>';

  it('leave it to them when they go', () => {
    expect(inData(rows, [{ row: 1, column: 1, value: 1 }])).toBe(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><f>B2&lt;2</f><v>1</v></c></row>' +
        '<row r="3"><c r="A3"><f>B3&lt;2</f></c><c r="B3"><f t="shared" si="1"/></c></row>',
    );
  });

  it('stay when one of the others goes', () => {
    expect(inData(rows, [{ row: 2, column: 1, value: 1 }])).toBe(
      rows.replace('<c r="A2"><f t="shared" si="0"/><v>1</v></c>', '<c r="A2"><v>1</v></c>'),
    );
  });

  it('that fill several cells do not change in one of them', () => {
    const array = '<row r="2"><c r="B2"><f t="array" ref="B2:C3">X</f><v>1</v></c><c r="C2"><v>2</v></c></row>';
    const at = (row: number, column: number) => () => inData(array, [{ row, column, value: 1 }]);
    expect(at(2, 3)).toThrow('row 2 column 3 belongs to the formula in B2:C3');
    expect(at(3, 2)).toThrow('belongs');
    expect(at(3, 3)).toThrow('belongs');
    for (const [row, column] of [
      [2, 2],
      [1, 2],
      [2, 1],
      [2, 4],
      [4, 3],
    ] as const)
      expect(at(row, column)).not.toThrow();
  });
});

describe('the rest of the package', () => {
  const parts = bookParts(['<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><v>3</v></c></row>']);
  const file = packageOf({
    ...parts,
    'xl/calcChain.xml': `<calcChain xmlns="${transitional}"><c r="A1" i="1"/></calcChain>`,
    '[Content_Types].xml':
      '<Types xmlns="x"><Override PartName="/xl/calcChain.xml" ContentType="y"></Override><Override PartName="/xl/workbook.xml" ContentType="z"/></Types>',
    'xl/_rels/workbook.xml.rels': (parts['xl/_rels/workbook.xml.rels'] as string).replace(
      '</Relationships>',
      `<Relationship Id="c" Type="${relationships}/calcChain" Target="calcChain.xml"/></Relationships>`,
    ),
  });
  const after = (column: number, content: { value: number } | { formula: string }) =>
    editXlsx(file, [{ sheet: 'S1', row: 1, column, ...content }], { values: 'brought' });

  it.each([
    ['replaced by a value', 1, { value: 1 }],
    ['replaced by another', 1, { formula: '1+2' }],
    ['put where a value was', 2, { formula: '1+2' }],
    ['put where nothing was', 3, { formula: '1+2' }],
  ])('loses the order of calculation where a formula is %s', (_, column, content) => {
    const now = partsOf(after(column, content));
    expect(now).not.toHaveProperty(['xl/calcChain.xml']);
    expect(now['[Content_Types].xml']).toBe(
      '<Types xmlns="x"><Override PartName="/xl/workbook.xml" ContentType="z"/></Types>',
    );
    expect(now['xl/_rels/workbook.xml.rels']).toBe(parts['xl/_rels/workbook.xml.rels']);
  });

  it('keeps it where only values change', () => {
    expect(touched(file, after(2, { value: 1 }))).toEqual(['xl/worksheets/sheet1.xml']);
  });

  const asking = (workbook: string) => {
    const changed = book([''], { parts: { 'xl/workbook.xml': workbook } });
    return partsOf(editXlsx(changed, [{ sheet: 'S1', row: 1, column: 1, value: 1 }]))['xl/workbook.xml'];
  };
  const root = `<w:workbook xmlns:w="${transitional}" xmlns:r="${relationships}">`;
  const sheets = '<w:sheets><w:sheet name="S1" r:id="r1"/></w:sheets>';

  it.each([
    ['at its place', `${sheets}<w:definedNames/>`, '<w:oleSize/>', '', '<w:calcPr fullCalcOnLoad="1"/>'],
    ['behind the sheets', sheets, '<w:extLst><w:ext/></w:extLst>', '', '<w:calcPr fullCalcOnLoad="1"/>'],
    ['where it says something', sheets, '', '<w:calcPr calcId="1"/>', '<w:calcPr calcId="1" fullCalcOnLoad="1"/>'],
    [
      'where it says so at length',
      sheets,
      '',
      '<w:calcPr calcId="1"></w:calcPr>',
      '<w:calcPr calcId="1" fullCalcOnLoad="1"></w:calcPr>',
    ],
    ['where it says no', sheets, '', "<w:calcPr fullCalcOnLoad='0'/>", "<w:calcPr fullCalcOnLoad='1'/>"],
  ])('asks for calculation %s', (_, before, behind, was, now) => {
    expect(asking(`${root}${before}${was}${behind}</w:workbook>`)).toBe(`${root}${before}${now}${behind}</w:workbook>`);
  });
});

describe('values that formulas had', () => {
  const rows =
    '<row r="1"><c r="A1" s="1" t = "str" cm="2"><f>B1</f><v>old</v></c><c t="e" r="B1"><v>#N/A</v><f>C1</f></c><c r="C1"><v>3</v></c></row>' +
    '<row r="2"><c r="A2" t="b"><f t="shared" si="0" ref="A2:A3">B2</f><v>1</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v/></c></row>';

  it('are forgotten where they are to be, and with them their types', () => {
    expect(inData(rows, [{ row: 2, column: 1, value: 9 }], { values: 'forgotten' })).toBe(
      '<row r="1"><c r="A1" s="1"  cm="2"><f>B1</f></c><c  r="B1"><f>C1</f></c><c r="C1"><v>3</v></c></row>' +
        '<row r="2"><c r="A2"><v>9</v></c></row><row r="3"><c r="A3"><f>B3</f></c></row>',
    );
  });

  it('are forgotten in all sheets; those without formulas stay byte for byte', () => {
    const before = writeXlsx(everything);
    const after = editXlsx(before, [{ sheet: '空白', row: 1, column: 1, value: 1 }], { values: 'forgotten' });
    expect(touched(before, after)).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet2.xml', 'xl/worksheets/sheet3.xml']);
    expect(partsOf(after)['xl/worksheets/sheet2.xml']).toBe(
      partsOf(writeXlsx(everything, { recalculate: true }))['xl/worksheets/sheet2.xml']?.replaceAll(
        /(<c r="(?:B6|D6|B7)"(?: s="2")?)>/g,
        '$1 >',
      ),
    );
  });
});

describe('changes that cannot be', () => {
  it.each([
    ['of no sheet', { sheet: 'T', row: 1, column: 1, value: 1 }, 'there is no sheet T'],
    ['in row 0', { sheet: 'S1', row: 0, column: 1, value: 1 }, 'no row 0 and column 1'],
    ['beyond the last column', { sheet: 'S1', row: 1, column: 16_385, value: 1 }, 'column 16385'],
    ['beyond the last row', { sheet: 'S1', row: 1_048_577, column: 1, value: 1 }, 'row 1048577'],
    ['between rows', { sheet: 'S1', row: 1.5, column: 1, value: 1 }, 'row 1.5'],
    ['to no number', { sheet: 'S1', row: 1, column: 1, value: NaN }, 'NaN'],
    ['to a text too long', { sheet: 'S1', row: 1, column: 1, value: 'x'.repeat(32_768) }, '32768'],
  ])('are refused: %s', (_, change, message) => {
    expect(() => editXlsx(book(['']), [change])).toThrow(message);
  });
});

describe('any changes', () => {
  const cell = fc.record({ row: fc.integer({ min: 1, max: 9 }), column: fc.integer({ min: 1, max: 6 }) });
  const content = fc.oneof(
    fc.record({
      value: fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string({ unit: 'binary' }), fc.boolean()),
    }),
    fc.record({ formula: fc.constantFrom('A1+1', '"甲"&B2'), value: fc.oneof(fc.integer(), fc.string()) }),
    fc.constant({ clear: true as const }),
  );
  const change = fc.tuple(cell, content).map(([at, what]): Change => ({ ...entry, ...at, ...what }));
  const file = writeXlsx(everything);
  const before = readXlsx(file);

  it('are found when the file is read, and nothing else is different', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const cells = new Map([...before.sheets[1]!.cells].map(([row, columns]) => [row, new Map(columns)]));
        for (const each of changes) {
          const row = cells.get(each.row) ?? new Map<number, FoundCell>();
          cells.set(each.row, row);
          const isNothing = 'clear' in each || (!('formula' in each) && each.value === '');
          if (isNothing) row.delete(each.column);
          else {
            const value = 'value' in each && !Object.is(each.value, -0) ? each.value : 0;
            row.set(each.column, 'formula' in each ? { value, formula: each.formula } : { value });
          }
        }
        for (const [row, columns] of cells) if (columns.size === 0) cells.delete(row);
        const expected = before.sheets.map((sheet, index) => (index === 1 ? { ...sheet, cells } : sheet));
        expect(readXlsx(editXlsx(file, changes))).toEqual({ ...before, sheets: expected });
      }),
      { numRuns: 150 },
    );
  });
});
