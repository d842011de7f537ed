import { Unfit, registerFields, spelling } from '@envscore/functions';
import { type RegisterId, readRow, registerIds } from '@envscore/rules-core';
import { columnLetters } from '../../formula/column-letters.js';
import type { Scalar } from '../../formula/expression.js';
import { isScalar } from '../../layout/document.js';
import type { Snapshot } from '../../workbook/snapshot.js';
import type { Workbook } from '../../workbook/workbook.js';
import type { RowCells } from '../../xlsx/reading/rows.js';
import { calendarDate } from '../reading/calendar.js';
import { columnsByHeading, headingKey } from '../reading/headings.js';
import { RegisterSheet, type SheetRow, mostAbove } from '../reading/register-sheet.js';
import { registerCalled, registerNamesWith } from '../reading/sheet-names.js';
import { rowsOfSnapshot } from '../reading/source.js';
import type { ExtraColumn, ExtraColumns } from '../extra.js';
import { registersWorkbook } from '../write.js';
import { nameHeadings, neverByName, sheetEnding, sheetSynonyms, synonyms, words } from './synonyms.js';

/**
 * Which sheets of a ledger are which registers, and which of their headings which columns. `institution.name` for a column means that it
 * has the names of institutions in the place of their numbers.
 */
export type LedgerMapping = Readonly<Record<string, SheetMapping>>;

interface SheetMapping {
  readonly register: RegisterId;
  /** By heading. */
  readonly columns: Readonly<Record<string, string>>;
}

/** A cell whose value the registers do not understand. It is taken over as it stands. */
export interface Misunderstood {
  readonly cell: string;
  readonly heading: string;
  readonly found: Scalar;
}

/** A cell with a name, and the number that was put in for it; nothing where nobody or several have the name. */
interface LookedUp {
  readonly cell: string;
  readonly heading: string;
  readonly name: string;
  readonly number?: string;
}

/** What becomes of a sheet of a ledger. */
export interface ImportedSheet {
  readonly sheet: string;
  /** Nothing where no register is meant, or it could be several. */
  readonly register?: RegisterId;
  /** The row of the headings. */
  readonly header?: number;
  /** Its headings and the columns that they become, in their order; nothing for those that are kept beside. */
  readonly columns: readonly { readonly heading: string; readonly letters: string; readonly column?: string }[];
  /** Columns that a row cannot do without, and no heading becomes. */
  readonly missing: readonly string[];
  readonly rows: number;
  /** Numbers that were put in for names, and names that nobody or several have. */
  readonly named: { readonly found: number; readonly unknown: number };
  /** The first thousand of each. */
  readonly lookedUp: readonly LookedUp[];
  readonly misunderstood: readonly Misunderstood[];
}

/** A ledger taken over: what was understood, and the registers workbook that it gives. */
export interface LedgerImport {
  /** The mapping that was used: proposed, or given. To change it, hand it over changed. */
  readonly mapping: LedgerMapping;
  readonly sheets: readonly ImportedSheet[];
  /** Sheets and columns that a given mapping names and the ledger has not. */
  readonly unknown: readonly string[];
  readonly workbook: () => Workbook;
}

export interface LedgerOptions {
  readonly mapping?: LedgerMapping;
  /** What the first sheet of the workbook says. */
  readonly province?: string;
  readonly countedFrom?: string;
}

interface HeadRow {
  readonly row: number;
  readonly cells: ReadonlyMap<number, Scalar>;
}

const mostListed = 1000;
/** Fewer headings tell nothing by themselves. */
const telling = 3;

const suffix = '.name';

/** Where a name is meant and no number. */
const byName = (key: string): string => `${key}${suffix}`;
const isByName = (key: string): boolean => key.endsWith(suffix);
const numberOf = (key: string): string => (isByName(key) ? key.slice(0, -suffix.length) : key);

/** The columns of a register by all headings that they may have in a ledger. */
function headingsOf(register: RegisterId): ReadonlyMap<string, string> {
  const known = new Map(columnsByHeading(register));
  const add = (heading: string, key: string): void => {
    if (!known.has(headingKey(heading))) known.set(headingKey(heading), key);
  };
  for (const [key, headings] of Object.entries<readonly string[]>(synonyms[register]))
    for (const heading of headings) add(heading, key);
  for (const { key, refers, isList } of registerFields(register))
    if (
      !isList &&
      !neverByName.has(register) &&
      (refers === 'institution' || refers === 'appraiser' || refers === 'either') &&
      key !== 'redirectedTo'
    )
      for (const heading of nameHeadings[refers]) add(heading, byName(key));
  return known;
}

