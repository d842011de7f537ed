import type { SheetModel, WorkbookModel } from '@envscore/scoresheet';
import {
  type Injector,
  type IPermissionTypes,
  type IRange,
  ICommandService,
  IPermissionService,
  IUniverInstanceService,
  type Nullable,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import {
  AddWorksheetMergeCommand,
  CopySheetCommand,
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColAfterCommand,
  InsertColBeforeCommand,
  InsertDefinedNameCommand,
  InsertMultiColsLeftCommand,
  InsertMultiColsRightCommand,
  InsertMultiRowsAboveCommand,
  InsertMultiRowsAfterCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowAfterCommand,
  InsertRowBeforeCommand,
  InsertSheetCommand,
  MoveColsCommand,
  MoveRangeCommand,
  MoveRowsCommand,
  RangeProtectionPermissionEditPoint,
  RemoveColByRangeCommand,
  RemoveColCommand,
  RemoveDefinedNameCommand,
  RemoveRowByRangeCommand,
  RemoveRowCommand,
  RemoveSheetCommand,
  RemoveWorksheetMergeCommand,
  SetDefinedNameCommand,
  SetWorksheetHideCommand,
  SetWorksheetNameCommand,
  SetWorksheetOrderCommand,
  SetWorksheetShowCommand,
  SheetPermissionCheckController,
  SheetsSelectionsService,
} from '@univerjs/sheets';

/** What would move cells, so that a file edited cell by cell would no longer be the workbook that is seen. */
const restructuring: ReadonlySet<string> = new Set(
  [
    AddWorksheetMergeCommand,
    CopySheetCommand,
    DeleteRangeMoveLeftCommand,
    DeleteRangeMoveUpCommand,
    InsertColAfterCommand,
    InsertColBeforeCommand,
    InsertDefinedNameCommand,
    InsertMultiColsLeftCommand,
    InsertMultiColsRightCommand,
    InsertMultiRowsAboveCommand,
    InsertMultiRowsAfterCommand,
    InsertRangeMoveDownCommand,
    InsertRangeMoveRightCommand,
    InsertRowAfterCommand,
    InsertRowBeforeCommand,
    InsertSheetCommand,
    MoveColsCommand,
    MoveRangeCommand,
    MoveRowsCommand,
    RemoveColByRangeCommand,
    RemoveColCommand,
    RemoveDefinedNameCommand,
    RemoveRowByRangeCommand,
    RemoveRowCommand,
    RemoveSheetCommand,
    RemoveWorksheetMergeCommand,
    SetDefinedNameCommand,
    SetWorksheetHideCommand,
    SetWorksheetNameCommand,
    SetWorksheetOrderCommand,
    SetWorksheetShowCommand,
  ].map(({ id }) => id),
);

/** What Univer asks before it changes anything: cells that the file locks stay as they are. */
export class Locks extends SheetPermissionCheckController {
  #model: (() => WorkbookModel) | undefined;
  #workbook: (() => Nullable<Workbook>) | undefined;
  #selections: (() => readonly IRange[]) | undefined;

  /** Holds everybody to the protection of this workbook from now on. */
  guard(injector: Injector, model: () => WorkbookModel, say: (refusal: string) => void, moving: string): void {
    const instances = injector.get(IUniverInstanceService);
    const selections = injector.get(SheetsSelectionsService);
    this.#model = model;
    this.#workbook = () => instances.getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
    this.#selections = () => selections.getCurrentSelections().map(({ range }) => range);
    this.disposeWithMe(
      injector.get(ICommandService).beforeCommandExecuted(({ id }) => {
        if (restructuring.has(id)) this.blockExecuteWithoutPermission(moving);
      }),
    );
    // Instead of Univer's dialogues, which have to be answered.
    injector.get(IPermissionService).setShowComponents(false);
    const saying = this.triggerPermissionUIEvent$.subscribe(say);
    this.disposeWithMe(saying);
  }

  /** Whether what is selected, or a cell of it, may not be typed into. */
  isSelectionLocked(): boolean {
    return !this.permissionCheckWithRanges({ rangeTypes: [RangeProtectionPermissionEditPoint] });
  }

  override permissionCheckWithRanges(
    types: IPermissionTypes,
    ranges?: IRange[],
    unitId?: string,
    subUnitId?: string,
  ): boolean {
    return (
      super.permissionCheckWithRanges(types, ranges, unitId, subUnitId) &&
      this.#allows(types, ranges ?? this.#selections?.() ?? [], subUnitId)
    );
  }

  override permissionCheckWithoutRange(types: IPermissionTypes, unitId?: string, subUnitId?: string): boolean {
    return (
      super.permissionCheckWithoutRange(types, unitId, subUnitId) &&
      this.#allows(types, this.#selections?.() ?? [], subUnitId)
    );
  }

  #allows({ rangeTypes = [] }: IPermissionTypes, ranges: readonly IRange[], sheetId: string | undefined): boolean {
    if (!rangeTypes.includes(RangeProtectionPermissionEditPoint)) return true;
    const workbook = this.#workbook?.();
    const sheet = sheetId === undefined ? workbook?.getActiveSheet() : workbook?.getSheetBySheetId(sheetId);
    const model = this.#model?.().sheets.find(({ name }) => name === sheet?.getName());
    if (sheet === undefined || sheet === null || model?.isProtected !== true) return true;
    return ranges.every((range) => this.#isOpen(model, range, sheet.getRowCount(), sheet.getColumnCount()));
  }

  /** Whether all of these cells may be typed into. Whole rows and columns end where the grid does, and beyond it nobody types. */
  #isOpen(sheet: SheetModel, { startRow, startColumn, endRow, endColumn }: IRange, rows: number, columns: number) {
    if (startRow >= rows || startColumn >= columns) return false;
    for (let row = startRow || 0; row < Math.min(Number.isNaN(endRow) ? rows : endRow + 1, rows); row += 1) {
      const last = Math.min(Number.isNaN(endColumn) ? columns : endColumn + 1, columns);
      for (let column = startColumn || 0; column < last; column += 1) {
        if (!this.#isUnlocked(sheet, row + 1, column + 1)) return false;
      }
    }
    return true;
  }

  #isUnlocked({ cells, rows, columns }: SheetModel, row: number, column: number): boolean {
    const style =
      cells.get(row)?.get(column)?.style ??
      rows.get(row)?.style ??
      columns.find(({ from, to }) => from <= column && column <= to)?.style;
    return style !== undefined && this.#model?.().styles[style]?.unlocked === true;
  }
}
