import type { CellAddress, LiveHost, Loss, Repair, Snapshot, Stop, Workbook } from '@envscore/scoresheet';
import { columnLetters } from '@envscore/scoresheet';
import { Listeners } from './changes.js';
import { inExcel } from './in-excel.js';
import { readWorkbook } from './read.js';

/** The workbook that is open in Excel. Needs ExcelApi 1.9; from 1.13 on it finds merged cells too. */
export class OfficeHost implements LiveHost {
  readonly losses: readonly Loss[] = [];

  readonly #changes = new Listeners((context, tell) => {
    const { worksheets } = context.workbook;
    return [worksheets.onChanged.add(tell), worksheets.onAdded.add(tell), worksheets.onDeleted.add(tell)];
  });

  readonly #selections = new Listeners((context, tell) => {
    const { worksheets } = context.workbook;
    return [worksheets.onSelectionChanged.add(tell), worksheets.onActivated.add(tell)];
  });

  async apply(workbook: Workbook): Promise<void> {
    // Whoever only reads scoresheets does not wait for what writes them.
    const { insertWorkbook } = await import('./insert.js');
    await insertWorkbook(workbook);
  }

  read(): Promise<Snapshot> {
    return inExcel(readWorkbook);
  }

  select({ sheet, row, column }: CellAddress): Promise<void> {
    return inExcel(
      async (context) => {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        worksheet.activate();
        worksheet.getRange(`${columnLetters(column)}${row}`).select();
        await context.sync();
      },
      { isAsked: true, sheet },
    );
  }

  selected(): Promise<CellAddress | undefined> {
    return inExcel(async (context) => {
      const cell = context.workbook.getActiveCell();
      cell.load('rowIndex,columnIndex,worksheet/name');
      try {
        await context.sync();
      } catch (error) {
        if (isNoCell(error)) return undefined;
        throw error;
      }
      return { sheet: cell.worksheet.name, row: cell.rowIndex + 1, column: cell.columnIndex + 1 };
    });
  }

  async restore(cells: readonly Repair[]): Promise<void> {
    const { restoreFormulas } = await import('./restore.js');
    await inExcel((context) => restoreFormulas(context, cells), { isAsked: true });
  }

  onChange(listener: () => void): Stop {
    return this.#changes.add(listener);
  }

  onSelect(listener: () => void): Stop {
    return this.#selections.add(listener);
  }
}

/** A picture or a chart has the cursor. */
const isNoCell = (error: unknown): boolean =>
  error instanceof OfficeExtension.Error && error.code === 'InvalidSelection';
