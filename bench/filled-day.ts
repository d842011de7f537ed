import { writeScoresheet, writeXlsx } from '@envscore/scoresheet';
import { plannedDay } from './day.js';
import { judged } from './judged.js';

/** The scoresheets of the day as the experts hand them in. */
export const filledDay = (): readonly { readonly name: string; readonly file: Uint8Array }[] =>
  plannedDay().flatMap(({ name, review }, place) =>
    review === undefined ? [] : [{ name, file: writeXlsx(writeScoresheet(judged(review, place))) }],
  );
