import type { CellAddress, RangeAddress } from '@envscore/scoresheet';

/** Something that looks at cells: a formula of a cell, or of a rule about a cell. */
export interface Reader {
  /** The cell that shows what the formula gives; nothing where a rule asks. */
  readonly at: CellAddress | undefined;
  readonly reads: readonly RangeAddress[];
}

interface Watched<R> {
  readonly range: RangeAddress;
  readonly readers: Set<R>;
}

interface Sheet<R> {
  /** Who looks at one cell, by its row and column. */
  readonly cells: Map<string, Set<R>>;
  /** Who looks at a block of cells, by its corners. */
  readonly blocks: Map<string, Watched<R>>;
}

const isOneCell = ({ top, left, bottom, right }: RangeAddress): boolean => top === bottom && left === right;
const cellKey = (row: number, column: number): string => `${row},${column}`;
const blockKey = ({ top, left, bottom, right }: RangeAddress): string => `${top},${left},${bottom},${right}`;

/** Who looks at which cell, so that of thousands of formulas only those are calculated again that a change concerns. */
export class Graph<R extends Reader> {
  readonly #sheets = new Map<string, Sheet<R>>();

  add(reader: R): void {
    for (const range of reader.reads) {
      const { cells, blocks } = this.#sheet(range.sheet);
      if (isOneCell(range)) {
        const key = cellKey(range.top, range.left);
        const known = cells.get(key);
        if (known === undefined) cells.set(key, new Set([reader]));
        else known.add(reader);
      } else {
        const key = blockKey(range);
        const known = blocks.get(key);
        if (known === undefined) blocks.set(key, { range, readers: new Set([reader]) });
        else known.readers.add(reader);
      }
    }
  }

  remove(reader: R): void {
    for (const range of reader.reads) {
      const { cells, blocks } = this.#sheet(range.sheet);
      if (isOneCell(range)) cells.get(cellKey(range.top, range.left))?.delete(reader);
      else blocks.get(blockKey(range))?.readers.delete(reader);
    }
  }

  /**
   * Everybody whom changes concern, at first or second hand, each after those that it looks at. Those that look at each other in a circle
   * come last, as they are found.
   */
  concerned(changed: Iterable<CellAddress>, also: Iterable<R>): readonly R[] {
    const waitsFor = new Map<R, number>();
    const next = new Map<R, readonly R[]>();
    const found: R[] = [];
    const meet = (reader: R): void => {
      if (waitsFor.has(reader)) return;
      waitsFor.set(reader, 0);
      found.push(reader);
    };
    for (const cell of changed) for (const reader of this.#readersOf(cell)) meet(reader);
    for (const reader of also) meet(reader);
    for (const reader of found) {
      const readers = reader.at === undefined ? [] : [...this.#readersOf(reader.at)];
      next.set(reader, readers);
      for (const one of readers) {
        meet(one);
        waitsFor.set(one, (waitsFor.get(one) ?? 0) + 1);
      }
    }
    const ordered = found.filter((reader) => waitsFor.get(reader) === 0);
    for (const reader of ordered) {
      for (const one of next.get(reader) ?? []) {
        const left = (waitsFor.get(one) ?? 0) - 1;
        waitsFor.set(one, left);
        if (left === 0) ordered.push(one);
      }
    }
    if (ordered.length === found.length) return ordered;
    const placed = new Set(ordered);
    return [...ordered, ...found.filter((reader) => !placed.has(reader))];
  }

  *#readersOf({ sheet, row, column }: CellAddress): Iterable<R> {
    const { cells, blocks } = this.#sheet(sheet);
    yield* cells.get(cellKey(row, column)) ?? [];
    for (const { range, readers } of blocks.values()) {
      if (range.top <= row && row <= range.bottom && range.left <= column && column <= range.right) yield* readers;
    }
  }

  #sheet(name: string): Sheet<R> {
    const key = name.toLowerCase();
    const known = this.#sheets.get(key);
    if (known !== undefined) return known;
    const made: Sheet<R> = { cells: new Map(), blocks: new Map() };
    this.#sheets.set(key, made);
    return made;
  }
}
