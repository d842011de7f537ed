import type { RangeAddress } from '../formula/expression.js';
import type { Sheet } from '../workbook/workbook.js';
import { Grid } from './grid.js';

/** The sheet that drop-down lists take their words from: a column a list, headed by the facts that use it. */
export class Words {
  readonly #grid: Grid;
  readonly #known = new Map<
    string,
    { readonly column: number; readonly at: RangeAddress; readonly labels: Set<string> }
  >();

  constructor(sheet: string) {
    this.#grid = new Grid(sheet);
  }

  /** Where a list of words stands; equal lists stand once. */
  source(words: readonly string[], label: string): RangeAddress {
    const key = words.join('\n');
    const known = this.#known.get(key);
    if (known !== undefined) {
      known.labels.add(label);
      return known.at;
    }
    const column = this.#known.size + 1;
    words.forEach((word, index) => {
      this.#grid.put(index + 2, column, word, 'declared');
    });
    const at = { sheet: this.#grid.name, top: 2, left: column, bottom: words.length + 1, right: column };
    this.#known.set(key, { column, at, labels: new Set([label]) });
    return at;
  }

  sheet(): Sheet {
    for (const { column, labels } of this.#known.values()) {
      this.#grid.put(1, column, [...labels].join('、'), 'heading');
      this.#grid.width(column, 22);
    }
    return this.#grid.sheet({ isProtected: true });
  }
}
