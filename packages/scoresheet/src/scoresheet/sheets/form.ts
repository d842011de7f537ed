import type { Expression, Scalar } from '../../formula/expression.js';
import { Grid } from '../../layout/grid.js';
import { heightOf, linesOf } from '../../layout/measure.js';
import { styles } from '../../layout/styles.js';
import type { PageSetup, Sheet } from '../../workbook/workbook.js';
import { zhCN } from '../../wording/zh-CN.js';

type FormStyle = keyof typeof styles;
type FormContent = Scalar | Expression | undefined;

/** Columns of a form that one text goes over, both included. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** A printed form while it is laid out, row by row: merged blocks on A4, its heights worked out from the texts. */
export class Form {
  readonly grid: Grid;
  readonly #widths: readonly number[];
  readonly #heights = new Map<number, number>();
  readonly #breaks: number[] = [];
  #row = 0;

  constructor(name: string, widths: readonly number[]) {
    this.grid = new Grid(name);
    this.#widths = widths;
    widths.forEach((width, index) => {
      this.grid.width(index + 1, width);
    });
  }

  get row(): number {
    return this.#row;
  }

  get whole(): Span {
    return { from: 1, to: this.#widths.length };
  }

  /** The column behind the form, hidden and outside of what is printed. */
  get helper(): number {
    return this.#widths.length + 1;
  }

  /** Goes to the next row, which is at least so high. */
  next(height: number): number {
    this.#row += 1;
    this.#heights.set(this.#row, height);
    return this.#row;
  }

  /** Puts something over some columns of the rows from `top` to the current one. */
  block(content: FormContent, { from, to }: Span, style: FormStyle, top = this.#row): void {
    for (let row = top; row <= this.#row; row += 1) {
      for (let column = from; column <= to; column += 1) this.grid.put(row, column, undefined, style);
    }
    if (top < this.#row || from < to) this.grid.merge(top, from, this.#row, to);
    if (typeof content === 'object')
      this.grid.calculate({ sheet: this.grid.name, row: top, column: from }, content, style);
    else this.grid.put(top, from, content, style);
  }

  /** The height that a text needs over some columns. */
  heightOf(text: string, { from, to }: Span, style: FormStyle): number {
    const size = styles[style].font.size;
    // Where columns are merged, their own edges are room for text.
    const width = this.#widths.slice(from - 1, to).reduce((sum, one) => sum + one, 0) + (to - from) * 0.6;
    return heightOf(linesOf(text, width, size), size);
  }

  /** Makes the rows from `top` to the current one together so high, should they be lower. */
  stretch(top: number, height: number): void {
    let given = 0;
    for (let row = top; row <= this.#row; row += 1) given += this.#heights.get(row) ?? 0;
    if (given < height) this.#heights.set(top, (this.#heights.get(top) ?? 0) + height - given);
  }

  endPage(): void {
    this.#breaks.push(this.#row);
  }

  sheet(repeated: PageSetup['repeatedRows'], footer: string, tab: string): Sheet {
    for (const [row, height] of this.#heights) this.grid.height(row, height);
    this.grid.hide(this.helper);
    return this.grid.sheet({
      isProtected: true,
      tab,
      page: {
        orientation: 'portrait',
        margins: zhCN.formMargins,
        fitToWidth: true,
        printArea: { sheet: this.grid.name, top: 1, left: 1, bottom: this.#row, right: this.#widths.length },
        breaksAfter: this.#breaks,
        ...(repeated && { repeatedRows: repeated }),
        footer: { left: footer, right: zhCN.pages },
      },
    });
  }
}
