import { type Path, factsIn, flagIn, labelIn, listAt } from '../facts.js';
import type { Outcome } from '../outcome.js';
import { toTenths } from '../points.js';
import { type Sheet, reportMissing } from '../sheet.js';

/** Everything on a list is held: `gives` points, else none. One thing not held settles it; no list leaves it open. */
export interface AllHeld {
  readonly kind: 'allHeld';
  readonly list: Path;
  readonly gives: number;
}

interface Thing {
  /** The row that names it first, or the one that leaves it open. */
  index: number;
  held: boolean | undefined;
}

/**
 * The things on a list, rows of one name taken together; a row without a name is a thing of its own. Held in one row is held; a row
 * that does not say leaves it open while no other says yes.
 */
function things(sheet: Sheet, list: Path): readonly Thing[] {
  const found = new Map<string | number, Thing>();
  (listAt(sheet.facts, list) ?? []).forEach((entry, index) => {
    const row = factsIn(entry) ?? {};
    const key = labelIn(row, 'name') ?? index;
    const held = flagIn(row, 'held');
    const known = found.get(key);
    if (known === undefined) found.set(key, { index, held });
    else if (known.held !== true && held !== false) Object.assign(known, { index, held });
  });
  return [...found.values()];
}

interface Tally {
  readonly listed: number;
  readonly held: number;
  readonly lacking: readonly Path[];
  readonly open: readonly Path[];
}

function tally(sheet: Sheet, list: Path): Tally {
  const listed = things(sheet, list);
  const lacking: Path[] = [];
  const open: Path[] = [];
  for (const { index, held } of listed) {
    if (held !== true) (held === false ? lacking : open).push([...list, index, 'held']);
  }
  return { listed: listed.length, held: listed.length - lacking.length - open.length, lacking, open };
}

export function scoreAllHeld(sheet: Sheet, { list, gives }: AllHeld): Outcome {
  const { listed, held, lacking, open } = tally(sheet, list);
  if (listed === 0) reportMissing(sheet, list);
  const counted = { listed, held };
  if (lacking.length > 0) {
    return { points: 0, counted, next: { needs: lacking.map((path) => ({ path, to: true })), gives } };
  }
  for (const path of open) reportMissing(sheet, path);
  return { points: toTenths(gives), counted };
}

/** How many different things of a list are held, several sets of one counted once; `undefined` while a row does not say. */
export function distinctHeld(sheet: Sheet, list: Path): number | undefined {
  const { held, open } = tally(sheet, list);
  for (const path of open) reportMissing(sheet, path);
  return open.length > 0 ? undefined : held;
}
