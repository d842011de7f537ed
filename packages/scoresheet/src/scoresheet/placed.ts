import { appraiserTable, criteriaOf, institutionTable } from '@envscore/rules-core';
import type { CellAddress } from '../formula/expression.js';
import type { PlacedTable } from '../layout/placed-table.js';
import { zhCN } from '../wording/zh-CN.js';
import { codesOf } from './codes.js';
import type { DeclaredRows, DeclaredShape } from './declared-rows.js';
import type { Shape } from './shape.js';
import { type Input, type ListId, type ListTable, appraiserInputs, institutionInputs, listTables } from './tables.js';
import { computedOf } from './computed.js';
import { majorsHelpers } from './majors.js';

export interface PlacedList extends PlacedTable {
  readonly table: ListTable;
  readonly confirmed: CellAddress | undefined;
  readonly confirmedPoints: CellAddress | undefined;
}

/** Where everything of a scoresheet stands. Formulas, names, printing and reading all ask here; nothing else knows an address. */
export interface Placed {
  readonly shape: Shape;
  readonly appraisers: PlacedTable;
  readonly lists: Readonly<Record<ListId, PlacedList>>;
  /** The cells of single facts, points, totals and statuses of the institution's sheet, by key. */
  readonly institution: ReadonlyMap<string, CellAddress>;
  readonly cover: ReadonlyMap<string, CellAddress>;
  /** The application's own statements, where they are known. */
  readonly declared: PlacedDeclared | undefined;
}

/** The same tables and cells as the entry sheets', as far as the applicant states them; blocks of one sheet. */
export interface PlacedDeclared {
  readonly appraisers: PlacedTable;
  readonly lists: Readonly<Record<ListId, PlacedTable>>;
  readonly institution: ReadonlyMap<string, CellAddress>;
}

/** Where a list says whether a confirmation beside it is still to be given. */
export const remarkBeside = (confirmation: CellAddress): CellAddress => ({
  ...confirmation,
  column: confirmation.column + 1,
});

const numbered = (keys: readonly string[]): ReadonlyMap<string, number> =>
  new Map(keys.map((key, index): [string, number] => [key, index + 1]));

const keysOf = (inputs: readonly Input[]): readonly string[] => inputs.map(({ key }) => key);

/** The helpers of a list by which forms find its rows. */
export const placeKeys = ['filled', 'place'] as const;

const { sheets } = zhCN;
const titleRows = 2;
const confirmRows = 2;

function placeAppraisers({ appraisers }: Shape): PlacedTable {
  const codes = criteriaOf(appraiserTable).flatMap(codesOf);
  const header = titleRows + 2;
  return {
    sheet: sheets.appraisers,
    header,
    top: header + 1,
    bottom: header + Math.max(appraisers, 1),
    columns: numbered([
      'id',
      'name',
      'major',
      ...keysOf(appraiserInputs),
      ...codes,
      'total',
      'status',
      'differs',
      'note',
    ]),
  };
}

/** Ready rows beyond those that are filled, so that nobody has to insert any. */
const spare = (table: ListTable, { appraisers }: Shape): number => (table.isOwned ? 20 + 3 * appraisers : 20);

function placeList(table: ListTable, shape: Shape): PlacedList {
  const sheet = sheets[table.id];
  const header = titleRows + confirmRows + 2;
  const computed = table.id === 'specialisedMajors' ? majorsHelpers : computedOf(table);
  const helpers = computed.filter(({ isHelper }) => isHelper === true).map(({ id }) => id);
  const seen = computed.filter(({ isHelper }) => isHelper !== true).map(({ id }) => id);
  const owner = table.isOwned ? ['appraiser', 'appraiserName'] : [];
  return {
    table,
    sheet,
    header,
    top: header + 1,
    bottom: header + (shape.rows[table.id] ?? 0) + spare(table, shape),
    columns: numbered([...owner, ...keysOf(table.inputs), ...seen, 'differs', 'note', ...helpers, ...placeKeys]),
    confirmed: table.confirmed && { sheet, row: titleRows + 1, column: 3 },
    confirmedPoints: table.confirmedPoints && { sheet, row: titleRows + 2, column: 3 },
  };
}

