import { findUnit } from '@envscore/rules-core';
import { type Draft, valueAt } from '../layout/document.js';
import { shapeOf } from '../scoresheet/review.js';
import type { Formulas } from '../scoresheet/shape.js';
import { writeScoresheet } from '../scoresheet/write.js';
import type { Workbook } from '../workbook/workbook.js';
import { fileName, namePart } from './file-name.js';
import { draftReview } from './reviews.js';
import { type Row, numberIn, rowsOf, textIn, withNumber } from './rows.js';
import { signingWorkbook } from './signing/signing.js';
import { zhCN } from './wording/zh-CN.js';

/** A file of the day: made when it is asked for, for all of them together are large. */
export interface PlannedFile {
  readonly name: string;
  /** The review it holds; the papers of the day hold none. */
  readonly review?: Draft;
  readonly workbook: () => Workbook;
}

const ending = '.xlsx';

/** Together they stay under 255 bytes, which is what other systems allow a name. */
const longest = { short: 28, unit: 26 } as const;

/** Every file of the day: a scoresheet for each expert and unit, and the papers to be signed. The plan has no errors. */
export const workbooksOf = (plan: unknown, formulas: Formulas = 'builtin'): readonly PlannedFile[] => [
  ...rowsOf(plan, 'applications').flatMap((application) => scoresheetsOf(plan, application, formulas)),
  { name: fileName(zhCN.files.signing, ending), workbook: () => signingWorkbook(plan) },
];

function scoresheetsOf(plan: unknown, application: Row, formulas: Formulas): readonly PlannedFile[] {
  const { review } = draftReview(plan, application);
  return withNumber(rowsOf(plan, 'panels'), 'panel', numberIn(application, 'panel')).flatMap((seat) =>
    withNumber(rowsOf(plan, 'experts'), 'number', numberIn(seat, 'expert')).map((expert) => {
      const own = { ...review, expert: expertOf(expert) };
      const workbook = (): Workbook => writeScoresheet(own, shapeOf(own, formulas));
      return { name: nameOf(plan, application, expert), review: own, workbook };
    }),
  );
}

function expertOf({ values }: Row): Draft {
  const stated = ['number', 'name', 'library'].map((key): [string, unknown] => [key, valueAt(values, key)]);
  return Object.fromEntries(stated.filter(([, value]) => value !== undefined));
}

const twoDigits = (number: number | undefined): string => String(number ?? 0).padStart(2, '0');

/** `01_某中心_04土壤与地下水环境损害鉴定_专家01.xlsx`; the numbers in it make it the only one of its day. */
function nameOf(plan: unknown, application: Row, expert: Row): string {
  const number = numberIn(application, 'applicant');
  const [applicant] = withNumber(rowsOf(plan, 'applicants'), 'number', number);
  const short = applicant && (textIn(applicant, 'short') ?? textIn(applicant, 'name'));
  const stem = zhCN.files.scoresheet(
    twoDigits(number),
    namePart(short ?? '', longest.short),
    namePart(unitName(textIn(application, 'unit') ?? ''), longest.unit),
    twoDigits(numberIn(expert, 'number')),
  );
  return fileName(stem, ending);
}

function unitName(code: string): string {
  const unit = findUnit(code);
  if (unit === undefined) return code;
  return `${code}${unit.level === 'matter' ? unit.matter.name : unit.category.name}`;
}
