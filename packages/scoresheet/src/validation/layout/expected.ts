import type { Scalar } from '../../formula/expression.js';
import { printSheetName } from '../../formula/print.js';
import type { FoundSheet } from '../../workbook/snapshot.js';
import { zhCN } from '../../wording/zh-CN.js';
import { type Found, columnOf, tableIn } from './found.js';
import { asLibreOffice } from './same-formula.js';
import { type EntryTable, type TableId, entryTables, standIn, standInOf, withRows } from './stand-ins.js';
import { type Expectation, type SheetTemplate, type Template, roomsKey, templateOf } from './template.js';

/** A cell of a submitted file and what the layout has there. */
export interface Expected {
  readonly row: number;
  readonly column: number;
  /** A text, or a formula as cells show it. Only another copy of the same may come into its place. */
  text: Scalar;
  readonly template: Expectation;
  /** It compares with a declared row; which one is up to the day the workbook was made. */
  readonly isCompared?: true;
}

interface ExpectedRow {
  readonly row: number;
  readonly cells: readonly Expected[];
}

/** A sheet of a submitted file. */
export interface ExpectedSheet {
  /** As the layout calls it; forms of appraisers are known by their person. */
  readonly title: string;
  /** Which row of the roster a form shows, from 0. */
  readonly person?: number;
  /** Columns that the layout hides. */
  readonly hidden: ReadonlySet<number>;
  /** How many charts the layout has. */
  readonly drawings: number;
  /** What is not in a table. */
  readonly cells: readonly Expected[];
  readonly table?: { readonly id: EntryTable; readonly rows: readonly ExpectedRow[] };
  /** The row that a stand-in is for, in a formula of one of its rows. */
  readonly rowOf: (standing: number, row: number) => number;
}

const kept = new Map<string, readonly ExpectedSheet[]>();
const mostKept = 4;

/** Everything that the layout has in a submitted file, sheet by sheet. Files that have it all at the same places share it. */
export function expectedOf(found: Found): readonly ExpectedSheet[] {
  const { key: layout, template } = templateOf(found);
  const places = [...found.tables.values()].map(({ header, top, bottom, rows }) => [
    header,
    top,
    bottom,
    ...(rows.length === bottom - top + 1 ? [] : rows),
  ]);
  const declared = entryTables.map((id) => declaredRows(found, id));
  const forms = found.appraiserForms.map(({ rooms }) => roomsKey(rooms));
  const key = JSON.stringify([layout, places, declared, forms, [...found.renamed], found.isLibreOffice]);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = [...template.sheets.map((sheet) => sheetIn(found, sheet)), ...formsIn(found, template)];
  kept.set(key, made);
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break;
    kept.delete(oldest);
  }
  return made;
}

/** What the submitted file calls a sheet of the layout, with what it holds. */
export function sheetFor(
  { snapshot, renamed, institutionForm, appraiserForms }: Found,
  sheet: ExpectedSheet,
): FoundSheet | undefined {
  if (sheet.person !== undefined) return appraiserForms[sheet.person]?.sheet;
  if (sheet.title === zhCN.sheets.institutionForm) return institutionForm.sheet;
  const name = renamed.get(sheet.title) ?? sheet.title;
  return snapshot.sheets.find((one) => one.name === name);
}

/** How many rows of a table were declared; a block of the declared sheet has one row for nobody. */
function declaredRows(found: Found, id: EntryTable): number {
  if (!found.hasDeclared) return 0;
  const { sheet, columns, rows } = tableIn(found, `declared.${id}`);
  const isBlank = (row: number): boolean =>
    [...columns.values()].every((column) => found.book.isBlank({ sheet, row, column }));
  return rows.length === 1 && isBlank(rows[0] ?? 0) ? 0 : rows.length;
}

/** The row that a stand-in is for, wherever it is spoken of. */
function rowIn(found: Found, standing: number): number {
  const stood = standInOf(standing);
  if (stood === undefined) return standing;
  const { table, offset } = stood;
  const { header, top, bottom, rows } = tableIn(found, table);
  if (offset < 1) return header + offset;
  if (table.endsWith('appraisers')) return rows[offset - 1] ?? bottom;
  return offset === 1 ? top : bottom;
}

