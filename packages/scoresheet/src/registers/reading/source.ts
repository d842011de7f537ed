import { registerFields } from '@envscore/functions';
import { type RegisterBook, type RegisterId, registerIds } from '@envscore/rules-core';
import type { CellAddress, Scalar } from '../../formula/expression.js';
import type { FoundName, Snapshot } from '../../workbook/snapshot.js';
import type { TakeRow } from '../../xlsx/reading/rows.js';
import { bookKeys } from '../placed.js';
import { bookTable, registerName } from '../register-name.js';
import { zhCN } from '../wording/zh-CN.js';
import { calendarDate } from './calendar.js';
import { RegisterSheet, type RegisterColumns, type SheetRow, type Told } from './register-sheet.js';
import { registerCalled, registerNamesWith } from './sheet-names.js';

/** A workbook whose rows are gone through one by one, wherever they come from. */
export interface RowSource {
  readonly sheets: readonly string[];
  readonly names: readonly FoundName[];
  readonly countsFrom1904: boolean;
  readonly rows: (sheet: string, take: TakeRow) => void;
}

/** A workbook in memory as such a source. */
export const rowsOfSnapshot = ({ sheets, names, countsFrom1904 }: Snapshot): RowSource => ({
  sheets: sheets.map(({ name }) => name),
  names,
  countsFrom1904: countsFrom1904 === true,
  rows: (name, take) => {
    const found = sheets.find((sheet) => sheet.name === name);
    const inOrder = [...(found?.cells ?? [])].sort(([one], [other]) => one - other);
    for (const [row, cells] of inOrder) {
      const held = new Map<number, Scalar>();
      for (const [column, { value, error }] of cells) {
        const shown = error ?? value;
        if (shown !== undefined && shown !== '') held.set(column, shown);
      }
      if (held.size > 0) take(row, held);
    }
  },
});

/** A sheet that holds a register; of a document, a list by its pointer. */
export interface FoundRegister extends RegisterColumns {
  readonly register: RegisterId;
  readonly sheet: string;
}

/** What a registers workbook is about, where its registers stand, and which of its sheets hold none. */
export interface FoundBook extends RegisterBook {
  readonly layout?: Scalar;
}

export interface TakeRegisters {
  readonly begin: (book: FoundBook) => void;
  readonly row: (register: RegisterId, row: SheetRow, sheet: string) => void;
}

const sheetNames = registerNamesWith();

/** The columns of a register that have names, and the sheet that they are on. */
function named(
  names: ReadonlyMap<string, FoundName>,
  register: RegisterId,
): (Told & { readonly sheet: string }) | undefined {
  const found = registerFields(register).flatMap(({ key }): [string, FoundName][] => {
    const at = names.get(registerName(register, key));
    return at === undefined ? [] : [[key, at]];
  });
  const [first] = found;
  if (first === undefined) return undefined;
  const { sheet } = first[1];
  const own = found.filter(([, at]) => at.sheet === sheet);
  return {
    sheet,
    columns: new Map(own.map(([key, { left }]) => [key, left])),
    header: Math.min(...own.map(([, { top }]) => top)) - 1,
  };
}

/** Whether nothing stands on a sheet. */
function isBlankSheet(source: RowSource, sheet: string): boolean {
  let isBlank = true;
  source.rows(sheet, () => {
    isBlank = false;
  });
  return isBlank;
}

/** What the first sheet says. */
function bookOf(source: RowSource, names: ReadonlyMap<string, FoundName>): FoundBook {
  const cells = new Map<string, CellAddress>();
  for (const key of bookKeys) {
    const at = names.get(registerName(bookTable, key));
    if (at !== undefined) cells.set(key, { sheet: at.sheet, row: at.top, column: at.left });
  }
  const found = new Map<string, Scalar>();
  for (const sheet of new Set([...cells.values()].map((at) => at.sheet)))
    source.rows(sheet, (row, held) => {
      for (const [key, at] of cells) {
        const value = at.sheet === sheet && at.row === row ? held.get(at.column) : undefined;
        if (value !== undefined) found.set(key, value);
      }
    });
  const read = readBook(found, source.countsFrom1904);
  const layout = found.get('layout');
  return { ...read, ...(layout !== undefined && { layout }) };
}

/** A day that cannot be read stands as it was found. */
function readBook(found: ReadonlyMap<string, Scalar>, countsFrom1904: boolean): RegisterBook {
  const [province, since] = [found.get('province'), found.get('countedFrom')];
  const countedFrom = since === undefined ? undefined : (calendarDate(since, countsFrom1904) ?? String(since));
  return {
    ...(province !== undefined && { province: String(province).trim() }),
    ...(countedFrom !== undefined && { countedFrom }),
  };
}

/**
 * Goes through the registers of a workbook: its first sheet, then every sheet that is called like a register or whose columns have a
 * register's names. Columns go by their headings, else by their names. What is unread are sheets with something on them that are neither
 * registers nor the workbook's own.
 */
export function takeRegisters(
  source: RowSource,
  take: TakeRegisters,
): { readonly registers: readonly FoundRegister[]; readonly unread: readonly string[] } {
  const names = new Map(source.names.map((name) => [name.name, name]));
  const book = bookOf(source, names);
  take.begin(book);
  const told = new Map(
    registerIds.flatMap((id) => {
      const columns = named(names, id);
      return columns === undefined ? [] : [[columns.sheet, { id, columns }] as const];
    }),
  );
  const own = new Set<string>(Object.values(zhCN.sheets));
  const cover = names.get(registerName(bookTable, 'layout'));
  if (cover !== undefined) own.add(cover.sheet);
  const registers: FoundRegister[] = [];
  const unread: string[] = [];
  for (const sheet of source.sheets) {
    const named = told.get(sheet);
    const register = named?.id ?? registerCalled(sheet, sheetNames);
    if (register === undefined) {
      if (!own.has(sheet) && !isBlankSheet(source, sheet)) unread.push(sheet);
      continue;
    }
    const reader = new RegisterSheet(register, {
      told: named?.columns,
      countsFrom1904: source.countsFrom1904,
      take: (row) => {
        take.row(register, row, sheet);
      },
    });
    let count = 0;
    source.rows(sheet, (row, cells) => {
      count += 1;
      reader.row(row, cells);
    });
    reader.end();
    if (reader.found !== undefined) registers.push({ register, sheet, ...reader.found });
    else if (count > 0) unread.push(sheet);
  }
  return { registers, unread };
}
