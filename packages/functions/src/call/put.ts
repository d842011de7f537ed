type Place = Record<string, unknown>;

const isPlace = (value: unknown): value is Place => typeof value === 'object' && value !== null;

const keys = new Map<string, readonly string[]>();

function keysOf(path: string): readonly string[] {
  const known = keys.get(path) ?? path.split('.');
  keys.set(path, known);
  return known;
}

/** Puts a value at a dotted path of a document that is being built; nothing where there is no value. */
export function put(document: Place, path: string, value: unknown): void {
  if (value === undefined) return;
  let place = document;
  keysOf(path).forEach((key, index, { length }) => {
    if (index === length - 1) {
      place[key] = value;
      return;
    }
    const below = place[key];
    const next: Place = isPlace(below) ? below : {};
    place[key] = next;
    place = next;
  });
}
