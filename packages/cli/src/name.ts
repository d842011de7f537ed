const textAt = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

/** Whose sheet a document is, for its title; `undefined` where it does not say. */
export function nameOf(document: unknown): string | undefined {
  const institution = textAt(document, 'institution');
  const names = [textAt(document, 'name'), textAt(institution, 'name') ?? institution];
  return names.find((name) => typeof name === 'string');
}
