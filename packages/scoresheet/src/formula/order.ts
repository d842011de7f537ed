import type { Workbook } from '../workbook/workbook.js';
import type { CellAddress, Expression, RangeAddress } from './expression.js';
import { printRange } from './print.js';

/** A formula and where it stands. */
export interface FormulaCell extends CellAddress {
  readonly formula: Expression;
}

const cellName = ({ sheet, row, column }: CellAddress): string =>
  printRange({ sheet, top: row, left: column, bottom: row, right: column }, '');

/** What a formula looks at, whether or not an IF lets it look there. */
const references = (formula: Expression): readonly RangeAddress[] => {
  const found: RangeAddress[] = [];
  const pending: Expression[] = [formula];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    switch (node.kind) {
      case 'value':
        break;
      case 'cell': {
        const { sheet, row, column } = node.at;
        found.push({ sheet, top: row, left: column, bottom: row, right: column });
        break;
      }
      case 'range':
        found.push(node.at);
        break;
      case 'operation':
        pending.push(node.left, node.right);
        break;
      case 'call':
      case 'envscore':
        pending.push(...node.args);
        break;
    }
  }
  return found;
};

/**
 * All formulas of a workbook, each after those that it looks at. Long chains are no deep recursion; a circle is a mistake of the
 * layout, also where an IF would hide it.
 */
export const calculationOrder = (workbook: Workbook): readonly FormulaCell[] => {
  const formulas = new Map<string, Map<number, Map<number, FormulaCell>>>();
  const all: FormulaCell[] = [];
  for (const { name: sheet, cells } of workbook.sheets) {
    const rows = new Map<number, Map<number, FormulaCell>>();
    for (const [row, columns] of cells) {
      const inRow = new Map<number, FormulaCell>();
      for (const [column, { formula }] of columns) {
        if (formula === undefined) continue;
        const cell = { sheet, row, column, formula };
        inRow.set(column, cell);
        all.push(cell);
      }
      if (inRow.size > 0) rows.set(row, inRow);
    }
    formulas.set(sheet, rows);
  }

  const blocks = new Map<string, readonly FormulaCell[]>();
  const within = (at: RangeAddress): readonly FormulaCell[] => {
    const rows = formulas.get(at.sheet);
    if (rows === undefined) throw new Error(`A formula refers to the sheet ${at.sheet}, which is not in the workbook`);
    if (at.top === at.bottom && at.left === at.right) {
      const only = rows.get(at.top)?.get(at.left);
      return only === undefined ? [] : [only];
    }
    const key = `${at.top},${at.left},${at.bottom},${at.right},${at.sheet}`;
    const known = blocks.get(key);
    if (known !== undefined) return known;
    const found: FormulaCell[] = [];
    for (let row = at.top; row <= at.bottom; row += 1) {
      const inRow = rows.get(row);
      if (inRow === undefined) continue;
      for (let column = at.left; column <= at.right; column += 1) {
        const cell = inRow.get(column);
        if (cell !== undefined) found.push(cell);
      }
    }
    blocks.set(key, found);
    return found;
  };

  const ordered: FormulaCell[] = [];
  const finished = new Set<FormulaCell>();
  const begun = new Set<FormulaCell>();
  interface Visit {
    readonly cell: FormulaCell;
    readonly looksAt: Iterator<FormulaCell>;
  }
  const visit = (cell: FormulaCell): Visit => {
    begun.add(cell);
    const looksAt = function* () {
      for (const at of references(cell.formula)) yield* within(at);
    };
    return { cell, looksAt: looksAt() };
  };
  for (const start of all) {
    if (finished.has(start)) continue;
    const path = [visit(start)];
    for (let last = path.at(-1); last !== undefined; last = path.at(-1)) {
      const next = last.looksAt.next();
      if (next.done === true) {
        finished.add(last.cell);
        ordered.push(last.cell);
        path.pop();
      } else if (!finished.has(next.value)) {
        if (begun.has(next.value)) {
          const circle = path
            .slice(path.findIndex(({ cell }) => cell === next.value))
            .map(({ cell }) => cellName(cell));
          throw new Error(`Formulas go round in a circle: ${[...circle, cellName(next.value)].join(' → ')}`);
        }
        path.push(visit(next.value));
      }
    }
  }
  return ordered;
};