const headings = new Map(registerIds.map((id): [RegisterId, ReadonlyMap<string, string>] => [id, headingsOf(id)]));

const called = registerNamesWith(sheetSynonyms);

interface Proposal {
  readonly register: RegisterId;
  readonly header: number;
  readonly columns: ReadonlyMap<string, string>;
  /** How well it fits. */
  readonly score: number;
}

/** What a row would be as the headings of a register. */
function proposalOf(register: RegisterId, { row, cells }: HeadRow): Proposal {
  const known = headings.get(register);
  const needed = new Set(registerFields(register).flatMap(({ key, isNeeded }) => (isNeeded ? [key] : [])));
  const own = columnsByHeading(register);
  const columns = new Map<string, string>();
  const taken = new Set<string>();
  let score = 0;
  const take = (isMeant: (key: string, heading: string) => boolean, weight: (key: string) => number): void => {
    for (const value of cells.values()) {
      const heading = headingKey(value);
      const key = known?.get(heading);
      if (key === undefined || taken.has(key) || columns.has(String(value)) || !isMeant(key, heading)) continue;
      taken.add(key);
      columns.set(String(value), key);
      score += weight(key);
    }
  };
  // A column's own name goes before other names of it, and a number before the name of whose number it is.
  take(
    (_, heading) => own.has(heading),
    (key) => (needed.has(key) ? 4 : 2),
  );
  take(
    (key) => !isByName(key),
    (key) => (needed.has(key) ? 3 : 1),
  );
  take(
    (key) => isByName(key) && !taken.has(numberOf(key)),
    () => 1,
  );
  return { register, header: row, columns, score };
}

const best = (proposals: readonly Proposal[]): Proposal | undefined => {
  const [first, second] = [...proposals].sort((one, other) => other.score - one.score);
  if (first === undefined || first.columns.size < 2) return undefined;
  return second?.score === first.score && second.register !== first.register ? undefined : first;
};

/** By its name; where that tells nothing, by its headings, if they are all that rows of one register need. */
function proposed(sheet: string, rows: readonly HeadRow[]): Proposal | undefined {
  const named = registerCalled(sheet, called) ?? registerCalled(spelling(sheet).replace(sheetEnding, ''), called);
  if (named !== undefined) return best(rows.map((row) => proposalOf(named, row)));
  const all = registerIds.flatMap((id) => rows.map((row) => proposalOf(id, row)));
  return best(
    all.filter(({ register, columns }) => columns.size >= telling && neededIn(register, columns).length === 0),
  );
}

/** The columns that a row cannot do without, and no heading becomes. */
function neededIn(register: RegisterId, columns: ReadonlyMap<string, string>): readonly string[] {
  const found = new Set([...columns.values()].map(numberOf));
  return registerFields(register).flatMap(({ key, isNeeded }) => (isNeeded && !found.has(key) ? [key] : []));
}

/** The row that has most of the headings of a mapping. */
function given({ register, columns }: SheetMapping, rows: readonly HeadRow[]): Proposal | undefined {
  const wanted = new Map(Object.entries(columns).map(([heading, key]) => [headingKey(heading), key]));
  const all = rows.map(({ row, cells }): Proposal => {
    const found = [...cells.values()].flatMap((value): [string, string][] => {
      const key = wanted.get(headingKey(value));
      return key === undefined ? [] : [[String(value), key]];
    });
    return { register, header: row, columns: new Map(found), score: found.length };
  });
  const [first] = all.sort((one, other) => other.score - one.score);
  return first?.score === 0 ? undefined : first;
}

interface Taken {
  readonly sheet: string;
  readonly proposal: Proposal;
  readonly reader: RegisterSheet;
  readonly rows: SheetRow[];
}

/** Numbers by names that only one has. */
function numbersOf(taken: readonly Taken[]): ReadonlyMap<'institution' | 'appraiser', ReadonlyMap<string, string>> {
  const of = (register: RegisterId, number: string): ReadonlyMap<string, string> => {
    const numbers = new Map<string, string | undefined>();
    for (const { proposal, rows } of taken)
      for (const { values } of proposal.register === register ? rows : []) {
        const [name, own] = [values['name'], values[number]];
        if (typeof name !== 'string' || typeof own !== 'string') continue;
        const key = spelling(name);
        numbers.set(key, numbers.has(key) && numbers.get(key) !== own ? undefined : own);
      }
    return new Map([...numbers].flatMap(([name, own]): [string, string][] => (own === undefined ? [] : [[name, own]])));
  };
  return new Map([
    ['institution', of('institutions', 'licence')],
    ['appraiser', of('appraisers', 'certificate')],
  ]);
}

