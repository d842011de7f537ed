import { type CellAddress, type Formulas, type LiveHost, shapeOf, writeScoresheet } from '@envscore/scoresheet';

/** A scoresheet to be made: its review, and what its points are calculated by. */
export interface Making {
  readonly review: unknown;
  readonly formulas: Formulas;
}

/** What has been put into the workbook. */
export interface Made {
  readonly sheets: number;
  /** Where filling begins. */
  readonly start: CellAddress;
}

/** Puts the sheets of a scoresheet into the workbook. It takes a second or two of calculating, in which nothing is drawn. */
export async function insertScoresheet(host: LiveHost, { review, formulas }: Making): Promise<Made> {
  // What says that it is under way is on the screen before.
  await new Promise((resolve) => setTimeout(resolve, 50));
  const workbook = writeScoresheet(review, shapeOf(review, formulas));
  await host.apply(workbook);
  const sheet = workbook.sheets[0]?.name ?? '';
  return {
    sheets: workbook.sheets.filter(({ state }) => state !== 'hidden').length,
    start: { sheet, row: 1, column: 1 },
  };
}

/** What both ways of making one hand over to. */
export interface MakerProps {
  readonly isBusy: boolean;
  readonly insert: (making: Making) => void;
}
