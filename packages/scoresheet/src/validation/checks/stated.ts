import type { CellAddress, Expression, RangeAddress, Scalar } from '../../formula/expression.js';
import { FormulaError } from '../../formula/values.js';
import type { FoundCell } from '../../workbook/snapshot.js';
import { zhCN } from '../../wording/zh-CN.js';
import { type CheckDetail, type CheckFinding, checkFinding } from '../checked.js';
import type { CheckCode } from '../codes.js';
import { type Expected, type ExpectedSheet, sheetFor } from '../layout/expected.js';
import { columnOf, tableIn } from '../layout/found.js';
import { isCheckCode } from '../printed-codes.js';
import { type Submitted, addressKey, expectedAt, formulaAt, labelOf, moveOf, tableAt } from '../submitted.js';
import { type Calculate, calculateFrom, isShown } from './calculated.js';
import type { Change, Comparison } from './compare.js';
import { type Recomputed, recomputed } from './recomputed.js';

/**
 * What the workbook states against what the rules make of its facts: formulas that are no longer there, and values that are not what
 * they should be. A fault is told where it is; what only follows from it is not.
 */
export function checkStated(submitted: Submitted, comparison: Comparison, others: readonly CheckFinding[]): Stated {
  const hasLost = comparison.missing.length > 0 || submitted.found.missing.length > 0;
  const stating = new Stating(submitted, others, hasLost);
  for (const change of comparison.changes) stating.change(change);
  for (const { sheet, row } of comparison.inserted) stating.inserted(sheet, row);
  if (comparison.calculated === 0) {
    if (comparison.uncalculated > 0) stating.tell('not-calculated');
    return stating;
  }
  stating.points();
  stating.instruments();
  stating.forms();
  return stating;
}

export interface Stated {
  readonly findings: readonly CheckFinding[];
  /** Readings among the other findings that the workbook's own formulas did not share. */
  readonly misunderstood: ReadonlySet<CheckFinding>;
}

/** What was read as it is meant to be. The workbook's formulas do not take everything for that. */
const isReading = ({ code }: CheckFinding): boolean => code === 'number-as-text' || code === 'other-spelling';

/** Something that values may follow from. */
const isCause = (finding: CheckFinding): boolean => finding.severity !== 'info' || isReading(finding);

const stuck = '#NAME?';

class Stating implements Stated {
  readonly findings: CheckFinding[] = [];
  readonly misunderstood = new Set<CheckFinding>();
  readonly #readings: readonly CheckFinding[];
  readonly #submitted: Submitted;
  /** Whether sheets or names are missing. */
  readonly #hasLost: boolean;
  /** Whether something else has been told that values may follow from. */
  readonly #hasCause: boolean;
  readonly #calculate: Calculate;
  readonly #known: readonly Recomputed[];
  readonly #knownAt: ReadonlyMap<string, Recomputed>;
  /** Cells that something has been told of, or that show an error which follows from it. */
  readonly #told = new Set<string>();
  /** The same of other checks: what only shows such a cell follows from it. */
  readonly #toldElsewhere = new Set<string>();
  /** Sheets and people of whom something has been told: what their forms show follows from it. */
  readonly #stale = new Set<string | number>();

  constructor(submitted: Submitted, others: readonly CheckFinding[], hasLost: boolean) {
    this.#submitted = submitted;
    this.#hasLost = hasLost;
    this.#hasCause = others.some(isCause);
    this.#readings = others.filter(isReading);
    for (const { at } of others) if (at !== undefined) this.#toldElsewhere.add(addressKey(at));
    this.#calculate = calculateFrom(submitted.found.snapshot);
    this.#known = recomputed(submitted);
    this.#knownAt = new Map(this.#known.map((known) => [addressKey(known.at), known]));
  }

