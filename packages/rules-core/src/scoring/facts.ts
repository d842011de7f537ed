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

const asNumber = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
const asWord = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const asFlag = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);

export const numberAt = (facts: Facts, path: Path): number | undefined => asNumber(valueAt(facts, path));
export const wordAt = (facts: Facts, path: Path): string | undefined => asWord(valueAt(facts, path));
export const flagAt = (facts: Facts, path: Path): boolean | undefined => asFlag(valueAt(facts, path));

export function listAt(facts: Facts, path: Path): readonly unknown[] | undefined {
  const value: unknown = valueAt(facts, path);
  return Array.isArray(value) ? value : undefined;
}

export const numberIn = (row: Facts, key: string): number | undefined => asNumber(row[key]);
export const wordIn = (row: Facts, key: string): string | undefined => asWord(row[key]);
export const flagIn = (row: Facts, key: string): boolean | undefined => asFlag(row[key]);

/** A label without the spaces around it; `undefined` where nothing is left. */
export function labelIn(row: Facts, key: string): string | undefined {
  const text = wordIn(row, key)?.trim();
  return text === '' ? undefined : text;
}
