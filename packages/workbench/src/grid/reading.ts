import {
  type CellAddress,
  FormulaError,
  type FoundBlock,
  type FoundCell,
  type FoundName,
  type FoundSheet,
  type Snapshot,
  parseFormula,
  parseReference,
  print,
} from '@envscore/scoresheet';
import {
  BooleanNumber,
  type Injector,
  IUniverInstanceService,
  UniverInstanceType,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { FormulaDataModel, IDefinedNamesService } from '@univerjs/engine-formula';
import { cellValue } from './calculating/values.js';
import { blockOf } from './opening/ranges.js';

/** The workbook that is open in the grid. */
export function workbookIn(injector: Injector): Workbook {
  const workbook = injector.get(IUniverInstanceService).getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
  if (!workbook) throw new Error('The grid has no workbook');
  return workbook;
}

/** What stands in the cells of a sheet, by row and column from 1; empty ones are absent. What formulas spill into others is not theirs. */
export function cellsOf(injector: Injector, sheet: Worksheet): Map<number, Map<number, FoundCell>> {
  const formulas = injector.get(FormulaDataModel);
  const unit = sheet.getUnitId();
  const rows = new Map<number, Map<number, FoundCell>>();
  sheet.getCellMatrix().forValue((row, column, cell) => {
    if (!cell) return;
    const text = cell.f || cell.si ? formulas.getFormulaStringByCell(row, column, sheet.getSheetId(), unit) : undefined;
    const found = foundCell(cellValue(cell), text ? printed(text.replace(/^=/, ''), sheet.getName()) : undefined);
    if (found === undefined) return;
    const inRow = rows.get(row + 1);
    if (inRow === undefined) rows.set(row + 1, new Map([[column + 1, found]]));
    else inRow.set(column + 1, found);
  });
  return rows;
}

/** As files and our own formulas write it: Univer leaves the quotes of a sheet's name out where others need them. */
function printed(formula: string, home: string): string {
  if (!/[^']!/.test(formula)) return formula;
  try {
    return print(parseFormula(formula, home), home);
  } catch {
    return formula;
  }
}

function foundCell(value: ReturnType<typeof cellValue>, formula: string | undefined): FoundCell | undefined {
  if (formula === undefined && (value === undefined || value === '')) return undefined;
  return {
    ...(value instanceof FormulaError ? { error: value.code } : value !== undefined && { value }),
    ...(formula !== undefined && { formula }),
  };
}

/** A workbook as the grid has it now. */
export function snapshotOf(injector: Injector): Snapshot {
  const workbook = workbookIn(injector);
  return { sheets: workbook.getSheets().map((sheet) => foundSheet(injector, sheet)), names: namesIn(injector) };
}

/** A snapshot of the grid with what the grid does not show, as the file has it: comments, pictures, disguises, macros, other files. */
export function withFile(shown: Snapshot, { sheets, countsFrom1904, hasMacros, links }: Snapshot): Snapshot {
  const inFile = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return {
    ...shown,
    sheets: shown.sheets.map((sheet) => {
      const { cells, comments, disguised = [], drawings } = inFile.get(sheet.name) ?? {};
      const unseen = disguised.filter(({ row, column }) => sheet.cells.get(row)?.has(column) === true);
      return {
        ...sheet,
        cells: cells === undefined ? sheet.cells : withCalls(sheet.cells, cells),
        ...(comments && { comments }),
        ...(unseen.length > 0 && { disguised: unseen }),
        ...(drawings !== undefined && { drawings }),
      };
    }),
    ...(countsFrom1904 && { countsFrom1904 }),
    ...(hasMacros && { hasMacros }),
    ...(links && { links }),
  };
}

/** Cells with how the file keeps their calls of the add-in, where the formula is the one that the file has. */
function withCalls(shown: FoundSheet['cells'], inFile: FoundSheet['cells']): FoundSheet['cells'] {
  const cells = new Map(shown);
  for (const [row, columns] of inFile) {
    for (const [column, { formula, calls }] of columns) {
      const now = calls && cells.get(row)?.get(column);
      if (calls !== undefined && now !== undefined && now.formula === formula)
        cells.set(row, new Map(cells.get(row)).set(column, { ...now, calls }));
    }
  }
  return cells;
}

function foundSheet(injector: Injector, sheet: Worksheet): FoundSheet {
  const { rowData, columnData, mergeData } = sheet.getSnapshot();
  const merges: readonly FoundBlock[] = mergeData.map(blockOf);
  return {
    name: sheet.getName(),
    isHidden: sheet.isSheetHidden() === BooleanNumber.TRUE,
    cells: cellsOf(injector, sheet),
    hiddenRows: hiddenIn(rowData),
    hiddenColumns: hiddenIn(columnData),
    ...(merges.length > 0 && { merges }),
  };
}

const hiddenIn = (all: Readonly<Record<number, { hd?: BooleanNumber }>>): ReadonlySet<number> =>
  new Set(Object.entries(all).flatMap(([place, { hd }]) => (hd === BooleanNumber.TRUE ? [Number(place) + 1] : [])));

function namesIn(injector: Injector): readonly FoundName[] {
  const names = injector.get(IDefinedNamesService).getDefinedNameMap(workbookIn(injector).getUnitId());
  return Object.values(names ?? {}).flatMap(({ name, formulaOrRefString }) => {
    const found = parseReference(formulaOrRefString.replace(/^=/, ''));
    return found?.sheet === undefined ? [] : [{ name, sheet: found.sheet, ...found.at }];
  });
}

export const addressOf = (sheet: Worksheet, row: number, column: number): CellAddress => ({
  sheet: sheet.getName(),
  row: row + 1,
  column: column + 1,
});
