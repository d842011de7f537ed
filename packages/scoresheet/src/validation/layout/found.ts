import { type Policy, defaultPolicy, findUnit, matters, readPolicy } from '@envscore/rules-core';
import { factOf } from '@envscore/functions';
import type { CellAddress } from '../../formula/expression.js';
import { factSpec } from '../../layout/fact-spec.js';
import { nameFor } from '../../scoresheet/name.js';
import { type Placed, coverColumns, placeScoresheet } from '../../scoresheet/placed.js';
import { type PlacedTable, cellIn } from '../../layout/placed-table.js';
import { readPolicyText } from '../../scoresheet/policy-text.js';
import type { Shape } from '../../scoresheet/shape.js';
import { firstRow } from '../../scoresheet/first-row.js';
import { type ListTable, appraiserInputs, listHeadings, listTables, rosterHeadings } from '../../scoresheet/tables.js';
import type { Lookup } from '../../workbook/lookup.js';
import type { FoundSheet, Snapshot } from '../../workbook/snapshot.js';
import { zhCN } from '../../wording/zh-CN.js';
import { withTrueNames } from './names.js';
import type { TableId } from './stand-ins.js';

/** A table where a submitted file has it. */
export interface FoundTable {
  /** As the sheet is called now. */
  readonly sheet: string;
  readonly columns: ReadonlyMap<string, number>;
  readonly header: number;
  readonly top: number;
  readonly bottom: number;
  /** The rows that came with the layout, in their order; those between them have been inserted. */
  readonly rows: readonly number[];
  /** Whether any name of it is there. */
  readonly isFound: boolean;
}

/** A printed form. */
interface FoundForm {
  /** As the layout calls it. */
  readonly title: string;
  readonly sheet: FoundSheet | undefined;
  /** How many rows it keeps for each list. */
  readonly rooms: Readonly<Record<string, number>>;
}

/** A name, and the cell that it stands for, or that heads the column that it stands for, by the layout's titles of sheets. */
interface MissingName {
  readonly name: string;
  readonly at: CellAddress;
}

/** Where everything of a submitted scoresheet stands, by its names; what has lost its name is taken to stand where it was made. */
export interface Found {
  readonly snapshot: Snapshot;
  readonly book: Lookup;
  /** What the workbook was made for. */
  readonly unit: string | undefined;
  readonly policy: Policy;
  readonly formulas: Shape['formulas'];
  /** Whether formulas are written as LibreOffice writes them. */
  readonly isLibreOffice: boolean;
  readonly tables: ReadonlyMap<TableId, FoundTable>;
  readonly cover: ReadonlyMap<string, CellAddress>;
  readonly institution: ReadonlyMap<string, CellAddress>;
  /** By what they confirm: `documents`, `documentPoints`. */
  readonly confirmed: ReadonlyMap<string, CellAddress>;
  /** The single facts as they were declared. */
  readonly declared: ReadonlyMap<string, CellAddress>;
  readonly hasDeclared: boolean;
  readonly institutionForm: FoundForm;
  /** One for each row of the roster. */
  readonly appraiserForms: readonly FoundForm[];
  /** What the sheets of the layout are called now; what is not here has its own title. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Names of the layout that the file has not. */
  readonly missing: readonly MissingName[];
}

const { sheets: titles, forms: words } = zhCN;

export const tableIn = ({ tables }: Pick<Found, 'tables'>, id: TableId): FoundTable => {
  const table = tables.get(id);
  if (table === undefined) throw new Error(`no table ${id}`);
  return table;
};

export const columnOf = ({ columns, sheet }: FoundTable, key: string): number => {
  const column = columns.get(key);
  if (column === undefined) throw new Error(`no column ${key} on ${sheet}`);
  return column;
};

/** The tables of a layout, as they are placed in it. */
function tablesOf({ appraisers, lists, declared }: Placed): ReadonlyMap<TableId, PlacedTable> {
  const tables = new Map<TableId, PlacedTable>([['appraisers', appraisers]]);
  for (const { id } of listTables) tables.set(id, lists[id]);
  if (declared === undefined) return tables;
  tables.set('declared.appraisers', declared.appraisers);
  for (const { id } of listTables) tables.set(`declared.${id}`, declared.lists[id]);
  return tables;
}

const confirmationsOf = ({ lists }: Placed): ReadonlyMap<string, CellAddress> =>
  new Map(
    Object.values(lists).flatMap(({ table, confirmed, confirmedPoints }) =>
      [[table.confirmed, confirmed] as const, [table.confirmedPoints, confirmedPoints] as const].flatMap(
        ([key, at]): [string, CellAddress][] => (key === undefined || at === undefined ? [] : [[key, at]]),
      ),
    ),
  );

const noRows = { count: 0, matches: [] };

/** Nothing was declared, and yet there is a sheet for it. */
const nothingDeclared = {
  appraisers: noRows,
  lists: {
    documents: noRows,
    publications: noRows,
    specialisedMajors: noRows,
    projects: noRows,
    required: noRows,
    optional: noRows,
  },
};

