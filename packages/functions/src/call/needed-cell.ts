import { type Cell, isBlank } from '../coercion/cell.js';
import { singleCell } from './arguments.js';
import { readCells } from './cells.js';
import type { Problem } from './problem.js';

/** The cell of an argument that nothing can be done without. Blank, a range or an error go to the problems. */
export function neededCell(raw: unknown, parameter: string, problems: Problem[]): Cell {
  const read = readCells(raw);
  if ('errorCell' in read) {
    problems.push({ code: 'error-cell', parameter, found: read.errorCell });
    return undefined;
  }
  const cell = singleCell(read.cells, parameter, problems);
  if (isBlank(cell)) problems.push({ code: 'missing-argument', parameter });
  return cell;
}
