import type { CellAddress, Expression, RangeAddress, Scalar } from '../formula/expression.js';
import type { Cell, ConditionalFormat, Sheet, StyleName, Validation } from '../workbook/workbook.js';

/** A sheet while it is laid out. */
export class Grid {
  readonly name: string;
  readonly #cells = new Map<number, Map<number, Cell>>();
  readonly #columns = new Map<number, { readonly width: number; readonly hidden?: true }>();
  readonly #rows = new Map<number, { readonly height?: number }>();
  readonly #merges: RangeAddress[] = [];
  readonly #validations: Validation[] = [];
  readonly #formats: ConditionalFormat[] = [];

  constructor(name: string) {
    this.name = name;
  }

  put(row: number, column: number, content: Scalar | undefined, style: StyleName): void {
    this.#set(row, column, content === undefined ? { style } : { value: content, style });
  }

  calculate({ row, column }: CellAddress, formula: Expression, style: StyleName): void {
    this.#set(row, column, { formula, style });
  }

  width(column: number, width: number): void {
    this.#columns.set(column, { width });
  }

  hide(column: number): void {
    this.#columns.set(column, { width: 8, hidden: true });
  }

  height(row: number, height: number): void {
    this.#rows.set(row, { height });
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    this.#merges.push({ sheet: this.name, top, left, bottom, right });
  }

  validate(validation: Validation): void {
    this.#validations.push(validation);
  }

  format(format: ConditionalFormat): void {
    this.#formats.push(format);
  }

  sheet(
    further: Omit<Sheet, 'name' | 'cells' | 'columns' | 'rows' | 'merges' | 'validations' | 'conditionalFormats'>,
  ): Sheet {
    return {
      name: this.name,
      cells: this.#cells,
      columns: this.#columns,
      rows: this.#rows,
      merges: this.#merges,
      validations: this.#validations,
      conditionalFormats: this.#formats,
      ...further,
    };
  }

  #set(row: number, column: number, cell: Cell): void {
    const cells = this.#cells.get(row) ?? new Map<number, Cell>();
    cells.set(column, cell);
    this.#cells.set(row, cells);
  }
}
