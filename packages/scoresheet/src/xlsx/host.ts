import { type Loss, Occupied, type WorkbookHost } from '../hosts/host.js';
import { mergeWorkbooks, nothing } from '../hosts/merge.js';
import type { Snapshot } from '../workbook/snapshot.js';
import type { Workbook } from '../workbook/workbook.js';
import { readXlsx } from './read.js';
import type { ReadOptions } from './reading/open.js';
import { writeXlsx } from './write.js';

/**
 * An .xlsx file as a place for workbooks. A file that was there before, and holds something, is read but not written into: as a whole it is
 * occupied. `editXlsx` changes cells of such a file.
 */
export class XlsxHost implements WorkbookHost {
  readonly losses: readonly Loss[] = [];
  readonly #options: ReadOptions;
  #bytes: Uint8Array | undefined;
  #workbook: Workbook = nothing;
  #isOurs: boolean;

  constructor(bytes?: Uint8Array, options: ReadOptions = {}) {
    this.#bytes = bytes;
    this.#options = options;
    this.#isOurs = bytes === undefined;
  }

  /** The file as it is now; there is none before anything has been applied. */
  get bytes(): Uint8Array | undefined {
    return this.#bytes;
  }

  apply(workbook: Workbook): Promise<void> {
    return new Promise((resolve) => {
      const held = this.#isOurs ? undefined : this.#snapshot().sheets.find(({ cells }) => cells.size > 0);
      if (held !== undefined) throw new Occupied(held.name);
      const merged = mergeWorkbooks(this.#workbook, workbook);
      this.#bytes = writeXlsx(merged);
      this.#workbook = merged;
      this.#isOurs = true;
      resolve();
    });
  }

  read(): Promise<Snapshot> {
    return new Promise((resolve) => {
      resolve(this.#snapshot());
    });
  }

  #snapshot(): Snapshot {
    return this.#bytes === undefined ? { sheets: [], names: [] } : readXlsx(this.#bytes, this.#options);
  }
}