  tell(code: CheckCode, at?: CellAddress, detail: CheckDetail = {}): void {
    if (at === undefined) {
      this.findings.push(checkFinding(code, detail));
      return;
    }
    this.#told.add(addressKey(at));
    const label = detail.label ?? labelOf(this.#submitted, at);
    this.findings.push(checkFinding(code, { at, ...(label !== undefined && { label }), ...detail }));
  }

  change({ sheet, cell, found, kind }: Change): void {
    const at = this.#addressOf(sheet, cell);
    const stands = found?.value ?? found?.error;
    const holds = stands === undefined ? {} : { found: stands };
    switch (kind) {
      case 'label':
        this.tell('changed-label', at, { ...holds, expected: cell.text, label: String(cell.text) });
        return;
      case 'formula':
        if (this.#isLost(found)) this.#told.add(addressKey(at));
        else this.tell('formula-changed', at, { found: found?.formula ?? '', expected: cell.text });
        return;
      case 'constant':
      case 'blank':
        if (found?.error === stuck) this.tell('stuck-name', at, holds);
        else this.tell('formula-replaced', at, { ...holds, ...this.#shouldBe(at) });
        return;
      case 'calls':
        this.tell(found?.calls === 'foreign' ? 'foreign-call' : 'stuck-name', at, { ...holds, ...this.#shouldBe(at) });
        return;
      case 'error':
        if (this.#isExplained(sheet, cell, found)) this.#told.add(addressKey(at));
        else this.tell(found?.error === stuck ? 'stuck-name' : 'error-value', at, { ...holds, ...this.#shouldBe(at) });
    }
  }

  /** A row that somebody has inserted counts nothing: its facts do. */
  inserted({ table, ...sheet }: ExpectedSheet, row: number): void {
    if (table === undefined) return;
    const { found } = this.#submitted;
    const { columns, ...where } = tableIn(found, table.id);
    const isFilled = [...columns].some(
      ([key, column]) => key !== 'note' && !found.book.isBlank({ sheet: where.sheet, row, column }),
    );
    const first = Math.min(...columns.values());
    if (isFilled) this.tell('formula-missing', { sheet: where.sheet, row, column: first }, { label: sheet.title });
  }

  /** Points, states and totals: rules-core knows what they are. */
  points(): void {
    const followed: Recomputed[] = [];
    let uncalculated = 0;
    let first: CellAddress | undefined;
    for (const known of this.#known) {
      const cell = this.#submitted.found.book.cell(known.at);
      if (cell?.formula === undefined || cell.error !== undefined) continue;
      if (cell.value === undefined) {
        uncalculated += 1;
        first ??= known.at;
      } else if (!isStated(cell, known) && !this.#told.has(addressKey(known.at))) {
        if (this.#followsAt(known.at, cell)) {
          followed.push(known);
          this.#blameReadings(known.at);
        } else this.#differs(known, cell);
      }
    }
    if (first !== undefined) this.tell('not-calculated', first, uncalculated > 1 ? { count: uncalculated } : {});
    const [unexplained] = followed;
    const cell = unexplained && this.#submitted.found.book.cell(unexplained.at);
    // Everything hangs together, and yet it is not what the rules say: then the first that differs is told.
    const isExplained = this.#hasCause || this.findings.length > 0;
    if (cell !== undefined && unexplained !== undefined && !isExplained) this.#differs(unexplained, cell);
  }

  /** A value that is not what it should be looks at cells that were read as what they are meant to be. */
  #blameReadings(at: CellAddress): void {
    const sheet = this.#submitted.sheets.get(at.sheet);
    const expected = sheet && expectedAt(sheet, at.row, at.column);
    const formula = sheet && expected && formulaAt(this.#submitted.found, sheet, expected);
    if (formula === undefined) return;
    for (const reading of this.#readings) {
      if (reading.at !== undefined && touches(formula, new Set([addressKey(reading.at)])))
        this.misunderstood.add(reading);
    }
  }

  /** What rows of instruments say is no point, and follows from their cells. */
  instruments(): void {
    for (const id of ['required', 'optional'] as const) {
      const table = tableIn(this.#submitted.found, id);
      const sheet = this.#submitted.expected.find((one) => one.table?.id === id);
      const column = columnOf(table, 'result');
      for (const row of table.rows) {
        const at = { sheet: table.sheet, row, column };
        const cell = this.#submitted.found.book.cell(at);
        const expected = sheet && expectedAt(sheet, row, column);
        if (sheet === undefined || expected?.template.formula === undefined) continue;
        if (cell?.formula === undefined || cell.value === undefined || cell.value === '') continue;
        const given = this.#calculate(expected.template.formula, moveOf(this.#submitted.found, sheet, row));
        if (given === undefined || isShown(cell, given)) continue;
        if (this.#isOwnFault(sheet, at, expected)) this.#tellGiven('points-differ', at, cell, given);
      }
    }
  }

  /** Forms, the conclusion and the cover show what stands elsewhere: of each sheet the first difference is told. */
  forms(): void {
    for (const sheet of this.#submitted.expected) {
      if (sheet.table !== undefined || !isShowing(sheet) || this.#isStale(sheet)) continue;
      const there = sheetFor(this.#submitted.found, sheet);
      if (there === undefined) continue;
      const isCover = sheet.title === zhCN.sheets.cover;
      const move = moveOf(this.#submitted.found, sheet, 0);
      for (const cell of sheet.cells) {
        const { formula } = cell.template;
        const found = formula && there.cells.get(cell.row)?.get(cell.column);
        if (formula === undefined || found?.formula === undefined || found.value === undefined) continue;
        const given = this.#calculate(formula, move);
        if (given === undefined || isShown(found, given)) continue;
        const at = { sheet: there.name, row: cell.row, column: cell.column };
        if (isCover && this.#knownAt.has(addressKey(at))) continue;
        if (this.#isOwnFault(sheet, at, cell)) {
          this.#tellGiven(isCheckCode(cell) ? 'check-code-differs' : 'form-differs', at, found, given);
          break;
        }
      }
    }
  }

  /** Whether neither the cell nor anything that it looks at has been told of. */
  #isOwnFault(sheet: ExpectedSheet, at: CellAddress, cell: Expected): boolean {
    if (this.#told.has(addressKey(at))) return false;
    const formula = formulaAt(this.#submitted.found, sheet, cell);
    return formula !== undefined && !touches(formula, this.#told) && !touches(formula, this.#toldElsewhere);
  }

  #tellGiven(code: CheckCode, at: CellAddress, { value }: FoundCell, given: Scalar | FormulaError): void {
    this.tell(code, at, {
      ...(value !== undefined && { found: value }),
      expected: given instanceof FormulaError ? given.code : given,
    });
  }

  #differs({ at, value }: Recomputed, { value: stated }: FoundCell): void {
    this.tell('points-differ', at, { ...(stated !== undefined && { found: stated }), expected: value });
    const { found } = this.#submitted;
    const [id, table] = tableAt(found, at) ?? [];
    this.#stale.add(at.sheet);
    if (table === undefined) return;
    if (id === 'appraisers') this.#stale.add(at.row);
    else if (table.columns.has('appraiser')) {
      const roster = tableIn(found, 'appraisers');
      const owner = found.book.value({ ...at, column: columnOf(table, 'appraiser') });
      for (const row of roster.rows) {
        if (found.book.value({ sheet: roster.sheet, row, column: columnOf(roster, 'id') }) === owner)
          this.#stale.add(row);
      }
    }
  }

  #isStale({ person, title }: ExpectedSheet): boolean {
    const { found } = this.#submitted;
    if (person !== undefined) return this.#stale.has(tableIn(found, 'appraisers').rows[person] ?? 0);
    if (title === zhCN.sheets.cover) return false;
    return institutionSheets.some((one) => this.#stale.has(found.renamed.get(one) ?? one));
  }

  /** Whether a cell shows just what its formula gives from what stands in the file. */
  #followsAt(at: CellAddress, cell: FoundCell): boolean {
    const sheet = this.#submitted.sheets.get(at.sheet);
    const expected = sheet && expectedAt(sheet, at.row, at.column);
    return sheet !== undefined && expected !== undefined && this.#isExplained(sheet, expected, cell);
  }

  #isExplained(sheet: ExpectedSheet, cell: Expected, found: FoundCell | undefined): boolean {
    const { formula } = cell.template;
    const given = formula && this.#calculate(formula, moveOf(this.#submitted.found, sheet, cell.row));
    return given !== undefined && found !== undefined && isShown(found, given);
  }

  #addressOf(sheet: ExpectedSheet, { row, column }: Expected): CellAddress {
    return { sheet: sheetFor(this.#submitted.found, sheet)?.name ?? sheet.title, row, column };
  }

  /** A formula that looked at something that is missing now, which has been told. */
  #isLost(found: FoundCell | undefined): boolean {
    return this.#hasLost && found?.formula?.includes('#REF!') === true;
  }

  #shouldBe(at: CellAddress): { readonly expected?: Scalar } {
    const known = this.#knownAt.get(addressKey(at));
    return known === undefined ? {} : { expected: known.value };
  }
}

const { sheets: titles } = zhCN;

/** Sheets that only show what stands on others. */
const isShowing = ({ title, person }: ExpectedSheet): boolean =>
  person !== undefined || [titles.cover, titles.conclusion, titles.institutionForm].some((one) => one === title);

const institutionSheets = [
  titles.institution,
  titles.specialisedMajors,
  titles.projects,
  titles.required,
  titles.optional,
] as const;

function isStated(cell: FoundCell, { value, isBeginning }: Recomputed): boolean {
  return isBeginning ? typeof cell.value === 'string' && cell.value.startsWith(String(value)) : isShown(cell, value);
}

/** Whether a formula looks at one of these cells. */
function touches(formula: Expression, cells: ReadonlySet<string>): boolean {
  switch (formula.kind) {
    case 'value':
      return false;
    case 'cell':
      return cells.has(addressKey(formula.at));
    case 'range':
      return touchesBlock(formula.at, cells);
    case 'operation':
      return touches(formula.left, cells) || touches(formula.right, cells);
    case 'call':
    case 'envscore':
      return formula.args.some((each) => touches(each, cells));
    case 'row':
      return formula.parts.some((each) => touches(each, cells));
  }
}

function touchesBlock({ sheet, top, left, bottom, right }: RangeAddress, cells: ReadonlySet<string>): boolean {
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      if (cells.has(addressKey({ sheet, row, column }))) return true;
    }
  }
  return false;
}
