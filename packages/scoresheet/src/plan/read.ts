import { readPolicy } from '@envscore/rules-core';
import type { CellAddress } from '../formula/expression.js';
import { type Draft, isScalar, listAt, put, valueAt } from '../layout/document.js';
import { readPolicyText } from '../scoresheet/policy-text.js';
import { type Lookup, lookUp } from '../workbook/lookup.js';
import type { FoundName, Snapshot } from '../workbook/snapshot.js';
import { readCell } from './cells.js';
import { checkPlan } from './check/check.js';
import type { PlanColumn } from './columns.js';
import { type Finding, finding } from './finding.js';
import { dayTable, planName } from './plan-name.js';
import { type PlanTable, dayColumns, planTables } from './tables.js';
import { planLayout } from './version.js';
import { zhCN } from './wording/zh-CN.js';

/** A plan workbook as a plan document, where each of its values stood, and all that is to be said of it. */
export interface ReadPlan {
  readonly plan: Draft;
  /**
   * The cell of every value, and of every blank one in a row that is not empty: `appraisers.3.name`; of a list, the cell it begins
   * with: `appraisers`.
   */
  readonly addresses: ReadonlyMap<string, CellAddress>;
  readonly findings: readonly Finding[];
}

/** Reads a plan by its defined names, wherever rows and sheets have moved, and checks it. */
export function readPlan(snapshot: Snapshot): ReadPlan {
  const reader = new Reader(snapshot);
  reader.day();
  for (const table of planTables) reader.table(table);
  const { plan, addresses } = reader;
  const findings = inOrder(snapshot, once([...reader.findings, ...checkPlan(plan, addresses)]));
  return { plan, addresses, findings };
}

/** One value of one cell, one finding: the first says what is wrong, what follows from it is not told. */
function once(findings: readonly Finding[]): readonly Finding[] {
  const known = new Set<string>();
  return findings.filter(({ at: { sheet, row, column }, found, severity }) => {
    const key = JSON.stringify([sheet, row, column, found, severity === 'error']);
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}

/** As somebody goes through the workbook: sheet by sheet, row by row. */
function inOrder({ sheets }: Snapshot, findings: readonly Finding[]): readonly Finding[] {
  const place = new Map(sheets.map(({ name }, index): [string, number] => [name, index]));
  const placeOf = ({ at }: Finding): number => place.get(at.sheet) ?? sheets.length;
  return [...findings].sort(
    (one, other) => placeOf(one) - placeOf(other) || one.at.row - other.at.row || one.at.column - other.at.column,
  );
}

class Reader {
  readonly plan: Draft = { kind: 'plan', layout: planLayout };
  readonly addresses = new Map<string, CellAddress>();
  readonly findings: Finding[] = [];
  readonly #book: Lookup;
  readonly #snapshot: Snapshot;

  constructor(snapshot: Snapshot) {
    this.#book = lookUp(snapshot);
    this.#snapshot = snapshot;
  }

  day(): void {
    for (const column of dayColumns) {
      const at = this.#cellNamed(column.key, column.spec.label);
      if (at !== undefined) this.#read(this.plan, '', column, at);
    }
    this.#policy();
    const layout = this.#cellNamed('layout', zhCN.day.layout);
    const found = layout && this.#book.value(layout);
    if (layout !== undefined && Number(found) !== planLayout)
      this.findings.push(
        finding('unknown-layout', layout, {
          label: zhCN.day.layout,
          ...(found !== undefined && { found }),
          allowed: { from: planLayout, to: planLayout },
        }),
      );
  }

  table(table: PlanTable): void {
    const columns = new Map<string, FoundName>();
    for (const { key, spec } of table.columns) {
      const found = this.#book.name(planName(table.id, key));
      if (found === undefined) this.#missing(zhCN.sheets[table.id], spec.label);
      else columns.set(key, found);
    }
    const blocks = [...columns.values()];
    const [first] = blocks;
    if (first === undefined) return;
    const top = Math.min(...blocks.map((block) => block.top));
    this.addresses.set(table.id, { sheet: first.sheet, row: top, column: first.left });
    // What was typed under the last ready row is meant as well: nothing else stands there.
    const bottom = Math.max(top, ...this.#rowsOf(first.sheet));
    for (let row = top; row <= bottom; row += 1) {
      const cells = new Map(
        [...columns].map(([key, { sheet, left }]): [string, CellAddress] => [key, { sheet, row, column: left }]),
      );
      if ([...cells.values()].every((at) => this.#book.isBlank(at))) continue;
      const rows = listAt(this.plan, table.id) ?? [];
      const entry: Draft = {};
      for (const column of table.columns) {
        const at = cells.get(column.key);
        if (at !== undefined) this.#read(entry, `${table.id}.${rows.length}.`, column, at);
      }
      put(this.plan, table.id, [...rows, entry]);
    }
  }

  #rowsOf(sheet: string): readonly number[] {
    return [...(this.#snapshot.sheets.find(({ name }) => name === sheet)?.cells.keys() ?? [])];
  }

  #read(draft: Draft, prefix: string, { key, spec }: PlanColumn, at: CellAddress): void {
    this.addresses.set(`${prefix}${key}`, at);
    const { values, problems } = readCell(spec, this.#book.cell(at), this.#snapshot.countsFrom1904 === true);
    for (const problem of problems) {
      const { code, ...detail } = problem;
      this.findings.push(finding(code, at, { label: spec.label, ...detail }));
    }
    if (values.length > 0) put(draft, key, spec.isList ? values : values[0]);
  }

  /** The policy is typed as one text; what it states stands in the plan as the object that it is. */
  #policy(): void {
    const text = valueAt(this.plan, 'policy');
    const at = this.addresses.get('policy');
    if (typeof text !== 'string' || at === undefined) return;
    const stated = readPolicyText(text);
    this.plan['policy'] = stated;
    for (const issue of readPolicy(stated).issues)
      this.findings.push(
        finding('wrong-policy', at, {
          label: zhCN.day.policy,
          ...(isScalar(issue.found) && { found: issue.found }),
          issue: { kind: 'review', issue: { ...issue, path: ['policy', ...issue.path] } },
        }),
      );
  }

  #cellNamed(key: string, label: string): CellAddress | undefined {
    const found = this.#book.name(planName(dayTable, key));
    if (found === undefined) this.#missing(zhCN.sheets.day, label);
    return found && { sheet: found.sheet, row: found.top, column: found.left };
  }

  #missing(sheet: string, label: string): void {
    this.findings.push(finding('missing-name', { sheet, row: 1, column: 1 }, { label, found: label }));
  }
}
