import { type CellValue, DetailedCellError, HyperFormula, type RawCellContent } from 'hyperformula';
import type { Scalar } from '../../src/formula/expression.js';
import { print } from '../../src/formula/print.js';
import type { Cell, Workbook } from '../../src/workbook/workbook.js';

export type Figures = ReadonlyMap<string, ReadonlyMap<number, ReadonlyMap<number, Scalar>>>;

/** As close to Excel as it gets: https://hyperformula.handsontable.com/docs/guide/compatibility-with-microsoft-excel.html */
const asExcel = {
  licenseKey: 'gpl-v3',
  accentSensitive: true,
  caseSensitive: false,
  evaluateNullToZero: true,
  ignorePunctuation: false,
  leapYear1900: true,
  nullDate: { year: 1899, month: 12, day: 31 },
  localeLang: 'zh-CN',
  useWildcards: true,
  matchWholeCell: true,
  useArrayArithmetic: false,
  // What looks like a date or money in a text is none of ours.
  dateFormats: [],
  timeFormats: [],
  currencySymbol: [],
  precisionRounding: 14,
};

/** The apostrophe keeps a text a text, whatever it looks like. */
const content = (cell: Cell | undefined, home: string): RawCellContent => {
  if (cell?.formula !== undefined) return `=${print(cell.formula, home)}`;
  return typeof cell?.value === 'string' ? `'${cell.value}` : cell?.value;
};

const scalar = (found: CellValue): Scalar => {
  if (found instanceof DetailedCellError) return found.value;
  return found ?? '';
};

const load = (workbook: Workbook): HyperFormula =>
  HyperFormula.buildFromSheets(
    Object.fromEntries(
      workbook.sheets.map(({ name, cells }) => {
        const lastRow = Math.max(0, ...cells.keys());
        const rows = Array.from({ length: lastRow }, (_, row) => {
          const columns = cells.get(row + 1) ?? new Map<number, Cell>();
          const lastColumn = Math.max(0, ...columns.keys());
          return Array.from({ length: lastColumn }, (__, column) => content(columns.get(column + 1), name));
        });
        return [name, rows];
      }),
    ),
    asExcel,
    // HyperFormula has the functions TRUE() and FALSE() only.
    [
      { name: 'TRUE', expression: '=TRUE()' },
      { name: 'FALSE', expression: '=FALSE()' },
    ],
  );

const figuresOf = (engine: HyperFormula, workbook: Workbook): Figures =>
  new Map(
    workbook.sheets.map(({ name, cells }) => {
      const sheet = engine.getSheetId(name);
      const rows = new Map<number, Map<number, Scalar>>();
      for (const [row, columns] of cells) {
        const figures = new Map<number, Scalar>();
        for (const [column, { formula }] of columns) {
          if (formula === undefined || sheet === undefined) continue;
          figures.set(column, scalar(engine.getCellValue({ sheet, row: row - 1, col: column - 1 })));
        }
        if (figures.size > 0) rows.set(row, figures);
      }
      return [name, rows];
    }),
  );

/**
 * What every formula of a workbook shows, calculated by HyperFormula from the printed formulas and the values of the other cells: sheet →
 * row → column → value. Errors are their texts, as `evaluate` has them.
 */
export const calculate = (workbook: Workbook): Figures => {
  const engine = load(workbook);
  try {
    return figuresOf(engine, workbook);
  } finally {
    engine.destroy();
  }
};

/** The same for workbooks with the same formulas: what the later ones hold is typed, cell by cell, into the first. */
export const typedInto = (workbooks: readonly Workbook[]): readonly Figures[] => {
  const [first, ...rest] = workbooks;
  if (first === undefined) return [];
  const engine = load(first);
  try {
    const all = [figuresOf(engine, first)];
    let before = first;
    for (const workbook of rest) {
      const old = new Map(before.sheets.map(({ name, cells }) => [name, cells]));
      engine.batch(() => {
        for (const { name, cells } of workbook.sheets) {
          const sheet = engine.getSheetId(name);
          if (sheet === undefined) throw new Error(`another workbook: it has a sheet ${name}`);
          for (const [row, columns] of cells) {
            for (const [column, cell] of columns) {
              if (cell.formula !== undefined || cell.value === old.get(name)?.get(row)?.get(column)?.value) continue;
              engine.setCellContents({ sheet, row: row - 1, col: column - 1 }, [[content(cell, name) ?? null]]);
            }
          }
        }
      });
      before = workbook;
      all.push(figuresOf(engine, workbook));
    }
    return all;
  } finally {
    engine.destroy();
  }
};
