import type { SheetKind, SheetPath } from '../catalogue/declaration.js';
import { type Cell, isBlank } from '../coercion/cell.js';
import { spelling } from '../coercion/spelling.js';
import type { Cells } from './cells.js';
import { headingsOf, isPassedOver, labelOf } from './headings.js';
import type { Label, Problem } from './problem.js';

/** The cell of each fact that a range holds. */
export interface FactCells {
  readonly cells: ReadonlyMap<SheetPath, Cell>;
  readonly problems: readonly Problem[];
}

interface Declared {
  readonly paths: readonly SheetPath[];
  readonly named: readonly SheetPath[];
}

const known = new WeakMap<Declared, ReadonlyMap<string, SheetPath>>();

/** The fact that each heading names; a heading of two facts (points) names neither. */
function pathsByHeading(sheet: SheetKind, declared: Declared): ReadonlyMap<string, SheetPath> {
  const found = known.get(declared) ?? newPathsByHeading(sheet, declared);
  known.set(declared, found);
  return found;
}

function newPathsByHeading(sheet: SheetKind, { paths, named }: Declared): ReadonlyMap<string, SheetPath> {
  const found = new Map<string, SheetPath>();
  const ambiguous = new Set<string>();
  for (const path of [...paths, ...named]) {
    for (const heading of headingsOf(sheet, path)) {
      if ((found.get(heading) ?? path) !== path) ambiguous.add(heading);
      found.set(heading, path);
    }
  }
  return new Map([...found].filter(([heading]) => !ambiguous.has(heading)));
}

const withoutBlanks = (cells: Cells): Cells => {
  const rows = cells.filter((row) => row.some((cell) => !isBlank(cell)));
  const isUsed = (place: number): boolean => rows.some((row) => !isBlank(row[place]));
  return rows.map((row) => row.filter((_, place) => isUsed(place)));
};

const turned = (cells: Cells): Cells => (cells[0] ?? []).map((_, place) => cells.map((row) => row[place]));

/** The names and values of a range that holds names: two columns or, turned, two rows. */
function pairsIn(cells: Cells, isName: (cell: Cell) => boolean): Cells | undefined {
  if (!cells.some((row) => row.some(isName))) return undefined;
  const held = withoutBlanks(cells);
  if (held[0]?.length === 2 && held.some(([name]) => isName(name))) return held;
  return held.length === 2 && held[0]?.some(isName) ? turned(held) : undefined;
}

/**
 * Reads a range of many facts: names beside their values, names above their values or, without names, the values alone in the
 * declared order in one row or one column.
 */
export function readFacts(cells: Cells, sheet: SheetKind, declared: Declared, parameter: string): FactCells {
  const byHeading = pathsByHeading(sheet, declared);
  const pathOf = (cell: Cell) => (typeof cell === 'string' ? byHeading.get(spelling(cell)) : undefined);
  const pairs = pairsIn(cells, (cell) => pathOf(cell) !== undefined);
  if (pairs !== undefined) return readNamed(pairs, pathOf, declared, sheet, parameter);
  if (cells.length > 1 && cells.some((row) => row.length > 1)) {
    return { cells: new Map(), problems: [{ code: 'facts-shape', parameter }] };
  }
  const values = cells.flat();
  const problems = values
    .slice(declared.paths.length)
    .filter((cell) => !isBlank(cell))
    .map((cell): Problem => ({
      code: 'too-many-cells',
      parameter,
      found: String(cell),
      allowed: labelsOf(sheet, declared),
    }));
  return { cells: new Map(declared.paths.map((path, place) => [path, values[place]])), problems };
}

const labelsOf = (sheet: SheetKind, { paths }: Declared): readonly Label[] => paths.map((path) => labelOf(sheet, path));

function readNamed(
  pairs: Cells,
  pathOf: (cell: Cell) => SheetPath | undefined,
  declared: Declared,
  sheet: SheetKind,
  parameter: string,
): FactCells {
  const cells = new Map<SheetPath, Cell>();
  const problems: Problem[] = [];
  for (const [name, value] of pairs) {
    const path = pathOf(name);
    const found = String(name ?? '').trim();
    if (path === undefined) {
      // A title of a section stands alone; a value whose name is not known would be lost.
      if (isBlank(value) || isPassedOver(found)) continue;
      problems.push({
        code: 'unknown-heading',
        parameter,
        found: found || String(value),
        allowed: labelsOf(sheet, declared),
      });
    } else if (cells.has(path)) problems.push({ code: 'repeated-heading', parameter, found });
    else cells.set(path, value);
  }
  return { cells, problems };
}
