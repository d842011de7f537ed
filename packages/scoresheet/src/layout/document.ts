import type { Scalar } from '../formula/expression.js';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands at a dotted path of a document; undefined where it, or anything on the way, is blank. */
export function valueAt(document: unknown, path: string): unknown {
  let value = document;
  for (const key of path.split('.')) {
    if (!isRecord(value)) return undefined;
    value = value[key];
  }
  return value;
}

export function listAt(document: unknown, path: string): readonly unknown[] | undefined {
  const value = path === '' ? document : valueAt(document, path);
  return Array.isArray(value) ? value : undefined;
}

export const isScalar = (value: unknown): value is Scalar =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** A document while it is put together. */
export type Draft = Record<string, unknown>;

/** Sets what stands at a dotted path, making the groups on the way. */
export function put(draft: Draft, path: string, value: unknown): void {
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let group = draft;
  for (const key of keys) {
    const below = group[key];
    const next: Draft = isRecord(below) ? below : {};
    group[key] = next;
    group = next;
  }
  group[last] = value;
}
