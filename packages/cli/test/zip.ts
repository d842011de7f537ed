import { crc32 } from 'node:zlib';

/** An entry of a zip as a test wants it, right or wrong. */
export interface ZipEntry {
  readonly name: string | Buffer;
  readonly content: string | Buffer;
  /** 1: encrypted; 0x800: the name is UTF-8. */
  readonly flags?: number;
  readonly method?: number;
  /** What the zip says of the content, where it is to lie. */
  readonly crc?: number;
  readonly size?: number;
}

/** A zip of these entries, stored as they are, in this order. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const { name, content, flags = 0, method = 0, crc, size } of entries) {
    const [path, bytes] = [Buffer.from(name as string), Buffer.from(content as string)];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(crc ?? crc32(bytes), 10);
    common.writeUInt32LE(bytes.length, 14);
    common.writeUInt32LE(size ?? bytes.length, 18);
    common.writeUInt16LE(path.length, 22);
    local.push(Buffer.from('PK\x03\x04'), common, path, bytes);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    central.push(Buffer.from('PK\x01\x02\x14\x00'), common, rest, path);
    at += 30 + path.length + bytes.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...local, directory, Buffer.from('PK\x05\x06'), end]);
}
