import type { RangeAddress } from '../formula/expression.js';
import type { Sheet } from '../workbook/workbook.js';
import { Grid } from './grid.js';
import { heightOf, linesOf } from './measure.js';
import { styles } from './styles.js';

const narrow = 24;
const wide = 60;
/** So many facts have their names in a wide column. */
const many = 8;
const margins = { left: 15, right: 15, top: 15, bottom: 15, header: 8, footer: 8 } as const;
const helpRow = 2;
const headingRow = 4;
const firstWord = headingRow + 1;

/** The sheet that drop-down lists take their words from: a column a list, headed by the facts that use it. */
export class Words {
  readonly #grid: Grid;
  readonly #help: string | undefined;
  readonly #known = new Map<
    string,
    { readonly column: number; readonly at: RangeAddress; readonly labels: Set<string> }
  >();

  /** `help` says on the sheet what it is for. */
  constructor(sheet: string, help?: string) {
    this.#grid = new Grid(sheet);
    this.#help = help;
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
      this.#grid.put(firstWord + index, column, word, 'declared');
    });
    const bottom = firstWord + words.length - 1;
    const at = { sheet: this.#grid.name, top: firstWord, left: column, bottom, right: column };
    this.#known.set(key, { column, at, labels: new Set([label]) });
    return at;
  }

  sheet(): Sheet {
    let deepest = 1;
    const { size } = styles.heading.font;
    this.#grid.put(1, 1, this.#grid.name, 'title');
    this.#grid.put(helpRow, 1, this.#help, 'help');
    for (const { column, labels } of this.#known.values()) {
      const heading = [...labels].join('、');
      const width = labels.size > many ? wide : narrow;
      this.#grid.put(headingRow, column, heading, 'heading');
      this.#grid.width(column, width);
      deepest = Math.max(deepest, linesOf(heading, width, size));
    }
    this.#grid.height(headingRow, heightOf(deepest, size));
    return this.#grid.sheet({
      isProtected: true,
      frozen: { rows: headingRow, columns: 0 },
      page: { orientation: 'landscape', margins, fitToWidth: true },
    });
  }
}
