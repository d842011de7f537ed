import { printRange } from '../../formula/print.js';
import type { Sheet, Table } from '../../workbook/workbook.js';
import { tableStyle } from '../measures.js';
import { Unwritable } from '../unwritable.js';
import { xmlAttribute, xmlHead } from '../xml/escape.js';
import { main } from './namespaces.js';

/** Under which relationship a sheet has its nth table. */
export const tableId = (index: number): string => `table${index + 1}`;

/** The last thing that a sheet says. */
export const tablePartsXml = ({ tables = [] }: Sheet): string =>
  tables.length === 0
    ? ''
    : `<tableParts count="${tables.length}">${tables.map((_, index) => `<tablePart r:id="${tableId(index)}"/>`).join('')}</tableParts>`;

/** Line ends stand as Excel's own escapes there. */
const heading = (text: string): string => text.split('\n').map(xmlAttribute).join('_x000a_');

/** The headings as the cells have them: Excel calls a file damaged where they differ, or two are the same. */
function headingsOf({ name, at: { top, left, right } }: Table, { cells }: Sheet): readonly string[] {
  const headings: string[] = [];
  const seen = new Set<string>();
  for (let column = left; column <= right; column += 1) {
    const value = cells.get(top)?.get(column)?.value;
    if (typeof value !== 'string' || value === '') throw new Unwritable(`column ${column} of ${name} has no heading`);
    if (seen.has(value.toLowerCase())) throw new Unwritable(`${name} has two columns ${value}`);
    seen.add(value.toLowerCase());
    headings.push(value);
  }
  return headings;
}

/** A table; tables count from 1 through the workbook. */
export function tableXml(table: Table, id: number, sheet: Sheet): string {
  const reference = printRange(table.at, sheet.name);
  const columns = headingsOf(table, sheet);
  return [
    xmlHead,
    `<table xmlns="${main}" id="${id}" name="${table.name}" displayName="${table.name}" ref="${reference}" totalsRowShown="0">`,
    `<autoFilter ref="${reference}"/><tableColumns count="${columns.length}">`,
    ...columns.map((text, index) => `<tableColumn id="${index + 1}" name="${heading(text)}"/>`),
    `</tableColumns><tableStyleInfo name="${tableStyle}" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>`,
    '</table>',
  ].join('');
}
