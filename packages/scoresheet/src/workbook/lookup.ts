import type { CellAddress, Scalar } from '../formula/expression.js';
import type { FoundCell, FoundName, Snapshot } from './snapshot.js';

/** A snapshot made ready for being asked by name and address. */
export interface Lookup {
  readonly name: (name: string) => FoundName | undefined;
  readonly cell: (at: CellAddress) => FoundCell | undefined;
  /** What stands in a cell; an error value stands as its text. */
  readonly value: (at: CellAddress) => Scalar | undefined;
  /** Nothing stands there, or nothing but spaces. */
  readonly isBlank: (at: CellAddress) => boolean;
}

export function lookUp({ sheets, names }: Snapshot): Lookup {
  const byName = new Map(names.map((found): [string, FoundName] => [found.name, found]));
  const bySheet = new Map(sheets.map(({ name, cells }): [string, typeof cells] => [name, cells]));
  const cell = ({ sheet, row, column }: CellAddress) => bySheet.get(sheet)?.get(row)?.get(column);
  const value = (at: CellAddress): Scalar | undefined => {
    const found = cell(at);
    return found?.value ?? found?.error;
  };
  return {
    name: (name) => byName.get(name),
    cell,
    value,
    isBlank: (at) => {
      const held = value(at);
      return held === undefined || (typeof held === 'string' && held.trim() === '');
    },
  };
}
