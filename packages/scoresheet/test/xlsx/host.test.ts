import { describe, expect, it } from 'vitest';
import { type Loss, Occupied } from '../../src/hosts/host.js';
import { insertRows } from '../../src/hosts/insert-rows.js';
import { MemoryHost } from '../../src/hosts/memory.js';
import type { SheetModel, WorkbookModel } from '../../src/workbook/model.js';
import { XlsxHost } from '../../src/xlsx/host.js';
import { readModel } from '../../src/xlsx/model.js';
import { writeXlsx } from '../../src/xlsx/write.js';
import { type HostUnderTest, describeHost } from '../hosts/contract.js';
import { everything } from './everything.js';

/** Whether what was applied is in the file, read as a whole. */
const signs: Record<Loss, (model: WorkbookModel, sheet: SheetModel) => boolean> = {
  charts: (_, { charts }) => charts.length === 2,
  tables: ({ kept }) => kept.some(({ what, sheet }) => what === 'tables' && sheet === '台账'),
  pageSetup: (_, { page }) => page?.orientation === 'landscape',
  conditionalFormats: (_, { conditionalFormats }) => conditionalFormats.length === 2,
  validations: (_, { validations }) => validations.length === 5,
  protection: (_, { isProtected }) => isProtected === true,
  styles: ({ styles }, { cells }) => styles[cells.get(3)?.get(3)?.style ?? '']?.format === '0.0',
};

/** A host whose file somebody else may write. */
const make = (): Promise<HostUnderTest> => {
  let host = new XlsxHost();
  const memory = new MemoryHost();
  return Promise.resolve({
    host: {
      losses: host.losses,
      apply: async (workbook) => {
        await host.apply(workbook);
        await memory.apply(workbook);
      },
      read: () => host.read(),
    },
    insertRows: (insertion) => {
      host = new XlsxHost(writeXlsx(insertRows(memory.workbook, insertion)));
      return Promise.resolve();
    },
    keeps: (what) => {
      const model = readModel(host.bytes!);
      return Promise.resolve(signs[what](model, model.sheets[1]!));
    },
  });
};

describeHost('an .xlsx file', make);

describe('an .xlsx file that was there before', () => {
  it('is not written into where it holds something', async () => {
    const bytes = writeXlsx(everything);
    const host = new XlsxHost(bytes);
    const other = { sheets: [{ name: '别的', cells: new Map() }], names: [], styles: {} };
    await expect(host.apply(other)).rejects.toThrow(new Occupied("词表's"));
    expect(host.bytes).toBe(bytes);
  });

  it('gives way where it is empty', async () => {
    const empty = { sheets: [{ name: 'Sheet1', cells: new Map() }], names: [], styles: {} };
    const host = new XlsxHost(writeXlsx(empty));
    await host.apply(everything);
    expect((await host.read()).sheets.map(({ name }) => name)).toEqual(everything.sheets.map(({ name }) => name));
  });

  it('is read within limits', async () => {
    const host = new XlsxHost(writeXlsx(everything), { limits: { cells: 1 } });
    await expect(host.read()).rejects.toThrow('tooManyCells');
  });

  it('is none before anything has been applied, and none after something that cannot be written', async () => {
    const host = new XlsxHost();
    expect(host.bytes).toBeUndefined();
    await expect(host.apply({ sheets: [], names: [], styles: {} })).rejects.toThrow('no sheet would be seen');
    expect(host.bytes).toBeUndefined();
    expect(await host.read()).toEqual({ sheets: [], names: [] });
  });
});
