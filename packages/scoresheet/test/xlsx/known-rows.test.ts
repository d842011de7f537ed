import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FoundCell } from '../../src/workbook/snapshot.js';
import { readModel } from '../../src/xlsx/model.js';
import { readXlsx } from '../../src/xlsx/read.js';
import { RowMemory } from '../../src/xlsx/reading/known-rows.js';
import { Unreadable } from '../../src/xlsx/unreadable.js';
import { book, transitional } from './book.js';
import { letters } from './letters.js';

const formulas = [
  '<f>A1</f>',
  '<f>A1+1</f>',
  '<f>A&#49;</f>',
  '<f> A1</f>',
  '<f>A1&amp;"甲"</f>',
  '<f>A1&amp;&quot;甲&quot;</f>',
  '<f>A1&amp;"乙"</f>',
  '<f>A1\r\n+1</f>',
  '<f>_xldudf_ENVSCORE_A6(A1)</f>',
  '<f>ENVSCORE.A6(A1)</f>',
  '<f></f>',
  '<f/>',
  '<f ca="1">A1</f>',
  '<f t="shared" ref="B1:B2" si="0">A1</f>',
  '<f t="shared" si="0"/>',
  '<f><![CDATA[A1]]></f>',
  '<f>A1</f ><!-- -->',
];
const values = [
  '',
  '<v>1</v>',
  '<v>2</v>',
  '<v/>',
  '<v>甲</v>',
  '<v>&#x4e59;</v>',
  '<v>1</v ><!-- -->',
  '<v><![CDATA[乙]]></v>',
];
const tags = [
  'r="B1"',
  'r="B1" t="str"',
  'r="B1" s="1" t="str"',
  "t='str'",
  'r="C1"',
  'r="B2" t="str"',
  'r="A1" t="s"',
  '',
];
const cell = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(fc.constantFrom(...tags), fc.constantFrom(...formulas), fc.constantFrom(...values)),
  },
  fc.tuple(fc.constantFrom(...tags), fc.constant(''), fc.constantFrom(...values)),
);
/** What may stand between cells, well-formed or not. */
const between = fc.oneof(
  { weight: 8, arbitrary: fc.constant('') },
  fc.constantFrom(
    '<c r="D1" s="1"/>',
    '<c r="D1"></c>',
    '<c r="D1" t="inlineStr"><is><t>丙</t></is></c>',
    '甲',
    '<!-- <v> -->',
    '<x><c r="E1"><v>1</v></c></x>',
    '<x>',
    '</x>',
    '</row>',
    '</row><row r="1">',
    '</row><row r="2"/><c r="A2"><v>3</v></c><row>',
  ),
);
const row = fc
  .tuple(
    fc.constantFrom('<row r="1">', '<row r="1" hidden="1">', '<row>', '<row r="2">'),
    fc.array(fc.tuple(between, cell), { maxLength: 4 }),
    between,
  )
  .map(([tag, cells, last]) =>
    [
      tag,
      ...cells.map(([before, [attributes, formula, value]]) => `${before}<c ${attributes}>${formula}${value}</c>`),
      last,
      '</row>',
    ].join(''),
  );
const roots = [
  (rows: string) => `<worksheet xmlns="${transitional}"><sheetData>${rows}</sheetData></worksheet>`,
  // All other elements are strangers there.
  (rows: string) => `<x:worksheet xmlns:x="${transitional}"><x:sheetData>${rows}</x:sheetData></x:worksheet>`,
];

const sheet = fc
  .tuple(fc.constantFrom(...roots), fc.array(row, { minLength: 1, maxLength: 2 }))
  .map(([root, rows]) => root(rows.join('')));

type Cells = ReadonlyMap<number, ReadonlyMap<number, FoundCell>>;

const inOrder = <Of>(places: ReadonlyMap<number, Of> | undefined): readonly (readonly [number, Of])[] =>
  [...(places ?? [])].sort(([one], [other]) => one - other);

const heldIn = (cells: Cells | undefined): readonly unknown[] =>
  inOrder(cells).flatMap(([at, inRow]) =>
    inOrder(inRow).flatMap(([column, { value, formula, error, calls }]) =>
      // A look alone is no cell for whoever reads values.
      value === undefined && formula === undefined && error === undefined
        ? []
        : [{ row: at, column, value, formula, error, calls }],
    ),
  );

const held = (read: () => { readonly sheets: readonly { readonly cells: Cells }[] }): readonly unknown[] | string => {
  try {
    return heldIn(read().sheets[0]?.cells);
  } catch (error) {
    if (error instanceof Unreadable) return error.message;
    throw error;
  }
};