/** Where a scoresheet without anybody in it has everything. */
const pristineOf = (hasDeclared: boolean): Placed =>
  placeScoresheet({
    unit: undefined,
    appraisers: 1,
    rows: {},
    policy: defaultPolicy,
    formulas: 'builtin',
    ...(hasDeclared && { declared: nothingDeclared }),
  });

const pristine = { declared: pristineOf(true), plain: pristineOf(false) };

const tableNames = [...tablesOf(pristine.declared)].map(([id, { columns }]) =>
  [...columns]
    .sort(([, one], [, other]) => one - other)
    .map(([key, column]): readonly [string, number] => [nameFor(id, key), column]),
);

/** The file as its names can be gone by. */
export const readable = (snapshot: Snapshot): Snapshot => withTrueNames(snapshot, tableNames);

export function findLayout(snapshot: Snapshot, book: Lookup): Found {
  const hasDeclared = snapshot.names.some(({ name }) => name.startsWith(nameFor('declared', '').slice(0, -1)));
  const placed =
    hasDeclared || snapshot.sheets.some(({ name }) => name === titles.declared) ? pristine.declared : pristine.plain;
  const finder = new Finder(book);
  const tables = new Map(
    [...tablesOf(placed)].map(([id, table]): [TableId, FoundTable] => [id, finder.table(id, table)]),
  );
  const roster = tables.get('appraisers');
  if (roster === undefined) throw new Error('every layout has a roster');
  const cover = finder.cells('review', placed.cover);
  const institution = finder.cells('institution', placed.institution);
  const confirmed = finder.cells('confirmed', confirmationsOf(placed));
  const declared = finder.cells('declared.institution', placed.declared?.institution ?? new Map());
  const rows = calculatedRows(snapshot, roster);
  tables.set('appraisers', { ...roster, rows });
  return {
    snapshot,
    book,
    unit: unitOf(book, cover),
    policy: policyOf(book, cover),
    formulas: modeOf(snapshot, roster.sheet, rows[0]),
    isLibreOffice: isLibreOffice(book, cover),
    tables,
    cover,
    institution,
    confirmed,
    declared,
    hasDeclared: placed === pristine.declared,
    institutionForm: formOf(titles.institutionForm, institutionFormSheet(snapshot), institutionLists),
    appraiserForms: appraiserForms(snapshot, book, roster, rows),
    renamed: finder.renamed,
    missing: finder.missing,
  };
}

/** What stands over the columns of a table, or of its block on the declared sheet. */
function headingsOf(id: TableId): ReadonlyMap<string, string> {
  const list = listTables.find((table) => id === table.id || id === `declared.${table.id}`);
  return list === undefined ? rosterHeadings(appraiserInputs) : listHeadings(list, list.inputs);
}

const rowsBetween = (top: number, bottom: number): readonly number[] =>
  Array.from({ length: Math.max(0, bottom - top + 1) }, (_, index) => top + index);

/** Looks names up and notes what it does not find. */
class Finder {
  readonly missing: MissingName[] = [];
  readonly renamed = new Map<string, string>();
  readonly #book: Lookup;

  constructor(book: Lookup) {
    this.#book = book;
  }

  cells(table: string, placed: ReadonlyMap<string, CellAddress>): ReadonlyMap<string, CellAddress> {
    return new Map(
      [...placed].map(([key, at]): [string, CellAddress] => {
        const found = this.#find(nameFor(table, key), at);
        return [key, found === undefined ? at : { sheet: found.sheet, row: found.top, column: found.left }];
      }),
    );
  }

  table(id: TableId, placed: PlacedTable): FoundTable {
    const columns = new Map(placed.columns);
    let sheet: string | undefined;
    let top = Infinity;
    let bottom = 0;
    for (const key of placed.columns.keys()) {
      const found = this.#find(nameFor(id, key), cellIn(placed, key, placed.header));
      if (found === undefined || (sheet !== undefined && found.sheet !== sheet)) continue;
      sheet = found.sheet;
      columns.set(key, found.left);
      top = Math.min(top, found.top);
      bottom = Math.max(bottom, found.bottom);
    }
    if (sheet === undefined) return { ...placed, rows: rowsBetween(placed.top, placed.bottom), isFound: false };
    const over = new Map([...headingsOf(id)].flatMap(([key, text]) => [[columns.get(key) ?? 0, text] as const]));
    const header = firstRow(this.#book, { sheet, row: top, column: 1 }, over) - 1;
    return { sheet, columns, header, top, bottom, rows: rowsBetween(top, bottom), isFound: true };
  }

  #find(name: string, at: CellAddress): ReturnType<Lookup['name']> {
    const found = this.#book.name(name);
    if (found === undefined) this.missing.push({ name, at });
    else if (found.sheet !== at.sheet) this.renamed.set(at.sheet, found.sheet);
    return found;
  }
}

/** Rows of the roster that somebody has inserted have no formulas. Where none has any, all are taken for the layout's. */
function calculatedRows({ sheets }: Snapshot, { sheet, rows }: FoundTable): readonly number[] {
  const cells = sheets.find(({ name }) => name === sheet)?.cells;
  const calculated = rows.filter((row) => [...(cells?.get(row)?.values() ?? [])].some(hasFormula));
  return calculated.length > 0 ? calculated : rows;
}

