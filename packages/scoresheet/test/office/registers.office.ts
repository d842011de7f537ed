import { expect, it } from 'vitest';
import { type RegisterRow, readRegisters, streamRegisters } from '../../src/registers/read.js';
import { registersWorkbook } from '../../src/registers/write.js';
import { readXlsx } from '../../src/xlsx/read.js';
import { writeXlsx } from '../../src/xlsx/write.js';
import { registers } from '../registers/document.js';
import { throughLibreOffice } from './libreoffice.js';

it('opens, calculates and saves the registers, and every row is read as it was', async () => {
  const file = writeXlsx(registersWorkbook(registers));
  const [saved] = await throughLibreOffice([file], 'xlsx:Calc MS Excel 2007 XML');
  if (saved === undefined) throw new Error('the workbook was lost');
  const snapshot = readXlsx(saved);
  const { rows, book } = readRegisters(readXlsx(file));
  expect(readRegisters(snapshot).rows).toEqual(rows);
  expect(readRegisters(snapshot).book).toEqual(book);
  const streamed: RegisterRow[] = [];
  streamRegisters(saved, {
    begin: () => undefined,
    row: (row) => {
      streamed.push(row);
    },
  });
  expect(streamed).toEqual(rows);
  const dashboard = snapshot.sheets.find(({ name }) => name === '概览');
  const errors = [...(dashboard?.cells.values() ?? [])].flatMap((cells) =>
    [...cells.values()].filter(({ error }) => error !== undefined),
  );
  expect(errors).toEqual([]);
  // Registered on whatever day it is.
  expect(dashboard?.cells.get(7)?.get(3)).toMatchObject({ value: 2 });
});
