export { writeScoresheet } from './scoresheet/write.js';
export { type Misread, type ReadScoresheet, isScoresheet, readScoresheet } from './scoresheet/read.js';
export { writeXlsx } from './xlsx/write.js';
export { readXlsx } from './xlsx/read.js';
export { Unreadable, type UnreadableCode } from './xlsx/unreadable.js';
export { columnLetters, printSheetName } from './formula/print.js';
export type { CellAddress } from './formula/expression.js';
