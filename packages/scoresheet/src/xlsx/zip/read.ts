import { Inflate, strFromU8 } from 'fflate';
import { type Limits, freeOfRatio } from '../limits.js';
import { Unreadable } from '../unreadable.js';
import { crc32 } from './crc32.js';
import { centralLength, centralSignature, endLength, endSignature, localLength, localSignature } from './signatures.js';

/** A line of a zip's directory. */
export interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its local part begins, and where the next part or the directory does. */
  readonly start: number;
  readonly end: number;
  /** Its line in the directory as it stands there. */
  readonly central: Uint8Array;
}

/** Inflates raw deflate data that is said to come to `size` bytes, and stops at the latest there. */
type Inflating = (packed: Uint8Array, size: number) => Uint8Array;

/** The check sum that a zip keeps of every entry, carried on from what stands before the bytes. */
type Summing = (bytes: Uint8Array, before?: number) => number;

/** Text that is decoded only where somebody wants it: most of a sheet is compared, and never looked at. */
export interface Letters {
  /** The bytes of UTF-8 as letters, one each of the first 256; nothing where they are no UTF-8. */
  readonly of: (bytes: Uint8Array) => string | undefined;
  /** What such letters say. */
  readonly text: (letters: string) => string;
}

/** What a host does itself, where it is quicker at it. */
export interface Quicker {
  readonly inflate?: Inflating;
  readonly crc32?: Summing;
  readonly letters?: Letters;
}

const stored = 0;
const deflated = 8;
const encryptedFlags = 0x2041;
const zip64End = 0x06064b50;
const zip64Locator = 0x07064b50;
const zip64LocatorLength = 20;
const zip64Extra = 1;
const all16 = 0xffff;
const all32 = 0xffffffff;
const longestComment = 0xffff;
// What a byte can come to at most is some thousand bytes; so much is inflated before anybody looks.
const step = 16 * 1024;
/** What is larger is not inflated at one go where it is looked at piece by piece. */
const largestWhole = 4 * 1024 * 1024;

const damaged = (part?: string): Unreadable => new Unreadable('damaged', part);

