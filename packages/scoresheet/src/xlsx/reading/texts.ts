import { unescapeExcel } from '../xml/decode.js';
import type { Scanner } from '../xml/scanner.js';
import type { Package } from './open.js';

/** The text of an element that has been opened (`si` or `is`): its own or that of its runs, without how it is pronounced. */
export const readText = (scanner: Scanner): string => {
  if (scanner.isEmpty) return '';
  const outside = scanner.depth;
  let text = '';
  while (scanner.next() && !(scanner.isClosing && scanner.depth < outside)) {
    if (scanner.isClosing) {
      if (scanner.name === 't') text += scanner.text();
    } else if (scanner.name === 'rPh' || scanner.name === 'phoneticPr' || scanner.name === 'rPr') scanner.skipElement();
  }
  return unescapeExcel(text);
};

/** The texts that cells share; `hear` gets the part that they stand in. */
export const readTexts = (
  source: Package,
  path: string | undefined,
  hear?: (xml: string) => void,
): readonly string[] => {
  if (path === undefined || source.archive.entry(path) === undefined) return [];
  const scanner = source.spreadsheet(path, 'sst');
  hear?.(scanner.xml);
  const texts: string[] = [];
  while (scanner.next()) if (!scanner.isClosing && scanner.name === 'si') texts.push(readText(scanner));
  return texts;
};
