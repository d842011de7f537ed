import type { Snapshot } from '../workbook/snapshot.js';
import type { Workbook } from '../workbook/workbook.js';

/** What a host cannot keep of a workbook that it is given; it says so before anybody relies on it. */
export type Loss = 'charts' | 'tables' | 'pageSetup' | 'conditionalFormats' | 'validations' | 'protection' | 'styles';

/**
 * Where workbooks live: memory, a file, Excel, a browser's grid. Applying a workbook and reading it back gives the same snapshot
 * in every host; the contract suite proves it. A host never writes over a cell that is not empty: `apply` then throws `Occupied`.
 */
export interface WorkbookHost {
  readonly losses: readonly Loss[];
  apply(workbook: Workbook): Promise<void>;
  read(): Promise<Snapshot>;
}

/** A sheet of that name is there already and holds something, or a name is taken by a cell there. Nothing has been written. */
export class Occupied extends Error {
  readonly sheet: string;

  constructor(sheet: string) {
    super(`the sheet ${sheet} is there already`);
    this.sheet = sheet;
  }
}
