import type { CellAddress, Scalar } from '../formula/expression.js';
import type { Snapshot } from '../workbook/snapshot.js';
import type { Cell, Workbook } from '../workbook/workbook.js';
import type { Loss, WorkbookHost } from './host.js';
import { type Insertion, insertRows } from './insert-rows.js';
import { mergeWorkbooks, nothing } from './merge.js';
import { snapshotOf } from './snapshot-of.js';

/** A workbook that lives nowhere but here. Nothing calculates: formulas have the values that they came with. */
export class MemoryHost implements WorkbookHost {
  readonly losses: readonly Loss[] = [];
  #workbook: Workbook;

  constructor(workbook: Workbook = nothing) {
    this.#workbook = workbook;
  }

  /** All that has been applied, as one. */
  get workbook(): Workbook {
    return this.#workbook;
  }

  apply(workbook: Workbook): Promise<void> {
    return new Promise((resolve) => {
      this.#workbook = mergeWorkbooks(this.#workbook, workbook);
      resolve();
    });
  }

  read(): Promise<Snapshot> {
    return new Promise((resolve) => {
      resolve(snapshotOf(this.#workbook));
    });
  }

  /** As somebody types it: the cell keeps its look, and loses its formula. */
  type({ sheet, row, column }: CellAddress, value: Scalar): void {
    const sheets = this.#workbook.sheets.map((each) => {
      if (each.name !== sheet) return each;
      const columns = new Map(each.cells.get(row));
      const style = columns.get(column)?.style;
      const cell: Cell = style === undefined ? { value } : { value, style };
      return { ...each, cells: new Map(each.cells).set(row, columns.set(column, cell)) };
    });
    this.#workbook = { ...this.#workbook, sheets };
  }

  insertRows(insertion: Insertion): void {
    this.#workbook = insertRows(this.#workbook, insertion);
  }
}
