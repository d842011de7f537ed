import { open } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { type CheckCode, type Checked, unfetched } from '@envscore/scoresheet';
import { type Entry, type ZipFile, openPromise } from 'yauzl';
import { largestFile } from '../workbook-file.js';
import { type Source, inOrderOfNames, isPassedOver } from './source.js';
import { systemCode, withheld } from './told.js';

const mostEntries = 10_000;
/** Bytes from one byte, in entries of more than a mebibyte. Workbooks are packed already. */
const mostRatio = 250;
const freeOfRatio = 1024 * 1024;
/** Of an entry, of the end of an empty zip, of a part of a divided one. */
const zipSignatures: ReadonlySet<number> = new Set([0x04034b50, 0x06054b50, 0x08074b50]);
const utf8Flag = 0x800;
const unicodePathExtra = 0x7075;
const unicodePathHead = 5;

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });
const looseUtf8 = new TextDecoder('utf-8');
const chinese = new TextDecoder('gb18030');

/**
 * The name of an entry. Where it does not say that it is UTF-8 it may be all the same, as on a Mac; otherwise it is what Chinese
 * Windows writes.
 */
function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  if ((generalPurposeBitFlag & utf8Flag) !== 0) return looseUtf8.decode(fileNameRaw);
  const unicode = extraFields.find(
    ({ id, data }) =>
      id === unicodePathExtra && data.length > unicodePathHead && data.readUInt32LE(1) === crc32(fileNameRaw),
  );
  if (unicode !== undefined) return looseUtf8.decode(unicode.data.subarray(unicodePathHead));
  try {
    return strictUtf8.decode(fileNameRaw);
  } catch {
    return chinese.decode(fileNameRaw);
  }
}

/** Whether a file begins as a zip does. Pictures and other archives that are only called .zip do not. */
export async function isZip(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && zipSignatures.has(buffer.readUInt32LE());
  } finally {
    await file.close();
  }
}

/** Reads by place: neither the archive nor more than one entry is ever in memory as a whole. */
const openZip = (path: string, validateEntrySizes: boolean): Promise<ZipFile> =>
  openPromise(path, { decodeStrings: false, autoClose: false, validateEntrySizes });

interface Listed {
  readonly entries: readonly (readonly [name: string, entry: Entry])[];
  readonly problem?: { readonly code: CheckCode; readonly found?: string };
}

/** What the directory of a zip lists; where it breaks off, what was listed until then. */
async function listed(path: string): Promise<Listed> {
  const entries: (readonly [string, Entry])[] = [];
  let zip: ZipFile | undefined;
  try {
    // An entry whose sizes lie is told when it is read; the others do not suffer for it.
    zip = await openZip(path, false);
    if (zip.entryCount > mostEntries) {
      return { entries, problem: { code: 'too-many-files', found: String(zip.entryCount) } };
    }
    let packed = 0;
    for await (const entry of zip.eachEntry()) {
      packed += entry.compressedSize;
      entries.push([nameOf(entry).replaceAll('\\', '/'), entry]);
    }
    // Entries that lie over each other make much of few bytes.
    return packed > zip.fileSize ? { entries: [], problem: { code: 'damaged-archive' } } : { entries };
  } catch (error) {
    if (systemCode(error) !== undefined) throw error;
    return { entries, problem: { code: 'damaged-archive' } };
  } finally {
    zip?.close();
  }
}

/** The files of a zip in the order of their names; `undefined` where the zip is itself a workbook that is called .zip. */
export async function sourcesIn(name: string, path: string): Promise<readonly Source[] | undefined> {
  const { entries, problem } = await listed(path);
  if (entries.some(([entry]) => entry === '[Content_Types].xml')) return undefined;
  const files = entries
    .filter(([entry]) => !entry.endsWith('/') && !entry.split('/').some(isPassedOver))
    .sort(([one], [other]) => inOrderOfNames(one, other))
    .map(([entry, record]) => sourceOf(`${name}/${entry}`, path, record));
  if (problem !== undefined) return [{ name, told: unfetched(name, problem.code, problem.found) }, ...files];
  return files.length === 0 ? [{ name, told: unfetched(name, 'nothing-found') }] : files;
}

function sourceOf(name: string, archive: string, entry: Entry): Source {
  const told = (code: CheckCode): Source => ({ name, told: unfetched(name, code) });
  if (entry.isEncrypted()) return told('encrypted-entry');
  if (/\.zip$/iu.test(name)) return told('archive-in-archive');
  if (!entry.canDecodeFileData()) return told('unknown-compression');
  const { uncompressedSize, compressedSize } = entry;
  if (uncompressedSize > largestFile) return told('too-large');
  const isDense = uncompressedSize > freeOfRatio && uncompressedSize > mostRatio * compressedSize;
  return isDense ? told('too-compressed') : { name, archive, entry };
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
