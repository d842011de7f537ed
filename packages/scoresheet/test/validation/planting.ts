import { expect } from 'vitest';
import type { CellAddress, Scalar } from '../../src/formula/expression.js';
import { evaluate } from '../../src/formula/evaluate.js';
import { columnLetters } from '../../src/formula/column-letters.js';
import type { CheckFinding } from '../../src/validation/checked.js';
import { checkFile } from '../../src/validation/check-file.js';
import { wordCheck } from '../../src/validation/wording/check.js';
import { writeScoresheet } from '../../src/scoresheet/write.js';
import { shapeOf } from '../../src/scoresheet/review.js';
import type { Workbook } from '../../src/workbook/workbook.js';
import { type Insertion, insertRows } from '../../src/hosts/insert-rows.js';
import { readXlsx } from '../../src/xlsx/read.js';
import { type Change, editXlsx } from '../../src/xlsx/edit.js';
import type { Limits } from '../../src/xlsx/limits.js';
import { parseColumn } from '../../src/xlsx/reading/addresses.js';
import { writeXlsx } from '../../src/xlsx/write.js';
import { typedInto } from '../scoresheet/book.js';
import { type Facts, declaredAsStated, institutionFacts, people, reviewOf } from '../scoresheet/reviews.js';
import { packageOf, partsOf } from '../xlsx/parts.js';

/** A fault, and everything that is told of the file it is planted in. */
export interface Planted {
  readonly name: string;
  readonly file: () => Uint8Array;
  /** Where other limits than the usual ones are gone beyond. */
  readonly limits?: Partial<Limits>;
  readonly told: readonly string[];
}

/** `鉴定人!K5` as an address. */
export function cell(text: string): CellAddress {
  const [, sheet, letters, row] = /^(.+)!([A-Z]+)([0-9]+)$/.exec(text) ?? [];
  if (sheet === undefined || letters === undefined) throw new Error(`no address: ${text}`);
  return { sheet, row: Number(row), column: parseColumn(letters) };
}

const once = <Of>(make: () => Of): (() => Of) => {
  let made: Of | undefined;
  return () => (made ??= make());
};

/** Four appraisers with all that they need, as declared: nothing is to be said of it. */
const review: Facts = declaredAsStated(reviewOf());

const made = once(() => writeScoresheet(review));
export const clean = once(() => writeXlsx(made()));

/** The same without what was declared, and without any specialised major. */
const undeclared = once(() => writeScoresheet(reviewOf({ facts: institutionFacts({ specialisedMajors: undefined }) })));
export const withoutMajors = (...typed: readonly Typed[]): Uint8Array => writeXlsx(typedIn(undeclared(), typed));

/** Nine appraisers who all got the same points for coordination. */
export const nineAlike = once(() => {
  const appraisers = people(9, (place) => ({ expertise: { grade: 'good', points: 20 + place } }));
  return writeXlsx(writeScoresheet(reviewOf({ appraisers })));
});

const withFunctions = once(() => writeScoresheet(review, shapeOf(review, 'addin')));
export const cleanAddIn = once(() => writeXlsx(withFunctions()));

/** As a program saves it after somebody has typed into some cells: calculated again. */
export const typing = (...typed: readonly Typed[]): Uint8Array => writeXlsx(typedIn(made(), typed));

type Typed = readonly [at: string, value: Scalar];

const typedIn = (workbook: Workbook, typed: readonly Typed[]): Workbook =>
  typedInto(
    workbook,
    typed.map(([at, value]) => ({ at: cell(at), value })),
  );

/** As a program saves it after somebody has put values in the place of formulas. */
export const pasting = (...pasted: readonly Typed[]): Uint8Array => {
  const values = new Map(pasted.map(([at, value]) => [at, value]));
  const sheets = made().sheets.map((sheet) => ({
    ...sheet,
    cells: new Map(
      [...sheet.cells].map(([row, inRow]) => [
        row,
        new Map(
          [...inRow].map(([column, { formula, ...held }]) => {
            const value = values.get(`${sheet.name}!${columnLetters(column)}${row}`);
            return [column, value === undefined ? { ...held, ...(formula && { formula }) } : { ...held, value }];
          }),
        ),
      ]),
    ),
  }));
  return writeXlsx(evaluate({ ...made(), sheets }));
};

