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
  /** What has followed it, the last one first. */
  readonly next: Stretch[];
}

/** What is remembered takes more than its letters, about as much as so many. */
const besides = 256;

/** Files of so many kinds take turns without forgetting each other. */
const mostChoices = 4;

/** A text of its own: what was cut out of a part keeps all of that in memory. */
export const detached = (text: string): string => ` ${text}`.slice(1);

/**
 * The rows of the files before, by part, but for the values that stood in them. Files of a day have most of them in common: what stands at
 * its place again, letter by letter, is not scanned again and takes no memory of its own. What a stretch says follows from its letters and
 * from nothing else of its file.
 */
export class RowMemory {
  readonly #most: number;
  readonly #parts = new Map<string, Map<number, Stretch[]>>();
  #size = 0;

  /** `most` letters, or what takes as much. */
  constructor(most: number) {
    this.#most = most;
  }

  get size(): number {
    return this.#size;
  }

  get isFull(): boolean {
    return this.#size >= this.#most;
  }

  /** What rows begin with, by their numbers. Once there is no more room, all is forgotten. */
  of(part: string): Map<number, Stretch[]> {
    if (this.isFull) {
      this.#parts.clear();
      this.#size = 0;
    }
    const known = this.#parts.get(part);
    if (known !== undefined) return known;
    const rows = new Map<number, Stretch[]>();
    this.#parts.set(detached(part), rows);
    this.#size += besides + part.length;
    return rows;
  }

  /** One more choice, in the place of the oldest where there are enough; what took its room counts until all is forgotten. */
  add(choices: Stretch[], stretch: Stretch): void {
    if (choices.length === mostChoices) choices.pop();
    choices.unshift(stretch);
    this.#size += besides + stretch.xml.length;
  }
}

/** More than twice what a scoresheet of fifteen has. */
const memory = new RowMemory(8 * 1024 * 1024);

/** The rows of one part, while it is gone through: how far they go as they did before, and what is to be remembered of them. */
export class KnownRows {
  readonly #scanner: Scanner;
  readonly #rows: Map<number, Stretch[]>;
  /** What may stand next, as far as the row has gone as a known one; where that began is -1 where nothing is learned any more. */
  #row = 0;
  #choices: Stretch[] = [];
  #from = -1;

  constructor(scanner: Scanner, part: string) {
    this.#scanner = scanner;
    // The same letters say something else where they are bytes.
    this.#rows = memory.of(scanner.isOfLetters ? `letters of ${part}` : part);
  }

  /** From the tag of a row over the cells that are known; each is told with the value that stands there now. */
  pass(row: number, hear: (cell: KnownCell, raw: string | undefined) => void): void {
    let choices = this.#rows.get(row) ?? [];
    for (let found = this.#passOne(choices, hear); found !== undefined; found = this.#passOne(choices, hear))
      choices = found.next;
    this.#row = row;
    this.#choices = choices;
    this.#from = this.#scanner.isEmpty || memory.isFull ? -1 : this.#scanner.end;
  }

  #passOne(choices: Stretch[], hear: (cell: KnownCell, raw: string | undefined) => void): Stretch | undefined {
    for (let at = 0; at < choices.length; at += 1) {
      const stretch = choices[at];
      const raw = stretch && this.#scanner.leaf(stretch.xml, stretch.close);
      if (stretch === undefined || raw === undefined) continue;
      if (at > 0) choices.unshift(...choices.splice(at, 1));
      hear(stretch, stretch.close === '</c>' ? undefined : raw);
      return stretch;
    }
    return undefined;
  }

  /** The scanner stands behind the formula and the value of a cell; nothing is learned of one that holds anything else. */
  learn({ row, column, type, look, formula }: KnownCell, value: number | undefined): void {
    if (this.#from < 0) return;
    const { xml, end } = this.#scanner;
    const isPlain = xml.startsWith('</c>', end);
    if (isPlain && value === undefined && formula === undefined) return;
    if (isPlain) {
      // Not by spreading: of objects put together so, V8 looks every property up.
      const stretch: Stretch = {
        xml: detached(xml.slice(this.#from, value ?? end)),
        close: value === undefined ? '</c>' : '</v></c>',
        row,
        column,
        type,
        look,
        formula,
        next: [],
      };
      // A row in which nothing is learned takes no room.
      if (!this.#rows.has(this.#row)) this.#rows.set(this.#row, this.#choices);
      memory.add(this.#choices, stretch);
      this.#choices = stretch.next;
    }
    this.#from = isPlain && !memory.isFull ? end + '</c>'.length : -1;
  }

  /** Something else than cells follows in the row. */
  leave(): void {
    this.#from = -1;
  }
}
