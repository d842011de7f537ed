import type { Issue, Policy } from '@envscore/rules-core';
import type { Parameter, Reads, ScoringFunction, SheetKind, SheetPath } from '../catalogue/declaration.js';
import { type Cell, factOf, isBlank } from '../coercion/cell.js';
import { coerce, readerOf } from '../coercion/coerce.js';
import { spelling } from '../coercion/spelling.js';
import { type Cells, readCells } from './cells.js';
import { readFacts } from './facts.js';
import { headingsOf, labelOf } from './headings.js';
import { type PolicyRead, readPolicyText } from './policy.js';
import type { Problem } from './problem.js';
import { put } from './put.js';
import { type Column, readTable } from './table.js';

/** The arguments of a scoring function as a facts document, with what was wrong with the call itself. */
export interface Reading {
  readonly document: Readonly<Record<string, unknown>>;
  /** `undefined` for the default. */
  readonly policy: Policy | undefined;
  /** Errors of the policy: nothing may be scored with it. */
  readonly issues: readonly Issue[];
  readonly problems: readonly Problem[];
}

interface Builder {
  readonly sheet: SheetKind;
  readonly document: Record<string, unknown>;
  readonly problems: Problem[];
  readonly issues: Issue[];
  policy: Policy | undefined;
}

/** Reads the arguments of a scoring function, each as its parameter declares. A left-out argument is a blank one. */
export function readArguments(
  { sheet, parameters }: Pick<ScoringFunction, 'sheet' | 'parameters'>,
  args: readonly unknown[],
): Reading {
  const builder: Builder = { sheet, document: { kind: sheet }, problems: [], issues: [], policy: undefined };
  parameters.forEach((parameter, place) => {
    const read = readCells(args[place]);
    if ('cells' in read) readArgument(builder, parameter, read.cells);
    else builder.problems.push({ code: 'error-cell', parameter: parameter.id, found: read.errorCell });
  });
  return builder;
}

function readArgument(builder: Builder, { id, reads }: Parameter, cells: Cells): void {
  const { sheet, document, problems } = builder;
  switch (reads.as) {
    case 'fact':
      put(document, reads.path, factOf(coerce(sheet, reads.path, singleCell(cells, id, problems))));
      return;
    case 'schemeOrUnit':
      putScheme(document, singleCell(cells, id, problems));
      return;
    case 'facts': {
      const found = readFacts(cells, sheet, reads, id);
      for (const [path, cell] of found.cells) put(document, path, factOf(coerce(sheet, path, cell)));
      problems.push(...found.problems);
      return;
    }
    case 'rows': {
      const { entries, problems: found } = readTable(cells, columnsOf(sheet, reads), id);
      put(document, reads.list, entries);
      problems.push(...found);
      return;
    }
    case 'totals':
      put(document, reads.list, totalsIn(sheet, cells, reads.list, id, problems));
      return;
    case 'policy': {
      const { policy, issues, problems: found } = readPolicyText(singleCell(cells, id, problems));
      builder.policy = policy;
      builder.issues.push(...issues);
      problems.push(...found);
      return;
    }
    case 'cell':
    case 'range':
      throw new TypeError(`no fact to read: ${id}`);
  }
}

/** The policy of a function that reads its other arguments itself. */
export function readPolicyArgument(raw: unknown): PolicyRead {
  const read = readCells(raw);
  if ('errorCell' in read) {
    const problem: Problem = { code: 'error-cell', parameter: 'policy', found: read.errorCell };
    return { policy: undefined, issues: [], problems: [problem] };
  }
  const problems: Problem[] = [];
  const policy = readPolicyText(singleCell(read.cells, 'policy', problems));
  return { ...policy, problems: [...problems, ...policy.problems] };
}

/** The one cell of an argument that is no range. */
export function singleCell(cells: Cells, parameter: string, problems: Problem[]): Cell {
  const all = cells.flat();
  if (all.length > 1) problems.push({ code: 'single-cell-needed', parameter });
  return all[0];
}

/** A scheme by its name or, just as good, the unit that it follows from. */
function putScheme(document: Record<string, unknown>, cell: Cell): void {
  const scheme = coerce('institution', 'majorsScheme', cell);
  const unit = coerce('institution', 'unit', cell);
  if ('refused' in scheme && 'value' in unit) put(document, 'unit', unit.value);
  else put(document, 'majorsScheme', factOf(scheme));
}

type Rows = Extract<Reads, { as: 'rows' }>;

const columns = new WeakMap<Rows, readonly Column[]>();

function columnsOf(sheet: SheetKind, reads: Rows): readonly Column[] {
  const found = columns.get(reads) ?? reads.columns.map((path) => columnOf(sheet, reads, path));
  columns.set(reads, found);
  return found;
}

function columnOf(sheet: SheetKind, { list, zeroIsBlank }: Rows, path: SheetPath): Column {
  const read = readerOf(sheet, path);
  const readPoints: Column['read'] = (cell) => {
    const points = read(cell);
    return 'value' in points && points.value === 0 ? { blank: true } : points;
  };
  return {
    key: path.slice(list.length + 1),
    label: labelOf(sheet, path),
    headings: headingsOf(sheet, path),
    read: path === zeroIsBlank ? readPoints : read,
  };
}

/**
 * Totals, wherever in the range they stand. A 0 is refused: nobody can tell whether it is a total or a blank cell as older versions of
 * Excel hand it over.
 */
function totalsIn(sheet: SheetKind, cells: Cells, list: SheetPath, parameter: string, problems: Problem[]): unknown {
  const headings = headingsOf(sheet, list);
  const typed = cells.flat().filter((cell) => !isBlank(cell));
  const isHeaded = typeof typed[0] === 'string' && headings.includes(spelling(typed[0]));
  const totals = typed.slice(isHeaded ? 1 : 0).map((cell) => factOf(coerce(sheet, list, cell)));
  totals.forEach((total, place) => {
    if (total === 0) problems.push({ code: 'zero-total', parameter, entry: place + 1 });
  });
  return totals.length === 0 ? undefined : totals;
}
