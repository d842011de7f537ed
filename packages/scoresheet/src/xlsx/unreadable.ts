/** Why a file cannot be read as a workbook. */
export type UnreadableCode =
  /** Nothing in it. */
  | 'empty'
  /** No zip, so no .xlsx: a picture, a .csv, whatever. */
  | 'notAZip'
  /** A zip that ends before its directory. */
  | 'truncated'
  /** A zip whose parts contradict each other: sizes, places, check sums. */
  | 'damaged'
  /** With a password. */
  | 'encrypted'
  /** .xls, .et and other files of Office 97–2003. */
  | 'oldExcelFormat'
  /** .xlsb. */
  | 'binaryWorkbook'
  /** .ods. */
  | 'openDocument'
  /** A zip, but no workbook in it. */
  | 'notAWorkbook'
  /** The workbook speaks of a part that is not there. */
  | 'missingPart'
  /** A part that is no well-formed XML, or has a document type. */
  | 'brokenXml'
  /** More than the limits allow: bytes, parts, bytes from one byte, elements inside each other, sheets, cells. */
  | 'tooLarge'
  | 'tooManyEntries'
  | 'tooCompressed'
  | 'tooDeep'
  | 'tooManySheets'
  | 'tooManyCells'
  /** Two entries of a name. */
  | 'duplicateEntry'
  /** An entry whose name leads out of the package. */
  | 'unsafePath'
  /** An entry compressed otherwise than by deflate. */
  | 'unknownCompression';

/** A file that is not read, and which part of it is to blame. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly code: UnreadableCode;
  readonly part: string | undefined;

  constructor(code: UnreadableCode, part?: string) {
    super(part === undefined ? code : `${code}: ${part}`);
    this.code = code;
    this.part = part;
  }
}
