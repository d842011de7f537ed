import type { CellAddress, Scalar } from '../formula/expression.js';
import type { FoundCell, FoundName, Snapshot } from './snapshot.js';

/** A snapshot made ready for being asked by name and address. */
export interface Lookup {
  readonly name: (name: string) => FoundName | undefined;
  readonly cell: (at: CellAddress) => FoundCell | undefined;
  /** What stands in a cell; an error value stands as its text. */
  readonly value: (at: CellAddress) => Scalar | undefined;
}

export function lookUp({ sheets, names }: Snapshot): Lookup {
  const byName = new Map(names.map((found): [string, FoundName] => [found.name, found]));
  const bySheet = new Map(sheets.map(({ name, cells }): [string, typeof cells] => [name, cells]));
  const cell = ({ sheet, row, column }: CellAddress) => bySheet.get(sheet)?.get(row)?.get(column);
  return {
    name: (name) => byName.get(name),
    cell,
    value: (at) => {
      const found = cell(at);
      return found?.value ?? found?.error;
    },
  };
}
