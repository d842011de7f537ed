import { partsOf } from '../xlsx/parts.js';

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/gu)]
    .map(([, text]) => text ?? ' / ')
    .join('')
    .replace(/&(?:lt|gt|quot|apos|amp);/gu, (entity) => entities[entity] ?? entity);

/** What stands on a paper, a line a paragraph; a row of a table is a line with `｜` between its cells. */
export const linesIn = (xml: string): readonly string[] =>
  [...xml.matchAll(/<w:tr>.*?<\/w:tr>|<w:p>.*?<\/w:p>/gsu)].map(([block]) =>
    block.startsWith('<w:tr>')
      ? [...block.matchAll(/<w:tc>.*?<\/w:tc>/gsu)]
          .map(([cell]) => [...cell.matchAll(/<w:p>.*?<\/w:p>/gsu)].map(([line]) => textOf(line)).join(' / '))
          .join('｜')
      : textOf(block),
  );

/** The lines of a document, and of what stands on every page of it. */
export function paperOf(bytes: Uint8Array): { readonly lines: readonly string[]; readonly header: string } {
  const parts = partsOf(bytes);
  return { lines: linesIn(parts['word/document.xml'] ?? ''), header: linesIn(parts['word/header.xml'] ?? '').join() };
}