/** As a program saves it after somebody has inserted a row and typed into it and into others. */
export const inserting = (insertion: Insertion, ...typed: readonly Typed[]): Uint8Array =>
  writeXlsx(typedIn(insertRows(made(), insertion), typed));

/** With another value beside a formula than it gives. */
export function showing(bytes: Uint8Array, at: string, value: Scalar): Uint8Array {
  const { sheet, row, column } = cell(at);
  const found = readXlsx(bytes).sheets.find(({ name }) => name === sheet);
  const formula = found?.cells.get(row)?.get(column)?.formula;
  if (formula === undefined) throw new Error(`no formula in ${at}`);
  return changing(bytes, [at, { formula, value }]);
}

/** Without the values of any formula. */
export const uncalculated = (): Uint8Array => writeXlsx(made(), { recalculate: true });

type Content = Scalar | { readonly formula: string; readonly value?: Scalar } | undefined;

/** With cells changed in the file itself, every other value as it was. Nothing clears a cell. */
export const changing = (
  bytes: Uint8Array,
  ...changes: readonly (readonly [at: string, content: Content])[]
): Uint8Array =>
  editXlsx(
    bytes,
    changes.map(([at, content]): Change => {
      const address = cell(at);
      if (content === undefined) return { ...address, clear: true };
      return typeof content === 'object' ? { ...address, ...content } : { ...address, value: content };
    }),
    { values: 'brought' },
  );

/** The part that a sheet is. */
export function partOf(bytes: Uint8Array, sheet: string): string {
  const sheets = [...(partsOf(bytes)['xl/workbook.xml'] ?? '').matchAll(/<sheet name="([^"]+)"/g)];
  return `xl/worksheets/sheet${sheets.findIndex(([, name]) => name === sheet) + 1}.xml`;
}

/** With the text of some parts changed, and parts added. A change that changes nothing is a mistake of the test. */
export function patching(bytes: Uint8Array, edits: Readonly<Record<string, (xml: string) => string>>): Uint8Array {
  const parts = partsOf(bytes);
  for (const [path, edit] of Object.entries(edits)) {
    const before = parts[path];
    const after = edit(before ?? '');
    if (after === before) throw new Error(`nothing to change in ${path}`);
    parts[path] = after;
  }
  return packageOf(parts);
}

/** With every part changed that the change has anything to do with. */
export function patchingAll(bytes: Uint8Array, edit: (xml: string) => string): Uint8Array {
  const parts = Object.entries(partsOf(bytes)).map(([path, xml]): [string, string] => [path, edit(xml)]);
  return packageOf(Object.fromEntries(parts));
}

const addressText = ({ sheet, row, column }: CellAddress): string => `${sheet}!${columnLetters(column)}${row}`;

/** A finding on one line: where, what, found → expected, of how many cells. */
export const line = ({ at, code, found, expected, count, issue }: CheckFinding): string =>
  [
    ...(at === undefined ? [] : [addressText(at)]),
    issue === undefined ? code : `${code}(${issue.issue.code})`,
    ...(found === undefined ? [] : [String(found)]),
    // What a formula should be is as long as formulas are.
    ...(expected === undefined || code === 'formula-changed' ? [] : [`→ ${String(expected)}`]),
    ...(count === undefined ? [] : [`×${count}`]),
  ].join(' ');

const gap = /undefined|NaN|\[object|（）|\(\)|\s{2}|[：，]\s*[；。]/;

/** What a file is told, and each of it said in both languages. */
export function told(bytes: Uint8Array, limits: Partial<Limits> = {}): readonly string[] {
  const { findings } = checkFile('file.xlsx', bytes, { limits });
  for (const finding of findings) expectWords(finding);
  return findings.map(line);
}

export function expectWords(finding: CheckFinding): void {
  for (const language of ['zh', 'en'] as const) expect(wordCheck(finding, language)).not.toMatch(gap);
}
