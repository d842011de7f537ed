import { type Coerced } from '@envscore/functions';
import type { CellAddress } from '../../formula/expression.js';
import { factSpec } from '../../layout/fact-spec.js';
import type { FactSpec } from '../../layout/fact-spec.js';
import { appraiserInputs, coverInputs, institutionInputs, listTables } from '../../scoresheet/tables.js';
import type { FoundCell } from '../../workbook/snapshot.js';
import { type CheckFinding, checkFinding } from '../checked.js';
import type { CheckCode } from '../codes.js';
import { type FoundTable, tableIn } from '../layout/found.js';
import { type Submitted, labelOf } from '../submitted.js';

/** How the cells that people type into are filled: with errors, formulas, numbers that are texts, signs that nobody sees. */
export function checkInputs(submitted: Submitted): readonly CheckFinding[] {
  const checking = new Checking(submitted);
  const { found } = submitted;
  for (const { key, spec } of coverInputs) checking.cell(spec, found.cover.get(key));
  for (const { key, spec } of institutionInputs) checking.cell(spec, found.institution.get(key));
  for (const at of found.confirmed.values()) checking.cell(flag, at);
  checking.table(tableIn(found, 'appraisers'), [...personSpecs, ...appraiserInputs.map(specOf)]);
  for (const { id, inputs, isOwned } of listTables) {
    checking.table(tableIn(found, id), [...(isOwned ? [owner] : []), ...inputs.map(specOf)]);
  }
  return checking.findings;
}

type Column = readonly [key: string, spec: FactSpec];

const specOf = ({ key, spec }: { readonly key: string; readonly spec: FactSpec }): Column => [key, spec];

const personSpecs: readonly Column[] = [
  ['id', factSpec('review', 'appraisers.id')],
  ['name', factSpec('review', 'appraisers.name')],
  ['major', factSpec('review', 'appraisers.major')],
];

const owner: Column = ['appraiser', factSpec('review', 'appraisers.id')];

/** Confirmations are all of one kind. */
const flag = factSpec('review', 'confirmed.documents');

/** Control characters but for tabs and line ends, marks of direction, signs of no width. */
const unseen = /(?![\t\n\r])[\p{Cc}\p{Cf}]/u;

class Checking {
  readonly findings: CheckFinding[] = [];
  readonly #submitted: Submitted;

  constructor(submitted: Submitted) {
    this.#submitted = submitted;
  }

  cell(spec: FactSpec, at: CellAddress | undefined): void {
    const cell = at && this.#submitted.found.book.cell(at);
    if (at !== undefined && cell !== undefined) this.#check(spec, cell, at.sheet, at.row, at.column);
  }

  table({ sheet, columns, top, bottom }: FoundTable, specs: readonly Column[]): void {
    const cells = this.#submitted.found.snapshot.sheets.find(({ name }) => name === sheet)?.cells;
    if (cells === undefined) return;
    const places = specs.map(([key, spec]) => [columns.get(key) ?? 0, spec] as const);
    for (let row = top; row <= bottom; row += 1) {
      const inRow = cells.get(row);
      if (inRow === undefined) continue;
      for (const [column, spec] of places) {
        const cell = inRow.get(column);
        if (cell !== undefined) this.#check(spec, cell, sheet, row, column);
      }
    }
  }

  #check(spec: FactSpec, cell: FoundCell, sheet: string, row: number, column: number): void {
    const code = oddityOf(spec, cell);
    if (code === undefined) return;
    const at = { sheet, row, column };
    const label = labelOf(this.#submitted, at);
    const found = code === 'formula-in-input' ? `=${cell.formula ?? ''}` : (cell.error ?? cell.value);
    const expected = code === 'other-spelling' || code === 'number-as-text' ? meant(spec, cell) : undefined;
    this.findings.push(
      checkFinding(code, {
        at,
        ...(label !== undefined && { label }),
        ...(found !== undefined && { found }),
        ...(expected !== undefined && { expected }),
      }),
    );
  }
}

/** The first of what is odd about a cell. */
function oddityOf(spec: FactSpec, { value, error, formula }: FoundCell): CheckCode | undefined {
  if (error !== undefined) return 'error-in-fact';
  if (formula !== undefined) return 'formula-in-input';
  if (typeof value !== 'string') return undefined;
  if (unseen.test(value)) return 'hidden-characters';
  const { type, words, isList } = spec;
  if (isList || type.type === 'text' || type.type === 'code' || type.type === 'date') return undefined;
  const read = valueOf(spec.read(value)[0]);
  if (read === undefined) return undefined;
  if (words.size > 0 && type.type !== 'number') {
    return value.replace(/^ +| +$/g, '') === wordOf(spec, read) ? undefined : 'other-spelling';
  }
  return 'number-as-text';
}

const valueOf = (coerced: Coerced | undefined): string | number | boolean | undefined =>
  coerced !== undefined && 'value' in coerced ? coerced.value : undefined;

const wordOf = ({ words }: FactSpec, value: string | number | boolean): string | undefined =>
  words.get(typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value));

function meant(spec: FactSpec, { value }: FoundCell): string | number | boolean | undefined {
  const read = valueOf(spec.read(value)[0]);
  return read === undefined ? undefined : (wordOf(spec, read) ?? read);
}
