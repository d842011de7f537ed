import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { isWorkbookName, openScoresheet } from './scoresheet-file.js';
import { type Failure, cannotOpen } from './problem.js';

/** One document of an input, or why there is none. `line` counts from 1 and is given where the input is a stream of lines. */
export type Document =
  | { readonly input: string; readonly line?: number; readonly value: unknown }
  | ({ readonly input: string; readonly line?: number } & Failure);

/** A line, or a whole document printed over many lines, may be this long. */
const longestDocument = 64 * 1024 * 1024;

interface Line {
  readonly number: number;
  readonly bytes: Buffer | undefined;
}

/** The lines of a byte stream, one at a time in memory; a line over the limit comes without its bytes. */
async function* linesOf(stream: Readable): AsyncGenerator<Line> {
  let number = 1;
  let held: Buffer[] = [];
  let size = 0;
  const line = (): Line => ({ number, bytes: size > longestDocument ? undefined : Buffer.concat(held) });
  const hold = (piece: Buffer): void => {
    size += piece.length;
    if (size > longestDocument) held = [];
    else held.push(piece);
  };
  for await (const chunk of stream) {
    let rest = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    for (let end = rest.indexOf(lineFeed); end !== -1; end = rest.indexOf(lineFeed)) {
      hold(rest.subarray(0, end));
      yield line();
      number += 1;
      held = [];
      size = 0;
      rest = rest.subarray(end + 1);
    }
    hold(rest);
  }
  if (size > 0) yield line();
}

const lineFeed = 0x0a;

/** Strict UTF-8; a byte order mark is dropped. */
const decoder = new TextDecoder('utf-8', { fatal: true });

type Parsed = { readonly value: unknown } | Failure;

/** One document. */
export function parse(bytes: Uint8Array): Parsed {
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return { problem: 'not-utf8' };
  }
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { problem: 'not-json', detail: error instanceof Error ? error.message : '' };
  }
}

const isBlank = (bytes: Buffer): boolean => bytes.toString('utf8').trim() === '';

/**
 * The documents of an input, in order: one a line (NDJSON), read as they come; or one alone, printed over several lines. What cannot
 * be read is told with its place, and the rest goes on.
 *
 * A first line that begins a document without ending it is held until it is plain which of the two it is: a whole document on a line
 * of its own, not indented, makes it a broken line of many.
 */
async function* documentsIn(input: string, stream: Readable): AsyncGenerator<Document> {
  let isFirst = true;
  let held: Line[] | undefined;
  let heldSize = 0;
  for await (const line of linesOf(stream)) {
    if (line.bytes !== undefined && isBlank(line.bytes)) continue;
    const document = documentOf(input, line);
    if (isFirst && isForeign(line, document)) {
      yield { input, problem: 'not-a-document' };
      return;
    }
    if (isFirst && !('value' in document) && startsLike(line, /^[{[]/)) held = [];
    isFirst = false;
    if (held === undefined) {
      yield document;
      continue;
    }
    held.push(line);
    heldSize += line.bytes?.length ?? longestDocument;
    const isOwn = 'value' in document && startsLike(line, /^\S/);
    if (!isOwn && heldSize <= longestDocument) continue;
    for (const one of held) yield documentOf(input, one);
    held = undefined;
  }
  if (isFirst) yield { input, problem: 'empty' };
  if (held !== undefined) yield* wholeOrLines(input, held);
}

/** A first line of what was never meant as JSON: of a picture, an archive, a PDF. */
const isForeign = (line: Line, document: Document): boolean =>
  !('value' in document) &&
  (line.bytes?.includes(0) === true ||
    startsLike(line, /^%PDF-/) ||
    ('problem' in document && document.problem === 'not-utf8' && !startsLike(line, /^[{[]/)));

const startsLike = ({ bytes }: Line, start: RegExp): boolean =>
  bytes !== undefined && start.test(bytes.toString('utf8').replace(/^\uFEFF/, ''));

function documentOf(input: string, { number, bytes }: Line): Document {
  if (bytes === undefined) return { input, line: number, problem: 'too-long' };
  return { input, line: number, ...parse(bytes) };
}

/** Lines that together are one document; or, where each begins one without ending it, each a broken line; else one broken document. */
function* wholeOrLines(input: string, lines: readonly Line[]): Generator<Document> {
  const whole = parse(Buffer.concat(lines.flatMap(({ bytes }) => [bytes ?? Buffer.alloc(0), Buffer.from('\n')])));
  const areLines = lines.every((line) => startsLike(line, /^[{[]./));
  if ('value' in whole || !areLines) yield { input, ...whole };
  else for (const line of lines) yield documentOf(input, line);
}

/** The documents of files and of standard input (`-`), in the order given; a scoresheet workbook holds one, its review. */
export async function* readDocuments(inputs: readonly string[], stdin: Readable): AsyncGenerator<Document> {
  for (const input of inputs) {
    if (isWorkbookName(input)) {
      const found = await openScoresheet(input);
      yield 'scoresheet' in found ? { input, value: found.scoresheet.review } : { input, ...found };
      continue;
    }
    try {
      yield* documentsIn(input, input === '-' ? stdin : createReadStream(input));
    } catch (error) {
      yield { input, ...cannotOpen(error) };
    }
  }
}
