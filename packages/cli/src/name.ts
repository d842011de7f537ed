/** What stands at a property of a document, whatever the document is. */
export const valueAt = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

export function listAt(value: unknown, key: string): readonly unknown[] {
  const list: unknown = valueAt(value, key);
  return Array.isArray(list) ? list : [];
}

/** Whose sheet a document is, for its title; `undefined` where it does not say. */
export function nameOf(document: unknown): string | undefined {
  const institution = valueAt(document, 'institution');
  const names = [valueAt(document, 'name'), valueAt(institution, 'name') ?? institution];
  return names.find((name) => typeof name === 'string');
}