function writtenIn({ renamed, isLibreOffice }: Found, { text, formula }: Expectation): string {
  if (formula === undefined) return '';
  const written = [...renamed].reduce(
    (before, [title, sheet]) => before.replaceAll(`${printSheetName(title)}!`, `${printSheetName(sheet)}!`),
    String(text),
  );
  return isLibreOffice ? asLibreOffice(written) : written;
}

/** A text with one row left open, written again for many. */
function withOpenRow(text: string, open: number): (row: number) => string {
  const pieces = text.split(String(open));
  return (row) => pieces.join(String(row));
}

const fixedCell = (found: Found, template: Expectation): Expected => ({
  row: rowIn(found, template.row),
  column: template.column,
  text:
    template.formula === undefined ? template.text : withRows(writtenIn(found, template), (row) => rowIn(found, row)),
  template,
});

function sheetIn(found: Found, { title, cells, hidden, drawings, table }: SheetTemplate): ExpectedSheet {
  const fixed = cells.map((cell) => fixedCell(found, cell));
  if (table === undefined)
    return { title, hidden, drawings, cells: fixed, rowOf: (standing) => rowIn(found, standing) };
  const { id, first, further } = table;
  const { rows } = tableIn(found, id);
  const declared: TableId = `declared.${id}`;
  const declaredTop = found.hasDeclared ? tableIn(found, declared).top : 0;
  const rowOf = (standing: number, row: number): number => {
    const own = row === rows[0] ? 1 : 2;
    if (standing === standIn(id, own)) return row;
    if (standing === standIn(declared, own)) return declaredTop + rows.indexOf(row);
    return rowIn(found, standing);
  };
  const fill = (template: Expectation, own: number): ((row: number) => string) => {
    const open = standIn(id, own);
    const isOpen = (row: number): boolean => row === open || row === standIn(declared, own);
    const text = withRows(writtenIn(found, template), (row) => (isOpen(row) ? row : rowIn(found, row)));
    const write = withOpenRow(text, open);
    return text.includes(String(standIn(declared, own)))
      ? (row) => withRows(write(row), (one) => rowOf(one, row))
      : write;
  };
  const differs = columnOf(tableIn(found, id), 'differs');
  const compared = declaredRows(found, id);
  const fills = [first.map((cell) => fill(cell, 1)), further.map((cell) => fill(cell, 2))] as const;
  const expected = rows.map((row, index): ExpectedRow => {
    const templates = index === 0 ? first : further;
    const [firstFills, furtherFills] = fills;
    const writes = index === 0 ? firstFills : furtherFills;
    return {
      row,
      cells: templates.flatMap((template, place) => {
        const { column } = template;
        const text = writes[place]?.(row) ?? '';
        if (column !== differs) return { row, column, text, template };
        return index < compared ? { row, column, text, template, isCompared: true as const } : [];
      }),
    };
  });
  return { title, hidden, drawings, cells: fixed, table: { id, rows: expected }, rowOf };
}

function formsIn(found: Found, { forms }: Template): readonly ExpectedSheet[] {
  const roster = tableIn(found, 'appraisers');
  const fills = new Map(
    forms.map(({ rooms, row: open, sheet }) => {
      const writes = sheet.cells.map((template) =>
        withOpenRow(
          withRows(writtenIn(found, template), (row) => (row === open ? row : rowIn(found, row))),
          open,
        ),
      );
      return [rooms, { open, sheet, writes }] as const;
    }),
  );
  return found.appraiserForms.flatMap(({ rooms }, person): readonly ExpectedSheet[] => {
    const form = fills.get(roomsKey(rooms));
    const shown = roster.rows[person];
    if (form === undefined || shown === undefined) return [];
    const cells = form.sheet.cells.map((template, place): Expected => {
      const { row, column, formula, text } = template;
      return { row, column, text: formula === undefined ? text : (form.writes[place]?.(shown) ?? ''), template };
    });
    const rowOf = (standing: number): number => (standing === form.open ? shown : rowIn(found, standing));
    const { title, hidden, drawings } = form.sheet;
    return [{ title, person, hidden, drawings, cells, rowOf }];
  });
}
