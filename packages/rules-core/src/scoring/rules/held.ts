import { type Path, factsIn, flagAt, labelAt, listAt } from '../facts.js';
import type { Outcome } from '../outcome.js';
import type { Need } from '../result.js';
import { toTenths } from '../points.js';
import { type Sheet, reportMissing } from '../sheet.js';

/** Everything on a list is held: `gives` points, else none. One thing not held settles it; no list leaves it open. */
export interface AllHeld {
  readonly kind: 'allHeld';
  readonly list: Path;
  readonly gives: number;
}

interface Thing {
  readonly path: Path;
  /** Held once is held; blank rows leave it open while no other row of the same name says yes. */
  held: boolean | undefined;
}

/** The things on a list, rows of one name taken together; a row without a name is a thing of its own. */
function things(sheet: Sheet, list: Path): readonly Thing[] {
  const found = new Map<string | number, Thing>();
  (listAt(sheet.facts, list) ?? []).forEach((entry, index) => {
    const row = factsIn(entry) ?? {};
    const key = labelAt(row, ['name']) ?? index;
    const held = flagAt(row, ['held']);
    const known = found.get(key);
    if (known === undefined) found.set(key, { path: [...list, index, 'held'], held });
    else if (known.held !== true && held !== false) known.held = held;
  });
  return [...found.values()];
}

export function scoreAllHeld(sheet: Sheet, { list, gives }: AllHeld): Outcome {
  const required = things(sheet, list);
  if (required.length === 0) reportMissing(sheet, list);
  const lacking = required.filter(({ held }) => held === false);
  const counted = { listed: required.length, held: required.filter(({ held }) => held === true).length };
  if (lacking.length > 0) {
    const needs: readonly Need[] = lacking.map(({ path }) => ({ path, to: true }));
    return { points: 0, counted, next: { needs, gives } };
  }
  for (const { path, held } of required) if (held === undefined) reportMissing(sheet, path);
  return { points: toTenths(gives), counted };
}

/** How many different things of a list are held; several sets of one count once. */
export function distinctHeld(sheet: Sheet, list: Path): number {
  const listed = things(sheet, list);
  for (const { path, held } of listed) if (held === undefined) reportMissing(sheet, path);
  return listed.filter(({ held }) => held === true).length;
}
