import type { CellAddress, Expression } from '../formula/expression.js';
import { evaluate } from '../formula/evaluate.js';
import { styles } from '../layout/styles.js';
import { Words } from '../layout/words.js';
import type { Workbook } from '../workbook/workbook.js';
import { zhCN } from '../wording/zh-CN.js';
import { formulasOf } from './formulas.js';
import { namesOf } from './names.js';
import { placeScoresheet } from './placed.js';
import { shapeOf } from './review.js';
import type { Shape } from './shape.js';
import { appraisersSheet } from './sheets/appraisers.js';
import { type Formulas } from './sheets/content.js';
import { coverSheet } from './sheets/cover.js';
import { formSheets } from './sheets/forms.js';
import { institutionSheet } from './sheets/institution.js';
import { listSheet } from './sheets/lists.js';

const addressKey = ({ sheet, row, column }: CellAddress): string => `${sheet}!${row}!${column}`;

/**
 * The workbook of one expert's review: every sheet of it, the facts of the review filled in, every formula with the value that it has.
 * Takes a review document (facts.md); what is blank in it is blank in the workbook. `shape` makes room for more than the review holds.
 */
export function writeScoresheet(review: unknown, shape: Shape = shapeOf(review)): Workbook {
  const placed = placeScoresheet(shape);
  const filled = new Map(formulasOf(placed).map(({ at, formula }): [string, Expression] => [addressKey(at), formula]));
  const formulas: Formulas = (at) => filled.get(addressKey(at));
  const words = new Words(zhCN.sheets.words);
  const content = { review, placed, formulas, words };
  return evaluate({
    sheets: [
      coverSheet(content),
      appraisersSheet(content),
      ...Object.values(placed.lists).map((list) => listSheet(content, list)),
      institutionSheet(content),
      ...formSheets(content),
      words.sheet(),
    ],
    names: namesOf(placed),
    styles,
  });
}
