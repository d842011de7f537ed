import type { Scalar } from '../../formula/expression.js';
import type { Scanner } from '../xml/scanner.js';
import { lastColumn, lastRow, packAddress, parseRow } from './addresses.js';
import type { Package } from './open.js';
import { eachPiece } from './pieces.js';
import { type Surroundings, noSuchText, valueOf } from './sheet.js';
import { readText } from './texts.js';

/** The cells of one row that hold something, by column from 1; an error value stands as its text. */
export type RowCells = ReadonlyMap<number, Scalar>;

/** Hears the rows of a sheet in their order, each until the next one is heard. */
export type TakeRow = (row: number, cells: RowCells) => void;

/** Goes through the rows of a sheet piece by piece. Rows and cells that do not say where they are come after the one before. */
export function eachRow(
  source: Package,
  path: string,
  surroundings: Pick<Surroundings, 'texts' | 'countsFrom1904'>,
  take: TakeRow,
): void {
  const cells = new Map<number, Scalar>();
  let [row, column] = [0, 0];
  const flush = (): void => {
    if (cells.size > 0) take(row, cells);
    cells.clear();
    column = 0;
  };
  const readCell = (scanner: Scanner): void => {
    const from = scanner.valueFrom('r');
    const packed = from < 0 ? -1 : packAddress(scanner.xml, from, scanner.valueTo('r'));
    column = packed < 0 ? column + 1 : (packed % lastColumn) + 1;
    const isAstray = packed < 0 ? from >= 0 : Math.floor(packed / lastColumn) !== row;
    if (isAstray || row === 0 || column > lastColumn) throw scanner.broken();
    if (scanner.isEmpty) return;
    const type = scanner.attribute('t') ?? 'n';
    const outside = scanner.depth;
    let raw = scanner.leaf('<v>', '</v>');
    while (scanner.next() && scanner.depth >= outside) {
      if (scanner.isClosing) {
        if (scanner.name === 'v') raw = scanner.text();
      } else if (scanner.name === 'is' || scanner.name === 'v') {
        if (raw !== undefined) throw scanner.broken();
        raw = scanner.name === 'is' ? readText(scanner) : '';
      } else scanner.skipElement();
    }
    if (raw === undefined) return;
    const value = type === 'e' ? raw.trim() : valueOf(type, raw, surroundings);
    if (value === noSuchText || cells.has(column)) throw scanner.broken();
    if (value !== undefined && value !== '') cells.set(column, value);
  };
  eachPiece(source, path, { root: 'worksheet', list: 'sheetData', item: 'row' }, (scanner) => {
    while (scanner.next()) {
      if (scanner.isClosing) continue;
      if (scanner.name === 'c') readCell(scanner);
      else if (scanner.name === 'row') {
        flush();
        const told = scanner.attribute('r');
        const next = told === undefined ? row + 1 : parseRow(told);
        if (next <= row || next > lastRow) throw scanner.broken();
        row = next;
      }
    }
  });
  flush();
}

/** The texts that cells share, without the part that they stand in. */
export function sharedTexts(source: Package, path: string | undefined): readonly string[] {
  const texts: string[] = [];
  if (path === undefined || source.archive.entry(path) === undefined) return texts;
  eachPiece(source, path, { root: 'sst', list: 'sst', item: 'si' }, (scanner) => {
    while (scanner.next()) {
      if (!scanner.isClosing && scanner.name === 'si') texts.push(readText(scanner));
    }
  });
  return texts;
}
