import { type DeclaredCriterion, appraiserTable, criteriaOf, institutionTable } from '@envscore/rules-core';
import type { CellAddress, RangeAddress } from '../formula/expression.js';
import { zhCN } from '../wording/zh-CN.js';
import type { Shape } from './shape.js';
import {
  type Input,
  type ListId,
  type ListTable,
  appraiserInputs,
  computedOf,
  coverInputs,
  institutionInputs,
  listTables,
} from './tables.js';
import { majorsHelpers } from './majors.js';

/** A table on a sheet: which columns it has and between which rows its entries stand. */
export interface PlacedTable {
  readonly sheet: string;
  readonly header: number;
  readonly top: number;
  readonly bottom: number;
  readonly columns: ReadonlyMap<string, number>;
}

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
}

export const cellIn = ({ sheet, columns }: PlacedTable, key: string, row: number): CellAddress => ({
  sheet,
  row,
  column: columnOf(columns, sheet, key),
});

export const columnIn = ({ sheet, columns, top, bottom }: PlacedTable, key: string, to = bottom): RangeAddress => {
  const column = columnOf(columns, sheet, key);
  return { sheet, top, left: column, bottom: to, right: column };
};

function columnOf(columns: ReadonlyMap<string, number>, sheet: string, key: string): number {
  const column = columns.get(key);
  if (column === undefined) throw new Error(`no column ${key} on ${sheet}`);
  return column;
}

const numbered = (keys: readonly string[]): ReadonlyMap<string, number> =>
  new Map(keys.map((key, index): [string, number] => [key, index + 1]));

const keysOf = (inputs: readonly Input[]): readonly string[] => inputs.map(({ key }) => key);

/** The codes that a criterion shows: its parts', where it has any, then its own. */
export const codesOf = ({ code, rule }: DeclaredCriterion): readonly string[] => {
  if (rule.kind === 'parts') return [...rule.parts.map((part) => part.code), code];
  if (rule.kind !== 'byScheme') return [code];
  const parts = Object.values(rule.schemes).flat();
  return [...new Set(parts.map((part) => part.code)), code].sort();
};

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
    columns: numbered([...owner, ...keysOf(table.inputs), ...seen, 'differs', 'note', ...helpers]),
    confirmed: table.confirmed && { sheet, row: titleRows + 1, column: 3 },
    confirmedPoints: table.confirmedPoints && { sheet, row: titleRows + 2, column: 3 },
  };
}

/** The column of the institution's sheet that holds answers and points. */
export const answerColumn = 3;

function placeInstitution(): ReadonlyMap<string, CellAddress> {
  const cells = new Map<string, CellAddress>();
  let row = titleRows;
  const put = (key: string): void => {
    row += 1;
    cells.set(key, { sheet: sheets.institution, row, column: answerColumn });
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

function placeCover(): ReadonlyMap<string, CellAddress> {
  const keys = [
    ...keysOf(coverInputs),
    'edition',
    'policy',
    'layout',
    'status',
    'total',
    'composition',
    'technical',
    'laboratory',
  ];
  return new Map(
    keys.map((key, index): [string, CellAddress] => [key, { sheet: sheets.cover, row: 4 + index, column: 3 }]),
  );
}

export function placeScoresheet(shape: Shape): Placed {
  const list = (id: ListId): PlacedList => {
    const table = listTables.find((one) => one.id === id);
    if (table === undefined) throw new Error(`no list ${id}`);
    return placeList(table, shape);
  };
  return {
    shape,
    appraisers: placeAppraisers(shape),
    lists: {
      documents: list('documents'),
      publications: list('publications'),
      specialisedMajors: list('specialisedMajors'),
      projects: list('projects'),
      required: list('required'),
      optional: list('optional'),
    },
    institution: placeInstitution(),
    cover: placeCover(),
  };
}
