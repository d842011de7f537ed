import { catalogueOf, criteriaOf, institutionTable } from '@envscore/rules-core';
import { factSpec } from '../layout/fact-spec.js';
import type { FactSpec } from '../layout/fact-spec.js';
import type { Fact } from '../compile/fact.js';
import type { List, Place, Totals } from '../compile/place.js';
import type { ComputedColumn, ComputedId, RowPlace } from '../compile/row.js';
import { cellAt, value } from '../formula/build.js';
import type { CellAddress } from '../formula/expression.js';
import { heldWords } from '../compile/rules/held.js';
import { majorsOf } from './majors.js';
import { type Placed, type PlacedList } from './placed.js';
import { cellIn, columnIn } from '../layout/placed-table.js';
import type { Source } from './scoring.js';
import { schemesOf } from './shape.js';
import { type Input, appraiserInputs, institutionInputs } from './tables.js';
import { computedOf } from './computed.js';

const institutionLabels = catalogueOf('zh').labels.institution;

const factAt = ({ label, type, words }: FactSpec, at: CellAddress): Fact => ({ cell: cellAt(at), label, type, words });

/** The words that the unit's matter allows for the majors scheme. */
export function wordsAllowed(spec: FactSpec, unit: string | undefined): ReadonlyMap<string, string> {
  if (spec.path !== 'majorsScheme') return spec.words;
  const allowed = schemesOf(unit).map(({ word }) => word);
  return new Map([...spec.words].filter(([word]) => allowed.includes(word)));
}

/** The computed columns of a list of this scoresheet. */
export function computedIn(placed: Placed, { table }: PlacedList): readonly ComputedColumn[] {
  if (table.id !== 'specialisedMajors') return computedOf(table);
  return majorsOf(placed.shape.unit, institutionFact(placed, 'majorsScheme'));
}

function inputOf(inputs: readonly Input[], key: string): Input {
  const input = inputs.find((one) => one.key === key);
  if (input === undefined) throw new Error(`no input ${key}`);
  return input;
}

export function institutionFact(placed: Placed, key: string): Fact {
  const { spec } = inputOf(institutionInputs, key);
  return factAt({ ...spec, words: wordsAllowed(spec, placed.shape.unit) }, at(placed.institution, key));
}

export function at(cells: ReadonlyMap<string, CellAddress>, key: string): CellAddress {
  const cell = cells.get(key);
  if (cell === undefined) throw new Error(`no cell for ${key}`);
  return cell;
}

/** All confirmations are of one kind. */
const confirming = (cell: CellAddress): Fact => factAt(factSpec('review', 'confirmed.documents'), cell);

function confirmation({ lists }: Placed, path: string): Fact {
  const found = Object.values(lists).find(
    ({ table }) => path === `confirmed.${table.confirmed ?? ''}` || path === `confirmed.${table.confirmedPoints ?? ''}`,
  );
  const cell = path.endsWith('Points') ? found?.confirmedPoints : found?.confirmed;
  if (cell === undefined) throw new Error(`no cell for ${path}`);
  return confirming(cell);
}

/** All cells that confirm something. */
export const confirmationsIn = ({ lists }: Placed): readonly Fact[] =>
  Object.values(lists).flatMap(({ confirmed, confirmedPoints }) =>
    [confirmed, confirmedPoints].flatMap((cell) => (cell === undefined ? [] : confirming(cell))),
  );

const confirmationOf = (placed: Placed, list: PlacedList): Fact | undefined =>
  list.table.confirmed && confirmation(placed, `confirmed.${list.table.confirmed}`);

function listAt(placed: Placed, path: string, row?: number): List {
  const list = Object.values(placed.lists).find(({ table }) => table.path === path);
  if (list === undefined) throw new Error(`no list ${path}`);
  const confirmed = confirmationOf(placed, list);
  return {
    label: list.table.label,
    ...(confirmed && { confirmed }),
    results: columnIn(list, 'result'),
    ...(list.columns.has('answer') && { words: Object.values(heldWords) }),
    ...(row !== undefined && {
      owner: { column: columnIn(list, 'appraiser'), key: cellAt(cellIn(placed.appraisers, 'id', row)) },
    }),
    ...(list.columns.has('suggested') && { suggestions: columnIn(list, 'suggested') }),
  };
}

/** Where the rules of table (二) find the facts of the appraiser in a row. */
export const appraiserPlace = (placed: Placed, row: number): Place => ({
  policy: placed.shape.policy,
  fact: (path) =>
    path.startsWith('confirmed.')
      ? confirmation(placed, path)
      : factAt(inputOf(appraiserInputs, path).spec, cellIn(placed.appraisers, path, row)),
  list: (path) => listAt(placed, path, row),
});

/** Where the rules of table (一) find the institution's facts. */
export const institutionPlace = (placed: Placed): Place => ({
  policy: placed.shape.policy,
  fact: (path) => (path.startsWith('confirmed.') ? confirmation(placed, path) : institutionFact(placed, path)),
  list: (path) => listAt(placed, path),
  totals: totalsOf(placed),
});

/** What the functions are handed for the appraiser in a row. */
export const appraiserSource = (placed: Placed, row: number): Source => ({
  placed,
  place: appraiserPlace(placed, row),
  sheet: 'appraiser',
  fact: (path) => cellAt(cellIn(placed.appraisers, path, row)),
  suggestion: () => undefined,
  owner: cellAt(cellIn(placed.appraisers, 'id', row)),
});

/** What they are handed for the institution. The unit is the one that the formulas are compiled for, whatever the cover says now. */
export const institutionSource = (placed: Placed): Source => ({
  placed,
  place: institutionPlace(placed),
  sheet: 'institution',
  fact: (path) => (path === 'unit' ? value(placed.shape.unit ?? '') : cellAt(at(placed.institution, path))),
  suggestion: (path) => {
    const part = criteriaOf(institutionTable)
      .flatMap(({ rule }) => (rule.kind === 'parts' ? rule.parts : []))
      .find(({ rule }) => rule.kind === 'judged' && rule.suggestion !== undefined && rule.points.join('.') === path);
    return part && cellAt(at(placed.institution, part.code));
  },
});

const totalsOf = ({ institution }: Placed): Totals => ({
  headcount: cellAt(at(institution, 'headcount')),
  scored: cellAt(at(institution, 'scored')),
  sum: cellAt(at(institution, 'sum')),
  disqualified: cellAt(at(institution, 'disqualified')),
  label: institutionLabels.appraiserTotals,
});

/** Where the computed columns of a list find the facts of one row. */
export function rowPlace(placed: Placed, list: PlacedList, row: number): RowPlace {
  const fact = (key: string): Fact => factAt(inputOf(list.table.inputs, key).spec, cellIn(list, key, row));
  return {
    policy: placed.shape.policy,
    fact,
    inputs: list.table.inputs.map(({ key }) => fact(key)),
    computed: (id: ComputedId) => cellAt(cellIn(list, id, row)),
    column: (id, part) => columnIn(list, id, part === 'whole' ? list.bottom : row),
    mark: `‹${row}›`,
  };
}