/** Words that offices write in the place of a register's. */
const ours = new Map(
  Object.entries(words).flatMap(([register, columns]) =>
    Object.entries(columns).flatMap(([column, meanings]) =>
      meanings.flatMap(([meant, written]) =>
        written.map((word): [string, string | boolean] => [`${register} ${column} ${spelling(word)}`, meant]),
      ),
    ),
  ),
);

const inOurWords = (register: RegisterId, values: SheetRow['values']): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values).map(([column, value]) => [
      column,
      (typeof value === 'string' ? ours.get(`${register} ${column} ${spelling(value)}`) : undefined) ?? value,
    ]),
  );

/** What stands in cells that are merged under each other, below the headings, stands in every row of theirs. */
function unmerged({ sheets }: Snapshot, name: string, header: number): (row: number, cells: RowCells) => RowCells {
  const sheet = sheets.find((one) => one.name === name);
  const last = Math.max(...(sheet?.cells.keys() ?? []));
  const below = new Map<number, [column: number, value: Scalar][]>();
  for (const { top, left, bottom } of sheet?.merges ?? []) {
    const value = sheet?.cells.get(top)?.get(left)?.value;
    if (top <= header || value === undefined) continue;
    for (let row = top + 1; row <= Math.min(bottom, last); row += 1)
      below.set(row, [...(below.get(row) ?? []), [left, value]]);
  }
  return (row, cells) => new Map([...(below.get(row) ?? []), ...cells]);
}

/** An error of a cell is taken over as the text that it shows. */
const shownIn = (value: unknown): unknown => (value instanceof Unfit ? String(value) : value);

/** Days in columns that nobody reads are shown as days. */
const extraValue = (heading: string, value: Scalar, countsFrom1904: boolean): Scalar =>
  typeof value === 'number' && /日期|时间|年月日/u.test(heading)
    ? (calendarDate(value, countsFrom1904) ?? value)
    : value;

/**
 * Takes over a ledger that an office has kept by itself. Without a mapping it proposes one by the names of sheets and headings; nothing
 * is guessed where two would do. Columns that no register knows are kept at the right of theirs.
 */
