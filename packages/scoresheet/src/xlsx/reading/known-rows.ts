import type { FoundFormula } from '../calls.js';
import type { Scanner } from '../xml/scanner.js';

/** A cell that holds something, but for its value. */
interface KnownCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  /** The number of the cell's look. */
  readonly look: string;
  readonly formula: FoundFormula | undefined;
}

/** A piece of a row, from the end of the cell before to the value of the next one that holds something, and what it says. */
export interface Stretch extends KnownCell {
  /** Letter by letter, with the tag that opens the value; with the formula, where no value follows. */
  readonly xml: string;
  readonly close: '</v></c>' | '</c>';
}

/** What is remembered takes more than its letters, about as much as so many. */
const besides = 192;

const sizeOf = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, { xml }) => sum + xml.length + besides, besides);

/** A text of its own: what was cut out of a part keeps all of that in memory. */
export const detached = (text: string): string => ` ${text}`.slice(1);

/**
 * The rows of the files before, by part, but for the values that stood in them. Files of a day have most of them in common: what stands at
 * its place again, letter by letter, is not scanned again and takes no memory of its own. What a stretch says follows from its letters and
 * from nothing else of its file.
 */
export class RowMemory {
  readonly #most: number;
  readonly #parts = new Map<string, Map<number, readonly Stretch[]>>();
  #size = 0;
  #isFull = false;

  /** `most` letters, or what takes as much. */
  constructor(most: number) {
    this.#most = most;
  }

  get size(): number {
    return this.#size;
  }

  get isFull(): boolean {
    return this.#isFull;
  }

  /** By the numbers of rows. Once there was no more room, all is forgotten. */
  of(part: string): Map<number, readonly Stretch[]> {
    if (this.#isFull || this.#size + besides + part.length > this.#most) {
      this.#parts.clear();
      this.#size = 0;
      this.#isFull = false;
    }
    const known = this.#parts.get(part);
    if (known !== undefined) return known;
    const rows = new Map<number, readonly Stretch[]>();
    this.#parts.set(detached(part), rows);
    this.#size += besides + part.length;
    return rows;
  }

  keep(rows: Map<number, readonly Stretch[]>, row: number, stretches: readonly Stretch[]): void {
    const before = rows.get(row);
    const more = sizeOf(stretches) - (before === undefined ? 0 : sizeOf(before));
    this.#isFull ||= this.#size + more > this.#most;
    if (this.#isFull) return;
    this.#size += more;
    rows.set(row, stretches);
  }
}

/** More than twice what a scoresheet of fifteen has. */
const memory = new RowMemory(8 * 1024 * 1024);

/** The rows of one part, while it is gone through: how far they go as they did before, and what is to be remembered of them. */
export class KnownRows {
  readonly #scanner: Scanner;
  readonly #rows: Map<number, readonly Stretch[]>;
  #row = 0;
  #stretches: Stretch[] = [];
  /** Where the next stretch begins; -1 where none does. */
  #from = -1;
  #hasNew = false;

  constructor(scanner: Scanner, part: string) {
    this.#scanner = scanner;
    // The same letters say something else where they are bytes.
    this.#rows = memory.of(scanner.isOfLetters ? `letters of ${part}` : part);
  }

  /** From the tag of a row over the cells that are known; each is told with the value that stands there now. */
  pass(row: number, hear: (cell: KnownCell, raw: string | undefined) => void): void {
    const scanner = this.#scanner;
    this.#row = row;
    for (const stretch of this.#rows.get(row) ?? []) {
      const raw = scanner.leaf(stretch.xml, stretch.close);
      if (raw === undefined) break;
      hear(stretch, stretch.close === '</c>' ? undefined : raw);
      this.#stretches.push(stretch);
    }
    this.#from = scanner.isEmpty ? -1 : scanner.end;
  }

  /** The scanner stands behind the formula and the value of a cell; nothing is learned of one that holds anything else. */
  learn({ row, column, type, look, formula }: KnownCell, value: number | undefined): void {
    if (this.#from < 0) return;
    const { xml, end } = this.#scanner;
    const isPlain = xml.startsWith('</c>', end);
    if (isPlain && value === undefined && formula === undefined) return;
    if (isPlain && !memory.isFull) {
      // Not by spreading: of objects put together so, V8 looks every property up.
      this.#stretches.push({
        xml: detached(xml.slice(this.#from, value ?? end)),
        close: value === undefined ? '</c>' : '</v></c>',
        row,
        column,
        type,
        look,
        formula,
      });
      this.#hasNew = true;
    }
    this.#from = isPlain ? end + '</c>'.length : -1;
  }

  /** Something else than cells follows in the row. */
  leave(): void {
    this.#from = -1;
  }

  end(): void {
    if (this.#hasNew) memory.keep(this.#rows, this.#row, this.#stretches);
    if (this.#stretches.length > 0) this.#stretches = [];
    this.#from = -1;
    this.#hasNew = false;
  }
}
