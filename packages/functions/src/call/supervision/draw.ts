import { drawn } from '@envscore/rules-core';
import { factOf, isBlank } from '../../coercion/cell.js';
import { readNumber } from '../../coercion/number.js';
import { readCells } from '../cells.js';
import { neededCell } from '../needed-cell.js';
import { type Outcome, problemsFound } from '../outcome.js';
import type { Problem } from '../problem.js';

/** So many of a list as are asked for, drawn by the published algorithm from a published seed, in the order in which they are drawn. */
export function drawOf([list, wanted, rawSeed]: readonly unknown[]): Outcome {
  const problems: Problem[] = [];
  const read = readCells(list);
  if ('errorCell' in read) problems.push({ code: 'error-cell', parameter: 'list', found: read.errorCell });
  const cells = 'cells' in read ? read.cells.flat() : [];
  const names = new Set(cells.filter((cell) => !isBlank(cell)).map((cell) => String(cell).trim()));
  if (names.size === 0 && problems.length === 0) problems.push({ code: 'missing-argument', parameter: 'list' });
  const seed = String(neededCell(rawSeed, 'seed', problems) ?? '').trim();
  const cell = neededCell(wanted, 'count', problems);
  if (problems.length > 0) return { findings: problemsFound(problems) };
  const count = factOf(readNumber(cell));
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 1 || count > names.size) {
    const range = { from: 1, to: names.size };
    return {
      findings: problemsFound([{ code: 'out-of-range', parameter: 'count', found: String(cell), range, step: 1 }]),
    };
  }
  return { value: drawn([...names], count, seed).map((name) => [name]), findings: [] };
}
