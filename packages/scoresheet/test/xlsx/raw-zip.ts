import { deflateSync, strToU8 } from 'fflate';
import { crc32 } from '../../src/xlsx/zip/crc32.js';

/** What a zip says of an entry, true unless told otherwise. */
export interface RawEntry {
  readonly name: string;
  readonly content?: Uint8Array | string;
  readonly packed?: Uint8Array;
  readonly localName?: string;
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  readonly size?: number;
  readonly packedSize?: number;
  readonly start?: number;
  /** Sizes and place stand in an extra field, as zips of more than four gigabytes have them. */
  readonly isLarge?: boolean;
  /** Sizes stand behind the data, as programs write them that do not know them before. */
  readonly hasDescriptor?: boolean;
}

const numbers = (...fields: readonly (readonly [number, number])[]): Uint8Array => {
  const bytes = fields.flatMap(([value, length]) =>
    Array.from({ length }, (_, index) => Math.floor(value / 256 ** index) % 256),
  );
  return Uint8Array.from(bytes);
};

const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

const all32 = 0xffffffff;

/** A zip by hand, lies and all. */
export const rawZip = (
  entries: readonly RawEntry[],
  end: { readonly entries?: number; readonly comment?: string; readonly isLarge?: boolean } = {},
): Uint8Array => {
  let body: Uint8Array = new Uint8Array();
  let directory: Uint8Array = new Uint8Array();
  for (const entry of entries) {
    const content = typeof entry.content === 'string' ? strToU8(entry.content) : (entry.content ?? new Uint8Array());
    const method = entry.method ?? 8;
    const packed = entry.packed ?? (method === 8 ? deflateSync(content) : content);
    const [crc, size, packedSize] = [
      entry.crc ?? crc32(content),
      entry.size ?? content.length,
      entry.packedSize ?? packed.length,
    ];
    const start = entry.start ?? body.length;
    const flags = (entry.flags ?? 0x800) | (entry.hasDescriptor === true ? 8 : 0);
    const [name, localName] = [strToU8(entry.name), strToU8(entry.localName ?? entry.name)];
    const extra = entry.isLarge === true ? numbers([1, 2], [24, 2], [size, 8], [packedSize, 8], [start, 8]) : numbers();
    const shown = (number: number): number => (entry.isLarge === true ? all32 : number);
    const told = (number: number): number => (entry.hasDescriptor === true ? 0 : number);
    body = joined(
      body,
      numbers([0x04034b50, 4], [20, 2], [flags, 2], [method, 2], [0, 4]),
      numbers([told(crc), 4], [told(packedSize), 4], [told(size), 4], [localName.length, 2], [0, 2]),
      localName,
      packed,
      entry.hasDescriptor === true ? numbers([0x08074b50, 4], [crc, 4], [packedSize, 4], [size, 4]) : numbers(),
    );
    directory = joined(
      directory,
      numbers([0x02014b50, 4], [20, 2], [20, 2], [flags, 2], [method, 2], [0, 4], [crc, 4]),
      numbers(
        [shown(packedSize), 4],
        [shown(size), 4],
        [name.length, 2],
        [extra.length, 2],
        [0, 2],
        [0, 2],
        [0, 2],
        [0, 4],
      ),
      numbers([shown(start), 4]),
      name,
      extra,
    );
  }
  const count = end.entries ?? entries.length;
  const comment = strToU8(end.comment ?? '');
  const large = end.isLarge === true;
  return joined(
    body,
    directory,
    large
      ? joined(
          numbers([0x06064b50, 4], [44, 8], [45, 2], [45, 2], [0, 4], [0, 4], [count, 8], [count, 8]),
          numbers([directory.length, 8], [body.length, 8]),
          numbers([0x07064b50, 4], [0, 4], [body.length + directory.length, 8], [1, 4]),
        )
      : numbers(),
    numbers([0x06054b50, 4], [0, 4], [large ? 0xffff : count, 2], [large ? 0xffff : count, 2]),
    numbers([large ? all32 : directory.length, 4], [large ? all32 : body.length, 4], [comment.length, 2]),
    comment,
  );
};
