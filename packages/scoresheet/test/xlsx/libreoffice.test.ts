import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { snapshotOf } from '../../src/hosts/snapshot-of.js';
import type { FoundCell, Snapshot } from '../../src/workbook/snapshot.js';
import type { Workbook } from '../../src/workbook/workbook.js';
import { editXlsx } from '../../src/xlsx/edit.js';
import { readXlsx } from '../../src/xlsx/read.js';
import { everything, withAddIn } from './everything.js';
import { partsOf } from './parts.js';

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../fixtures/${name}.libreoffice.xlsx`, import.meta.url)));

const saved = fixture('everything');
const parts = partsOf(saved);
const entry = parts['xl/worksheets/sheet2.xml']!;

/** LibreOffice quotes fewer sheets, and has its own order of names. */
const comparable = ({ sheets, names }: Snapshot) => ({
  sheets: sheets.map((sheet) => ({
    ...sheet,
    cells: [...sheet.cells].map(([row, columns]) =>
      [...columns].map(([column, { formula, ...cell }]: [number, FoundCell]) => ({
        row,
        column,
        ...cell,
        formula: formula?.replaceAll(/'(\p{L}+)'!/gu, '$1!'),
      })),
    ),
  })),
  names: [...names].sort((one, other) => (one.name < other.name ? -1 : 1)),
});

const expectSame = (snapshot: Snapshot, workbook: Workbook): void => {
  expect(comparable(snapshot)).toEqual(comparable(snapshotOf(workbook)));
};

// What LibreOffice understood is what it wrote down when it saved our file.
describe('a workbook of ours that LibreOffice has opened and saved', () => {
  it('reads the same', () => {
    expectSame(readXlsx(saved), everything);
  });

  it('has the rules for what may be typed, with their messages', () => {
    const rules = [...entry.matchAll(/<dataValidation .*?<\/dataValidation>/gs)].map(([rule]) => rule);
    expect(rules.map((rule) => / type="(\w+)"/.exec(rule)?.[1])).toEqual([
      'list',
      'decimal',
      'textLength',
      'date',
      'whole',
    ]);
    expect(rules[0]).toContain('<formula1>&apos;词表&apos;&apos;s&apos;!$A$1:$A$2</formula1>');
    expect(rules[0]).toContain('prompt="选“是”或“否”&#10;第二行 &amp; &lt;more&gt;" promptTitle="认定"');
    expect(rules[0]).toContain('errorTitle="不在词表中"');
    expect(rules[0]).toContain('showErrorMessage="true"');
    expect(rules[1]).toContain('<formula1>0</formula1><formula2>5</formula2>');
  });

  it('is protected without a password, and people may insert, filter and format', () => {
    expect(entry).toContain(
      '<sheetProtection sheet="true" objects="true" scenarios="true" formatCells="false" formatColumns="false" formatRows="false" insertRows="false" sort="false" autoFilter="false"/>',
    );
    expect(parts['xl/styles.xml']).toContain('<protection locked="false" hidden="false"/>');
    expect(parts['xl/worksheets/sheet3.xml']).not.toContain('sheetProtection');
  });

  it('has looks that depend on formulas', () => {
    expect(entry).toContain('<formula>C3=&quot;&quot;</formula>');
    expect(entry).toContain('<formula>C3&gt;&apos;词表&apos;&apos;s&apos;!B1</formula>');
    expect(parts['xl/styles.xml']).toContain('<bgColor rgb="FFFFF2CC"/>');
  });

  it('has charts of bars and columns', () => {
    expect(parts['xl/charts/chart1.xml']).toContain('<c:barDir val="bar"/>');
    expect(parts['xl/charts/chart2.xml']).toContain('<c:barDir val="col"/>');
    expect(parts['xl/charts/chart1.xml']).toContain('<c:orientation val="maxMin"/>');
    expect(parts['xl/charts/chart1.xml']).toContain('<c:max val="5"/><c:min val="0"/>');
    expect(parts['xl/charts/chart1.xml']).toContain('<a:t>得分 &amp; 分数</a:t>');
  });

  it('is printed as it was meant', () => {
    expect(parts['xl/workbook.xml']).toMatch(/_xlnm\.Print_Area"[^>]*>&apos;录入 Entry&apos;!\$A\$1:\$D\$40</);
    expect(parts['xl/workbook.xml']).toMatch(/_xlnm\.Print_Titles"[^>]*>&apos;录入 Entry&apos;!\$1:\$2</);
    expect(entry).toMatch(/<pageSetup paperSize="9"[^>]* fitToWidth="1" fitToHeight="0"[^>]* orientation="landscape"/);
    expect(entry).toContain('<pageSetUpPr fitToPage="true"/>');
    expect(entry).toContain(
      '<oddFooter>&amp;L甲&amp;&amp;乙&amp;&amp;丙 机构&amp;C第 &amp;P 页 共 &amp;N 页&amp;R专家01</oddFooter>',
    );
    expect(entry).toContain('<brk id="9" man="true"');
    expect(entry).toContain('<brk id="25" man="true"');
  });

  it('has its filter, merged cells, widths and heights', () => {
    expect(entry).toContain('<autoFilter ref="A2:D5">');
    expect(entry).toContain('<mergeCell ref="A1:D1"/>');
    expect(entry).toMatch(/<col [^>]*max="3" min="2"[^>]* width="10.63"/);
    expect(entry).toMatch(/<row r="1"[^>]* ht="30"/);
  });

  it('can be changed in place', () => {
    const after = editXlsx(saved, [{ sheet: '录入 Entry', row: 5, column: 3, value: 1.5 }], { values: 'brought' });
    const now = partsOf(after);
    expect(Object.keys(now).filter((path) => now[path] !== parts[path])).toEqual(['xl/worksheets/sheet2.xml']);
    expect(now['xl/worksheets/sheet2.xml']).toBe(
      entry.replace(/<c r="C5" s="(\d+)"\/>/, '<c r="C5" s="$1"><v>1.5</v></c>'),
    );
  });
});

describe('calls of the add-in that LibreOffice has opened and saved', () => {
  it('are errors, in small letters', () => {
    const cells = readXlsx(fixture('add-in')).sheets[0]?.cells.get(1);
    expect(cells?.get(1)).toEqual({ value: 3 });
    expect(cells?.get(2)).toEqual({ error: '#NAME?', formula: '_xldudf_envscore_a6(A1)' });
    expect(cells?.get(3)?.formula?.toLowerCase()).toBe(
      snapshotOf(withAddIn)
        .sheets[0]?.cells.get(1)
        ?.get(3)
        ?.formula?.toLowerCase()
        .replace('envscore.', '_xldudf_envscore_'),
    );
  });
});
