import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FoundCell } from '../../src/workbook/snapshot.js';
import { readModel } from '../../src/xlsx/model.js';
import { readXlsx } from '../../src/xlsx/read.js';
import { FormulaMemory } from '../../src/xlsx/reading/formulas.js';
import { book, transitional } from './book.js';

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
const values = ['', '<v>1</v>', '<v>2</v>', '<v/>'];
const roots = [
  (rows: string) => `<worksheet xmlns="${transitional}"><sheetData>${rows}</sheetData></worksheet>`,
  // All other elements are strangers there.
  (rows: string) => `<x:worksheet xmlns:x="${transitional}"><x:sheetData>${rows}</x:sheetData></x:worksheet>`,
];

const file = fc
  .tuple(
    fc.constantFrom(...roots),
    fc.array(fc.tuple(fc.constantFrom(...formulas), fc.constantFrom(...values)), { minLength: 1, maxLength: 3 }),
  )
  .map(([root, cells]) => {
    const rows = cells.map(
      ([formula, value], at) => `<row r="${at + 1}"><c r="B${at + 1}">${formula}${value}</c></row>`,
    );
    return book([root(rows.join(''))]);
  });

type Cells = ReadonlyMap<number, ReadonlyMap<number, FoundCell>>;

const heldIn = (cells: Cells | undefined): readonly unknown[] =>
  [...(cells ?? [])].flatMap(([row, inRow]) =>
    [...inRow].map(([column, { value, formula, error, calls }]) => ({ row, column, value, formula, error, calls })),
  );

describe('a formula that stood in the file before', () => {
  it('is read as it is by whoever remembers none', () => {
    fc.assert(
      fc.property(fc.array(file, { minLength: 2, maxLength: 6 }), (files) => {
        for (const bytes of files) {
          expect(heldIn(readXlsx(bytes).sheets[0]?.cells)).toEqual(heldIn(readModel(bytes).sheets[0]?.cells));
        }
      }),
    );
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
});

describe('what is remembered of formulas', () => {
  const keep = (memory: FormulaMemory, part: string, from: number, to: number): void => {
    const known = memory.of(part);
    for (let place = from; place < to; place += 1) {
      const formula = `${part}!A${place}`;
      memory.keep(known, place, `<f>${formula}</f>`, { formula });
    }
  };

  it('is no more than it may be, however many parts and cells there are', () => {
    const memory = new FormulaMemory(5_000);
    for (let file = 0; file < 200; file += 1) {
      keep(memory, `sheet${file % 7}`, file, file + (file % 90));
      memory.of('part'.repeat(file));
      expect(memory.size).toBeLessThanOrEqual(5_000);
    }
  });

  it('is no more for being there again, or for being another', () => {
    const memory = new FormulaMemory(5_000);
    keep(memory, 'sheet1', 0, 10);
    const { size } = memory;
    for (let file = 0; file < 100; file += 1) keep(memory, 'sheet1', 0, 10);
    expect(memory.size).toBe(size);
    memory.keep(memory.of('sheet1'), 3, '<f>1</f>', { formula: '1' });
    expect(memory.size).toBeLessThan(size);
    expect(memory.of('sheet1').get(3)).toEqual({ xml: '<f>1</f>', formula: { formula: '1' } });
  });

  it('begins anew once there was no more room', () => {
    const memory = new FormulaMemory(5_000);
    keep(memory, 'sheet1', 0, 100);
    expect(memory.of('sheet2').size).toBe(0);
    expect(memory.of('sheet1').size).toBe(0);
    keep(memory, 'sheet2', 0, 10);
    expect(memory.of('sheet2').size).toBe(10);
  });
});
