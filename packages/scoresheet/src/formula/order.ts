import type { Sheet, Workbook } from '../workbook/workbook.js';
import { cellBlock } from './cell-block.js';
import type { CellAddress, Expression, RangeAddress } from './expression.js';
import { printRange } from './print.js';
import { eachReference } from './references.js';

/** A formula and where it stands. */
export interface FormulaCell extends CellAddress {
  readonly formula: Expression;
}

/** A formula, or a block of cells that some formula looks into, so that its cells are gone through once for all. */
interface Node {
  readonly cell: FormulaCell | undefined;
  /** What it looks at, found out on the first visit. */
  looksAt: readonly Node[];
  /** How many of these are done. */
  done: number;
  state: 'new' | 'begun' | 'finished';
}

/** The formulas of a sheet, by row and column. */
type Nodes = readonly (readonly (Node | undefined)[] | undefined)[];

const node = (cell: FormulaCell | undefined, looksAt: readonly Node[]): Node => ({
  cell,
  looksAt,
  done: 0,
  state: 'new',
});

const cellName = (at: CellAddress): string => printRange(cellBlock(at), '');

const nodesOf = ({ name: sheet, cells }: Sheet): Nodes => {
  const rows: (Node | undefined)[][] = [];
  for (const [row, columns] of cells) {
    const inRow: (Node | undefined)[] = [];
    for (const [column, { formula }] of columns) {
      if (formula !== undefined) inRow[column] = node({ sheet, row, column, formula }, []);
    }
    if (inRow.length > 0) rows[row] = inRow;
  }
  return rows;
};

const nodesWithin = (nodes: Nodes, { top, left, bottom, right }: RangeAddress): readonly Node[] => {
  const found: Node[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const inRow = nodes[row];
    if (inRow === undefined) continue;
    for (let column = left; column <= right; column += 1) {
      const each = inRow[column];
      if (each !== undefined) found.push(each);
    }
  }
  return found;
};

/**
 * All formulas of a workbook, each after those that it looks at, whether or not an IF lets it look there. Long chains are no deep
 * recursion; a circle is a mistake of the layout.
 */
export const calculationOrder = (workbook: Workbook): readonly FormulaCell[] => {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, nodesOf(sheet)]));
  const nodesOn = (sheet: string): Nodes => {
    const nodes = sheets.get(sheet);
    if (nodes === undefined) throw new Error(`A formula refers to the sheet ${sheet}, which is not in the workbook`);
    return nodes;
  };

  const blocks = new Map<string, Node>();
  const block = (at: RangeAddress): Node => {
    const key = `${at.top},${at.left},${at.bottom},${at.right},${at.sheet}`;
    const known = blocks.get(key);
    if (known !== undefined) return known;
    const made = node(undefined, nodesWithin(nodesOn(at.sheet), at));
    blocks.set(key, made);
    return made;
  };

  const looksAt = (expression: Expression): Node[] => {
    const found: Node[] = [];
    eachReference(expression, {
      cell({ sheet, row, column }) {
        const each = nodesOn(sheet)[row]?.[column];
        if (each !== undefined) found.push(each);
      },
      block(at) {
        found.push(block(at));
      },
    });
    return found;
  };

  const ordered: FormulaCell[] = [];
  const path: Node[] = [];
  const visit = (each: Node): void => {
    if (each.state === 'finished') return;
    if (each.state === 'begun') {
      const circle = path.slice(path.indexOf(each)).flatMap(({ cell }) => (cell === undefined ? [] : [cellName(cell)]));
      throw new Error(`Formulas go round in a circle: ${[...circle, ...circle.slice(0, 1)].join(' → ')}`);
    }
    each.state = 'begun';
    if (each.cell !== undefined) each.looksAt = looksAt(each.cell.formula);
    path.push(each);
  };

  for (const nodes of sheets.values()) {
    for (const inRow of nodes) {
      for (const start of inRow ?? []) {
        if (start === undefined) continue;
        visit(start);
        for (let last = path.at(-1); last !== undefined; last = path.at(-1)) {
          const next = last.looksAt[last.done];
          last.done += 1;
          if (next !== undefined) {
            visit(next);
            continue;
          }
          last.state = 'finished';
          if (last.cell !== undefined) ordered.push(last.cell);
          path.pop();
        }
      }
    }
  }
  return ordered;
};
