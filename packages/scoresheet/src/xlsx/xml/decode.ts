import { strFromU8 } from 'fflate';
import { Unreadable } from '../unreadable.js';
import type { Letters } from '../zip/read.js';
import { Scanner } from './scanner.js';

const [tab, lineFeed, carriageReturn, space] = [9, 10, 13, 32];

/** What XML 1.0 allows nowhere; besides, there are only the last two codes of the sixteen bits. */
const isControl = (code: number): boolean =>
  code < space && code !== tab && code !== lineFeed && code !== carriageReturn;

/**
 * Whether there are controls in UTF-8, where no byte of another character is one. Four bytes are looked at together, in a third of the
 * time that an expression takes: few are as low as a line end.
 */
const holdsControl = (bytes: Uint8Array): boolean => {
  if (bytes.length < 4) return bytes.some(isControl);
  const before = -bytes.byteOffset & 3;
  const words = new Int32Array(bytes.buffer, bytes.byteOffset + before, (bytes.length - before) >> 2);
  // By number, as an iterator takes four times as long.
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const word = words[at] ?? 0;
    if (((word - 0x20202020) & ~word & 0x80808080) === 0) continue;
    for (let shift = 0; shift < 32; shift += 8) if (isControl((word >> shift) & 0xff)) return true;
  }
  return bytes.subarray(0, before).some(isControl) || bytes.subarray(before + 4 * words.length).some(isControl);
};

const declaredEncoding = /^<\?xml\s[^>]*?\bencoding\s*=\s*["']([^"']*)["']/;

const utf16 = (bytes: Uint8Array, isBigEndian: boolean): string => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: string[] = [];
  const chunk = 4096;
  for (let at = 2; at + 1 < bytes.length;) {
    const codes: number[] = [];
    for (; codes.length < chunk && at + 1 < bytes.length; at += 2) codes.push(view.getUint16(at, !isBigEndian));
    pieces.push(String.fromCharCode(...codes));
  }
  return pieces.join('');
};

const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

const hasOtherEncoding = (text: string): boolean => {
  const [, encoding = 'UTF-8'] = declaredEncoding.exec(text) ?? [];
  return !/^(?:utf-?8|us-ascii)$/i.test(encoding);
};

const forbidden = ['\uFFFE', '\uFFFF'];
/** The same, the mark in front of a text too, by their bytes in UTF-8. */
const forbiddenLetters = ['\xEF\xBF\xBE', '\xEF\xBF\xBF'];
const markLetters = '\xEF\xBB\xBF';

/** The text of a part: UTF-8, or UTF-16 with its mark in front, which is all that a package may have. */
export const decodeXml = (bytes: Uint8Array, part: string): string => {
  const isWide = isUtf16(bytes);
  const text = isWide ? utf16(bytes, bytes[0] === 0xfe) : strFromU8(bytes).replace(/^\uFEFF/, '');
  const isBroken = isWide ? /[^\t\n\r -\uFFFF]/.test(text) : holdsControl(bytes) || hasOtherEncoding(text);
  if (isBroken || forbidden.some((code) => text.includes(code))) throw new Unreadable('brokenXml', part);
  return text;
};

/** A part as letters, where its bytes can be taken so. */
const lettersOf = (bytes: Uint8Array, part: string, letters: Letters): string | undefined => {
  const text = isUtf16(bytes) ? undefined : letters.of(bytes);
  if (text === undefined) return undefined;
  if (holdsControl(bytes) || hasOtherEncoding(text) || forbiddenLetters.some((code) => text.includes(code)))
    throw new Unreadable('brokenXml', part);
  return text.startsWith(markLetters) ? text.slice(markLetters.length) : text;
};

/** A scanner over a part. With `letters` what it says is decoded, and what is cut out of its `xml` is not. */
export const scannerOf = (
  bytes: Uint8Array,
  part: string,
  {
    depth,
    letters,
    within,
  }: { readonly depth: number; readonly letters?: Letters | undefined; readonly within?: string },
): Scanner => {
  const inside = (xml: string): string => (within === undefined ? xml : `<${within}>${xml}</${within}>`);
  const narrow = letters && lettersOf(bytes, part, letters);
  if (letters === undefined || narrow === undefined) return new Scanner(inside(decodeXml(bytes, part)), part, depth);
  return new Scanner(inside(narrow), part, depth, letters.text);
};

const excelEscape = /_x([0-9A-Fa-f]{4})_/g;

/** Excel's own escapes for what XML cannot hold: `_x000D_` is a carriage return. */
export const unescapeExcel = (text: string): string =>
  text.includes('_x')
    ? text.replace(excelEscape, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
    : text;
