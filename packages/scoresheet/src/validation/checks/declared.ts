import { factOf } from '@envscore/functions';
import type { CellAddress } from '../../formula/expression.js';
import type { FactSpec } from '../../layout/fact-spec.js';
import { type Input, appraiserInputs, institutionInputs, listTables } from '../../scoresheet/tables.js';
import type { Lookup } from '../../workbook/lookup.js';
import { zhCN } from '../../wording/zh-CN.js';
import { plainName } from '../alike.js';
import { type CheckFinding, checkFinding } from '../checked.js';
import { type Found, type FoundTable, columnOf, tableIn } from '../layout/found.js';
import { type Submitted, labelOf } from '../submitted.js';

const instruments: ReadonlySet<string> = new Set([zhCN.sheets.required, zhCN.sheets.optional]);

/** What the expert states of the applicant otherwise than the applicant did. Judgements are the expert's own and not compared. */
export function checkDeclared(submitted: Submitted): readonly CheckFinding[] {
  const { found } = submitted;
  if (!found.hasDeclared) return [];
  return [
    ...institutionInputs.filter(isDeclared).flatMap(({ key, spec }) => {
      const [stated, declared] = [found.institution.get(key), found.declared.get(key)];
      return stated === undefined || declared === undefined ? [] : compared(submitted, spec, stated, declared);
    }),
    ...ofPeople(submitted),
    ...listTables.flatMap(({ id, inputs, isOwned }) =>
      ofRows(submitted, tableIn(found, id), tableIn(found, `declared.${id}`), inputs.filter(isDeclared), isOwned),
    ),
  ];
}

const isDeclared = (input: Input): boolean => input.isDeclared;

function compared(
  submitted: Submitted,
  spec: FactSpec,
  stated: CellAddress,
  declared: CellAddress,
): readonly CheckFinding[] {
  const { book } = submitted.found;
  if (isSame(book, spec, stated, declared) || isLeftOpen(book, spec, stated, declared)) return [];
  const [found, expected] = [book.value(stated), book.value(declared)];
  return [
    checkFinding('differs-from-declared', {
      ...told(submitted, stated),
      ...(found !== undefined && { found }),
      ...(expected !== undefined && { expected }),
      expectedAt: declared,
    }),
  ];
}

/** What the application leaves blank the expert finds out: whether an instrument is there; and 0 or no says no more than a blank. */
function isLeftOpen(book: Lookup, spec: FactSpec, stated: CellAddress, declared: CellAddress): boolean {
  if (!book.isBlank(declared)) return false;
  if (spec.path.endsWith('.held')) return true;
  return spec.read(book.value(stated)).every((each) => [0, false].some((none) => none === factOf(each)));
}

function told(submitted: Submitted, at: CellAddress): Pick<CheckFinding, 'at' | 'label'> {
  const label = labelOf(submitted, at);
  return { at, ...(label !== undefined && { label }) };
}

function isSame(book: Lookup, spec: FactSpec, one: CellAddress, other: CellAddress): boolean {
  const [left, right] = [book.value(one), book.value(other)];
  if (left === right) return true;
  const read = (value: typeof left): string => {
    const facts = spec.read(value).map(factOf);
    return JSON.stringify(spec.type.type === 'text' ? facts.map((fact) => plainName(String(fact ?? ''))) : facts);
  };
  return read(left) === read(right);
}

/** People are told apart by their numbers. */
function ofPeople(submitted: Submitted): readonly CheckFinding[] {
  const { found } = submitted;
  const [roster, declared] = [tableIn(found, 'appraisers'), tableIn(found, 'declared.appraisers')];
  const idOf = ({ sheet, ...table }: FoundTable, row: number): unknown =>
    found.book.value({ sheet, row, column: columnOf({ sheet, ...table }, 'id') });
  const rows = new Map(declared.rows.map((row) => [idOf(declared, row), row]));
  return roster.rows.flatMap((row) => {
    const id = idOf(roster, row);
    const other = id === undefined ? undefined : rows.get(id);
    return other === undefined
      ? []
      : ofCells(submitted, roster, row, declared, other, appraiserInputs.filter(isDeclared));
  });
}

