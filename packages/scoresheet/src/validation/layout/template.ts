import type { Policy } from '@envscore/rules-core';
import type { CellAddress, Expression, Scalar } from '../../formula/expression.js';
import { print } from '../../formula/print.js';
import { Words } from '../../layout/words.js';
import type { DeclaredRows, DeclaredShape } from '../../scoresheet/declared-rows.js';
import { formulasOf } from '../../scoresheet/formulas.js';
import { type Placed, type PlacedList, coverColumns, placeScoresheet } from '../../scoresheet/placed.js';
import { type PlacedTable } from '../../layout/placed-table.js';
import type { Shape } from '../../scoresheet/shape.js';
import { appraisersSheet } from '../../scoresheet/sheets/appraisers.js';
import { conclusionSheet } from '../../scoresheet/sheets/conclusion.js';
import type { Content } from '../../scoresheet/sheets/content.js';
import { coverSheet } from '../../scoresheet/sheets/cover.js';
import { declaredSheet } from '../../scoresheet/sheets/declared.js';
import { appraiserForm } from '../../scoresheet/sheets/form-appraiser.js';
import { institutionForm } from '../../scoresheet/sheets/form-institution.js';
import { institutionSheet } from '../../scoresheet/sheets/institution.js';
import { listSheet } from '../../scoresheet/sheets/lists.js';
import type { ListId } from '../../scoresheet/tables.js';
import type { Sheet } from '../../workbook/workbook.js';
import { zhCN } from '../../wording/zh-CN.js';
import { type Found, tableIn } from './found.js';
import { type EntryTable, type TableId, standIn, standInOf } from './stand-ins.js';

/** What a cell of the layout holds: a text of its own, or a formula. */
export interface Expectation {
  /** May be a stand-in. */
  readonly row: number;
  readonly column: number;
  /** The text, or the formula as cells show it. */
  readonly text: Scalar;
  readonly formula: Expression | undefined;
}

/** What a sheet holds beside what people type. */
export interface SheetTemplate {
  /** As the layout calls it. */
  readonly title: string;
  readonly cells: readonly Expectation[];
  /** Columns that nobody needs to see. */
  readonly hidden: ReadonlySet<number>;
  /** How many charts it has. */
  readonly drawings: number;
  /** Of the first row of its table, and of every further one: the formulas alone. */
  readonly table?: {
    readonly id: EntryTable;
    readonly first: readonly Expectation[];
    readonly further: readonly Expectation[];
  };
}

/** A layout, compiled once for all files that have it. */
export interface Template {
  readonly sheets: readonly SheetTemplate[];
  /** By the rows that they keep for lists; each is the form of the roster's row that is named. */
  readonly forms: readonly { readonly rooms: string; readonly row: number; readonly sheet: SheetTemplate }[];
}

/** What decides what a layout holds, wherever its tables stand. */
interface Plan {
  readonly unit: string | undefined;
  readonly policy: Policy;
  readonly formulas: Shape['formulas'];
  readonly appraisers: number;
  readonly hasDeclared: boolean;
  readonly rooms: Rooms;
  /** Of the forms of appraisers, all that are different. */
  readonly forms: readonly Rooms[];
  /** Where single cells and columns are. */
  readonly columns: readonly (readonly [TableId, readonly (readonly [string, number])[]])[];
  readonly cells: readonly (readonly (readonly [string, CellAddress])[])[];
}

type Rooms = Readonly<Record<string, number>>;

export const roomsKey = (rooms: Rooms): string => JSON.stringify(rooms);

