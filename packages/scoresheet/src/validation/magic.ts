import { strFromU8 } from 'fflate';

/** What a file is that is no workbook of ours, as far as its bytes tell. */
export type FileKind =
  'picture' | 'pdf' | 'web-page' | 'text-file' | 'text-document' | 'presentation' | 'other-archive' | 'old-format';

type Start = readonly (number | undefined)[];

const any = undefined;

const starts: readonly (readonly [FileKind, Start])[] = [
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['picture', [0x42, 0x4d, any, any, any, any, 0, 0, 0, 0]],
  ['picture', [0x49, 0x49, 0x2a, 0x00]],
  ['picture', [0x4d, 0x4d, 0x00, 0x2a]],
  // RIFF….WEBP, and what telephones take: ….ftypheic, ….ftypmif1.
  ['picture', [0x52, 0x49, 0x46, 0x46, any, any, any, any, 0x57, 0x45, 0x42, 0x50]],
  ['picture', [any, any, any, any, 0x66, 0x74, 0x79, 0x70, 0x68, 0x65]],
  ['picture', [any, any, any, any, 0x66, 0x74, 0x79, 0x70, 0x6d, 0x69, 0x66]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['text-document', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['other-archive', [0x52, 0x61, 0x72, 0x21]],
  ['other-archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['other-archive', [0x1f, 0x8b]],
];

const looked = 4096;

/** What a file without a zip in it is; nothing where its bytes say nothing. */
export function kindOfFile(bytes: Uint8Array): FileKind | undefined {
  const known = starts.find(([, start]) => start.every((byte, index) => byte === any || bytes[index] === byte));
  if (known !== undefined) return known[0];
  const text = textOf(bytes.subarray(0, looked));
  if (text === undefined) return undefined;
  if (text.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'old-format';
  return /^\s*<(?:!doctype|html|head|body|table|\?xml|!--)|^MIME-Version:/i.test(text) ? 'web-page' : 'text-file';
}

/** Letters of ASCII, whatever way they are written; nothing where bytes stand that no text has. */
function textOf(bytes: Uint8Array): string | undefined {
  const hasMark = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (hasMark)
    return strFromU8(
      bytes.subarray(2).filter((byte) => byte !== 0),
      true,
    );
  const isText = bytes.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d));
  return isText ? strFromU8(bytes, true).replace(/^\u00ef\u00bb\u00bf/, '') : undefined;
}

/** What a file of Office 97–2003 is, by the streams in it. */
export function kindOfCompound(bytes: Uint8Array): FileKind {
  const text = strFromU8(bytes, true).replaceAll('\0', '');
  if (text.includes('WordDocument')) return 'text-document';
  return text.includes('PowerPoint Document') ? 'presentation' : 'old-format';
}

/** A zip's directory is at its end. */
const directory = 65_536;

/** What a zip without a workbook is. */
export function kindOfZip(bytes: Uint8Array): FileKind {
  const names = strFromU8(bytes.subarray(Math.max(0, bytes.length - directory)), true);
  if (names.includes('word/document.xml')) return 'text-document';
  return names.includes('ppt/presentation.xml') ? 'presentation' : 'other-archive';
}