/** The columns of the institution's sheet. */
export const institutionColumns = { code: 1, label: 2, answer: 3, differs: 4, note: 5 } as const;

/** The row of its headings. */
export const institutionHeader = titleRows + 1;

function placeInstitution(): ReadonlyMap<string, CellAddress> {
  const cells = new Map<string, CellAddress>();
  let row = institutionHeader;
  const put = (key: string): void => {
    row += 1;
    cells.set(key, { sheet: sheets.institution, row, column: institutionColumns.answer });
  };
  for (const key of ['total', 'status', 'headcount', 'scored', 'sum', 'disqualified']) put(key);
  for (const criterion of criteriaOf(institutionTable)) {
    row += 1;
    put(criterion.code);
    for (const code of codesOf(criterion)) if (code !== criterion.code) put(code);
    for (const { key } of institutionInputs) if (Object.hasOwn(criterion.facts, key.split('.')[0] ?? '')) put(key);
  }
  return cells;
}

/** What stands on the cover, under headings of their own. */
export const coverGroups = {
  application: ['institution.name', 'unit', 'scope.only', 'scope.except'],
  expert: ['expert.number', 'expert.name', 'expert.library', 'date', 'signedOn'],
  result: ['status', 'total', 'composition', 'technical', 'laboratory'],
  version: ['edition', 'policy', 'layout'],
} as const;

/** The cover's columns: what it is, what it says, what there is to say about it. */
export const coverColumns = { label: 2, answer: 3, remark: 4 } as const;

function placeCover(): ReadonlyMap<string, CellAddress> {
  const cells = new Map<string, CellAddress>();
  let row = titleRows;
  for (const keys of Object.values(coverGroups)) {
    row += 2;
    for (const key of keys) {
      row += 1;
      cells.set(key, { sheet: sheets.cover, row, column: coverColumns.answer });
    }
  }
  return cells;
}

const declaredKeys = (inputs: readonly Input[]): readonly string[] =>
  keysOf(inputs.filter(({ isDeclared }) => isDeclared));

/** Blocks under each other, each with a heading, its columns' headings and at least one row; columns in the entry sheets' order. */
function placeDeclared(shape: DeclaredShape): PlacedDeclared {
  const sheet = sheets.declared;
  let row = titleRows;
  const institution = new Map<string, CellAddress>();
  row += 2;
  for (const key of declaredKeys(institutionInputs)) {
    row += 1;
    institution.set(key, { sheet, row, column: declaredColumns.answer });
  }
  const block = ({ count }: DeclaredRows, first: number, keys: readonly string[]): PlacedTable => {
    const header = row + 3;
    const bottom = header + Math.max(count, 1);
    row = bottom;
    const columns = new Map(keys.map((key, index): [string, number] => [key, first + index]));
    return { sheet, header, top: header + 1, bottom, columns };
  };
  const { number } = declaredColumns;
  const appraisers = block(shape.appraisers, number, ['id', 'name', 'major', ...declaredKeys(appraiserInputs)]);
  const list = ({ id, isOwned, inputs }: ListTable): PlacedTable =>
    isOwned
      ? block(shape.lists[id], number, ['appraiser', ...declaredKeys(inputs)])
      : block(shape.lists[id], number + 1, declaredKeys(inputs));
  return { appraisers, lists: ofEachList(list), institution };
}

/** The columns of the declared sheet that blocks share: the first holds numbers only. */
export const declaredColumns = { number: 1, label: 2, answer: 3 } as const;

function ofEachList<Of>(make: (table: ListTable) => Of): Readonly<Record<ListId, Of>> {
  const of = (id: ListId): Of => {
    const table = listTables.find((one) => one.id === id);
    if (table === undefined) throw new Error(`no list ${id}`);
    return make(table);
  };
  return {
    documents: of('documents'),
    publications: of('publications'),
    specialisedMajors: of('specialisedMajors'),
    projects: of('projects'),
    required: of('required'),
    optional: of('optional'),
  };
}

export function placeScoresheet(shape: Shape): Placed {
  return {
    shape,
    appraisers: placeAppraisers(shape),
    lists: ofEachList((table) => placeList(table, shape)),
    institution: placeInstitution(),
    cover: placeCover(),
    declared: shape.declared && placeDeclared(shape.declared),
  };
}
