import { type Checked } from '../validation/checked.js';
import { unfetched } from '../validation/check-file.js';
import type { CheckCode } from '../validation/codes.js';
import { crc32 } from '../xlsx/zip/crc32.js';
import { largestSubmission, mostArchived } from './limits.js';
import { inOrderOfNames, isPassedOver } from './names.js';

/** A line of an archive's directory, whoever reads it. */
export interface ArchiveEntry {
  readonly rawName: Uint8Array;
  /** It says that its name is UTF-8. */
  readonly isUtf8: boolean;
  /** Its extra field 0x7075, which has the name in UTF-8 behind a check sum of the raw one. */
  readonly unicodePath?: Uint8Array;
  readonly isEncrypted: boolean;
  /** It is stored or deflated. */
  readonly isReadable: boolean;
  readonly size: number;
  readonly packedSize: number;
}

/** A zip as far as its directory could be read. */
export interface Archive<Entry extends ArchiveEntry> {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** How many entries it says that it has. */
  readonly count: number;
  readonly entries: readonly Entry[];
  readonly isDamaged: boolean;
}

/** A file of an archive by its path, or what is to be said in the place of one. */
export type Archived<Entry> =
  { readonly name: string; readonly entry: Entry } | { readonly name: string; readonly told: Checked };

/** The text of bytes; strictly, it throws where they are not of that encoding. */
export type Decode = (bytes: Uint8Array, encoding: 'utf-8' | 'gb18030', isStrict: boolean) => string;

/** Bytes from one byte, in entries of more than a mebibyte. Workbooks are packed already. */
const mostRatio = 250;
const freeOfRatio = 1024 * 1024;
const unicodePathHead = 5;
/** Of an entry, of the end of an empty zip, of a part of a divided one: their first bytes, the lowest first. */
const zipSignatures: ReadonlySet<string> = new Set(['80,75,3,4', '80,75,5,6', '80,75,7,8']);

/** Whether a file begins as a zip does, by its first four bytes. Pictures and other archives that are only called .zip do not. */
export const beginsAsZip = (start: Uint8Array): boolean => zipSignatures.has(start.subarray(0, 4).join(','));

/** The files of a zip in the order of their names; `undefined` where the zip is itself a workbook that is called .zip. */
export function archivedFiles<Entry extends ArchiveEntry>(
  { name, size, count, entries, isDamaged }: Archive<Entry>,
  decode: Decode,
): readonly Archived<Entry>[] | undefined {
  const told = (code: CheckCode, found?: string) => ({ name, told: unfetched(name, code, found) });
  if (count > mostArchived) return [told('too-many-files', String(count))];
  // Entries that lie over each other make much of few bytes.
  const isOverlaid = entries.reduce((sum, { packedSize }) => sum + packedSize, 0) > size;
  if (isOverlaid) return [told('damaged-archive')];
  const named = entries.map((entry): readonly [string, Entry] => [nameOf(entry, decode), entry]);
  if (named.some(([path]) => path === '[Content_Types].xml')) return undefined;
  const files = named
    .filter(([path]) => !path.endsWith('/') && !path.split('/').some(isPassedOver))
    .sort(([one], [other]) => inOrderOfNames(one, other))
    .map(([path, entry]) => archivedFile(`${name}/${path}`, entry));
  if (isDamaged) return [told('damaged-archive'), ...files];
  return files.length === 0 ? [told('nothing-found')] : files;
}

function archivedFile<Entry extends ArchiveEntry>(name: string, entry: Entry): Archived<Entry> {
  const code = refusalOf(name, entry);
  return code === undefined ? { name, entry } : { name, told: unfetched(name, code) };
}

function refusalOf(name: string, { isEncrypted, isReadable, size, packedSize }: ArchiveEntry): CheckCode | undefined {
  if (isEncrypted) return 'encrypted-entry';
  if (/\.zip$/iu.test(name)) return 'archive-in-archive';
  if (!isReadable) return 'unknown-compression';
  if (size > largestSubmission) return 'too-large';
  return size > freeOfRatio && size > mostRatio * packedSize ? 'too-compressed' : undefined;
}

/** Where a name does not say that it is UTF-8 it may be all the same, as on a Mac; otherwise it is what Chinese Windows writes. */
function nameOf({ rawName, isUtf8, unicodePath }: ArchiveEntry, decode: Decode): string {
  const path = (): string => {
    if (isUtf8) return decode(rawName, 'utf-8', false);
    if (unicodePath !== undefined && isNamed(unicodePath, rawName))
      return decode(unicodePath.subarray(unicodePathHead), 'utf-8', false);
    try {
      return decode(rawName, 'utf-8', true);
    } catch {
      return decode(rawName, 'gb18030', false);
    }
  };
  return path().replaceAll('\\', '/');
}

const isNamed = (unicodePath: Uint8Array, rawName: Uint8Array): boolean =>
  unicodePath.length > unicodePathHead &&
  new DataView(unicodePath.buffer, unicodePath.byteOffset).getUint32(1, true) === crc32(rawName);
