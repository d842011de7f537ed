import type { CellAddress, Expression } from '../formula/expression.js';
import { callCatalogue } from '../formula/catalogue.js';
import { evaluate } from '../formula/evaluate.js';
import { fitted } from '../layout/fit.js';
import { styles } from '../layout/styles.js';
import { Words } from '../layout/words.js';
import type { Sheet, Workbook } from '../workbook/workbook.js';
import { zhCN } from '../wording/zh-CN.js';
import { formulasOf } from './formulas.js';
import { namesOf } from './names.js';
import { placeScoresheet } from './placed.js';
import { shapeOf } from './review.js';
import type { Shape } from './shape.js';
import { appraisersSheet } from './sheets/appraisers.js';
import type { Content } from './sheets/content.js';
import { conclusionSheet } from './sheets/conclusion.js';
import { coverSheet } from './sheets/cover.js';
import { declaredSheet } from './sheets/declared.js';
import { formSheets } from './sheets/forms.js';
import { howToSheet } from './sheets/how-to.js';
import { institutionSheet } from './sheets/institution.js';
import { listSheet } from './sheets/lists.js';

const addressKey = ({ sheet, row, column }: CellAddress): string => `${sheet}!${row}!${column}`;

function contentOf(review: unknown, shape: Shape): Content {
  const placed = placeScoresheet(shape);
  const filled = new Map(formulasOf(placed).map(({ at, formula }): [string, Expression] => [addressKey(at), formula]));
  return {
    review,
    placed,
    formulas: (at) => filled.get(addressKey(at)),
    words: new Words(zhCN.sheets.words, zhCN.wordsHelp),
  };
}

function entrySheets(content: Content): readonly Sheet[] {
  const lists = Object.values(content.placed.lists);
  return [
    coverSheet(content),
    howToSheet(content),
    appraisersSheet(content),
    ...lists.filter(({ table }) => table.isOwned).map((list) => listSheet(content, list)),
    institutionSheet(content),
    ...lists.filter(({ table }) => !table.isOwned).map((list) => listSheet(content, list)),
  ];
}

/**
 * The workbook of one expert's review: every sheet of it, the facts of the review filled in, every formula with the value that it has.
 * Takes a review document (facts.md); what is blank in it is blank in the workbook. `shape` makes room for more than the review holds.
 */
export function writeScoresheet(review: unknown, shape: Shape = shapeOf(review)): Workbook {
  const content = contentOf(review, shape);
  const { placed, words } = content;
  const sheets = [
    ...entrySheets(content),
    conclusionSheet(content),
    ...formSheets(content),
    ...(placed.declared === undefined ? [] : [declaredSheet(content, placed.declared)]),
    words.sheet(),
  ];
  return fitted(evaluate({ sheets, names: namesOf(placed), styles }, { envscore: callCatalogue }));
}

/** The sheets alone that facts are typed into and points calculated on: what every other sheet shows comes from them. */
export function writeEntrySheets(review: unknown, shape: Shape): Workbook {
  const content = contentOf(review, shape);
  const workbook = { sheets: entrySheets(content), names: namesOf(content.placed), styles };
  return evaluate(workbook, { envscore: callCatalogue });
}