describe('what stood in the file before', () => {
  it('is read as it is by whoever remembers none', () => {
    let readable = 0;
    fc.assert(
      fc.property(fc.array(sheet, { minLength: 2, maxLength: 6 }), fc.boolean(), (sheets, asLetters) => {
        for (const each of [...sheets, ...sheets]) {
          const bytes = book([each], { texts: '<si><t>丁</t></si><si><t>戊</t></si>' });
          const found = held(() => readXlsx(bytes, asLetters ? { letters } : {}));
          expect(found).toEqual(held(() => readModel(bytes)));
          if (typeof found !== 'string' && found.length > 0) readable += 1;
        }
      }),
      { numRuns: 400 },
    );
    expect(readable).toBeGreaterThan(400);
  });

  it('is not taken for the letters of other bytes', () => {
    const sheet = (text: string) =>
      `<worksheet xmlns="${transitional}"><sheetData><row r="1"><c r="A1"><f>"${text}"</f><v>1</v></c></row></sheetData></worksheet>`;
    const bytesAsLetters = Buffer.from('中').toString('latin1');
    const wide = new Uint8Array(Buffer.from(`\uFEFF${sheet(bytesAsLetters)}`, 'utf16le'));
    const files = [book([sheet('')], { parts: { 'xl/worksheets/sheet1.xml': wide } }), book([sheet('中')])];
    const found = files.map((bytes) => readXlsx(bytes, { letters }).sheets[0]?.cells.get(1)?.get(1)?.formula);
    expect(found).toEqual([`"${bytesAsLetters}"`, '"中"']);
  });

  it('comes without the value that stood there', () => {
    const withValue = (value: string) =>
      heldIn(readXlsx(book([`<row r="1"><c r="B1"><f>A1*7</f>${value}</c></row>`])).sheets[0]?.cells);
    expect(['<v>1</v>', '<v>2</v>', '', '<v>3</v>'].flatMap(withValue)).toMatchObject([
      { formula: 'A1*7', value: 1 },
      { formula: 'A1*7', value: 2 },
      { formula: 'A1*7', value: undefined },
      { formula: 'A1*7', value: 3 },
    ]);
  });

  it('is looked at in the looks and texts of its own file', () => {
    const rows = ['<row r="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"><v>5</v></c></row>'];
    const styles = (format: string) =>
      `<styleSheet xmlns="${transitional}"><numFmts><numFmt numFmtId="200" formatCode="${format}"/></numFmts><cellXfs><xf/><xf numFmtId="200"/></cellXfs></styleSheet>`;
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const read = (text: string, format: string) => {
      const bytes = book(rows, {
        texts: `<si><t>${text}</t></si>`,
        parts: {
          'xl/styles.xml': styles(format),
          'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${type}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="t" Type="${type}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="s" Type="${type}/styles" Target="styles.xml"/></Relationships>`,
        },
      });
      const [sheet] = readXlsx(bytes).sheets;
      return [sheet?.cells.get(1)?.get(1)?.value, sheet?.disguised?.length ?? 0];
    };
    expect([read('甲', '0'), read('乙', ';;;'), read('丙', '0')]).toEqual([
      ['甲', 0],
      ['乙', 2],
      ['丙', 0],
    ]);
  });
});

describe('what is remembered of rows', () => {
  const stretch = (xml: string) => ({
    xml,
    close: '</v></c>' as const,
    row: 1,
    column: 1,
    type: 'n',
    look: '0',
    formula: undefined,
    next: [],
  });
  const keep = (memory: RowMemory, part: string, count: number): void => {
    const rows = memory.of(part);
    for (let row = 1; row <= count && !memory.isFull; row += 1) {
      const choices = rows.get(row) ?? [];
      rows.set(row, choices);
      memory.add(choices, stretch(`<c r="A${row}"><v>`));
    }
  };

  it('is hardly more than it may be, however many parts and rows there are', () => {
    const memory = new RowMemory(20_000);
    for (let each = 0; each < 200; each += 1) {
      keep(memory, `sheet${each}`, each);
      expect(memory.size).toBeLessThan(21_000);
    }
  });

  it('begins anew once there is no more room', () => {
    const memory = new RowMemory(20_000);
    keep(memory, 'sheet1', 100);
    expect(memory.isFull).toBe(true);
    expect(memory.of('sheet2').size).toBe(0);
    expect(memory.of('sheet1').size).toBe(0);
    keep(memory, 'sheet2', 10);
    expect(memory.of('sheet2').size).toBe(10);
  });

  it('are four kinds of what follows, without the oldest of five', () => {
    const memory = new RowMemory(20_000);
    const choices: ReturnType<typeof stretch>[] = [];
    for (const xml of ['1', '2', '3', '4', '5']) memory.add(choices, stretch(xml));
    expect(choices.map(({ xml }) => xml)).toEqual(['5', '4', '3', '2']);
  });
});
