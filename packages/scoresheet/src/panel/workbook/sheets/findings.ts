import { findingsSheet as ofReport } from '../../../report/xlsx/findings.js';
import type { Cell, Sheet } from '../../../workbook/workbook.js';
import type { Content } from '../content.js';
import { zhCN } from '../wording/zh-CN.js';

/** What the check of the files found, as reports tell it; without names, and ways to files, where nobody may know them. */
export function findingsSheet({ validation, audience, hide }: Content): Sheet {
  const { links = [], page, ...sheet } = ofReport(validation, 'zh');
  const told = (cell: Cell): Cell => (typeof cell.value === 'string' ? { ...cell, value: hide(cell.value) } : cell);
  return {
    ...sheet,
    cells: new Map(
      [...sheet.cells].map(([row, cells]) => [row, new Map([...cells].map(([column, cell]) => [column, told(cell)]))]),
    ),
    links: audience === 'internal' ? links : [],
    isProtected: true,
    ...(page && { page: { ...page, header: { right: zhCN.audiences[audience] } } }),
  };
}
