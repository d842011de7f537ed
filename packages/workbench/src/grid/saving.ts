import { type Change, type FoundCell, type WorkbookModel, editXlsx } from '@envscore/scoresheet';
import {
  type ICellData,
  ICommandService,
  type IStyleData,
  type Injector,
  type Nullable,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { gridStyle } from './opening/looks.js';
import { gridSheet } from './opening/sheet.js';
import { cellsOf, workbookIn } from './reading.js';

/** What saving leaves as it was in the file, though the grid has it otherwise. */
type LostKind = 'looks' | 'sizes' | 'merges' | 'frozen' | 'validations' | 'conditionalFormats';

export interface Lost {
  readonly what: LostKind;
  /** The sheet that it is on. */
  readonly sheet: string;
}

export interface Saved {
  readonly bytes: Uint8Array;
  readonly lost: readonly Lost[];
}

/** The rules that somebody has changed on a sheet, by its id: a file is edited cell by cell, and keeps the rules it has. */
export type ChangedRules = ReadonlyMap<string, ReadonlySet<LostKind>>;

const ruleChanges: readonly (readonly [RegExp, LostKind])[] = [
  [/^data-validation\.mutation\./, 'validations'],
  [/^sheet\.mutation\..*conditional-rule$/, 'conditionalFormats'],
];

/** Notes which rules somebody changes from now on. */
export function noteRules(injector: Injector): ChangedRules {
  const noted = new Map<string, Set<LostKind>>();
  injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
    const kind = ruleChanges.find(([mutation]) => mutation.test(id))?.[1];
    if (kind === undefined || params === undefined || !('subUnitId' in params)) return;
    const sheet = String(params.subUnitId);
    noted.set(sheet, (noted.get(sheet) ?? new Set()).add(kind));
  });
  return noted;
}

const isSame = (one: FoundCell | undefined, other: FoundCell | undefined): boolean =>
  one?.value === other?.value && one?.error === other?.error && one?.formula === other?.formula;

function changeOf({ value, error, formula }: FoundCell) {
  if (formula === undefined) return { value: value ?? error ?? '' };
  // A change brings no error along; the program that opens the file finds it out.
  return value === undefined ? { formula } : { formula, value };
}

/** What stands in cells otherwise than in the file. A cell that the file has and that is blank in both is none of them. */
export function changesOf(injector: Injector, model: WorkbookModel): readonly Change[] {
  const workbook = workbookIn(injector);
  return model.sheets.flatMap(({ name, cells }) => {
    const sheet = workbook.getSheetBySheetName(name);
    if (!sheet) return [];
    const now = cellsOf(injector, sheet);
    const changes: Change[] = [];
    for (const [row, columns] of now) {
      for (const [column, cell] of columns) {
        if (!isSame(cells.get(row)?.get(column), cell)) changes.push({ sheet: name, row, column, ...changeOf(cell) });
      }
    }
    for (const [row, columns] of cells) {
      for (const [column, { value, error, formula }] of columns) {
        const held = (value !== undefined && value !== '') || error !== undefined || formula !== undefined;
        if (held && now.get(row)?.get(column) === undefined) changes.push({ sheet: name, row, column, clear: true });
      }
    }
    return changes;
  });
}

/** The file with these changes; nothing has to be calculated by whoever opens it, unless a formula has come to an error. */
export function edited(file: Uint8Array, changes: readonly Change[]): Uint8Array {
  if (changes.length === 0) return file;
  const isKnown = changes.every((change) => !('formula' in change) || change.value !== undefined);
  return editXlsx(file, changes, { values: isKnown ? 'brought' : 'asked' });
}

/** What the grid has otherwise than the file and a file edited cell by cell does not get. */
export function lostFrom(injector: Injector, model: WorkbookModel, rules: ChangedRules): readonly Lost[] {
  const workbook = workbookIn(injector);
  return model.sheets.flatMap((sheetModel) => {
    const sheet = workbook.getSheetBySheetName(sheetModel.name);
    if (!sheet) return [];
    const was = gridSheet(sheet.getSheetId(), sheetModel);
    const is = sheet.getSnapshot();
    const kinds = new Set<LostKind>(rules.get(sheet.getSheetId()));
    if (sizesOf(was) !== sizesOf(is)) kinds.add('sizes');
    if (JSON.stringify(was.mergeData ?? []) !== JSON.stringify(is.mergeData)) kinds.add('merges');
    if ((was.freeze?.xSplit ?? 0) !== is.freeze.xSplit || (was.freeze?.ySplit ?? 0) !== is.freeze.ySplit)
      kinds.add('frozen');
    if (hasOtherLooks(workbook, sheet, was.cellData ?? {}, model)) kinds.add('looks');
    return [...kinds].map((what) => ({ what, sheet: sheetModel.name }));
  });
}

/** Widths and heights as somebody has set them; those that follow a row's text are not anybody's. */
function sizesOf({ columnData = {}, rowData = {} }: Partial<ReturnType<Worksheet['getSnapshot']>>): string {
  const told: string[] = [];
  for (const [column, { w, hd }] of Object.entries(columnData)) told.push(`column ${column}: ${w ?? ''} ${hd ?? 0}`);
  for (const [row, { h, hd }] of Object.entries(rowData)) {
    if (h !== undefined || hd) told.push(`row ${row}: ${h ?? ''} ${hd ?? 0}`);
  }
  return told.join('\n');
}

type Cells = Record<number, Record<number, ICellData>>;

/** A look but for its number format, which the grid gives to dates by itself. */
const lookKey = (style: Nullable<IStyleData>): string => JSON.stringify({ ...style, n: undefined });

function hasOtherLooks(workbook: Workbook, sheet: Worksheet, was: Cells, { styles }: WorkbookModel): boolean {
  let isOther = false;
  sheet.getCellMatrix().forValue((row, column, cell: Nullable<ICellData>) => {
    const style = was[row]?.[column]?.s;
    if (!cell?.s || cell.s === style) return;
    const look = typeof style === 'string' ? styles[style] : undefined;
    isOther ||= look === undefined || lookKey(workbook.getStyles().get(cell.s)) !== lookKey(gridStyle(look));
  });
  return isOther;
}
