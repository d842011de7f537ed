import type { KeptKind } from '../../../workbook/model.js';
import type { FoundBlock } from '../../../workbook/snapshot.js';
import type { Chart } from '../../../workbook/workbook.js';
import type { Scanner } from '../../xml/scanner.js';
import { lastColumn, lastRow } from '../addresses.js';
import type { Package } from '../open.js';
import { readChart } from './charts.js';
import type { SheetContext } from './context.js';
import { numberAt, textInside, visitInside } from './elements.js';

// What a file measures drawings in, 12,700 to a point, and about what a column and a row of it take.
const unitsPerColumn = 609_600;
const unitsPerRow = 171_450;
const mostUnits = 2 ** 31;

interface Corner {
  readonly row: number;
  readonly column: number;
}

const clamped = (number: number, most: number): number => Math.min(Math.max(number, 1), most);

const between = (from: Corner, to: Corner): FoundBlock => {
  const [top, left] = [clamped(from.row, lastRow), clamped(from.column, lastColumn)];
  const [bottom, right] = [clamped(to.row, lastRow), clamped(to.column, lastColumn)];
  return { top, left, bottom: Math.max(top, bottom), right: Math.max(left, right) };
};

/** The cell that a corner lies in, counted from 1; a lower corner that lies on its edge belongs to the one before. */
const readCorner = (scanner: Scanner, isLower: boolean): Corner => {
  const found = new Map<string, number>();
  visitInside(scanner, (element) => {
    const number = Number(textInside(scanner));
    if (Number.isFinite(number)) found.set(element, Math.trunc(number));
  });
  const place = (line: string): number => {
    const isOnEdge = isLower && (found.get(`${line}Off`) ?? 0) <= 0;
    return (found.get(line) ?? 0) + (isOnEdge ? 0 : 1);
  };
  return { row: place('row'), column: place('col') };
};

/** Where a drawing lies, in cells; where it says so in other measures, about there. */
class Anchor {
  #from: Corner = { row: 1, column: 1 };
  #to: Corner | undefined;
  #size: Corner = { row: 1, column: 1 };

  read(element: string, scanner: Scanner): void {
    const units = (name: string, unit: number): number =>
      Math.floor((numberAt(scanner, name, 0, mostUnits) ?? 0) / unit) + 1;
    if (element === 'from') this.#from = readCorner(scanner, false);
    else if (element === 'to') this.#to = readCorner(scanner, true);
    else if (element === 'ext') this.#size = { row: units('cy', unitsPerRow), column: units('cx', unitsPerColumn) };
    else if (element === 'pos') this.#from = { row: units('y', unitsPerRow), column: units('x', unitsPerColumn) };
  }

  block(): FoundBlock {
    const { row, column } = this.#from;
    const to = { row: row + this.#size.row - 1, column: column + this.#size.column - 1 };
    return between(this.#from, this.#to ?? to);
  }
}

/** The chart that a frame shows, by its relationship. */
const chartIn = (scanner: Scanner): string | undefined => {
  let id: string | undefined;
  const visit = (element: string): void => {
    if (element === 'chart') id ??= scanner.prefixed('id');
    else visitInside(scanner, visit);
  };
  visitInside(scanner, visit);
  return id;
};

const kinds: ReadonlyMap<string, KeptKind> = new Map([
  ['pic', 'pictures'],
  ['sp', 'shapes'],
  ['cxnSp', 'shapes'],
  ['grpSp', 'shapes'],
  ['contentPart', 'shapes'],
]);

const anchors = new Set(['twoCellAnchor', 'oneCellAnchor', 'absoluteAnchor']);

/** What lies over the cells of a sheet. Charts of bars are given back, all else is named. */
export const readDrawing = (source: Package, path: string, context: SheetContext): readonly Chart[] => {
  const { sheet, budget, kept } = context;
  const charts: Chart[] = [];
  const targets = new Map(source.targets(path).map((target) => [target.id, target.path]));
  const scanner = source.scanner(path);

  const readAnchor = (): void => {
    budget.cell();
    const anchor = new Anchor();
    const found: (readonly [KeptKind, string | undefined])[] = [];
    const visit = (element: string): void => {
      const kind = kinds.get(element);
      if (kind !== undefined) found.push([kind, undefined]);
      else if (element === 'graphicFrame') {
        const chart = chartIn(scanner);
        found.push([chart === undefined ? 'shapes' : 'charts', chart]);
      } else if (element === 'AlternateContent' || element === 'Choice') visitInside(scanner, visit);
      else anchor.read(element, scanner);
    };
    visitInside(scanner, visit);
    const at = anchor.block();
    for (const [kind, id] of found) {
      const part = targets.get(id ?? '');
      const isThere = part !== undefined && source.archive.entry(part) !== undefined;
      const chart = isThere ? readChart(source.scanner(part), context) : undefined;
      if (chart === undefined) kept.add({ what: kind, sheet, at });
      else charts.push({ ...chart, covers: { sheet, ...at } });
    }
  };

  scanner.next();
  visitInside(scanner, (element) => {
    if (anchors.has(element)) readAnchor();
    else if (element === 'AlternateContent') {
      visitInside(scanner, (choice) => {
        if (choice !== 'Choice') return;
        visitInside(scanner, (inner) => {
          if (anchors.has(inner)) readAnchor();
        });
      });
    }
  });
  return charts;
};
