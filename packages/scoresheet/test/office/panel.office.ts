import { expect, it } from 'vitest';
import { readPanelWorkbook } from '../../src/panel/workbook/read.js';
import { panelWorkbook } from '../../src/panel/workbook/write.js';
import { readXlsx } from '../../src/xlsx/read.js';
import { writeXlsx } from '../../src/xlsx/write.js';
import { combined, fileOf, sumOf, three } from '../panel/day.js';
import { throughLibreOffice } from './libreoffice.js';

it('what is written down in a panel workbook is read back after LibreOffice has saved it', async () => {
  const files = three();
  const record = {
    institution: '示例环境损害司法鉴定所（虚构）',
    unit: '04',
    leader: 2,
    versions: Object.values(files).map((review) => ({ sha256: sumOf(fileOf(review)), isSigned: true })),
    codes: [],
    appraisers: [
      { appraiser: 1, decision: 'qualified' as const, categories: ['0401'], date: '2026-11-21' },
      { appraiser: 2, decision: 'notQualified' as const, reason: '=1+1' },
    ],
    resolutions: [{ code: 'I4', text: '各自保留', date: '2026-11-21' }],
  };
  const workbook = panelWorkbook(combined(files, { records: [record] }), { audience: 'internal', at: '2026-11-21' });
  const [saved = new Uint8Array()] = await throughLibreOffice([writeXlsx(workbook)], 'xlsx:Calc MS Excel 2007 XML');
  expect(readPanelWorkbook(readXlsx(saved))).toEqual([record]);
});
