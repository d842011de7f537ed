import { valueAt } from '../layout/document.js';
import { peopleOf } from '../scoresheet/entries.js';
import { zhCN } from '../wording/zh-CN.js';
import { type CheckFinding, type PrintedCode, checkFinding } from './checked.js';
import { calculateFrom } from './checks/calculated.js';
import { type Expected, sheetFor } from './layout/expected.js';
import { tableIn } from './layout/found.js';
import { type Submitted, moveOf } from './submitted.js';

const before = zhCN.forms.checkCode;

/** Whether a cell of a form is the one that shows its check code. */
export const isCheckCode = ({ text }: Expected): boolean => String(text).startsWith(`"${before}"`);

/** The check codes that the forms have by what stands in the file, whatever they show. */
export function printedCodes({ found, expected, read }: Submitted): readonly PrintedCode[] {
  const calculate = calculateFrom(found.snapshot);
  const roster = tableIn(found, 'appraisers');
  const people = peopleOf(read.review);
  return expected.flatMap((sheet): readonly PrintedCode[] => {
    const formula = sheet.cells.find(isCheckCode)?.template.formula;
    const shown = formula && calculate(formula, moveOf(found, sheet, 0));
    if (typeof shown !== 'string') return [];
    const code = shown.replace(before, '');
    const form = sheetFor(found, sheet)?.name ?? sheet.title;
    if (sheet.person === undefined) return [{ form, code }];
    const id = roster.rows[sheet.person] === undefined ? undefined : valueAt(people[sheet.person], 'id');
    return typeof id === 'number' ? [{ form, appraiser: id, code }] : [];
  });
}

/** Codes as people type them: full-width digits, other dashes, spaces. */
const plain = (code: string): string =>
  code
    .normalize('NFKC')
    .replace(/[^0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');

/** A code that was typed from a signed print and is not the one that the file has; the form may not be there at all. */
export function codeFindings(
  codes: readonly PrintedCode[],
  typed: readonly Pick<PrintedCode, 'appraiser' | 'code'>[],
): readonly CheckFinding[] {
  return typed.flatMap(({ appraiser, code }): readonly CheckFinding[] => {
    const own = codes.find((one) => one.appraiser === appraiser);
    if (own !== undefined && plain(own.code) === plain(code)) return [];
    return [
      checkFinding('printed-code-differs', {
        label: own?.form ?? (appraiser === undefined ? zhCN.sheets.institutionForm : String(appraiser)),
        found: code,
        ...(own && { expected: own.code }),
      }),
    ];
  });
}

/** The parts of a code: of the facts, of the points, of edition and policy. */
export const codeParts = ['facts', 'points', 'standard'] as const;

/** In which parts two codes differ; all of them where one is no code. */
export function partsApart(one: string, other: string): readonly (typeof codeParts)[number][] {
  const [mine, theirs] = [one, other].map((code) => plain(code).split('-'));
  return codeParts.filter((_, index) => mine?.[index] !== theirs?.[index]);
}
