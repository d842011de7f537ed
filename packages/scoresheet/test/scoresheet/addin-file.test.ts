import { describe, expect, it } from 'vitest';
import { print } from '../../src/formula/print.js';
import { at } from '../../src/scoresheet/facts.js';
import { placeScoresheet } from '../../src/scoresheet/placed.js';
import { cellIn } from '../../src/layout/placed-table.js';
import { readScoresheet } from '../../src/scoresheet/read.js';
import { shapeOf } from '../../src/scoresheet/review.js';
import { writeScoresheet } from '../../src/scoresheet/write.js';
import { lookUp } from '../../src/workbook/lookup.js';
import type { FoundCell } from '../../src/workbook/snapshot.js';
import { readCalls } from '../../src/xlsx/calls.js';
import { editXlsx } from '../../src/xlsx/edit.js';
import { readXlsx } from '../../src/xlsx/read.js';
import { writeXlsx } from '../../src/xlsx/write.js';
import { snapshotOf } from '../snapshot.js';
import { book } from '../xlsx/book.js';
import { partsOf } from '../xlsx/parts.js';
import { people, reviewOf } from './reviews.js';

const document = reviewOf({ appraisers: people(2, (place) => (place === 2 ? { years: undefined } : {})) });
const shape = shapeOf(document, 'addin');
const { appraisers, institution } = placeScoresheet(shape);
const workbook = writeScoresheet(document, shape);
const file = writeXlsx(workbook);
const parts = partsOf(file);

const cellXml = (sheet: string, address: string): string => {
  const number = workbook.sheets.findIndex(({ name }) => name === sheet) + 1;
  const xml = parts[`xl/worksheets/sheet${number}.xml`] ?? '';
  return new RegExp(`<c r="${address}".*?</c>`).exec(xml)?.[0] ?? '';
};

