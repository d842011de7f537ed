import { expect, it } from 'vitest';
import type { Workbook } from '../../src/workbook/workbook.js';
import { editXlsx } from '../../src/xlsx/edit.js';
import { insertXlsxRows } from '../../src/xlsx/insert.js';
import { readModel } from '../../src/xlsx/model.js';
import { Unwritable } from '../../src/xlsx/unwritable.js';
import { writeXlsx } from '../../src/xlsx/write.js';
import { partsOf } from './parts.js';

const at = { sheet: '台账', top: 2, left: 1, bottom: 5, right: 2 };

const workbook = (headings: readonly string[], name = '机构'): Workbook => ({
  sheets: [
    {
      name: '台账',
      cells: new Map([[2, new Map(headings.map((heading, index) => [index + 1, { value: heading }]))]]),
      tables: [{ name, at }],
    },
  ],
  names: [],
  styles: {},
});

const tableIn = (bytes: Uint8Array): string | undefined => partsOf(bytes)['xl/tables/table1.xml'];

const file = writeXlsx(workbook(['证号', '名<称\n（全）']));

it('a table is a part of its own with the headings of its cells, filters and bands, and the sheet leads to it', () => {
  const parts = partsOf(file);
  expect(tableIn(file)).toContain('name="机构" displayName="机构" ref="A2:B5"');
  expect(tableIn(file)).toContain('<autoFilter ref="A2:B5"/>');
  expect(tableIn(file)).toContain(
    '<tableColumn id="1" name="证号"/><tableColumn id="2" name="名&lt;称_x000a_（全）"/>',
  );
  expect(tableIn(file)).toContain('showRowStripes="1"');
  expect(parts['xl/worksheets/sheet1.xml']).toContain('<tableParts count="1"><tablePart r:id="table1"/></tableParts>');
  expect(parts['xl/worksheets/_rels/sheet1.xml.rels']).toContain('Id="table1"');
  expect(parts['[Content_Types].xml']).toContain('/xl/tables/table1.xml');
});

it('a table stays as it is when cells are changed, and goes along when rows come in above it', () => {
  const changed = editXlsx(file, [{ sheet: '台账', row: 3, column: 1, value: 'A1' }]);
  expect(tableIn(changed)).toBe(tableIn(file));
  expect(tableIn(insertXlsxRows(file, { sheet: '台账', before: 1, rows: 2 }))).toContain('ref="A4:B7"');
  expect(tableIn(insertXlsxRows(file, { sheet: '台账', before: 4, rows: 2 }))).toContain('ref="A2:B7"');
});

it('a table is more than a model holds, and is told by name', () => {
  expect(readModel(file).kept).toContainEqual(expect.objectContaining({ what: 'tables', sheet: '台账' }));
});

it.each([
  ['no heading', workbook(['证号'])],
  ['two headings that are the same', workbook(['证号', '证号'])],
  ['a name that is an address', workbook(['证号', '名称'], 'A1')],
  ['a name with a blank', workbook(['证号', '名称'], '机 构')],
  ['the name of cells', { ...workbook(['证号', '名称']), names: [{ name: '机构', at }] }],
])('a table is not written with %s', (_, wrong) => {
  expect(() => writeXlsx(wrong)).toThrow(Unwritable);
});