/** Reads a submitted layout as far as it decides what its cells hold; sheets go by their titles. */
function planOf(found: Found): Plan {
  const titles = new Map([...found.renamed].map(([title, sheet]): [string, string] => [sheet, title]));
  const entitled = (cells: ReadonlyMap<string, CellAddress>): readonly (readonly [string, CellAddress])[] =>
    [...cells].map(([key, at]) => [key, { ...at, sheet: titles.get(at.sheet) ?? at.sheet }]);
  return {
    unit: found.unit,
    policy: found.policy,
    formulas: found.formulas,
    appraisers: tableIn(found, 'appraisers').rows.length,
    hasDeclared: found.hasDeclared,
    rooms: found.institutionForm.rooms,
    forms: [...new Map(found.appraiserForms.map(({ rooms }) => [roomsKey(rooms), rooms])).values()],
    columns: [...found.tables].map(([id, { columns }]) => [id, [...columns]]),
    cells: [found.cover, found.institution, found.confirmed, found.declared].map(entitled),
  };
}

const kept = new Map<string, Template>();
const mostKept = 16;

/** The template that a submitted file follows. Those used last are kept: files of a day follow a few. */
export function templateOf(found: Found): { readonly key: string; readonly template: Template } {
  const plan = planOf(found);
  const key = JSON.stringify(plan);
  const template = kept.get(key) ?? compile(plan);
  kept.delete(key);
  kept.set(key, template);
  for (const [oldest] of kept) {
    if (kept.size <= mostKept) break;
    kept.delete(oldest);
  }
  return { key, template };
}

/** Rows beyond those that forms are made for without anybody asking. */
const spare = 2;

function compile(plan: Plan): Template {
  const placed = placeStandIns(plan);
  const formulas = new Map(
    formulasOf(placed).map(({ at, formula }): [string, Expression] => [addressKey(at), formula]),
  );
  const content: Content = {
    review: { unit: plan.unit },
    placed,
    formulas: (at) => formulas.get(addressKey(at)),
    words: new Words(zhCN.sheets.words, zhCN.wordsHelp),
  };
  const list = (table: PlacedList): SheetTemplate => tableTemplate(listSheet(content, table), table.table.id);
  const lists = Object.values(placed.lists);
  const sheets = [
    plain(coverSheet(content), ({ column, formula }) => column === coverColumns.answer && formula === undefined),
    tableTemplate(appraisersSheet(content), 'appraisers'),
    ...lists.filter(({ table }) => table.isOwned).map(list),
    plain(institutionSheet(content)),
    ...lists.filter(({ table }) => !table.isOwned).map(list),
    plain(conclusionSheet(content)),
    plain(institutionForm(content)),
    ...(placed.declared === undefined
      ? []
      : [plain(declaredSheet(content, placed.declared), ({ row }) => (standInOf(row)?.offset ?? 0) > 0)]),
    plain(content.words.sheet()),
  ];
  const forms = plan.forms.map((rooms, index) => {
    const row = standIn('appraisers', index + 1);
    const rows = { documents: (rooms['documents'] ?? 0) - spare, publications: (rooms['publications'] ?? 0) - spare };
    const sheet = appraiserForm(content, { sheet: zhCN.sheets.appraiserForm(''), row, name: '', rows });
    return { rooms: roomsKey(rooms), row, sheet: plain(sheet) };
  });
  return { sheets, forms };
}

const addressKey = ({ sheet, row, column }: CellAddress): string => `${sheet}!${row}!${column}`;

const identity = (count: number): DeclaredRows => ({
  count,
  matches: Array.from({ length: count }, (_, index) => index),
});

/** A list as it is compiled: a first row, one like all that follow, a last one. */
const rowsOfList = 3;

