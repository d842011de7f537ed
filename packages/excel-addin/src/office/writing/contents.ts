import { type Cell, type Scalar, type Sheet, print, printRange } from '@envscore/scoresheet';
import { typedText } from '../typed.js';
import { type Step, bytesOf, bytesOfCall } from './step.js';

/** A step of one sheet may be this long: a sheet of long formulas goes in several. */
const bytesAtOnce = 1_000_000;

/** What cells hold: rows are typed together, as many as go. */
export function* contentSteps(sheet: Sheet): Generator<Step> {
  const bottom = Math.max(0, ...sheet.cells.keys());
  const right = Math.max(0, ...[...sheet.cells.values()].flatMap((columns) => [...columns.keys()]));
  let rows: Scalar[][] = [];
  let bytes = 0;
  for (let row = 1; row <= bottom; row += 1) {
    const columns = sheet.cells.get(row);
    const typed = Array.from({ length: right }, (_, place) => typedCell(columns?.get(place + 1), sheet.name));
    rows.push(typed);
    bytes += bytesOf(typed);
    if (bytes < bytesAtOnce && row < bottom) continue;
    yield contentStep(sheet.name, row - rows.length + 1, rows, bytes);
    rows = [];
    bytes = 0;
  }
}

function contentStep(sheet: string, top: number, rows: Scalar[][], bytes: number): Step {
  const at = { sheet, top, left: 1, bottom: top + rows.length - 1, right: rows[0]?.length ?? 1 };
  return {
    bytes: bytes + bytesOfCall,
    write: (sheetNamed) => {
      sheetNamed(sheet).getRange(printRange(at, sheet)).formulas = rows;
    },
  };
}

function typedCell(cell: Cell | undefined, sheet: string): Scalar {
  if (cell?.formula !== undefined) return `=${print(cell.formula, sheet)}`;
  return typeof cell?.value === 'string' ? typedText(cell.value) : (cell?.value ?? '');
}
