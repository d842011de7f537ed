import { type ArchiveEntry, type Archived, archivedFiles, beginsAsZip, mostArchived } from '@envscore/scoresheet';
import {
  type DirectoryEntry,
  type FileEntry,
  BlobReader,
  Uint8ArrayWriter,
  ZipReader,
  configure,
} from '@zip.js/zip.js/lib/zip-core-native.js';

configure({ useWebWorkers: false });

const utf8Flag = 0x800;
const unicodePathExtra = 0x7075;
const readable: ReadonlySet<number> = new Set([0, 8]);

export interface ZipEntry extends ArchiveEntry {
  /** Throws where what it says of itself is not so. */
  readonly bytes: () => Promise<Uint8Array>;
}

/** The files of a zip in the order of their names; nothing where it is none, or is itself a workbook that is called .zip. */
export async function filesInZip(name: string, file: File): Promise<readonly Archived<ZipEntry>[] | undefined> {
  if (!beginsAsZip(new Uint8Array(await file.slice(0, 4).arrayBuffer()))) return undefined;
  const zip = new ZipReader(new BlobReader(file), { filenameValidation: 'tolerant' });
  const entries: ZipEntry[] = [];
  let isDamaged = false;
  try {
    for await (const entry of zip.getEntriesGenerator()) {
      if (entries.length > mostArchived) break;
      entries.push(zipEntry(entry));
    }
  } catch {
    isDamaged = true;
  }
  return archivedFiles({ name, size: file.size, count: entries.length, entries, isDamaged }, (bytes, encoding, fatal) =>
    new TextDecoder(encoding, { fatal }).decode(bytes),
  );
}

function zipEntry(entry: FileEntry | DirectoryEntry): ZipEntry {
  const unicodePath = entry.extraField?.get(unicodePathExtra)?.data;
  return {
    rawName: entry.rawFilename,
    isUtf8: ((entry.rawBitFlag ?? 0) & utf8Flag) !== 0,
    ...(unicodePath !== undefined && { unicodePath }),
    isEncrypted: entry.encrypted,
    isReadable: readable.has(entry.compressionMethod),
    size: entry.uncompressedSize,
    packedSize: entry.compressedSize,
    bytes: () =>
      entry.directory ? Promise.resolve(new Uint8Array()) : entry.getData(new Uint8ArrayWriter(), { checkCrc32: true }),
  };
}
