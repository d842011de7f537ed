import { deflateSync, strFromU8, strToU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { crc32 as nodeCrc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Limits, usualLimits } from '../../src/xlsx/limits.js';
import { Unreadable } from '../../src/xlsx/unreadable.js';
import { crc32 } from '../../src/xlsx/zip/crc32.js';
import { Archive } from '../../src/xlsx/zip/read.js';
import { writeZip } from '../../src/xlsx/zip/write.js';
import { rawZip } from './raw-zip.js';

const contentsOf = (bytes: Uint8Array, limits: Partial<Limits> = {}): Record<string, string> => {
  const archive = new Archive(bytes, { ...usualLimits, ...limits });
  return Object.fromEntries(archive.entries.map((entry) => [entry.name, strFromU8(archive.content(entry))]));
};

/** The code that a file is refused with. */
const refusal = (bytes: Uint8Array, limits: Partial<Limits> = {}): string => {
  try {
    contentsOf(bytes, limits);
  } catch (error) {
    if (error instanceof Unreadable) return error.code;
    throw error;
  }
  return 'none';
};

const text = 'Environmental damage '.repeat(50);

describe('the check sum', () => {
  it('is known of some texts', () => {
    expect(crc32(strToU8('123456789'))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array())).toBe(0);
    expect(crc32(strToU8('a'))).toBe(0xe8b7be43);
  });

  it.runIf(typeof nodeCrc32 === 'function')('is what others make of the same bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => crc32(bytes) === nodeCrc32(bytes)));
  });
});

describe('a zip that is written', () => {
  it('is read by others, and by ourselves', () => {
    const entries = [
      { name: 'a.xml', content: strToU8(text) },
      { name: '目录/空', content: new Uint8Array() },
    ];
    const bytes = writeZip(entries);
    const expected = { 'a.xml': text, '目录/空': '' };
    expect(Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, each]) => [name, strFromU8(each)]))).toEqual(
      expected,
    );
    expect(contentsOf(bytes)).toEqual(expected);
  });
});

describe('a zip that is read', () => {
  it.each([
    ['deflated', {}],
    ['stored', { method: 0 }],
    ['with its sizes behind the data', { hasDescriptor: true }],
    ['with its sizes in an extra field', { isLarge: true }],
    ['without the mark of UTF-8', { flags: 0 }],
  ])('may have entries %s', (_, how) => {
    const bytes = rawZip([
      { name: 'a', content: text, ...how },
      { name: 'b', content: 'b', ...how },
    ]);
    expect(contentsOf(bytes)).toEqual({ a: text, b: 'b' });
  });

  it('may have a comment, a directory of the large kind, folders, and stand inside other bytes', () => {
    const bytes = rawZip([{ name: 'xl/' }, { name: 'xl/a', content: text }], { comment: 'PK\u0005\u0006 a comment' });
    expect(contentsOf(bytes)).toEqual({ 'xl/': '', 'xl/a': text });
    expect(contentsOf(rawZip([{ name: 'a', content: 'x' }], { isLarge: true }))).toEqual({ a: 'x' });
    const larger = new Uint8Array(bytes.length + 20);
    larger.set(bytes, 10);
    expect(contentsOf(larger.subarray(10, 10 + bytes.length))).toEqual({ 'xl/': '', 'xl/a': text });
  });

  it('finds entries whatever their case', () => {
    const archive = new Archive(rawZip([{ name: 'XL/Workbook.xml', content: 'x' }]), usualLimits);
    expect(archive.entry('xl/workbook.XML')?.name).toBe('XL/Workbook.xml');
    expect(archive.entry('xl/other')).toBeUndefined();
  });

  it('is inflated and summed by the host where it can', () => {
    const asked: number[] = [];
    const archive = new Archive(rawZip([{ name: 'a', content: text }]), usualLimits, {
      inflate: (_, size) => {
        asked.push(size);
        return strToU8(text);
      },
      crc32: (bytes) => {
        asked.push(bytes.length);
        return crc32(bytes);
      },
    });
    expect(strFromU8(archive.content(archive.entries[0]!))).toBe(text);
    expect(asked).toEqual([text.length, text.length]);
  });

  it('does not believe a host whose sum is another', () => {
    const archive = new Archive(rawZip([{ name: 'a', content: text }]), usualLimits, { crc32: () => 7 });
    expect(() => archive.content(archive.entries[0]!)).toThrow(Unreadable);
  });
});

