import { refusalOf } from './refusal.js';

interface Asking {
  /** Somebody asked for it: while a cell is being edited it waits for the end of that, instead of failing. */
  readonly isAsked?: true;
  /** The sheet that it is about. */
  readonly sheet?: string;
}

/** Does something in the workbook that is open; what Excel refuses is thrown as `Refused`. */
export async function inExcel<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  { isAsked, sheet }: Asking = {},
): Promise<T> {
  try {
    return await (isAsked === true ? Excel.run({ delayForCellEdit: true }, batch) : Excel.run(batch));
  } catch (error) {
    throw refusalOf(error, sheet);
  }
}
