import { expect, it } from 'vitest';
import { clean, cleanAddIn, told } from '../validation/planting.js';
import { throughLibreOffice } from './libreoffice.js';

// LibreOffice does not know the add-in: its calls have no values any more, which is one thing to be told.
it('what LibreOffice has saved has no findings but for the calls that it does not know', async () => {
  const saved = await throughLibreOffice([clean(), cleanAddIn()], 'xlsx:Calc MS Excel 2007 XML');
  const [plain, addIn] = saved.map((bytes) => told(bytes));
  expect(plain).toEqual([]);
  expect(addIn).toEqual([expect.stringMatching(/^鉴定人!S5 stuck-name #NAME\? → 5 ×[0-9]+$/)]);
});
