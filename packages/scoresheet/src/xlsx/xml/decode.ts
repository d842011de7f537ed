import { strFromU8 } from 'fflate';
import { Unreadable } from '../unreadable.js';

const control = /[^\t\n\r -\uFFFF]/;

/** What XML 1.0 allows nowhere: controls below the blank, and the last two codes. One expression for all takes twice as long. */
const holdsForbidden = (text: string): boolean =>
  control.test(text) || text.includes('\uFFFE') || text.includes('\uFFFF');

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

const fromUtf8 = (bytes: Uint8Array): string => strFromU8(bytes);

const textOf = (bytes: Uint8Array, part: string, decode: (bytes: Uint8Array) => string): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes, false);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, true);
  const text = decode(bytes).replace(/^\uFEFF/, '');
  const [, encoding = 'UTF-8'] = declaredEncoding.exec(text) ?? [];
  if (!/^(?:utf-?8|us-ascii)$/i.test(encoding)) throw new Unreadable('brokenXml', part);
  return text;
};

/** The text of a part: UTF-8, or UTF-16 with its mark in front, which is all that a package may have. */
export const decodeXml = (bytes: Uint8Array, part: string, decode = fromUtf8): string => {
  const text = textOf(bytes, part, decode);
  if (holdsForbidden(text)) throw new Unreadable('brokenXml', part);
  return text;
};

const excelEscape = /_x([0-9A-Fa-f]{4})_/g;

/** Excel's own escapes for what XML cannot hold: `_x000D_` is a carriage return. */
export const unescapeExcel = (text: string): string =>
  text.includes('_x')
    ? text.replace(excelEscape, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
    : text;