const compound = (inside: string): Uint8Array => {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from(inside, 'utf16le'), 1024);
  return bytes;
};

const whole = rawZip([
  { name: 'a', content: text },
  { name: 'b', content: text },
]);

describe('a file that is no zip', () => {
  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['one byte', Uint8Array.of(0x50), 'notAZip'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'notAZip'],
    ['a table of commas', strToU8('姓名,得分\n王小明,4\n'), 'notAZip'],
    ['an old workbook', compound('Workbook'), 'oldExcelFormat'],
    ['a workbook with a password', compound('EncryptedPackage'), 'encrypted'],
    ['the beginning of a zip', whole.subarray(0, whole.length >> 1), 'truncated'],
    ['a zip without its last byte', whole.subarray(0, -1), 'truncated'],
    ['a zip with something behind it', Uint8Array.from([...whole, 0]), 'truncated'],
  ])('is told: %s', (_, bytes, code) => {
    expect(refusal(bytes)).toBe(code);
  });
});

describe('a zip that lies', () => {
  const bomb = deflateSync(new Uint8Array(4 * 1024 * 1024));
  const entry = { name: 'a', content: text };

  it.each([
    ['a wrong check sum', [{ ...entry, crc: 1 }], 'damaged'],
    ['a size too large', [{ ...entry, size: text.length + 1 }], 'damaged'],
    ['a size too small', [{ ...entry, size: text.length - 1 }], 'damaged'],
    ['a size far too small', [{ name: 'a', packed: bomb, size: 10 }], 'damaged'],
    ['a packed size too small', [{ ...entry, packedSize: 5 }], 'damaged'],
    ['a packed size beyond the end', [{ ...entry, packedSize: 1_000_000 }], 'damaged'],
    ['another name in front of the data', [{ ...entry, localName: 'b' }], 'damaged'],
    ['a longer name in front of the data', [{ ...entry, localName: 'a'.repeat(2000) }], 'damaged'],
    ['a place where nothing begins', [{ ...entry, start: 1 }], 'damaged'],
    ['entries over each other', [entry, { ...entry, name: 'b', start: 0 }], 'damaged'],
    ['a stored size that is none', [{ ...entry, method: 0, size: 3 }], 'damaged'],
    ['data that is not deflated', [{ ...entry, packed: Uint8Array.of(255, 255, 255) }], 'damaged'],
    ['another way of packing', [{ ...entry, method: 12 }], 'unknownCompression'],
    ['a password', [{ ...entry, flags: 0x801 }], 'encrypted'],
    ['two entries of a name', [entry, { ...entry, name: 'A' }], 'duplicateEntry'],
  ])('is refused for %s', (_, entries, code) => {
    expect(refusal(rawZip(entries))).toBe(code);
  });

  it.each(['../a', 'xl/../a', '/a', 'xl//a', './a', 'xl\\a', 'C:a', 'a\0b', ''])(
    'is refused for the path %j',
    (name) => {
      expect(refusal(rawZip([{ name, content: 'x' }]))).toBe('unsafePath');
    },
  );

  it.each([
    ['too few', 1],
    ['too many', 3],
  ])('is refused for telling %s entries', (_, entries) => {
    expect(refusal(rawZip([entry, { ...entry, name: 'b' }], { entries }))).toBe('damaged');
  });

  it('is refused before it is too much', () => {
    expect(refusal(whole, { fileBytes: whole.length - 1 })).toBe('tooLarge');
    expect(refusal(whole, { partBytes: text.length - 1 })).toBe('tooLarge');
    expect(refusal(whole, { totalBytes: 2 * text.length - 1 })).toBe('tooLarge');
    expect(refusal(whole, { entries: 1 })).toBe('tooManyEntries');
    expect(refusal(rawZip([entry, { ...entry, name: 'b' }], { entries: 1 }), { entries: 1 })).toBe('tooManyEntries');
    expect(refusal(rawZip([{ name: 'a', content: new Uint8Array(4 * 1024 * 1024) }]))).toBe('tooCompressed');
    const justRight = { fileBytes: whole.length, partBytes: text.length, totalBytes: 2 * text.length, entries: 2 };
    expect(refusal(whole, justRight)).toBe('none');
  });

  it('is not refused for a small part that is dense', () => {
    expect(refusal(rawZip([{ name: 'a', content: new Uint8Array(1024 * 1024) }]))).toBe('none');
  });
});