/** The layout with stand-ins for the rows of its tables. */
function placeStandIns({ columns, cells, ...plan }: Plan): Placed {
  const matched = identity(rowsOfList);
  const declared: DeclaredShape = {
    appraisers: identity(plan.appraisers),
    lists: {
      documents: matched,
      publications: matched,
      specialisedMajors: matched,
      projects: matched,
      required: matched,
      optional: matched,
    },
  };
  const shape: Shape = {
    unit: plan.unit,
    appraisers: plan.appraisers,
    rows: Object.fromEntries(Object.entries(plan.rooms).map(([id, room]) => [id, room - spare])),
    policy: plan.policy,
    formulas: plan.formulas,
    ...(plan.hasDeclared && { declared }),
  };
  const placed = placeScoresheet(shape);
  const found = new Map(columns);
  const [cover, institution, confirmed, declaredCells] = cells.map((each) => new Map(each));
  const moved = <Of extends PlacedTable>(id: TableId, table: Of): Of => ({
    ...table,
    header: standIn(id, 0),
    top: standIn(id, 1),
    bottom: standIn(id, id.endsWith('appraisers') ? plan.appraisers : rowsOfList),
    columns: new Map(found.get(id) ?? table.columns),
  });
  const movedList = (id: ListId): PlacedList => {
    const list = placed.lists[id];
    const { confirmed: own, confirmedPoints } = list.table;
    return {
      ...moved(id, list),
      confirmed: own && confirmed?.get(own),
      confirmedPoints: confirmedPoints && confirmed?.get(confirmedPoints),
    };
  };
  return {
    ...placed,
    appraisers: moved('appraisers', placed.appraisers),
    lists: {
      documents: movedList('documents'),
      publications: movedList('publications'),
      specialisedMajors: movedList('specialisedMajors'),
      projects: movedList('projects'),
      required: movedList('required'),
      optional: movedList('optional'),
    },
    cover: cover ?? placed.cover,
    institution: institution ?? placed.institution,
    declared: placed.declared && {
      appraisers: moved('declared.appraisers', placed.declared.appraisers),
      lists: {
        documents: moved('declared.documents', placed.declared.lists.documents),
        publications: moved('declared.publications', placed.declared.lists.publications),
        specialisedMajors: moved('declared.specialisedMajors', placed.declared.lists.specialisedMajors),
        projects: moved('declared.projects', placed.declared.lists.projects),
        required: moved('declared.required', placed.declared.lists.required),
        optional: moved('declared.optional', placed.declared.lists.optional),
      },
      institution: declaredCells ?? placed.declared.institution,
    },
  };
}

/** The cells of a sheet that hold something of the layout's own. */
function expectationsOf({ name, cells }: Sheet): readonly Expectation[] {
  return [...cells].flatMap(([row, inRow]) =>
    [...inRow].flatMap(([column, { value, formula }]): readonly Expectation[] => {
      if (formula !== undefined) return [{ row, column, text: print(formula, name), formula }];
      return value === undefined || value === '' ? [] : [{ row, column, text: value, formula: undefined }];
    }),
  );
}

const plain = (sheet: Sheet, isTyped: (cell: Expectation) => boolean = () => false): SheetTemplate => ({
  title: sheet.name,
  cells: expectationsOf(sheet).filter((cell) => !isTyped(cell)),
  hidden: hiddenIn(sheet),
  drawings: sheet.charts?.length ?? 0,
});

const hiddenIn = ({ columns = new Map() }: Sheet): ReadonlySet<number> =>
  new Set([...columns].flatMap(([column, { hidden }]) => (hidden === true ? [column] : [])));

/** A sheet with a table: only two of its rows are kept, every other one is like the second. */
function tableTemplate({ cells, ...sheet }: Sheet, id: EntryTable): SheetTemplate {
  const [first, second] = [standIn(id, 1), standIn(id, 2)];
  const isInTable = (row: number): boolean => row >= first;
  const rowsAt = (wanted: (row: number) => boolean): readonly Expectation[] =>
    expectationsOf({ ...sheet, cells: new Map([...cells].filter(([row]) => wanted(row))) });
  return {
    title: sheet.name,
    cells: rowsAt((row) => !isInTable(row)),
    hidden: hiddenIn({ cells, ...sheet }),
    drawings: sheet.charts?.length ?? 0,
    table: { id, first: rowsAt((row) => row === first), further: rowsAt((row) => row === second) },
  };
}