/** Numbers of a zip, which stand with their lowest byte first. Beyond the end nothing is read. */
class Numbers {
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  two(at: number): number {
    if (at < 0 || at + 2 > this.#view.byteLength) throw damaged();
    return this.#view.getUint16(at, true);
  }

  four(at: number): number {
    if (at < 0 || at + 4 > this.#view.byteLength) throw damaged();
    return this.#view.getUint32(at, true);
  }

  eight(at: number): number {
    return this.four(at + 4) * (all32 + 1) + this.four(at);
  }
}

interface Directory {
  readonly at: number;
  readonly size: number;
  readonly entries: number;
}

const findEnd = (numbers: Numbers, length: number): number => {
  const lowest = Math.max(0, length - endLength - longestComment);
  for (let at = length - endLength; at >= lowest; at -= 1) {
    if (numbers.four(at) === endSignature && at + endLength + numbers.two(at + 20) === length) return at;
  }
  throw new Unreadable('truncated');
};

const directoryOf = (numbers: Numbers, length: number): Directory => {
  const end = findEnd(numbers, length);
  const told = { at: numbers.four(end + 16), size: numbers.four(end + 12), entries: numbers.two(end + 10) };
  if (told.at !== all32 && told.size !== all32 && told.entries !== all16) return told;
  const locator = end - zip64LocatorLength;
  if (locator < 0 || numbers.four(locator) !== zip64Locator) return told;
  const large = numbers.eight(locator + 8);
  if (numbers.four(large) !== zip64End) throw damaged();
  return { at: numbers.eight(large + 48), size: numbers.eight(large + 40), entries: numbers.eight(large + 32) };
};

/** Sizes and place that did not fit into their four bytes stand behind the name, in this order. */
const largeNumbers = (numbers: Numbers, from: number, to: number): (() => number) => {
  let at = from;
  while (at < to && numbers.two(at) !== zip64Extra) at += 4 + numbers.two(at + 2);
  at += 4;
  return () => {
    at += 8;
    if (at > to) throw damaged();
    return numbers.eight(at - 8);
  };
};

const checkName = (name: string): void => {
  const segments = name.split('/');
  const isUnsafe = segments.some((segment, index) => {
    const isLast = index === segments.length - 1;
    return segment === '..' || segment === '.' || (segment === '' && !(isLast && index > 0));
  });
  if (isUnsafe || /[\\\0]|^[A-Za-z]:/.test(name)) throw new Unreadable('unsafePath', name);
};

type Unplaced = Omit<Entry, 'end'>;

const entryAt = (bytes: Uint8Array, numbers: Numbers, at: number): Unplaced => {
  if (numbers.four(at) !== centralSignature) throw damaged();
  const nameEnd = at + centralLength + numbers.two(at + 28);
  const extraEnd = nameEnd + numbers.two(at + 30);
  const end = extraEnd + numbers.two(at + 32);
  if (end > bytes.length) throw damaged();
  const name = strFromU8(bytes.subarray(at + centralLength, nameEnd));
  if ((numbers.two(at + 8) & encryptedFlags) !== 0) throw new Unreadable('encrypted', name);
  checkName(name);
  const large = largeNumbers(numbers, nameEnd, extraEnd);
  const whole = (number: number): number => (number === all32 ? large() : number);
  const size = whole(numbers.four(at + 24));
  const packedSize = whole(numbers.four(at + 20));
  const start = whole(numbers.four(at + 42));
  return {
    name,
    method: numbers.two(at + 10),
    crc: numbers.four(at + 16),
    packedSize,
    size,
    start,
    central: bytes.subarray(at, end),
  };
};

/** The directory's lines in its order; entries may not lie over each other. */
const entriesOf = (bytes: Uint8Array, limits: Limits): readonly Entry[] => {
  const numbers = new Numbers(bytes);
  const directory = directoryOf(numbers, bytes.length);
  if (directory.entries > limits.entries) throw new Unreadable('tooManyEntries');
  const directoryEnd = directory.at + directory.size;
  if (directoryEnd > bytes.length) throw damaged();
  const unplaced: Unplaced[] = [];
  for (let at = directory.at; at < directoryEnd;) {
    if (unplaced.length >= limits.entries) throw new Unreadable('tooManyEntries');
    const entry = entryAt(bytes, numbers, at);
    unplaced.push(entry);
    at += entry.central.length;
  }
  if (unplaced.length !== directory.entries) throw damaged();
  const starts = unplaced.map(({ start }) => start).sort((one, other) => one - other);
  // Of two that begin at one place the first ends where it begins, and so is refused.
  const endOf = new Map(starts.map((start, index) => [start, starts[index + 1] ?? directory.at] as const).reverse());
  return unplaced.map((entry) => {
    const end = endOf.get(entry.start) ?? 0;
    if (entry.start + localLength + entry.packedSize > end) throw damaged(entry.name);
    return { ...entry, end };
  });
};

const inflate: Inflating = (packed, size) => {
  const inflated = new Uint8Array(size);
  let filled = 0;
  const inflater = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw damaged();
    inflated.set(chunk, filled);
    filled += chunk.length;
  });
  for (let at = 0; at < packed.length; at += step) {
    inflater.push(packed.subarray(at, at + step), at + step >= packed.length);
  }
  return inflated.subarray(0, filled);
};

// What Office 97 to 2003 wrote, and what it still puts encrypted workbooks into.
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Whether a text of ASCII stands in the bytes, each character in two. */
const contains = (bytes: Uint8Array, text: string): boolean => {
  const holds = (start: number): boolean => {
    for (let at = 1; at < text.length; at += 1) if (bytes[start + 2 * at] !== text.charCodeAt(at)) return false;
    return true;
  };
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) if (holds(at)) return true;
  return false;
};

