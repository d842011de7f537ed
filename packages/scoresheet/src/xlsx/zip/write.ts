import { deflateSync, strToU8 } from 'fflate';
import { crc32 } from './crc32.js';
import { centralLength, centralSignature, endLength, endSignature, localLength, localSignature } from './signatures.js';

/** One file inside a zip, with what the zip says of it. */
export interface ZipEntry {
  readonly name: string;
  readonly content: Uint8Array;
}

const version = 20;
// unzip takes names for those of DOS, whatever else is said of them, unless they come from a Unix, where files have permissions.
const madeOnUnix = (3 << 8) | version;
const readableByAll = 0o100644 * 0x10000;
const utf8Names = 0x0800;
const deflated = 8;
// 1 January 1980, the first day a zip knows: the same workbook gives the same bytes whenever it is written.
const date = (1 << 5) | 1;
// Levels 4 and up take half as long again for two per cent less.
const level = 3;

/** An entry as it lies in a zip: its local part and its line in the directory, the latter without its offset. */
export interface Packed {
  readonly local: readonly Uint8Array[];
  readonly central: Uint8Array;
}

/** Deflates without a head or a tail. */
export type Deflating = (content: Uint8Array) => Uint8Array;

const deflate: Deflating = (content) => deflateSync(content, { level });

export const pack = ({ name, content }: ZipEntry, deflating: Deflating = deflate): Packed => {
  const nameBytes = strToU8(name);
  const data = deflating(content);
  const shared = (bytes: Uint8Array, at: number): void => {
    const view = new DataView(bytes.buffer);
    view.setUint16(at, version, true);
    view.setUint16(at + 2, utf8Names, true);
    view.setUint16(at + 4, deflated, true);
    view.setUint16(at + 8, date, true);
    view.setUint32(at + 10, crc32(content), true);
    view.setUint32(at + 14, data.length, true);
    view.setUint32(at + 18, content.length, true);
    view.setUint16(at + 22, nameBytes.length, true);
  };
  const local = new Uint8Array(localLength + nameBytes.length);
  new DataView(local.buffer).setUint32(0, localSignature, true);
  shared(local, 4);
  local.set(nameBytes, localLength);
  const central = new Uint8Array(centralLength + nameBytes.length);
  new DataView(central.buffer).setUint32(0, centralSignature, true);
  new DataView(central.buffer).setUint16(4, madeOnUnix, true);
  new DataView(central.buffer).setUint32(38, readableByAll, true);
  shared(central, 6);
  central.set(nameBytes, centralLength);
  return { local: [local, data], central };
};

/** Puts packed entries one behind the other, their directory at the end. */
export const assemble = (entries: readonly Packed[]): Uint8Array => {
  const sizeOf = (parts: readonly Uint8Array[]): number => parts.reduce((size, part) => size + part.length, 0);
  const body = sizeOf(entries.flatMap(({ local }) => local));
  const directory = sizeOf(entries.map(({ central }) => central));
  const file = new Uint8Array(body + directory + endLength);
  const view = new DataView(file.buffer);
  let at = 0;
  let line = body;
  for (const { local, central } of entries) {
    file.set(central, line);
    view.setUint32(line + 42, at, true);
    line += central.length;
    for (const part of local) {
      file.set(part, at);
      at += part.length;
    }
  }
  view.setUint32(line, endSignature, true);
  view.setUint16(line + 8, entries.length, true);
  view.setUint16(line + 10, entries.length, true);
  view.setUint32(line + 12, directory, true);
  view.setUint32(line + 16, body, true);
  return file;
};

/** A zip of these entries in this order, the same bytes for the same entries. */
export const writeZip = (entries: readonly ZipEntry[], deflating?: Deflating): Uint8Array =>
  assemble(entries.map((entry) => pack(entry, deflating)));
