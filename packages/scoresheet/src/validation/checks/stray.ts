import { institutionColumns } from '../../scoresheet/placed.js';
import type { FoundCell, FoundSheet } from '../../workbook/snapshot.js';
import { zhCN } from '../../wording/zh-CN.js';
import { type CheckFinding, checkFinding } from '../checked.js';
import type { ExpectedSheet } from '../layout/expected.js';
import type { Found, FoundTable } from '../layout/found.js';
import type { Submitted } from '../submitted.js';

/** What stands on the sheets of the layout where it has nothing and nobody fills in anything: of each sheet the first. */
export function checkStray(submitted: Submitted): readonly CheckFinding[] {
  const { found, sheets, read } = submitted;
  const singles = new Set(
    [found.cover, found.institution, found.confirmed, found.declared].flatMap((cells) =>
      [...cells.values()].map(({ sheet, row, column }) => `${sheet}!${placeOf(row, column)}`),
    ),
  );
  const lastRead = new Map<string, number>();
  for (const { sheet, row } of read.addresses.values()) lastRead.set(sheet, Math.max(row, lastRead.get(sheet) ?? 0));
  return found.snapshot.sheets.flatMap((there): readonly CheckFinding[] => {
    const expected = sheets.get(there.name);
    if (expected === undefined) return [];
    const { own, texts } = layoutOf(expected);
    const tables = tablesOn(found, there.name);
    const last = lastRead.get(there.name) ?? 0;
    const stray = straysIn(there, ({ row, column, value }) => {
      if (own.has(placeOf(row, column)) || tables.some((table) => isWithin(table, row, column, last))) return true;
      if (singles.has(`${there.name}!${placeOf(row, column)}`)) return true;
      if (expected.title === zhCN.sheets.institution && column === institutionColumns.note) return true;
      // A title that has moved down with what was inserted above it.
      return typeof value === 'string' && texts.has(value);
    });
    const [first] = stray;
    if (first === undefined) return [];
    const { row, column, value } = first;
    return [
      checkFinding('stray-content', {
        at: { sheet: there.name, row, column },
        label: there.name,
        found: value,
        ...(stray.length > 1 && { count: stray.length }),
      }),
    ];
  });
}

interface Stray {
  readonly row: number;
  readonly column: number;
  readonly value: NonNullable<FoundCell['value']>;
}

const placeOf = (row: number, column: number): number => row * 16_384 + column;

interface Layout {
  /** Cells that the layout fills. */
  readonly own: ReadonlySet<number>;
  readonly texts: ReadonlySet<unknown>;
}

/** Files that have everything at the same places share it. */
const known = new WeakMap<ExpectedSheet, Layout>();

function layoutOf(sheet: ExpectedSheet): Layout {
  const before = known.get(sheet);
  if (before !== undefined) return before;
  const cells = [...sheet.cells, ...(sheet.table?.rows.flatMap((row) => row.cells) ?? [])];
  const made = {
    own: new Set(cells.map(({ row, column }) => placeOf(row, column))),
    texts: new Set(cells.flatMap(({ text, template }) => (template.formula === undefined ? [text] : []))),
  };
  known.set(sheet, made);
  return made;
}

interface Area extends Pick<FoundTable, 'top' | 'bottom'> {
  readonly columns: ReadonlySet<number>;
}

const tablesOn = ({ tables }: Found, name: string): readonly Area[] =>
  [...tables.values()]
    .filter(({ sheet }) => sheet === name)
    .map(({ top, bottom, columns }) => ({ top, bottom, columns: new Set(columns.values()) }));

/** Rows may go on under the last one of a table. */
const isWithin = ({ top, bottom, columns }: Area, row: number, column: number, last: number): boolean =>
  row >= top && row <= Math.max(bottom, last) && columns.has(column);

function straysIn({ cells }: FoundSheet, isOfLayout: (cell: Stray) => boolean): readonly Stray[] {
  const stray: Stray[] = [];
  cells.forEach((inRow, row) => {
    inRow.forEach(({ value, error }, column) => {
      const shown = value ?? error;
      if (shown === undefined || (typeof shown === 'string' && shown.trim() === '')) return;
      if (!isOfLayout({ row, column, value: shown })) stray.push({ row, column, value: shown });
    });
  });
  return stray.sort((one, other) => one.row - other.row || one.column - other.column);
}
