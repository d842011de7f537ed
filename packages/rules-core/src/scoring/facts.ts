/** Facts that the door has checked. Rules are data and name facts by path, so they read them as records. */
export type Facts = Readonly<Record<string, unknown>>;

/** Where a fact stands in its document: property names and, inside lists, places counted from 0. */
export type Path = readonly (string | number)[];

const isFacts = (value: unknown): value is Facts => typeof value === 'object' && value !== null;

export const factsIn = (value: unknown): Facts | undefined => (isFacts(value) ? value : undefined);

/** What stands at a path; `undefined` where it, or anything on the way to it, is blank. */
export function valueAt(facts: Facts, path: Path): unknown {
  let value: unknown = facts;
  for (const key of path) {
    if (!isFacts(value)) return undefined;
    value = value[key];
  }
  return value;
}

export function numberAt(facts: Facts, path: Path): number | undefined {
  const value = valueAt(facts, path);
  return typeof value === 'number' ? value : undefined;
}

export function wordAt(facts: Facts, path: Path): string | undefined {
  const value = valueAt(facts, path);
  return typeof value === 'string' ? value : undefined;
}

export function flagAt(facts: Facts, path: Path): boolean | undefined {
  const value = valueAt(facts, path);
  return typeof value === 'boolean' ? value : undefined;
}

export function listAt(facts: Facts, path: Path): readonly unknown[] | undefined {
  const value: unknown = valueAt(facts, path);
  return Array.isArray(value) ? value : undefined;
}

/** A label without the spaces around it; `undefined` where nothing is left. */
export function labelAt(facts: Facts, path: Path): string | undefined {
  const text = (wordAt(facts, path) ?? '').trim();
  return text === '' ? undefined : text;
}
