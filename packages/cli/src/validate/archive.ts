import { open } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import {
  type ArchiveEntry,
  type Checked,
  archivedFiles,
  beginsAsZip,
  mostArchived,
  unfetched,
} from '@envscore/scoresheet';
import { type Entry, type ZipFile, openPromise } from 'yauzl';
import type { Source } from './source.js';
import { systemCode, withheld } from './told.js';

const utf8Flag = 0x800;
const unicodePathExtra = 0x7075;

/** Whether a file begins as a zip does. */
export async function isZip(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return beginsAsZip(buffer);
  } finally {
    await file.close();
  }
}

/** Reads by place: neither the archive nor more than one entry is ever in memory as a whole. */
const openZip = (path: string, validateEntrySizes: boolean): Promise<ZipFile> =>
  openPromise(path, { decodeStrings: false, autoClose: false, validateEntrySizes });

interface Listed extends ArchiveEntry {
  readonly record: Entry;
}

function listedEntry(record: Entry): Listed {
  const unicodePath = record.extraFields.find(({ id }) => id === unicodePathExtra)?.data;
  return {
    record,
    rawName: record.fileNameRaw,
    isUtf8: (record.generalPurposeBitFlag & utf8Flag) !== 0,
    ...(unicodePath !== undefined && { unicodePath }),
    isEncrypted: record.isEncrypted(),
    isReadable: record.canDecodeFileData(),
    size: record.uncompressedSize,
    packedSize: record.compressedSize,
  };
}

/** The files of a zip in the order of their names; `undefined` where the zip is itself a workbook that is called .zip. */
export async function sourcesIn(name: string, path: string): Promise<readonly Source[] | undefined> {
  const entries: Listed[] = [];
  let isDamaged = false;
  let zip: ZipFile | undefined;
  try {
    // An entry whose sizes lie is told when it is read; the others do not suffer for it.
    zip = await openZip(path, false);
    if (zip.entryCount <= mostArchived) for await (const entry of zip.eachEntry()) entries.push(listedEntry(entry));
  } catch (error) {
    if (systemCode(error) !== undefined) throw error;
    isDamaged = true;
  } finally {
    zip?.close();
  }
  const archive = { name, size: zip?.fileSize ?? 0, count: zip?.entryCount ?? 0, entries, isDamaged };
  const files = archivedFiles(archive, (bytes, encoding, fatal) => new TextDecoder(encoding, { fatal }).decode(bytes));
  return files?.map((file) => ('told' in file ? file : { name: file.name, archive: path, entry: file.entry.record }));
}

/** The bytes of an entry, or what is to be said in their place. yauzl holds an entry to its size while it inflates it. */
export async function readEntry(name: string, archive: string, entry: Entry): Promise<Uint8Array | Checked> {
  let zip: ZipFile | undefined;
  try {
    zip = await openZip(archive, true);
    const bytes = await buffer(await zip.openReadStreamPromise(entry));
    const isWhole = bytes.length === entry.uncompressedSize && crc32(bytes) === entry.crc32;
    return isWhole ? bytes : unfetched(name, 'damaged-archive');
  } catch (error) {
    return systemCode(error) === undefined ? unfetched(name, 'damaged-archive') : withheld(name, error);
  } finally {
    zip?.close();
  }
}
