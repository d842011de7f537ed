import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The parts of a package as text, by path. */
export const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));

/** A package of these parts, as somebody else would write it. */
export const packageOf = (parts: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, content]) => [path, typeof content === 'string' ? strToU8(content) : content]),
    ),
    { level: 1 },
  );
