import type { CellAddress, Expression, Scalar } from '../formula/expression.js';
import type { Snapshot } from '../workbook/snapshot.js';
import type { Cell, Workbook } from '../workbook/workbook.js';
import type { Loss } from './host.js';
import { type Insertion, insertRows } from './insert-rows.js';
import { type LiveHost, Refused, type Stop } from './live.js';
import { mergeWorkbooks, nothing } from './merge.js';
import { snapshotOf } from './snapshot-of.js';

/** A workbook that lives nowhere but here. Nothing calculates: formulas have the values that they came with. */
export class MemoryHost implements LiveHost {
  readonly losses: readonly Loss[] = [];
  readonly #onChange = new Set<() => void>();
  readonly #onSelect = new Set<() => void>();
  #workbook: Workbook;
  #selected: CellAddress | undefined;

  constructor(workbook: Workbook = nothing) {
    this.#workbook = workbook;
  }

  /** All that has been applied, as one. */
  get workbook(): Workbook {
    return this.#workbook;
  }

  apply(workbook: Workbook): Promise<void> {
    return new Promise((resolve) => {
      this.#change(mergeWorkbooks(this.#workbook, workbook));
      resolve();
    });
  }

  read(): Promise<Snapshot> {
    return new Promise((resolve) => {
      resolve(snapshotOf(this.#workbook));
    });
  }

  select(at: CellAddress): Promise<void> {
    return new Promise((resolve) => {
      if (!this.#workbook.sheets.some(({ name }) => name === at.sheet)) throw new Refused('gone', { sheet: at.sheet });
      this.#selected = at;
      for (const listener of this.#onSelect) listener();
      resolve();
    });
  }

  selected(): Promise<CellAddress | undefined> {
    return Promise.resolve(this.#selected);
  }

  onChange(listener: () => void): Stop {
    return listen(this.#onChange, listener);
  }

  onSelect(listener: () => void): Stop {
    return listen(this.#onSelect, listener);
  }

  restore(cells: readonly { readonly at: CellAddress; readonly formula: Expression }[]): Promise<void> {
    return new Promise((resolve) => {
      this.#change(cells.reduce((workbook, { at, formula }) => withCell(workbook, at, { formula }), this.#workbook));
      resolve();
    });
  }

  /** As somebody types it: the cell keeps its look, and loses its formula. */
  type(at: CellAddress, value: Scalar): void {
    this.#change(withCell(this.#workbook, at, { value }));
  }

  insertRows(insertion: Insertion): void {
    this.#change(insertRows(this.#workbook, insertion));
  }

  #change(workbook: Workbook): void {
    this.#workbook = workbook;
    for (const listener of this.#onChange) listener();
  }
}

function listen(listeners: Set<() => void>, listener: () => void): Stop {
  const own = (): void => {
    listener();
  };
  listeners.add(own);
  return () => {
    listeners.delete(own);
  };
}

/** A workbook with something else in a cell; the look stays. */
function withCell(workbook: Workbook, { sheet, row, column }: CellAddress, content: Cell): Workbook {
  const sheets = workbook.sheets.map((each) => {
    if (each.name !== sheet) return each;
    const columns = new Map(each.cells.get(row));
    const style = columns.get(column)?.style;
    columns.set(column, style === undefined ? content : { ...content, style });
    return { ...each, cells: new Map(each.cells).set(row, columns) };
  });
  return { ...workbook, sheets };
}
