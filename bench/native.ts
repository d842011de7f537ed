import { isUtf8 } from 'node:buffer';
import { crc32, inflateRawSync } from 'node:zlib';

/** Node's own, as the command line takes it. */
export const native = {
  inflate: (packed: Uint8Array, size: number) =>
    inflateRawSync(packed, { chunkSize: Math.max(64, size), maxOutputLength: Math.max(1, size) }),
  crc32,
  letters: {
    of: (bytes: Uint8Array) => {
      const { buffer, byteOffset, byteLength } = bytes;
      return isUtf8(bytes) ? Buffer.from(buffer, byteOffset, byteLength).toString('latin1') : undefined;
    },
    text: (letters: string) => Buffer.from(letters, 'latin1').toString(),
  },
};