function ofCells(
  submitted: Submitted,
  stated: FoundTable,
  row: number,
  declared: FoundTable,
  other: number,
  inputs: readonly Input[],
): readonly CheckFinding[] {
  return inputs.flatMap(({ key, spec }) =>
    compared(
      submitted,
      spec,
      { sheet: stated.sheet, row, column: columnOf(stated, key) },
      { sheet: declared.sheet, row: other, column: columnOf(declared, key) },
    ),
  );
}

interface Entry {
  readonly row: number;
  /** Its place among the rows of the table. */
  readonly place: number;
  readonly owner: unknown;
  readonly name: string;
}

/** The rows of a list in which something stands. */
function entriesIn({ book }: Found, table: FoundTable, inputs: readonly Input[], isOwned: boolean): readonly Entry[] {
  const { sheet, top, bottom } = table;
  const [first] = inputs;
  const columns = inputs.map(({ key }) => columnOf(table, key));
  const entries: Entry[] = [];
  for (let row = top; row <= bottom; row += 1) {
    if (columns.every((column) => book.isBlank({ sheet, row, column }))) continue;
    const name = first && book.value({ sheet, row, column: columnOf(table, first.key) });
    const owner = isOwned ? book.value({ sheet, row, column: columnOf(table, 'appraiser') }) : undefined;
    entries.push({ row, place: row - top, owner, name: plainName(String(name ?? '')) });
  }
  return entries;
}

/** Rows go together by whose they are and what they are called, else by their place; what is left over was added, or left out. */
function ofRows(
  submitted: Submitted,
  stated: FoundTable,
  declared: FoundTable,
  inputs: readonly Input[],
  isOwned: boolean,
): readonly CheckFinding[] {
  if (!stated.isFound || !declared.isFound) return [];
  const nobodys = new Set(
    submitted.read.misread.flatMap(({ code, at }) =>
      code === 'unknown-appraiser' && at?.sheet === stated.sheet ? at.row : [],
    ),
  );
  const rest = new Set(entriesIn(submitted.found, declared, inputs, isOwned));
  const take = (isWanted: (entry: Entry) => boolean): Entry | undefined => {
    for (const entry of rest) {
      if (!isWanted(entry)) continue;
      rest.delete(entry);
      return entry;
    }
    return undefined;
  };
  const all = entriesIn(submitted.found, stated, inputs, isOwned);
  // Whose a row is that is nobody's is told; what it is about was not left out.
  for (const { row, name: own } of all) if (nobodys.has(row)) take(({ name }) => name === own);
  const pairs = all
    .filter(({ row }) => !nobodys.has(row))
    .map((entry) => ({ entry, other: take(({ owner, name }) => owner === entry.owner && name === entry.name) }));
  const [first] = inputs;
  const at = (table: FoundTable, row: number): CellAddress => ({
    sheet: table.sheet,
    row,
    column: first === undefined ? 1 : columnOf(table, first.key),
  });
  const compared = pairs.flatMap(({ entry, other: same }): readonly CheckFinding[] => {
    const other = same ?? take(({ owner, place }) => owner === entry.owner && place === entry.place);
    if (other !== undefined) return ofCells(submitted, stated, entry.row, declared, other.row, inputs);
    const found = submitted.found.book.value(at(stated, entry.row));
    const where = told(submitted, at(stated, entry.row));
    if (found !== undefined) return [checkFinding('not-declared', { ...where, found })];
    // The rules ask for every title but that of an instrument.
    return instruments.has(stated.sheet) ? [checkFinding('missing-fact', where)] : [];
  });
  const dropped = [...rest].map(({ row }) => {
    const found = submitted.found.book.value(at(declared, row));
    return checkFinding('declared-dropped', {
      at: at(declared, row),
      label: declared.sheet,
      ...(found !== undefined && { found }),
    });
  });
  return [...compared, ...dropped];
}
