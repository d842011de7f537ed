import type { FoundName, Snapshot } from '../../workbook/snapshot.js';

/** Tables that claim more rows are cut to what is there, and in any case to so many. */
const usualTable = 1_000;
const longestTable = 12_000;

const isLong = ({ top, bottom }: FoundName): boolean => bottom - top > usualTable;

/**
 * A snapshot whose names can be gone by: none covers more rows than its sheet has, as files may claim a million, and those are left
 * out that stand apart from the other columns of their table, as somebody has moved what they stood for. `tables` has the names of
 * each table, and the column that each was made for, from left to right.
 */
export function withTrueNames(
  snapshot: Snapshot,
  tables: readonly (readonly (readonly [name: string, column: number])[])[],
): Snapshot {
  const byName = new Map(snapshot.names.map((name) => [name.name, name]));
  const astray = new Set(tables.flatMap((table) => strayIn(table, byName)));
  const isFine = astray.size === 0 && !snapshot.names.some(isLong);
  if (isFine) return snapshot;
  const last = new Map(
    snapshot.sheets.map(({ name, cells }): [string, number] => [
      name,
      [...cells.keys()].reduce((most, row) => Math.max(most, row), 0),
    ]),
  );
  const names = snapshot.names.flatMap((name): readonly FoundName[] => {
    if (astray.has(name.name)) return [];
    if (!isLong(name)) return [name];
    const used = Math.max(name.top, last.get(name.sheet) ?? 0);
    return [{ ...name, bottom: Math.min(name.bottom, used, name.top + longestTable - 1) }];
  });
  return { ...snapshot, names };
}

interface Placed {
  readonly found: FoundName;
  /** How far it stands to the right of where it was made. */
  readonly shift: number;
}

function strayIn(
  table: readonly (readonly [name: string, column: number])[],
  byName: ReadonlyMap<string, FoundName>,
): readonly string[] {
  const placed = table.flatMap(([name, column]): readonly Placed[] => {
    const found = byName.get(name);
    return found === undefined ? [] : [{ found, shift: found.left - column }];
  });
  const home = commonest(placed.map(({ found }) => found));
  if (home === undefined) return [];
  const isAtHome = ({ found: { sheet, top, bottom } }: Placed): boolean =>
    sheet === home.sheet && top <= home.bottom && bottom >= home.top;
  const apart = placed.filter((one) => !isAtHome(one));
  // Columns that come in or go move all to the right of them: one that moved alone was not moved by that.
  const alone = placed.filter(isAtHome).filter(({ shift }, index, all) => {
    const [before, after] = [all[index - 1]?.shift, all[index + 1]?.shift];
    return before !== undefined && before === after && shift !== before;
  });
  return [...apart, ...alone].map(({ found }) => found.name);
}

/** The block of rows that most columns share. */
function commonest(names: readonly FoundName[]): FoundName | undefined {
  const counts = new Map<string, number>();
  let best: FoundName | undefined;
  let most = 0;
  for (const name of names) {
    const key = `${name.sheet}!${name.top}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count > most) [best, most] = [name, count];
  }
  return best;
}