export function importRegisters(snapshot: Snapshot, options: LedgerOptions = {}): LedgerImport {
  const source = rowsOfSnapshot(snapshot);
  const { mapping: wanted, province, countedFrom } = options;
  const taken: Taken[] = [];
  const untaken = new Map<string, readonly HeadRow[]>();
  for (const sheet of source.sheets) {
    const head: HeadRow[] = [];
    source.rows(sheet, (row, cells) => {
      if (head.length < mostAbove) head.push({ row, cells: new Map(cells) });
    });
    const own = wanted !== undefined && Object.hasOwn(wanted, sheet) ? wanted[sheet] : undefined;
    const proposal = wanted === undefined ? proposed(sheet, head) : own && given(own, head);
    if (proposal === undefined) {
      untaken.set(sheet, head);
      continue;
    }
    const rows: SheetRow[] = [];
    const byHeading = new Map(
      [...proposal.columns].filter(([, key]) => !isByName(key)).map(([text, key]) => [headingKey(text), key]),
    );
    const reader = new RegisterSheet(proposal.register, {
      mapped: { byHeading, header: proposal.header },
      countsFrom1904: source.countsFrom1904,
      take: (row) => {
        rows.push(row);
      },
    });
    const whole = unmerged(snapshot, sheet, proposal.header);
    source.rows(sheet, (row, cells) => {
      reader.row(row, whole(row, cells));
    });
    reader.end();
    taken.push({ sheet, proposal, reader, rows });
  }

  const numbers = numbersOf(taken);
  const document: Record<string, unknown> = {
    kind: 'registers',
    ...(province !== undefined && { province }),
    ...(countedFrom !== undefined && { countedFrom }),
  };
  const lists = new Map<RegisterId, unknown[]>();
  const extras = new Map<RegisterId, Map<string, Map<number, Scalar>>>();
  const sheets = source.sheets.map((sheet): ImportedSheet => {
    const one = taken.find((found) => found.sheet === sheet);
    return one === undefined ? untakenSheet(sheet) : takenSheet(one);
  });
  for (const [id, list] of lists) document[id] = list;
  const extra: ExtraColumns = Object.fromEntries(
    [...extras].map(([id, columns]): [string, readonly ExtraColumn[]] => [
      id,
      [...columns].map(([heading, values]) => ({ heading, values })),
    ]),
  );
  return {
    mapping: Object.fromEntries(
      taken.map(({ sheet, proposal: { register, columns } }) => [
        sheet,
        { register, columns: Object.fromEntries(columns) },
      ]),
    ),
    sheets,
    unknown: unknownIn(wanted ?? {}),
    workbook: () => registersWorkbook(document, extra),
  };

  function untakenSheet(sheet: string): ImportedSheet {
    const rows = untaken.get(sheet)?.length ?? 0;
    return { sheet, columns: [], missing: [], rows, named: { found: 0, unknown: 0 }, lookedUp: [], misunderstood: [] };
  }

  function takenSheet({ sheet, proposal, reader, rows }: Taken): ImportedSheet {
    const { register, header, columns } = proposal;
    const { columns: places = new Map<string, number>(), extra: beside = new Map<string, number>() } =
      reader.found ?? {};
    const list = lists.get(register) ?? [];
    lists.set(register, list);
    const kept = extras.get(register) ?? new Map<string, Map<number, Scalar>>();
    extras.set(register, kept);
    const named = { found: 0, unknown: 0 };
    const lookedUp: LookedUp[] = [];
    const misunderstood: Misunderstood[] = [];
    const names = [...columns].filter(([, key]) => isByName(key));
    const headingOf = new Map([...columns].map(([heading, key]) => [key, heading]));
    for (const { row, values, extra: texts } of rows) {
      const whole = inOurWords(register, values);
      for (const [heading, key] of names) {
        const name = texts[heading];
        const column = numberOf(key);
        if (name === undefined || whole[column] !== undefined) continue;
        const number = numberCalled(register, column, String(name));
        named[number === undefined ? 'unknown' : 'found'] += 1;
        if (number !== undefined) whole[column] = number;
        if (lookedUp.length < mostListed)
          lookedUp.push({
            cell: `${columnLetters(beside.get(heading) ?? 0)}${row}`,
            heading,
            name: String(name),
            ...(number !== undefined && { number }),
          });
      }
      for (const { code, place, found } of readRow(register, whole, row).findings) {
        const column = places.get(place?.column ?? '');
        if (code !== 'wrong-value' || column === undefined || misunderstood.length >= mostListed) continue;
        const heading = headingOf.get(place?.column ?? '') ?? '';
        misunderstood.push({ cell: `${columnLetters(column)}${row}`, heading, found: isScalar(found) ? found : '' });
      }
      for (const [heading, value] of Object.entries(texts)) {
        const own = kept.get(heading) ?? new Map<number, Scalar>();
        kept.set(heading, own);
        own.set(list.length, extraValue(heading, value, source.countsFrom1904));
      }
      list.push(Object.fromEntries(Object.entries(whole).map(([key, value]) => [key, shownIn(value)])));
    }
    const inOrder = [...[...places].map(([key, at]) => [headingOf.get(key) ?? '', at] as const), ...beside].sort(
      ([, one], [, other]) => one - other,
    );
    return {
      sheet,
      register,
      header,
      columns: inOrder.map(([heading, at]) => {
        const column = columns.get(heading);
        return { heading, letters: columnLetters(at), ...(column !== undefined && { column }) };
      }),
      missing: neededIn(register, columns),
      rows: rows.length,
      named,
      lookedUp,
      misunderstood,
    };
  }

  function numberCalled(register: RegisterId, column: string, name: string): string | undefined {
    if (neverByName.has(register)) return undefined;
    const refers = registerFields(register).find(({ key }) => key === column)?.refers;
    const key = spelling(name);
    const [institution, appraiser] = (['institution', 'appraiser'] as const).map((kind) =>
      refers === kind || refers === 'either' ? numbers.get(kind)?.get(key) : undefined,
    );
    return institution !== undefined && appraiser !== undefined ? undefined : (institution ?? appraiser);
  }

  /** What a mapping names in vain. */
  function unknownIn(named: LedgerMapping): readonly string[] {
    return Object.entries(named).flatMap(([sheet, { columns }]) => {
      const found = taken.find((one) => one.sheet === sheet)?.proposal.columns;
      if (found === undefined) return [sheet];
      const known = new Set([...found.keys()].map(headingKey));
      return Object.keys(columns)
        .filter((heading) => !known.has(headingKey(heading)))
        .map((heading) => `${sheet}!${heading}`);
    });
  }
}
