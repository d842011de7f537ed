import type { Scalar } from '../formula/expression.js';
import { isScalar, listAt, valueAt } from '../layout/document.js';
import { Words } from '../layout/words.js';
import { declaredColumns, placeScoresheet } from '../scoresheet/placed.js';
import { type PlacedTable } from '../layout/placed-table.js';
import { shapeOf } from '../scoresheet/review.js';
import { declaredSheet } from '../scoresheet/sheets/declared.js';
import type { Sheet } from '../workbook/workbook.js';
import { zhCN } from '../wording/zh-CN.js';
import { type CheckFinding, type ForPlan, checkFinding } from './checked.js';

type Cells = ReadonlyMap<string, Scalar>;

interface HandedOut {
  readonly cells: Cells;
  readonly tables: readonly PlacedTable[];
}

/** Sheets by the declared facts that they were made from, which several workbooks share. */
const made = new WeakMap<object, HandedOut>();

/** The sheet of declared facts as it was handed out. */
function handedOut(review: unknown): HandedOut | undefined {
  const declared = valueAt(review, 'declared');
  if (typeof declared !== 'object' || declared === null) return undefined;
  const known = made.get(declared);
  if (known !== undefined) return known;
  const placed = placeScoresheet(shapeOf(review));
  if (placed.declared === undefined) return undefined;
  const words = new Words(zhCN.sheets.words);
  const sheet = declaredSheet({ review, placed, formulas: () => undefined, words }, placed.declared);
  const tables = [placed.declared.appraisers, ...Object.values(placed.declared.lists)];
  const out = { cells: valuesOf(sheet), tables };
  made.set(declared, out);
  return out;
}

/** Cells of the locked sheet that do not hold any more what was declared. */
export function declaredAltered(
  review: unknown,
  { sheet, cells }: NonNullable<ForPlan['declared']>,
): readonly CheckFinding[] {
  const planned = handedOut(review);
  if (planned === undefined) return [];
  const expected = planned.cells;
  const found = valuesIn(cells);
  const changed = [...new Set([...expected.keys(), ...found.keys()])].filter(
    (key) => !isSame(expected.get(key), found.get(key)),
  );
  return changed.map((key) => {
    const [row = 0, column = 0] = key.split(' ').map(Number);
    const [before, now] = [expected.get(key), found.get(key)];
    const label = headingOf(planned, row, column);
    return checkFinding('declared-altered', {
      at: { sheet, row, column },
      ...(label !== undefined && { label }),
      ...(now !== undefined && { found: now }),
      ...(before !== undefined && { expected: before }),
    });
  });
}

const isSame = (one: Scalar | undefined, other: Scalar | undefined): boolean =>
  one === other || String(one ?? '').trim() === String(other ?? '').trim();

const valuesOf = ({ cells }: Sheet): Cells =>
  new Map(
    [...cells].flatMap(([row, inRow]) =>
      [...inRow].flatMap(([column, { value }]): [string, Scalar][] =>
        value === undefined ? [] : [[`${row} ${column}`, value]],
      ),
    ),
  );

function valuesIn(cells: string): Cells {
  const listed: unknown = JSON.parse(cells);
  const values = new Map<string, Scalar>();
  for (const cell of listAt(listed, '') ?? []) {
    const [row, column, value] = listAt(cell, '') ?? [];
    if (typeof row === 'number' && typeof column === 'number' && isScalar(value)) values.set(`${row} ${column}`, value);
  }
  return values;
}

/** Of a table the heading of the column, of a single fact its label. */
function headingOf({ cells, tables }: HandedOut, row: number, column: number): string | undefined {
  const table = tables.find(({ top, bottom }) => row >= top && row <= bottom);
  const heading =
    table === undefined ? cells.get(`${row} ${declaredColumns.label}`) : cells.get(`${table.header} ${column}`);
  return heading === undefined ? undefined : String(heading);
}