const checkKind = (bytes: Uint8Array, limits: Limits): void => {
  if (bytes.length === 0) throw new Unreadable('empty');
  if (bytes.length > limits.fileBytes) throw new Unreadable('tooLarge');
  if (compoundFile.every((byte, index) => bytes[index] === byte)) {
    throw new Unreadable(contains(bytes, 'EncryptedPackage') ? 'encrypted' : 'oldExcelFormat');
  }
  if (bytes.length < 4 || new Numbers(bytes).four(0) !== localSignature) throw new Unreadable('notAZip');
};

/** A zip, read no further than asked. Names of parts are told apart without case, as in Office. */
export class Archive {
  readonly bytes: Uint8Array;
  readonly entries: readonly Entry[];
  readonly #limits: Limits;
  readonly #inflate: Inflating;
  readonly #crc32: Summing;
  readonly #byName = new Map<string, Entry>();
  #inflated = 0;

  constructor(bytes: Uint8Array, limits: Limits, own: Quicker = {}) {
    checkKind(bytes, limits);
    this.bytes = bytes;
    this.#limits = limits;
    this.#inflate = own.inflate ?? inflate;
    this.#crc32 = own.crc32 ?? crc32;
    this.entries = entriesOf(bytes, limits);
    for (const entry of this.entries) {
      const key = entry.name.toLowerCase();
      if (this.#byName.has(key)) throw new Unreadable('duplicateEntry', entry.name);
      this.#byName.set(key, entry);
    }
  }

  entry(name: string): Entry | undefined {
    return this.#byName.get(name.toLowerCase());
  }

  /** What an entry holds, checked against what the zip says of it. */
  content(entry: Entry): Uint8Array {
    this.#checkSize(entry);
    const packed = this.#packed(entry);
    const content = this.#unpacked(entry, packed);
    if (content.length !== entry.size || this.#crc32(content) !== entry.crc) throw damaged(entry.name);
    return content;
  }

  /** What an entry holds, piece by piece and never as a whole, where it is large; checked like the whole. */
  pieces(entry: Entry, take: (piece: Uint8Array) => void): void {
    if (entry.size <= largestWhole || entry.method !== deflated) {
      const content = this.content(entry);
      for (let at = 0; at < content.length; at += step) take(content.subarray(at, at + step));
      return;
    }
    this.#checkSize(entry);
    const packed = this.#packed(entry);
    let waiting: Uint8Array[] = [];
    const inflater = new Inflate((piece) => waiting.push(piece));
    let [size, sum] = [0, 0];
    for (let at = 0; at < packed.length; at += step) {
      try {
        inflater.push(packed.subarray(at, at + step), at + step >= packed.length);
      } catch {
        throw damaged(entry.name);
      }
      const inflated = waiting;
      waiting = [];
      for (const piece of inflated) {
        size += piece.length;
        if (size > entry.size) throw damaged(entry.name);
        sum = this.#crc32(piece, sum);
        take(piece);
      }
    }
    if (size !== entry.size || sum !== entry.crc) throw damaged(entry.name);
  }

  #checkSize({ name, size, packedSize }: Entry): void {
    const { partBytes, totalBytes, ratio } = this.#limits;
    this.#inflated += size;
    if (size > partBytes || this.#inflated > totalBytes) throw new Unreadable('tooLarge', name);
    if (size > freeOfRatio && size > ratio * packedSize) throw new Unreadable('tooCompressed', name);
  }

  #packed({ name, start, packedSize, end }: Entry): Uint8Array {
    const numbers = new Numbers(this.bytes);
    if (numbers.four(start) !== localSignature) throw damaged(name);
    const at = start + localLength + numbers.two(start + 26) + numbers.two(start + 28);
    const localName = strFromU8(
      this.bytes.subarray(start + localLength, start + localLength + numbers.two(start + 26)),
    );
    if (localName !== name || at + packedSize > end) throw damaged(name);
    return this.bytes.subarray(at, at + packedSize);
  }

  #unpacked({ name, method, size }: Entry, packed: Uint8Array): Uint8Array {
    if (method === stored) return packed;
    if (method !== deflated) throw new Unreadable('unknownCompression', name);
    try {
      return this.#inflate(packed, size);
    } catch {
      throw damaged(name);
    }
  }
}
