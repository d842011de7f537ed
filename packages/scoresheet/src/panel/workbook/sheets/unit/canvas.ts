import type { Scalar } from '../../../../formula/expression.js';
import { Grid } from '../../../../layout/grid.js';
import { heightOf, linesOf } from '../../../../layout/measure.js';
import { visiblyCut } from '../../../../report/visible.js';
import type { Panel } from '../../../panel.js';
import { across } from '../../across.js';
import type { Content } from '../../content.js';
import { type PanelStyle, styles } from '../../styles.js';
import { zhCN } from '../../wording/zh-CN.js';

const { unit: words } = zhCN;

/** A cell's value and how it looks. */
export type Drawn = readonly [value: Scalar | undefined, style: PanelStyle];

/** A row of a unit's sheet: what it is about (without a code, over two columns), a figure for each expert, the mean, two columns more. */
export interface UnitRow {
  readonly code?: Drawn;
  readonly name: Drawn;
  readonly max?: Drawn;
  readonly experts?: readonly Drawn[];
  readonly mean?: Drawn;
  readonly beside?: Drawn;
  readonly last?: Drawn;
}

const fixed = { code: 9, name: 30, max: 9, expert: 11, mean: 10, beside: 13, last: 14 } as const;
const wideName = 52;
const blank: Drawn = [undefined, 'text'];

/** The sheet of a unit while it is put together, from its top to its end. */
export class Canvas {
  readonly grid: Grid;
  readonly content: Content;
  readonly panel: Panel;
  readonly isForApplicant: boolean;
  /** How many experts it shows beside the mean. */
  readonly experts: number;
  readonly widths: readonly number[];
  #row = 0;
  /** What stands in the second column of the row that was put last. */
  #name = '';
  #blocks = 0;

  constructor(name: string, panel: Panel, content: Content) {
    this.grid = new Grid(name);
    this.content = content;
    this.panel = panel;
    this.isForApplicant = content.audience === 'applicant';
    this.experts = this.isForApplicant ? 0 : panel.experts.length;
    const { code, max, expert, mean, beside, last } = fixed;
    const name_ = this.experts === 0 ? wideName : fixed.name;
    const each = Array.from({ length: this.experts }, () => expert);
    this.widths = [code, name_, max, ...each, mean, beside, last];
    this.widths.forEach((width, index) => {
      this.grid.width(index + 1, width);
    });
  }

  /** The row that was put last. */
  get row(): number {
    return this.#row;
  }

  /** The columns of the means and of what stands beside them. */
  get columns(): { readonly mean: number; readonly beside: number; readonly last: number } {
    const mean = this.widths.length - 2;
    return { mean, beside: mean + 1, last: mean + 2 };
  }

  skip(rows: number): void {
    this.#row += rows;
  }

  across(text: string, style: PanelStyle, height?: number): void {
    this.#row += 1;
    across(this.grid, this.#row, this.widths, text, style, height);
  }

  put({ code, name, max, experts = [], mean, beside, last }: UnitRow): void {
    this.#row += 1;
    this.#name = code === undefined ? '' : String(name[0] ?? '');
    if (code === undefined) this.grid.merge(this.#row, 1, this.#row, 2);
    const figures = Array.from({ length: this.experts }, (_, place) => experts[place] ?? blank);
    const about = code === undefined ? [name, [undefined, name[1]] as const] : [code, name];
    [...about, max, ...figures, mean, beside, last].forEach((drawn, index) => {
      if (drawn === undefined) return;
      const [value, style] = drawn;
      this.grid.put(this.#row, index + 1, typeof value === 'string' ? visiblyCut(value) : value, style);
    });
  }

  /** Begins the next block, with its number. */
  block(title: string): void {
    this.#blocks += 1;
    this.skip(1);
    this.across(words.block(this.#blocks, title), 'group');
  }

  /** The headings of a block; its columns of figures say whose they are. */
  headings(
    texts: Readonly<Partial<Record<'code' | 'mean' | 'beside' | 'last', string>> & Record<'name' | 'max', string>>,
    hasExperts: boolean,
  ): void {
    const heading = (text: string): Drawn => [text, 'heading'];
    const calls = this.panel.experts.map(({ seat }) => (hasExperts ? this.content.call(seat) : ''));
    this.put({
      ...(texts.code !== undefined && { code: heading(texts.code) }),
      name: heading(texts.name),
      max: heading(texts.max),
      experts: calls.map(heading),
      ...(texts.mean !== undefined && { mean: heading(texts.mean) }),
      ...(texts.beside !== undefined && { beside: heading(texts.beside) }),
      ...(texts.last !== undefined && { last: heading(texts.last) }),
    });
  }

  /** A text over the figures of the row that was put last, as far as the column before the last. */
  over(text: string, style: PanelStyle): void {
    const from = 4;
    const to = this.columns.beside;
    this.grid.put(this.#row, from, text, style);
    for (let column = from + 1; column <= to; column += 1) this.grid.put(this.#row, column, undefined, style);
    this.grid.merge(this.#row, from, this.#row, to);
    const { size } = styles[style].font;
    const width = this.widths.slice(from - 1, to).reduce((sum, each) => sum + each, 0);
    const lines = Math.max(linesOf(text, width, size), linesOf(this.#name, this.widths[1] ?? 0, size));
    this.grid.height(this.#row, Math.max(20, heightOf(lines, size)));
  }
}
