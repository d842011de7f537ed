import {
  type CellAddress,
  type LiveHost,
  type Loss,
  Refused,
  type Repair,
  type Snapshot,
  type Stop,
  type Workbook,
  print,
} from '@envscore/scoresheet';
import { CommandType, type ICellData, ICommandService, IUndoRedoService, type Injector } from '@univerjs/core';
import {
  SelectRangeCommand,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import { ScrollToCellCommand } from '@univerjs/sheets-ui';
import { isChange } from './mutations.js';
import { addressOf, snapshotOf, withFile, workbookIn } from './reading.js';

/** What the host does not do itself. */
interface Book {
  /** Ends when every formula shows what it is to show. */
  readonly settle: () => Promise<void>;
  /** Puts a workbook beside what is there, or throws. */
  readonly insert: (workbook: Workbook) => Promise<void>;
  /** Tells that another workbook stands in the place of the one that was there. */
  readonly onReplace: (listener: () => void) => Stop;
  /** What the file had that is open. */
  readonly file: () => Snapshot;
}

const isMove = (id: string): boolean => id === SetSelectionsOperation.id || id === SetWorksheetActiveOperation.id;

/** The workbook that is open in the grid. */
export class GridHost implements LiveHost {
  /** What the grid does not show, the file keeps. */
  readonly losses: readonly Loss[] = [];
  readonly #injector: Injector;
  readonly #commands: ICommandService;
  readonly #book: Book;

  constructor(injector: Injector, book: Book) {
    this.#injector = injector;
    this.#commands = injector.get(ICommandService);
    this.#book = book;
  }

  apply(workbook: Workbook): Promise<void> {
    return this.#book.insert(workbook);
  }

  async read(): Promise<Snapshot> {
    await this.#book.settle();
    return withFile(snapshotOf(this.#injector), this.#book.file());
  }

  async select({ sheet: name, row, column }: CellAddress): Promise<void> {
    const workbook = workbookIn(this.#injector);
    const sheet = workbook.getSheets().find((each) => each.getName() === name);
    if (sheet === undefined) throw new Refused('gone', { sheet: name });
    const [unitId, subUnitId] = [workbook.getUnitId(), sheet.getSheetId()];
    const range = { startRow: row - 1, startColumn: column - 1, endRow: row - 1, endColumn: column - 1 };
    await this.#commands.executeCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId });
    await this.#commands.executeCommand(SelectRangeCommand.id, { unitId, subUnit: subUnitId, range });
    await this.#commands.executeCommand(ScrollToCellCommand.id, { range });
  }

  selected(): Promise<CellAddress | undefined> {
    const sheet = workbookIn(this.#injector).getActiveSheet();
    const primary = this.#injector.get(SheetsSelectionsService).getCurrentLastSelection()?.primary;
    if (!primary) return Promise.resolve(undefined);
    return Promise.resolve(addressOf(sheet, primary.startRow, primary.startColumn));
  }

  async restore(cells: readonly Repair[]): Promise<void> {
    const workbook = workbookIn(this.#injector);
    const bySheet = new Map<string, Record<number, Record<number, ICellData>>>();
    for (const { at, formula } of cells) {
      const id = workbook.getSheetBySheetName(at.sheet)?.getSheetId();
      if (id === undefined) throw new Refused('gone', { sheet: at.sheet });
      const matrix = bySheet.get(id) ?? {};
      bySheet.set(id, matrix);
      (matrix[at.row - 1] ??= {})[at.column - 1] = { f: `=${print(formula, at.sheet)}`, v: null, p: null };
    }
    const unitId = workbook.getUnitId();
    // Not by a command, which would have to ask whether the cells are locked.
    const puts = [...bySheet].map(([subUnitId, cellValue]) => ({ unitId, subUnitId, cellValue }));
    const takes = puts.map((put) =>
      this.#injector.invoke((accessor) => SetRangeValuesUndoMutationFactory(accessor, put)),
    );
    const { id } = SetRangeValuesMutation;
    for (const params of puts) this.#commands.syncExecuteCommand(id, params);
    this.#injector.get(IUndoRedoService).pushUndoRedo({
      unitID: unitId,
      undoMutations: takes.map((params) => ({ id, params })),
      redoMutations: puts.map((params) => ({ id, params })),
    });
    await this.#book.settle();
  }

  onChange(listener: () => void): Stop {
    const stops = [this.#listen(isChange, listener), this.#book.onReplace(listener)];
    return () => {
      for (const stop of stops) stop();
    };
  }

  onSelect(listener: () => void): Stop {
    return this.#listen(isMove, listener);
  }

  /** Tells of what belongs together once, when formulas have followed. */
  #listen(isMeant: (id: string) => boolean, listener: () => void): Stop {
    const state = { isTelling: false, isStopped: false };
    const listening = this.#commands.onCommandExecuted(({ id, type }) => {
      if (type === CommandType.COMMAND || state.isTelling || !isMeant(id)) return;
      state.isTelling = true;
      void this.#book.settle().then(() => {
        state.isTelling = false;
        if (!state.isStopped) listener();
      });
    });
    return () => {
      if (!state.isStopped) listening.dispose();
      state.isStopped = true;
    };
  }
}