const hasFormula = ({ formula }: { readonly formula?: string }): boolean => formula !== undefined;

const addInCall = /ENVSCORE[._]/i;

function modeOf({ sheets }: Snapshot, sheet: string, row: number | undefined): Shape['formulas'] {
  const inRow =
    sheets
      .find(({ name }) => name === sheet)
      ?.cells.get(row ?? 0)
      ?.values() ?? [];
  return [...inRow].some(({ formula = '' }) => addInCall.test(formula)) ? 'addin' : 'builtin';
}

/** The total on the cover is that of another sheet, whose name stands without apostrophes. */
function isLibreOffice(book: Lookup, cover: ReadonlyMap<string, CellAddress>): boolean {
  const at = cover.get('total');
  const formula = at && book.cell(at)?.formula;
  return formula?.includes("'") === false;
}

const unitNames: ReadonlyMap<string, string> = new Map(
  matters.flatMap(({ code, name, categories }): [string, string][] => [
    [name, code],
    ...categories.map((category): [string, string] => [category.name, category.code]),
  ]),
);

/** The name beside the code says what the workbook was made for, should the code have been changed. */
function unitOf(book: Lookup, cover: ReadonlyMap<string, CellAddress>): string | undefined {
  const at = cover.get('unit');
  if (at === undefined) return undefined;
  const [stated] = factSpec('review', 'unit').read(book.value(at)).map(factOf);
  const beside = book.value({ ...at, column: coverColumns.remark });
  const code = typeof stated === 'string' && findUnit(stated) !== undefined ? stated : undefined;
  const named = typeof beside === 'string' ? unitNames.get(beside) : undefined;
  return named !== undefined && (code === undefined || nameOfUnit(code) !== beside) ? named : code;
}

function nameOfUnit(code: string): string | undefined {
  const unit = findUnit(code);
  return unit && (unit.level === 'matter' ? unit.matter.name : unit.category.name);
}

function policyOf(book: Lookup, cover: ReadonlyMap<string, CellAddress>): Policy {
  const at = cover.get('policy');
  const stated = at && book.value(at);
  return stated === undefined ? defaultPolicy : readPolicy(readPolicyText(String(stated))).policy;
}

const institutionLists = listTables.filter(({ isOwned }) => !isOwned);
const appraiserLists = listTables.filter(({ isOwned }) => isOwned);

const headOf = ({ cells }: FoundSheet): unknown => cells.get(1)?.get(1)?.value;

const institutionFormSheet = ({ sheets }: Snapshot): FoundSheet | undefined =>
  sheets.find(({ name }) => name === titles.institutionForm) ??
  sheets.find((sheet) => headOf(sheet) === words.institutionTitle);

/** Forms are known by the row of the roster that they show; one that shows none, by what it is called. */
function appraiserForms(
  snapshot: Snapshot,
  book: Lookup,
  { sheet: roster, columns }: FoundTable,
  rows: readonly number[],
): readonly FoundForm[] {
  const start = titles.appraiserForm('');
  const forms = snapshot.sheets.filter(
    (sheet) => headOf(sheet) === words.appraiserTitle || sheet.name.startsWith(start),
  );
  const shown = new RegExp(`(?:${escaped(roster)}|'${escaped(roster)}')!\\$?[A-Z]{1,3}\\$?([0-9]+)`);
  const byRow = new Map<number, FoundSheet>();
  for (const form of forms) {
    const row = rowShown(form, shown);
    if (row !== undefined && !byRow.has(row)) byRow.set(row, form);
  }
  const known = new Set(byRow.values());
  return rows.map((row, index) => {
    const id = book.value({ sheet: roster, row, column: columns.get('id') ?? 1 }) ?? index + 1;
    const title = titles.appraiserForm(String(id).padStart(2, '0'));
    const called = forms.find((form) => !known.has(form) && form.name === title);
    return formOf(title, byRow.get(row) ?? called, appraiserLists);
  });
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** Above its headings a form says whose it is. */
const lastOfHead = 6;

function rowShown({ cells }: FoundSheet, shown: RegExp): number | undefined {
  for (let row = 1; row <= lastOfHead; row += 1) {
    for (const { formula } of cells.get(row)?.values() ?? []) {
      const [, found] = formula === undefined ? [] : (shown.exec(formula) ?? []);
      if (found !== undefined) return Number(found);
    }
  }
  return undefined;
}

const formOf = (title: string, sheet: FoundSheet | undefined, lists: readonly ListTable[]): FoundForm => ({
  title,
  sheet,
  rooms: Object.fromEntries(lists.map(({ id, label }) => [id, roomIn(sheet, label)])),
});

/** As many as are numbered. */
function roomIn(sheet: FoundSheet | undefined, label: string): number {
  let room = 0;
  for (const inRow of sheet?.cells.values() ?? []) {
    const value = inRow.get(1)?.value;
    if (value === words.item(label, room + 1)) room += 1;
  }
  return room;
}