describe('the file of a scoresheet that calls the add-in', () => {
  it('stores a call as Excel stores those of registered functions, with its value', () => {
    // 15 appraisers’ columns before the points: A2 of the first is in T5.
    expect(cellXml(appraisers.sheet, 'T5')).toMatch(
      /^<c r="T5" s="\d+" cm="1"><f t="array" ref="T5">IF\(.*,_xldudf_ENVSCORE_CREDENTIAL\(IF\(I5="","",I5\),IF\(J5="","",J5\)\).*<\/f><v>5<\/v><\/c>$/,
    );
    expect(cellXml(appraisers.sheet, 'U6')).toMatch(
      /^<c r="U6" s="\d+" cm="1" t="str"><f .*<v>缺：从业年限；<\/v><\/c>$/,
    );
  });

  it('stores every other formula as an ordinary one', () => {
    expect(cellXml(appraisers.sheet, 'AD5')).toMatch(/^<c r="AD5" s="\d+" t="str"><f>/);
    const cells = Object.entries(parts).flatMap(([path, xml]) =>
      path.startsWith('xl/worksheets/sheet') ? (xml.match(/<c .*?<\/c>/g) ?? []) : [],
    );
    for (const cell of cells) expect(cell.includes('_xldudf_')).toBe(cell.includes(' cm="1"'));
  });

  it('has the metadata that such cells point to, and neither a chain of calculation nor the add-in’s own part', () => {
    expect(parts['xl/metadata.xml']).toContain('fDynamic="1"');
    expect(parts['[Content_Types].xml']).toContain('sheetMetadata+xml');
    expect(Object.keys(parts).filter((path) => /calcChain|webextension/i.test(path))).toEqual([]);
  });

  it('never shows the dotted name, which Excel would not look for again', () => {
    for (const xml of Object.values(parts)) expect(xml).not.toContain('ENVSCORE.');
  });

  it('reads as it was written: the formulas as cells show them, their values, the facts', () => {
    const snapshot = readXlsx(file);
    const { cell } = lookUp(snapshot);
    for (const address of [
      ...['A1', 'A6', 'A7', 'A8', 'total'].map((key) => cellIn(appraisers, key, appraisers.top)),
      ...['I1', 'I2', 'I5', 'I7', 'total'].map((key) => at(institution, key)),
    ]) {
      const { formula, value } = workbook.sheets
        .find(({ name }) => name === address.sheet)!
        .cells.get(address.row)!
        .get(address.column)!;
      expect(cell(address)).toEqual({ value, formula: print(formula!, address.sheet) });
      expect(cell(address)?.formula).toContain('ENVSCORE.');
    }
    expect(readScoresheet(snapshot).review).toEqual(readScoresheet(snapshotOf(workbook)).review);
    expect(readScoresheet(snapshot).review).toEqual(readScoresheet(snapshotOf(writeScoresheet(document))).review);
  });
});

const read = (formula: string): FoundCell | undefined =>
  readXlsx(book([`<row r="1"><c r="A1"><f>${formula}</f><v>4</v></c></row>`]))
    .sheets[0]?.cells.get(1)
    ?.get(1);

describe('calls of the add-in in a file', () => {
  it.each([
    ['as Excel stores them', '_xldudf_ENVSCORE_ETHICS(B1)', 'ENVSCORE.ETHICS(B1)', undefined],
    ['as LibreOffice saves them', '_xldudf_envscore_ethics(B1)', 'ENVSCORE.ETHICS(B1)', undefined],
    [
      'inside other functions',
      'IF(_xldudf_ENVSCORE_EXPERIENCE(_xldudf_ENVSCORE_VERSION())&gt;1,1,2)',
      'IF(ENVSCORE.EXPERIENCE(ENVSCORE.VERSION())>1,1,2)',
      undefined,
    ],
    ['of the registers', '_xldudf_ENVSCORE_BLACKLIST(B1,C1:J9)', 'ENVSCORE.BLACKLIST(B1,C1:J9)', undefined],
    ['typed while the add-in was not there', 'ENVSCORE.ETHICS(B1)', 'ENVSCORE.ETHICS(B1)', 'dotted'],
    ['typed so, in small letters', '1+envscore.Ethics(B1)', '1+ENVSCORE.ETHICS(B1)', 'dotted'],
    ['turned to another book’s', '[2]!_xldudf_ENVSCORE_ETHICS(B1)', 'ENVSCORE.ETHICS(B1)', 'foreign'],
    ['turned to another add-in’s', 'Other.xla!_xldudf_ENVSCORE_ETHICS(B1)', 'ENVSCORE.ETHICS(B1)', 'foreign'],
    [
      'turned to another file’s sheet',
      "1+'C:\\a b\\[O''Neil.xlam]S'!_xldudf_ENVSCORE_ETHICS(B1)",
      '1+ENVSCORE.ETHICS(B1)',
      'foreign',
    ],
    ['of an XLL', '_xll.ENVSCORE.ETHICS(B1)', 'ENVSCORE.ETHICS(B1)', 'foreign'],
    [
      'of several kinds: the worst is told',
      '[1]!_xldudf_ENVSCORE_ETHICS(B1)+ENVSCORE.VERSION()',
      'ENVSCORE.ETHICS(B1)+ENVSCORE.VERSION()',
      'foreign',
    ],
  ])('%s', (_, stored, formula, calls) => {
    expect(read(stored)).toEqual({ value: 4, formula, ...(calls !== undefined && { calls }) });
  });

  it.each([
    ['a function that the catalogue does not have', '_xldudf_ENVSCORE_NOSUCH(B1)'],
    ['another add-in’s', '_xldudf_CONTOSO_ETHICS(B1)+CONTOSO.ETHICS(B1)'],
    ['a longer name', 'MY_xldudf_ENVSCORE_ETHICS(B1)+XENVSCORE.ETHICS(B1)'],
    ['a name that is not called', 'ENVSCORE.ETHICS+_xldudf_ENVSCORE_ETHICS'],
    ['a text', '"a""_xldudf_ENVSCORE_ETHICS(B1)"&amp;"ENVSCORE.ETHICS(1)"'],
    ['the name of a sheet', "'_xldudf_ENVSCORE_ETHICS(1)'!B1"],
  ])('leaves %s as it stands', (_, stored) => {
    expect(read(stored)).toEqual({ value: 4, formula: stored.replaceAll('&amp;', '&') });
  });

  it('of a formula that several cells share, each as its own', () => {
    const rows = [
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">_xldudf_ENVSCORE_EXPERIENCE(B1)</f><v>1</v></c></row>',
      '<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row>',
    ];
    const { cells } = readXlsx(book([rows.join('')])).sheets[0]!;
    expect(cells.get(2)?.get(1)).toEqual({ value: 2, formula: 'ENVSCORE.EXPERIENCE(B2)' });
  });

  it('are looked for in no time worth speaking of, whatever a formula is made of, and not at all in one that is none', () => {
    for (const piece of [
      "'",
      "''a",
      '"',
      'a"',
      'a!',
      "'a!",
      '[',
      'ENVSCORE.',
      "'ENVSCORE.ETHICS",
      'a(',
      'ENVSCORE.ETHICS(',
    ]) {
      for (const length of [30_000, 30_000_000]) {
        const formula = piece.repeat(length / piece.length);
        const before = performance.now();
        const found = readCalls(formula);
        expect(performance.now() - before).toBeLessThan(2000);
        expect(found.formula).toBe(formula);
      }
    }
  });

  it('are written back as Excel stores them, so that a stuck one is called again', () => {
    const stuck = book([
      '<row r="1"><c r="A1" t="e" cm="1"><f t="array" ref="A1">ENVSCORE.EXPERIENCE(B1)</f><v>#NAME?</v></c></row>',
    ]);
    const [sheet] = readXlsx(stuck).sheets;
    const found = sheet?.cells.get(1)?.get(1);
    expect(found).toEqual({ error: '#NAME?', formula: 'ENVSCORE.EXPERIENCE(B1)', calls: 'dotted' });
    const change = { sheet: sheet?.name ?? '', row: 1, column: 1, formula: found?.formula ?? '', value: 0 };
    const healed = editXlsx(stuck, [change]);
    expect(partsOf(healed)['xl/worksheets/sheet1.xml']).toContain(
      '<c r="A1" cm="1"><f t="array" ref="A1">_xldudf_ENVSCORE_EXPERIENCE(B1)</f><v>0</v></c>',
    );
    expect(readXlsx(healed).sheets[0]?.cells.get(1)?.get(1)).toEqual({ value: 0, formula: 'ENVSCORE.EXPERIENCE(B1)' });
  });
});
