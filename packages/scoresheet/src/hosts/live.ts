import type { CellAddress, Expression } from '../formula/expression.js';
import type { WorkbookHost } from './host.js';

/** Ends what has been begun; doing it twice is as good as once. */
export type Stop = () => void;

/** A workbook that somebody is working in, as a pane beside it sees it. Whatever it cannot do just now it refuses with `Refused`. */
export interface LiveHost extends WorkbookHost {
  /** Shows a cell and puts the cursor there. */
  select(at: CellAddress): Promise<void>;
  /** The cell that the cursor is on, the first of several; nothing where a picture or a chart is selected. */
  selected(): Promise<CellAddress | undefined>;
  /**
   * Puts formulas into cells, over whatever stands there: all of them or none, undone in one step where the host can undo. Not there
   * where a host cannot write.
   */
  restore?(cells: readonly { readonly at: CellAddress; readonly formula: Expression }[]): Promise<void>;
  /** Tells that something has changed, not what: whoever wants to know reads again. Changes in quick succession may be told as one. */
  onChange(listener: () => void): Stop;
  /** Tells that the cursor may have moved. */
  onSelect(listener: () => void): Stop;
}

/**
 * Why a workbook in use does not do what it is asked: a cell is being edited; the sheet is gone; the sheet, or the workbook's list of
 * sheets, is protected; another workbook is in front; there is more than the host can carry; or something that only the host knows.
 */
export type Refusal = 'editing' | 'gone' | 'protected' | 'elsewhere' | 'tooMuch' | 'unknown';

/** A workbook in use that did not do what it was asked. Nothing has been written. */
export class Refused extends Error {
  readonly why: Refusal;
  /** The sheet that is meant, where it is about one. */
  readonly sheet: string | undefined;

  constructor(why: Refusal, { sheet, cause }: { readonly sheet?: string; readonly cause?: unknown } = {}) {
    super(`the workbook refused: ${why}`, { cause });
    this.why = why;
    this.sheet = sheet;
  }
}
